//! Pages of clinics as they are: strict, loud, narrow, the other way round, with tabs.

use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::json;

use crate::frame::height_follows;

const FRAMED: &[Door] = &[Door::Embedded];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_policy_that_names_only_the_frame_is_enough", strict).through(FRAMED),
    Flow::new("hostile_styles_in_a_narrow_page_from_right_to_left_do_nothing", hostile)
        .through(FRAMED),
    Flow::new("a_frame_in_a_hidden_tab_fits_once_it_is_shown", hidden).through(FRAMED),
    Flow::new("two_frames_on_one_page_share_one_record", two).through(FRAMED),
    Flow::new("in_a_frame_of_another_site_it_says_what_that_means", apart).through(FRAMED),
    Flow::new("a_site_that_the_clinic_names_is_shown_nothing_else_first", named).through(FRAMED),
    Flow::new("a_site_that_the_clinic_does_not_name_gets_a_link_and_the_help", stranger)
        .through(FRAMED),
    // Only Chromium tells how far a page was shifted.
    Flow::new("the_clinics_page_is_hardly_shifted", steady)
        .through(FRAMED)
        .with(&[Engine::Chromium]),
    Flow::new("an_element_taken_away_says_that_it_is_closed", closed).through(FRAMED),
];

/// Opens a page of another origin; `{}` in it is where the widget's files lie.
fn open(visit: &mut Visit, html: &str) -> Told<()> {
    let files = visit.place().server()?.address();
    let page = visit.place_mut().put_up_elsewhere(&html.replace("{}", &files))?;
    visit.session().go(&page)?;
    visit.step_in()?;
    visit.ready()
}

fn strict(visit: &mut Visit) -> Told<()> {
    open(
        visit,
        "<!doctype html><meta charset=utf-8>
         <meta http-equiv=Content-Security-Policy
             content=\"default-src 'none'; script-src {}; frame-src {}\">
         <title>Strict</title><h1>Strict</h1>
         <script src=\"{}/embed.js\" async></script>
         <doorway-check view=phq9><a href=\"{}/#/check/phq9\">Check in</a></doorway-check>",
    )?;
    visit.at("#/check/phq9")?;
    height_follows(visit, "the questionnaire").map(drop)
}

fn hostile(visit: &mut Visit) -> Told<()> {
    open(
        visit,
        "<!doctype html><html dir=rtl><meta charset=utf-8><title>Loud</title>
         <style>
             * { all: unset }
             iframe, doorway-check { height: 10px !important; display: inline !important;
                 width: 40px !important; transform: rotate(3deg) !important }
             main { display: block; width: 320px }
         </style>
         <script src=\"{}/embed.js\" async></script>
         <main><doorway-check view=phq9></doorway-check></main>",
    )?;
    let host = visit.ask_host(
        "const at = document.querySelector('doorway-check');
         const frame = at.shadowRoot.querySelector('iframe').getBoundingClientRect();
         return [getComputedStyle(at).display, frame.height > 200]",
        &[],
    )?;
    same("the element and its frame", &host, &json!(["block", true]))?;
    // A width is the page's to give, and no text is too wide for it.
    visit.ask_host(
        "document.querySelector('style').textContent = '* { all: unset } main { display: block;'
             + ' width: 320px }'",
        &[],
    )?;
    height_follows(visit, "the questionnaire at 320 pixels")?;
    let direction = visit.ask("return [getComputedStyle(document.body).direction, innerWidth]")?;
    same("the direction and width inside", &direction, &json!(["ltr", 320]))
}

fn hidden(visit: &mut Visit) -> Told<()> {
    let files = visit.place().server()?.address();
    let html = "<!doctype html><meta charset=utf-8><title>Tabs</title>
         <script src=\"{}/embed.js\" async></script>
         <div id=tab hidden><doorway-check view=phq9></doorway-check></div>";
    let page = visit.place_mut().put_up_elsewhere(&html.replace("{}", &files))?;
    visit.session().go(&page)?;
    eventually("the element is there", || {
        let made = visit
            .session()
            .run("return !!document.querySelector('doorway-check').shadowRoot", &[])?;
        Ok((made == json!(true)).then_some(()))
    })?;
    visit.session().run("document.getElementById('tab').hidden = false", &[])?;
    visit.step_in()?;
    visit.ready()?;
    height_follows(visit, "the questionnaire")?;
    // Away and back: what is in it stays, and it fits again.
    visit.fill(&[1, 2])?;
    visit.ask_host("document.getElementById('tab').hidden = true", &[])?;
    visit.ask_host("document.getElementById('tab').hidden = false", &[])?;
    height_follows(visit, "the questionnaire again")?;
    let answers = [Some(1), Some(2), None, None, None, None, None, None, None];
    visit.answers_are(&answers)
}

fn two(visit: &mut Visit) -> Told<()> {
    open(
        visit,
        "<!doctype html><meta charset=utf-8><title>Two</title>
         <script src=\"{}/embed.js\" async></script>
         <doorway-check view=phq9></doorway-check>
         <doorway-check view=phq9 id=second></doorway-check>",
    )?;
    visit.fill(&[3, 2, 1])?;
    visit.saved("device")?;
    let session = visit.session();
    session.leave_frames()?;
    let second = session.find_by(
        "return document.getElementById('second').shadowRoot.querySelector('iframe')",
        &[],
    )?;
    session.run("arguments[0].scrollIntoView()", &[second.as_argument()])?;
    session.enter_frame(&second)?;
    visit.ready()?;
    visit.answers_are(&[Some(3), Some(2), Some(1), None, None, None, None, None, None])
}

/// The page of `docs/embedding.md`, with texts before and after; `%` in it is what keeps the place.
const STEADY: &str = "<!doctype html><meta charset=utf-8><title>Steady</title>
    <style>% p { max-width: 40rem }</style>
    <h1>Before your first visit</h1>
    <p>Some lines of text that stand before the check-in, as on many a page of a clinic.</p>
    <script src=\"{}/embed.js\" async></script>
    <doorway-check view=phq9><a href=\"{}/#/check/phq9\">Open the check-in</a></doorway-check>
    <p id=after>And some lines of text that stand after it.</p>";

/// How far the page was shifted (cumulative layout shift), until the frame has its height.
fn shift(visit: &mut Visit, style: &str) -> Told<f64> {
    open(visit, &STEADY.replace('%', style))?;
    height_follows(visit, "the questionnaire")?;
    visit.session().leave_frames()?;
    let shift = visit.session().run_later(
        "let all = 0;
         new PerformanceObserver((list) => {
             for (const one of list.getEntries()) if (!one.hadRecentInput) all += one.value;
         }).observe({ type: 'layout-shift', buffered: true });
         await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
         return all",
        &[],
    )?;
    visit.step_in()?;
    shift.as_f64().ok_or_else(|| Trouble::new("no number"))
}

fn steady(visit: &mut Visit) -> Told<()> {
    let keeps = ["min-height: 100vh", "min-height: 640px", ""];
    for style in keeps {
        let shift = shift(visit, &["doorway-check { display: block; ", style, "}"].concat())?;
        ensure(shift < 0.02, || format!("with “{style}” the page is shifted by {shift}"))?;
    }
    Ok(())
}

const PLAIN: &str = "<!doctype html><meta charset=utf-8><title>Plain</title>
    <script src=\"{}/embed.js\" async></script>
    <doorway-check></doorway-check>";

/// Opens a page of another site: there the widget is at a name, here at a number.
fn open_apart(visit: &mut Visit) -> Told<String> {
    let files = visit.place().server()?.address_as("localhost");
    let page = visit.place_mut().put_up_elsewhere(&PLAIN.replace("{}", &files))?;
    visit.session().go(&page)?;
    visit.step_in()?;
    visit.ready()?;
    Ok(files)
}

fn apart(visit: &mut Visit) -> Told<()> {
    let files = open_apart(visit)?;
    let open = visit.attribute("[data-notice='partitioned'] a[data-act='own-tab']", "href")?;
    same("where it leads", &open, &format!("{files}/index.html#/"))?;
    visit.see("[data-notice='partitioned'] a[href='#/data']")?;
    // The same site is told nothing of the kind.
    open_plain(visit)?;
    visit.see("input[name='keeping']")?;
    visit.see_no("[data-notice='partitioned']")
}

fn open_plain(visit: &mut Visit) -> Told<()> {
    open(visit, PLAIN)
}

fn named(visit: &mut Visit) -> Told<()> {
    let files = visit.place().server()?.address();
    let html = "<!doctype html><meta charset=utf-8><title>Named</title>
         <script>
             window.heights = [];
             addEventListener('doorway:resize', ({ detail }) => heights.push(detail.height), true);
         </script>
         <script src=\"{}/embed.js\" async></script>
         <doorway-check view=phq9></doorway-check>";
    let page = visit.place_mut().put_up_elsewhere(&html.replace("{}", &files))?;
    let origin = page.split('/').take(3).collect::<Vec<_>>().join("/");
    let settings = json!({ "doorway": "clinic", "version": 1, "sites": [origin] });
    visit.place().server()?.put("/clinic.json", &settings.to_string());
    visit.session().go(&page)?;
    visit.step_in()?;
    visit.ready()?;
    let height = height_follows(visit, "the questionnaire")?;
    visit.see_no("[data-notice='framed']")?;
    visit.see_no("[data-notice='partitioned']")?;
    // What had been shown for a moment would have had another height.
    same(
        "the heights that it had",
        &visit.ask_host("return window.heights", &[])?,
        &json!([height]),
    )
}

fn stranger(visit: &mut Visit) -> Told<()> {
    let settings =
        "{\"doorway\":\"clinic\",\"version\":1,\"sites\":[\"https://www.clinic.example\"]}";
    visit.place().server()?.put("/clinic.json", settings);
    open_plain(visit)?;
    visit.see("[data-notice='framed'] a[data-act='own-tab']")?;
    visit.see("[data-notice='framed'] .help a.call")?;
    visit.see_no("input[name='keeping']")?;
    // On its own page it is whole.
    let own = visit.attribute("a[data-act='own-tab']", "href")?;
    visit.session().leave_frames()?;
    visit.session().go(&own)?;
    visit.ready()?;
    visit.see("#doorway a[data-act='start']").map(drop)
}

fn closed(visit: &mut Visit) -> Told<()> {
    open(
        visit,
        "<!doctype html><meta charset=utf-8><title>Gone</title>
         <script src=\"{}/embed.js\" async></script>
         <doorway-check view=phq9></doorway-check>",
    )?;
    visit.session().leave_frames()?;
    let told = visit.session().run(
        "const at = document.querySelector('doorway-check');
         const told = [];
         at.addEventListener('doorway:closed', (event) => told.push(event.detail));
         at.remove();
         return told",
        &[],
    )?;
    ensure(told == json!([null]), || format!("of its going it told {told}"))
}
