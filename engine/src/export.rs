//! Files for other programs.

pub mod ics;
