//! Sixty days of anybody's diary.

use doorway_engine::diary::{KNOWN, MOOD, SLEEP_HOURS};
use doorway_engine::guidance::{Tier, overview};
use doorway_engine::moment::Day;
use doorway_engine::record::Record;
use proptest::prelude::*;

use super::{ago, today};
use crate::support::days::{noon, note};

/// Days ago, mood, interest, half hours of sleep and perhaps a sign.
type One = (i64, i64, i64, i64, Option<usize>);

fn any_diary() -> impl Strategy<Value = Vec<One>> {
    let sign = proptest::option::weighted(0.1, 0..KNOWN.len() - 1);
    proptest::collection::vec((0_i64..60, 0_i64..=10, 0_i64..=10, 0_i64..=20, sign), 0..90)
}

fn record_of(diary: &[One]) -> Record {
    let mut record = Record::default();
    for (back, mood, interest, sleep, sign) in diary {
        let ratings = [(MOOD, *mood), ("interest", *interest), (SLEEP_HOURS, sleep * 30)];
        let signs: Vec<_> = sign.iter().map(|at| KNOWN[*at]).collect();
        note(&mut record, ago(*back), &ratings, &signs);
    }
    record
}

fn told(diary: &[One]) -> Vec<(&'static str, Vec<Day>)> {
    let record = record_of(diary);
    let told = overview(&record, noon(today())).told;
    told.into_iter().map(|one| (one.rule.id, one.days)).collect()
}

/// How many tiers away from an emergency; none is the farthest. A very high
/// mood is left out: there the lower mood is the less urgent.
fn distance(record: &Record) -> usize {
    distance_without(record, &["diary-elated"])
}

fn distance_without(record: &Record, rules: &[&str]) -> usize {
    let overview = overview(record, noon(today()));
    let mut told = overview.told.iter().filter(|one| !rules.contains(&one.rule.id));
    match told.next().map(|one| one.tier) {
        Some(Tier::Emergency) => 0,
        Some(Tier::Now) => 1,
        Some(Tier::Today) => 2,
        Some(Tier::Soon) => 3,
        Some(Tier::Visit) => 4,
        None => 5,
    }
}

/// The rules that a worse rating so many days ago can take away: for a very
/// high mood it is no worse, and before the last three noted days it makes a
/// drop smaller.
fn left_out(diary: &[One], back: i64) -> &'static [&'static str] {
    let mut noted: Vec<_> = diary.iter().map(|one| one.0).collect();
    noted.push(back);
    noted.sort_unstable();
    noted.dedup();
    let last = noted.iter().position(|one| *one == back).unwrap() < 3;
    if last { &["diary-elated"] } else { MOVED }
}

/// The rules that may go when the days before a drop are others.
const MOVED: &[&str] = &["diary-elated", "diary-drop"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_writing_makes_no_difference(
        (diary, shuffled) in any_diary()
            .prop_flat_map(|diary| (Just(diary.clone()), Just(diary).prop_shuffle())),
    ) {
        prop_assert_eq!(told(&diary), told(&shuffled));
    }

    /// A drop compares with the days before it: worse days before make it less
    /// of a drop, and are looked at without it.
    #[test]
    fn a_worse_rating_of_the_last_two_weeks_never_lowers_urgency(
        diary in any_diary(), by in 1_i64..=10, which in any::<prop::sample::Index>(),
    ) {
        let mut worse = diary.clone();
        let mut recent: Vec<_> = worse.iter_mut().filter(|one| one.0 < 14).collect();
        prop_assume!(!recent.is_empty());
        let at = which.index(recent.len());
        let back = recent[at].0;
        recent[at].1 = (recent[at].1 - by).max(0);
        recent[at].2 = (recent[at].2 - by).max(0);
        let without = left_out(&diary, back);
        let distance = |diary: &[One]| distance_without(&record_of(diary), without);
        prop_assert!(distance(&worse) <= distance(&diary));
    }

    #[test]
    fn one_more_entry_at_the_worst_end_or_one_more_sign_never_lowers_urgency(
        diary in any_diary(), back in 0_i64..14, sign in 0..KNOWN.len(),
    ) {
        // A day that was not noted before moves one that was into the days that a
        // drop compares with.
        let noted = diary.iter().any(|one| one.0 == back);
        let without = if noted { left_out(&diary, back) } else { MOVED };
        let before = distance_without(&record_of(&diary), without);
        let mut worse = record_of(&diary);
        note(&mut worse, ago(back), &[(MOOD, 0), ("interest", 0)], &[]);
        prop_assert!(distance_without(&worse, without) <= before);
        note(&mut worse, ago(back), &[], &[KNOWN[sign]]);
        prop_assert!(distance_without(&worse, without) <= before);
    }

    /// What is added after all that is there is never a day before a drop.
    #[test]
    fn a_further_low_entry_today_takes_no_rule_away(
        diary in proptest::collection::vec((1_i64..60, 0_i64..=10, 0_i64..=10, 0_i64..=20, Just(None)), 0..60),
        mood in 0_i64..=3,
    ) {
        let before = told(&diary);
        let mut record = record_of(&diary);
        note(&mut record, today(), &[(MOOD, mood)], &[]);
        let after = overview(&record, noon(today())).told;
        for (rule, _) in before.iter().filter(|(rule, _)| *rule != "diary-elated") {
            // One low day more moves the days at the bottom of the scale out of
            // the last five, unless it is one itself.
            prop_assume!(*rule != "diary-very-low" || mood <= 1);
            // A 3 after days of 0 lifts the middle of the two weeks: it may be no fall then.
            prop_assume!(*rule != "diary-fall" || mood == 0);
            prop_assert!(after.iter().any(|one| one.rule.id == *rule), "{rule} is gone");
        }
    }

    /// A spell of low days that lasts until today.
    #[test]
    fn a_longer_low_spell_never_lowers_urgency(diary in any_diary(), low in 0_i64..=3) {
        // Signs that the spell takes the place of would be missing.
        let before = diary.into_iter().map(|one| (one.0, one.1, one.2, one.3, None));
        let before: Vec<One> = before.collect();
        let spell = |days: i64| {
            let mut spell: Vec<_> = before.iter().filter(|one| one.0 >= days).copied().collect();
            spell.extend((0..days).map(|back| (back, low, 10, 16, None)));
            distance(&record_of(&spell))
        };
        let from = spell(8);
        for days in 9..=40 {
            prop_assert!(spell(days) <= from, "{} days", days);
        }
    }
}
