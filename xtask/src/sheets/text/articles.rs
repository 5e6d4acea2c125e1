//! The articles as a clinician reads them, with where each sentence was read.

use std::fmt::Write as _;

use super::{MADE, SIGNED};
use crate::learn;
use doorway_engine::learn::{ALL, OURS};
use doorway_engine::words::Language;

/// What of them is doubted.
pub(super) const FACTS: &[&str] = &[
    "All pages on the web were read in stored copies, and most of them in part. “original” means the \
     publisher’s own page.",
    "The FDA’s own warning of 2023 was not read: three news texts report it, one of them with its \
     date.",
    "The label of esketamine was read in copies of 2019 and 2021 and in later excerpts, not as it is \
     today. 61 to 75 in a hundred is of 2019, 48 to 61 in a hundred of an undated copy.",
    "“The risk may rise in the early stages of recovery” is a drug reference’s; which label it took it \
     from is not said.",
    "That depression and thoughts of suicide can get worse for up to two weeks, and that one in ten has \
     a very hard time, are one hospital’s words to its patients, undated.",
    "28 of 42: the abstract says how many signed consent, not how many were treated.",
    "That a single infusion’s effect has faded by day 10 to 14 is a paper’s introduction, not its \
     result.",
    "Of a review of memory its reassurance is left out on purpose (mission, section 6). That a study \
     of 22 people is the one a company’s article means is not certain.",
    "That doctors may use a medicine off-label is a British source’s; the page is mostly about the \
     United States.",
    "Mania, raised pressures, thyroid, sleep apnea and lung disease are ours from tiers.md, partly \
     remembered.",
    "Seizures, sudden headache, sight and weakness of one side as emergencies are ours from tiers.md; \
     the discharge sheet named beside them has the others.",
    "“Finding it early has been shown to help”: the source says finding and stopping; the second is \
     left out, since no page here advises to stop a medicine.",
    "That asking does not give the idea was read in a newspaper.",
];

/// The sheet.
pub(super) fn sheet() -> String {
    let mut text = format!("# Articles\n\n{MADE}");
    for article in &ALL {
        let _ = writeln!(
            text,
            "{}",
            Language::English.article(article).replace("# ", "## ").trim_end()
        );
        text.push('\n');
    }
    text.push_str("## To verify\n\n");
    for fact in FACTS {
        let _ = writeln!(text, "- {fact}");
    }
    text.push('\n');
    for (key, source) in learn::sources().unwrap_or_default() {
        if key == OURS {
            let _ = writeln!(text, "[^{key}]: {}.", source.title);
        } else {
            let learn::Source { title, by, url, day, how } = source;
            let url = url.map_or_else(String::new, |url| format!(" <{url}>"));
            let _ = writeln!(text, "[^{key}]: {title}. {by}. As {how}, {day}.{url}");
        }
    }
    text.push_str(SIGNED);
    text
}
