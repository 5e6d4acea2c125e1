//! The tools around a session as a person reads them, and the wait before driving.

use std::fmt::Write as _;

use super::{MADE, SIGNED};
use doorway_engine::session::wait::{LONGEST, SHORTEST};
use doorway_engine::words::Language;
use doorway_engine::worksheet::ALL;

/// What of them was read in no source, or in a copy.
pub(super) const FACTS: &[&str] = &[
    "The wait of 24 hours, the next day and a night's sleep is ours, the stricter of the esketamine \
     label (“the next day after a restful sleep”, read in a copy of 2019) and of clinics' 24 hours.",
    "That feeling worse while it wears off usually passes within hours is ours (tiers).",
    "What is usual on the day is seed article 002 and the label's common effects; what is not is the \
     table of the reference, section 4.1, where sudden headache, sight and seizures are remembered only.",
    "The habits of thinking are named in our own words; no source for the list was read.",
    "The plan has six ideas of published safety plans (reference, section 5) in our own words; its \
     order and its hints are ours.",
    "When each page is offered (two days before a session, one to three days after it, after a week) is \
     ours.",
];

/// The sheet.
pub(super) fn sheet() -> String {
    let words = Language::English.words();
    let mut text = format!(
        "# Tools around a session\n\n{MADE}Nothing here is scored, nothing has to be filled in, and \
         nothing of it changes an advice.\n\n## The wait before driving\n\n{SHORTEST} hours after the \
         session began, not on its day, and not before the person has said that a night's sleep lies \
         between; without a time, counted from the end of the day. A clinic can set up to {LONGEST} \
         hours.\n"
    );
    let day = words.session_day;
    let _ = writeln!(text, "\n## {}\n\n{}", day.name, day.then);
    let list = |text: &mut String, title: &str, points: &[&str]| {
        let _ = writeln!(text, "\n{title}:\n");
        for point in points {
            let _ = writeln!(text, "- {point}");
        }
    };
    list(&mut text, day.usual, day.usual_points);
    list(&mut text, day.unusual, day.unusual_points);
    let _ = writeln!(text, "\n{} “Help now”", day.unsafe_now);
    let _ = writeln!(text, "\n{} {} {}", day.next_morning, day.over, day.over_about);
    for worksheet in ALL {
        let sheet = (words.worksheets.of)(worksheet);
        let _ = writeln!(text, "\n## {}\n\n{}", sheet.title, sheet.about);
        for section in sheet.sections {
            let _ = writeln!(text, "\n**{}** {}\n", section.title, section.hint);
            for field in section.fields {
                let options = field.options.join("; ");
                let parts = [field.label, field.hint, &options];
                let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                if !parts.is_empty() {
                    let _ = writeln!(text, "- {}", parts.join(" · "));
                }
            }
        }
    }
    text.push_str("\n## To verify\n\n");
    for fact in FACTS {
        let _ = writeln!(text, "- {fact}");
    }
    text.push_str(SIGNED);
    text
}
