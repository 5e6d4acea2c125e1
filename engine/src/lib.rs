//! What Doorway decides.
//!
//! No browser, no Yew, no clock and no randomness: time and entropy arrive inside
//! events (see [`app`]). The widget shows what this crate has decided.

pub mod address;
pub mod app;
pub mod backup;
pub mod breathing;
pub mod chart;
mod checksum;
pub mod clinic;
pub mod contacts;
pub mod diary;
pub mod diary_entry;
mod digits;
pub mod entry;
pub mod epoch;
pub mod export;
pub mod guidance;
pub mod id;
pub mod instrument;
mod json;
pub mod kept;
pub mod language;
pub mod learn;
pub mod link;
pub mod moment;
pub mod next_step;
pub mod qr;
pub mod record;
pub mod report;
pub mod route;
pub mod routine;
pub mod score;
pub mod session;
pub mod sheet;
pub mod sorted;
pub mod stored;
pub mod takeaway;
pub mod trend;
pub mod typed;
pub mod words;
pub mod worksheet;
