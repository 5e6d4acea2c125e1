//! What stands around the articles, in English.

use super::super::learn::LearnWords;
use crate::learn::{Article, Theme};

pub(super) static LEARN: LearnWords = LearnWords {
    name: "Read",
    short: "Short articles about ketamine and depression, with their sources.",
    about: "Each takes a minute or two. They say what is known, where from, and what is not. They came with this page: nobody learns which of them you open.",
    theme: |theme| match theme {
        Theme::Expect => "What to expect",
        Theme::Fading => "When it fades",
        Theme::Choosing => "Before you decide",
        Theme::Along => "What goes with it",
    },
    title: |article| match article.id {
        "timeline" => "How soon it may work",
        "a-session" => "What a session may be like",
        "around" => "Before, on the day, after",
        "memory" => "Memory and thinking",
        "how-it-may-work" => "How it may work",
        "how-long" => "How long it may last",
        "return" => "When depression comes back",
        "dip-or-return" => "A bad day, or a return?",
        "myths" => "Three myths about ketamine",
        "who" => "Who it may not be for",
        "ways" => "Ways ketamine is given",
        "safety" => "Safety, alcohol and medicines",
        "money" => "Money and adverts",
        "cbt" => "CBT, and why people use both",
        _ => "For the person who supports",
    },
    coming: "The text is on its way.",
    missing: "The text did not come. Open this page again when you are online.",
    all: "All articles",
    print: "Print",
    sources: "Sources",
    read: |how, day| {
        let how = match how {
            "original" => "read on ",
            "copy" => "read in a copy on ",
            "abstract" => "its abstract read on ",
            "summary" => "read in a summary, last on ",
            _ => return None,
        };
        Some([how, day].concat())
    },
    program: "Open Doorway",
};

/// The text of an article.
pub(in crate::words) fn article(article: &Article) -> &'static str {
    match article.id {
        "timeline" => include_str!("learn/timeline.md"),
        "a-session" => include_str!("learn/a-session.md"),
        "around" => include_str!("learn/around.md"),
        "memory" => include_str!("learn/memory.md"),
        "how-it-may-work" => include_str!("learn/how-it-may-work.md"),
        "how-long" => include_str!("learn/how-long.md"),
        "return" => include_str!("learn/return.md"),
        "dip-or-return" => include_str!("learn/dip-or-return.md"),
        "myths" => include_str!("learn/myths.md"),
        "who" => include_str!("learn/who.md"),
        "ways" => include_str!("learn/ways.md"),
        "safety" => include_str!("learn/safety.md"),
        "money" => include_str!("learn/money.md"),
        "cbt" => include_str!("learn/cbt.md"),
        _ => include_str!("learn/supporting.md"),
    }
}
