//! The sentences of the diary.

/// The diary.
#[derive(Debug)]
#[allow(missing_docs)] // a field's name and its English sentence say what it is
pub struct DiaryWords {
    pub title: &'static str,
}
