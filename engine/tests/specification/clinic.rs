//! A clinic's settings: each field, each fault, and that they only tighten.

use crate::support::days::{check, day, noon, note, press, session};
use doorway_engine::clinic::{Clinic, Fault, LONG, Number, WAIT};
use doorway_engine::guidance::{Rule, Tier, advise_on, overview, table};
use doorway_engine::instrument;
use doorway_engine::moment::Day;
use doorway_engine::record::Record;
use doorway_engine::words::Language;
use proptest::prelude::*;

const WHOLE: &str = r#"{
  "doorway": "clinic",
  "version": 1,
  "name": "Harbour Clinic",
  "numbers": [{ "show": "+44 20 7946 0000", "dial": "+442079460000" }],
  "hours": "Mon to Fri, 9 to 17",
  "zone": "Europe/London",
  "after_hours": "Leave a message; a nurse calls back.",
  "waits": { "phq9": 21 },
  "totals": { "phq9": { "from": 8, "tier": "today" }, "gad7": { "from": 5 } },
  "sessions": 4
}"#;

fn today() -> Day {
    day("2026-11-24")
}

fn with(fields: &str) -> Result<Clinic, Fault> {
    let begin = r#"{"doorway":"clinic","version":1,"#;
    Clinic::read(&[begin, fields, "}"].concat())
}

fn fault(fields: &str) -> Fault {
    with(fields).expect_err(fields)
}

#[test]
fn a_whole_file_is_read() {
    let clinic = Clinic::read(WHOLE).unwrap();
    assert_eq!(clinic.name, "Harbour Clinic");
    let number = Number { show: "+44 20 7946 0000".into(), dial: "+442079460000".into() };
    assert_eq!(clinic.numbers, [number]);
    assert_eq!(clinic.zone, "Europe/London");
    assert_eq!(clinic.wait(instrument::find("phq9").unwrap()), 21);
    assert_eq!(clinic.wait(instrument::find("gad7").unwrap()), 14);
    let rules: Vec<_> = clinic.rules().iter().map(|rule| (rule.id, rule.tier)).collect();
    let total = "clinic-total";
    assert_eq!(
        rules,
        [(total, Tier::Today), (total, Tier::Soon), ("clinic-unchanged", Tier::Visit)]
    );
}

#[test]
fn each_fault_names_its_field() {
    let at = str::to_owned;
    let cases = [
        (r#""colour":"red""#, Fault::Unknown(at("colour"))),
        (r#""name":7"#, Fault::Kind(at("name"))),
        (r#""numbers":{}"#, Fault::Kind(at("numbers"))),
        (r#""numbers":[{"show":"1","dial":"1","fax":"2"}]"#, Fault::Unknown(at("numbers.0.fax"))),
        (r#""numbers":[{"show":"116 123","dial":"+44116124"}]"#, Fault::Undialled(at("numbers.0"))),
        (r#""numbers":[{"show":"","dial":""}]"#, Fault::Undialled(at("numbers.0"))),
        (r#""numbers":[{"show":"1*2","dial":"1*2"}]"#, Fault::Undialled(at("numbers.0"))),
        (r#""waits":{"phq9":13}"#, Fault::Loosens(at("waits.phq9"))),
        (r#""driving":23"#, Fault::Loosens(at("driving"))),
        (r#""driving":169"#, Fault::Loosens(at("driving"))),
        (r#""driving":"long""#, Fault::Kind(at("driving"))),
        (r#""waits":{"phq9":91}"#, Fault::Loosens(at("waits.phq9"))),
        (r#""waits":{"phq7":20}"#, Fault::Instrument(at("waits.phq7"))),
        (r#""totals":{"after":{"from":1}}"#, Fault::Instrument(at("totals.after"))),
        (r#""totals":{"phq9":{"from":0}}"#, Fault::Loosens(at("totals.phq9.from"))),
        (r#""totals":{"phq9":{}}"#, Fault::Kind(at("totals.phq9.from"))),
        (r#""totals":{"phq9":{"from":5,"tier":"now"}}"#, Fault::Kind(at("totals.phq9.tier"))),
        (r#""sessions":7"#, Fault::Loosens(at("sessions"))),
        (r#""sessions":1"#, Fault::Loosens(at("sessions"))),
    ];
    for (fields, expected) in cases {
        assert_eq!(fault(fields), expected, "{fields}");
    }
    let long = format!(r#""after_hours":"{}""#, "a".repeat(LONG + 3));
    assert_eq!(fault(&long), Fault::Long(at("after_hours"), 3));
    assert_eq!(Clinic::read("[]"), Err(Fault::Foreign));
    assert_eq!(Clinic::read(r#"{"doorway":"clinic","version":2}"#), Err(Fault::Newer));
    assert_eq!(
        Clinic::read("{\n  \"doorway\"")
            .map_err(|fault| matches!(fault, Fault::NotJson { line: 2, .. })),
        Err(true)
    );
}

/// Whether what is shown may stand for what is dialled.
fn stands(show: &str, dial: &str) -> bool {
    let set = format!(r#""numbers":[{{"show":"{show}","dial":"{dial}"}}]"#);
    match with(&set) {
        Ok(clinic) => clinic.numbers[0].dial == dial,
        Err(fault) => {
            assert_eq!(fault, Fault::Undialled("numbers.0".to_owned()), "{show}");
            false
        }
    }
}

#[test]
fn a_number_is_shown_as_it_is_dialled_in_whatever_digits() {
    let dial = "+442079460018";
    for show in [
        "+44 20 7946 0018",
        "＋４４ ２０ ７９４６ ００１８",
        "+٤٤ ٢٠ ٧٩٤٦ ٠٠١٨",
        "+۴۴ ۲۰ ۷۹۴۶ ۰۰۱۸",
        "+४४ २० ७९४६ ००१८",
        "+৪৪ ২০ ৭৯৪৬ ০০১৮",
        "+๔๔ ๒๐ ๗๙๔๖ ๐๐๑๘",
        "+44 ２０ 7946 ٠٠18",
    ] {
        assert!(stands(show, dial), "{show}");
        let another = show.replace(['8', '８', '٨', '۸', '८', '৮', '๘'], "٩");
        assert!(!stands(&another, dial), "{another}");
        // One more than is dialled, whatever it is written in.
        for more in ['1', '１', '٢', '۲', '१', '๑', '①', '²', '½', 'Ⅷ', '𝟘', '߁', '᠑']
        {
            assert!(!stands(&format!("{show} {more}"), dial), "{show} {more}");
        }
    }
    // Nothing else than plain digits can be dialled.
    assert!(!stands("٩٩٩", "٩٩٩"));
    assert!(stands("٩٩٩", "999"));
    assert!(!stands("Call us", ""));
}

#[test]
fn what_is_not_seen_or_turns_direction_is_left_out_of_names() {
    let clinic = with("\"name\":\"Har\u{202e}bour\\u0007 Clinic\"").unwrap();
    assert_eq!(clinic.name, "Harbour Clinic");
}

/// Settings at their ends and between.
fn settings() -> Vec<Clinic> {
    let mut all = vec![Clinic::read(WHOLE).unwrap()];
    for tier in ["today", "soon", "visit"] {
        for from in [1, 4, 9, 10, 27, 255] {
            for one in instrument::ALL.iter().filter(|one| one.has_total()) {
                let set = format!(r#""totals":{{"{}":{{"from":{from},"tier":"{tier}"}}}}"#, one.id);
                all.push(with(&set).unwrap());
            }
        }
    }
    for sessions in 2..=6 {
        all.push(with(&format!(r#""sessions":{sessions}"#)).unwrap());
    }
    for one in instrument::ALL.iter().filter(|one| one.recall_days <= WAIT) {
        let most = format!(r#""waits":{{"{}":{WAIT}}}"#, one.id);
        all.push(with(&most).unwrap());
    }
    all
}

/// Records in which each kind of rule over days holds or does not.
fn records() -> Vec<Record> {
    let mut all = vec![Record::default()];
    for total in [0, 4, 5, 9, 10, 15, 20, 24] {
        for item9 in 0..=3 {
            let mut record = Record::default();
            for back in [60, 20] {
                check(&mut record, "phq9", today().minus(back), 10, &[]);
            }
            for back in 1..=u16::from(total) {
                session(&mut record, today().minus(2 * back + 1));
            }
            check(&mut record, "phq9", today(), total, &[("9", item9)]);
            check(&mut record, "gad7", today(), total.min(21), &[]);
            for back in 0..u16::from(total).min(14) {
                note(&mut record, today().minus(back), &[("mood", 2), ("interest", 1)], &[]);
            }
            if item9 == 2 {
                press(&mut record, today());
            }
            all.push(record);
        }
    }
    all
}

#[test]
fn whatever_is_set_takes_no_rule_away_and_lowers_no_urgency() {
    let records = records();
    let settings = settings();
    let mut more = 0;
    for record in &records {
        let without = overview(record, noon(today()));
        for clinic in &settings {
            let with = clinic.overview(record, noon(today()));
            let all: Vec<&Rule> = with.told.iter().map(|one| one.rule).collect();
            for told in &without.told {
                assert!(all.contains(&told.rule), "{} is gone", told.rule.id);
            }
            assert!(with.told.is_sorted_by_key(|one| (one.quiet.is_some(), one.tier)));
            if let Some(tier) = without.tier() {
                assert!(with.tier().unwrap() <= tier);
            }
            assert_eq!((with.last, with.silent), (without.last, without.silent));
            more += with.told.len() - without.told.len();
            for check in record.checks() {
                let own = clinic.advise_on(record, check);
                assert!(advise_on(record, check).iter().all(|rule| own.contains(rule)));
                assert!(clinic.free_from(check) >= doorway_engine::trend::free_from(check));
            }
        }
    }
    assert!(more > 0, "some setting tells something sooner");
}

#[test]
fn no_setting_has_the_name_or_the_reason_of_a_rule_of_the_table() {
    let clinic = Clinic::read(WHOLE).unwrap();
    let words = Language::English.words();
    for rule in clinic.rules() {
        assert!(table::RULES.iter().all(|one| one.id != rule.id));
    }
    let reason = |at: usize| (words.because)(&clinic.rules()[at]);
    assert!(reason(0).contains("at or above 8, the point from which your clinic"));
    assert!(reason(2).starts_with("Over 4 sessions or more"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_file_is_refused_or_read_but_never_half_used(
        cut in 0..WHOLE.len(), at in 0..WHOLE.len(), with in any::<char>(),
    ) {
        // A cut file is no JSON any more.
        prop_assert!(Clinic::read(&WHOLE[..cut]).is_err());
        let mut text: Vec<char> = WHOLE.chars().collect();
        text[at] = with;
        let text: String = text.into_iter().collect();
        if let Ok(clinic) = Clinic::read(&text) {
            prop_assert!(clinic.wait(instrument::find("phq9").unwrap()) >= 14);
            prop_assert!(clinic.name.chars().count() <= 120);
            for number in &clinic.numbers {
                let digits = |text: &str| {
                    text.chars().filter(char::is_ascii_digit).collect::<String>()
                };
                prop_assert_eq!(digits(&number.show), digits(&number.dial));
            }
        }
    }
}
