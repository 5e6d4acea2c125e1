//! Every screen for everybody: axe-core, narrow windows, large enough targets.

use doorway_pages::door::Door;
use doorway_pages::engine::Setting;
use doorway_pages::flow::Flow;
use doorway_pages::process::missing;
use doorway_pages::trouble::{Told, Trouble, ensure};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};

use crate::NINTH_ALONE;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("axe_finds_nothing_on_any_screen", axe_everywhere),
    Flow::new("axe_finds_nothing_on_any_screen_in_the_dark", axe_everywhere)
        .when(Setting::Dark)
        .once(),
    Flow::new("axe_finds_nothing_on_the_clinics_page", axe_on_the_host).through(&[Door::Embedded]),
    Flow::new("axe_finds_nothing_before_the_program", axe_before).once(),
    Flow::new("no_screen_scrolls_sideways_at_320_pixels", narrow).once(),
    Flow::new("everything_to_press_is_large_enough", targets).once(),
];

/// Walks through every screen and every state of one that looks different.
fn every_screen(visit: &Visit, mut look: impl FnMut(&Visit, &str) -> Told<()>) -> Told<()> {
    visit.follow_route("#/")?;
    look(visit, "home")?;
    visit.follow_route("#/check/phq9")?;
    look(visit, "the questionnaire")?;
    visit.fill(&[1])?;
    visit.choose("phq9-9", "1")?;
    visit.see("section[data-help]")?;
    visit.click("button[data-act='finish']")?;
    visit.see("[data-notice='gaps']")?;
    look(visit, "the questionnaire with gaps and help")?;
    visit.click("button[data-act='close-help']")?;
    visit.see("[data-folded='true']")?;
    look(visit, "the questionnaire with folded help")?;
    visit.fill(&NINTH_ALONE)?;
    visit.finish()?;
    visit.saved("device")?;
    look(visit, "the result")?;
    visit.follow_route("#/history")?;
    visit.see("li[data-entry]")?;
    look(visit, "the history")?;
    visit.click("button[data-act='delete']")?;
    visit.see("button[data-act='confirm-delete']")?;
    look(visit, "the history asking about one")?;
    visit.click("button[data-act='cancel-delete']")?;
    visit.click("button[data-act='delete-all']")?;
    visit.see("button[data-act='confirm-delete-all']")?;
    look(visit, "the history asking about all")?;
    visit.click("button[data-act='confirm-delete-all']")?;
    visit.entries_are(&[])?;
    look(visit, "the empty history")?;
    visit.follow_route("#/help")?;
    look(visit, "help")
}

/// Runs axe on the current page and names what it finds.
fn axe(visit: &Visit, screen: &str) -> Told<()> {
    if visit.ask("return typeof window.axe")? != json!("object") {
        let source = xtask::project::npm("axe-core").join("axe.min.js");
        let source = std::fs::read_to_string(source).map_err(|_| missing("axe-core"))?;
        visit.ask(&source)?;
    }
    let found = visit.session().run_later(
        "const { violations } = await axe.run(document, {
             iframes: false, resultTypes: ['violations'],
             runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
         });
         return violations.map(({ id, help, nodes }) =>
             `${id} (${help}): ${nodes.slice(0, 3).map((one) => one.target.join(' ') + ' '
                 + (one.any[0] ?? one.all[0] ?? one.none[0])?.message).join('; ')}`)",
        &[],
    )?;
    let found: Vec<String> = serde_json::from_value(found)?;
    ensure(found.is_empty(), || format!("axe on {screen}: {}", found.join("\n    ")))
}

fn axe_everywhere(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    if visit.ask("return matchMedia('(prefers-color-scheme: dark)').matches")? == json!(true) {
        visit.until(
            "a dark page",
            "const colour = getComputedStyle(document.body).backgroundColor;
             const bright = /rgba\\(0, 0, 0, 0\\)/.test(colour)
                 ? getComputedStyle(document.documentElement).backgroundColor : colour;
             const [r, g, b] = bright.match(/[\\d.]+/g).map(Number);
             return r + g + b < 3 * 100",
        )?;
    }
    // All that is wrong is told at once: a run of all engines takes its time.
    let mut found = Vec::new();
    every_screen(visit, |visit, screen| {
        if let Err(trouble) = axe(visit, screen) {
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

fn narrow(visit: &mut Visit) -> Told<()> {
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
        // Not every browser's window can be made so narrow, but a frame can.
        let widget = visit.place().address();
        let page = visit.place_mut().put_up(&format!(
            "<!doctype html><title>narrow</title>
             <iframe style='border:0' width='{NARROW}' height='800' src='{widget}'></iframe>"
        ))?;
        visit.session().go(&page)?;
        let frame = visit.session().find("iframe")?;
        visit.session().enter_frame(&frame)?;
        visit.ready()?;
    }
    visit.until(
        "the frame is narrow",
        "return document.documentElement.clientWidth <= 320 && innerWidth <= 320",
    )?;
    let mut found = Vec::new();
    every_screen(visit, |visit, screen| {
        let wide = visit.ask(
            "const page = document.documentElement;
             if (page.scrollWidth <= page.clientWidth) return [];
             return [...document.querySelectorAll('body *')]
                 .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 0.5)
                 .map((one) => one.outerHTML.slice(0, 90)).slice(0, 3)
                 .concat(`the page is ${page.scrollWidth} wide`)",
        )?;
        if wide != json!([]) {
            found.push(format!("{screen} scrolls sideways: {wide}"));
        }
        Ok(())
    })?;
    all_well(&found)
}

fn targets(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let mut found = Vec::new();
    every_screen(visit, |visit, screen| {
        let small: Value = visit.ask(
            "const shown = (one) => one.checkVisibility({ visibilityProperty: true });
             const size = (one) => one.getBoundingClientRect();
             const large = [...document.querySelectorAll(
                     'button, select, input:is([type=radio], [type=checkbox]), a[data-act]')]
                 .filter(shown)
                 .map((one) => [one, one.type === 'radio' && one.labels[0] || one])
                 .filter(([, at]) => size(at).height < 44 || size(at).width < 44);
             const links = [...document.querySelectorAll('a[href]:not([data-act])')].filter(shown)
                 .map((one) => [one, one])
                 .filter(([one]) => Math.max(size(one).height,
                     parseFloat(getComputedStyle(one).lineHeight) || 0) < 24);
             return [...large, ...links].map(([one, at]) =>
                 `${Math.round(size(at).width)}×${Math.round(size(at).height)} `
                     + one.outerHTML.slice(0, 90))",
        )?;
        if small != json!([]) {
            found.push(format!("too small on {screen}: {small}"));
        }
        Ok(())
    })?;
    all_well(&found)
}
