//! Files for other programs.

pub mod ics;
pub mod text;
