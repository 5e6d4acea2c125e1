//! What a save costs.

use doorway_engine::app::{Arrival, Effect, Event, Place, Stamp, start, update};
use doorway_engine::id::Id;
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::moment::Moment;
use doorway_engine::record::{Check, Entry};
use doorway_engine::stored::{Leaf, Part};

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
        leaves.push(Part::Entry(id, Entry::Kept(check)).leaf());
    }
    leaves
}

#[test]
fn a_save_touches_only_what_changed() {
    let arrival = Arrival {
        fragment: "#/check/phq9".to_owned(),
        languages: Vec::new(),
        tab: Ok(Vec::new()),
        ticked: Vec::new(),
    };
    let (mut model, _) = start(arrival, stamp(2_000_000_000_000));
    for place in [Place::First, Place::Safe] {
        let texts = Ok(ten_years());
        update(&mut model, Event::WasRead { place, texts }, stamp(2_000_000_000_001));
    }
    let answered = Event::Answered { instrument: &PHQ9, item: "1".to_owned(), value: 2 };
    let effects = update(&mut model, answered, stamp(2_000_000_000_002));
    assert_eq!(effects.len(), 2, "one write to each store");
    for effect in effects {
        let Effect::Write { leaves, .. } = effect else { panic!("{effect:?}") };
        let keys: Vec<_> = leaves.iter().map(|leaf| leaf.key.as_str()).collect();
        assert_eq!(keys, ["doorway/draft/phq9"]);
    }
}
