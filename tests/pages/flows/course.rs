//! What a result says beside earlier ones, and what has to be known before a new one.

use doorway_engine::id::Id;
use doorway_engine::moment::Day;
use doorway_engine::record::{Draft, Marked};
use doorway_engine::session::Session;
use doorway_engine::stored::StoredValue;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, days_ago, past};
use serde_json::{Value, json};

use crate::ONE;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("results_stand_beside_the_last_and_the_baseline", side_by_side).in_turn(),
    Flow::new("two_on_one_day_are_told_to_overlap", overlap).in_turn(),
    Flow::new("an_answer_that_no_choice_fits_is_shown_and_gives_no_total", strange)
        .once()
        .with(ONE),
    Flow::new("pcptsd5_is_not_offered_on_the_day_of_a_session", not_today).once().with(ONE),
    Flow::new("answers_from_another_day_can_be_started_again", begun_before).once().with(ONE),
];

/// What is folded of how a result stands beside others.
const CHANGE: &str = "section.change";

/// A session on the day of a moment.
pub(crate) fn session(id: &str, days: i64) -> Told<StoredValue> {
    let noted = days_ago(days);
    let broken = || Trouble::new(format!("{id} is no session"));
    let day: Day = noted.day().ok_or_else(broken)?;
    let id = Id::parse(id).ok_or_else(broken)?;
    let session = Session::on(day, id, noted);
    Ok(StoredValue::kept(session))
}

/// A GAD-7 whose seven answers are all the same but the last.
pub(crate) fn gad7(id: &str, days: i64, each: i64, last: i64) -> Told<StoredValue> {
    let six = ["1", "2", "3", "4", "5", "6"].map(|item| (item, each));
    past(id, "gad7", days_ago(days), &[&six[..], &[("7", last)]].concat())
}

/// Totals of 12, 7 and 2, with two sessions between the first and the last; the last two look back
/// on some of the same days.
pub(crate) fn three_results() -> Told<Vec<StoredValue>> {
    Ok(vec![
        gad7("first", 60, 2, 0)?,
        gad7("second", 10, 1, 1)?,
        gad7("third", 3, 0, 2)?,
        session("before", 70)?,
        session("between", 30)?,
        session("lately", 5)?,
    ])
}

fn at_result(visit: &Visit, id: &str) -> Told<()> {
    visit.follow_route(&format!("#/result/gad7/{id}"))?;
    same("the result", &visit.result()?.id.as_str(), &id)
}

fn side_by_side(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.remember(&three_results()?)?;
    at_result(visit, "third")?;
    same("the change", &visit.attribute("[data-change]", "data-change")?.as_str(), &"-5")?;
    same("the days", &visit.attribute("[data-shared]", "data-shared")?.as_str(), &"7")?;
    same("the sessions", &visit.attribute("[data-sessions]", "data-sessions")?.as_str(), &"1")?;
    visit.unfold(CHANGE)?;
    ensure(!visit.shows("[data-baseline]")?, || "a baseline that nobody picked".into())?;
    course(visit)?;

    at_result(visit, "first")?;
    ensure(!visit.shows("[data-change]")?, || "the first is compared with something".into())?;
    visit.unfold(CHANGE)?;
    visit.click("button[data-act='set-baseline']")?;
    visit.see("button[data-act='unset-baseline']")?;
    at_result(visit, "third")?;
    let baseline = || visit.attribute("[data-baseline]", "data-baseline");
    same("since the baseline", &baseline()?.as_str(), &"-10")?;
    // Sessions are counted from the baseline then.
    same("the sessions", &visit.attribute("[data-sessions]", "data-sessions")?.as_str(), &"2")?;
    visit.reload()?;
    visit.unfold(CHANGE)?;
    visit.see("[data-baseline]")?;
    same("since the baseline", &baseline()?.as_str(), &"-10")?;

    at_result(visit, "first")?;
    visit.unfold(CHANGE)?;
    visit.click("button[data-act='unset-baseline']")?;
    visit.see("button[data-act='set-baseline']")?;
    at_result(visit, "third")?;
    visit.unfold(CHANGE)?;
    ensure(!visit.shows("[data-baseline]")?, || "the baseline stays".into())
}

/// The drawing, and the same as a table; what overlaps is joined in another way.
fn course(visit: &Visit) -> Told<()> {
    let seen = visit.ask(
        "const at = document.querySelector('[data-course]');
         const all = (selector) => [...at.querySelectorAll(selector)];
         return [at.dataset.course,
             all('tbody td').map((one) => parseInt(one.textContent)),
             all('tbody tr[aria-current]').length]",
    )?;
    same::<Value>("the course", &seen, &json!(["3", [12, 7, 2], 1]))?;
    let drawn = visit.ask(
        "const all = [...document.querySelectorAll('[data-total] svg text')];
         const lines = ['.pen', '.overlaps'].map((one) => {
             const line = document.querySelector(`[data-total] svg ${one}`);
             return [line.getAttribute('d').split('M').length - 1,
                 getComputedStyle(line).strokeDasharray !== 'none'];
         });
         return [all.slice(0, 2).map((one) => one.textContent), lines]",
    )?;
    // The last number is the large one beside it.
    same::<Value>("the drawing", &drawn, &json!([["12", "7"], [[1, false], [1, true]]]))
}

fn overlap(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/gad7")?;
    ensure(!visit.shows("[data-notice='early']")?, || "the first is too early".into())?;
    visit.take("gad7", &[1; 7])?;
    visit.unfold(CHANGE)?;
    ensure(!visit.shows("[data-shared]")?, || "the first shares days with another".into())?;
    visit.follow_route("#/check/gad7")?;
    visit.see("[data-notice='early'][role='status']")?;
    // It is told, and nothing is held back.
    let second = visit.take("gad7", &[1, 1, 1, 1, 1, 1, 0])?;
    same("the total", &second.total.as_str(), &"6")?;
    let shared = visit.attribute("[data-shared]", "data-shared")?;
    // Midnight may come between the two.
    ensure(["14", "13"].contains(&shared.as_str()), || format!("{shared} days are shared"))?;
    same("the change", &visit.attribute("[data-change]", "data-change")?.as_str(), &"-1")?;
    // Another questionnaire is another matter.
    visit.follow_route("#/check/phq9")?;
    ensure(!visit.shows("[data-notice='early']")?, || "PHQ-9 counts as taken".into())
}

fn strange(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let six = ["1", "2", "3", "4", "5", "6"].map(|item| (item, 1));
    let known = past("known", "gad7", days_ago(40), &[&six[..], &[("7", 1)]].concat())?;
    let strange = past("strange", "gad7", days_ago(20), &[&six[..], &[("7", 9)]].concat())?;
    visit.remember(&[known, strange])?;
    at_result(visit, "strange")?;
    let result = visit.result()?;
    same("its total", &result.total.as_str(), &"")?;
    ensure(!visit.shows("[data-total], [data-result], main svg")?, || "it has a total".into())?;
    let answers = visit.ask(
        "return [...document.querySelectorAll('.answers tbody td')].map((one) => one.textContent)",
    )?;
    let last = answers.as_array().and_then(|all| all.last()).and_then(Value::as_str);
    ensure(last.is_some_and(|text| text.contains('9')), || {
        format!("the unknown answer is not shown as it is: {answers}")
    })?;
    // It is kept as it was, and on paper too it has no total.
    visit.click("a[data-act='paper']")?;
    visit.at("#/paper/gad7/strange")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&["strange", "known"])?;
    let kept = visit.kept_in("localStorage")?;
    let kept = kept.get("doorway/check/strange").and_then(Value::as_str).unwrap_or_default();
    ensure(kept.contains("[\"7\",9]"), || format!("what is kept is {kept}"))
}

fn not_today(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    // Midnight, or a browser of another zone, may come between.
    visit.remember(&[session("one", 1)?, session("two", 0)?, session("three", -1)?])?;
    visit.follow_route("#/")?;
    visit.open_offers()?;
    visit.see("li[data-offer='pcptsd5']")?;
    ensure(!visit.shows("li[data-offer='pcptsd5'] a[data-act='start']")?, || {
        "PC-PTSD-5 is offered on the day of a session".into()
    })?;
    visit.see("li[data-offer='gad7'] a[data-act='start']")?;
    for route in ["#/check/pcptsd5", "#/check/pcptsd5/gate"] {
        visit.session().run("location.hash = arguments[0]", &[json!(route)])?;
        visit.see("[data-notice='not-today']")?;
        ensure(!visit.shows("form, input[name='pcptsd5-gate']")?, || {
            format!("{route} asks on the day of a session")
        })?;
        visit.follow_route("#/")?;
    }
    Ok(())
}

fn begun_before(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let marked = |item: &str| (item.to_owned(), Marked { value: 2, at: days_ago(3).unix_ms });
    let answers = ["1", "2", "3"].into_iter().map(marked).collect();
    let draft = Draft { answers, ..Draft::default() };
    visit.remember(&[StoredValue::Draft("gad7".to_owned(), draft)])?;
    visit.follow_route("#/check/gad7")?;
    visit.answers_of_are("gad7", &[Some(2), Some(2), Some(2), None])?;
    visit.see("[data-notice='begun-before'][role='status']")?;
    visit.click("button[data-act='start-over']")?;
    visit.answers_of_are("gad7", &[None; 7])?;
    visit.see_no("[data-notice='begun-before']")?;
    visit.tick("gad7", &[("1", 1)])?;
    visit.saved("device")?;
    visit.reload_at("#/check/gad7")?;
    visit.answers_of_are("gad7", &[Some(1), None, None, None, None, None, None])
}
