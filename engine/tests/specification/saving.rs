//! What a save costs.
use doorway_engine::app::{self, Model, check, settings, store};
use doorway_engine::app::{Arrival, Arrived, Effect, Event, Stamp, StoreKind, start, update};
use doorway_engine::diary::{self, DiaryInput};
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::kept::{Kind, Shard};
use doorway_engine::moment::{Day, Moment, Month};
use doorway_engine::record::{Check, Entry, Keeping};
use doorway_engine::stored::{Key, StoredText, StoredValue, merged, read};

fn stamp(at: i64) -> Stamp {
    Stamp { at: Moment { unix_ms: at, offset_min: 0 }, entropy: [1; 16] }
}

/// Ten years of one check every two weeks.
fn ten_years() -> Vec<StoredText> {
    let mut texts = vec![StoredValue::Sentinel(1).stored()];
    for number in 0_u8..=255 {
        let id = Id::from_entropy([number; 16]);
        let check = Check {
            id: id.clone(),
            instrument: "phq9".to_owned(),
            taken: Moment { unix_ms: i64::from(number) * 1_209_600_000, offset_min: 60 },
            language: "en".to_owned(),
            answers: (1..=9).map(|item| (item.to_string(), i64::from(number % 4))).collect(),
        };
        texts.push(StoredValue::kept(check).stored());
    }
    texts
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
        narrow: false,
        still: false,
        vibrates: false,
    };
    let (mut model, _) = start(arrival, stamp(2_000_000_000_000));
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let texts = Ok(ten_years());
        update(
            &mut model,
            Event::Store(store::Event::WasRead { store, texts }),
            stamp(2_000_000_000_001),
        );
    }
    let answered =
        Event::Check(check::Event::Answered { instrument: &PHQ9, item: "1".to_owned(), value: 2 });
    let effects = update(&mut model, answered, stamp(2_000_000_000_002));
    assert_eq!(effects.len(), 2, "one write to each store");
    for effect in effects {
        let Effect::Write { texts, .. } = effect else { panic!("{effect:?}") };
        let keys: Vec<_> = texts.iter().map(|stored| stored.key.as_str()).collect();
        assert_eq!(keys, ["doorway/draft/phq9"]);
    }
}

const DAY: i64 = 86_400_000;
/// 2026-11-28T20:00:00Z
const EVENING: i64 = 1_795_896_000_000;

/// Months of three entries a day, the present one included.
fn months(count: u16) -> Vec<StoredText> {
    let now = Moment { unix_ms: EVENING, offset_min: 0 };
    let mut month = now.day().map(Day::month).expect("a month");
    let mut texts = vec![StoredValue::Sentinel(1).stored()];
    for number in 0..count {
        let entry = |(at, day): (u16, _)| {
            let mut entropy = [2; 16];
            entropy[..2].copy_from_slice(&number.to_be_bytes());
            entropy[2..4].copy_from_slice(&at.to_be_bytes());
            let given = DiaryInput {
                note: "A walk in the sun, slept well.".to_owned(),
                ..DiaryInput::mood(5)
            };
            let noted = diary::validate(&given, Id::from_entropy(entropy), on(day), None)
                .expect("an entry");
            (noted.id.clone(), Entry::Kept(noted))
        };
        let days = month.days().take(28).flat_map(|day| [day; 3]);
        texts.push(StoredValue::many(Some(month), (0..).zip(days).map(entry).collect()).stored());
        month = month.previous();
    }
    texts
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
        narrow: false,
        still: false,
        vibrates: false,
    };
    let (mut model, _) = start(arrival, stamp(EVENING));
    for store in [StoreKind::Local, StoreKind::Indexed] {
        let effects = update(
            &mut model,
            Event::Store(store::Event::WasRead { store, texts: Ok(months(count)) }),
            stamp(EVENING + 1),
        );
        assert!(effects.is_empty(), "both stores have everything");
    }
    assert_eq!(diary::counted(&model.record), usize::from(count) * 84);
    model
}

/// The texts that saving a mood hands to the stores.
fn handed_over(model: &mut Model) -> Vec<(StoreKind, StoredText)> {
    let effects = update(model, Event::Diary(app::diary::Event::MoodTapped(7)), stamp(EVENING + 2));
    let write = |effect| match effect {
        Effect::Write { store, texts, .. } => texts.into_iter().map(move |stored| (store, stored)),
        other => panic!("{other:?}"),
    };
    effects.into_iter().flat_map(write).collect()
}

#[test]
fn saving_a_mood_costs_the_same_after_a_month_and_after_ten_years() {
    let (month, years) = (handed_over(&mut after(1)), handed_over(&mut after(120)));
    assert_eq!(month, years);
    let [(StoreKind::Local, first), (StoreKind::Indexed, safe)] = &month[..] else {
        panic!("{month:?}")
    };
    assert_eq!(first, safe);
    assert_eq!(first.key, "doorway/diary/2026-11");
    // The entry alone, not its month.
    assert!(first.text.len() < 150, "{}", first.text);
}

#[test]
fn what_a_store_then_writes_is_one_month() {
    let texts = months(120);
    let month = texts.iter().find(|stored| stored.key == "doorway/diary/2026-11").expect("a month");
    let (_, new) = handed_over(&mut after(120)).remove(0);
    let text = merged(&new.key, &month.text, new.text).expect("a text");
    let key = Month::parse("2026-11").expect("a month");
    let key = Key::Many(Shard::monthly(Kind::DiaryEntry, key));
    let Ok(StoredValue::Many(_, pages)) = read(&key, &text) else { panic!("{text}") };
    assert_eq!(pages.len(), 85);
    assert!(text.len() - month.text.len() < 70, "an entry more");
}

#[test]
fn so_it_does_while_keeping_in_the_tab() {
    let cost = |count| {
        let mut model = after(count);
        let at = stamp(EVENING + 2);
        let effects =
            update(&mut model, Event::Settings(settings::Event::KeepingChosen(Keeping::Tab)), at);
        assert!(!effects.is_empty());
        let texts = handed_over(&mut model);
        texts.into_iter().map(|(_, stored)| stored.text.len()).sum::<usize>()
    };
    assert_eq!(cost(1), cost(120));
}
