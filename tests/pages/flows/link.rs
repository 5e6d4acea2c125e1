//! A visit by a link made for sharing, from its first question to its end.

use doorway_engine::instrument;
use doorway_engine::link::{Offer, Payload};
use doorway_engine::words::Language;
use doorway_pages::door::Door;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, key};
use serde_json::json;

use crate::MODERATE;
use crate::access::{axe, small_targets};
use crate::keyboard::tab_to;

/// A link leads to a page of its own, not into somebody's frame.
const DIRECT: &[Door] = &[Door::Http, Door::File];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_link_asks_at_once_and_keeps_nothing_unless_told", whole).through(DIRECT),
    Flow::new("what_is_kept_at_the_end_joins_what_was_there", kept).through(DIRECT),
    Flow::new("the_next_person_finds_nothing_of_the_last", next_person).through(DIRECT),
    Flow::new("a_shared_device_forgets_when_nobody_touches_it", shared).once(),
    Flow::new("a_hostile_link_shows_nothing_of_its_own", hostile).in_turn(),
    Flow::new("axe_finds_nothing_at_the_end_of_a_link", accessible).in_turn(),
];

fn link(instruments: &[&str], offer: Offer) -> Told<String> {
    let instruments = instruments.iter().filter_map(|id| instrument::find(id)).collect();
    let payload = Payload { language: Language::English, instruments, offer };
    payload.fragment().ok_or_else(|| Trouble::new("a link without a questionnaire"))
}

/// Opens a fragment in a tab that has nothing.
fn open(visit: &Visit, fragment: &str) -> Told<()> {
    let fresh = visit.session().open_tab()?;
    visit.session().close_tab()?;
    visit.session().switch_to(&fresh)?;
    visit.arrive(&format!("{}{fragment}", visit.place().address()))?;
    visit.ready()
}

fn device(visit: &Visit) -> Told<serde_json::Value> {
    Ok(json!([visit.kept_in("localStorage")?, visit.leaves()?]))
}

fn whole(visit: &mut Visit) -> Told<()> {
    // A record is there before.
    visit.open()?;
    let old = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    let before = device(visit)?;
    open(visit, &link(&["phq2", "gad2"], Offer::ALL)?)?;
    // The first question at once, and the address says no more than the screen.
    visit.at("#/check/phq2")?;
    let below = visit.ask(
        "return document.querySelector('#item-phq2-1').getBoundingClientRect().top
             / innerHeight",
    )?;
    ensure(below.as_f64().is_some_and(|below| below < 2.0), || format!("{below} screens down"))?;
    visit.take("phq2", &[1, 1])?;
    visit.saved("session")?;
    // On with the second, and a reload in between loses nothing.
    visit.click_on_to("a[data-act='next-check']")?;
    visit.at("#/check/gad2")?;
    visit.tick("gad2", &[("1", 1)])?;
    visit.reload_at("#/check/gad2")?;
    visit.answers_of_are("gad2", &[Some(1), None])?;
    visit.tick("gad2", &[("2", 0)])?;
    visit.finish()?;
    visit.see_no("a[data-act='next-check']")?;
    visit.see("[data-link-end] a[href^='#/result/phq2/']")?;
    visit.see_no("[data-change]")?;
    let text = visit.ask("return document.getElementById('result-text').value")?;
    ensure(
        text.as_str().is_some_and(|text| text.contains("GAD-2") && text.contains("1 of 6")),
        || format!("to be copied: {text}"),
    )?;
    let shown = visit.text("#doorway")?;
    ensure(!shown.contains("PHQ-9"), || "something of the record is shown".to_owned())?;
    same("what lies on the device", &device(visit)?, &before)?;
    visit.follow_route("#/history")?;
    visit.see_no(&format!("[data-entry='{}']", old.id))?;
    same("what lies on the device still", &device(visit)?, &before)
}

fn kept(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let old = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    open(visit, &link(&["phq2"], Offer::ALL)?)?;
    let new = visit.take("phq2", &[1, 1])?;
    visit.click("button[data-act='keep-here']")?;
    visit.saved("device")?;
    visit.see_no("[data-link-end]")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&new.id, &old.id])?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[&new.id, &old.id])?;
    let here = visit.kept_in("sessionStorage")?;
    ensure(here.is_empty(), || format!("the tab still holds {here:?}"))?;
    let kept = device(visit)?.to_string();
    ensure(!kept.contains("linked"), || "the link's payload is kept".to_owned())
}

fn next_person(visit: &mut Visit) -> Told<()> {
    open(visit, &link(&["phq2", "gad2"], Offer::ALL.without(Offer::KEEP))?)?;
    visit.take("phq2", &[0, 2])?;
    visit.see_no("button[data-act='keep-here']")?;
    // By keyboard alone.
    visit.on_heading()?;
    tab_to(visit, "the next person", "at.dataset.act === 'next-person'")?;
    visit.press(&[key::ENTER])?;
    visit.see("[data-notice='over'] button[data-act='begin']")?;
    visit.see_no("input")?;
    visit.on_heading()?;
    tab_to(visit, "the way in", "at.dataset.act === 'begin'")?;
    visit.press(&[key::ENTER])?;
    visit.at("#/check/phq2")?;
    visit.answers_of_are("phq2", &[None, None])?;
    visit.on_heading()?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[])?;
    let here = serde_json::to_string(&visit.kept_in("sessionStorage")?)?;
    ensure(!here.contains("entries/"), || format!("the tab holds {here}"))?;
    // It is still the same link.
    visit.reload_at("#/history")?;
    visit.follow_route("#/check/phq2")?;
    visit.take("phq2", &[0, 1])?;
    visit.see("a[data-act='next-check']").map(drop)
}

/// Sets the page's clock forward, as a device's may be.
fn later(visit: &Visit, minutes: f64) -> Told<()> {
    visit
        .session()
        .run(
            // The page's own clock: in Firefox a script of the driver has another.
            "const { Date } = window;
             const now = Date.now.bind(Date);
             Date.now = () => now() + arguments[0] * 60000",
            &[json!(minutes)],
        )
        .map(drop)
}

fn shared(visit: &mut Visit) -> Told<()> {
    open(visit, &link(&["phq2"], Offer::ALL.with(Offer::SHARED))?)?;
    visit.tick("phq2", &[("1", 2)])?;
    visit.see_no("input[name='keeping']")?;
    let place = "return document.querySelector('#item-phq2-2').getBoundingClientRect().top";
    let before = visit.ask(place)?;
    later(visit, 9.1)?;
    visit.see("[data-notice='ending'] button[data-act='stay']")?;
    same("where the question stands", &visit.ask(place)?, &before)?;
    let bar = visit.ask(
        "const { left, right, bottom, height } =
             document.querySelector('[data-notice=ending]').getBoundingClientRect();
         return [left, right - document.documentElement.clientWidth, Math.round(bottom - innerHeight),
             height < 100]",
    )?;
    same("the bar", &bar, &json!([0, 0, 0, true]))?;
    axe(visit, "the notice before the end")?;
    visit.click("button[data-act='stay']")?;
    visit.see_no("button[data-act='stay']")?;
    visit.answers_of_are("phq2", &[Some(2), None])?;
    later(visit, 10.1)?;
    visit.see("[data-notice='over'] button[data-act='begin']")?;
    visit.see_no("input")?;
    let here = serde_json::to_string(&visit.kept_in("sessionStorage")?)?;
    ensure(!here.contains("draft"), || format!("the tab holds {here}"))?;
    axe(visit, "the screen to begin from")?;
    small_targets(visit, "the screen to begin from")?;
    visit.click("button[data-act='begin']")?;
    visit.at("#/check/phq2")?;
    visit.answers_of_are("phq2", &[None, None])
}

fn hostile(visit: &mut Visit) -> Told<()> {
    let good = link(&["phq9"], Offer::ALL)?;
    for bait in ["+15551234567", "<b>Call Dr Evil</b>", "%3Cscript%3E", "https://evil.example/"] {
        for fragment in [format!("#/check/phq9#c1.{bait}"), format!("{good}{bait}")] {
            open(visit, &fragment)?;
            visit.at("#/check/phq9")?;
            visit.see("[data-notice='link']")?;
            let shown = visit.ask("return document.documentElement.innerHTML")?.to_string();
            for part in ["5551234567", "Dr Evil", "evil.example"] {
                ensure(!shown.contains(part), || format!("{fragment} shows {part}"))?;
            }
        }
    }
    open(visit, &good)?;
    visit.see_no("[data-notice='link']")
}

fn accessible(visit: &mut Visit) -> Told<()> {
    open(visit, &link(&["phq2", "gad2"], Offer::ALL)?)?;
    visit.take("phq2", &[1, 1])?;
    visit.click("[data-link-end] summary")?;
    axe(visit, "the end of a link")?;
    small_targets(visit, "the end of a link")
}
