//! The edge inside a browser: each store, the clock, dice, and the address.
//! `cargo xtask test --only edge` runs it in Chromium and Firefox.
#![cfg(target_arch = "wasm32")]
// A test may stop where it stands, its helpers too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::cell::RefCell;
use std::rc::Rc;

use doorway::edge::store::{Stores, read_tab};
use doorway::edge::{before, clock, dice, focus, fragment, host, locale};
use doorway_engine::app::{Event, Focus, Place, Trouble};
use doorway_engine::route::Route;
use doorway_engine::stored::Leaf;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Storage;

wasm_bindgen_test_configure!(run_in_browser);

/// Stores, and what the late one has told.
struct World {
    stores: Stores,
    told: Rc<RefCell<Vec<Event>>>,
}

impl World {
    async fn new() -> Self {
        let told: Rc<RefCell<Vec<Event>>> = Rc::default();
        let hear = told.clone();
        let stores = Stores::new(move |event| hear.borrow_mut().push(event));
        let world = Self { stores, told };
        for place in [Place::First, Place::Safe, Place::Tab] {
            let answer = world.stores.wipe(place);
            let Event::Removed { outcome, .. } = world.answer(answer).await else { panic!() };
            assert_eq!(outcome, Ok(()));
        }
        world
    }

    /// The answer that was there at once, or the one that comes late.
    async fn answer(&self, at_once: Option<Event>) -> Event {
        let mut event = at_once;
        while event.is_none() {
            turn().await;
            event = self.told.borrow_mut().pop();
        }
        event.unwrap()
    }

    async fn read(&self, place: Place) -> Vec<Leaf> {
        let answer = self.stores.read(place);
        let Event::WasRead { texts, .. } = self.answer(answer).await else { panic!() };
        let mut leaves = texts.unwrap();
        leaves.sort_by(|a, b| a.key.cmp(&b.key));
        leaves
    }

    async fn write(&self, place: Place, leaves: &[Leaf]) -> Result<(), Trouble> {
        let answer = self.stores.write(place, 7, leaves.to_vec());
        let Event::Written { ticket, outcome, .. } = self.answer(answer).await else { panic!() };
        assert_eq!(ticket, 7);
        outcome
    }
}

/// Lets the browser do what is due.
async fn turn() {
    let later = js_sys::Promise::new(&mut |kept, _| {
        let window = web_sys::window().unwrap();
        let timer = js_sys::Reflect::get(&window, &"setTimeout".into()).unwrap();
        let timer: js_sys::Function = wasm_bindgen::JsCast::dyn_into(timer).unwrap();
        timer.call1(&window, &kept).unwrap();
    });
    JsFuture::from(later).await.unwrap();
}

fn leaf(key: &str, text: &str) -> Leaf {
    Leaf { key: key.to_owned(), text: text.to_owned() }
}

fn local() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

#[wasm_bindgen_test]
async fn each_store_gives_back_what_it_was_given_and_nothing_of_others() {
    let world = World::new().await;
    local().set_item("another-page", "its own").unwrap();
    let leaves = [leaf("doorway/a", "{}"), leaf("doorway/b", "Línea 024 — 🙂")];
    for place in [Place::First, Place::Safe, Place::Tab] {
        assert_eq!(world.write(place, &leaves).await, Ok(()));
        assert_eq!(world.read(place).await, leaves, "{place:?}");
    }
    assert_eq!(read_tab(), Ok(world.read(Place::Tab).await));
    for place in [Place::First, Place::Safe, Place::Tab] {
        let answer = world.stores.remove(place, vec!["doorway/a".to_owned()]);
        assert!(matches!(world.answer(answer).await, Event::Removed { outcome: Ok(()), .. }));
        assert_eq!(world.read(place).await, leaves[1..], "{place:?}");
        let answer = world.stores.wipe(place);
        assert!(matches!(world.answer(answer).await, Event::Removed { outcome: Ok(()), .. }));
        assert_eq!(world.read(place).await, [], "{place:?}");
    }
    assert_eq!(local().get_item("another-page").unwrap().as_deref(), Some("its own"));
    local().remove_item("another-page").unwrap();
}

#[wasm_bindgen_test]
async fn a_later_write_replaces_an_earlier_one_under_its_key_alone() {
    let world = World::new().await;
    for place in [Place::First, Place::Safe] {
        world.write(place, &[leaf("doorway/a", "1"), leaf("doorway/b", "1")]).await.unwrap();
        world.write(place, &[leaf("doorway/a", "2")]).await.unwrap();
        assert_eq!(world.read(place).await, [leaf("doorway/a", "2"), leaf("doorway/b", "1")]);
    }
}

#[wasm_bindgen_test]
async fn a_full_local_storage_is_told_as_full_and_keeps_what_it_had() {
    let world = World::new().await;
    world.write(Place::First, &[leaf("doorway/a", "kept")]).await.unwrap();
    let huge = leaf("doorway/b", &"x".repeat(12_000_000));
    assert_eq!(world.write(Place::First, &[huge]).await, Err(Trouble::Full));
    assert_eq!(world.read(Place::First).await, [leaf("doorway/a", "kept")]);
}

#[wasm_bindgen_test]
async fn a_look_at_indexeddb_leaves_no_database_behind() {
    let world = World::new().await;
    assert_eq!(world.read(Place::Safe).await, []);
    world.write(Place::Safe, &[leaf("doorway/a", "1")]).await.unwrap();
    assert_eq!(world.read(Place::Safe).await, [leaf("doorway/a", "1")]);
}

#[wasm_bindgen_test]
fn the_clock_is_in_this_century_and_its_offset_on_earth() {
    let now = clock::now();
    assert!(now.unix_ms > 1_700_000_000_000);
    assert!((-1080..=1080).contains(&now.offset_min));
    assert!(now.day().is_some());
}

#[wasm_bindgen_test]
fn dice_differ_with_and_without_cryptography() {
    assert_ne!(dice::roll().unwrap(), dice::roll().unwrap());
    assert_ne!(dice::from_clock(), dice::from_clock());
}

#[wasm_bindgen_test]
fn the_address_takes_routes_and_gives_them_back() {
    fragment::replace(&Route::History).unwrap();
    assert_eq!(fragment::read().unwrap(), "#/history");
    fragment::go(&Route::Help).unwrap();
    assert_eq!(fragment::read().unwrap(), "#/help");
    fragment::replace(&Route::Home).unwrap();
}

#[wasm_bindgen_test]
fn what_is_not_there_is_said_and_nothing_breaks() {
    assert!(focus::put(&Focus::Gaps).is_err());
    assert!(focus::show_help().is_err());
    assert!(!host::is_framed());
    assert!(host::say_top().is_err());
    assert!(host::greet().is_ok());
    assert_eq!(before::read().unwrap().ticked, []);
    assert!(locale::languages().iter().all(|tag| !tag.is_empty()));
}
