//! The published questionnaires against what was published: totals, bands,
//! cut-offs, wording, codes. PHQ-9 has a file of its own, `scoring.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests only

mod codes;
mod core10;
#[path = "../dice/mod.rs"]
mod dice;
mod every;
mod examples;
mod gate;
mod growth;
mod published;
mod sheets;
mod strange;
mod wording;
