//! What is on the screens: a file for each feature, and nothing that decides.

pub(super) mod browse;
pub(super) mod charts;
pub(super) mod clinic;
pub(super) mod deleting;
pub(super) mod diary;
pub(super) mod files;
pub(super) mod form;
pub(super) mod framing;
pub(super) mod help;
pub(super) mod message;
pub(super) mod sessions;
pub(super) mod shelf;
pub(super) mod visit;
pub(super) mod waiting;
