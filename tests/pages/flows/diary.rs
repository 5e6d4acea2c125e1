//! Noting moods, and finding them again.

use doorway_engine::diary::DiaryEntry;
use doorway_engine::id::Id;
use doorway_engine::moment::Day;
use doorway_engine::stored::StoredValue;
use doorway_pages::browser::eventually;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, days_ago, key};
use serde_json::json;

use crate::keyboard::tab_to;
use crate::noting::open_more;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("one_tap_notes_a_mood_and_it_can_be_taken_back", one_tap),
    Flow::new("a_mood_is_noted_by_keyboard_alone", by_keyboard),
    Flow::new("an_entry_is_written_changed_and_moved_to_a_past_day", written),
    Flow::new("two_tabs_note_at_once_and_nothing_is_lost", two_tabs).once(),
    Flow::new("a_deleted_entry_is_taken_back", deleted).in_turn(),
    Flow::new("the_calendar_is_walked_by_keyboard", calendar),
    Flow::new("what_can_not_be_kept_is_told_and_stays_in_the_diary", refused).in_turn(),
    Flow::new("the_week_is_looked_back_on_once", week).in_turn(),
];

/// The moods noted today, as the first screen lists them.
pub(crate) fn moods_are(visit: &Visit, expected: &[&str]) -> Told<()> {
    eventually(&format!("the moods of today are {expected:?}"), || {
        let seen = visit.ask(
            "return [...document.querySelectorAll('.so-far [data-entry]')]
                 .map((one) => one.firstChild.textContent)",
        )?;
        ensure(seen == json!(expected), || format!("the moods are {seen}"))?;
        Ok(Some(()))
    })
}

/// A finger on a number of the first screen.
fn tap(visit: &Visit, mood: u8) -> Told<()> {
    visit.click(&format!("input[name=mood][value='{mood}']"))
}

/// Types into an input, as a person at a keyboard does: one who sees where the keys go. A browser may
/// still scroll to what was typed before, and the press miss.
pub(crate) fn type_into(visit: &Visit, id: &str, text: &str) -> Told<()> {
    visit.click(&format!("#{id}"))?;
    visit.until_given(
        "the input has the focus",
        "const input = document.getElementById(arguments[0]);
         if (document.activeElement !== input) input.focus();
         return document.activeElement === input",
        &[json!(id)],
    )?;
    visit.press(&text.chars().collect::<Vec<_>>())
}

/// What an input of days or texts is given at once: browsers type days each in their own way.
pub(crate) fn put(visit: &Visit, id: &str, text: &str) -> Told<()> {
    visit.session().run(
        "const input = document.getElementById(arguments[0]);
         const kind = input.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement;
         Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(input, arguments[1]);
         input.dispatchEvent(new Event('input', { bubbles: true }))",
        &[json!(id), json!(text)],
    )?;
    Ok(())
}

/// The day so many days ago, as forms write it.
fn day(ago: i64) -> Told<String> {
    let day = days_ago(ago).day().map(Day::iso);
    day.ok_or_else(|| Trouble::new("the clock is beyond all calendars"))
}

/// So many entries are listed.
pub(crate) fn listed_are(visit: &Visit, count: usize) -> Told<()> {
    visit.until_given(
        &format!("{count} entries are listed"),
        "return document.querySelectorAll('.list [data-entry], h2 + .entries [data-entry]').length
             === arguments[0]",
        &[json!(count)],
    )
}

fn one_tap(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    tap(visit, 7)?;
    moods_are(visit, &["7"])?;
    visit.saved("device")?;
    tap(visit, 0)?;
    moods_are(visit, &["7", "0"])?;
    // Both are kept, and the second may be meant in the place of the first.
    visit.see("[data-notice='noted'] [data-twice]")?;
    visit.click("button[data-act='correct']")?;
    moods_are(visit, &["0"])?;
    visit.see_no("[data-twice]")?;
    visit.until("the focus is not lost", "return document.activeElement.dataset.act === 'undo'")?;
    visit.click("button[data-act='undo']")?;
    moods_are(visit, &["7", "0"])?;
    tap(visit, 1)?;
    visit.click("button[data-act='undo']")?;
    moods_are(visit, &["7", "0"])?;
    tap(visit, 5)?;
    visit.click("button[data-act='undo']")?;
    visit.reload_at("#/")?;
    moods_are(visit, &["7", "0"])?;
    // The first number that comes to mind, and then the rest.
    tap(visit, 4)?;
    visit.click("button[data-act='add-more']")?;
    visit.see("button[data-act='drop-change']")?;
    visit.until(
        "the keyboard is at the mood that was set",
        "const at = document.activeElement; return at.name === 'mood' && at.value === '4' && at.checked",
    )?;
    open_more(visit)?;
    type_into(visit, "diary-note", "a walk")?;
    visit.click("button[data-act='save-entry']")?;
    visit.see_no("button[data-act='drop-change']")?;
    let texts = visit.text("article.diary")?;
    ensure(texts.contains("a walk"), || format!("the note is not shown: {texts}"))?;
    visit.follow_route("#/")?;
    moods_are(visit, &["7", "0", "4"])
}

fn by_keyboard(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    visit.click("h1")?;
    tab_to(visit, "the mood", "at.name === 'mood'")?;
    visit.press(&[key::SPACE, key::RIGHT, key::RIGHT])?;
    visit.until(
        "2 is picked",
        "return document.querySelector('input[name=mood]:checked')?.value === '2'",
    )?;
    moods_are(visit, &[])?;
    visit.press(&[key::ENTER])?;
    moods_are(visit, &["2"])?;
    visit.until("the focus stays", "return document.activeElement.name === 'mood'")?;
    tab_to(visit, "taking it back", "at.dataset.act === 'undo'")?;
    visit.press(&[key::ENTER])?;
    moods_are(visit, &[])?;
    visit.until("the focus is not lost", "return document.activeElement !== document.body")
}

fn written(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/diary")?;
    open_more(visit)?;
    visit.choose("mood", "4")?;
    visit.choose("energy", "3")?;
    type_into(visit, "sleep-hours", "7:30")?;
    type_into(visit, "diary-tags", "sun, rain")?;
    visit.choose("tag", "family")?;
    type_into(visit, "diary-note", "long talk")?;
    // The press takes the focus from the note: nothing may move under it.
    visit.click("button[data-act='save-entry']")?;
    listed_are(visit, 1)?;
    let text = visit.text("[data-entry]")?;
    for part in ["Mood 4", "Energy 3", "7.5 hours", "sun", "rain", "family", "long talk"] {
        ensure(text.contains(part), || format!("{part} is not in {text}"))?;
    }
    visit.click("button[data-act='edit-entry']")?;
    visit.see("button[data-act='drop-change']")?;
    let tags = visit.ask("return document.getElementById('diary-tags').value")?;
    same("the tags", &tags, &json!("sun, rain, family"))?;
    put(visit, "diary-day", &day(3)?)?;
    visit.choose("mood", "6")?;
    visit.click("button[data-act='save-entry']")?;
    visit.see_no("button[data-act='drop-change']")?;
    listed_are(visit, 0)?;
    visit.follow_route(&format!("#/diary/{}", day(3)?))?;
    listed_are(visit, 1)?;
    let text = visit.text("[data-entry]")?;
    ensure(text.contains("Mood 6") && text.contains("Energy 3"), || text.clone())?;
    visit.click("button[data-act='edit-entry']")?;
    visit.click("button[data-act='drop-change']")?;
    visit.reload_at(&format!("#/diary/{}", day(3)?))?;
    listed_are(visit, 1)
}

fn two_tabs(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    let first = visit.session().tab()?;
    let second = visit.session().open_window()?;
    visit.session().switch_to(&second)?;
    visit.open_at("#/")?;
    tap(visit, 3)?;
    visit.session().switch_to(&first)?;
    visit.step_in()?;
    // Before it hears of the other.
    tap(visit, 8)?;
    moods_are(visit, &["3", "8"])?;
    visit.session().switch_to(&second)?;
    visit.step_in()?;
    moods_are(visit, &["3", "8"])?;
    visit.saved("device")?;
    visit.reload_at("#/")?;
    moods_are(visit, &["3", "8"])
}

fn deleted(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    for mood in [5, 6] {
        tap(visit, mood)?;
    }
    visit.follow_route("#/diary")?;
    listed_are(visit, 2)?;
    visit.click("button[data-act='delete-entry']")?;
    listed_are(visit, 1)?;
    visit.until(
        "the focus is on taking it back",
        "return document.activeElement?.dataset.act === 'undo'",
    )?;
    visit.click("button[data-act='undo']")?;
    listed_are(visit, 2)?;
    visit.click("button[data-act='delete-entry']")?;
    visit.reload_at("#/diary")?;
    listed_are(visit, 1)
}

fn calendar(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/diary/2026-03")?;
    visit.click("h1")?;
    tab_to(visit, "the calendar", "!!at.closest('[data-day]')")?;
    for (keys, expected) in [
        (&[key::RIGHT][..], "2026-03-02"),
        (&[key::DOWN], "2026-03-09"),
        (&[key::END], "2026-03-15"),
        (&[key::HOME], "2026-03-09"),
        (&[key::PAGE_UP], "2026-02-09"),
        (&[key::PAGE_DOWN, key::PAGE_DOWN], "2026-04-09"),
        (&[key::UP], "2026-04-02"),
        (&[key::LEFT, key::LEFT], "2026-03-31"),
    ] {
        for pressed in keys {
            visit.press(&[*pressed])?;
        }
        visit.until_given(
            &format!("the focus is on {expected}"),
            "return document.activeElement?.closest('[data-day]')?.dataset.day === arguments[0]",
            &[json!(expected)],
        )?;
    }
    visit.press(&[key::ENTER])?;
    visit.at("#/diary/2026-03-31")?;
    visit.click("a[data-act='whole-diary']")?;
    visit.see("[data-month='2026-03']").map(drop)
}

fn refused(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/diary")?;
    open_more(visit)?;
    type_into(visit, "diary-note", "stays")?;
    for (text, told) in [
        (day(-2)?, "still to come"),
        ("2190-01-01".to_owned(), "still to come"),
        ("1970-01-01".to_owned(), "1990"),
        (String::new(), "in full"),
    ] {
        put(visit, "diary-day", &text)?;
        visit.click("button[data-act='save-entry']")?;
        eventually(&format!("{text:?} is told"), || {
            let seen = visit.text("[data-notice='diary-fault']")?;
            Ok(seen.contains(told).then_some(()))
        })?;
        let note = visit.ask("return document.getElementById('diary-note').value")?;
        same("the note", &note, &json!("stays"))?;
    }
    put(visit, "diary-day", &day(1)?)?;
    put(visit, "diary-note", &"x".repeat(100_000))?;
    visit.click("button[data-act='save-entry']")?;
    eventually("the length is told", || {
        Ok(visit.text("[data-notice='diary-fault']")?.contains("98000").then_some(()))
    })?;
    let length = visit.ask("return document.getElementById('diary-note').value.length")?;
    same("the note's length", &length, &json!(100_000))?;
    put(visit, "diary-note", "short")?;
    put(visit, "diary-tags", "🌱, שלום")?;
    visit.click("button[data-act='save-entry']")?;
    visit.see_no("[data-notice='diary-fault']")?;
    listed_are(visit, 1)?;
    let tags = visit.ask(
        "return [...document.querySelectorAll('.list .named bdi')].map((one) => one.textContent)",
    )?;
    same("the tags", &tags, &json!(["🌱", "שלום"]))
}

/// An entry with a mood, noted so many days ago.
pub(crate) fn noted(id: &str, ago: i64, mood: i64) -> Told<StoredValue> {
    let at = days_ago(ago);
    let id = Id::parse(id).ok_or_else(|| Trouble::new(format!("{id} is no id")))?;
    let day = at.day().ok_or_else(|| Trouble::new("the clock is beyond all calendars"))?;
    let noted = DiaryEntry {
        id,
        day,
        at,
        ratings: [("mood".to_owned(), mood)].into_iter().collect(),
        tags: Vec::new(),
        signs: Vec::new(),
        note: String::new(),
    };
    Ok(StoredValue::kept(noted))
}

fn week(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    // Far enough apart to lie in two months: each text here is a whole one.
    visit.remember(&[noted("before", 40, 5)?, noted("lately", 2, 3)?])?;
    visit.follow_route("#/")?;
    let text = visit.text("[data-week]")?;
    ensure(text.contains("1 of 7 days") && text.contains('3'), || text.clone())?;
    visit.click("button[data-act='close-week']")?;
    visit.see_no("[data-week]")?;
    visit.reload_at("#/")?;
    visit.see_no("[data-week]")
}
