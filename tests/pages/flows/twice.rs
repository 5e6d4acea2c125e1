//! Two presses on one place, so quick that nobody has read what came there in between.

use doorway_pages::flow::Flow;
use doorway_pages::touching::{Before, TICKED, at_rest, held, onto, phone, point};
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use doorway_pages::webdriver::Element;
use serde_json::json;

use crate::touching::{FINGERS, MOVE, PHONE, opened, press};

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_second_press_on_one_place_meets_nothing_new", twice).once().with(FINGERS),
    Flow::new("a_second_press_is_no_answer_where_the_first_was_led_back", led_back)
        .once()
        .with(FINGERS),
    Flow::new("a_second_press_on_an_answer_calls_nobody", no_call).once().with(FINGERS),
    Flow::new("a_mood_taken_back_is_not_followed_by_another", taken_back).once().with(FINGERS),
];

/// Puts the button that leads on where the next question has its second answer, `arguments[0]` from
/// the left and `arguments[1]` from the top; `arguments[2]`: it stays there.
const OVER: &str = "
    const [left, top, stays] = arguments;
    const next = document.querySelector('[data-act=next]');
    next.style.cssText = `position: fixed; z-index: 9; left: ${left - 20}px; top: ${top - 20}px;
        width: 40px; height: 40px; min-width: 0; padding: 0`;
    if (!stays) addEventListener('hashchange', () => { next.style.cssText = ''; }, { once: true });";

/// So many presses of a finger on one place, `between` milliseconds apart.
fn press_again(visit: &Visit, element: &Element, times: usize, between: u32) -> Told<()> {
    let mut steps = vec![onto(element)];
    for _ in 0..times {
        steps.extend(held(30));
        steps.push(json!({ "type": "pause", "duration": between }));
    }
    point(visit, "touch", &steps)
}

fn twice(visit: &mut Visit) -> Told<()> {
    let middle = "const at = document.querySelector('input[name=phq9-9][value=\"1\"]').labels[0]
             .getBoundingClientRect();
         return [at.left + at.width / 2, at.top + at.height / 2].map(Math.round)";
    let here = |at: &str| {
        visit.until_given(
            "the question is there",
            "return location.hash === arguments[0]",
            &[json!(at)],
        )
    };
    // Both presses were heard.
    let settle = || point(visit, "touch", &[json!({ "type": "pause", "duration": 300 })]);
    opened(visit)?;
    visit.choose("manner", "one")?;
    // Whoever goes on pressing has still not read.
    for (stays, times, between) in
        [(false, 2, 200), (true, 2, 200), (false, 4, 450), (true, 4, 450)]
    {
        visit.follow_route("#/check/phq9/9")?;
        let at = visit.ask(middle)?;
        visit.follow_route("#/check/phq9/8")?;
        let given = [at.get(0), at.get(1)].map(|one| one.cloned().unwrap_or_default());
        visit.session().run(OVER, &[&given[..], &[json!(stays)]].concat())?;
        let next = visit.session().find("[data-act=next]")?;
        press_again(visit, &next, times, between)?;
        here("#/check/phq9/9")?;
        settle()?;
        ensure(visit.ask(middle)? == at || stays, || "the answer is elsewhere".into())?;
        same("what was answered", &visit.ask(TICKED)?, &json!([]))?;
    }
    // Whoever has read the question is heard, at the same place too.
    visit.session().run("document.querySelector('[data-act=next]').style.cssText = ''", &[])?;
    let label = visit.session().find_by(
        "return document.querySelector('input[name=phq9-9][value=\"1\"]').labels[0]",
        &[],
    )?;
    read(visit)?;
    press(visit, &label, 30)?;
    visit.until("something is ticked", "return !!document.querySelector('form input:checked')")?;
    same("what was answered", &visit.ask(TICKED)?, &json!([["phq9-9", "1"]]))?;
    // The help comes, and the window goes there.
    opened(visit)?;
    visit.ask(
        "window.met = [];
         addEventListener('click', (event) => {
             const met = event.target.closest('a, button');
             if (met) window.met.push(met.textContent);
             if (met) event.preventDefault();
         })",
    )?;
    let label = at_rest(visit, "phq9-9", 1)?;
    press_again(visit, &label, 2, 250)?;
    visit.until("something is ticked", "return !!document.querySelector('form input:checked')")?;
    settle()?;
    same("what was answered", &visit.ask(TICKED)?, &json!([["phq9-9", "1"]]))?;
    same("what the second press met", &visit.ask("return window.met")?, &json!([]))
}

/// As long as it takes to read what has come.
fn read(visit: &Visit) -> Told<()> {
    point(visit, "touch", &[json!({ "type": "pause", "duration": 1100 })])
}

/// An answer by somebody who has read: once it is there, what came before has been heard.
fn answer_later(visit: &Visit) -> Told<()> {
    read(visit)?;
    press(visit, &at_rest(visit, "phq9-7", 1)?, 30)?;
    visit.until(
        "the seventh is answered",
        "return !!document.querySelector('input[name=phq9-7]:checked')",
    )
}

/// The page moves while the finger is down: what it touched is answered, and the answer that came
/// under it is not.
fn led_back(visit: &mut Visit) -> Told<()> {
    opened(visit)?;
    let label = at_rest(visit, "phq9-5", 2)?;
    visit.session().run(MOVE, &[json!(60)])?;
    press_again(visit, &label, 2, 200)?;
    answer_later(visit)?;
    same("what was answered", &visit.ask(TICKED)?, &json!([["phq9-5", "2"], ["phq9-7", "1"]]))
}

/// On a phone help moves into view with the answer to the ninth question, and with it numbers to call
/// come under the finger.
fn no_call(visit: &mut Visit) -> Told<()> {
    phone(visit, Before::Forget, PHONE, "index.html#/check/phq9/9")?;
    visit.ready()?;
    for (value, between) in [(3, 600), (2, 800), (1, 700)] {
        visit.follow_route("#/")?;
        visit.follow_route("#/check/phq9/9")?;
        visit.ask(
            "window.called = [];
             addEventListener('click', (event) => {
                 const link = event.target.closest('a[href^=tel], a[href^=sms]');
                 if (link) window.called.push(link.href);
                 if (link) event.preventDefault();
             })",
        )?;
        read(visit)?;
        press_again(visit, &at_rest(visit, "phq9-9", value)?, 2, between)?;
        visit.see("[data-help]")?;
        read(visit)?;
        same("whom it called", &visit.ask("return window.called")?, &json!([]))?;
    }
    Ok(())
}

/// With the entry goes the button, the page is shorter, and a number comes under the finger.
fn taken_back(visit: &mut Visit) -> Told<()> {
    phone(visit, Before::Forget, PHONE, "index.html#/")?;
    visit.ready()?;
    visit.click("input[name=mood][value='4']")?;
    visit.see("button[data-act='undo']")?;
    let undo = visit.session().find("button[data-act='undo']")?;
    // Where it comes depends on what else is on the page: here it surely comes there.
    visit.session().run(
        "const [undo] = arguments;
         undo.scrollIntoView({ block: 'center' });
         const { left, top, width, height } = undo.getBoundingClientRect();
         const come = () => {
             const number = document.querySelector('input[name=mood][value=\"1\"]').labels[0];
             number.style.cssText = `position: fixed; z-index: 9; left: ${left}px; top: ${top}px;
                 width: ${width}px; height: ${height}px`;
         };
         addEventListener('click', () => setTimeout(come, 100), { once: true, capture: true });",
        &[undo.as_argument()],
    )?;
    read(visit)?;
    press_again(visit, &undo, 3, 550)?;
    read(visit)?;
    same(
        "the moods of today",
        &visit.ask("return document.querySelectorAll('[data-entry]').length")?,
        &json!(0),
    )
}
