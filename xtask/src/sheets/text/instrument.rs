//! The review sheet of one questionnaire.

use std::fmt::Write as _;

use super::{MADE, READ, SIGNED, verify};
use doorway_engine::guidance::{Condition, table};
use doorway_engine::instrument::{
    Asked, Choice, For, Growth, Instrument, Item, ItemWording, Kind, Role, Wording, find,
};
use doorway_engine::takeaway::{self, Side};
use doorway_engine::words::Language;

pub(super) fn sheet(one: &Instrument) -> String {
    let mut text = format!("# {}\n\n{MADE}", one.name(Language::English));
    if one.citation.is_empty() {
        text.push_str("Our own questions, not a published questionnaire");
    } else {
        text.push_str(one.citation);
    }
    let _ = writeln!(text, ".\n\n{READ}: {}.\n", verify::sources(one.id));
    for line in facts(one) {
        let _ = writeln!(text, "- {line}");
    }
    bands(&mut text, one);
    for wording in one.wordings {
        of_wording(&mut text, one, wording);
    }
    let open: Vec<_> = verify::of(one.id).collect();
    if !open.is_empty() {
        text.push_str("\n## To verify, or left out\n\n");
        for fact in open {
            let _ = writeln!(text, "- {fact}");
        }
    }
    if has_codes(one) {
        let _ = writeln!(text, "\n{LOINC}");
    }
    text.push_str(SIGNED);
    text
}

/// The notice that the LOINC licence asks for beside its codes.
const LOINC: &str = "This material contains content from LOINC (http://loinc.org). LOINC is \
    copyright © Regenstrief Institute, Inc. and the LOINC Committee, and is available at no cost \
    under the license at http://loinc.org/license.";

fn has_codes(one: &Instrument) -> bool {
    one.loinc.is_some() || one.items.iter().any(|item| item.loinc.is_some())
}

/// What holds for the whole questionnaire, a line each.
fn facts(one: &Instrument) -> Vec<String> {
    let mut lines = Vec::new();
    if one.recall_days > 0 {
        lines.push(format!("Looks back {} days.", one.recall_days));
    }
    lines.push(match one.kind {
        Kind::Published => format!(
            "Total 0 to {}: the sum of the points of the items that are asked and count. An \
             unfinished sheet has no total; missing answers are never filled in.",
            one.highest()
        ),
        Kind::AfterSession => {
            "No total, no bands. Each answer that matters leads to a rule of the \
             guidance table, named beside it."
                .to_owned()
        }
        Kind::Starter => {
            "No total, no verdict. The answers become a list to take along.".to_owned()
        }
    });
    if one.kind == Kind::Published {
        let each = |cut_off: &doorway_engine::instrument::CutOff| {
            format!("{} or more ({})", cut_off.from, whom(cut_off.of))
        };
        lines.push(match one.cut_offs {
            [] => "No cut-off of the total is shown.".to_owned(),
            some => format!("Cut-off: {}.", some.iter().map(each).collect::<Vec<_>>().join("; ")),
        });
        for part in one.parts {
            lines.push(format!(
                "Part on {}: items {}, 0 to {}; cut-off {} or more.",
                part.of.as_str(),
                part.items.join(", "),
                part.highest(one),
                part.cut_off
            ));
        }
        lines.push(one.notable_change.map_or_else(
            || "No threshold for a change is shown.".to_owned(),
            |points| format!("A change of {points} points, up or down, is a prompt to talk."),
        ));
        lines.extend(one.growths.iter().map(growth));
        if one.not_on_session_day {
            lines.push("Not offered on the day of a session.".to_owned());
        }
        lines.push(match &one.loinc {
            Some(codes) => format!("LOINC panel {}, total {}.", codes.panel, codes.total),
            None => "No LOINC code for the panel or its total was found.".to_owned(),
        });
    }
    lines
}

const fn whom(of: For) -> &'static str {
    match of {
        For::All => "for everybody",
        For::Women => "for women",
        For::Men => "for men",
        For::Sensitive => "to miss as few as possible",
        For::Balanced => "for as few errors of either kind as possible",
    }
}

fn growth(growth: &Growth) -> String {
    let pairs: Vec<_> =
        growth.items.iter().map(|(here, there)| format!("{here} as {there}")).collect();
    let into = find(growth.into).map_or(growth.into, |one| one.name(Language::English));
    let when = growth.follows_from.map_or_else(
        || "on request".to_owned(),
        |from| format!("from a total of {from} on, and below that on request"),
    );
    let then = if growth.replaces {
        "the finished one takes this sheet's place"
    } else {
        "this sheet stays"
    };
    format!("Grows into {into} {when}, carrying over items {}; {then}.", pairs.join(", "))
}

fn bands(text: &mut String, one: &Instrument) {
    if one.kind != Kind::Published {
        return;
    }
    if one.bands.is_empty() {
        text.push_str("- No bands are shown.\n");
        return;
    }
    text.push_str("\n| from | to | band |\n| --- | --- | --- |\n");
    let names = Language::English.words().severity;
    for (at, band) in one.bands.iter().enumerate() {
        let to = one.bands.get(at + 1).map_or(one.highest(), |next| next.from - 1);
        let _ = writeln!(text, "| {} | {to} | {} |", band.from, names(band.severity));
    }
}

fn of_wording(text: &mut String, one: &Instrument, wording: &Wording) {
    let _ = writeln!(
        text,
        "\n## Wording: {}, {}\n\n{}\n",
        wording.language.tag(),
        wording.name,
        lines(wording.stem)
    );
    for (at, (item, words)) in one.items.iter().zip(wording.items).enumerate() {
        if let Some(heading) = words.heading {
            let before = if at == 0 { "" } else { "\n" };
            let _ = writeln!(text, "{before}*{}*\n", lines(heading));
        }
        let _ = writeln!(
            text,
            "- **{}** {}{}{}",
            item.id,
            words.question,
            codes(item, one.kind),
            asked(item)
        );
        for (choice, word) in item.choices.iter().zip(words.choices) {
            let _ = writeln!(text, "  - {}", self::choice(one, item, choice, word));
        }
        brought(text, one, item, words);
    }
    let _ = writeln!(text, "\nRights line: {}", wording.rights);
}

/// Lines of their own, as they are shown.
fn lines(text: &str) -> String {
    text.replace('\n', "\\\n")
}

fn codes(item: &Item, kind: Kind) -> String {
    match (item.loinc, kind) {
        (Some(code), _) => format!(" (LOINC {code})"),
        (None, Kind::Published) => " (no LOINC code)".to_owned(),
        (None, _) => String::new(),
    }
}

fn asked(item: &Item) -> String {
    let role = match item.role {
        Role::Gate => {
            " Has no points. Where nothing more is asked the total is 0; without an answer there is none."
        }
        Role::Scored | Role::Free => "",
    };
    let when = match item.asked {
        Asked::Always => String::new(),
        Asked::WhenAnyProblem => " Not scored; asked when a problem was ticked.".to_owned(),
        Asked::After { gate, value } => format!(" Asked when **{gate}** is {value}."),
    };
    format!("{role}{when}")
}

/// A choice: what is stored, its words, its points, its code, and the rules of
/// the guidance table that it alone leads to, the most urgent first.
fn choice(one: &Instrument, item: &Item, choice: &Choice, word: &str) -> String {
    let mut text = format!("`{}` {word}", choice.value);
    let points = item.is_scored().then(|| match choice.points {
        1 => "1 point".to_owned(),
        points => format!("{points} points"),
    });
    let notes: Vec<_> = points.into_iter().chain(choice.loinc.map(str::to_owned)).collect();
    if !notes.is_empty() {
        let _ = write!(text, " ({})", notes.join(", "));
    }
    let mut rules: Vec<_> = table::RULES
        .iter()
        .filter(|rule| match rule.when {
            Condition::Answer { instrument, item: id, at_least } => {
                instrument == one.id && id == item.id && item.reaches(choice.value, at_least)
            }
            _ => false,
        })
        .collect();
    rules.sort_by_key(|rule| rule.tier);
    for rule in rules {
        let _ = write!(text, " → {} (`{}`)", rule.tier.as_str(), rule.id);
    }
    text
}

/// What a conversation starter puts on the list to take along.
fn brought(text: &mut String, one: &Instrument, item: &Item, words: &ItemWording) {
    for brings in takeaway::table(one).iter().filter(|brings| brings.item == item.id) {
        let side = match brings.side {
            Side::Ask => "ask",
            Side::Tell => "tell",
        };
        let when: Vec<_> = brings.when.iter().map(|value| format!("`{value}`")).collect();
        let _ = writeln!(text, "  - With {}, to {side}: {}", when.join(" or "), words.bring);
    }
}
