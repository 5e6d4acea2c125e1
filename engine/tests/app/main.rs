//! What a person would notice of the widget's state, over real stores in
//! memory.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests only

mod any;
mod before;
mod charts;
mod chosen;
mod countries;
mod damage;
mod deleting;
mod diary;
mod drafts;
mod ending;
mod epochs;
mod files;
mod finishing;
mod growing;
mod guidance;
mod held;
mod help;
mod keeping;
mod leaving;
mod links;
mod newer;
mod person;
mod release;
mod restoring;
mod seen;
mod sessions;
mod shared;
mod steps;
mod store;
mod tabs;
mod troubles;
#[path = "../wall/mod.rs"]
mod wall;
mod world;
