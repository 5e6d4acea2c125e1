//! What more than one subject needs.

pub(crate) mod days;
pub(crate) mod dice;
pub(crate) mod held;
pub(crate) mod kept;
pub(crate) mod phq9;
pub(crate) mod wall;
