//! Drives real browsers through every door of Doorway, as a person would.
//!
//! The flows themselves are in `flows/`; here is what they stand on: the
//! browsers, the doors, and what a person does with the page.

pub mod browser;
pub mod door;
pub mod engine;
pub mod flow;
pub mod outside;
pub mod paper;
pub mod process;
pub mod screen;
pub mod touching;
pub mod trouble;
pub mod visit;
pub use doorway_webdriver as webdriver;
