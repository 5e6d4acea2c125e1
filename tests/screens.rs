//! Every screen in every state, natively: what stands in it, and that no
//! sentence is written outside of the words.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // tests only

#[path = "screens/calm.rs"]
mod calm;
#[path = "screens/prerender.rs"]
mod prerender;
#[path = "screens/result.rs"]
mod result;

use doorway::screens;
use doorway::view::View;
use doorway_engine::app::{
    Arrival, Arrived, Effect, Event, Model, Stamp, StoreKind, Trouble, check, deleting, help,
    sessions, settings, start, store, update, visit,
};
use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::moment::Moment;
use doorway_engine::record::Keeping;
use doorway_engine::session::Field;
use doorway_engine::stored::StoredText;
use yew::{Callback, Html, Properties, component};

/// 22 November 2026, 12:00 UTC.
const NOON: i64 = 1_795_348_800_000;
const DAY: i64 = 86_400_000;

/// Lives a visit: events in, the engine's answers from memory.
struct Visit {
    model: Model,
    at: i64,
}

impl Visit {
    fn open(fragment: &str) -> Self {
        Self::open_with(fragment, &Ok(Vec::new()))
    }

    fn open_with(fragment: &str, texts: &Result<Vec<StoredText>, Trouble>) -> Self {
        let arrival = Arrival {
            arrived: Arrived::Opened,
            address: String::new(),
            fragment: fragment.to_owned(),
            languages: vec!["en-GB".to_owned()],
            zone: String::new(),
            tab: Ok(Vec::new()),
            safe: None,
            ticked: Vec::new(),
            narrow: false,
            still: false,
            vibrates: false,
        };
        let (model, _) = start(arrival, stamp(NOON));
        let mut visit = Self { model, at: NOON };
        for store in [StoreKind::Local, StoreKind::Indexed] {
            visit.tell(store::Event::WasRead { store, texts: texts.clone() });
        }
        visit
    }

    fn tell(&mut self, event: impl Into<Event>) {
        self.at += 1_000;
        update(&mut self.model, event.into(), stamp(self.at));
    }

    /// The same where stores remove.
    fn tell_and_remove(&mut self, event: impl Into<Event>) {
        for effect in update(&mut self.model, event.into(), stamp(self.at)) {
            if let Effect::Renew { store, ticket, epoch, .. } = effect {
                self.tell_and_remove(store::Event::Renewed { store, ticket, outcome: Ok(epoch) });
            }
        }
    }

    fn answer(&mut self, values: &[u8]) {
        for (item, value) in (1..).zip(values) {
            let item = i32::to_string(&item);
            self.tell(check::Event::Answered { instrument: &PHQ9, item, value: *value });
        }
    }

    /// A whole check on its screen.
    fn take(&mut self, values: [u8; 9]) {
        self.tell(visit::Event::Navigated("#/check/phq9".to_owned()));
        self.answer(&values);
        self.tell(check::Event::FinishPressed);
    }

    fn html(self) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        // The model has callbacks' worth of state that is not `Send`; the
        // renderer takes a function, so the model is rendered through one.
        let model = std::rc::Rc::new(self.model);
        runtime.block_on(async move {
            yew::LocalServerRenderer::<Page>::with_props(Props { model })
                .hydratable(false)
                .render()
                .await
        })
    }
}

fn stamp(at: i64) -> Stamp {
    let mut entropy = [0; 16];
    entropy[..8].copy_from_slice(&at.to_be_bytes());
    Stamp { at: Moment { unix_ms: at, offset_min: 0 }, entropy }
}

#[derive(Properties)]
struct Props {
    model: std::rc::Rc<Model>,
}

impl PartialEq for Props {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[component]
fn Page(props: &Props) -> Html {
    let tell = Callback::noop();
    screens::page(View { model: &props.model, tell: &tell })
}

/// The one door: the page has all of these and none of those.
fn check(html: &str, has: &[&str], lacks: &[&str]) {
    for one in has {
        assert!(html.contains(one), "`{one}` is missing");
    }
    for one in lacks {
        assert!(!html.contains(one), "`{one}` is there");
    }
}

#[test]
fn every_screen_has_the_exit_the_help_link_and_one_heading() {
    for fragment in [
        "#/",
        "#/check/phq9",
        "#/history",
        "#/sessions",
        "#/chart",
        "#/help",
        "#/result/phq9/gone",
        "#/what",
    ] {
        let html = Visit::open(fragment).html();
        check(&html, &["data-act=\"leave\"", "href=\"#/help\""], &[]);
        assert_eq!(html.matches("<h1").count(), 1, "{fragment}");
    }
}

/// What comes and goes with answers changes the height that a page around sees.
#[test]
fn a_form_has_the_same_parts_whatever_is_answered() {
    // The elements' names and ids. What is announced takes no room.
    let parts = |html: String| -> Vec<String> {
        let html = html.replace("<p class=\"unseen\" role=\"alert\"", "<!--");
        let form = &html[html.find("<form").unwrap()..html.find("</form>").unwrap()];
        let id = |tag: &str| Some(tag.split_once(" id=\"")?.1.split('"').next()?.to_owned());
        let part = |tag: &str| {
            let id = id(tag).filter(|id| id != "help-panel-title").unwrap_or_default();
            tag.split(['>', ' ']).next().unwrap_or_default().to_owned() + " " + &id
        };
        form.split('<').filter(|one| one.starts_with(char::is_alphabetic)).map(part).collect()
    };
    for instrument in doorway_engine::instrument::ALL {
        let filled = |highest: bool| {
            let mut visit = Visit::open(&["#/check/", instrument.id].concat());
            for item in instrument.items {
                let values = item.choices.iter().map(|one| one.value);
                let value = if highest { values.max() } else { values.min() }.unwrap();
                visit.tell(check::Event::Answered { instrument, item: item.id.to_owned(), value });
            }
            visit.html()
        };
        assert_eq!(parts(filled(false)), parts(filled(true)), "{}", instrument.id);
    }
    check(&Visit::open("#/check/phq9").html(), &["id=\"item-phq9-difficulty\""], &[]);
}

#[test]
fn gaps_are_named_and_nothing_else_is() {
    let mut visit = Visit::open("#/check/phq9");
    visit.answer(&[0, 1, 2, 3, 0, 1, 2]);
    visit.tell(check::Event::FinishPressed);
    check(
        &visit.html(),
        &["data-notice=\"gaps\"", "data-gap=\"phq9-8\"", "data-gap=\"phq9-9\"", "2 questions"],
        &["data-gap=\"phq9-7\"", "data-gap=\"phq9-difficulty\""],
    );
}

#[test]
fn help_stands_in_an_unfinished_form_and_on_the_result_folded_or_not() {
    let answer = || check::Event::Answered { instrument: &PHQ9, item: "9".to_owned(), value: 1 };
    let calm = Visit::open("#/check/phq9");
    let mut called = Visit::open("#/check/phq9");
    called.tell(answer());
    let mut unfolded = Visit::open("#/check/phq9");
    unfolded.tell(answer());
    unfolded.tell(help::Event::Unfolded(Some("9")));
    let mut result = Visit::open("#/");
    result.take([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    let mut folded = Visit::open("#/");
    folded.take([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    folded.tell(help::Event::Folded(true));
    let ways = ["href=\"tel:999\"", "href=\"tel:116123\"", "open-help"];
    let numbers = [&ways[..2], &["data-tier=\"now\"", "help-panel-title"]].concat();
    check(&calm.html(), &ways, &["data-help", "data-tier", "help-panel-title", "role=\"alert\""]);
    check(&called.html(), &[&numbers[..], &["data-folded", "open-help"]].concat(), &["close-help"]);
    check(&unfolded.html(), &[&numbers[..], &["close-help"]].concat(), &["data-folded"]);
    check(&result.html(), &[&numbers[..], &["data-total=\"1\""]].concat(), &["data-folded"]);
    check(&folded.html(), &[&numbers[..], &["data-folded", "open-help"]].concat(), &[]);
}

#[test]
fn denied_stores_are_told_on_every_screen() {
    for fragment in ["#/", "#/check/phq9", "#/history"] {
        let html = Visit::open_with(fragment, &Err(Trouble::Denied)).html();
        check(&html, &["data-notice=\"storage-denied\""], &[]);
    }
}

#[test]
fn unreadable_texts_are_told_with_a_way_to_save_them() {
    let stored =
        |text: &str| StoredText { key: "doorway/check/x".to_owned(), text: text.to_owned() };
    let html = Visit::open_with("#/", &Ok(vec![stored("{")])).html();
    check(&html, &["data-notice=\"damaged\"", "export-damaged"], &["discard-damaged"]);
    let html = Visit::open_with("#/", &Ok(vec![stored("{\"schema\":99}")])).html();
    check(&html, &["data-notice=\"newer\""], &["data-notice=\"damaged\""]);
}

#[test]
fn deleting_asks_in_place() {
    let mut visit = Visit::open("#/");
    visit.take([1; 9]);
    let id = visit.model.record.checks()[0].id.clone();
    visit.tell(visit::Event::Navigated("#/history".to_owned()));
    visit.tell(deleting::Event::Pressed(id));
    check(&visit.html(), &["confirm-delete", "cancel-delete"], &["data-act=\"delete\""]);
}

fn note_session(visit: &mut Visit, typed: &[(Field, &str)]) {
    for (field, text) in typed {
        visit.tell(sessions::Event::Typed { field: *field, text: (*text).to_owned() });
    }
    visit.tell(sessions::Event::Saved);
}

#[test]
fn a_session_has_six_questions_and_none_on_a_dose() {
    let html = Visit::open("#/sessions").html();
    let mut names: Vec<_> =
        html.split(" name=\"session-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names, ["day", "form", "note", "place", "time", "who"]);
    check(&html, &["for=\"session-day\"", "type=\"date\"", "save-session"], &["session-fault"]);
}

#[test]
fn sessions_stand_with_the_newest_first_and_say_what_is_planned() {
    let mut visit = Visit::open("#/sessions");
    let (iv, note) = ((Field::Form, "iv"), (Field::Note, "שלום <b>"));
    note_session(&mut visit, &[(Field::Day, "2026-11-20"), (Field::Time, "14:30"), iv, note]);
    note_session(&mut visit, &[(Field::Day, "2026-12-24"), (Field::Who, "Noa")]);
    let html = visit.html();
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("`{text}` is missing"));
    assert!(at("24 December 2026") < at("20 November 2026, 14:30"));
    assert_eq!(html.matches("data-planned").count(), 1);
    assert!(at("data-planned") < at("24 December 2026"));
    let stands = ["<bdi>שלום &lt;b&gt;</bdi>", "<bdi>Noa</bdi>", "data-notice=\"session-saved\""];
    check(&html, &stands, &["<bdi></bdi>", "value=\"2026-"]);
}

#[test]
fn a_session_that_can_not_be_kept_is_told_at_its_input_and_stays_there() {
    let mut visit = Visit::open("#/sessions");
    let long = "🌱".repeat(2_001);
    note_session(&mut visit, &[(Field::Day, "2026-11-20"), (Field::Note, &long)]);
    let html = visit.html();
    let stands = [&long, "value=\"2026-11-20\"", "2000 characters", "1 too many"];
    check(&html, &stands, &["data-session="]);
    let note = html.split("id=\"item-session-note\"").nth(1).unwrap();
    let tied = [
        "role=\"alert\"",
        "id=\"session-fault\"",
        "aria-invalid=\"true\"",
        "aria-describedby=\"session-note-hint session-fault\"",
    ];
    check(note, &tied, &[]);
    assert_eq!(html.matches("aria-invalid").count(), 1);
}

#[test]
fn a_session_is_changed_in_the_form_and_deleted_in_its_place() {
    let mut visit = Visit::open("#/sessions");
    note_session(&mut visit, &[(Field::Day, "2026-11-20"), (Field::Place, "home")]);
    let id = visit.model.record.sessions()[0].id.clone();
    visit.tell(sessions::Event::Edited(Some(id.clone())));
    visit.tell(deleting::Event::Pressed(id));
    let stands = ["value=\"2026-11-20\"", "drop-change", "confirm-delete", "cancel-delete"];
    check(&visit.html(), &stands, &["data-act=\"edit-session\"", "data-act=\"delete\""]);
}

#[test]
fn forgetting_says_what_stays() {
    let mut visit = Visit::open("#/");
    visit.take([1; 9]);
    visit.tell_and_remove(settings::Event::KeepingChosen(Keeping::Tab));
    check(&visit.html(), &["data-saved=\"session\""], &["stays until you delete it"]);
}

#[test]
fn once_left_nothing_else_is_on_the_page() {
    let mut visit = Visit::open("#/check/phq9");
    visit.tell(visit::Event::LeavePressed);
    check(&visit.html(), &["doorway-left"], &["phq9"]);
}

#[test]
fn after_a_visit_that_is_forgotten_only_the_way_in_is_on_the_page() {
    let mut visit = Visit::open("#/check/phq9#c1.");
    visit.take([3; 9]);
    visit.tell(visit::Event::NextPersonPressed);
    let way_in = ["data-act=\"begin\"", "data-act=\"leave\"", "data-act=\"help\"", "<h1"];
    check(&visit.html(), &way_in, &["PHQ", "phq9", "<input", "data-entry"]);
}

#[test]
fn help_has_the_first_step_and_whom_to_call_without_a_provider() {
    let html = Visit::open("#/help").html();
    let has = ["data-urgent=\"self\"", "data-urgent=\"others\"", "No provider yet", "tel:111"];
    check(&html, &has, &["Checked on", "data-place"]);
    assert!(html.contains("Listed by Open Helplines"));
}

#[test]
fn core10_says_why_it_is_not_here() {
    let html = Visit::open("#/check/core10").html();
    check(&html, &["data-notice=\"not-here\""], &["core10-6"]);
}
