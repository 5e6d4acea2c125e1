//! The widget on somebody else's page: it fits, keeps to itself, and believes nobody.

use doorway_engine::app::Extent;
use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};

use crate::{MODERATE, NINTH_ALONE};

const FRAMED: &[Door] = &[Door::Embedded];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("the_frame_is_as_high_as_its_screen_is_told", fits).through(FRAMED),
    Flow::new("the_clinics_page_looks_the_same_without_it", host_untouched).through(FRAMED),
    Flow::new("messages_from_strangers_are_ignored", strangers).through(FRAMED),
    Flow::new("the_host_hears_of_heights_and_places_and_nothing_else", host_hears).through(FRAMED),
    Flow::new("a_page_of_another_origin_can_embed_it", another_origin).through(FRAMED),
    Flow::new("a_page_of_another_origin_is_left_whole", another_origin_left).through(FRAMED),
];

/// Height and width of the frame's window, how high its content is and how much of it there is to
/// scroll, how much it is too wide, and which screen it shows.
const SIZES: &str = "const { scrollHeight, scrollWidth } = document.documentElement;
    return [[innerHeight, innerWidth, document.body.offsetHeight, scrollHeight,
        scrollWidth - innerWidth], location.hash]";

/// By what the height of a screen is told: a form by its own, a result by its width alone.
fn extent(route: &str) -> Extent {
    match route.split('/').nth(1) {
        Some("check") if !route.ends_with("/review") => Extent::Own,
        Some("check" | "result") => Extent::Room,
        _ => Extent::Steps,
    }
}

pub(crate) fn height_follows(visit: &Visit, screen: &str) -> Told<i64> {
    eventually(&format!("the frame is as high as {screen} is told"), || {
        let sizes = visit.ask(SIZES)?;
        let ([room, across, content, needed, wide], route): ([i64; 5], String) =
            serde_json::from_value(sizes)?;
        let extent = extent(&route);
        let size = |pixels: i64| u32::try_from(pixels).unwrap_or_default();
        let told = i64::from(extent.told(size(content), size(across))).max(200);
        ensure((room - told).abs() <= 1, || format!("{room} high for {told}, content {content}"))?;
        // What doesn't fit into the one height of all results is scrolled to.
        let fits = extent == Extent::Room || needed <= room + 1;
        ensure(fits && wide <= 0, || {
            format!("it scrolls inside: {room} high for {needed}, {wide} too wide")
        })?;
        Ok(Some(room))
    })
}

fn fits(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/")?;
    let home = height_follows(visit, "home")?;
    visit.follow_route("#/check/phq9")?;
    let check = height_follows(visit, "the questionnaire")?;
    visit.follow_route("#/")?;
    let again = height_follows(visit, "home again")?;
    same("the height of home", &again, &home)?;
    visit.follow_route("#/help")?;
    height_follows(visit, "help")?;
    visit.follow_route("#/check/phq9")?;
    height_follows(visit, "the questionnaire again")?;
    visit.choose("phq9-9", "1")?;
    visit.see("section[data-help]")?;
    visit.saved("device")?;
    let with_help = height_follows(visit, "the questionnaire with help")?;
    same("the questionnaire with help", &with_help, &check)?;
    visit.click("[data-help] [data-act='open-help']")?;
    visit.see("[data-act='close-help']")?;
    let unfolded = height_follows(visit, "the questionnaire with all of the help")?;
    same("the questionnaire with all of the help", &unfolded, &check)?;
    let frame = visit.ask_host(
        "const at = document.querySelector('doorway-check');
         const frame = at.shadowRoot?.querySelector('iframe') ?? at.querySelector('iframe');
         return [frame.clientHeight, at.scrollWidth - at.clientWidth]",
        &[],
    )?;
    same("the frame from outside", &frame, &json!([check, 0]))?;
    visit.check_in(&NINTH_ALONE)?;
    let called = height_follows(visit, "a result with help")?;
    visit.check_in(&MODERATE)?;
    same("a result without", &height_follows(visit, "a result without help")?, &called)
}

/// How everything around the widget looks.
const LOOKS: &str = "
    const told = ['color', 'background-color', 'background-image', 'font-family', 'font-size',
        'font-weight', 'line-height', 'text-align', 'text-transform', 'letter-spacing', 'display',
        'position', 'float', 'margin', 'padding', 'border', 'box-shadow', 'opacity', 'visibility',
        'box-sizing', 'cursor', 'list-style', 'overflow', 'z-index', 'width'];
    const around = [...document.querySelectorAll('html, body, body *')].filter((one) =>
        !one.closest('doorway-check') && !['SCRIPT', 'NOSCRIPT'].includes(one.tagName));
    return around.map((one) => {
        const style = getComputedStyle(one);
        return one.tagName + ' ' + told.map((name) => style.getPropertyValue(name)).join(' | ');
    })";

fn host_untouched(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.check_in(&NINTH_ALONE)?;
    let with = visit.ask_host(LOOKS, &[])?;
    // The same page, where the script that brings the widget never comes.
    let plain = std::fs::read_to_string(xtask::project::dist().join("demo.html"))?;
    let without = plain.replace("embed.js", "embed-missing.js");
    ensure(plain != without, || "demo.html does not load embed.js".into())?;
    visit.place().server()?.put("/plain.html", &without);
    visit.session().leave_frames()?;
    visit.session().go(&visit.place().address_of("plain.html"))?;
    let without = visit.session().run(LOOKS, &[])?;
    let lines = |looks: &Value| serde_json::from_value::<Vec<String>>(looks.clone());
    let (with, without) = (lines(&with)?, lines(&without)?);
    ensure(with.len() > 10, || format!("the clinic's page has only {} parts", with.len()))?;
    same("how many parts the page has", &with.len(), &without.len())?;
    for (with, without) in with.iter().zip(&without) {
        same("how a part looks", with, without)?;
    }
    Ok(())
}

/// Sends messages from the page's own window and waits until all were delivered: they keep their
/// order, so the last one to arrive says so.
const SEND: &str = "
    await new Promise((done) => {
        addEventListener('message', (event) => { if (event.data === 'pages-end') done(); });
        for (const one of given[0]) postMessage(one, '*');
        postMessage('pages-end', '*');
    });
    await new Promise((next) => setTimeout(next, 50));";

fn strangers(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    let before = height_follows(visit, "the questionnaire")?;
    let nonsense = json!([
        null, 7, "leave", [], {}, { "doorway": 2, "type": "resize", "height": 9999 },
        { "doorway": 1 }, { "doorway": 1, "type": "nothing" },
        { "doorway": 1, "type": "resize", "height": 9999 }, { "doorway": 1, "type": "leave" },
        { "doorway": 1, "type": "ready" }, { "doorway": 1, "type": "hello" },
        { "doorway": 1, "type": "show", "top": 9, "room": 9, "bottom": 99 },
        { "doorway": "1", "type": "leave" },
    ]);
    // To the host, from the host itself: not from the frame.
    visit.session().leave_frames()?;
    visit.session().run_later(SEND, std::slice::from_ref(&nonsense))?;
    // To the host, from another frame of the same origin.
    visit.session().run_later(
        "const other = document.createElement('iframe');
         document.body.append(other);
         const said = [...given[0], 'pages-done'];
         await new Promise((done) => {
             addEventListener('message', ({ data }) => { if (data === 'pages-done') done(); });
             other.contentWindow.eval(`for (const one of ${JSON.stringify(said)})
                 parent.postMessage(one, '*')`);
         });
         other.remove();",
        std::slice::from_ref(&nonsense),
    )?;
    visit.step_in()?;
    same("the height", &height_follows(visit, "the questionnaire")?, &before)?;
    // To the frame, from the frame itself: not from its parent.
    visit.session().run_later(SEND, std::slice::from_ref(&nonsense))?;
    // To the frame, from its parent, but nothing that a parent may say.
    visit.session().leave_frames()?;
    visit.session().run(
        "const at = document.querySelector('doorway-check');
         const frame = at.shadowRoot?.querySelector('iframe') ?? at.querySelector('iframe');
         for (const one of arguments[0]) frame.contentWindow.postMessage(one, '*')",
        &[nonsense],
    )?;
    visit.step_in()?;
    visit.fill(&MODERATE)?;
    same("the total", &visit.finish()?.total.as_str(), &"12")?;
    ensure(!visit.shows("#doorway-left")?, || "a stranger could make the page leave".into())?;
    ensure(!visit.browser().outside().was_asked_for("bbc.co.uk"), || "the page was left".into())
}

fn host_hears(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.ask_host(
        "window.heard = [];
         addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
         window.resized = 0;
         addEventListener('doorway:resize', () => { window.resized += 1; }, true)",
        &[],
    )?;
    visit.check_in(&NINTH_ALONE)?;
    visit.saved("device")?;
    visit.follow_route("#/help")?;
    height_follows(visit, "help")?;
    visit.session().leave_frames()?;
    let heard: Vec<String> =
        serde_json::from_value(visit.session().run("return window.heard", &[])?)?;
    ensure(!heard.is_empty(), || "the host heard nothing at all".into())?;
    for said in heard {
        let said: Value = serde_json::from_str(&said)?;
        let mut height = json!({ "doorway": 1, "type": "resize", "height": said.get("height") });
        // Told by the page before the program, it says so.
        if let (Some(early), Some(height)) = (said.get("early"), height.as_object_mut()) {
            same("what is early", early, &json!(true))?;
            height.insert("early".to_owned(), early.clone());
        }
        let at = |name: &str| said.get(name);
        let show = json!({ "doorway": 1, "type": "show", "top": at("top"), "room": at("room"),
            "bottom": at("bottom") });
        let known = [height, show, json!({ "doorway": 1, "type": "top" })];
        ensure(known.contains(&said), || format!("the host heard {said}"))?;
        for name in ["height", "top", "room", "bottom"] {
            ensure(at(name).is_none_or(Value::is_i64), || format!("the host heard {said}"))?;
        }
    }
    let events = visit.session().run("return window.resized", &[])?;
    ensure(events.as_i64().unwrap_or_default() > 0, || "no doorway:resize came".into())
}

/// Opens a page of another origin that embeds the widget as the documentation says.
fn open_elsewhere(visit: &mut Visit) -> Told<()> {
    let script = visit.place().address_of("embed.js");
    let link = visit.place().address_of("index.html");
    let page = visit.place_mut().put_up(&format!(
        "<!doctype html><title>elsewhere</title><script>
             addEventListener('doorway:ready', () => {{ window.readied = true; }}, true);
         </script>
         <script src='{script}' async></script>
         <doorway-check view='phq9'><a href='{link}'>Open the check-in</a></doorway-check>"
    ))?;
    visit.arrive(&page)?;
    visit.ready()
}

fn another_origin(visit: &mut Visit) -> Told<()> {
    open_elsewhere(visit)?;
    visit.at("#/check/phq9")?;
    height_follows(visit, "the questionnaire")?;
    same("the event", &visit.ask_host("return window.readied", &[])?, &json!(true))?;
    visit.fill(&MODERATE)?;
    press(visit, "button[data-act='finish']")?;
    same("the total", &visit.result()?.total.as_str(), &"12")?;
    visit.saved("device")
}

/// A click by script: a frame of another origin can't scroll the page around it, and `WebKitGTK`'s
/// driver clicks beside what is out of sight.
fn press(visit: &Visit, selector: &str) -> Told<()> {
    visit.see(selector)?;
    visit
        .session()
        .run("document.querySelector(arguments[0]).click()", &[json!(selector)])
        .map(drop)
}

fn another_origin_left(visit: &mut Visit) -> Told<()> {
    open_elsewhere(visit)?;
    visit.fill(&NINTH_ALONE)?;
    press(visit, "a[data-act='leave']")?;
    crate::leaving::has_left(visit)
}
