//! Every screen for everybody: axe-core, narrow windows, large enough targets.

use doorway_pages::door::Door;
use doorway_pages::engine::Setting;
use doorway_pages::flow::Flow;
use doorway_pages::process::missing;
use doorway_pages::trouble::{Told, Trouble, ensure};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};

use crate::ONE;
use crate::clinic::choose_all;
use crate::walks::{Walk, every_questionnaire, every_result, every_screen};

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("axe_finds_nothing_on_any_screen_and_all_is_large_enough", screens).once(),
    Flow::new("axe_finds_nothing_on_any_questionnaire_and_all_is_large_enough", questionnaires)
        .once()
        .with(ONE),
    Flow::new("axe_finds_nothing_on_any_result_and_all_is_large_enough", results).once().with(ONE),
    Flow::new("axe_finds_nothing_on_any_screen_in_the_dark", dark_screens)
        .when(Setting::Dark)
        .once()
        .with(ONE),
    Flow::new("axe_finds_nothing_on_any_result_in_the_dark", dark_results)
        .when(Setting::Dark)
        .once()
        .with(ONE),
    Flow::new("axe_finds_nothing_on_the_clinics_page", axe_on_the_host).through(&[Door::Embedded]),
    Flow::new("axe_finds_nothing_before_the_program", axe_before).once(),
    Flow::new("no_screen_scrolls_sideways_at_320_pixels", narrow_screens).in_turn(),
    Flow::new("no_questionnaire_scrolls_sideways_at_320_pixels", narrow_questionnaires).in_turn(),
    Flow::new("no_result_scrolls_sideways_at_320_pixels", narrow_results).in_turn(),
];

/// Runs axe on the current page and names what it finds.
pub(crate) fn axe(visit: &Visit, screen: &str) -> Told<()> {
    if visit.ask("return typeof window.axe")? != json!("object") {
        let source = xtask::project::npm("axe-core").join("axe.min.js");
        let source = std::fs::read_to_string(source).map_err(|_| missing("axe-core"))?;
        visit.ask(&source)?;
    }
    // What lies under a row that stays in the window is scrolled from under it; axe takes what it
    // sees of it for its size.
    let found = visit.session().run_later(
        "const still = new CSSStyleSheet();
         still.replaceSync('.top, .top nav { position: static !important }');
         document.adoptedStyleSheets = [still];
         const { violations } = await axe.run(document, {
             iframes: false, resultTypes: ['violations'],
             runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
         });
         document.adoptedStyleSheets = [];
         return violations.map(({ id, help, nodes }) =>
             `${id} (${help}): ${nodes.slice(0, 3).map((one) => one.target.join(' ') + ' '
                 + (one.any[0] ?? one.all[0] ?? one.none[0])?.message).join('; ')}`)",
        &[],
    )?;
    let found: Vec<String> = serde_json::from_value(found)?;
    ensure(found.is_empty(), || format!("axe on {screen}: {}", found.join("\n    ")))
}

fn screens(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    along(visit, every_screen, whole)
}

fn questionnaires(visit: &mut Visit) -> Told<()> {
    choose_all(visit)?;
    visit.open()?;
    along(visit, every_questionnaire, whole)
}

fn results(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    along(visit, every_result, whole)
}

fn whole(visit: &Visit, screen: &str) -> Told<()> {
    axe(visit, screen)?;
    small_targets(visit, screen)
}

fn dark_screens(visit: &mut Visit) -> Told<()> {
    open_dark(visit)?;
    along(visit, every_screen, axe)
}

fn dark_results(visit: &mut Visit) -> Told<()> {
    open_dark(visit)?;
    along(visit, every_result, axe)
}

fn open_dark(visit: &Visit) -> Told<()> {
    visit.open()?;
    visit.until(
        "a dark page",
        "const colour = getComputedStyle(document.body).backgroundColor;
         const bright = /rgba\\(0, 0, 0, 0\\)/.test(colour)
             ? getComputedStyle(document.documentElement).backgroundColor : colour;
         const [r, g, b] = bright.match(/[\\d.]+/g).map(Number);
         return matchMedia('(prefers-color-scheme: dark)').matches && r + g + b < 3 * 100",
    )
}

/// Looks at every place of a walk and tells all that is wrong at once: a run of all engines takes
/// its time.
fn along(visit: &Visit, walk: Walk, look: fn(&Visit, &str) -> Told<()>) -> Told<()> {
    let mut found = Vec::new();
    walk(visit, &mut |visit, screen| {
        if let Err(trouble) = look(visit, screen) {
            found.push(trouble.to_string());
        }
        Ok(())
    })?;
    all_well(&found)
}

fn all_well(found: &[String]) -> Told<()> {
    if found.is_empty() { Ok(()) } else { Err(Trouble::new(found.join("\n  "))) }
}

fn axe_on_the_host(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.session().leave_frames()?;
    axe(visit, "the clinic's page")
}

fn axe_before(visit: &mut Visit) -> Told<()> {
    visit.place().server()?.hold(".wasm");
    visit.arrive(&visit.place().address())?;
    let mut found = Vec::new();
    for route in ["#/", "#/check/phq9", "#/help"] {
        visit.session().run("location.hash = arguments[0]", &[json!(route)])?;
        visit.until_given(
            "the section is shown",
            "return location.hash === arguments[0] && !!document.querySelector('#doorway-still')",
            &[json!(route)],
        )?;
        if let Err(trouble) = axe(visit, &format!("the page before the program at {route}")) {
            found.push(trouble.to_string());
        }
    }
    all_well(&found)
}

const NARROW: u32 = 320;

fn narrow_screens(visit: &mut Visit) -> Told<()> {
    make_narrow(visit)?;
    along(visit, every_screen, sideways)
}

fn narrow_questionnaires(visit: &mut Visit) -> Told<()> {
    choose_all(visit)?;
    make_narrow(visit)?;
    along(visit, every_questionnaire, sideways)
}

fn narrow_results(visit: &mut Visit) -> Told<()> {
    make_narrow(visit)?;
    along(visit, every_result, sideways)
}

pub(crate) fn make_narrow(visit: &mut Visit) -> Told<()> {
    if visit.door() == Door::Embedded {
        visit.open()?;
        visit.session().leave_frames()?;
        visit.session().run(
            "const at = document.querySelector('doorway-check');
             at.style.width = at.style.minWidth = at.style.maxWidth = arguments[0] + 'px'",
            &[json!(NARROW)],
        )?;
        visit.step_in()?;
    } else {
        // Not every browser's window can be made so narrow, but a frame can; as high as all of their
        // windows, since a driver presses nothing below the window's edge.
        let widget = visit.place().address();
        let page = visit.place_mut().put_up(&format!(
            "<!doctype html><title>narrow</title>
             <iframe style='border:0' width='{NARROW}' height='640' src='{widget}'></iframe>"
        ))?;
        visit.session().go(&page)?;
        let frame = visit.session().find("iframe")?;
        visit.session().enter_frame(&frame)?;
        visit.ready()?;
    }
    visit.until(
        "the frame is narrow",
        "return document.documentElement.clientWidth <= 320 && innerWidth <= 320",
    )
}

pub(crate) fn sideways(visit: &Visit, screen: &str) -> Told<()> {
    let wide = visit.ask(
        "const page = document.documentElement;
         if (page.scrollWidth <= page.clientWidth) return [];
         return [...document.querySelectorAll('body *')]
             .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 0.5)
             .map((one) => one.outerHTML.slice(0, 90)).slice(0, 3)
             .concat(`the page is ${page.scrollWidth} wide`)",
    )?;
    ensure(wide == json!([]), || format!("{screen} scrolls sideways: {wide}"))
}

pub(crate) fn small_targets(visit: &Visit, screen: &str) -> Told<()> {
    let small: Value = visit.ask(
        "const shown = (one) => one.checkVisibility({ visibilityProperty: true });
         const size = (one) => one.getBoundingClientRect();
         // A label is pressed like its control.
         const pressed = (one) => /^(radio|checkbox)$/.test(one.type) && one.labels[0] || one;
         const large = [...document.querySelectorAll(
                 'button, select, summary, input:is([type=radio], [type=checkbox]), a[data-act]')]
             .filter(shown)
             .map((one) => [one, pressed(one)])
             .filter(([, at]) => size(at).height < 44 || size(at).width < 44);
         const links = [...document.querySelectorAll('a[href]:not([data-act])')].filter(shown)
             .map((one) => [one, one])
             .filter(([one]) => Math.max(size(one).height,
                 parseFloat(getComputedStyle(one).lineHeight) || 0) < 24);
         return [...large, ...links].map(([one, at]) =>
             `${Math.round(size(at).width)}×${Math.round(size(at).height)} `
                 + one.outerHTML.slice(0, 90))",
    )?;
    ensure(small == json!([]), || format!("too small on {screen}: {small}"))
}
