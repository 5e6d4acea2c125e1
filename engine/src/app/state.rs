//! What is on the screens: a file for each feature, and nothing that decides.

pub(super) mod clinic_form;
