//! Everything around Doorway that is not `cargo build`: one file per command, and the pieces
//! that several commands share. `tests/pages` uses [`serve::Server`] and [`build`].

pub mod bench;
pub mod browser;
pub mod budget;
pub mod build;
pub mod contacts;
pub mod deny;
pub mod digest;
pub mod learn;
pub mod page;
pub mod project;
pub mod readability;
pub mod say;
pub mod serve;
pub mod setup;
pub mod sheets;
pub mod shell;
pub mod shot;
pub mod survive;
pub mod test;
pub mod widget;
