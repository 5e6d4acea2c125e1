//! A dip or a return: six questions.

use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure};
use doorway_pages::visit::{Visit, key};

use crate::access::{axe, small_targets};
use crate::guidance::live;
use crate::keyboard::tab_to;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("what_the_diary_knows_is_filled_in_and_can_be_changed", filled_in),
    Flow::new("six_answers_look_like_a_dip_or_a_return", answered).in_turn(),
    Flow::new("thoughts_of_death_leave_the_six_questions_for_help", thoughts),
    Flow::new("the_six_questions_are_answered_by_keyboard_alone", by_keyboard).in_turn(),
];

fn pick(visit: &Visit, question: &str, choice: &str) -> Told<()> {
    visit.click(&format!("label:has(input[name='dip-{question}'][value='{choice}'])"))
}

fn looks(visit: &Visit, outcome: &str) -> Told<()> {
    visit.see(&format!("section[data-dip='{outcome}']")).map(drop)
}

fn filled_in(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    visit.follow_route("#/guidance")?;
    visit.click_on_to("a[data-act='dip']")?;
    visit.at("#/dip")?;
    visit.see("input[name='dip-lasts'][value='weeks']:checked")?;
    let told = visit.text("#item-dip-lasts[data-from='diary'] .from-diary")?;
    ensure(told.contains("on 11 of the 11 days"), || format!("it says {told}"))?;
    // The diary alone concludes nothing.
    looks(visit, "open")?;
    visit.see_no("section[data-urgency]")?;
    pick(visit, "areas", "sleep")?;
    pick(visit, "areas", "people")?;
    looks(visit, "return")?;
    pick(visit, "lasts", "days")?;
    looks(visit, "unclear")?;
    ensure(!visit.text("#item-dip-lasts")?.contains("diary"), || "still from the diary".into())?;
    visit.click("[data-act='dip-over']")?;
    visit.see("input[name='dip-lasts'][value='weeks']:checked")?;
    looks(visit, "open")
}

fn answered(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/dip")?;
    looks(visit, "open")?;
    axe(visit, "the six questions")?;
    for (question, choice) in [
        ("lasts", "days"),
        ("strength", "usual"),
        ("areas", "none"),
        ("lifts", "hours"),
        ("trigger", "yes"),
    ] {
        pick(visit, question, choice)?;
        looks(visit, "unclear")?;
    }
    pick(visit, "thoughts", "no")?;
    looks(visit, "dip")?;
    pick(visit, "thoughts", "unsaid")?;
    looks(visit, "unclear")?;
    visit.see("section[data-dip] a[data-act='help']")?;
    pick(visit, "strength", "before")?;
    pick(visit, "lifts", "never")?;
    looks(visit, "return")?;
    axe(visit, "the six questions, answered")?;
    small_targets(visit, "the six questions, answered")
}

fn thoughts(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/dip")?;
    pick(visit, "thoughts", "yes")?;
    visit.see("section[data-help][data-tier='now'] a[href^='tel:']")?;
    visit.until(
        "the help is in sight",
        "const { top, bottom } = document.querySelector('[data-help]').getBoundingClientRect();
         return bottom > 0 && top < innerHeight",
    )?;
    looks(visit, "help")?;
    visit.click("button[data-act='close-help']")?;
    visit.see("[data-folded='true']")?;
    pick(visit, "thoughts", "no")?;
    visit.see_no("section[data-help]")
}

fn by_keyboard(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/dip")?;
    visit.on_heading()?;
    tab_to(visit, "how long", "at.name === 'dip-lasts'")?;
    visit.press(&[key::SPACE, key::DOWN, key::DOWN])?;
    visit.see("input[name='dip-lasts'][value='weeks']:checked")?;
    tab_to(visit, "how strong", "at.name === 'dip-strength'")?;
    visit.press(&[key::SPACE, key::DOWN, key::DOWN])?;
    looks(visit, "return")?;
    tab_to(visit, "guidance", "at.dataset.act === 'guidance'")?;
    visit.press(&[key::ENTER])?;
    visit.at("#/guidance")
}
