//! What the page around hears: the same messages, in the same order, with the same heights and
//! places, whatever is answered, up to the result.

use doorway_engine::instrument::{self, Instrument};
use doorway_engine::route::Route;
use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};

const FRAMED: &[Door] = &[Door::Embedded];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("the_host_hears_the_same_whatever_is_answered", all_on_one_page).through(FRAMED),
    Flow::new("the_host_hears_the_same_whatever_is_answered_one_at_a_time", one_at_a_time)
        .through(FRAMED),
    Flow::new("arrow_keys_tell_the_host_no_answer", arrows).through(FRAMED),
];

/// A clinic's page that writes down all it hears from the start.
const HOST: &str = "<!doctype html><meta charset=utf-8><title>Host</title>
    <script>
        window.heard = [];
        addEventListener('message', ({ data }) => heard.push(data));
    </script>
    <p>Before your visit.</p>
    <script src=\"{}/embed.js\" async></script>
    <main style='inline-size: 360px'><doorway-check view={v}></doorway-check></main>
    <p>After it.</p>";

const BLANK: &str = "<!doctype html><title>blank</title>";

#[derive(Clone, Copy, PartialEq)]
enum Answers {
    Lowest,
    Highest,
}

/// The answer of an item that adds least, or most, and on equal points the last one: what calls
/// for help stands at the end.
fn answers(instrument: &Instrument, which: Answers) -> Vec<(&'static str, u8)> {
    let values = |item: &'static instrument::Item| item.choices.iter().map(|one| one.value);
    let pick = |item: &'static instrument::Item| match which {
        Answers::Lowest => values(item).min(),
        Answers::Highest => values(item).max(),
    };
    let items: &'static [instrument::Item] = instrument.items;
    items.iter().filter_map(|item| Some((item.id, pick(item)?))).collect()
}

/// Nothing is kept, and the page is loaded anew with a questionnaire in the frame.
fn begin(visit: &mut Visit, view: &str) -> Told<()> {
    let server = visit.place().server()?;
    server.put("/blank.html", BLANK);
    let files = server.address();
    // CORE-10 is there where a clinic has chosen it.
    crate::clinic::choose_all(visit)?;
    let session = visit.session();
    session.leave_frames()?;
    session.go(&format!("{files}/blank.html"))?;
    session.run_later(
        "localStorage.clear();
         sessionStorage.clear();
         for (const { name } of await indexedDB.databases()) {
             await new Promise((done, failed) => {
                 const asked = indexedDB.deleteDatabase(name);
                 asked.onsuccess = done; asked.onerror = failed;
             });
         }",
        &[],
    )?;
    let html = HOST.replace("{}", &files).replace("{v}", view);
    let page = visit.place_mut().put_up_elsewhere(&html)?;
    visit.session().go(&page)?;
    visit.step_in()?;
    visit.ready()?;
    heard_until(visit, "the first height", |heard| heard.iter().any(|one| is(one, "resize")))?;
    Ok(())
}

fn is(said: &Value, kind: &str) -> bool {
    said.get("type").and_then(Value::as_str) == Some(kind)
}

/// Waits until what the host has heard is enough. It stays where it is: no scrolling.
fn heard_until(visit: &Visit, what: &str, enough: impl Fn(&[Value]) -> bool) -> Told<Vec<Value>> {
    let session = visit.session();
    session.leave_frames()?;
    let heard = eventually(&format!("the host heard {what}"), || {
        // Before the program nothing was answered, and how often it is told is the network's.
        let heard = session.run("return window.heard.filter((one) => !one.early)", &[])?;
        let heard: Vec<Value> = serde_json::from_value(heard)?;
        Ok(enough(&heard).then_some(heard))
    });
    session.enter_frame(&visit.frame()?)?;
    heard
}

/// Turns to a screen that is the same for everybody, and so ends what is compared: messages keep
/// their order, and the browser has drawn in between.
fn ended(visit: &Visit) -> Told<Vec<Value>> {
    visit.session().run_later(
        "await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))",
        &[],
    )?;
    let before = heard_until(visit, "anything", |heard| !heard.is_empty())?;
    let tops = |heard: &[Value]| heard.iter().filter(|one| is(one, "top")).count();
    visit.ask("location.hash = '#/help'")?;
    visit.at("#/help")?;
    let mut heard = heard_until(visit, "of another screen", |heard| tops(heard) > tops(&before))?;
    // How high that screen is may have been heard, once or twice, or not yet.
    let end = heard.iter().rposition(|one| is(one, "top")).unwrap_or_default();
    heard.truncate(end);
    let help = heard.last().filter(|one| is(one, "resize")).cloned();
    while help.is_some() && heard.last() == help.as_ref() {
        heard.pop();
    }
    // Whoever says hello hears the height that they know once more. The page around does so at the
    // frame's `load`, which WebKitGTK fires at some moment after the address has changed.
    let mut known = None;
    heard.retain(|one| !is(one, "resize") || known.replace(one.clone()).as_ref() != Some(one));
    Ok(heard)
}

fn click(visit: &Visit, selector: &str) -> Told<()> {
    visit.see(selector)?;
    let script = "document.querySelector(arguments[0]).click()";
    visit.session().run(script, &[json!(selector)]).map(drop)
}

fn on_one_page(visit: &mut Visit, one: &'static Instrument, which: Answers) -> Told<Vec<Value>> {
    begin(visit, one.id)?;
    // A frame as narrow as a phone has one question at a time.
    visit.choose_one_page(one.id)?;
    for (item, value) in answers(one, which) {
        let asked = visit.ask(&format!(
            "return !!document.querySelector('#item-{}-{item}:not(:disabled)')",
            one.id
        ))?;
        if asked == json!(true) {
            visit.tick(one.id, &[(item, value)])?;
        }
    }
    visit.saved("device")?;
    click(visit, "button[data-act='finish']")?;
    visit.result()?;
    ended(visit)
}

fn by_steps(visit: &mut Visit, one: &'static Instrument, which: Answers) -> Told<Vec<Value>> {
    begin(visit, one.id)?;
    for (item, value) in answers(one, which) {
        let route = format!("#/check/{}/{item}", one.id);
        visit.at(&route)?;
        let asked = "return !!document.querySelector('form fieldset.item:not(:disabled)')";
        if visit.ask(asked)? == json!(true) {
            visit.tick(one.id, &[(item, value)])?;
        }
        click(visit, "form :is([data-act=next], [data-act=review])")?;
    }
    visit.at(&format!("#/check/{}/review", one.id))?;
    visit.saved("device")?;
    click(visit, "button[data-act='finish']")?;
    visit.result()?;
    ended(visit)
}

/// All nine in Chromium; elsewhere those whose form could change most: with help in it, and with
/// questions behind a gate.
fn compared(visit: &Visit) -> Vec<&'static Instrument> {
    let all = instrument::ALL.iter().copied().filter(|one| one.has_total());
    let changing = ["phq9", "pcptsd5"];
    let chromium = visit.engine() == Engine::Chromium;
    all.filter(|one| chromium || changing.contains(&one.id)).collect()
}

type Way = fn(&mut Visit, &'static Instrument, Answers) -> Told<Vec<Value>>;

fn compare(visit: &mut Visit, way: Way) -> Told<()> {
    for one in compared(visit) {
        let during = |which: &str, trouble: Trouble| {
            trouble.during(&format!("{} {which}", Route::Check(one).fragment()))
        };
        let lowest = way(visit, one, Answers::Lowest).map_err(|it| during("lowest", it))?;
        let highest = way(visit, one, Answers::Highest).map_err(|it| during("highest", it))?;
        same(&format!("what the host heard of {}", one.id), &highest, &lowest)?;
        // It was comparing something.
        ensure(lowest.iter().any(|said| is(said, "top")), || {
            format!("of {} the host heard only {lowest:?}", one.id)
        })?;
        let calls =
            |item: &instrument::Item| doorway_engine::guidance::can_call(one, item.id).is_some();
        let shows = lowest.iter().filter(|said| is(said, "show")).count();
        same(
            "how often a place was shown",
            &shows,
            &one.items.iter().filter(|item| calls(item)).count(),
        )?;
    }
    Ok(())
}

fn all_on_one_page(visit: &mut Visit) -> Told<()> {
    compare(visit, on_one_page)
}

fn one_at_a_time(visit: &mut Visit) -> Told<()> {
    compare(visit, by_steps)
}

fn arrows(visit: &mut Visit) -> Told<()> {
    use doorway_pages::visit::key;
    let mut heard = Vec::new();
    for presses in [0, 1, 3] {
        begin(visit, "phq9")?;
        visit.choose_one_page("phq9")?;
        // In WebKit keys reach a frame once it was pressed in.
        visit.click("h1")?;
        visit.ask("document.querySelector('input[name=phq9-9]').focus({ preventScroll: true })")?;
        for answer in 0..=presses {
            visit.press(&[if answer == 0 { key::SPACE } else { key::DOWN }])?;
            // WebKitGTK's driver answers before the page has taken the key.
            visit.until_given(
                "the answer is ticked",
                "return document.querySelector('input[name=phq9-9]:checked')?.value
                     === arguments[0]",
                &[json!(answer.to_string())],
            )?;
        }
        visit.saved("device")?;
        heard.push(ended(visit)?);
    }
    let Some((first, rest)) = heard.split_first() else { return Ok(()) };
    rest.iter().try_for_each(|more| same("what the host heard", more, first))
}
