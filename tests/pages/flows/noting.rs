//! The diary on a phone: the entry first, what else can be noted behind chips, the page of the
//! warning signs, and the search.

use doorway_pages::flow::Flow;
use doorway_pages::touching::sized;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::{Visit, key};
use serde_json::json;

use crate::ONE;
use crate::diary::{listed_are, put, type_into};
use crate::today::fits_above_the_bar;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("the_mood_the_chips_and_saving_fit_one_screen_of_a_phone", fits).once().with(ONE),
    Flow::new("a_chip_opens_its_scale_and_moves_nothing_above_it", chips).once(),
    Flow::new("entries_are_searched", searched).in_turn(),
    Flow::new("warning_signs_are_picked_written_and_ticked", signs).in_turn(),
    Flow::new("a_sign_of_thoughts_of_death_opens_help_at_once", thoughts).once(),
    Flow::new("a_field_that_is_not_wanted_is_not_asked", fields).in_turn(),
];

/// Opens everything that can be noted.
pub(crate) fn open_more(visit: &Visit) -> Told<()> {
    visit.until(
        "every chip is open",
        "const shut = document.querySelectorAll('.extra[aria-expanded=false]');
         for (const one of shut) one.click();
         return !shut.length && !!document.querySelector('#diary-day')",
    )
}

/// Opens what one chip is for.
fn open(visit: &Visit, field: &str) -> Told<()> {
    visit.click(&format!("button[data-field='{field}']"))?;
    visit.see(&format!("button[data-field='{field}'][aria-expanded=true]")).map(drop)
}

/// Where what stands above the open scales is on the page: a browser scrolls to what is typed in its own
/// time.
fn places(visit: &Visit) -> Told<serde_json::Value> {
    visit.ask(
        "return [...document.querySelectorAll('h1, #item-mood .number, .extra')]
             .map((one) => { const { left, top, right, bottom } = one.getBoundingClientRect();
                 return [left, top + scrollY, right, bottom + scrollY] })",
    )
}

fn fits(visit: &mut Visit) -> Told<()> {
    let phone = (360, 740);
    sized(visit, phone)?;
    visit.open_at("#/diary")?;
    fits_above_the_bar(visit, phone, "#doorway .extra")?;
    let before = places(visit)?;
    visit.choose("mood", "6")?;
    fits_above_the_bar(visit, phone, "#doorway .entry [data-act=save-entry]")?;
    same("what stands where", &places(visit)?, &before)?;
    // Nor does it leave with what is open above it.
    open(visit, "energy")?;
    open(visit, "note")?;
    visit.ask("scrollTo(0, 0)")?;
    fits_above_the_bar(visit, phone, "#doorway .entry [data-act=save-entry]")?;
    visit.follow_route("#/diary/2026-03-01")?;
    fits_above_the_bar(visit, phone, "#doorway .entry [data-act=save-entry]")
}

fn chips(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/diary")?;
    let before = places(visit)?;
    visit.see_no("input[name=energy]")?;
    open(visit, "energy")?;
    visit.choose("energy", "7")?;
    open(visit, "sleep-hours")?;
    type_into(visit, "sleep-hours", "7:30")?;
    same("what stands where", &places(visit)?, &before)?;
    visit.click("button[data-field=energy]")?;
    visit.see_no("input[name=energy]")?;
    let held = visit.ask("return document.querySelector('.extras').textContent")?.to_string();
    ensure(held.contains("Energy 7") && held.contains("Sleep 7.5 h"), || held.clone())?;
    visit.click("button[data-act='save-entry']")?;
    listed_are(visit, 1)?;
    let text = visit.text("[data-entry]")?;
    ensure(text.contains("Energy 7") && text.contains("7.5 hours"), || text.clone())?;
    visit.click("button[data-act='edit-entry']")?;
    visit.see("input[name=energy][value='7']:checked")?;
    visit.see_no("input[name=stress]")
}

fn searched(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/diary")?;
    open_more(visit)?;
    for (tag, note) in [("walk", "long rain"), ("family", "café, rain all day"), ("walk", "")] {
        visit.choose("mood", "5")?;
        put(visit, "diary-tags", tag)?;
        put(visit, "diary-note", note)?;
        visit.click("button[data-act='save-entry']")?;
        visit.until("the form is empty", "return !document.getElementById('diary-tags').value")?;
    }
    listed_are(visit, 3)?;
    let names = visit.ask(
        "return new Set([...document.querySelectorAll('[data-act=edit-entry]')]
             .map((one) => one.textContent)).size",
    )?;
    same("as many names as buttons", &names, &json!(3))?;
    type_into(visit, "diary-search", "RAIN cafe")?;
    found_are(visit, 1)?;
    put(visit, "diary-search", "rain")?;
    found_are(visit, 2)?;
    put(visit, "diary-search", "walk rain")?;
    found_are(visit, 1)?;
    put(visit, "diary-search", "snow")?;
    visit.until(
        "it is told that nothing was found",
        "return !!document.querySelector('.list [role=status]').textContent",
    )?;
    found_are(visit, 0)?;
    let held = visit.ask("return location.href + JSON.stringify(sessionStorage)")?.to_string();
    ensure(!held.contains("snow"), || format!("it is kept: {held}"))?;
    visit.follow_route("#/")?;
    visit.follow_route("#/diary")?;
    let search = visit.ask("return document.getElementById('diary-search').value")?;
    same("what is searched for", &search, &json!(""))
}

fn found_are(visit: &Visit, count: usize) -> Told<()> {
    visit.until_given(
        &format!("{count} entries are found"),
        "return document.querySelectorAll('[data-found]').length === arguments[0]",
        &[json!(count)],
    )
}

fn signs(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/diary")?;
    visit.click("a[data-act='signs']")?;
    visit.at("#/signs")?;
    visit.click(".signs summary")?;
    visit.choose("watch", "isolation")?;
    type_into(visit, "sign", "no music")?;
    visit.press(&[key::ENTER])?;
    visit.see("button[data-act='remove-sign']")?;
    let typed = visit.ask("return document.getElementById('sign').value")?;
    same("the input", &typed, &json!(""))?;
    visit.choose("sign", "no music")?;
    visit.click("button[data-act='save-entry']")?;
    visit.see("[data-notice='noted'] button[data-act='undo']")?;
    visit.follow_route("#/diary")?;
    let row = visit.text("a[data-act='signs']")?;
    ensure(row.contains("1 noticed today"), || row.clone())?;
    let text = visit.text("[data-entry]")?;
    ensure(text.contains("no music"), || text.clone())?;
    visit.reload_at("#/signs")?;
    visit.click(".signs summary")?;
    visit.see("input[name=watch][value=isolation]:checked")?;
    visit.click("button[data-act='remove-sign']")?;
    visit.see_no("button[data-act='remove-sign']")?;
    put(visit, "sign", &"y".repeat(90))?;
    visit.click("button[data-act='add-sign']")?;
    visit.see("[data-notice='sign-fault']").map(drop)
}

fn thoughts(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/signs")?;
    visit.see_no("[data-help]")?;
    visit.choose("sign", "thoughts")?;
    visit.see("[data-help][data-tier='now']")?;
    visit.click("button[data-act='save-entry']")?;
    visit.see("[data-notice='noted'] button[data-act='undo']")?;
    visit.see("[data-help][data-tier='now']").map(drop)
}

fn fields(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/diary")?;
    visit.see("button[data-field=stress]")?;
    visit.see_no("button[data-field=agency]")?;
    visit.ask("document.querySelector('details.fields').open = true")?;
    visit.click("input[name=field][value=stress]")?;
    visit.see_no("button[data-field=stress]")?;
    visit.click("input[name=field][value=agency]")?;
    visit.see("button[data-field=agency]")?;
    visit.reload_at("#/diary")?;
    open_more(visit)?;
    visit.see("input[name=agency]")?;
    visit.see_no("input[name=stress]")
}
