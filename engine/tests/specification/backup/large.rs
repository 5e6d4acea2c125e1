//! Large files: read a piece at a time, and refused before they cost time.

use doorway_engine::backup::{self, Fault, Of, Plan, Reading};
use doorway_engine::diary::DiaryEntry;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::{Day, Moment};
use doorway_engine::record::{Check, Draft, Entry, Record};
use doorway_engine::sorted::Sorted;
use doorway_engine::stored::StoredValue;

use super::{
    NOW, bare, check_of, choose, day, draft_of, file, id, noted_of, plan, record, session_of, with,
};

/// A month with so many entries of so many characters.
fn month(count: u16, characters: usize) -> Record {
    let on = day("2026-10-01");
    let pages = (0..count).map(|seed| {
        let on = on.plus(seed % 31);
        let noted = DiaryEntry {
            id: id(seed),
            day: on,
            at: NOW,
            ratings: [("mood".to_owned(), i64::from(seed % 11))].into_iter().collect(),
            tags: vec!["a, [b]".to_owned(), "é".to_owned()],
            signs: Vec::new(),
            note: "]é\\\"[{".chars().cycle().take(characters).collect(),
        };
        (id(seed), Entry::Kept(noted))
    });
    record([StoredValue::many(Some(on.month()), pages.collect::<Sorted<_, _>>())])
}

/// What is read, and in how many steps.
fn steps(text: &str) -> (Result<Plan, Fault>, usize) {
    let mut reading = Reading::new(text.to_owned(), NOW);
    let mut steps = 0;
    loop {
        steps += 1;
        let (done, of) = reading.done();
        assert!(done <= of && steps < 10_000);
        if let Some(read) = reading.step() {
            return (read, steps);
        }
        assert!(reading.done().0 - done <= 1 << 17, "a step is small");
    }
}

fn check(record: &Record, text: &str, least: usize) {
    let (plan, steps) = steps(text);
    let plan = plan.unwrap_or_else(|fault| panic!("{fault:?}"));
    let mut read = Record::default();
    plan.add(&mut read);
    assert_eq!(&read, record);
    assert!(steps >= least, "{steps} steps");
}

#[test]
fn a_large_month_is_read_in_many_steps_and_whole() {
    let record = month(3_000, 500);
    let text = file(&record);
    assert!(text.len() > 1_500_000);
    check(&record, &text, 3 * text.len() / (1 << 17));
    // An editor may have put space between its parts.
    check(&record, &text.replace("\",\"body\":{", "\" ,\n\t\"body\" : {\r\n"), 30);
    check(&record, &text.replace("],[\"", "] ,\n [\""), 30);
}

#[test]
fn many_texts_are_read_in_many_steps() {
    let mut many = month(400, 2_000);
    for seed in 0..4_000 {
        many.absorb(check_of(seed, "phq9"));
    }
    let text = file(&many);
    check(&many, &text, text.len() / (1 << 17));
}

#[test]
fn any_change_of_a_large_month_is_noticed() {
    let text = file(&month(1_200, 300));
    let of = Of::Many(Shard::monthly(Kind::DiaryEntry, day("2026-10-01").month()));
    let line = 1 + text[..text.find("doorway/diary").expect("a month")].matches('\n').count();
    let places = (text.find("\"sum\"").expect("a sum")..text.len() - 10).step_by(9_973);
    let mut seen = 0;
    for at in places.filter(|at| text.is_char_boundary(*at) && text.is_char_boundary(at + 1)) {
        let other = if &text[at..=at] == "1" { "2" } else { "1" };
        let changed = [&text[..at], other, &text[at + 1..]].concat();
        match steps(&changed).0 {
            Err(Fault::Damaged { line: told, of: what }) => {
                assert_eq!((told, what), (line, of));
                seen += 1;
            }
            Err(Fault::NotJson { .. }) => seen += 1,
            other => panic!("{at}: {other:?}"),
        }
    }
    assert!(seen > 20);
}

#[test]
fn a_sum_that_does_not_fit_is_told_before_anything_is_read() {
    let text = file(&month(3_000, 500));
    let (whole, all) = steps(&text);
    assert!(whole.is_ok());
    let at = text.find("\"sum\":\"").expect("a sum") + 7;
    let other = if &text[at..=at] == "0" { "1" } else { "0" };
    let (read, fewer) = steps(&[&text[..at], other, &text[at + 1..]].concat());
    assert!(matches!(read, Err(Fault::Damaged { .. })));
    assert!(fewer < all * 3 / 4, "{fewer} of {all} steps");
}

#[test]
fn a_month_of_more_than_ten_thousand_entries_is_refused_before_it_costs_time() {
    let text = file(&month(10_000, 0));
    assert!(steps(&text).0.is_ok());
    let text = file(&month(10_001, 0));
    let (read, fewer) = steps(&text);
    assert!(matches!(read, Err(Fault::Crowded { line: 6 })), "{read:?}");
    assert!(fewer <= text.len() / (1 << 17) + 1, "nothing of it was read");
    // Whatever stands in the rows, and under whatever key.
    let rows = vec!["[]"; 10_001].join(",");
    for key in ["doorway/diary/2026-10", "doorway/signs", "doorway/plan"] {
        let text = [
            "{\"doorway\":\"backup\",\"version\":1,\"texts\":{\"",
            key,
            "\":{\"schema\":1,\"sum\":\"00000000\",\"body\":{\"a\":[",
            &rows,
            "]}}}}",
        ]
        .concat();
        assert!(matches!(steps(&text).0, Err(Fault::Crowded { line: 1 })));
    }
}

#[test]
fn a_large_text_that_is_no_month_is_damaged_and_a_later_one_later() {
    let text = |key: &str, schema: u8| {
        let long = "a".repeat(1 << 17);
        [
            "{\"doorway\":\"backup\",\"version\":1,\"texts\":{\"",
            key,
            "\":{\"schema\":",
            &schema.to_string(),
            ",\"sum\":\"00000000\",\"body\":\"",
            &long,
            "\"}}}",
        ]
        .concat()
    };
    let damaged = |of| Err(Fault::Damaged { line: 1, of });
    assert_eq!(steps(&text("doorway/signs", 1)).0, damaged(Of::Many(Shard::all(Kind::Sign))));
    assert_eq!(steps(&text("doorway/plan", 1)).0, damaged(Of::Unknown));
    let month = day("2026-10-01").month();
    assert_eq!(
        steps(&text("doorway/diary/2026-10", 1)).0,
        damaged(Of::Many(Shard::monthly(Kind::DiaryEntry, month)))
    );
    for key in ["doorway/signs", "doorway/plan", "doorway/diary/2026-10"] {
        assert_eq!(steps(&text(key, 2)).0, Err(Fault::Later), "{key}");
    }
}

fn taken(at: Moment) -> StoredValue {
    let check = Check {
        id: id(1),
        instrument: "phq9".to_owned(),
        taken: at,
        language: "en".to_owned(),
        answers: vec![("1".to_owned(), 2)],
    };
    StoredValue::kept(check)
}

/// How many stay out, and whether something comes in.
fn out(part: StoredValue) -> (usize, bool) {
    let text = file(&record([part]));
    (plan(&text).odd, with(&Record::default(), &text) != Record::default())
}

#[test]
fn times_before_1990_and_after_tomorrow_stay_out() {
    const DAY: i64 = 86_400_000;
    let at = |days: i64| Moment { unix_ms: NOW.unix_ms + days * DAY, ..NOW };
    let noted = |text: &str| noted_of(1, day(text), "");
    let written = |at: Moment| {
        let mut draft = Draft::default();
        draft.write("situation", "x".to_owned(), at.unix_ms);
        StoredValue::Draft("thought".to_owned(), draft)
    };
    let early = |text: &str| Moment { unix_ms: days_from_1970(day(text)) * DAY + DAY / 2, ..NOW };
    for (part, inside) in [
        (noted("1989-12-31"), false),
        (noted("1990-01-01"), true),
        (noted("2026-11-23"), true),
        (noted("2026-11-24"), false),
        (noted("9999-12-31"), false),
        (taken(early("1989-12-30")), false),
        (taken(early("1990-01-02")), true),
        (taken(at(1)), true),
        (taken(at(2)), false),
        (taken(at(1_000_000)), false),
        // A session may be planned, and long ago.
        (session_of(1, day("1960-01-01"), ""), true),
        (session_of(1, day("1959-12-31"), ""), false),
        (session_of(1, day("2027-11-24"), ""), true),
        (session_of(1, day("2027-11-25"), ""), false),
        (draft_of("phq9", &[("1", 1, at(1).unix_ms)], 0), true),
        (draft_of("phq9", &[("1", 1, at(3).unix_ms)], 0), false),
        (draft_of("phq9", &[("1", 1, 20)], at(3).unix_ms), false),
        (written(at(1)), true),
        (written(at(3)), false),
    ] {
        let text = format!("{part:?}");
        assert_eq!(out(part), (usize::from(!inside), inside), "{text}");
    }
    let mut late = Record::default();
    choose(&mut late, "country", "IE", i64::MAX);
    assert_eq!(with(&Record::default(), &file(&late)), Record::default());
}

fn days_from_1970(on: Day) -> i64 {
    on.since(day("1970-01-01"))
}

#[test]
fn what_is_in_time_comes_in_beside_what_is_not() {
    let mut mixed = month(2_000, 200);
    mixed.absorb(noted_of(60_000, day("2190-12-31"), "far"));
    mixed.absorb(noted_of(60_001, day("2026-11-30"), "next week"));
    mixed.absorb(noted_of(60_002, day("2026-11-20"), "now"));
    let text = file(&mixed);
    assert_eq!(plan(&text).odd, 2);
    assert_eq!(with(&Record::default(), &text), bare(&mixed));
    assert_eq!(
        backup::read(&text, NOW)
            .map(|plan| plan.counts(&Record::default()).new.of(Kind::DiaryEntry)),
        Ok(2_001)
    );
}
