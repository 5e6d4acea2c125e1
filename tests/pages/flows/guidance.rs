//! When to contact the provider, from what was entered.

use doorway_engine::guidance::Tier;
use doorway_engine::words::Language;
use doorway_pages::flow::Flow;
use doorway_pages::paper::{self, Size};
use doorway_pages::touching::sized;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, days_ago, key};
use serde_json::json;

use crate::access::{axe, small_targets};
use crate::charts::{PRINTING, noted, parts};
use crate::clinic::SETTINGS;
use crate::keyboard::tab_to;
use crate::today::fits_above_the_bar;
use crate::{NINTH_ALONE, ONE};

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("low_days_are_told_with_their_dates_and_a_message", low_days).in_turn(),
    Flow::new("what_is_hard_alone_counts_and_stays_for_a_reload", hard),
    Flow::new("an_empty_record_is_no_reassurance", nothing).in_turn(),
    Flow::new("a_message_is_made_and_copied_by_keyboard_alone", by_keyboard),
    Flow::new("a_positive_ninth_brings_the_help_onto_the_page", ninth).in_turn(),
    Flow::new("axe_finds_nothing_on_guidance_with_many_rules", accessible).in_turn(),
    Flow::new("what_was_told_is_quiet_until_something_gets_worse", told),
    Flow::new("the_first_view_of_guidance_says_whom_to_reach", first_view).once().with(ONE),
    Flow::new("guidance_prints_with_its_days", printed).with(PRINTING).once(),
];

/// A mood of 2 on each of the last eleven days before today.
pub(crate) fn live(visit: &Visit) -> Told<()> {
    visit.open()?;
    let noted = (1..=11).map(|back| Ok(noted(back, 0, &[("mood", 2)])?.1));
    visit.remember(&parts(&noted.collect::<Told<Vec<_>>>()?))
}

fn low_days(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    // The first screen leads there.
    visit.follow_route("#/")?;
    visit.see("section[data-urgency='soon']")?;
    visit.click_on_to("a[data-act='guidance']")?;
    visit.at("#/guidance")?;
    visit.see("[data-rule='diary-low-most'][data-urgency='soon']")?;
    let days = visit.ask(
        "return document.querySelectorAll('[data-rule=diary-low-most] a[href^=\"#/diary/\"]').length",
    )?;
    same("the days behind it", &days, &json!(11))?;
    let span = visit.text("[data-rule='diary-low-most'] .fact")?;
    ensure(span.contains(&lived()?), || format!("the span is missing: {span}"))?;
    // One urgency is one card, with its reasons, the number and the message.
    let cards = visit.ask(
        "return [document.querySelectorAll('[data-card]').length,
                 document.querySelectorAll('[data-card=soon] [data-rule]').length,
                 document.querySelectorAll('[data-card=soon] #message').length]",
    )?;
    same("cards, reasons and messages", &cards, &json!([1, 2, 1]))?;
    let text = visit.ask("return document.getElementById('message').value")?;
    ensure(
        text.as_str().is_some_and(|text| text.contains("low on 11 of the last 14 days")),
        || format!("the message says {text}"),
    )?;
    visit.click("[data-rule='diary-low-most'] summary")?;
    let why = visit.text("[data-rule='diary-low-most'] details")?;
    ensure(why.contains("diary-low-most"), || format!("the rule is not named: {why}"))?;
    // What is left out is told no more.
    visit.click(".message > summary")?;
    visit.click("label:has(input[name=reason][value='diary-low-most'])")?;
    visit.until(
        "the reason is out of the message",
        "return !document.getElementById('message').value.includes('11 of the last')
             && !decodeURIComponent(document.querySelector('[data-act=send]').href).includes('11 of')",
    )?;
    visit.click_on_to("[data-rule='diary-low-most'] a[href^='#/diary/']")?;
    visit.see("[data-entry]").map(drop)
}

/// How the days of [`live`] are told.
fn lived() -> Told<String> {
    let day = |back| days_ago(back).day().ok_or_else(|| Trouble::new("no day"));
    Ok((Language::English.words().guidance.span)(day(11)?, day(1)?, 11))
}

fn told(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    visit.follow_route("#/guidance")?;
    visit.click("[data-card='soon'] [data-act='told']")?;
    visit.see("[data-told='diary-low-most']")?;
    visit.on_heading()?;
    visit.see_no("[data-card]")?;
    visit.reload_at("#/guidance")?;
    visit.see("[data-told='diary-low-most']")?;
    // Something else is worse.
    visit.click("[data-act='hard']")?;
    visit.see("[data-card='soon'] [data-rule='hard-alone']").map(drop)
}

fn hard(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/guidance")?;
    visit.click("[data-act='hard']")?;
    visit.see("[data-rule='hard-alone']")?;
    visit.on_heading()?;
    visit.reload_at("#/guidance")?;
    visit.see("[data-rule='hard-alone']").map(drop)
}

fn nothing(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.see_no("section[data-urgency]")?;
    visit.follow_route("#/guidance")?;
    let text = visit.text("section.advice")?;
    ensure(text.contains("Nothing is entered here yet"), || format!("it says {text}"))?;
    ensure(text.contains("look again"), || format!("no day to look again: {text}"))?;
    for word in ["fine", "well", "safe", "good news"] {
        ensure(!text.contains(word), || format!("it reassures: {text}"))?;
    }
    axe(visit, "guidance without a record")?;
    small_targets(visit, "guidance without a record")
}

fn by_keyboard(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/guidance")?;
    visit.on_heading()?;
    tab_to(visit, "always", "at.dataset.act === 'hard'")?;
    visit.press(&[key::ENTER])?;
    visit.see("[data-rule='hard-alone']")?;
    tab_to(visit, "the message", "at.matches('.message > summary')")?;
    visit.press(&[key::ENTER])?;
    tab_to(visit, "the reason", "at.name === 'reason'")?;
    visit.press(&[key::SPACE])?;
    visit.until(
        "the reason is out",
        "return !document.getElementById('message').value.includes('on my own')",
    )?;
    tab_to(visit, "the text", "at.id === 'message'")?;
    visit.press(&"Dear Ann. ".chars().collect::<Vec<_>>())?;
    visit.until(
        "the own words stand there",
        "return document.getElementById('message').value.includes('Dear Ann.')",
    )?;
    visit.ask(
        "document.addEventListener('copy', ({ target }) => {
             window.copied = target.value.slice(target.selectionStart, target.selectionEnd);
         })",
    )?;
    tab_to(visit, "copying", "at.dataset.act === 'copy'")?;
    visit.press(&[key::ENTER])?;
    visit.see("[data-notice='copied']:not(:empty)")?;
    let [copied, shown] = [
        visit.ask("return window.copied ?? null")?,
        visit.ask("return document.getElementById('message').value")?,
    ];
    same("what is copied", &copied, &shown)
}

fn ninth(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.check_in(&NINTH_ALONE)?;
    visit.follow_route("#/guidance")?;
    visit.see("article[data-tier='now'] section[data-help] a[href^='tel:']")?;
    let first = visit.ask("return document.querySelector('[data-rule]').dataset.urgency")?;
    same("the first rule's urgency", &first, &json!("now"))
}

fn accessible(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    visit.check_in(&[3, 3, 3, 3, 3, 3, 3, 3, 1])?;
    visit.follow_route("#/guidance")?;
    visit.click("[data-act='hard']")?;
    visit.see("[data-rule='hard-alone']")?;
    axe(visit, "guidance with many rules")?;
    small_targets(visit, "guidance with many rules")
}

/// On a phone, before anything is scrolled.
fn first_view(visit: &mut Visit) -> Told<()> {
    let phone = (360, 740);
    sized(visit, phone)?;
    visit.open_at("#/guidance")?;
    // Nothing is kept: when to call for help, and the number.
    let always = (Language::English.words().guidance.step)(Tier::Emergency).main;
    let text = visit.text("[data-weight='emergency'] p")?;
    ensure(text.contains(always), || format!("it says {text}"))?;
    fits_above_the_bar(visit, phone, "[data-weight='emergency'] a.call[href^='tel:']")?;
    live(visit)?;
    visit.follow_route("#/guidance")?;
    visit.see("[data-card='soon'] h2 .here")?;
    fits_above_the_bar(visit, phone, "[data-card='soon'] > p:nth-of-type(2)")?;
    fits_above_the_bar(visit, phone, ".message > summary")?;
    // The sentence at the top leads to the card.
    visit.click(".advice > p a")?;
    visit.until(
        "the card has the focus",
        "return document.activeElement.matches('[data-card=soon] h2')",
    )?;
    // Nothing is listed twice.
    let tiers = visit.ask(
        "return [...document.querySelectorAll('[data-weight]')].map((one) => one.dataset.weight)",
    )?;
    same("the urgencies", &tiers, &json!(["soon", "emergency", "now", "today", "visit"]))?;
    visit.place().server()?.put("/clinic.json", SETTINGS);
    visit.reload_at("#/guidance")?;
    fits_above_the_bar(visit, phone, "[data-card='soon'] .lines a.call")
}

fn printed(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    visit.follow_route("#/guidance")?;
    visit.see("[data-rule='diary-low-most']")?;
    let words = Language::English.words();
    for size in Size::ALL {
        let paper = paper::print(visit.session(), size)?;
        let texts = [
            words.guidance.title.to_owned(),
            (words.tier)(Tier::Soon).to_owned(),
            words.guidance.call_provider.to_owned(),
            "low on 11 of the last 14 days".to_owned(),
            lived()?,
            (words.guidance.step)(Tier::Now).main.to_owned(),
            words.help.doctor.to_owned(),
        ];
        paper.follow(&texts, 0)?;
        ensure(paper.cut().is_empty(), || format!("cut: {}", paper.cut().join(", ")))?;
    }
    Ok(())
}
