//! What the engine promises, as a specification in one program: by subject, each read as a person
//! or a clinician would say it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests only

mod after;
mod app;
mod backup;
mod cases;
mod chart;
mod clinic;
mod clinic_form;
mod diary;
mod dip;
mod guidance;
mod hostile_clinic;
mod ics;
mod instruments;
mod link;
mod local_days;
mod merging;
mod next_step;
mod patterns;
mod saving;
mod scoring;
mod stored;
mod strip;
mod support;
mod takeaway;
mod trend;
mod urgency;
