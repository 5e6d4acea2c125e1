//! The texts of the articles. Nothing of a person is in them, and no removal takes them away.

/// The document that has them all.
#[derive(Debug, Default)]
pub(in super::super) enum Texts {
    /// It is on its way.
    #[default]
    Coming,
    /// As it came; empty if it did not.
    Came(String),
}
