//! To forget is to forget: after the end of such a visit, neither "back" nor the browser's own
//! memory shows anything of it, and the next person begins with nothing.

use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use doorway_pages::webdriver::Session;
use serde_json::json;

use crate::leaving::has_left;

/// A link leads to a page of its own, not into somebody's frame.
const DIRECT: &[Door] = &[Door::Http, Door::File];
const FRAMED: &[Door] = &[Door::Embedded];
const LINK: &str = "#/check/phq9#c1.";

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("after_the_exit_back_shows_nothing_and_the_link_opens_clean", exit_and_back)
        .through(DIRECT),
    Flow::new("a_link_opened_once_more_in_its_tab_begins_empty", opened_again).through(DIRECT),
    Flow::new("a_page_that_the_browser_kept_shows_nothing", kept_by_the_browser).once(),
    // Only Firefox's driver can open a closed tab again.
    Flow::new("a_closed_tab_that_is_opened_again_shows_nothing", closed_tab)
        .once()
        .with(&[Engine::Firefox]),
    Flow::new("what_was_to_be_forgotten_stays_so_after_the_exit", chosen).through(DIRECT),
    Flow::new("a_frame_that_was_left_begins_empty", framed).through(FRAMED),
];

/// Four of nine, one at a time.
fn four_answers(visit: &Visit) -> Told<()> {
    visit.choose("manner", "one")?;
    for (item, value) in [("1", 3), ("2", 2), ("3", 1), ("4", 3)] {
        visit.at(&format!("#/check/phq9/{item}"))?;
        visit.answer_step("phq9", item, value)?;
    }
    visit.at("#/check/phq9/5")
}

/// Only the screen to begin from is shown, and the tab holds nothing that was answered.
fn shows_nothing(visit: &Visit) -> Told<()> {
    visit.ready()?;
    visit.see("[data-notice='over'] button[data-act='begin']")?;
    visit.see("a[data-act='help']")?;
    visit.see("a[data-act='leave']")?;
    let seen = visit.ask(
        "return [document.querySelectorAll('input, form, [data-entry], [data-result]').length,
             location.hash, document.documentElement.innerText.includes('PHQ')]",
    )?;
    let hash = seen.get(1).and_then(|hash| hash.as_str()).unwrap_or_default();
    ensure(["#/", "#/check/phq9", "#/check/phq2"].contains(&hash), || format!("at {hash}"))?;
    same("what is shown", &seen, &json!([0, hash, false]))?;
    holds_nothing(visit)
}

fn holds_nothing(visit: &Visit) -> Told<()> {
    for storage in ["sessionStorage", "localStorage"] {
        let held = serde_json::to_string(&visit.kept_in(storage)?)?;
        for part in ["draft", "entries/", "answers", "manner"] {
            ensure(!held.contains(part), || format!("{storage} holds {held}"))?;
        }
    }
    Ok(())
}

/// Back to the page that was left. The browser may first show an error in place of the neutral one.
fn back_to_us(visit: &Visit) -> Told<()> {
    let (here, loaded) = eventually("back leads to our page", || {
        let (here, loaded) = shown(visit)?;
        if here.starts_with(&visit.place().address()) {
            return Ok(Some((here, loaded)));
        }
        drop(visit.session().back());
        Ok(None)
    })?;
    if loaded {
        return Ok(());
    }
    // WebKitGTK takes "back" from a page that replaced ours for a step within it: the address is
    // ours then, and nothing of it is there until somebody goes there.
    visit.session().go("about:blank")?;
    visit.session().go(&here)
}

/// The address that is shown, and whether anything of ours is. Asked of the page: WebKitGTK's driver
/// goes on to give the address of one that did not come.
fn shown(visit: &Visit) -> Told<(String, bool)> {
    let seen = visit
        .ask("return [location.href, !!document.querySelector('#doorway, #doorway-still')]")?;
    Ok(serde_json::from_value(seen)?)
}

fn exit_and_back(visit: &mut Visit) -> Told<()> {
    visit.open_at(LINK)?;
    four_answers(visit)?;
    visit.click_away("a[data-act='leave']")?;
    has_left(visit)?;
    back_to_us(visit)?;
    shows_nothing(visit)?;
    // Nor does any page before it, as far as there are some.
    for _ in 0..3 {
        drop(visit.session().back());
        if eventually("a page", || shown(visit).map(Some))?.1 {
            shows_nothing(visit)?;
        }
    }
    // The next person opens the card's link, in the same tab.
    visit.open_at(LINK)?;
    visit.at("#/check/phq9")?;
    visit.see_no("[data-notice='cleared']")?;
    visit.answers_are(&[None; 9])?;
    visit.choose("phq9-1", "1")?;
    visit.reload_at("#/check/phq9")?;
    visit.answers_are(&[Some(1), None, None, None, None, None, None, None, None])
}

fn opened_again(visit: &mut Visit) -> Told<()> {
    visit.open_at(LINK)?;
    four_answers(visit)?;
    // The page is not loaded again for this.
    visit.session().run("location.hash = arguments[0]", &[json!(LINK)])?;
    visit.see("[data-notice='cleared']")?;
    visit.at("#/check/phq9")?;
    visit.answers_are(&[None; 9])?;
    visit.choose("phq9-2", "2")?;
    // And here it is.
    visit.open_at(LINK)?;
    visit.see("[data-notice='cleared']")?;
    visit.answers_are(&[None; 9])?;
    // A reload is no new opening.
    visit.choose("phq9-3", "3")?;
    visit.reload_at("#/check/phq9")?;
    visit.answers_are(&[None, None, Some(3), None, None, None, None, None, None])?;
    // Nor is "back" from another page a reload: it may be somebody else by now.
    visit.session().go("about:blank")?;
    back_to_us(visit)?;
    shows_nothing(visit)?;
    visit.click("button[data-act='begin']")?;
    visit.at("#/check/phq9")?;
    visit.answers_are(&[None; 9])
}

/// Whether a browser keeps a page is its own affair, and under a driver none may. So the page is
/// also told that it was kept, by the events that say so.
fn kept_by_the_browser(visit: &mut Visit) -> Told<()> {
    let elsewhere = visit.place_mut().put_up("<!doctype html><title>elsewhere</title>")?;
    visit.open_at(LINK)?;
    visit.choose("phq9-1", "3")?;
    visit.ask(
        "addEventListener('pageshow', ({ persisted }) => {
             sessionStorage.setItem('pages-shown',
                 JSON.stringify([persisted, document.querySelectorAll('input').length]));
         })",
    )?;
    visit.session().go(&elsewhere)?;
    back_to_us(visit)?;
    shows_nothing(visit)?;
    let kept = visit.ask("return JSON.parse(sessionStorage.getItem('pages-shown'))")?;
    if !kept.is_null() {
        // As it was shown, before anything could run, there was nothing on it.
        same("what was kept", &kept, &json!([true, 0]))?;
    }
    visit.click("button[data-act='begin']")?;
    visit.choose("phq9-1", "3")?;
    let shown = visit.session().run_later(
        "const said = (what) => dispatchEvent(new PageTransitionEvent(what, { persisted: true }));
         said('pagehide');
         await new Promise((next) => setTimeout(next));
         const shown = document.querySelectorAll('input').length;
         setTimeout(() => said('pageshow'), 50);
         return shown",
        &[],
    )?;
    same("what a page that went away still shows", &shown, &json!(0))?;
    shows_nothing(visit)
}

/// Opens the tab again that was closed last, as the browser's menu does.
fn reopen_tab(session: &Session) -> Told<()> {
    session.post("moz/context", &json!({ "context": "chrome" }))?;
    let opened = session.run(
        "const window = Services.wm.getMostRecentWindow('navigator:browser');
         window.SessionStore.undoCloseTab(window, 0)",
        &[],
    );
    session.post("moz/context", &json!({ "context": "content" }))?;
    opened.map(drop)
}

fn closed_tab(visit: &mut Visit) -> Told<()> {
    for link in [LINK, "#/check/phq9"] {
        let session = visit.session();
        let first = session.tab()?;
        let tab = session.open_tab()?;
        session.switch_to(&tab)?;
        visit.open_at(link)?;
        if link != LINK {
            visit.choose("keeping", "session")?;
            visit.saved("session")?;
        }
        four_answers(visit)?;
        session.close_tab()?;
        session.switch_to(&first)?;
        reopen_tab(session)?;
        let again = eventually("the tab is there again", || {
            Ok(session.tabs()?.into_iter().find(|tab| *tab != first))
        })?;
        session.switch_to(&again)?;
        shows_nothing(visit)?;
        session.close_tab()?;
        session.switch_to(&first)?;
    }
    Ok(())
}

/// Four answers that are to be forgotten, and the exit.
fn left_to_be_forgotten(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.choose("keeping", "session")?;
    visit.saved("session")?;
    four_answers(visit)?;
    visit.click_away("a[data-act='leave']")?;
    has_left(visit)
}

fn chosen(visit: &mut Visit) -> Told<()> {
    left_to_be_forgotten(visit)?;
    back_to_us(visit)?;
    shows_nothing(visit)?;
    visit.click("button[data-act='begin']")?;
    visit.follow_route("#/check/phq9")?;
    visit.answers_are(&[None; 9])?;
    visit.choose("phq9-1", "1")?;
    visit.saved("session")?;
    same("what lies on the device", &json!([visit.leaves()?]), &json!([{}]))
}

fn framed(visit: &mut Visit) -> Told<()> {
    left_to_be_forgotten(visit)?;
    visit.arrive(&visit.place().address())?;
    shows_nothing(visit)?;
    visit.click("button[data-act='begin']")?;
    visit.at("#/check/phq9")?;
    visit.answers_are(&[None; 9])
}
