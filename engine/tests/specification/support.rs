//! What more than one subject needs.

pub(crate) mod advice;
pub(crate) mod civil_calendar;
pub(crate) mod days;
pub(crate) mod phq9;
pub(crate) mod schema1;
pub(crate) mod seeded;
