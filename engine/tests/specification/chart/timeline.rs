//! Mood and more over time.

use doorway_engine::chart::{Point, Sheets, Timeline, UNITS, instruments, quartiles};
use doorway_engine::instrument;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::record::Record;
use doorway_engine::routine::Tick;
use doorway_engine::stored::StoredValue;

use super::{day, drawn, gad2, id, moods, moods_from, rate, scale, session};

/// Place, lowest, highest and median in quarters.
fn told(points: &[Point]) -> Vec<(i64, i64, i64, i64)> {
    points.iter().map(|point| (point.at, point.low, point.high, point.middle)).collect()
}

#[test]
fn a_day_stands_for_the_median_of_its_entries_and_a_missing_one_for_nothing() {
    let record = moods(&[
        ("2026-11-20", 7),
        ("2026-11-20", 2),
        ("2026-11-20", 3),
        ("2026-11-22", 4),
        ("2026-11-22", 5),
    ]);
    let drawn = drawn(&record, "2026-11-19", "2026-11-23");
    assert_eq!((drawn.step, drawn.places), (1, 5));
    // Medians of 3 and of 4.5.
    assert_eq!(told(&drawn.mood), [(1, 2, 7, 12), (3, 4, 5, 18)]);
    assert_eq!((drawn.counted.noted, drawn.counted.of), (2, 5));
    // Between 3 and 4.5.
    assert_eq!((drawn.counted.median, drawn.counted.before), (Some(15), None));
}

#[test]
fn the_span_before_is_as_long_and_ends_the_day_before() {
    let record = moods(&[
        ("2026-11-16", 9),
        ("2026-11-17", 2),
        ("2026-11-19", 5),
        ("2026-11-20", 8),
        ("2026-11-23", 0),
    ]);
    // Three days, and before them the 17th to the 19th.
    let drawn = drawn(&record, "2026-11-20", "2026-11-22");
    assert_eq!((drawn.counted.median, drawn.counted.before), (Some(32), Some(14)));
}

#[test]
fn a_leap_day_has_its_place() {
    let record = moods(&[("2028-02-28", 1), ("2028-02-29", 2), ("2028-03-01", 3)]);
    let drawn = drawn(&record, "2028-02-28", "2028-03-01");
    assert_eq!(told(&drawn.mood), [(0, 1, 1, 4), (1, 2, 2, 8), (2, 3, 3, 12)]);
    assert_eq!(drawn.facts(1).from.iso(), "2028-02-29");
}

#[test]
fn one_day_is_a_drawing_and_none_is_not() {
    let one = drawn(&moods(&[("2026-11-22", 0)]), "2026-11-22", "2026-11-22");
    assert_eq!((one.places, told(&one.mood)), (1, vec![(0, 0, 0, 0)]));
    assert!(!one.is_empty());
    let none = drawn(&Record::default(), "2026-11-22", "2026-11-22");
    assert!(none.is_empty());
    assert_eq!((none.counted.noted, none.counted.median), (0, None));
}

#[test]
fn many_days_share_places_that_are_counted_back_from_the_last() {
    // 1041 days: three to a place, and 347 places.
    let mut record = Record::default();
    let last = day("2026-11-22");
    for (back, mood) in [(0, 5), (1, 9), (3, 2), (5, 4), (1_040, 7)] {
        rate(&mut record, "mood", last.shifted(-back), mood);
    }
    rate(&mut record, "mood", last.shifted(-5), 8);
    let from = last.shifted(-1_040).iso();
    let drawn = drawn(&record, &from, "2026-11-22");
    assert_eq!((drawn.step, drawn.places), (3, 347));
    assert!(drawn.places <= UNITS);
    // Days of 5 and 9; days of 2 and of 4 and 8, whose median is 6.
    assert_eq!(told(&drawn.mood), [(0, 7, 7, 28), (345, 2, 8, 16), (346, 5, 9, 28)]);
    let two = drawn.mood[1];
    assert_eq!(
        (two.from.iso(), two.to.iso(), two.days),
        ("2026-11-17".into(), "2026-11-19".into(), 2)
    );
    assert_eq!(drawn.mood[0].from.iso(), from);
}

#[test]
fn the_first_place_has_fewer_days_where_they_do_not_come_out_even() {
    let last = day("2026-11-22");
    let first = last.shifted(-UNITS);
    let mut record = Record::default();
    rate(&mut record, "mood", first, 3);
    let drawn = drawn(&record, &first.iso(), "2026-11-22");
    assert_eq!((drawn.step, drawn.places), (2, UNITS / 2 + 1));
    assert_eq!((drawn.mood[0].at, drawn.mood[0].from, drawn.mood[0].to), (0, first, first));
    let known = drawn.facts(0);
    assert_eq!((known.from, known.to), (first, first));
    assert_eq!(drawn.facts(1).from, first.shifted(1));
}

#[test]
fn quartiles_are_the_medians_of_the_halves() {
    for (values, expected) in [
        (&[][..], None),
        (&[4], Some([4, 4, 4])),
        (&[4, 8], Some([4, 6, 8])),
        // The 12 in the middle belongs to both halves.
        (&[20, 4, 8, 16, 12], Some([8, 12, 16])),
        (&[4, 8, 12, 16], Some([6, 10, 14])),
        (&[0, 2, 2, 40, 6, 4], Some([2, 3, 6])),
    ] {
        assert_eq!(quartiles(values), expected, "{values:?}");
    }
}

#[test]
fn the_band_has_two_weeks_at_a_time_and_none_with_less_than_four_days() {
    // 20 days: the last 14, and six before. Three of the six have a mood.
    let some = |mood| Some(mood);
    let mut days = vec![some(1), None, some(2), None, None, some(3)];
    days.extend([some(4), some(6), None, some(8), some(10)]);
    days.extend([None; 9]);
    let record = moods_from("2026-11-03", &days);
    let drawn_ = drawn(&record, "2026-11-03", "2026-11-22");
    assert_eq!(drawn_.blocks.len(), 1);
    let block = drawn_.blocks[0];
    assert_eq!((block.from.iso(), block.to.iso()), ("2026-11-09".into(), "2026-11-22".into()));
    assert_eq!((block.days, block.quartiles), (4, [20, 28, 36]));
    // With a fourth day the six before are a block of their own.
    let mut record = record;
    rate(&mut record, "mood", day("2026-11-04"), 2);
    let with = drawn(&record, "2026-11-03", "2026-11-22");
    assert_eq!(with.blocks.len(), 2);
    assert_eq!((with.blocks[0].from, with.blocks[0].to), (day("2026-11-03"), day("2026-11-08")));
    // 1, 2, 2 and 3.
    assert_eq!(with.blocks[0].quartiles, [6, 8, 10]);
}

#[test]
fn another_scale_stands_beside_the_mood() {
    let mut record = moods(&[("2026-11-21", 4)]);
    rate(&mut record, "sleep-hours", day("2026-11-22"), 450);
    rate(&mut record, "sleep-hours", day("2026-11-22"), 420);
    let span = (day("2026-11-20"), day("2026-11-22"));
    let drawn = Timeline::of(&record, span, Some(scale("sleep-hours")), Sheets::Latest);
    let drawn = drawn.expect("a drawing");
    let (_, points, counted) = drawn.other.as_ref().expect("another scale");
    assert_eq!(told(points), [(2, 420, 450, 1_740)]);
    assert_eq!((counted.noted, counted.of, counted.median), (1, 3, Some(1_740)));
    assert_eq!(told(&drawn.mood), [(1, 4, 4, 16)]);
    let known = drawn.facts(2);
    assert!(known.mood.is_none() && known.other.is_some_and(|(_, point)| point.is_some()));
}

#[test]
fn what_is_off_a_scale_is_not_drawn() {
    let record = moods(&[("2026-11-21", 4), ("2026-11-21", 99), ("2026-11-22", -1)]);
    assert_eq!(told(&drawn(&record, "2026-11-20", "2026-11-22").mood), [(1, 4, 4, 16)]);
}

#[test]
fn a_deleted_entry_is_not_drawn() {
    let mut record = moods(&[("2026-11-21", 4), ("2026-11-22", 9)]);
    let month = day("2026-11-22").month();
    record.absorb(StoredValue::deleted(Shard::monthly(Kind::DiaryEntry, month), id(1, 1), 9));
    assert_eq!(told(&drawn(&record, "2026-11-20", "2026-11-22").mood), [(1, 4, 4, 16)]);
}

#[test]
fn sessions_and_totals_of_the_span_are_drawn_and_no_others() {
    let mut record = moods(&[("2026-11-21", 4)]);
    for text in ["2026-11-19", "2026-11-20", "2026-11-22", "2026-11-23"] {
        session(&mut record, day(text));
        gad2(&mut record, day(text), 4);
    }
    let drawn = drawn(&record, "2026-11-20", "2026-11-22");
    assert_eq!(drawn.sessions, [day("2026-11-20"), day("2026-11-22")]);
    let (instrument, totals) = drawn.sheets.as_ref().expect("totals");
    assert_eq!(instrument.id, "gad2");
    assert_eq!(totals, &[(day("2026-11-20"), 4), (day("2026-11-22"), 4)]);
    let known = drawn.facts(2);
    assert_eq!(known.sessions, 1);
    assert_eq!(known.sheets.map(|(_, totals)| totals.len()), Some(1));
    assert_eq!(drawn.facts(1).sessions, 0);
    // Beyond the last place it is the last.
    assert_eq!(drawn.facts(99).to, day("2026-11-22"));
}

#[test]
fn only_questionnaires_with_a_total_can_be_drawn_the_last_one_first() {
    let mut record = Record::default();
    assert!(instruments(&record).is_empty());
    let answer = |item: &str, value| (item.to_owned(), value);
    super::check(&mut record, "phq2", day("2026-11-01"), vec![answer("1", 1), answer("2", 1)]);
    gad2(&mut record, day("2026-11-02"), 2);
    // Not finished, without a total by design, and unknown.
    super::check(&mut record, "gad7", day("2026-11-03"), vec![answer("1", 1)]);
    super::check(&mut record, "after", day("2026-11-04"), vec![answer("sudden", 1)]);
    super::check(&mut record, "later", day("2026-11-05"), vec![answer("1", 1)]);
    let ids: Vec<_> = instruments(&record).iter().map(|one| one.id).collect();
    assert_eq!(ids, ["gad2", "phq2"]);
    let shown = |sheets: Sheets| sheets.instrument(&record).map(|one| one.id);
    let of = |id: &str| Sheets::Of(instrument::find(id).expect("an instrument"));
    assert_eq!(shown(Sheets::Latest), Some("gad2"));
    assert_eq!(shown(of("phq2")), Some("phq2"));
    assert_eq!(shown(Sheets::Hidden), None);
    assert_eq!(shown(of("phq9")), Some("gad2"), "the one chosen is gone");
}

#[test]
fn days_with_something_of_the_routine_stand_beside_the_mood() {
    let mut record = moods(&[("2026-11-01", 5), ("2026-11-20", 7)]);
    for (nth, (on, practice)) in [
        ("2026-10-31", "music"),
        ("2026-11-01", "music"),
        ("2026-11-01", "nature"),
        // Ticked in two tabs.
        ("2026-11-01", "nature"),
        ("2026-11-22", "call"),
        ("2026-11-23", "call"),
    ]
    .into_iter()
    .enumerate()
    {
        record.keep(Tick { id: id(5, nth), day: day(on), practice: practice.to_owned() });
    }
    let span = (day("2026-11-01"), day("2026-11-22"));
    let drawn = Timeline::of(&record, span, None, Sheets::Hidden).expect("a drawing");
    assert_eq!(drawn.routine, [(day("2026-11-01"), 2), (day("2026-11-22"), 1)]);
    let ticked = |on| drawn.facts(drawn.place(day(on))).routine;
    assert_eq!([ticked("2026-11-01"), ticked("2026-11-02"), ticked("2026-11-22")], [2, 0, 1]);
}
