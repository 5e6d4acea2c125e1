//! The one step that is offered: in which order, and when each is.

mod plan;
mod sessions;

use doorway_engine::clinic::Clinic;
use doorway_engine::guidance::Tier;
use doorway_engine::id::Id;
use doorway_engine::instrument::after::AFTER;
use doorway_engine::instrument::gad::GAD7;
use doorway_engine::instrument::pcptsd5::PCPTSD5;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::moment::{Day, Moment};
use doorway_engine::next_step::{NextStep, Situation, TABLE, next_step};
use doorway_engine::record::{Check, Marked, Record};
use doorway_engine::session::Session;
use doorway_engine::worksheet::{INTEGRATE, PARK, SESSION, Worksheet, WorksheetEntry};

use crate::support::days::{at, check, day, draft, id, noon, session};

const TIERS: [Option<Tier>; 6] = [
    Some(Tier::Emergency),
    Some(Tier::Now),
    Some(Tier::Today),
    Some(Tier::Soon),
    Some(Tier::Visit),
    None,
];

/// The day before a month's first.
fn today() -> Day {
    day("2026-11-30")
}

/// What is combined with what. Days are counted from today, below 0 before it.
#[derive(Clone, Copy, Debug)]
struct Case {
    tier: Option<Tier>,
    draft: bool,
    session: Option<i64>,
    after: bool,
    last: Option<i64>,
}

fn each_case(mut see: impl FnMut(Case)) {
    for tier in TIERS {
        for draft in [false, true] {
            for session in [None, Some(-7), Some(-3), Some(-2), Some(-1), Some(0), Some(1)] {
                for after in [false, true] {
                    for last in [None, Some(0), Some(-13), Some(-14), Some(-400), Some(1)] {
                        see(Case { tier, draft, session, after, last });
                    }
                }
            }
        }
    }
}

impl Case {
    fn record(self) -> Record {
        let mut record = Record::default();
        if self.draft {
            draft(&mut record, "gad7", noon(today()), &[("1", 1), ("2", 0)]);
        }
        if let Some(days) = self.session {
            session(&mut record, today().shifted(days));
            if days < -2 {
                worksheet(&mut record, &INTEGRATE, "insights");
            }
            if days == -3 {
                worksheet(&mut record, &PARK, "parked");
            }
        }
        if self.after {
            check(&mut record, "after", today(), 0, &[("breathing", 0)]);
        }
        if let Some(days) = self.last {
            check(&mut record, "phq9", today().shifted(days), 4, &[]);
        }
        record
    }

    /// Which row of the table wins, and what it says.
    fn offered(self) -> (&'static str, NextStep) {
        let record = self.record();
        let clinic = Clinic::default();
        let situation = Situation { tier: self.tier, ..of(&record, &clinic) };
        let mut rows = TABLE.iter().filter_map(|row| Some((row.id, (row.step)(&situation)?)));
        let first = rows.next().expect("the last row holds always");
        assert_eq!(next_step(&situation), first.1, "{self:?}");
        first
    }

    /// The same in plain words, without the table.
    fn expected(self) -> (&'static str, NextStep) {
        let in_two_weeks = |days: i64| today().shifted(days + 14);
        match self {
            Self { tier: Some(tier @ (Tier::Emergency | Tier::Now | Tier::Today)), .. } => {
                ("contact-today", NextStep::Contact(tier))
            }
            Self { session: Some(days @ (-2 | -1)), after: false, .. } => {
                ("after-session", NextStep::AfterSession { day: today().shifted(days) })
            }
            Self { draft: true, .. } => {
                ("carry-on", NextStep::CarryOn { instrument: &GAD7, answered: 2, of: 7 })
            }
            Self { tier: Some(tier), .. } => ("contact-soon", NextStep::Contact(tier)),
            Self { session: Some(1), .. } => {
                ("prepare", NextStep::Prepare { day: today().shifted(1) })
            }
            Self { session: Some(-2), .. } => {
                ("integrate", NextStep::Integrate { day: today().shifted(-2) })
            }
            Self { session: Some(-3), .. } => {
                let (id, day) = (id(6, 1), today().shifted(-3));
                ("parked", NextStep::Parked { id, day })
            }
            Self { session: Some(-7), .. } => {
                let (id, day) = (id(6, 0), today().shifted(-7));
                ("look-back", NextStep::LookBack { id, day })
            }
            Self { last: Some(0), session: None, .. } => ("plan", NextStep::Plan),
            Self { last: Some(-14), .. } => ("due", NextStep::Due { instrument: &PHQ9, days: 14 }),
            Self { last: Some(-400), .. } => {
                ("due", NextStep::Due { instrument: &PHQ9, days: 400 })
            }
            Self { last: Some(days), .. } => {
                ("nothing", NextStep::Nothing { next: Some((&PHQ9, in_two_weeks(days))) })
            }
            Self { last: None, after: true, .. } => ("nothing", NextStep::Nothing { next: None }),
            Self { last: None, after: false, .. } => {
                ("first", NextStep::First { instrument: &PHQ9 })
            }
        }
    }
}

/// One that belongs to the last session.
fn worksheet(record: &mut Record, of: &Worksheet, field: &str) {
    let origin = record.sessions()[0].origin().as_str().to_owned();
    let texts = vec![(SESSION.to_owned(), origin), (field.to_owned(), "x".to_owned())];
    let id = id(6, record.all::<WorksheetEntry>().count());
    let worksheet = of.id.to_owned();
    record.keep(WorksheetEntry { id, worksheet, texts, written: noon(today()) });
}

/// Nothing holds, all is offered, and it is noon.
fn of<'a>(record: &'a Record, clinic: &'a Clinic) -> Situation<'a> {
    let (today, now) = (today(), noon(today()));
    Situation { record, clinic, today, now, offered: instrument::ALL, tier: None }
}

fn step(record: &Record) -> NextStep {
    next_step(&of(record, &Clinic::default()))
}

fn clinic(fields: &str) -> Clinic {
    Clinic::read(&[r#"{"doorway":"clinic","version":1,"#, fields, "}"].concat()).unwrap()
}

/// All but one.
fn without(one: &Instrument) -> Vec<&'static Instrument> {
    instrument::ALL.iter().copied().filter(|other| *other != one).collect()
}

#[test]
fn of_all_that_holds_the_most_pressing_is_offered() {
    let mut cases = 0;
    each_case(|case| {
        assert_eq!(case.offered(), case.expected(), "{case:?}");
        cases += 1;
    });
    assert_eq!(cases, 1008);
}

#[test]
fn each_row_is_offered_to_somebody() {
    let mut won = Vec::new();
    each_case(|case| won.push(case.offered().0));
    for row in &TABLE {
        assert!(won.contains(&row.id), "{}", row.id);
    }
}

#[test]
fn a_more_urgent_tier_never_makes_the_step_less_urgent() {
    let urgency = |case: Case| match case.offered() {
        (_, NextStep::Contact(tier @ (Tier::Emergency | Tier::Now | Tier::Today))) => (0, tier),
        (_, NextStep::CarryOn { .. }) => (1, Tier::Visit),
        (_, NextStep::Contact(tier)) => (2, tier),
        _ => (3, Tier::Visit),
    };
    each_case(|case| {
        let at = TIERS.iter().position(|one| *one == case.tier).unwrap();
        for less in &TIERS[at..] {
            assert!(urgency(case) <= urgency(Case { tier: *less, ..case }), "{case:?} {less:?}");
        }
    });
}

#[test]
fn whom_to_contact_today_comes_before_what_is_unfinished_and_takes_nothing_from_it() {
    let case =
        Case { tier: Some(Tier::Now), draft: true, session: Some(0), after: false, last: None };
    assert_eq!(case.offered().1, NextStep::Contact(Tier::Now));
    assert_eq!(case.record().sheet(&GAD7).answered(), 2);
}

#[test]
fn of_two_unfinished_the_one_answered_last_is_offered() {
    for (first, second) in [("phq9", "gad7"), ("gad7", "phq9")] {
        let mut record = Record::default();
        draft(&mut record, first, at(today(), 60), &[("1", 1), ("2", 1)]);
        draft(&mut record, second, at(today(), 61), &[("1", 1)]);
        assert_eq!(step(&record).instrument().unwrap().id, second);
        draft(&mut record, first, at(today(), 62), &[("3", 1)]);
        assert_eq!(step(&record).instrument().unwrap().id, first);
    }
}

#[test]
fn what_is_not_offered_or_has_no_answer_is_not_carried_on_with() {
    let mut record = Record::default();
    draft(&mut record, "gad7", noon(today()), &[("1", 1)]);
    let (offered, clinic) = (without(&GAD7), Clinic::default());
    let situation = Situation { offered: &offered, ..of(&record, &clinic) };
    assert_eq!(next_step(&situation), NextStep::First { instrument: &PHQ9 });
    // Finished, or cleared.
    record.drafts.get_mut("gad7").unwrap().answers.clear();
    assert_eq!(step(&record), NextStep::First { instrument: &PHQ9 });
    // From a later release, which has a choice more.
    let strange = Marked { value: 9, at: noon(today()).unix_ms };
    record.drafts.get_mut("gad7").unwrap().answers.insert("1".to_owned(), strange);
    assert_eq!(step(&record), NextStep::First { instrument: &PHQ9 });
}

fn session_at(record: &mut Record, on: Day, minute: Option<u16>) {
    record
        .keep(Session { minute, ..Session::on(on, id(2, record.sessions().len()), noon(today())) });
}

#[test]
fn a_session_is_asked_about_for_two_days_whatever_else_can_wait() {
    for (ago, asks) in [(1, true), (2, true), (3, false)] {
        let mut record = Record::default();
        session(&mut record, today().minus(ago));
        draft(&mut record, "gad7", noon(today()), &[("1", 1)]);
        let clinic = Clinic::default();
        let situation = Situation { tier: Some(Tier::Visit), ..of(&record, &clinic) };
        let asked = matches!(next_step(&situation), NextStep::AfterSession { .. });
        assert_eq!(asked, asks, "{ago} days ago");
    }
}

#[test]
fn only_a_check_since_the_session_answers_for_it() {
    let asked = |session_on: Day, check_on: Day| {
        let mut record = Record::default();
        session_at(&mut record, session_on, Some(0));
        check(&mut record, "after", check_on, 0, &[("breathing", 0)]);
        matches!(step(&record), NextStep::AfterSession { .. })
    };
    let (yesterday, today) = (today().minus(1), today());
    assert!(asked(today, yesterday));
    assert!(!asked(today, today));
    assert!(asked(yesterday, yesterday.minus(1)));
    assert!(!asked(yesterday, yesterday));
    assert!(!asked(yesterday, today));
    // A place further east has the next day already.
    assert!(!asked(today, today.plus(1)));
    assert!(asked(today, today.plus(2)), "no clock is right that says so");
    // Another questionnaire is none.
    let mut record = Record::default();
    session(&mut record, yesterday);
    check(&mut record, "phq9", today, 0, &[]);
    assert_eq!(step(&record).instrument(), Some(&AFTER));
}

#[test]
fn the_clinic_says_what_stands_first_and_how_long_to_wait() {
    let mut record = Record::default();
    check(&mut record, "phq9", today().minus(20), 4, &[]);
    check(&mut record, "gad7", today().minus(14), 4, &[]);
    let of_clinic = |fields| next_step(&of(&record, &clinic(fields)));
    assert_eq!(step(&record), NextStep::Due { instrument: &PHQ9, days: 20 });
    let waits = of_clinic(r#""waits":{"phq9":21}"#);
    assert_eq!(waits, NextStep::Nothing { next: Some((&PHQ9, today().plus(1))) });
    let other = of_clinic(r#""questionnaires":["gad7","phq9"]"#);
    assert_eq!(other, NextStep::Due { instrument: &GAD7, days: 14 });
    let never = of_clinic(r#""questionnaires":["phq8"]"#);
    assert_eq!(never, NextStep::Nothing { next: None }, "other checks are there");
}

#[test]
fn it_is_due_on_the_day_that_the_result_names() {
    let clinic = Clinic::default();
    for instrument in instrument::ALL.iter().filter(|one| one.has_total()) {
        let settings = self::clinic(&[r#""questionnaires":[""#, instrument.id, r#""]"#].concat());
        let mut record = Record::default();
        check(&mut record, instrument.id, day("2026-01-31"), 0, &[]);
        let free = clinic.free_from(record.checks()[0]).unwrap();
        let on = |today| next_step(&Situation { today, ..of(&record, &settings) });
        let days = i64::from(instrument.recall_days);
        assert_eq!(on(free), NextStep::Due { instrument, days });
        assert_eq!(on(free.minus(1)), NextStep::Nothing { next: Some((instrument, free)) });
    }
}

#[test]
fn what_is_not_offered_on_the_day_of_a_session_is_due_tomorrow() {
    let settings = clinic(r#""questionnaires":["pcptsd5"]"#);
    let offered = without(&PCPTSD5);
    let mut record = Record::default();
    check(&mut record, "pcptsd5", today().minus(40), 0, &[]);
    let situation = Situation { offered: &offered, ..of(&record, &settings) };
    let tomorrow = Some((&PCPTSD5, today().plus(1)));
    assert_eq!(next_step(&situation), NextStep::Nothing { next: tomorrow });
    let blank = Record::default();
    let situation = Situation { record: &blank, ..situation };
    assert_eq!(next_step(&situation), NextStep::Nothing { next: None });
}

#[test]
fn what_a_wrong_clock_wrote_is_neither_due_nor_in_the_way() {
    let mut record = Record::default();
    check(&mut record, "phq9", day("2199-01-01"), 4, &[]);
    assert_eq!(step(&record), NextStep::Nothing { next: None });
    check(&mut record, "phq9", today().minus(15), 4, &[]);
    assert_eq!(step(&record), NextStep::Due { instrument: &PHQ9, days: 15 });
    check(&mut record, "phq9", today().plus(1), 4, &[]);
    assert!(matches!(step(&record), NextStep::Nothing { next: Some(_) }));
}

#[test]
fn no_clock_and_no_calendar_breaks_it() {
    let ends = [day("0000-01-01"), day("0001-01-01"), today(), day("9999-12-31")];
    let moments = [i64::MIN, -62_135_596_800_000, 0, 253_402_300_799_999, i64::MAX];
    for today in ends {
        for session_on in ends {
            for (number, unix_ms) in moments.into_iter().enumerate() {
                let mut record = Record::default();
                session(&mut record, session_on);
                let at = Moment { unix_ms, offset_min: 0 };
                draft(&mut record, "gad7", at, &[]);
                for (kind, instrument) in [(4, "phq9"), (5, "after"), (6, "unknown-2031")] {
                    record.keep(Check {
                        id: Id::from_entropy([kind; 16]),
                        instrument: instrument.to_owned(),
                        taken: at,
                        language: "en".to_owned(),
                        answers: Vec::new(),
                    });
                }
                let clinic = Clinic::default();
                let step = next_step(&Situation { today, ..of(&record, &clinic) });
                assert!(!matches!(step, NextStep::First { .. }), "{number} {step:?}");
            }
        }
    }
}

#[test]
fn what_was_left_unfinished_days_ago_stands_before_nothing_else() {
    for (ago, carries_on) in [(0, true), (2, true), (3, false), (400, false)] {
        let mut record = Record::default();
        draft(&mut record, "gad7", noon(today().minus(ago)), &[("1", 1)]);
        let clinic = Clinic::default();
        let situation = Situation { tier: Some(Tier::Visit), ..of(&record, &clinic) };
        let carried = matches!(next_step(&situation), NextStep::CarryOn { .. });
        assert_eq!(carried, carries_on, "{ago} days ago");
        assert!(carried || next_step(&situation) == NextStep::Contact(Tier::Visit));
    }
}
