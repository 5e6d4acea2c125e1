//! Storage that is denied, absent, full, damaged, newer than this release, or half gone.

use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::engine::{Engine, Setting};
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::json;

use crate::MODERATE;

pub(crate) const FLOWS: &[Flow] = &[
    // WebKitGTK's MiniBrowser can't be told to block storage; its sandboxed frame is below.
    Flow::new("blocked_storage_is_told_and_the_check_works", denied)
        .when(Setting::StorageBlocked)
        .with(&[Engine::Chromium, Engine::Firefox]),
    // Only Firefox has a switch for local storage alone.
    Flow::new("absent_local_storage_is_told_and_the_check_works", absent)
        .once()
        .when(Setting::StorageAbsent)
        .with(&[Engine::Firefox]),
    // Chromium lets no sandboxed file follow its own links, so nobody can frame the one file so.
    Flow::new("a_sandboxed_frame_is_told_and_the_check_works", sandboxed).through(&[Door::Http]),
    Flow::new("a_full_storage_is_told_and_nothing_leaves_the_screen", full).once(),
    Flow::new("a_damaged_check_is_told_and_kept", damaged_check).in_turn(),
    Flow::new("a_damaged_draft_is_told_and_kept", damaged_draft).in_turn(),
    Flow::new("a_newer_text_is_told_and_never_overwritten", newer).in_turn(),
    Flow::new("an_emptied_local_storage_is_filled_again", emptied_first).once(),
    Flow::new("an_emptied_durable_copy_is_filled_again", emptied_copy).once(),
    Flow::new("indexeddb_that_does_not_answer_is_told_and_asked_again", silent).once(),
    Flow::new("after_a_trap_a_notice_stands_outside_of_the_program", trapped).once(),
];

/// A whole check-in with nowhere to keep it.
fn works_in_memory(visit: &Visit) -> Told<()> {
    visit.see("[data-notice='storage-denied']")?;
    let result = visit.check_in(&MODERATE)?;
    same("the total", &result.total.as_str(), &"12")?;
    visit.saved("memory")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])?;
    visit.follow_route("#/help")
}

fn denied(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    works_in_memory(visit)
}

fn absent(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.see("[data-notice='copy-missing'], [data-notice='storage-denied']")?;
    let result = visit.check_in(&MODERATE)?;
    same("the total", &result.total.as_str(), &"12")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

fn sandboxed(visit: &mut Visit) -> Told<()> {
    let file = visit.place().address_of("doorway.html");
    let page = visit.place_mut().put_up(&format!(
        "<!doctype html><title>host</title>
         <iframe sandbox='allow-scripts' width='800' height='900' src='{file}'></iframe>"
    ))?;
    visit.session().go(&page)?;
    let frame = visit.session().find("iframe")?;
    visit.session().enter_frame(&frame)?;
    visit.ready()?;
    works_in_memory(visit)
}

/// Fills local storage to the last character, under somebody else's name.
const FILL_UP: &str = "
    for (let size = 1 << 22, at = 0; size >= 1; ) {
        try { localStorage.setItem('other' + at, 'x'.repeat(size)); at += 1; }
        catch { size = Math.floor(size / 2); }
    }
    try { localStorage.setItem('y', ''); localStorage.setItem('y', 'y'); return false; }
    catch { return true; }";

const MAKE_ROOM: &str = "
    for (const key of Object.keys(localStorage)) {
        if (!key.startsWith('doorway/')) localStorage.removeItem(key);
    }";

fn full(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/check/phq9")?;
    visit.choose("phq9-1", "2")?;
    same("the storage is full", &visit.ask(FILL_UP)?, &json!(true))?;
    let outcome = full_storage(visit);
    // Files share one storage, and so would the next flow.
    visit.ask(MAKE_ROOM)?;
    outcome
}

fn full_storage(visit: &Visit) -> Told<()> {
    visit.fill(&MODERATE)?;
    visit.see("[data-notice='storage-full']")?;
    let expected: Vec<_> = MODERATE.iter().copied().map(Some).collect();
    visit.answers_are(&expected)?;
    let result = visit.finish()?;
    same("the total", &result.total.as_str(), &"12")?;
    visit.see("[data-notice='storage-full']")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

/// Puts a text into local storage as if it had been there before, and loads again.
fn plant(visit: &Visit, key: &str, text: &str) -> Told<()> {
    visit.open()?;
    visit
        .session()
        .run("localStorage.setItem(arguments[0], arguments[1])", &[json!(key), json!(text)])?;
    visit.reload()
}

/// The text must still be kept, under its own key or beside the others that could not be read.
fn still_kept(visit: &Visit, key: &str, text: &str) -> Told<()> {
    let kept = visit.kept_in("localStorage")?;
    let found = kept.iter().any(|(name, value)| {
        (name == key || name.starts_with("doorway/damaged/"))
            && value.as_str().is_some_and(|value| value.contains(text))
    });
    ensure(found, || format!("the damaged text is gone; local storage holds {kept:?}"))
}

fn damaged_check(visit: &mut Visit) -> Told<()> {
    let (key, text) = ("doorway/check/x", "{\"schema\":1,\"answers\":{\"phq9-1\":2");
    plant(visit, key, text)?;
    visit.see("[data-notice='damaged']")?;
    still_kept(visit, key, text)?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    still_kept(visit, key, text)?;
    visit.reload_at("#/history")?;
    visit.see("[data-notice='damaged']")?;
    visit.entries_are(&[&result.id])?;
    still_kept(visit, key, text)
}

fn damaged_draft(visit: &mut Visit) -> Told<()> {
    let (key, text) = ("doorway/draft/phq9", "not even an object");
    plant(visit, key, text)?;
    visit.see("[data-notice='damaged']")?;
    visit.follow_route("#/check/phq9")?;
    visit.answers_are(&[None; 9])?;
    visit.fill(&[1, 1, 1])?;
    visit.saved("device")?;
    still_kept(visit, key, text)?;
    visit.reload_at("#/check/phq9")?;
    still_kept(visit, key, text)?;
    visit.answers_are(&[Some(1), Some(1), Some(1), None, None, None, None, None, None])
}

fn newer(visit: &mut Visit) -> Told<()> {
    let (key, text) = ("doorway/check/x", "{\"schema\":99,\"shape\":\"of the future\"}");
    plant(visit, key, text)?;
    visit.see("[data-notice='newer']")?;
    let untouched =
        || same("the newer text", &visit.kept_in("localStorage")?.get(key), &Some(&json!(text)));
    untouched()?;
    let result = visit.check_in(&MODERATE)?;
    same("the total", &result.total.as_str(), &"12")?;
    untouched()?;
    visit.reload()?;
    visit.see("[data-notice='newer']")?;
    untouched()
}

fn emptied_first(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    visit.ask("localStorage.clear()")?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[&result.id])?;
    visit.see("[data-notice='restored']")?;
    let key = format!("doorway/check/{}", result.id);
    eventually("local storage has it again", || {
        Ok(visit.kept_in("localStorage")?.contains_key(&key).then_some(()))
    })
}

fn emptied_copy(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    visit.session().run_later(
        "const base = await new Promise((done, failed) => {
             const asked = indexedDB.open('doorway');
             asked.onsuccess = () => done(asked.result); asked.onerror = failed;
         });
         await new Promise((done, failed) => {
             const change = base.transaction('leaves', 'readwrite');
             change.objectStore('leaves').clear();
             change.oncomplete = done; change.onerror = failed;
         });
         base.close();",
        &[],
    )?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[&result.id])?;
    let key = format!("doorway/check/{}", result.id);
    eventually("the durable copy has it again", || {
        Ok(visit.leaves()?.contains_key(&key).then_some(()))
    })
}

fn silent(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.ask(
        "window.asks = IDBFactory.prototype.open;
         IDBFactory.prototype.open = () => new EventTarget();",
    )?;
    visit.choose("phq9-1", "2")?;
    visit.see("[data-notice='storage-silent']")?;
    visit.saved("first-only")?;
    visit.ask("IDBFactory.prototype.open = window.asks")?;
    visit.saved("device")?;
    visit.see_no("[data-notice='storage-silent']")
}

/// What the program asks the browser for is of a kind that it can't take, so that it stops in the
/// middle of what it was doing. An error thrown by the driver's own script would be a stranger's.
fn trapped(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.fill(&[1, 2])?;
    visit.saved("device")?;
    visit.ask("window.Date.prototype.getTime = () => 1n")?;
    visit.ask("document.querySelector('#doorway input[name=\"phq9-3\"]').click()")?;
    visit.see("[data-notice='stopped']")?;
    visit.see("[data-notice='stopped'] a[href^='tel:']")?;
    let open = "return document.querySelectorAll('#doorway :is(input, button):enabled').length";
    same("what can still be filled in", &visit.ask(open)?, &json!(0))?;
    let out = visit.attribute("[data-act='leave']", "href")?;
    ensure(out.starts_with("https:"), || format!("the way out leads to {out:?}"))?;
    visit.click("[data-notice='stopped'] button")?;
    visit.ready()?;
    visit.see_no("[data-notice='stopped']")?;
    visit.answers_are(&[Some(1), Some(2), None, None, None, None, None, None, None])
}
