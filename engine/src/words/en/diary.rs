//! The diary, in English.

use super::super::diary::DiaryWords;

pub(super) static DIARY: DiaryWords = DiaryWords { title: "Diary" };
