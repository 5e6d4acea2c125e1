//! The first screen on a phone: how am I, and what is next.

use doorway_pages::flow::Flow;
use doorway_pages::touching::sized;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::{Visit, days_ago, past};
use serde_json::json;

use crate::ONE;
use crate::diary::moods_are;

/// Nine points.
const ANSWERS: [(&str, i64); 9] =
    [("1", 1), ("2", 1), ("3", 1), ("4", 1), ("5", 1), ("6", 1), ("7", 1), ("8", 2), ("9", 0)];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("today_fits_one_screen_of_a_phone", fits_one_screen).once().with(ONE),
    Flow::new("the_bar_of_a_phone_is_there_before_the_program_and_stays", help_stays_in_sight)
        .once()
        .with(ONE),
    Flow::new("one_next_step_leads_on", next_step).once(),
];

/// The height that is left above the bar once everything named is in it; below zero, what is cut off.
fn left_above_the_bar(visit: &Visit, last: &str) -> Told<f64> {
    let left = visit.session().run(
        "const all = [...document.querySelectorAll(arguments[0])];
         const bar = document.querySelector('.top nav').getBoundingClientRect();
         return scrollY === 0 && bar.bottom <= innerHeight
             ? bar.top - all.at(-1).getBoundingClientRect().bottom : -1000",
        &[json!(last)],
    )?;
    Ok(left.as_f64().unwrap_or(-1000.0))
}

/// Everything named is in the window and above the bar.
pub(crate) fn fits_above_the_bar(visit: &Visit, window: (u32, u32), last: &str) -> Told<()> {
    let left = left_above_the_bar(visit, last)?;
    ensure(left >= 0.0, || format!("at {window:?} {last} ends {left} px too low"))
}

fn fits_one_screen(visit: &mut Visit) -> Told<()> {
    let (phone, small) = ((360, 740), (320, 568));
    sized(visit, phone)?;
    visit.open()?;
    fits_above_the_bar(visit, phone, "#doorway [data-next=first] .rows li")?;
    sized(visit, small)?;
    fits_above_the_bar(visit, small, "#doorway [data-next=first] .rows li:first-child")?;
    visit.remember(&[past("older", "phq9", days_ago(20), &ANSWERS)?])?;
    fits_above_the_bar(visit, small, "#doorway [data-next=due] a")?;
    sized(visit, phone)?;
    fits_above_the_bar(visit, phone, "#doorway [data-next=due] a")?;
    visit.click("input[name=mood][value='4']")?;
    moods_are(visit, &["4"])?;
    fits_above_the_bar(visit, phone, "#doorway [data-next=due] a")
}

/// Where the bar and the scale are.
fn places(visit: &Visit, within: &str) -> Told<serde_json::Value> {
    visit.session().run(
        "return ['.top nav', '.leave', '.home h1', '.home .numbers'].map((one) => {
             const { left, top, right, bottom } =
                 document.querySelector(`${arguments[0]} ${one}`).getBoundingClientRect();
             return [left, top, right, bottom];
         })",
        &[json!(within)],
    )
}

fn help_stays_in_sight(visit: &mut Visit) -> Told<()> {
    sized(visit, (360, 740))?;
    visit.place().server()?.hold(".wasm");
    visit.arrive(&visit.place().address())?;
    visit.see("#doorway-still input[name=mood]")?;
    let before = places(visit, "#doorway-still")?;
    visit.place().server()?.release();
    visit.ready()?;
    same("what stands where", &places(visit, "#doorway")?, &before)?;
    for route in ["#/", "#/diary", "#/chart", "#/guidance", "#/check/phq9/1", "#/help"] {
        visit.follow_route(route)?;
        visit.until(
            &format!("help and the way out are in sight at the end of {route}"),
            "scrollTo(0, document.body.scrollHeight);
             return ['a[data-act=help]', '.leave'].every((one) => {
                 const it = document.querySelector(`#doorway .top ${one}`);
                 const { left, top, width, height } = it.getBoundingClientRect();
                 return it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
             })",
        )?;
    }
    Ok(())
}

fn next_step(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.see("[data-next=first]")?;
    visit.follow_route("#/check/gad7")?;
    visit.tick("gad7", &[("1", 2)])?;
    visit.saved("device")?;
    visit.follow_route("#/")?;
    visit.click("[data-next='carry-on'] a")?;
    visit.at("#/check/gad7")?;
    visit.follow_route("#/check/phq9")?;
    visit.check_in(&[3; 9])?;
    visit.follow_route("#/")?;
    // What can't wait stands before what is unfinished.
    visit.see("[data-next='contact'][data-urgency='now']")?;
    visit.click("[data-next='contact'] a")?;
    visit.at("#/help")
}
