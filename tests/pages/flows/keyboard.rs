//! A whole check-in without a pointer.

use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, key};
use serde_json::{Value, json};

use crate::MODERATE;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_whole_check_in_by_keyboard_alone", whole_check_in),
    Flow::new("the_help_panel_is_reached_and_folded_by_keyboard", help_panel).once(),
];

/// More stops than any screen has.
const MANY: usize = 80;

/// Presses Tab until the focus is where a script says, looking at every stop on the way.
pub(crate) fn tab_to(visit: &Visit, what: &str, is_there: &str) -> Told<()> {
    for _ in 0..MANY {
        visit.ask("window.focused = document.activeElement")?;
        visit.press(&[key::TAB])?;
        // WebKitGTK's driver answers before the page has taken the key.
        visit.until("the focus moves", "return document.activeElement !== window.focused")?;
        seen_focus(visit)?;
        if visit.ask(&format!("const at = document.activeElement; return {is_there}"))?
            == json!(true)
        {
            return Ok(());
        }
    }
    Err(Trouble::new(format!("Tab does not lead to {what}")))
}

/// Where the focus is must be seen: a ring of two pixels or more on it, its label or a part of
/// them, not covered and not outside the window.
fn seen_focus(visit: &Visit) -> Told<()> {
    // The browser scrolls to where the focus went in its own time.
    eventually("the focus can be seen", || {
        let trouble = focus_trouble(visit)?;
        ensure(trouble.is_null(), || format!("the focus can't be seen: {trouble}"))?;
        Ok(Some(()))
    })
}

fn focus_trouble(visit: &Visit) -> Told<Value> {
    visit.ask(
        "const at = document.activeElement;
         if (!at || at === document.body || at === document.documentElement) return null;
         if (at.tagName === 'IFRAME') return null;
         const carriers = [at, ...(at.labels ?? []), at.nextElementSibling].filter(Boolean);
         const styles = carriers.flatMap((one) =>
             [null, '::before', '::after'].map((part) => getComputedStyle(one, part)));
         const ring = styles.some((style) => style.boxShadow !== 'none'
             || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
         if (!ring) return 'no ring: ' + at.outerHTML.slice(0, 120);
         const spots = carriers.map((one) => one.getBoundingClientRect());
         const near = spots.find((spot) => spot.width > 1 && spot.height > 1) ?? spots[0];
         const inside = near.bottom > 0 && near.top < innerHeight
             && near.right > 0 && near.left < innerWidth;
         if (!inside) return 'out of sight: ' + at.outerHTML.slice(0, 120);
         const top = document.elementFromPoint(
             Math.min(Math.max((near.left + near.right) / 2, 1), innerWidth - 1),
             Math.min(Math.max((near.top + near.bottom) / 2, 1), innerHeight - 1));
         const own = carriers.some((one) => one.contains(top) || top?.contains(one));
         return own ? null : 'covered: ' + at.outerHTML.slice(0, 120)",
    )
}

/// Keys go to the frame once it has the focus; a person gets there with Tab or a click.
fn begin(visit: &Visit) -> Told<()> {
    if visit.door() == Door::Embedded { visit.click("h1") } else { Ok(()) }
}

fn answer(visit: &Visit, item: usize, value: u8) -> Told<()> {
    tab_to(visit, &format!("item {item}"), &format!("at.name === 'phq9-{item}'"))?;
    visit.press(&[key::SPACE])?;
    for _ in 0..value {
        visit.press(&[key::DOWN])?;
    }
    visit.until_given(
        &format!("item {item} is {value}"),
        "return document.querySelector(`input[name='phq9-${arguments[0]}']:checked`)?.value
             === arguments[1]",
        &[json!(item), json!(value.to_string())],
    )?;
    seen_focus(visit)
}

fn whole_check_in(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    begin(visit)?;
    tab_to(visit, "the start", "at.dataset.act === 'start'")?;
    visit.press(&[key::ENTER])?;
    visit.at("#/check/phq9")?;
    for (at, value) in MODERATE.iter().enumerate() {
        answer(visit, at + 1, *value)?;
    }
    tab_to(visit, "the difficulty", "at.name === 'phq9-difficulty'")?;
    visit.press(&[key::SPACE])?;
    tab_to(visit, "finish", "at.dataset.act === 'finish'")?;
    visit.press(&[key::ENTER])?;
    let result = visit.result()?;
    same("the total", &result.total.as_str(), &"12")?;
    tab_to(visit, "the history", "at.getAttribute('href') === '#/history'")?;
    visit.press(&[key::ENTER])?;
    visit.entries_are(&[&result.id])?;
    tab_to(visit, "delete", "at.dataset.act === 'delete'")?;
    visit.press(&[key::SPACE])?;
    visit.see("button[data-act='confirm-delete']")?;
    visit.until(
        "the question has the focus",
        "return document.activeElement?.dataset.act === 'confirm-delete'
             || !!document.activeElement?.querySelector('[data-act=confirm-delete]')
             || document.activeElement?.tagName === 'H2'",
    )?;
    let on_confirm = "return document.activeElement?.dataset.act === 'confirm-delete'";
    if visit.ask(on_confirm)? != json!(true) {
        tab_to(visit, "confirm", "at.dataset.act === 'confirm-delete'")?;
    }
    visit.press(&[key::ENTER])?;
    visit.entries_are(&[])?;
    let focus: Value = visit.ask("return document.activeElement?.tagName")?;
    ensure(focus != json!("BODY"), || "after deleting, the focus is lost".into())
}

fn help_panel(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    begin(visit)?;
    tab_to(visit, "the ninth item", "at.name === 'phq9-9'")?;
    visit.press(&[key::SPACE, key::DOWN])?;
    visit.see("section[data-help][data-tier='now']")?;
    visit.until("the focus stays", "return document.activeElement.name === 'phq9-9'")?;
    visit.press(&[key::DOWN])?;
    visit.until(
        "the arrows still work",
        "return document.querySelector('input[name=phq9-9]:checked').value === '2'",
    )?;
    tab_to(visit, "a number to call", "at.getAttribute('href')?.startsWith('tel:')")?;
    tab_to(visit, "more of it", "at.dataset.act === 'open-help'")?;
    visit.press(&[key::ENTER])?;
    visit.until("its heading is read", "return !!document.activeElement.closest('.whole h2')")?;
    tab_to(visit, "closing", "at.dataset.act === 'close-help'")?;
    visit.press(&[key::ENTER])?;
    visit.until(
        "the focus is on the line that opens it",
        "return document.activeElement?.dataset.act === 'open-help'",
    )?;
    visit.press(&[key::ENTER])?;
    visit.see("section[data-help][data-tier='now'] a[href^='tel:']").map(drop)
}
