//! A finger: what it touches is what is recorded, and nothing moves from under it.

use doorway_engine::instrument::phq9::PHQ9;
use doorway_pages::engine::{Engine, Setting};
use doorway_pages::flow::Flow;
use doorway_pages::touching::{
    Aim, Before, On, TICKED, at_rest, first_touch, held, onto, open, phone, point, published, ready,
};
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::Visit;
use doorway_pages::webdriver::Element;
use serde_json::json;

use crate::MODERATE;

/// With `WebKitGTK`'s driver a finger was not tried yet.
pub(crate) const FINGERS: &[Engine] = &[Engine::Chromium, Engine::Firefox];
/// Firefox's driver makes no click of a touch whose element has gone; on a phone the browser makes
/// it of the place.
const BY_PLACE: &[Engine] = &[Engine::Chromium];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("the_first_touch_of_a_page_answers_what_was_touched", on_page).once().with(FINGERS),
    Flow::new("the_first_touch_of_a_frame_answers_what_was_touched", on_clinic)
        .once()
        .with(FINGERS),
    Flow::new("what_was_under_the_finger_when_it_went_down_counts", finger).once().with(FINGERS),
    Flow::new("a_finger_down_during_the_take_over_answers_what_it_touched", across)
        .once()
        .with(BY_PLACE),
    Flow::new("a_mouse_that_is_drawn_away_answers_nothing", drawn_away).once(),
    Flow::new("the_take_over_moves_nothing", take_over).once(),
    Flow::new("the_take_over_moves_nothing_on_the_screen_around_a_frame", scrolled).once(),
    Flow::new("the_take_over_moves_no_answer_where_there_is_something_to_tell", told).once(),
    // WebKitGTK's MiniBrowser can't be told to block storage.
    Flow::new("the_take_over_moves_no_answer_where_storage_is_blocked", blocked)
        .once()
        .when(Setting::StorageBlocked)
        .with(&[Engine::Chromium, Engine::Firefox]),
    Flow::new("neither_a_mouse_nor_the_focus_nor_a_late_file_moves_anything", stays).once(),
];

pub(crate) const PHONE: u32 = 360;
/// As wide as a tablet, where all questions stand on one page.
const TABLET: u32 = 820;

/// Every item in Chromium, which makes of a touch what phones make of it; in Firefox the last one of
/// each questionnaire. All answers of all items in both: `cargo xtask survive --only touches`.
fn all_items(visit: &Visit, on: On) -> Told<()> {
    let mut wrong = Vec::new();
    for instrument in published() {
        let last = instrument.items.len().saturating_sub(1);
        let first = if visit.engine() == Engine::Chromium { 0 } else { last };
        for (at, item) in instrument.items.iter().enumerate().skip(first) {
            // Not always the same answer: a page that grows leads to the one before.
            let choice = (at + item.choices.len() - 1) % item.choices.len();
            wrong.extend(first_touch(visit, Aim { on, width: PHONE, instrument, item, choice })?);
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Trouble::new(wrong.join("; "))) }
}

fn on_page(visit: &mut Visit) -> Told<()> {
    all_items(visit, On::Page)
}

fn on_clinic(visit: &mut Visit) -> Told<()> {
    all_items(visit, On::Clinic)
}

/// From when a finger comes down, the page is another: `arguments[0]` is how far everything moves.
/// Some browsers would scroll along with it.
pub(crate) const MOVE: &str = "
    document.documentElement.style.overflowAnchor = 'none';
    window.clicked = 0;
    addEventListener('click', () => { window.clicked += 1; }, true);
    addEventListener('pointerdown', () => {
        document.querySelector('form[data-check]').style.marginTop = arguments[0] + 'px';
    }, { once: true, capture: true })";

/// A finger that stays down for a while, shorter than what counts as a long press.
pub(crate) fn press(visit: &Visit, element: &Element, pause: u32) -> Told<()> {
    point(visit, "touch", &[&[onto(element)], &held(pause)[..]].concat())
}

pub(crate) fn opened(visit: &Visit) -> Told<()> {
    open(visit, Before::Forget, On::Page, TABLET, "phq9")?;
    ready(visit, &PHQ9)
}

fn finger(visit: &mut Visit) -> Told<()> {
    // What comes under the finger is another answer of the same question, and of the next one.
    for far in [60, -300] {
        opened(visit)?;
        let label = at_rest(visit, "phq9-5", 2)?;
        visit.session().run(MOVE, &[json!(far)])?;
        press(visit, &label, 100)?;
        visit.until(
            "something is ticked",
            "return !!document.querySelector('form input:checked')",
        )?;
        same("what was answered", &visit.ask(TICKED)?, &json!([["phq9-5", "2"]]))?;
    }
    // Down on a question's words, and an answer comes there.
    opened(visit)?;
    at_rest(visit, "phq9-5", 0)?;
    let words = visit.session().find("#item-phq9-5 legend")?;
    let far = visit.ask(
        "const [words, label] = ['legend', 'label'].map((one) =>
             document.querySelector('#item-phq9-5 ' + one).getBoundingClientRect());
         return (words.top + words.bottom - label.top - label.bottom) / 2",
    )?;
    visit.session().run(MOVE, &[far])?;
    press(visit, &words, 100)?;
    // The click was seen and kept from the answer; one that is meant goes through.
    let label = at_rest(visit, "phq9-6", 1)?;
    press(visit, &label, 100)?;
    visit.until("something is ticked", "return !!document.querySelector('form input:checked')")?;
    same("what was answered", &visit.ask(TICKED)?, &json!([["phq9-6", "1"]]))
}

/// Holds the program back until a finger is down, and moves everything once it is there.
const GATE: &str = "
    const begin = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
        const program = await begin.apply(WebAssembly, given);
        window.gated = true;
        await new Promise((go) => addEventListener('pointerdown', go, { once: true }));
        new MutationObserver(() => {
            document.documentElement.style.overflowAnchor = 'none';
            document.querySelector('form[data-check]').style.marginTop = '60px';
        }).observe(document.documentElement, { attributeFilter: ['data-doorway'] });
        return program;
    };";

/// The page changes hands while the finger is down.
fn across(visit: &mut Visit) -> Told<()> {
    let server = visit.place().server()?;
    let page = std::fs::read_to_string(xtask::project::dist().join("index.html"))?;
    let gated = page.replacen("<script", "<script src=\"gate.js\"></script><script", 1);
    ensure(gated != page, || "the page asks for no script".into())?;
    server.put("/gated.html", &gated);
    server.put("/gate.js", GATE);
    phone(visit, Before::Forget, TABLET, "gated.html#/check/phq9")?;
    visit.until("the program waits", "return window.gated === true")?;
    let label = at_rest(visit, "phq9-4", 2)?;
    press(visit, &label, 400)?;
    visit.ready()?;
    visit.until("something is ticked", "return !!document.querySelector('form input:checked')")?;
    same("what was answered", &visit.ask(TICKED)?, &json!([["phq9-4", "2"]]))
}

fn drawn_away(visit: &mut Visit) -> Told<()> {
    opened(visit)?;
    let down = json!({ "type": "pointerDown", "button": 0 });
    let up = json!({ "type": "pointerUp", "button": 0 });
    let label = at_rest(visit, "phq9-3", 1)?;
    let other = visit.session().find("#item-phq9-3 legend")?;
    point(visit, "mouse", &[onto(&label), down.clone(), onto(&other), up.clone()])?;
    // The next press counts, and is the only one that does.
    let label = at_rest(visit, "phq9-2", 1)?;
    point(visit, "mouse", &[onto(&label), down, up])?;
    visit.until("something is ticked", "return !!document.querySelector('form input:checked')")?;
    same("what was answered", &visit.ask(TICKED)?, &json!([["phq9-2", "1"]]))
}

/// Everything that can be seen on the screen, and where it is. Of the room for help, the room: in it
/// stands what the page before the program can't know, the lines of the person's country.
const EVERYTHING: &str = "
    const all = document.querySelectorAll(
        'main :is(h1, h2, h3, p, li, legend, label, a, button, input, select, .room)');
    return [...all].filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => !one.parentElement.closest('.room'))
        .filter((one) => one.textContent || one.localName === 'input')
        .map((one) => {
            const { left, top, width, height } = one.getBoundingClientRect();
            const room = one.matches('.room');
            const words = room ? 'room' : [...one.childNodes]
                .filter((node) => node.localName !== 'kbd' && node.checkVisibility?.() !== false)
                .map((node) => node.textContent).join('').trim().slice(0, 40);
            return [room ? '' : one.localName, one.name || words, one.value || '', ...[left,
                top + scrollY, width, height].map((one) => one.toFixed(2))].join(' ');
        })";

/// The answers and what is asked, and where they are.
const ANSWERS: &str = "
    const all = document.querySelectorAll(
        'main :is(h1, form :is(legend, label.choice, label.number))');
    return [...all].filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => {
            const { left, top, width, height } = one.getBoundingClientRect();
            const input = one.querySelector('input');
            return [input ? input.name + '=' + input.value : one.innerText.trim(), ...[left,
                top + scrollY, width, height].map((one) => one.toFixed(2))].join(' ');
        })";

fn places(visit: &Visit, script: &str) -> Told<Vec<String>> {
    Ok(serde_json::from_value(visit.ask(script)?)?)
}

/// What was there before is where it was.
fn unmoved(visit: &Visit, what: &str, before: &[String], after: &[String]) -> Told<()> {
    // On a phone a question stands alone with its answers.
    let alone = visit.ask("return innerWidth < 640 && location.hash.startsWith('#/check/')")?;
    let least = if alone == json!(true) { 6 } else { 12 };
    ensure(before.len() >= least, || format!("{what}: only {} things were seen", before.len()))?;
    let moved: Vec<_> = before.iter().filter(|one| !after.contains(one)).collect();
    let name = |one: &String| one.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let now = moved.first().map(|one| {
        after.iter().find(|other| name(other) == name(one)).cloned().unwrap_or_default()
    });
    ensure(moved.is_empty(), || {
        format!("{what}: {} of {} moved: {:?} to {now:?}", moved.len(), before.len(), moved.first())
    })
}

/// Sees the page before the program and after, `arrive` being the way there.
fn over(visit: &Visit, what: &str, script: &str, arrive: impl Fn() -> Told<()>) -> Told<()> {
    // What the browser kept of it can't be held back.
    visit.place().server()?.add_header("Cache-Control", "no-store");
    visit.place().server()?.hold(".wasm");
    arrive()?;
    visit.until(
        "the still page is there",
        "return !!document.querySelector('#doorway-still h1')
             && document.documentElement.dataset.doorway !== 'ready'
             && [...document.querySelectorAll('#doorway-still h1')]
                 .some((one) => one.checkVisibility({ visibilityProperty: true }))",
    )?;
    let before = places(visit, script)?;
    visit.place().server()?.release();
    visit.ready()?;
    // What the stores and the clinic's file say has come by the second look.
    visit.until(
        "all has come",
        "return new Promise((done) => requestAnimationFrame(() =>
             requestAnimationFrame(() => done(true))))",
    )?;
    unmoved(visit, what, &before, &places(visit, script)?)
}

fn take_over(visit: &mut Visit) -> Told<()> {
    let all = visit.engine() == Engine::Chromium;
    for width in if all { &[320, 360, 412, 768, 1280][..] } else { &[360, 1280] } {
        let width = *width;
        for route in ["#/", "#/check/phq9"] {
            over(visit, &format!("{route} at {width}"), EVERYTHING, || {
                phone(visit, Before::Forget, width, &format!("index.html{route}"))
            })?;
        }
        over(visit, &format!("the clinic's page at {width}"), EVERYTHING, || {
            open(visit, Before::Forget, On::Clinic, width, "phq9")
        })?;
    }
    Ok(())
}

/// Somebody has scrolled to the fifth question before the program comes.
fn scrolled(visit: &mut Visit) -> Told<()> {
    visit.place().server()?.hold(".wasm");
    open(visit, Before::Forget, On::Clinic, TABLET, "phq9")?;
    visit
        .until("the still page is there", "return !!document.querySelector('#doorway-still h1')")?;
    // The clinic's page has heard how high it is: it doesn't scroll by itself.
    visit.until(
        "the frame is as high as the still page",
        "return innerHeight >= document.documentElement.scrollHeight && innerHeight > 1000",
    )?;
    at_rest(visit, "phq9-5", 1)?;
    let place = "const { top } = document.querySelector('input[name=phq9-5]').labels[0]
             .getBoundingClientRect();
         return (top + window.frameElement.getBoundingClientRect().top).toFixed(2)";
    let before = visit.ask(place)?;
    visit.place().server()?.release();
    visit.ready()?;
    visit.until(
        "the frame has its height",
        "return innerHeight >= document.documentElement.scrollHeight",
    )?;
    same("where the fifth question is on the screen", &visit.ask(place)?, &before)
}

/// A check of today, a sheet begun, and a text that can't be read.
fn told(visit: &mut Visit) -> Told<()> {
    // In a frame, where no worker keeps the page.
    visit.place().server()?.add_header("Cache-Control", "no-store");
    opened(visit)?;
    visit.check_in(&MODERATE)?;
    visit.follow_route("#/check/phq9")?;
    visit.fill(&MODERATE[..3])?;
    visit.saved("device")?;
    visit.ask("localStorage.setItem('doorway/check/x', '{\"schema\":1,\"answers\":{')")?;
    for width in [PHONE, 1280] {
        let seen = |notice: &str| visit.see(&format!("[data-notice='{notice}']")).map(drop);
        over(visit, &format!("home at {width}"), ANSWERS, || {
            phone(visit, Before::Keep, width, "index.html#/")
        })?;
        seen("damaged")?;
        for on in [On::Page, On::Clinic] {
            over(visit, &format!("{on:?} at {width}"), ANSWERS, || {
                open(visit, Before::Keep, on, width, "phq9")
            })?;
            seen("damaged")?;
            seen("early")?;
            visit.see(".note a")?;
        }
    }
    // The line above leads to them.
    visit.click(".note a")?;
    visit.until("the notices have the focus", "return document.activeElement.id === 'notes'")
}

fn blocked(visit: &mut Visit) -> Told<()> {
    for width in [PHONE, 1280] {
        over(visit, &format!("{width}"), ANSWERS, || {
            phone(visit, Before::Keep, width, "index.html#/check/phq9")
        })?;
        visit.see("[data-notice='storage-denied'][role='alert']")?;
        visit.see(".note a")?;
    }
    Ok(())
}

fn stays(visit: &mut Visit) -> Told<()> {
    let server = visit.place().server()?;
    server.put("/clinic.json", "{\"doorway\":\"clinic\",\"version\":1,\"name\":7}");
    for route in ["#/", "#/check/phq9"] {
        server.hold("clinic.json");
        phone(visit, Before::Forget, PHONE, &format!("index.html{route}"))?;
        visit.ready()?;
        let (all, answers) = (places(visit, EVERYTHING)?, places(visit, ANSWERS)?);
        let legend = visit.session().find("form :is(.item legend, .ends)")?;
        point(visit, "mouse", &[onto(&legend)])?;
        if route != "#/" {
            visit.see("kbd")?;
        }
        unmoved(visit, "a mouse", &all, &places(visit, EVERYTHING)?)?;
        visit.ask("document.querySelector('main form input').focus({ preventScroll: true })")?;
        unmoved(visit, "the focus", &all, &places(visit, EVERYTHING)?)?;
        visit.place().server()?.release();
        visit.see("[data-notice='clinic-refused']")?;
        unmoved(visit, "a late notice", &answers, &places(visit, ANSWERS)?)?;
    }
    Ok(())
}
