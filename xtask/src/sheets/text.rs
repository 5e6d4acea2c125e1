//! What the review sheets say: instruments, rules and contacts, printed from the engine's tables.

use std::fmt::Write as _;

mod articles;
mod instrument;
mod tools;
mod verify;

use doorway_engine::contacts::{self, Checked};
use doorway_engine::diary;
use doorway_engine::guidance::dip::{self, Outcome};
use doorway_engine::guidance::{Basis, Condition, Mark, Pattern, Tier, table};
use doorway_engine::instrument::{ALL, find};
use doorway_engine::words::Language;

/// When the facts and wordings were read in their sources.
const READ: &str = "As read on 2026-11-22";

/// Every sheet: its file name and its text.
#[must_use]
pub fn all() -> Vec<(String, String)> {
    let mut sheets: Vec<_> =
        ALL.iter().map(|one| (format!("{}.md", one.id), instrument::sheet(one))).collect();
    sheets.push(("guidance.md".to_owned(), guidance()));
    sheets.push(("contacts.md".to_owned(), contacts()));
    sheets.push(("tools.md".to_owned(), tools::sheet()));
    sheets.push(("articles.md".to_owned(), articles::sheet()));
    sheets.push(("to-verify.md".to_owned(), verify::sheet()));
    sheets
}

const MADE: &str = "Made by `cargo xtask sheets` from the code. Do not edit.\n\n";

const SIGNED: &str = "\nReviewed by: ____________________  Date: ____________________\n";

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
            (words.because)(rule),
            (words.tier)(rule.tier),
            basis(rule.basis),
            rule.source
        );
    }
    text.push_str(&always());
    text.push_str(&dip());
    text.push_str(SIGNED);
    text
}

/// What stands at each urgency that does not hold.
fn always() -> String {
    let words = Language::English.words();
    let mut text = String::from(
        "\n## Whatever was entered\n\nShortened from the rules above, for where none of an urgency \
         holds.\n\n| how soon | what a person reads |\n| --- | --- |\n",
    );
    for tier in Tier::ALL {
        let step = (words.guidance.step)(tier);
        let [main, more, act] = [step.main, step.more, (words.tier)(tier)];
        let _ = writeln!(text, "| {} | {main} {more} {act} |", tier.as_str());
    }
    text
}

/// The conversation on a dip or a return, as it is drawn and where the lines
/// are.
fn dip() -> String {
    let words = Language::English.words().dip;
    let mut text = format!(
        "\n## {}\n\nOurs, unvalidated, after seed article 003. {}\n\n\
         | question | choices, from what speaks for a dip to what speaks for a return |\n\
         | --- | --- |\n",
        words.title,
        (words.rule)("return")
    );
    for question in &dip::QUESTIONS {
        let choices = question.choices.iter().map(|one| (words.choice)(question.id, one));
        let choices = choices.collect::<Vec<_>>().join("; ");
        let _ = writeln!(text, "| {} | {choices} |", (words.question)(question.id));
    }
    text.push_str("\n| rule | what a person reads | how soon |\n| --- | --- | --- |\n");
    for outcome in [Outcome::Help, Outcome::Return, Outcome::Unclear, Outcome::Dip] {
        let _ = writeln!(
            text,
            "| `dip-{}` | {}. {} | {} |",
            outcome.as_str(),
            (words.outcome)(outcome),
            (words.about_outcome)(outcome),
            outcome.tier().as_str()
        );
    }
    text
}

fn sentence(when: Condition) -> String {
    match when {
        Condition::Answer { instrument, item, at_least } => {
            let answer = answer(item, at_least);
            format!("{instrument}: {answer}, in a sheet finished or not")
        }
        Condition::Answers { instrument, all } => {
            let all: Vec<_> = all.iter().map(|(item, from)| answer(item, *from)).collect();
            format!("{instrument}: {}, in a sheet finished or not", all.join(" and "))
        }
        Condition::Total { instrument, at_least } => {
            format!("{instrument}: the total is {at_least} or more")
        }
        Condition::Part { instrument, part, at_least } => {
            format!("{instrument}: the items on {} add up to {at_least} or more", part.as_str())
        }
        Condition::Rise { instrument } => {
            match find(instrument).and_then(|one| one.notable_change) {
                Some(points) => {
                    format!("{instrument}: the total is {points} or more above the last one")
                }
                None => format!("{instrument}: never, as it has no notable change"),
            }
        }
        Condition::HigherBand { instrument, by } => {
            let by = if by > 1 { format!(", by {by} points or more") } else { String::new() };
            format!("{instrument}: the total is in a higher band than the last one{by}")
        }
        Condition::Worst { instrument, items } => format!(
            "{instrument}: {items} or more items at their worst answer, in a sheet finished or not"
        ),
        Condition::Over(pattern) => over(pattern),
    }
}

fn answer(item: &str, from: u8) -> String {
    format!("item {item} is {from} or further down")
}

fn over(pattern: Pattern) -> String {
    match pattern {
        Pattern::Run { mark: one, days, within, until } => format!(
            "diary: {} on {days} noted days after each other, the last at most {within} days ago; \
             over once {until} later noted days are not",
            mark(one)
        ),
        Pattern::Most { mark: one, days, of } => format!(
            "diary: {} on {days} or more, and more than half, of the noted days of the last {of}",
            mark(one)
        ),
        Pattern::Noted { marks, days, noted, of } => {
            let marks: Vec<_> = marks.iter().map(|one| mark(*one)).collect();
            format!(
                "diary: {}; on {days} or more of the last {noted} noted days, in the last {of} days",
                marks.join(", or else ")
            )
        }
        Pattern::Drop { scale, days, within, at_most, by, before, least, of } => format!(
            "diary: the median of {scale} of {days} noted days after each other, the last at most \
             {within} days ago, is {at_most} or less, and {by} points or more below that of the up \
             to {before} noted days before them, of which there are {least} or more in the last \
             {of} days; over once the median of {days} later ones is above {at_most}"
        ),
        Pattern::Fall { scale, by, least, of } => format!(
            "diary: the median of {scale} over the last {of} days is {by} points or more below \
             the {of} days before, with {least} days or more rated in each"
        ),
        Pattern::Sign { sign, within } => {
            format!("warning signs: {sign} ticked at most {within} days ago or for a day to come")
        }
        Pattern::Signs { count, of } => {
            format!("warning signs: {count} or more different ones ticked in the last {of} days")
        }
        Pattern::Unchanged { instrument, sessions } => format!(
            "{instrument}: the total is at or above the cut-off and not lower by the notable \
             change than {sessions} sessions or more before"
        ),
        Pattern::Pressed { of } => {
            format!("“hard to manage on my own” was pressed in the last {of} days")
        }
    }
}

/// By the middle of a day's ratings.
fn mark(one: Mark) -> String {
    let text =
        |scale: &str, value| diary::scale(scale).map_or_else(String::new, |one| one.text(value));
    match one {
        Mark::AtMost(scale, value) => format!("{scale} of {} or less", text(scale, value)),
        Mark::AtLeast(scale, value) => format!("{scale} of {} or more", text(scale, value)),
        Mark::Lowest(scale, value) => {
            format!("an entry with {scale} of {} or less", text(scale, value))
        }
        Mark::Sign(sign) => format!("the sign {sign}"),
        Mark::Both([one, other]) => format!("{} with {}", mark(*one), mark(*other)),
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
    for one in contacts::OTHERS {
        let what = format!("{:?}: {}", one.of, one.name).to_lowercase();
        row(one.country, &what, one.call.display, one.checked, one.source.cited());
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
