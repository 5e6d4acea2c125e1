//! Help is in sight: on the page and in a frame, at every width, after the first answer and after
//! others, by mouse, by finger and by keyboard.

use std::time::{Duration, Instant};

use doorway_pages::browser::GLANCE;
use doorway_pages::door::Door;
use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::touching::{Before, phone};
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, key};
use serde_json::{Value, json};

use crate::help::choose_country;

const DOORS: &[Door] = &[Door::Http, Door::Embedded];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("help_is_in_sight_wherever_it_was_called_from", everywhere).through(DOORS),
    Flow::new("the_emergency_number_is_in_sight_first", emergency).through(DOORS),
    Flow::new("nothing_in_a_room_for_help_is_cut_off", rooms).in_turn(),
];

/// Width and height of windows, from small phones to desks.
const WINDOWS: [(u32, u32); 4] = [(320, 568), (360, 740), (768, 1024), (1280, 720)];

/// How an answer is given.
#[derive(Clone, Copy, Debug, PartialEq)]
enum By {
    Mouse,
    Touch,
    Keyboard,
}

/// A page of another origin with text around the frame, as on a clinic's page.
const HOST: &str = "<!doctype html><meta charset=utf-8>
    <meta name=viewport content='width=device-width, initial-scale=1'><title>Host</title>
    <style>body { margin: 0 } p { block-size: 900px; margin: 0 }</style>
    <p>Before your visit.</p>
    <script src=\"{}/embed.js\" async></script>
    <main><doorway-check view={v}></doorway-check></main>
    <p>After it.</p>";

fn framed(visit: &Visit) -> bool {
    visit.door() == Door::Embedded
}

/// The window of that size, or as near to it as the browser can have one: then a frame is made
/// narrower still.
fn sized(visit: &Visit, (width, height): (u32, u32)) -> Told<()> {
    let session = visit.session();
    if visit.engine() == Engine::Chromium {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1,
            "mobile": false });
        return session.cdp("Emulation.setDeviceMetricsOverride", &size).map(drop);
    }
    session.resize(width, height)
}

fn arrive(visit: &mut Visit, view: &str, window: (u32, u32)) -> Told<()> {
    sized(visit, window)?;
    if !framed(visit) {
        visit.arrive(&format!("{}#/check/{view}", visit.place().address()))?;
        return visit.ready();
    }
    let files = visit.place().server()?.address();
    let html = HOST.replace("{}", &files).replace("{v}", view);
    let page = visit.place_mut().put_up_elsewhere(&html)?;
    visit.session().go(&page)?;
    visit.step_in()?;
    visit.ready()?;
    let narrow = format!(
        "const main = document.querySelector('main');
         if (main.clientWidth > {0}) main.style.width = '{0}px'",
        window.0
    );
    visit.ask_host(&narrow, &[])?;
    crate::frame::height_follows(visit, "the questionnaire").map(drop)
}

/// Where things are in the window, whatever is scrolled: from the widget's page, and from the page
/// around its frame. Afterwards the driver is outside of the frame.
fn places(visit: &Visit, script: &str, given: &[Value]) -> Told<(Vec<Option<[f64; 4]>>, f64)> {
    let session = visit.session();
    let mut shift = [0.0, 0.0];
    if framed(visit) {
        session.leave_frames()?;
        session.enter_frame(&visit.frame()?)?;
    }
    let inner = session.run(script, given)?;
    let mut found: Vec<Option<[f64; 4]>> = serde_json::from_value(inner)?;
    if framed(visit) {
        session.leave_frames()?;
        let frame = visit.frame()?;
        let at = session.run(
            "const { left, top } = arguments[0].getBoundingClientRect(); return [left, top]",
            &[frame.as_argument()],
        )?;
        shift = serde_json::from_value(at)?;
    }
    for [left, top, right, bottom] in found.iter_mut().flatten() {
        *left += shift[0];
        *right += shift[0];
        *top += shift[1];
        *bottom += shift[1];
    }
    let height = session.run("return innerHeight", &[])?.as_f64().unwrap_or_default();
    Ok((found, height))
}

const RECTANGLES: &str = "return arguments[0].map((selector) => {
    const all = [...document.querySelectorAll(selector)];
    const one = all.find((one) => one.checkVisibility({ visibilityProperty: true }));
    if (!one) return null;
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return [left, top, right, bottom];
})";

fn rectangles(visit: &Visit, selectors: &[&str]) -> Told<(Vec<Option<[f64; 4]>>, f64)> {
    places(visit, RECTANGLES, &[json!(selectors)])
}

/// Between which edges of the window the page is seen: above and below lie the rows that stay.
fn free(visit: &Visit, height: f64) -> Told<(f64, f64)> {
    if framed(visit) {
        return Ok((0.0, height));
    }
    let edges = visit.session().run(
        "const top = document.querySelector('.top');
         const stays = (one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position);
         const below = [...document.querySelectorAll('.step .acts, .top nav')].find(stays);
         return [top.getBoundingClientRect().bottom,
             below ? below.getBoundingClientRect().top : innerHeight]",
        &[],
    )?;
    Ok(serde_json::from_value(edges)?)
}

/// Gives an answer as a person does, from the worst place: its label is the last thing in the
/// window.
fn answer(visit: &Visit, name: &str, value: &str, by: By) -> Told<()> {
    let label = format!("label:has(input[name='{name}'][value='{value}'])");
    let session = visit.session();
    if by == By::Keyboard {
        visit.step_in()?;
        visit.session().run(
            "document.querySelector(`input[name='${arguments[0]}']`).focus()",
            &[json!(name)],
        )?;
        // Nobody presses keys so fast that the window hasn't moved for the first one yet.
        let presses: usize = value.parse().unwrap_or_default();
        for (nth, pressed) in std::iter::repeat_n(key::DOWN, presses).enumerate() {
            std::thread::sleep(if nth == 0 { Duration::ZERO } else { 5 * GLANCE });
            visit.press(&[pressed])?;
        }
        return Ok(());
    }
    let (places, height) = rectangles(visit, &[&label])?;
    let Some(Some([_, _, _, bottom])) = places.first() else {
        return Err(Trouble::new(format!("{label} is not there")));
    };
    let (_, low) = free(visit, height)?;
    session.run(
        "scrollBy({ top: arguments[0], behavior: 'instant' })",
        &[json!(bottom - low + 4.0)],
    )?;
    let (places, _) = rectangles(visit, &[&label])?;
    let Some(Some([left, top, _, bottom])) = places.first() else {
        return Err(Trouble::new(format!("{label} is gone")));
    };
    let kind = if by == By::Touch { "touch" } else { "mouse" };
    #[allow(clippy::cast_possible_truncation)] // places in a window
    let (x, y) = ((left + 30.0) as i64, f64::midpoint(*top, *bottom) as i64);
    let steps = json!([
        { "type": "pointerMove", "duration": 0, "x": x, "y": y, "origin": "viewport" },
        { "type": "pointerDown", "button": 0 },
        { "type": "pointerUp", "button": 0 },
    ]);
    let pointer = json!({ "type": "pointer", "id": kind, "parameters": { "pointerType": kind },
        "actions": steps });
    session.post("actions", &json!({ "actions": [pointer] })).map(drop)
}

/// The panel's heading and its first number stand in the window within a second, and the answered
/// item too, if both fit.
fn in_sight(visit: &Visit, item: &str, first: &str, what: &str) -> Told<()> {
    let item = format!("#item-{item}");
    let number = format!("[data-help] {first}");
    let selectors = ["#help-panel-title", &number, &item, "[data-help]"];
    let begun = Instant::now();
    let late = Duration::from_secs(1);
    loop {
        let asked = begun.elapsed();
        let (places, height) = rectangles(visit, &selectors)?;
        let (high, low) = free(visit, height)?;
        let within = |place: &Option<[f64; 4]>| {
            place.is_some_and(|[_, top, _, bottom]| top >= high - 1.0 && bottom <= low + 1.0)
        };
        let [heading, number, item, room] = places.as_slice() else {
            return Err(Trouble::new("four were asked for"));
        };
        // With the little air that is left at both edges.
        let free = low - high - 16.0;
        let fits = item.zip(*room).is_some_and(|(item, room)| room[3] - item[1] <= free);
        if within(heading) && within(number) && (!fits || within(item)) {
            return Ok(());
        }
        ensure(asked < late, || {
            format!("{what}: in a window {height} high stand {selectors:?} at {places:?}")
        })?;
        std::thread::sleep(GLANCE);
    }
}

fn ways(visit: &Visit) -> Vec<By> {
    let touch = visit.engine() != Engine::WebKit;
    [By::Mouse, By::Touch, By::Keyboard]
        .into_iter()
        .filter(|by| touch || *by != By::Touch)
        .collect()
}

fn everywhere(visit: &mut Visit) -> Told<()> {
    // Every width in Chromium, whose window can be made as narrow; elsewhere the ends.
    let all = visit.engine() == Engine::Chromium;
    for window in WINDOWS.into_iter().step_by(if all { 1 } else { WINDOWS.len() - 1 }) {
        arrive(visit, "phq9", window)?;
        for by in ways(visit) {
            for later in [false, true] {
                let what = format!("{window:?} by {by:?}, later: {later}");
                let during = |trouble: Trouble| trouble.during(&what);
                visit.step_in()?;
                // On a phone each question stands alone.
                let alone = visit.shows("details.more")?;
                let at = |item: &str| -> Told<()> {
                    if alone { visit.follow_route(&format!("#/check/phq9/{item}")) } else { Ok(()) }
                };
                for (item, value) in [("1", 2), ("5", 3)].into_iter().filter(|_| later) {
                    at(item)?;
                    visit.tick("phq9", &[(item, value)])?;
                }
                at("9")?;
                answer(visit, "phq9-9", "1", by).map_err(during)?;
                in_sight(visit, "phq9-9", "a[href^='tel:']", &what)?;
                visit.step_in()?;
                // What was recorded is what was aimed at.
                visit.until(
                    &what,
                    "return document.querySelector('input[name=phq9-9]:checked')?.value === '1'",
                )?;
                // Finished, the next one begins empty and calm.
                if alone {
                    visit.choose_one_page("phq9")?;
                }
                visit.fill(&[0; 8])?;
                visit.ask("document.querySelector('[data-act=finish]').click()")?;
                visit.result()?;
                visit.follow_route("#/check/phq9")?;
                visit.see_no("[data-help]")?;
                if alone {
                    visit.ask("document.querySelector('input[name=manner][value=one]').click()")?;
                    visit.at_step("phq9", "1")?;
                }
            }
        }
    }
    Ok(())
}

fn emergency(visit: &mut Visit) -> Told<()> {
    for window in [(360, 740), (1280, 720)] {
        arrive(visit, "after", window)?;
        visit.see_no("[data-help]")?;
        answer(visit, "after-breathing", "1", By::Mouse)?;
        in_sight(visit, "after-breathing", "a[data-emergency]", &format!("{window:?}"))?;
        visit.step_in()?;
        let first = "return document.querySelector('[data-help] a').matches('[data-emergency]')";
        visit.until("the emergency number comes first", first)?;
        visit.tick("after", &[("breathing", 0)])?;
        visit.ask("document.querySelector('[data-act=finish]').click()")?;
        visit.result()?;
    }
    Ok(())
}

/// Calm and called, on both sides of where the room changes its height, for the longest lines of all
/// countries and the most common ones.
fn rooms(visit: &mut Visit) -> Told<()> {
    for country in ["US", "GB", "FI", "DE"] {
        phone(visit, Before::Forget, 360, "index.html#/help")?;
        visit.ready()?;
        choose_country(visit, country)?;
        for called in [false, true] {
            for width in [320, 352, 400, 480] {
                phone(visit, Before::Keep, width, "index.html#/check/phq9/9")?;
                visit.ready()?;
                if called {
                    visit.tick("phq9", &[("9", 1)])?;
                    visit.see("[data-help]")?;
                }
                whole_room(visit, &format!("{country} at {width}, called: {called}"))?;
            }
        }
    }
    Ok(())
}

fn whole_room(visit: &Visit, what: &str) -> Told<()> {
    let cut = visit.ask(
        "return [...document.querySelectorAll('[data-room] > *')]
             .filter((one) => one.checkVisibility({ visibilityProperty: true }))
             .map((one) => one.scrollHeight - one.clientHeight)",
    )?;
    same(what, &cut, &json!([0]))
}
