//! Where things are kept, as the person chose.

use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::{Map, Value};

use crate::MODERATE;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("what_is_kept_lies_in_both_stores", both_stores).once(),
    Flow::new("the_keeping_choice_moves_what_is_kept", choice_moves).once(),
    Flow::new("forget_when_i_close_lasts_as_long_as_the_tab", forgets).once(),
    Flow::new("a_shared_link_keeps_nothing_on_the_device", shared_link)
        .through(&[Door::Http, Door::File]),
    Flow::new("a_shared_link_leaves_what_is_kept_alone", link_beside_record)
        .through(&[Door::Http, Door::File]),
];

fn both_stores(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    let key = format!("doorway/check/{}", result.id);
    let first = visit.kept_in("localStorage")?;
    let safe = visit.leaves()?;
    ensure(first.contains_key(&key), || format!("local storage holds {:?}", names(&first)))?;
    same("the durable copy", &safe.get(&key), &first.get(&key))?;
    same("both hold the same", &names(&safe), &names(&first))?;
    for (key, text) in &first {
        let text = text.as_str().unwrap_or_default();
        let value: Value = serde_json::from_str(text)?;
        same(&format!("the schema of {key}"), &value.get("schema"), &Some(&Value::from(1)))?;
    }
    same("session storage", &names(&visit.kept_in("sessionStorage")?), &Vec::new())
}

fn names(kept: &Map<String, Value>) -> Vec<String> {
    kept.keys().cloned().collect()
}

/// Waits until the device holds nothing of ours but the mark of a removal, which says when.
fn device_is_empty(visit: &Visit) -> Told<()> {
    eventually("nothing is kept on the device", || {
        let but_the_mark = |kept: &Map<String, Value>| {
            names(kept).into_iter().filter(|key| key != "doorway/epoch").collect::<Vec<_>>()
        };
        let first = but_the_mark(&visit.kept_in("localStorage")?);
        let safe = but_the_mark(&visit.leaves()?);
        ensure(first.is_empty() && safe.is_empty(), || format!("kept: {first:?} and {safe:?}"))?;
        Ok(Some(()))
    })
}

fn choice_moves(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    let key = format!("doorway/check/{}", result.id);

    visit.choose("keeping", "session")?;
    visit.saved("session")?;
    device_is_empty(visit)?;
    let tab = visit.kept_in("sessionStorage")?;
    ensure(tab.contains_key(&key), || format!("the tab holds {:?}", names(&tab)))?;

    visit.choose("keeping", "device")?;
    visit.saved("device")?;
    eventually("both stores have it again", || {
        let (first, safe) = (visit.kept_in("localStorage")?, visit.leaves()?);
        Ok((first.contains_key(&key) && safe.contains_key(&key)).then_some(()))
    })?;
    eventually("the tab has let go of it", || {
        Ok((!visit.kept_in("sessionStorage")?.contains_key(&key)).then_some(()))
    })?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

fn forgets(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.choose("keeping", "session")?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("session")?;
    device_is_empty(visit)?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[&result.id])?;
    // Closing the tab is what forgets: a new one knows nothing.
    let fresh = visit.session().open_tab()?;
    visit.session().close_tab()?;
    visit.session().switch_to(&fresh)?;
    visit.open()?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[])
}

/// Opens the link and waits until its mark is gone from the address.
fn open_link(visit: &Visit) -> Told<()> {
    visit.arrive(&format!("{}#/check/phq9#c1.", visit.place().address()))?;
    visit.ready()?;
    visit.at("#/check/phq9")
}

fn shared_link(visit: &mut Visit) -> Told<()> {
    open_link(visit)?;
    visit.until(
        "it starts with forgetting",
        "return document.querySelector('input[name=keeping]:checked')?.value === 'session'",
    )?;
    visit.fill(&MODERATE[..5])?;
    visit.saved("session")?;
    device_is_empty(visit)?;
    visit.reload()?;
    visit.at("#/check/phq9")?;
    visit.answers_are(&[Some(2), Some(2), Some(2), Some(2), Some(1), None, None, None, None])?;
    visit.fill(&MODERATE)?;
    let result = visit.finish()?;
    same("the total", &result.total.as_str(), &"12")?;
    visit.saved("session")?;
    device_is_empty(visit)?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

fn link_beside_record(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    let before = (visit.kept_in("localStorage")?, visit.leaves()?);
    // Somebody else sits down at the same device and opens a link in a tab of their own.
    let theirs = visit.session().open_tab()?;
    visit.session().switch_to(&theirs)?;
    open_link(visit)?;
    visit.fill(&[3; 9])?;
    visit.finish()?;
    visit.saved("session")?;
    visit.follow_route("#/history")?;
    same("how many entries they see", &visit.entries()?.len(), &1)?;
    let after = (visit.kept_in("localStorage")?, visit.leaves()?);
    same("what is kept on the device", &after, &before)
}
