//! The published questionnaires against what was published: totals, bands,
//! cut-offs, wording, codes. PHQ-9 has a file of its own, `scoring.rs`.
mod codes;
mod core10;
mod every;
mod examples;
mod gate;
mod growth;
mod published;
mod strange;
mod wording;
