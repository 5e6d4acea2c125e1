//! What is typed and not kept yet.

use doorway_pages::flow::Flow;
use doorway_pages::trouble::Told;
use doorway_pages::visit::Visit;
use serde_json::json;

use crate::diary::{listed_are, put, type_into};

pub(crate) const FLOWS: &[Flow] =
    &[Flow::new("what_is_typed_is_there_again_after_the_page_was_thrown_away", thrown_away)];

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
    stands(visit, "diary-note", "")?;
    listed_are(visit, 1)?;
    visit.follow_route("#/history")?;
    visit.click("button[data-act='delete-all']")?;
    visit.click("button[data-act='confirm-delete-all']")?;
    visit.until("nothing is held", "return sessionStorage.length === 0")?;
    visit.reload_at("#/sessions")?;
    stands(visit, "session-who", "")
}
