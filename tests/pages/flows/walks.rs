//! Ways through the widget that come to every screen, and to every state of one that looks
//! different.

use doorway_engine::instrument;
use doorway_pages::trouble::Told;
use doorway_pages::visit::{Visit, days_ago, past};
use serde_json::json;

use crate::NINTH_ALONE;
use crate::course::three_results;
use crate::diary::put;
use crate::noting::open_more;

/// What is done wherever a walk comes to, with the name of the place.
pub(crate) type Look<'a> = &'a mut dyn FnMut(&Visit, &str) -> Told<()>;

/// A walk.
pub(crate) type Walk = fn(&Visit, Look<'_>) -> Told<()>;

/// Walks through every screen and every state of one that looks different.
pub(crate) fn every_screen(visit: &Visit, look: Look<'_>) -> Told<()> {
    visit.follow_route("#/")?;
    look(visit, "home")?;
    noted(visit, look)?;
    all_on_one_page(visit, look)?;
    visit.follow_route("#/check/phq9")?;
    look(visit, "the questionnaire")?;
    visit.fill(&[1])?;
    visit.choose("phq9-9", "1")?;
    visit.see("section[data-help]")?;
    visit.click("button[data-act='finish']")?;
    visit.see("[data-notice='gaps']")?;
    look(visit, "the questionnaire with gaps and help")?;
    visit.click("[data-help] button[data-act='open-help']")?;
    visit.see("button[data-act='close-help']")?;
    look(visit, "the questionnaire with unfolded help")?;
    visit.click("button[data-act='close-help']")?;
    visit.fill(&NINTH_ALONE)?;
    visit.finish()?;
    visit.saved("device")?;
    look(visit, "the result")?;
    visit.follow_route("#/guidance")?;
    visit.see("section[data-help]")?;
    look(visit, "guidance")?;
    visit.follow_route("#/dip")?;
    look(visit, "a dip or a return")?;
    visit.follow_route("#/history")?;
    visit.see("li[data-entry]")?;
    look(visit, "the history")?;
    visit.click("button[data-act='delete']")?;
    visit.see("button[data-act='confirm-delete']")?;
    look(visit, "the history asking about one")?;
    visit.click("button[data-act='cancel-delete']")?;
    visit.click("button[data-act='delete-all']")?;
    visit.see("button[data-act='confirm-delete-all']")?;
    look(visit, "the history asking about all")?;
    visit.click("button[data-act='confirm-delete-all']")?;
    visit.entries_are(&[])?;
    look(visit, "the empty history")?;
    visit.follow_route("#/data")?;
    look(visit, "files")?;
    visit.click("button[data-act='remind']")?;
    visit.see("[data-notice='remind-fault']")?;
    crate::files::pick(visit, "[]")?;
    visit.see("[data-notice='restore-fault']")?;
    look(visit, "files with what is wrong")?;
    tools(visit, look)?;
    visit.follow_route("#/help")?;
    look(visit, "help")
}

/// The tools: blank, filled in, refused, and to read; and the day of a session.
fn tools(visit: &Visit, look: Look<'_>) -> Told<()> {
    visit.follow_route("#/tools")?;
    look(visit, "the tools")?;
    visit.follow_route("#/tools/ground")?;
    look(visit, "grounding")?;
    visit.follow_route("#/tools/breathe")?;
    look(visit, "breathing before it begins")?;
    visit.follow_route("#/learn")?;
    look(visit, "the articles")?;
    visit.follow_route("#/learn/ways")?;
    visit.see("[data-sources] li")?;
    look(visit, "an article")?;
    // One section at a time in a narrow window, the last of which is saved with nothing in it.
    visit.follow_route("#/tools/plan/7")?;
    visit.click("[data-act=save-worksheet]")?;
    visit.see("[data-notice=worksheet-fault]")?;
    look(visit, "the plan with nothing in it")?;
    visit.follow_route("#/tools/plan/4")?;
    put(visit, "people-name-0", "Noa")?;
    put(visit, "people-number-0", "555 0100")?;
    look(visit, "the plan being written")?;
    visit.click_on_to("[data-act=save-worksheet]")?;
    visit.see("article.written")?;
    look(visit, "the plan")?;
    visit.follow_route("#/tools/thought/4")?;
    look(visit, "a thought record")?;
    visit.follow_route("#/tools/day")?;
    look(visit, "the day before it begins")?;
    visit.click("[data-act=begin-day]")?;
    visit.see("[data-clock]")?;
    visit.click(".fold summary")?;
    look(visit, "the day")
}

/// On a phone a questionnaire leads on to its first question, until all on one page is chosen.
fn all_on_one_page(visit: &Visit, look: Look<'_>) -> Told<()> {
    visit.session().run("location.hash = '#/check/gad7'", &[])?;
    visit.see("#doorway form[data-check=gad7]")?;
    if visit.shows("details.more")? {
        look(visit, "the first question on a phone")?;
        visit.choose_one_page("gad7")?;
    }
    Ok(())
}

/// The diary: empty, with a fault, with an entry of everything, and being changed.
fn noted(visit: &Visit, look: Look<'_>) -> Told<()> {
    visit.click("input[name=mood][value='4']")?;
    visit.see("button[data-act='undo']")?;
    look(visit, "home with a mood just noted")?;
    visit.click("button[data-act='undo']")?;
    visit.follow_route("#/signs")?;
    visit.click(".signs summary")?;
    visit.choose("watch", "isolation")?;
    visit.see("input[name=sign][value=isolation]")?;
    look(visit, "the warning signs")?;
    visit.follow_route("#/diary")?;
    look(visit, "the empty diary")?;
    visit.ask("for (const one of document.querySelectorAll('details')) one.open = true")?;
    open_more(visit)?;
    for (name, value) in [("mood", "3"), ("energy", "8"), ("tag", "rest"), ("sign", "isolation")] {
        visit.choose(name, value)?;
    }
    look(visit, "the diary with its form open")?;
    visit.click("button[data-act='save-entry']")?;
    visit.see(".list [data-entry]")?;
    look(visit, "the diary with an entry")?;
    visit.ask("document.querySelector('#diary-search').scrollIntoView()")?;
    put(visit, "diary-search", "rest")?;
    visit.see("[data-found]")?;
    look(visit, "the diary with what was found")?;
    visit.click("button[data-act='edit-entry']")?;
    visit.see("button[data-act='drop-change']")?;
    look(visit, "a day with an entry being changed")?;
    visit.click("button[data-act='drop-change']")?;
    visit.follow_route("#/diary/2026-03-01")?;
    visit.click("button[data-act='save-entry']")?;
    visit.see("[data-notice='diary-fault']")?;
    look(visit, "a day with a fault")
}

/// Every questionnaire, blank on the screen and on paper, and what answering makes of one.
pub(crate) fn every_questionnaire(visit: &Visit, look: Look<'_>) -> Told<()> {
    all_on_one_page(visit, look)?;
    for instrument in instrument::ALL {
        visit.follow_route(&format!("#/check/{}", instrument.id))?;
        look(visit, &format!("{} blank", instrument.id))?;
    }
    for id in ["phq9", "pcptsd5", "after"] {
        visit.follow_route(&format!("#/paper/{id}"))?;
        look(visit, &format!("{id} on paper"))?;
    }
    visit.follow_route("#/check/pcptsd5")?;
    visit.tick("pcptsd5", &[("gate", 1), ("2", 0)])?;
    visit.click("button[data-act='finish']")?;
    visit.see("[data-notice='gaps']")?;
    look(visit, "a questionnaire with gaps")?;
    visit.follow_route("#/")?;
    look(visit, "home with something begun")?;
    visit.take("gad7", &[1; 7])?;
    visit.follow_route("#/check/gad7")?;
    visit.see("[data-notice='early']")?;
    look(visit, "a questionnaire too early")?;
    every_step(visit, look)
}

/// One question at a time.
fn every_step(visit: &Visit, look: Look<'_>) -> Told<()> {
    visit.begin_steps("core10", "1")?;
    look(visit, "a step")?;
    visit.session().run(
        "const at = document.querySelector('input[name=number-keys]'); if (!at.checked) at.click()",
        &[],
    )?;
    visit.see("kbd")?;
    visit.session().run("location.hash = arguments[0]", &[json!("#/check/core10/6")])?;
    visit.at_step("core10", "6")?;
    visit.tick("core10", &[("6", 2)])?;
    visit.see("section[data-help]")?;
    look(visit, "a step with number keys and help")?;
    visit.session().run("location.hash = arguments[0]", &[json!("#/check/core10/review")])?;
    visit.at("#/check/core10/review")?;
    look(visit, "all answers, to check")?;
    visit.click("button[data-act='finish']")?;
    visit.see("[data-notice='gaps']")?;
    look(visit, "all answers, with gaps")?;
    visit.session().run("location.hash = arguments[0]", &[json!("#/check/phq2")])?;
    for item in ["1", "2"] {
        visit.at_step("phq2", item)?;
        visit.answer_step("phq2", item, 3)?;
    }
    visit.at("#/check/phq2/review")?;
    visit.click_on_to("button[data-act='finish']")?;
    // Within another page the longer one is offered, since its height would tell the total.
    if visit.ask("return self !== top")? == json!(true) {
        visit.click_on_to("button[data-act='grow']")?;
    }
    visit.at_step("phq9", "3")?;
    visit.see("[data-notice='grown']")?;
    look(visit, "a questionnaire that another one grew into")?;
    visit.choose_one_page("phq9")
}

/// A result of each kind, alone and beside others.
pub(crate) fn every_result(visit: &Visit, look: Look<'_>) -> Told<()> {
    let four = |id: &str, days: i64, value: i64| {
        past(id, "phq4", days_ago(days), &["1", "2", "3", "4"].map(|item| (item, value)))
    };
    let nine = |id: &str, days: i64, value: i64| {
        let items = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "difficulty"];
        past(id, "phq9", days_ago(days), &items.map(|item| (item, value)))
    };
    let now = days_ago(1);
    let mut parts = three_results()?;
    parts.extend([
        nine("phq9-then", 40, 1)?,
        nine("phq9-now", 4, 2)?,
        four("phq4-now", 1, 2)?,
        past("pcptsd5-now", "pcptsd5", now, &[("gate", 0)])?,
        past("auditc-now", "auditc", now, &[("1", 1), ("2", 0), ("3", 0)])?,
        past("after-now", "after", now, &[("sudden", 1), ("thoughts", 1), ("dreams", 1)])?,
        past("asking-now", "asking", now, &[("stuck", 2), ("heart", 1), ("liver", 2)])?,
        past("programme-now", "programme", now, &[("cost", 2), ("ride", 0)])?,
        past("strange", "gad2", now, &[("1", 1), ("2", 8)])?,
    ]);
    visit.remember(&parts)?;
    visit.follow_route("#/result/gad7/first")?;
    visit.unfold("section.change")?;
    visit.click("button[data-act='set-baseline']")?;
    visit.see("button[data-act='unset-baseline']")?;
    look(visit, "the result that is the baseline")?;
    visit.follow_route("#/result/gad7/third")?;
    visit.unfold("section.change")?;
    visit.see("[data-baseline]")?;
    look(visit, "the third of three results")?;
    for (instrument, id) in [
        ("phq9", "phq9-now"),
        ("phq4", "phq4-now"),
        ("pcptsd5", "pcptsd5-now"),
        ("auditc", "auditc-now"),
        ("after", "after-now"),
        ("asking", "asking-now"),
        ("programme", "programme-now"),
        ("gad2", "strange"),
    ] {
        visit.follow_route(&format!("#/result/{instrument}/{id}"))?;
        visit.result()?;
        look(visit, &format!("the result of {id}"))?;
    }
    for (instrument, id) in [("phq9", "phq9-now"), ("asking", "asking-now")] {
        visit.follow_route(&format!("#/paper/{instrument}/{id}"))?;
        look(visit, &format!("{id} on paper"))?;
    }
    visit.follow_route("#/history")?;
    visit.see("li[data-entry]")?;
    look(visit, "the history of many")
}
