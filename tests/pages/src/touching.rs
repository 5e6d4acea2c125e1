//! A finger on a phone: the first touch of a fresh page or a fresh frame, and what it records.

use doorway_engine::instrument::{ALL, Asked, Instrument, Item};
use doorway_engine::sheet::Sheet;
use serde_json::{Value, json};

use crate::browser::{GLANCE, eventually};
use crate::engine::Engine;
use crate::trouble::{Told, ensure};
use crate::visit::Visit;

/// Where the widget stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// A page of its own.
    Page,
    /// A clinic's page.
    Clinic,
}

/// A touch to try: an answer of an item.
#[derive(Debug, Clone, Copy)]
pub struct Aim {
    /// Where the widget stands.
    pub on: On,
    /// How wide the phone is.
    pub width: u32,
    /// The questionnaire.
    pub instrument: &'static Instrument,
    /// The question.
    pub item: &'static Item,
    /// The answer's place among the others.
    pub choice: usize,
}

/// How high the phone is.
pub const HIGH: u32 = 740;

/// Asks the page for what is ticked: names and values.
pub const TICKED: &str = "return [...document.querySelectorAll('form[data-check] input:checked')]
    .map((one) => [one.name, one.value])";

/// Questionnaires that were published; our own questions are asked alike.
pub fn published() -> impl Iterator<Item = &'static Instrument> {
    ALL.iter().copied().filter(|one| one.has_total())
}

/// What has to happen before the page comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// What an earlier trial left is removed.
    Forget,
    /// What was kept stays.
    Keep,
}

/// A window of that width: not every browser's own can be made so narrow, but a frame can.
///
/// # Errors
/// When the place has no server.
pub fn phone(visit: &Visit, before: Before, width: u32, address: &str) -> Told<()> {
    let forget = "localStorage.clear(); sessionStorage.clear();
         const gone = indexedDB.deleteDatabase('doorway');
         gone.onsuccess = gone.onerror = gone.onblocked = come;";
    let first = if before == Before::Forget { forget } else { "come()" };
    // Chromium's driver finds nothing to touch in a frame within a frame; but its window can be made
    // that narrow.
    let itself = visit.engine() == Engine::Chromium && address.starts_with("host");
    let come = if itself {
        format!("() => location.replace('{address}')")
    } else {
        format!(
            "() => {{
                 if (document.querySelector('iframe')) return;
                 const frame = document.createElement('iframe');
                 Object.assign(frame, {{ width: {width}, height: {HIGH}, src: '{address}' }});
                 frame.style.border = 0;
                 document.body.append(frame);
             }}"
        )
    };
    visit.place().server()?.put(
        "/phone.html",
        &format!(
            "<!doctype html><title>phone</title><style>body {{ margin: 0 }}</style><body><script>
             const come = {come};
             {first}
             </script>"
        ),
    );
    let session = visit.session();
    session.leave_frames()?;
    if itself {
        let size =
            json!({ "width": width, "height": HIGH, "deviceScaleFactor": 1, "mobile": false });
        session.cdp("Emulation.setDeviceMetricsOverride", &size)?;
    }
    session.go(&visit.place().address_of("phone.html"))?;
    // The page before is of the same address, and its frame may still be there for a moment.
    let file = address.split('#').next().unwrap_or_default();
    eventually("the phone is there", || {
        session.leave_frames()?;
        if !itself {
            let frame = session.find("iframe")?;
            session.enter_frame(&frame)?;
        }
        let there = "return innerWidth === arguments[0] && location.href !== 'about:blank'
             && location.pathname.endsWith(arguments[1]) && document.readyState !== 'loading'";
        let given = [json!(width), json!(file)];
        Ok((session.run(there, &given)? == json!(true)).then_some(()))
    })
}

/// The window of a phone, whose scroll bar takes no room.
///
/// # Errors
/// The driver's error; only Chromium's knows it.
pub fn sized(visit: &Visit, (width, height): (u32, u32)) -> Told<()> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
    visit.session().cdp("Emulation.setDeviceMetricsOverride", &size).map(drop)
}

/// Opens a questionnaire on a phone, on a page of its own or on the clinic's.
///
/// # Errors
/// When it does not come.
pub fn open(visit: &Visit, before: Before, on: On, width: u32, id: &str) -> Told<()> {
    match on {
        On::Page => phone(visit, before, width, &format!("index.html#/check/{id}"))?,
        On::Clinic => {
            let page = std::fs::read_to_string(xtask::project::dist().join("demo.html"))?;
            let view = format!("view=\"{id}\"");
            let page = page.replace("view=\"phq9\"", &view);
            ensure(page.contains(&view), || "demo.html names no questionnaire".into())?;
            visit.place().server()?.put("/host.html", &page);
            phone(visit, before, width, "host.html")?;
            let session = visit.session();
            eventually("the clinic's page has its frame", || {
                let frame = session.find_by(
                    "return document.querySelector('doorway-check')?.shadowRoot
                         ?.querySelector('iframe')",
                    &[],
                )?;
                session.run("arguments[0].scrollIntoView()", &[frame.as_argument()])?;
                session.enter_frame(&frame)?;
                let there = "return location.href !== 'about:blank'
                     && document.readyState !== 'loading'";
                if session.run(there, &[])? == json!(true) {
                    return Ok(Some(()));
                }
                session.post("frame/parent", &json!({}))?;
                Ok(None)
            })?;
        }
    }
    Ok(())
}

/// Waits for the program at a questionnaire.
///
/// # Errors
/// When it does not come.
pub fn ready(visit: &Visit, instrument: &Instrument) -> Told<()> {
    visit.ready()?;
    visit.until_given(
        "the questionnaire is there",
        "return !!document.querySelector(`#doorway form[data-check='${arguments[0]}'] fieldset`)",
        &[json!(instrument.id)],
    )
}

/// The first touch of a fresh visit; `None` where it was recorded as touched, else what was.
///
/// # Errors
/// When there is nothing to touch.
pub fn first_touch(visit: &Visit, aim: Aim) -> Told<Option<String>> {
    // One of them is offered only where a clinic names it.
    let named: Vec<_> = published().map(|one| one.id).collect();
    let settings = json!({ "doorway": "clinic", "version": 1, "questionnaires": named });
    visit.place().server()?.put("/clinic.json", &settings.to_string());
    // On a phone each question stands alone.
    let alone = aim.width < 640;
    let at = |item: &str| {
        let id = aim.instrument.id;
        if alone { format!("{id}/{item}") } else { id.to_owned() }
    };
    let needed = needed(aim.instrument, aim.item);
    let first = needed.first().map_or(aim.item.id, |one| one.0);
    if aim.on == On::Page {
        open(visit, Before::Forget, aim.on, aim.width, &at(first))?;
        ready(visit, aim.instrument)?;
    } else {
        // A clinic's page names a questionnaire and no question of it.
        open(visit, Before::Forget, aim.on, aim.width, aim.instrument.id)?;
        ready(visit, aim.instrument)?;
        if alone {
            visit.follow_route(&format!("#/check/{}", at(first)))?;
        }
    }
    // What is asked only after another answer: that one is given without a pointer.
    let mut given = Vec::new();
    for (name, value) in needed {
        visit.tick(aim.instrument.id, &[(name, value)])?;
        if alone {
            visit.follow_route(&format!("#/check/{}", at(aim.item.id)))?;
        } else {
            given.push(json!([format!("{}-{name}", aim.instrument.id), value.to_string()]));
        }
    }
    let value = aim.item.choices.get(aim.choice).map_or(0, |choice| choice.value);
    let name = format!("{}-{}", aim.instrument.id, aim.item.id);
    let touched = json!([name, value.to_string()]);
    let label = at_rest(visit, &name, value)?;
    if aim.on == On::Clinic && visit.engine() == Engine::Chromium {
        tap_through(visit, &label)?;
    } else {
        tap(visit, &label)?;
    }
    let mut expected = given.clone();
    expected.push(touched.clone());
    let mut seen = Value::Null;
    let recorded = eventually("something is recorded", || {
        seen = visit.ask(TICKED)?;
        // A tap may answer the question that brought this one in anew.
        Ok(seen.as_array().filter(|all| all.len() > given.len() || **all != given).map(|_| ()))
    });
    if recorded.is_err() {
        return Ok(Some(format!("{aim}: nothing was recorded")));
    }
    let as_set = |all: &Value| {
        let mut all: Vec<String> =
            all.as_array().into_iter().flatten().map(Value::to_string).collect();
        all.sort();
        all
    };
    let right = as_set(&seen) == as_set(&Value::Array(expected));
    Ok((!right).then(|| format!("{aim}: touched {touched}, recorded {seen}")))
}

impl std::fmt::Display for Aim {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { on, width, instrument, item, choice } = self;
        write!(out, "{on:?} {width}: {} {} choice {}", instrument.id, item.id, choice + 1)
    }
}

/// The answers without which an item is not asked.
fn needed(instrument: &'static Instrument, item: &Item) -> Vec<(&'static str, u8)> {
    if Sheet::blank(instrument).asks(item) {
        return Vec::new();
    }
    match item.asked {
        Asked::After { gate, value } => vec![(gate, value)],
        Asked::WhenAnyProblem => {
            let most = |first: &'static Item| Some((first.id, first.choices.last()?.value));
            instrument.items.first().and_then(most).into_iter().collect()
        }
        Asked::Always => Vec::new(),
    }
}

/// An answer's label in the middle of the window, once it stays there.
///
/// # Errors
/// When it never does.
pub fn at_rest(visit: &Visit, name: &str, value: u8) -> Told<crate::webdriver::Element> {
    let given = [json!(format!("input[name='{name}'][value='{value}']"))];
    visit.until_given(
        "the answer is there",
        "return !!document.querySelector(arguments[0])",
        &given,
    )?;
    // Anew at every look: the page around may only now make the frame as high as its content.
    let place = "const label = document.querySelector(arguments[0]).labels[0];
         label.scrollIntoView({ block: 'center' });
         const { top, left } = label.getBoundingClientRect();
         const late = window.parent !== window && innerHeight !== document.body.offsetHeight;
         return [late, top, left, innerHeight, document.body.offsetHeight, window.parent.scrollY]";
    let mut before = visit.session().run(place, &given)?;
    eventually("the answer is at rest", || {
        // A page around that is late has not even begun to follow.
        if before.get(0) == Some(&json!(true)) {
            std::thread::sleep(15 * GLANCE);
        }
        let now = visit.session().run(place, &given)?;
        let rests = now == before;
        before = now;
        Ok(rests.then_some(()))
    })?;
    visit.session().find_by("return document.querySelector(arguments[0]).labels[0]", &given)
}

/// Steps of a finger or a mouse (`kind` is `touch` or `mouse`), which stays where it is and whether
/// it is down until the next ones.
///
/// # Errors
/// The driver's error; not every driver knows a finger.
pub fn point(visit: &Visit, kind: &str, steps: &[Value]) -> Told<()> {
    let pointer = json!({ "type": "pointer", "id": kind, "parameters": { "pointerType": kind },
        "actions": steps });
    visit.session().post("actions", &json!({ "actions": [pointer] })).map(drop)
}

/// Where a finger or mouse goes to: the middle of an element.
#[must_use]
pub fn onto(element: &crate::webdriver::Element) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0,
        "origin": element.as_argument() })
}

/// A finger on an answer in the clinic's frame, by its place in the window: Chromium's driver counts
/// an element's place in a long frame without what was scrolled around it.
fn tap_through(visit: &Visit, element: &crate::webdriver::Element) -> Told<()> {
    let session = visit.session();
    let at = session.run(
        "const { left, top, width, height } = arguments[0].getBoundingClientRect();
         const frame = frameElement.getBoundingClientRect();
         return [frame.left + left + width / 2, frame.top + top + height / 2].map(Math.round)",
        &[element.as_argument()],
    )?;
    session.leave_frames()?;
    let to = json!({ "type": "pointerMove", "duration": 0, "x": at.get(0), "y": at.get(1),
        "origin": "viewport" });
    touch(visit, &to)?;
    session.enter_frame(&visit.frame()?)
}

/// A finger that comes down and goes up again.
///
/// # Errors
/// The driver's error.
pub fn tap(visit: &Visit, element: &crate::webdriver::Element) -> Told<()> {
    touch(visit, &onto(element))
}

fn touch(visit: &Visit, to: &Value) -> Told<()> {
    point(visit, "touch", &[std::slice::from_ref(to), &held(30)].concat())
}

/// Down, and up again after so many milliseconds.
#[must_use]
pub fn held(pause: u32) -> [Value; 3] {
    [
        json!({ "type": "pointerDown", "button": 0 }),
        json!({ "type": "pause", "duration": pause }),
        json!({ "type": "pointerUp", "button": 0 }),
    ]
}
