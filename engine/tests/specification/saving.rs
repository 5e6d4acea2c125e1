//! What a save costs.
use doorway_engine::app::{self, Model, check, settings, store};
use doorway_engine::app::{Arrival, Arrived, Effect, Event, Place, Stamp, start, update};
use doorway_engine::diary::{self, Given};
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{Check, Entry, Keeping};
use doorway_engine::stored::{Key, Leaf, Part, merged, read};

fn stamp(at: i64) -> Stamp {
    Stamp { at: Moment { unix_ms: at, offset_min: 0 }, dice: [1; 16] }
}

/// Ten years of one check every two weeks.
fn ten_years() -> Vec<Leaf> {
    let mut leaves = vec![Part::Sentinel(1).leaf()];
    for number in 0_u8..=255 {
        let id = Id::from_dice([number; 16]);
        let check = Check {
            id: id.clone(),
            instrument: "phq9".to_owned(),
            taken: Moment { unix_ms: i64::from(number) * 1_209_600_000, offset_min: 60 },
            language: "en".to_owned(),
            answers: (1..=9).map(|item| (item.to_string(), i64::from(number % 4))).collect(),
        };
        leaves.push(Part::kept(check).leaf());
    }
    leaves
}

#[test]
fn a_save_touches_only_what_changed() {
    let arrival = Arrival {
        arrived: Arrived::Opened,
        address: String::new(),
        fragment: "#/check/phq9".to_owned(),
        languages: Vec::new(),
        zone: String::new(),
        tab: Ok(Vec::new()),
        safe: None,
        ticked: Vec::new(),
    };
    let (mut model, _) = start(arrival, stamp(2_000_000_000_000));
    for place in [Place::First, Place::Safe] {
        let texts = Ok(ten_years());
        update(
            &mut model,
            Event::Store(store::Event::WasRead { place, texts }),
            stamp(2_000_000_000_001),
        );
    }
    let answered =
        Event::Check(check::Event::Answered { instrument: &PHQ9, item: "1".to_owned(), value: 2 });
    let effects = update(&mut model, answered, stamp(2_000_000_000_002));
    assert_eq!(effects.len(), 2, "one write to each store");
    for effect in effects {
        let Effect::Write { leaves, .. } = effect else { panic!("{effect:?}") };
        let keys: Vec<_> = leaves.iter().map(|leaf| leaf.key.as_str()).collect();
        assert_eq!(keys, ["doorway/draft/phq9"]);
    }
}

const DAY: i64 = 86_400_000;
/// 2026-11-28T20:00:00Z
const EVENING: i64 = 1_795_896_000_000;

/// Months of three entries a day, the present one included.
fn months(count: u16) -> Vec<Leaf> {
    let now = Moment { unix_ms: EVENING, offset_min: 0 };
    let mut month = now.day().map(Day::month).expect("a month");
    let mut leaves = vec![Part::Sentinel(1).leaf()];
    for number in 0..count {
        let entry = |(at, day): (u16, _)| {
            let mut dice = [2; 16];
            dice[..2].copy_from_slice(&number.to_be_bytes());
            dice[2..4].copy_from_slice(&at.to_be_bytes());
            let given =
                Given { note: "A walk in the sun, slept well.".to_owned(), ..Given::mood(5) };
            let noted = diary::check(&given, Id::from_dice(dice), on(day), None).expect("an entry");
            (noted.id.clone(), Entry::Kept(noted))
        };
        let days = month.days().take(28).flat_map(|day| [day; 3]);
        leaves.push(Part::many(Some(month), (0..).zip(days).map(entry).collect()).leaf());
        month = month.previous();
    }
    leaves
}

fn on(day: Day) -> Moment {
    let today = Moment { unix_ms: EVENING, offset_min: 0 };
    let ago = today.day().expect("a day").since(day);
    Moment { unix_ms: EVENING - ago * DAY, offset_min: 0 }
}

/// A visit with so many months kept on the device.
fn after(count: u16) -> Model {
    let arrival = Arrival {
        arrived: Arrived::Opened,
        address: String::new(),
        fragment: "#/".to_owned(),
        languages: Vec::new(),
        zone: String::new(),
        tab: Ok(Vec::new()),
        safe: None,
        ticked: Vec::new(),
    };
    let (mut model, _) = start(arrival, stamp(EVENING));
    for place in [Place::First, Place::Safe] {
        let effects = update(
            &mut model,
            Event::Store(store::Event::WasRead { place, texts: Ok(months(count)) }),
            stamp(EVENING + 1),
        );
        assert!(effects.is_empty(), "both stores have everything");
    }
    assert_eq!(diary::counted(&model.record), usize::from(count) * 84);
    model
}

/// The texts that saving a mood hands to the stores.
fn handed_over(model: &mut Model) -> Vec<(Place, Leaf)> {
    let effects = update(model, Event::Diary(app::diary::Event::MoodTapped(7)), stamp(EVENING + 2));
    let write = |effect| match effect {
        Effect::Write { place, leaves, .. } => leaves.into_iter().map(move |leaf| (place, leaf)),
        other => panic!("{other:?}"),
    };
    effects.into_iter().flat_map(write).collect()
}

#[test]
fn saving_a_mood_costs_the_same_after_a_month_and_after_ten_years() {
    let (month, years) = (handed_over(&mut after(1)), handed_over(&mut after(120)));
    assert_eq!(month, years);
    let [(Place::First, first), (Place::Safe, safe)] = &month[..] else { panic!("{month:?}") };
    assert_eq!(first, safe);
    assert_eq!(first.key, "doorway/diary/2026-11");
    // The entry alone, not its month.
    assert!(first.text.len() < 150, "{}", first.text);
}

#[test]
fn what_a_store_then_writes_is_one_month() {
    let leaves = months(120);
    let month = leaves.iter().find(|leaf| leaf.key == "doorway/diary/2026-11").expect("a month");
    let (_, new) = handed_over(&mut after(120)).remove(0);
    let text = merged(&new.key, &month.text, new.text).expect("a text");
    let key = Month::parse("2026-11").expect("a month");
    let key = Key::Many(Shard::monthly(Kind::Noted, key));
    let Ok(Part::Many(_, pages)) = read(&key, &text) else { panic!("{text}") };
    assert_eq!(pages.len(), 85);
    assert!(text.len() - month.text.len() < 70, "an entry more");
}

#[test]
fn so_it_does_while_keeping_in_the_tab() {
    let cost = |count| {
        let mut model = after(count);
        let at = stamp(EVENING + 2);
        let effects = update(
            &mut model,
            Event::Settings(settings::Event::KeepingChosen(Keeping::Session)),
            at,
        );
        assert!(!effects.is_empty());
        let leaves = handed_over(&mut model);
        leaves.into_iter().map(|(_, leaf)| leaf.text.len()).sum::<usize>()
    };
    assert_eq!(cost(1), cost(120));
}
