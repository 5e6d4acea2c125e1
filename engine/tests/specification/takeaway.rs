//! What the conversation starters lead to: lists to take along.
use doorway_engine::guidance::{Situation, advise, help_for};
use doorway_engine::instrument::after::AFTER;
use doorway_engine::instrument::asking::ASKING;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::instrument::programme::PROGRAMME;
use doorway_engine::instrument::{ALL, Instrument, Kind, Role};
use doorway_engine::score::{Score, score};
use doorway_engine::sheet::Sheet;
use doorway_engine::takeaway::{Side, Takeaway, safety, table, takeaway};
use doorway_engine::words::Language;

const EN: Language = Language::English;

/// Where an answer's line goes: to what to ask, to tell, to tell as unsure, or
/// nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum To {
    Ask,
    Tell,
    Unsure,
    Nowhere,
}

use To::{Ask, Nowhere, Tell, Unsure};

/// An item, and where each of its choices leads.
type Row = (&'static str, [To; 3]);

/// "No", "Not sure" and "Yes" to each item of "Is it worth asking about?".
const ASKED: [Row; 25] = [
    ("stuck", [Nowhere, Ask, Ask]),
    ("looping", [Nowhere, Ask, Ask]),
    ("tried", [Ask, Ask, Ask]),
    ("suits", [Ask, Ask, Ask]),
    ("hope", [Ask, Ask, Ask]),
    ("support", [Ask, Ask, Nowhere]),
    ("therapy", [Ask, Ask, Nowhere]),
    ("ride", [Ask, Ask, Nowhere]),
    ("aneurysm", [Nowhere, Unsure, Tell]),
    ("bleeding", [Nowhere, Unsure, Tell]),
    ("allergy", [Nowhere, Unsure, Tell]),
    ("psychosis", [Nowhere, Unsure, Tell]),
    ("mania", [Nowhere, Unsure, Tell]),
    ("life", [Nowhere, Unsure, Tell]),
    ("pressure", [Nowhere, Unsure, Tell]),
    ("heart", [Nowhere, Unsure, Tell]),
    ("lungs", [Nowhere, Unsure, Tell]),
    ("raised", [Nowhere, Unsure, Tell]),
    ("thyroid", [Nowhere, Unsure, Tell]),
    ("bladder", [Nowhere, Unsure, Tell]),
    ("substances", [Nowhere, Unsure, Tell]),
    ("pregnancy", [Nowhere, Unsure, Tell]),
    ("liver", [Nowhere, Unsure, Tell]),
    ("sedating", [Nowhere, Unsure, Tell]),
    ("stimulants", [Nowhere, Unsure, Tell]),
];

/// "They do", "I don’t know" and "They don’t" to each item of "What should a
/// good programme offer?".
const OFFERED: [Row; 11] = [
    ("clearance", [Nowhere, Ask, Ask]),
    ("tailored", [Nowhere, Ask, Ask]),
    ("consent", [Nowhere, Ask, Ask]),
    ("approval", [Nowhere, Ask, Ask]),
    ("cost", [Nowhere, Ask, Ask]),
    ("watched", [Nowhere, Ask, Ask]),
    ("ride", [Nowhere, Ask, Ask]),
    ("integration", [Nowhere, Ask, Ask]),
    ("hours", [Nowhere, Ask, Ask]),
    ("bladder", [Nowhere, Ask, Ask]),
    ("otherwise", [Nowhere, Ask, Ask]),
];

fn line(instrument: &'static Instrument, item: &str) -> &'static str {
    instrument.worded(EN).find(|(one, _)| one.id == item).unwrap().1.bring
}

/// The list for some answers, and what the tables above say that it must be.
fn check(instrument: &'static Instrument, rows: &[Row], answers: &[(usize, u8)]) {
    let mut sheet = Sheet::blank(instrument);
    let mut expected = Takeaway::default();
    for (at, value) in answers {
        let (item, to) = rows[*at];
        sheet.answer(item, *value).unwrap();
        match to[usize::from(*value)] {
            Ask => expected.ask.push(line(instrument, item)),
            Tell => expected.tell.push(line(instrument, item)),
            Unsure => expected.unsure.push(line(instrument, item)),
            Nowhere => {}
        }
    }
    assert_eq!(takeaway(&sheet, EN), expected, "{sheet:?}");
}

#[test]
fn each_answer_brings_its_own_line_whatever_another_says() {
    let starters: [(&'static Instrument, &[Row]); 2] = [(&ASKING, &ASKED), (&PROGRAMME, &OFFERED)];
    for (instrument, rows) in starters {
        assert!(instrument.items.iter().map(|item| item.id).eq(rows.iter().map(|row| row.0)));
        check(instrument, rows, &[]);
        for one in 0..rows.len() {
            for value in 0..3 {
                check(instrument, rows, &[(one, value)]);
                for other in one + 1..rows.len() {
                    for another in 0..3 {
                        check(instrument, rows, &[(one, value), (other, another)]);
                    }
                }
            }
        }
        for value in 0..3 {
            let all: Vec<_> = (0..rows.len()).map(|at| (at, value)).collect();
            check(instrument, rows, &all);
        }
    }
}

#[test]
fn an_answer_that_this_release_cannot_read_brings_nothing() {
    let sheet = Sheet::filled(&ASKING, [("stuck", 3), ("liver", 7), ("new", 2)]);
    assert_eq!(takeaway(&sheet, EN), Takeaway::default());
}

#[test]
fn every_item_of_a_starter_has_one_row_and_one_line_and_nothing_else_has_any() {
    for instrument in ALL.iter().copied() {
        let rows = table(instrument);
        if instrument.kind == Kind::Starter {
            let items = instrument.items.iter().map(|item| item.id);
            assert!(rows.iter().map(|row| row.item).eq(items), "{}", instrument.id);
        } else {
            assert!(rows.is_empty(), "{}", instrument.id);
        }
        for (item, words) in instrument.worded(EN) {
            assert_eq!(words.bring.is_empty(), rows.is_empty(), "{} {}", instrument.id, item.id);
        }
        for row in rows {
            let item = instrument.item(row.item).unwrap();
            assert!(!row.when.is_empty());
            assert!(row.when.iter().all(|value| item.choice(*value).is_some()), "{}", row.item);
        }
    }
    assert_eq!(takeaway(&Sheet::blank(&PHQ9), EN), Takeaway::default());
    assert_eq!(takeaway(&Sheet::blank(&AFTER), EN), Takeaway::default());
}

#[test]
fn the_whole_safety_history_is_there_for_somebody_who_was_not_asked() {
    let mut sheet = Sheet::blank(&ASKING);
    for item in ASKING.items {
        sheet.answer(item.id, 2).unwrap();
    }
    assert_eq!(safety(EN), takeaway(&sheet, EN).tell);
    assert_eq!(safety(EN).len(), 17);
    assert!(table(&PROGRAMME).iter().all(|row| row.side == Side::Ask));
}

#[test]
fn a_line_to_ask_is_a_question_and_one_to_tell_is_not() {
    for instrument in [&ASKING, &PROGRAMME] {
        for row in table(instrument) {
            let line = line(instrument, row.item);
            let end = if row.side == Side::Ask { ['?', '.'] } else { ['.', '.'] };
            assert!(line.ends_with(end), "{line}");
            assert_eq!(line.contains('?'), row.side == Side::Ask, "{line}");
        }
    }
    let watched = "How will my blood pressure be watched, and for how long?";
    assert_eq!(line(&PROGRAMME, "watched"), watched);
}

#[test]
fn what_somebody_is_not_sure_of_never_reads_as_a_fact() {
    let unsure = EN.words().result.unsure;
    for line in safety(EN) {
        let text = unsure(line);
        let rest = text.strip_prefix("I am not sure whether ").unwrap();
        assert!(rest.starts_with("I ") || rest.starts_with("I, ") || rest.starts_with("my "));
        assert!(rest[1..] == line[1..] && text.ends_with('.'), "{text}");
    }
    assert_eq!(
        unsure("I have severe liver disease."),
        "I am not sure whether I have severe liver disease."
    );
    // Nor does what to ask: who is not sure of it claims nothing.
    for row in table(&ASKING).iter().filter(|row| row.side == Side::Ask) {
        let line = line(&ASKING, row.item);
        for claim in ["I feel", "My thoughts keep", "I have tried "] {
            assert!(!line.starts_with(claim), "{line}");
        }
    }
}

#[test]
fn what_is_approved_and_what_is_off_label_are_both_said() {
    let (_, words) = PROGRAMME.worded(EN).find(|(item, _)| item.id == "approval").unwrap();
    for text in [words.question, words.bring] {
        assert!(text.contains("esketamine nasal spray"), "{text}");
        assert!(text.contains("approved for some adults with depression"), "{text}");
        assert!(text.contains("off-label"), "{text}");
    }
}

#[test]
fn the_way_home_follows_the_stricter_rule() {
    let (_, words) = PROGRAMME.worded(EN).find(|(item, _)| item.id == "ride").unwrap();
    for text in [words.question, words.bring] {
        assert!(text.contains("until the next day after a full night’s sleep"), "{text}");
        assert!(text.contains("at least 24 hours"), "{text}");
        assert!(!text.contains('6') && !text.contains("10"), "{text}");
    }
}

#[test]
fn a_starter_comes_to_no_total_no_rule_and_no_verdict() {
    for instrument in [&ASKING, &PROGRAMME] {
        assert!(instrument.items.iter().all(|item| item.role == Role::Free));
        for value in 0..3 {
            let mut sheet = Sheet::blank(instrument);
            for item in instrument.items {
                sheet.answer(item.id, value).unwrap();
                assert!(advise(&Situation { sheet: &sheet, last_total: Some(0) }).is_empty());
            }
            assert!(matches!(score(&sheet), Score::None));
            assert_eq!(help_for(&sheet), None);
            assert_eq!(sheet.missing().count(), 0);
        }
    }
}

#[test]
fn the_words_judge_nobody_and_leave_out_what_no_source_confirms() {
    for instrument in [&ASKING, &PROGRAMME] {
        let wording = instrument.wording(EN).unwrap();
        let items = wording.items.iter().flat_map(|item| {
            let own = [item.question, item.bring, item.heading.unwrap_or_default()];
            own.into_iter().chain(item.choices.iter().copied())
        });
        for text in items.chain([wording.stem, wording.rights, wording.name]) {
            let lower = text.to_lowercase();
            for word in [
                // Remembered only, in reference section 4.
                "140",
                "child-",
                // What we never say.
                "dose",
                " mg",
                "candidate",
                "suitable",
                "eligib",
                "recommend",
                "cure",
                "suicid",
                "addict",
                "high risk",
                "low risk",
                "fine",
                "!",
                "'",
                "\"",
                "  ",
            ] {
                assert!(!lower.contains(word), "{word}: {text}");
            }
        }
        assert!(wording.rights.contains("not a validated questionnaire"));
        assert!(wording.stem.contains("no verdict"));
        assert!(wording.items[0].heading.is_some());
    }
}
