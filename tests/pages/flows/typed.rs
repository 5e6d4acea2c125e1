//! What is typed and not kept yet.

use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::Told;
use doorway_pages::visit::{Visit, key};
use serde_json::json;

use crate::diary::{listed_are, put, type_into};
use crate::noting::open_more;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("what_is_typed_is_there_again_after_the_page_was_thrown_away", thrown_away),
    // WebKitGTK's fields of days and times are lines of text.
    Flow::new("a_day_or_a_time_that_is_half_typed_is_not_left_out", half_typed)
        .once()
        .with(&[Engine::Chromium, Engine::Firefox]),
];

/// The text that stands in an input.
fn stands(visit: &Visit, id: &str, text: &str) -> Told<()> {
    visit.until_given(
        &format!("“{text}” stands in {id}"),
        "return document.getElementById(arguments[0])?.value === arguments[1]",
        &[json!(id), json!(text)],
    )
}

/// A page that is thrown away and loaded again has its tab's storage, as a reload does.
fn thrown_away(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/diary")?;
    open_more(visit)?;
    type_into(visit, "diary-note", "long talk")?;
    visit.follow_route("#/sessions")?;
    put(visit, "session-who", "Ann")?;
    visit.follow_route("#/guidance")?;
    put(visit, "message", "Dear Ann,")?;
    visit.reload_at("#/guidance")?;
    stands(visit, "message", "Dear Ann,")?;
    visit.reload_at("#/sessions")?;
    stands(visit, "session-who", "Ann")?;
    visit.reload_at("#/diary")?;
    stands(visit, "diary-note", "long talk")?;
    listed_are(visit, 0)?;
    visit.click("button[data-act='save-entry']")?;
    listed_are(visit, 1)?;
    visit.saved("device")?;
    visit.reload_at("#/diary")?;
    open_more(visit)?;
    stands(visit, "diary-note", "")?;
    listed_are(visit, 1)?;
    visit.follow_route("#/history")?;
    visit.click("button[data-act='delete-all']")?;
    visit.click("button[data-act='confirm-delete-all']")?;
    visit.until("nothing is held", "return sessionStorage.length === 0")?;
    visit.reload_at("#/sessions")?;
    stands(visit, "session-who", "")
}

/// A part of a day or of a time, of which the browser makes no text.
fn half(visit: &Visit, id: &str) -> Told<()> {
    visit.ask(&format!("document.getElementById('{id}').focus()"))?;
    visit.press(&['1', '1', key::TAB])?;
    visit.until_given(
        &format!("{id} is half typed"),
        "return document.getElementById(arguments[0]).validity.badInput",
        &[json!(id)],
    )
}

fn refused(visit: &Visit, id: &str) -> Told<()> {
    visit.click("button[data-act='save-session']")?;
    visit.see(&format!("#item-{id} [data-notice='session-fault']"))?;
    visit.see_no("[data-session]")?;
    visit.until_given(
        "what is half typed is still there",
        "return document.getElementById(arguments[0]).validity.badInput",
        &[json!(id)],
    )
}

fn half_typed(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/sessions")?;
    half(visit, "session-day")?;
    refused(visit, "session-day")?;
    put(visit, "session-day", "2026-11-20")?;
    half(visit, "session-time")?;
    refused(visit, "session-time")?;
    put(visit, "session-time", "")?;
    visit.click("button[data-act='save-session']")?;
    visit.see("[data-session]")?;
    visit.saved("device")?;
    // Nor is the next one passed over for the one that was saved.
    half(visit, "session-day")?;
    visit.click("button[data-act='save-session']")?;
    visit.see("#item-session-day [data-notice='session-fault']")?;
    Ok(())
}
