//! Quick exit: at once, and not back to the page that was left.

use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure};
use doorway_pages::visit::{Visit, key};
use serde_json::{Value, json};

use crate::NINTH_ALONE;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("the_exit_button_covers_the_page_and_leaves", by_button),
    Flow::new("shift_three_times_leaves", by_shift),
    Flow::new("shift_with_another_key_does_not_leave", shift_for_capitals).once(),
];

/// Notes in the tab's own storage whether the cover came, and how much of the window it covered:
/// once the page is left it can't be asked any more.
const WATCH: &str = "
    const note = () => {
        const cover = document.querySelector('#doorway-left');
        if (!cover) return;
        const { left, top, right, bottom } = cover.getBoundingClientRect();
        const corners = [[1, 1], [innerWidth - 2, 1], [1, innerHeight - 2],
            [innerWidth - 2, innerHeight - 2], [innerWidth / 2, innerHeight / 2]];
        const covered = left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight
            && corners.every(([x, y]) => cover.contains(document.elementFromPoint(x, y)));
        const see_through = getComputedStyle(cover).backgroundColor;
        sessionStorage.setItem('pages-cover', JSON.stringify({ covered, see_through }));
    };
    new MutationObserver(note).observe(document.documentElement,
        { childList: true, subtree: true, attributes: true });";

fn by_button(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&NINTH_ALONE)?;
    visit.ask(WATCH)?;
    visit.click_away("a[data-act='leave']")?;
    has_left(visit)?;
    // The page that was left is replaced. What came before it stays in the history: no page can
    // clear that, and ours says so.
    visit.session().back()?;
    let address = visit.session().address()?;
    ensure(!address.contains(&result.id), || format!("back leads to {address}"))?;
    was_covered(visit)
}

fn by_shift(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.choose("phq9-9", "1")?;
    visit.ask(WATCH)?;
    visit.press(&[key::SHIFT, key::SHIFT, key::SHIFT])?;
    has_left(visit)?;
    was_covered(visit)
}

fn shift_for_capitals(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.choose("phq9-9", "1")?;
    for _ in 0..4 {
        visit.session().press_with(key::SHIFT, key::TAB)?;
    }
    visit.press(&[key::SHIFT, key::SHIFT])?;
    // Something that comes after all of it: by then the page would have been left.
    visit.follow_route("#/help")?;
    visit.follow_route("#/check/phq9")?;
    ensure(!visit.shows("#doorway-left")?, || "walking backwards counts as leaving".into())?;
    ensure(!visit.browser().outside().was_asked_for("bbc.co.uk"), || "the page was left".into())
}

/// The window's address is the neutral site's.
pub(crate) fn has_left(visit: &Visit) -> Told<()> {
    let session = visit.session();
    session.leave_frames()?;
    eventually("the window's address is the neutral site's", || {
        let address = session.address()?;
        ensure(address.contains("www.bbc.co.uk"), || format!("it is {address}"))?;
        Ok(Some(()))
    })
}

/// Comes back to the origin and reads what was noted there.
fn was_covered(visit: &Visit) -> Told<()> {
    let session = visit.session();
    let ours = visit.place().address_of(match visit.door() {
        Door::File => "doorway.html",
        Door::Http | Door::Embedded => "index.html",
    });
    // The way out may still be under way, and its error page come in between.
    eventually("our page again", || Ok(session.go(&ours).ok()))?;
    let note = session.run("return sessionStorage.getItem('pages-cover')", &[])?;
    let note: Value = serde_json::from_str(note.as_str().unwrap_or("null"))?;
    ensure(note.get("covered") == Some(&json!(true)), || format!("the cover was {note}"))?;
    let colour = note.get("see_through").and_then(Value::as_str).unwrap_or_default();
    ensure(colour.starts_with("rgb(") || colour.starts_with("color("), || {
        format!("the cover's colour is {colour}")
    })
}
