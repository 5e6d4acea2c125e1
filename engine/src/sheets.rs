//! Review sheets: what a clinician reads and signs, printed from the code.
//!
//! `cargo xtask sheets` writes them to `docs/clinical/`; a test fails when
//! they are stale. The widget never calls this.

use std::fmt::Write;

use crate::contacts::{self, Checked};
use crate::guidance::{Basis, Condition, table};
use crate::instrument::{self, Instrument};
use crate::words::Language;

/// Every sheet: its file name and its text.
#[must_use]
pub fn all() -> Vec<(String, String)> {
    let mut sheets: Vec<_> =
        instrument::ALL.iter().map(|one| (format!("{}.md", one.id), of_instrument(one))).collect();
    sheets.push(("guidance.md".to_owned(), guidance()));
    sheets.push(("contacts.md".to_owned(), contacts()));
    sheets.push(("to-verify.md".to_owned(), to_verify()));
    sheets
}

const MADE: &str = "Made by `cargo xtask sheets` from the code. Do not edit.\n\n";

fn of_instrument(one: &Instrument) -> String {
    let mut text = format!("# {}\n\n{MADE}", one.name);
    let _ = writeln!(
        text,
        "{}\n\nLooks back {} days. Total 0 to {}; cut-off {}; a change of {} points is worth talking \
         about. LOINC panel {}, total {}. Missing answers are never filled in.\n",
        one.citation,
        one.recall_days,
        one.highest(),
        one.cut_off,
        one.notable_change,
        one.loinc.panel,
        one.loinc.total
    );
    text.push_str("| from | to | band |\n| --- | --- | --- |\n");
    let names = Language::English.words().severity;
    for (at, band) in one.bands.iter().enumerate() {
        let to = one.bands.get(at + 1).map_or(one.highest(), |next| next.from - 1);
        let _ = writeln!(text, "| {} | {to} | {} |", band.from, names(band.severity));
    }
    for wording in one.wordings {
        let _ = writeln!(text, "\n## Wording: {}\n\n{}\n", wording.language.tag(), wording.stem);
        for (item, words) in one.items.iter().zip(wording.items) {
            let scored =
                if item.scored { "" } else { " Not scored; asked when a problem was ticked." };
            let _ = writeln!(
                text,
                "- **{}** {} (LOINC {}).{scored} {}",
                item.id,
                words.question,
                item.loinc,
                choices(item, words)
            );
        }
        let _ = writeln!(text, "\nRights line: {}", wording.rights);
    }
    text
}

fn choices(item: &instrument::Item, words: &instrument::ItemWording) -> String {
    let each = |(choice, word): (&instrument::Choice, &&str)| {
        format!("{} {word} ({} points, {})", choice.value, choice.points, choice.loinc)
    };
    item.choices.iter().zip(words.choices).map(each).collect::<Vec<_>>().join(" · ")
}

fn guidance() -> String {
    let words = Language::English.words();
    let mut text = format!(
        "# When to contact whom\n\n{MADE}Each rule adds; none takes away. A worse answer never \
         lowers urgency (enumerated in a test).\n\n\
         | rule | when | how soon | what a person reads | basis | source |\n\
         | --- | --- | --- | --- | --- | --- |\n"
    );
    for rule in table::RULES {
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} {} | {} | {} |",
            rule.id,
            sentence(rule.when),
            rule.tier.as_str(),
            (words.because)(rule.because),
            (words.tier)(rule.tier),
            basis(rule.basis),
            rule.source
        );
    }
    text.push_str("\nReviewed by: ____________________  Date: ____________________\n");
    text
}

fn sentence(when: Condition) -> String {
    match when {
        Condition::Answer { instrument, item, at_least } => {
            format!("{instrument}: item {item} is {at_least} or more, in a sheet finished or not")
        }
        Condition::Total { instrument, at_least } => {
            format!("{instrument}: the total is {at_least} or more")
        }
        Condition::Rise { instrument } => {
            let points = instrument::find(instrument).map_or(0, |one| one.notable_change);
            format!("{instrument}: the total is {points} or more above the last one")
        }
        Condition::HigherBand { instrument } => {
            format!("{instrument}: the total is in a higher band than the last one")
        }
    }
}

const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Published => "published",
        Basis::Secondary => "published, read in a copy",
        Basis::Ours => "ours, to be signed off",
    }
}

fn contacts() -> String {
    let mut text = format!(
        "# Crisis lines\n\n{MADE}| country | what | number | state | source |\n\
         | --- | --- | --- | --- | --- |\n"
    );
    let mut row = |country: &str, what: &str, number: &str, checked: Checked, source: &str| {
        let _ = writeln!(text, "| {country} | {what} | {number} | {} | {source} |", state(checked));
    };
    for country in contacts::countries() {
        for one in country.emergency {
            let what = format!("emergency: {:?}", one.reaches).to_lowercase();
            row(country.code, &what, one.call.display, one.checked, one.source.cited());
        }
        for line in country.lines {
            let calls = line.calls.iter().map(|call| format!("call {}", call.display));
            let texts = line.text.iter().map(|to| match to.body {
                Some(body) => format!("text {body} to {}", to.display),
                None => format!("text {}", to.display),
            });
            let ways: Vec<_> = calls.chain(texts).chain(line.chat.map(str::to_owned)).collect();
            row(country.code, line.name, &ways.join("; "), line.checked, line.source.cited());
        }
    }
    text
}

fn state(checked: Checked) -> String {
    let day = checked.day();
    let date = format!("{}-{:02}-{:02}", day.year, day.month, day.day);
    match checked {
        Checked::Verified(_) => format!("verified {date}"),
        Checked::Listed(_) => format!("listed {date}"),
        Checked::Unconfirmed(_) => format!("**unconfirmed** {date}"),
    }
}

/// What is shown and was not read in its original source.
fn to_verify() -> String {
    let mut text = format!(
        "# To verify before a release\n\n{MADE}## Rules that are ours, or were read in a copy\n\n"
    );
    for rule in table::RULES.iter().filter(|rule| rule.basis != Basis::Published) {
        let _ = writeln!(text, "- `{}` ({}): {}", rule.id, basis(rule.basis), rule.source);
    }
    text.push_str("\n## Numbers not confirmed with the service itself\n\n");
    for country in contacts::countries() {
        let emergency =
            country.emergency.iter().map(|one| (one.call.display, one.checked, one.source));
        let lines = country.lines.iter().map(|one| (one.name, one.checked, one.source));
        for (name, checked, source) in emergency.chain(lines) {
            if !matches!(checked, Checked::Verified(_)) {
                let _ = writeln!(
                    text,
                    "- {}, {name}: {}. {}",
                    country.en,
                    state(checked),
                    source.cited()
                );
            }
        }
    }
    text.push_str(
        "\n## Facts of PHQ-9\n\n\
         - Its notable change of 5 points was read in a copy of phq-9.org; Löwe 2004 as its origin \
         is remembered only and not named on screen.\n\
         - The digital object identifier of Kroenke 2001 is remembered only and left out.\n\
         - That the total of the two highest bands (15 or more) is worth a call within days is ours.\n",
    );
    text
}
