//! What is offered around a session.

use doorway_engine::clinic::Clinic;
use doorway_engine::next_step::{NextStep, Situation, next_step};
use doorway_engine::record::Record;
use doorway_engine::worksheet::{INTEGRATE, PREPARE};

use super::{clinic, of, session_at, step, today, worksheet};
use crate::support::days::{at, check, session};

#[test]
fn what_a_session_asks_for_has_its_days_and_is_offered_until_it_is_written() {
    for (days, offered) in [
        (3, None),
        (2, Some("prepare")),
        (1, Some("prepare")),
        (0, None),
        (-2, Some("integrate")),
        (-3, Some("integrate")),
        (-4, None),
    ] {
        let mut record = Record::default();
        session(&mut record, today().shifted(days));
        check(&mut record, "after", today(), 0, &[("breathing", 0)]);
        check(&mut record, "phq9", today().minus(3), 4, &[]);
        assert_eq!(step(&record).as_str(), offered.unwrap_or("nothing"), "{days}");
        worksheet(&mut record, if days > 0 { &PREPARE } else { &INTEGRATE }, "insights");
        assert_eq!(step(&record).as_str(), "nothing", "{days}");
    }
    for (days, offered) in [(-6, "nothing"), (-7, "look-back"), (-9, "look-back"), (-10, "nothing")]
    {
        let mut record = Record::default();
        session(&mut record, today().shifted(days));
        check(&mut record, "phq9", today().minus(3), 4, &[]);
        assert_ne!(step(&record).as_str(), "look-back", "nothing to look at");
        worksheet(&mut record, &INTEGRATE, "insights");
        assert_eq!(step(&record).as_str(), offered, "{days}");
        worksheet(&mut record, &PREPARE, "intention");
        assert_eq!(step(&record).as_str(), offered, "{days}");
    }
}

#[test]
fn nobody_is_asked_to_write_while_the_wait_runs() {
    let mut record = Record::default();
    session_at(&mut record, today().minus(1), Some(721));
    check(&mut record, "after", today(), 0, &[("breathing", 0)]);
    check(&mut record, "phq9", today().minus(3), 4, &[]);
    let (clinic, longer) = (Clinic::default(), clinic(r#""driving":48"#));
    let at = |clinic, minute: i64| {
        next_step(&Situation { now: at(today(), minute), ..of(&record, clinic) })
    };
    assert_eq!(at(&clinic, 720).as_str(), "nothing");
    assert_eq!(at(&clinic, 721), NextStep::Integrate { day: today().minus(1) });
    assert_eq!(at(&longer, 1439).as_str(), "nothing");
}

#[test]
fn a_session_is_asked_about_two_hours_after_it_began() {
    for (minute, asks) in [(None, false), (Some(0), true), (Some(600), true), (Some(601), false)] {
        let mut record = Record::default();
        session_at(&mut record, today(), minute);
        let asked = step(&record) == NextStep::AfterSession { day: today() };
        assert_eq!(asked, asks, "{minute:?}");
    }
    // Across midnight too.
    let mut record = Record::default();
    session_at(&mut record, today().minus(1), Some(1_380));
    let clinic = Clinic::default();
    for (minute, asks) in [(59, false), (60, true)] {
        let now = at(today(), minute);
        let step = next_step(&Situation { now, ..of(&record, &clinic) });
        assert_eq!(step == NextStep::AfterSession { day: today().minus(1) }, asks, "{minute}");
    }
    // Until then, the one before it is.
    let mut record = Record::default();
    session_at(&mut record, today(), Some(1_439));
    session_at(&mut record, today().minus(1), Some(1_439));
    assert_eq!(step(&record), NextStep::AfterSession { day: today().minus(1) });
    session_at(&mut record, today(), None);
    assert_eq!(step(&record), NextStep::AfterSession { day: today().minus(1) });
    session_at(&mut record, today(), Some(600));
    assert_eq!(step(&record), NextStep::AfterSession { day: today() });
}
