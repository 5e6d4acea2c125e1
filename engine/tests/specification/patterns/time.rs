//! How long what was entered stands.

use doorway_engine::guidance::{NOW, Since, TOLD, Tier, overview, telling};
use doorway_engine::instrument::after::AFTER;
use doorway_engine::instrument::{self, Instrument};
use doorway_engine::moment::Moment;
use doorway_engine::record::Record;

use super::today;
use crate::support::days::{check_at, draft, noon};

const HOUR: i64 = 3_600_000;

fn hours_ago(hours: i64) -> Moment {
    let now = noon(today());
    Moment { unix_ms: now.unix_ms - hours * HOUR, ..now }
}

/// How soon to act so many hours after this one answer, in a sheet that was
/// finished or not.
fn after_hours(of: &Instrument, item: &str, value: u8, hours: i64, finished: bool) -> usize {
    let mut record = Record::default();
    let answers = [(item, value)];
    if finished {
        check_at(&mut record, of.id, hours_ago(hours), 0, &answers);
    } else {
        draft(&mut record, of.id, hours_ago(hours), &answers);
    }
    rank(overview(&record, noon(today())).tier())
}

/// No urgency at all is the farthest.
fn rank(tier: Option<Tier>) -> usize {
    tier.map_or(5, |tier| tier as usize)
}

#[test]
fn at_no_time_is_a_worse_answer_less_urgent_nor_does_time_alone_make_it_more_urgent() {
    let phq9 = instrument::find("phq9").unwrap();
    let core10 = instrument::find("core10").unwrap();
    let items = AFTER.items.iter().map(|item| (&AFTER, item));
    let others = [(phq9, phq9.item("9").unwrap()), (core10, core10.item("6").unwrap())];
    for (of, item) in items.chain(others) {
        for finished in [true, false] {
            let mut better = vec![5; 15 * 4 + 1];
            for choice in item.choices {
                let mut earlier = 0;
                for (at, better) in better.iter_mut().enumerate() {
                    let hours = 6 * i64::try_from(at).unwrap();
                    let here = after_hours(of, item.id, choice.value, hours, finished);
                    let about = format!("{} {} is {} for {hours} h", of.id, item.id, choice.value);
                    assert!(here <= *better, "{about}: less urgent than a better answer");
                    assert!(here >= earlier, "{about}: more urgent than before");
                    (*better, earlier) = (here, here);
                }
                assert_eq!(earlier, 5, "nothing stands for ever");
            }
        }
    }
}

#[test]
fn an_emergency_stands_for_a_day_is_asked_about_for_seven_and_is_over_after_fourteen() {
    let told = |hours: i64| {
        let mut record = Record::default();
        check_at(&mut record, "after", hours_ago(hours), 0, &[("breathing", 1)]);
        let overview = overview(&record, noon(today()));
        overview.told.first().map(|told| (told.tier, told.asks))
    };
    let day = 24;
    assert_eq!(told(-5), Some((Tier::Emergency, false)), "a clock that was ahead");
    assert_eq!(told(day - 1), Some((Tier::Emergency, false)));
    assert_eq!(told(day), Some((Tier::Today, true)));
    assert_eq!(told(8 * day - 1), Some((Tier::Today, true)));
    assert_eq!(told(8 * day), Some((Tier::Soon, false)));
    assert_eq!(told(14 * day), Some((Tier::Soon, false)));
    assert_eq!(told(15 * day), None);
}

#[test]
fn what_is_said_of_an_emergency_counts_for_those_before_and_not_for_the_next() {
    let mut record = Record::default();
    check_at(&mut record, "after", hours_ago(50), 0, &[("breathing", 1)]);
    let tier = |record: &Record| {
        let overview = overview(record, noon(today()));
        overview.told.first().map(|told| (told.tier, told.asks))
    };
    assert_eq!(tier(&record), Some((Tier::Today, true)));
    record.settings.choose(NOW, Since::Passed.as_str(), hours_ago(20).unix_ms);
    assert_eq!(tier(&record), Some((Tier::Today, false)));
    record.settings.choose(NOW, Since::Still.as_str(), hours_ago(10).unix_ms);
    assert_eq!(tier(&record), Some((Tier::Emergency, false)));
    record.settings.choose(NOW, Since::Passed.as_str(), hours_ago(9).unix_ms);
    check_at(&mut record, "after", hours_ago(1), 0, &[("sudden", 1)]);
    assert_eq!(tier(&record), Some((Tier::Emergency, false)));
}

#[test]
fn having_told_quiets_what_is_for_the_next_days_and_nothing_else() {
    for (id, answers, quiets) in [
        ("after", [("bladder", 1)], true),
        ("after", [("craving", 1)], false),
        ("after", [("thoughts", 1)], false),
        ("after", [("breathing", 1)], false),
    ] {
        let mut record = Record::default();
        check_at(&mut record, id, hours_ago(2), 0, &answers);
        let before = overview(&record, noon(today())).tier();
        let value = telling(&overview(&record, noon(today())));
        record.settings.choose(TOLD, &value, hours_ago(1).unix_ms);
        let after = overview(&record, noon(today()));
        assert_eq!(after.tier().is_none(), quiets, "{answers:?}");
        assert_eq!(after.quiet().count() > 0, quiets, "{answers:?}");
        if !quiets {
            assert_eq!(after.tier(), before);
        }
        // The same answer, given anew, is new.
        check_at(&mut record, id, hours_ago(0), 0, &answers);
        assert_eq!(overview(&record, noon(today())).tier(), before, "{answers:?}");
    }
}
