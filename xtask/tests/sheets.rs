//! The review sheets say all that a clinician has to sign.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // tests only

use doorway_engine::guidance::table::RULES;
use doorway_engine::guidance::{Basis, Condition};
use doorway_engine::instrument::{ALL, Instrument, Kind, find};
use doorway_engine::words::Language;
use xtask::sheets;

fn published() -> impl Iterator<Item = &'static Instrument> {
    ALL.iter().copied().filter(|one| one.kind == Kind::Published)
}

fn sheet(name: &str) -> String {
    let found = sheets::all().into_iter().find(|(file, _)| *file == format!("{name}.md"));
    found.unwrap_or_else(|| panic!("no sheet {name}")).1
}

fn of(one: &Instrument) -> String {
    sheet(one.id)
}

#[test]
fn each_has_its_wording_its_rights_and_its_source() {
    for one in ALL {
        let text = of(one);
        for wording in one.wordings {
            assert!(text.contains(&wording.stem.replace('\n', "\\\n")), "{}", one.id);
            assert!(text.contains(&format!("\nRights line: {}\n", wording.rights)), "{}", one.id);
            for (item, words) in one.items.iter().zip(wording.items) {
                let question = format!("- **{}** {}", item.id, words.question);
                assert!(text.contains(&question), "{}: {question}", one.id);
                for (choice, word) in item.choices.iter().zip(words.choices) {
                    let line = format!("  - `{}` {word}", choice.value);
                    assert!(text.contains(&line), "{} {}: {line}", one.id, item.id);
                }
                assert!(words.heading.is_none_or(|heading| text.contains(heading)), "{}", one.id);
                assert!(text.contains(words.bring), "{}", one.id);
            }
        }
        assert!(text.contains(one.citation), "{}", one.id);
        let read = text.split_once("\nAs read on 2026-11-22: ").expect("when it was read").1;
        assert!(read.starts_with(|c: char| c.is_ascii_lowercase()), "{}", one.id);
        assert!(text.contains("\nReviewed by: ____"), "{}", one.id);
    }
}

#[test]
fn each_published_one_has_its_codes_or_says_that_there_are_none() {
    assert_eq!(published().count(), 9);
    for one in published() {
        let text = of(one);
        let whole = match &one.loinc {
            Some(codes) => format!("- LOINC panel {}, total {}.\n", codes.panel, codes.total),
            None => "- No LOINC code for the panel or its total was found.\n".to_owned(),
        };
        assert!(text.contains(&whole), "{}", one.id);
        let coded = one.items.iter().any(|item| item.loinc.is_some());
        assert_eq!(text.contains("LOINC is copyright"), coded, "{}", one.id);
        for item in one.items {
            let code =
                item.loinc.map_or("(no LOINC code)".to_owned(), |code| format!("(LOINC {code})"));
            assert!(text.contains(&code), "{} {}", one.id, item.id);
        }
    }
}

#[test]
fn bands_cut_offs_and_changes_are_there_or_said_to_be_left_out() {
    for one in published() {
        let text = of(one);
        assert_eq!(text.contains("| from | to | band |"), !one.bands.is_empty(), "{}", one.id);
        assert_eq!(text.contains("- No bands are shown."), one.bands.is_empty(), "{}", one.id);
        let none = text.contains("- No cut-off of the total is shown.");
        assert_eq!(none, one.cut_offs.is_empty(), "{}", one.id);
        let none = text.contains("- No threshold for a change is shown.");
        assert_eq!(none, one.notable_change.is_none(), "{}", one.id);
        assert_eq!(text.contains("Not offered on the day of a session"), one.not_on_session_day);
        assert_eq!(text.matches("- Grows into ").count(), one.growths.len(), "{}", one.id);
    }
    assert!(sheet("phq9").contains("| 15 | 19 | moderately severe |\n| 20 | 27 | severe |\n"));
    assert!(sheet("auditc").contains("- Cut-off: 3 or more (for women); 4 or more (for men).\n"));
    assert!(sheet("phq4").contains("- Part on anxiety: items 1, 2, 0 to 6; cut-off 3 or more.\n"));
    assert!(sheet("phq2").contains(
        "- Grows into PHQ-9 from a total of 3 on, and below that on request, carrying over items \
         1 as 1, 2 as 2; the finished one takes this sheet's place.\n"
    ));
}

#[test]
fn our_own_have_no_total() {
    for one in ALL.iter().filter(|one| one.kind != Kind::Published) {
        let text = of(one);
        assert!(text.contains("- No total, no "), "{}", one.id);
        assert!(!text.contains("points"), "{}", one.id);
    }
}

#[test]
fn each_answer_that_leads_to_a_rule_names_it_and_how_soon() {
    for rule in RULES {
        let Condition::Answer { instrument, item, at_least } = rule.when else { continue };
        let one = find(instrument).unwrap();
        let text = of(one);
        let item_at = text.find(&format!("- **{item}** ")).unwrap();
        let lines = text[item_at..].lines().skip(1).take_while(|line| line.starts_with("  - `"));
        let named = format!("→ {} (`{}`)", rule.tier.as_str(), rule.id);
        let choices = one.item(item).unwrap().choices;
        let first = choices.iter().position(|choice| choice.value == at_least).unwrap();
        let mut seen = 0;
        for (place, line) in lines.take(choices.len()).enumerate() {
            assert_eq!(line.contains(&named), place >= first, "{line}");
            seen += 1;
        }
        assert_eq!(seen, choices.len(), "{}", rule.id);
    }
}

#[test]
fn what_was_only_remembered_is_listed_and_not_on_the_sheet_as_a_fact() {
    let text = sheet("to-verify");
    for fact in [
        "A change of 4 points (Toussaint 2020; NHS Talking Therapies) is remembered only",
        "A reliable change of 6 points (NHS Talking Therapies) is remembered only",
        "Löwe 2004 as its origin is remembered only",
        "The digital object identifier of Kroenke 2001 is remembered only",
        "Bands (0, 6, 11, 15, 20, 25), a cut-off of 11 and a reliable change of 6",
        "A cut-off of 3 as the one that misses fewest (Prins 2016) is partly remembered",
        "CC BY-NC-ND 4.0",
    ] {
        assert!(text.contains(fact), "{fact}");
    }
    for rule in RULES.iter().filter(|rule| rule.basis != Basis::Published) {
        assert!(text.contains(&format!("- `{}` (", rule.id)), "{}", rule.id);
    }
    // Each fact stands on its own sheet too.
    let facts = text.split_once("## Facts of questionnaires").unwrap().1;
    let mut one = String::new();
    let mut seen = 0;
    for line in facts.lines() {
        if line == "## Tools around a session" {
            one = sheet("tools");
        } else if line == "## Articles" {
            one = sheet("articles");
        } else if let Some(name) = line.strip_prefix("### ") {
            let named = ALL.iter().find(|one| one.name(Language::English) == name);
            one = of(named.unwrap());
        } else if line.starts_with("- ") {
            assert!(one.contains(line), "{line}");
            seen += 1;
        }
    }
    assert!(seen > 15, "{seen} facts");
}
