//! The sentences of the screen of files.

/// The screen of files.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct FileWords {
    pub title: &'static str,
}
