//! Whole check-ins with the other questionnaires, all on one page, and what each has of its own.

use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};

use crate::ONE;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_whole_gad7_on_one_page", whole_gad7).in_turn(),
    Flow::new("a_whole_pcptsd5_on_one_page", whole_pcptsd5).in_turn(),
    Flow::new("the_sixth_of_core10_opens_help_at_once_in_both_ways", core10).in_turn(),
    Flow::new("a_sign_after_a_session_opens_emergency_help", after_session).in_turn(),
    Flow::new("asking_about_it_ends_in_a_list_to_bring", asking).once().with(ONE),
    Flow::new("a_good_programme_ends_in_a_list_to_bring", programme).once().with(ONE),
    Flow::new("phq2_grows_into_phq9_and_one_sheet_is_kept", phq2_grows).in_turn(),
    Flow::new("a_grown_phq2_can_stay_what_it_was", phq2_stays).once().with(ONE),
    Flow::new("phq2_with_less_grows_on_request", phq2_on_request).once().with(ONE),
    Flow::new("phq4_grows_into_gad7_and_phq9_and_stays", phq4_grows).once().with(ONE),
    Flow::new("a_grown_phq2_goes_on_at_the_third_question", grows_into_steps).once().with(ONE),
];

fn whole_gad7(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    visit.open_offers()?;
    visit.click("li[data-offer='gad7'] a[data-act='start']")?;
    visit.at("#/check/gad7")?;
    for (item, value) in (1..).zip([3, 2, 3, 0, 2, 3, 2]) {
        visit.choose(&format!("gad7-{item}"), &value.to_string())?;
    }
    let result = visit.finish()?;
    same("the questionnaire", &result.instrument.as_str(), &"gad7")?;
    same("the total", &result.total.as_str(), &"15")?;
    same("the band", &result.band.as_str(), &"severe")?;
    let text = visit.text("[data-result=gad7]")?;
    ensure(text.contains("15") && text.contains("of 21"), || {
        format!("the result does not say 15 of 21: {text}")
    })?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])?;
    visit.reload_at("#/history")?;
    visit.click(&format!("a[href='#/result/gad7/{}']", result.id))?;
    same("the result", &visit.result()?, &result)
}

fn whole_pcptsd5(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    visit.open_offers()?;
    visit.click("li[data-offer='pcptsd5'] a[data-act='start']")?;
    visit.at("#/check/pcptsd5")?;
    let shut = || visit.ask("return [...document.querySelectorAll('fieldset:disabled')].length");
    same("how many are shut before the gate", &shut()?, &json!(0))?;
    visit.choose("pcptsd5-gate", "0")?;
    visit.until(
        "the five are out of use",
        "return document.querySelectorAll('fieldset.item:disabled').length === 5",
    )?;
    let no = visit.finish()?;
    same("the total behind a closed gate", &no.total.as_str(), &"0")?;

    visit.follow_route("#/check/pcptsd5")?;
    visit.choose("pcptsd5-gate", "1")?;
    for (item, value) in [(1, 1), (2, 1), (3, 0), (5, 1)] {
        visit.choose(&format!("pcptsd5-{item}"), &value.to_string())?;
    }
    visit.click("button[data-act='finish']")?;
    visit.see("[data-notice='gaps'][role='alert']")?;
    let named = visit.ask(
        "return [...document.querySelectorAll('[data-notice=gaps] a[data-gap]')]
             .map((one) => one.dataset.gap)",
    )?;
    same::<Value>("the gaps that are named", &named, &json!(["pcptsd5-4"]))?;
    visit.click("a[data-gap='pcptsd5-4']")?;
    visit.until(
        "the focus is on the fourth item's first answer",
        "return document.activeElement.name === 'pcptsd5-4'",
    )?;
    visit.choose("pcptsd5-4", "1")?;
    let yes = visit.finish()?;
    same("the total", &yes.total.as_str(), &"4")?;
    same("it has no bands", &yes.band.as_str(), &"")?;
    // Both published cut-offs are told, and nothing of the person assumed.
    visit.unfold("section.meaning")?;
    let text = visit.text("section.meaning")?;
    ensure(text.contains("3 or more") && text.contains("4 or more"), || {
        format!("the cut-offs are not told: {text}")
    })?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&yes.id, &no.id])
}

const NOW: &str = "section[data-help][data-tier='now']";

fn core10(visit: &mut Visit) -> Told<()> {
    // No clinic has chosen it: it is not offered, and the address leads to why.
    visit.open_at("#/check/core10")?;
    visit.see("[data-notice='not-here']")?;
    visit.follow_route("#/")?;
    visit.open_offers()?;
    visit.see_no("[data-offer='core10']")?;
    crate::clinic::choose_all(visit)?;
    visit.open_at("#/check/core10")?;
    visit.choose("core10-5", "4")?;
    ensure(!visit.shows("section[data-help]")?, || "help is open before it is called".into())?;
    visit.choose("core10-6", "1")?;
    visit.see(&format!("{NOW} a[href^='tel:']"))?;
    visit.choose("core10-6", "0")?;
    // It stays for this visit; the answer is corrected.
    visit.saved("device")?;
    visit.see("section[data-help]")?;
    visit.reload_at("#/check/core10")?;
    visit.see_no("section[data-help]")?;

    visit.choose("manner", "one")?;
    for item in ["1", "2", "3", "4"] {
        visit.answer_step("core10", item, 0)?;
    }
    visit.session().run("location.hash = arguments[0]", &[json!("#/check/core10/6")])?;
    visit.at_step("core10", "6")?;
    ensure(!visit.shows("section[data-help]")?, || "help is open before it is called".into())?;
    visit.choose("core10-6", "1")?;
    visit.see(&format!("{NOW} a[href^='tel:']"))?;
    visit.until(
        "the focus is still on the answer",
        "return ['core10-6', undefined, ''].includes(document.activeElement?.name)",
    )?;
    // It goes along, whatever is answered next.
    visit.click_on_to("button[data-act='next']")?;
    visit.at_step("core10", "7")?;
    visit.see(NOW)?;
    for item in ["7", "8", "9", "10"] {
        visit.at_step("core10", item)?;
        visit.answer_step("core10", item, 1)?;
    }
    visit.at("#/check/core10/review")?;
    visit.see(NOW)?;
    // Nothing but twos and threes turned round: 4 + 4 for them, then 4 + 1 + 4 × 1.
    let result = visit.finish()?;
    same("the total", &result.total.as_str(), &"17")?;
    visit.see(&format!("{NOW} a[href^='tel:']")).map(drop)
}

fn after_session(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/")?;
    visit.open_offers()?;
    visit.click("li[data-offer='after'] a[data-act='start']")?;
    visit.at("#/check/after")?;
    // The least urgent first: the order of the result is not that of answering.
    for (item, value) in [("dreams", "1"), ("coping", "1"), ("high", "1"), ("thoughts", "1")] {
        visit.choose(&format!("after-{item}"), value)?;
    }
    visit.see(NOW)?;
    visit.choose("after-breathing", "1")?;
    visit.see("section[data-help][data-tier='emergency']")?;
    visit.see("section[data-help][data-tier='emergency'] a[data-emergency]")?;
    visit.until(
        "each that called has its help right below it",
        "return ['breathing', 'thoughts'].every((item) => document.querySelector(
             `#item-after-${item} + section[data-help]`))
             && document.querySelectorAll('section[data-help]').length === 2
             && document.querySelectorAll('#help-panel-title').length === 1",
    )?;
    let result = visit.finish()?;
    same("it has no total", &result.total.as_str(), &"")?;
    ensure(!visit.shows("[data-total], [data-band], svg.scale")?, || {
        "an after-session check is scored".into()
    })?;
    let rules = visit.ask(
        "return [...document.querySelectorAll('[data-rule]')]
             .map((one) => [one.dataset.rule, one.dataset.urgency])",
    )?;
    let expected = json!([
        ["after-breathing", "emergency"],
        ["after-thoughts", "now"],
        ["after-high", "today"],
        ["after-hard-alone", "soon"],
        ["after-dreams", "visit"],
    ]);
    same::<Value>("the rules, most urgent first", &rules, &expected)?;
    visit.see("section[data-help][data-tier='emergency'] a[data-emergency]")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

/// The lines of one side of the list.
fn lines(visit: &Visit, side: &str) -> Told<Vec<String>> {
    let lines = visit.session().run(
        "return [...document.querySelectorAll(`[data-bring='${arguments[0]}'] li`)]
             .map((one) => one.textContent)",
        &[json!(side)],
    )?;
    Ok(serde_json::from_value(lines)?)
}

fn is_no_verdict(visit: &Visit) -> Told<()> {
    ensure(!visit.shows("[data-total], [data-band], [data-rule], main svg")?, || {
        "a conversation starter ends in a verdict".into()
    })
}

fn about(what: &str, lines: &[String], words: &[&str]) -> Told<()> {
    let fits = lines.len() == words.len()
        && lines.iter().zip(words).all(|(line, word)| line.contains(word));
    ensure(fits, || format!("{what} should be about {words:?}, is {lines:?}"))
}

fn asking(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/asking")?;
    visit.tick(
        "asking",
        &[
            ("stuck", 2),
            ("looping", 0),
            ("ride", 0),
            ("aneurysm", 2),
            ("bleeding", 1),
            ("heart", 0),
        ],
    )?;
    let result = visit.finish()?;
    same("it has no total", &result.total.as_str(), &"")?;
    is_no_verdict(visit)?;
    about("what to ask", &lines(visit, "ask")?, &["options do I have now", "take me home"])?;
    // What was not sure is told as such, behind what was.
    about("what to tell", &lines(visit, "tell")?, &["aneurysm", "bleeding in the brain"])?;
    let text = visit.text("[data-bring=tell]")?;
    ensure(text.contains("not sure"), || format!("nothing says what was not sure: {text}"))?;
    visit.saved("device")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

fn programme(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/programme")?;
    // Nothing at all is nothing to keep.
    visit.click("button[data-act='finish']")?;
    visit.see("[data-notice='gaps']")?;
    let answers = &[("clearance", 2), ("consent", 0), ("cost", 1)];
    visit.tick("programme", answers)?;
    visit.finish()?;
    is_no_verdict(visit)?;
    about("what to ask", &lines(visit, "ask")?, &["before the first session", "cost"])?;
    // Whoever was not asked for the safety history gets all of it.
    same("how much there is to tell", &lines(visit, "tell")?.len(), &17)?;

    visit.follow_route("#/check/asking")?;
    visit.tick("asking", &[("liver", 2)])?;
    visit.finish()?;
    visit.follow_route("#/check/programme")?;
    visit.tick("programme", answers)?;
    visit.finish()?;
    about("what to tell", &lines(visit, "tell")?, &["liver"])
}

/// Finishes a short questionnaire whose answers go on in a longer one.
fn finish_into(visit: &Visit, longer: &str) -> Told<()> {
    visit.click_on_to("button[data-act='finish']")?;
    visit.at(&format!("#/check/{longer}"))?;
    visit.see("[data-notice='grown']").map(drop)
}

fn phq2_grows(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq2")?;
    visit.choose("phq2-1", "2")?;
    visit.choose("phq2-2", "1")?;
    finish_into(visit, "phq9")?;
    let answers = [Some(2), Some(1), None, None, None, None, None, None, None];
    visit.answers_are(&answers)?;
    visit.on_heading()?;
    // Nothing was lost yet: the short one is kept until the long one is finished.
    visit.reload_at("#/check/phq9")?;
    visit.answers_are(&answers)?;
    visit.see("[data-notice='grown']")?;
    visit.tick("phq9", &[("3", 2), ("4", 2), ("5", 1), ("6", 1), ("7", 2), ("8", 0), ("9", 0)])?;
    let result = visit.finish()?;
    same("the questionnaire", &result.instrument.as_str(), &"phq9")?;
    same("the total", &result.total.as_str(), &"11")?;
    visit.saved("device")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[&result.id])?;
    visit.follow_route("#/check/phq2")?;
    visit.answers_of_are("phq2", &[None, None])
}

fn phq2_stays(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq2")?;
    visit.fill_in("phq2", &[0, 3])?;
    finish_into(visit, "phq9")?;
    visit.click("a[data-act='grown-from']")?;
    let result = visit.result()?;
    same("the questionnaire", &result.instrument.as_str(), &"phq2")?;
    same("the total", &result.total.as_str(), &"3")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

fn phq2_on_request(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let short = visit.take("phq2", &[1, 1])?;
    same("the questionnaire", &short.instrument.as_str(), &"phq2")?;
    same("the total", &short.total.as_str(), &"2")?;
    visit.click("button[data-act='grow'][data-into='phq9']")?;
    visit.at("#/check/phq9")?;
    visit.see("[data-notice='grown']")?;
    visit.answers_of_are("phq9", &[Some(1), Some(1), None])?;
    visit.tick("phq9", &[("3", 0), ("4", 0), ("5", 0), ("6", 0), ("7", 0), ("8", 0), ("9", 0)])?;
    let long = visit.finish()?;
    same("the total", &long.total.as_str(), &"2")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&long.id])
}

fn phq4_grows(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let short = visit.take("phq4", &[1, 3, 0, 2])?;
    same("the total", &short.total.as_str(), &"6")?;
    let parts = visit.ask(
        "return [...document.querySelectorAll('[data-part]')]
             .map((one) => [one.dataset.part, one.dataset.sum])",
    )?;
    same::<Value>("its parts", &parts, &json!([["anxiety", "4"], ["depression", "2"]]))?;

    visit.click("button[data-act='grow'][data-into='gad7']")?;
    visit.at("#/check/gad7")?;
    visit.answers_of_are("gad7", &[Some(1), Some(3), None, None, None, None, None])?;
    visit.tick("gad7", &[("3", 1), ("4", 1), ("5", 0), ("6", 0), ("7", 0)])?;
    let anxiety = visit.finish()?;
    same("the total of GAD-7", &anxiety.total.as_str(), &"6")?;

    visit.follow_route(&format!("#/result/phq4/{}", short.id))?;
    same("the short one is kept", &visit.result()?, &short)?;
    visit.click("button[data-act='grow'][data-into='phq9']")?;
    visit.at("#/check/phq9")?;
    visit.answers_of_are("phq9", &[Some(0), Some(2), None])?;
    visit.tick("phq9", &[("3", 1), ("4", 0), ("5", 0), ("6", 0), ("7", 0), ("8", 0), ("9", 0)])?;
    let mood = visit.finish()?;
    same("the total of PHQ-9", &mood.total.as_str(), &"3")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&mood.id, &anxiety.id, &short.id])
}

fn grows_into_steps(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.begin_steps("phq2", "1")?;
    visit.answer_step("phq2", "1", 3)?;
    visit.answer_step("phq2", "2", 2)?;
    visit.at("#/check/phq2/review")?;
    visit.click_on_to("button[data-act='finish']")?;
    visit.at_step("phq9", "3")?;
    same("the heading", &visit.text("h1")?.as_str(), &"PHQ-9: 3 of 9")?;
    visit.see("[data-notice='grown']")?;
    visit.click("a[data-act='back']")?;
    visit.at_step("phq9", "2")?;
    visit.answers_of_are("phq9", &[None, Some(2)])
}
