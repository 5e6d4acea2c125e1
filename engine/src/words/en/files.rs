//! The screen of files, in English.

use super::super::files::FileWords;

pub(super) static FILES: FileWords = FileWords { title: "Files and backup" };
