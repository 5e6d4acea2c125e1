//! What Doorway shows: Yew screens over a thin browser edge.
//!
//! The engine decides; this crate turns its [`Model`](doorway_engine::app::Model)
//! into a page, and its effects into calls to the browser.

pub mod edge;
pub mod parts;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod screens;
pub mod view;
pub mod widget;
