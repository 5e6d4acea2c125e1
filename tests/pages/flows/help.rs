//! Help: at once, on every screen, in print, and dialable.

use doorway_pages::door::Door;
use doorway_pages::engine::{Engine, Setting};
use doorway_pages::flow::Flow;
use doorway_pages::paper::{self, Size};
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};

use crate::{MODERATE, NINTH_ALONE};

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("the_ninth_answer_opens_help_at_once", at_once),
    Flow::new("more_help_unfolds_over_the_page_and_never_makes_it_higher", unfolding).in_turn(),
    Flow::new("the_result_page_has_the_help_too", on_the_result).in_turn(),
    Flow::new("the_printed_result_has_the_help_whole", in_print),
    // WebKitGTK's driver has no print command.
    Flow::new("the_result_prints", prints).with(&[Engine::Chromium, Engine::Firefox]).once(),
    Flow::new("help_is_one_step_from_every_screen", one_step).in_turn(),
    Flow::new("every_contact_can_be_dialled", dialable).in_turn(),
    Flow::new("the_chosen_country_is_remembered", country_remembered).in_turn(),
    Flow::new("where_language_and_clock_disagree_help_asks_where_one_is", abroad)
        .when(Setting::Abroad)
        .in_turn(),
    Flow::new("the_first_step_of_somebody_who_might_act_is_one_line_away", might_act).in_turn(),
    Flow::new("the_first_step_needs_no_scripts", might_act_scriptless)
        .when(Setting::Scriptless)
        .through(&[Door::Http, Door::File]),
    // WebKitGTK takes its language from the system's locales, of which a build machine has one.
    Flow::new("the_browsers_language_chooses_the_first_country", british)
        .when(Setting::British)
        .once()
        .with(&[Engine::Chromium, Engine::Firefox]),
];

const PANEL: &str = "section[data-help][data-tier='now']";

fn at_once(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    ensure(!visit.shows(PANEL)?, || "help is open before it is called".into())?;
    visit.choose("phq9-9", "1")?;
    visit.see(PANEL)?;
    visit.see(&format!("{PANEL} a[href^='tel:']"))?;
    visit.until(
        "the panel is in sight, or begins in it",
        "const { top, bottom } = document.querySelector('section[data-help][data-tier=now]')
             .getBoundingClientRect();
         return bottom > 0 && top < innerHeight",
    )?;
    // The focus stays with the answer: help never takes the keyboard away.
    visit.until(
        "the focus is still on the answer",
        "return ['phq9-9', undefined, ''].includes(document.activeElement?.name)",
    )?;
    visit.reload_at("#/check/phq9")?;
    visit.see(PANEL)?;
    // A correction doesn't take the help away from who has seen it …
    visit.choose("phq9-9", "0")?;
    visit.saved("device")?;
    visit.see(PANEL)?;
    // … in this visit.
    visit.reload_at("#/check/phq9")?;
    visit.see_no(PANEL)
}

/// How high the page is, and whether anything of it can be scrolled to beyond.
const HEIGHTS: &str = "return [document.body.offsetHeight,
    document.documentElement.scrollHeight <= Math.max(innerHeight,
        Math.ceil(document.body.getBoundingClientRect().bottom + scrollY))]";

fn unfolding(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    let heights = visit.ask(HEIGHTS)?;
    let same_height = |when: &str| same(when, &visit.ask(HEIGHTS)?, &heights);
    same("nothing lies beyond the end", &heights.get(1), &Some(&json!(true)))?;
    visit.choose("phq9-9", "2")?;
    visit.see("section[data-help][data-folded='true'] button[data-act='open-help']")?;
    same_height("the heights once help is called")?;
    visit.click("button[data-act='open-help']")?;
    visit.see(&format!("{PANEL} .whole a[href^='tel:']"))?;
    ensure(!visit.shows("[data-folded='true']")?, || "the panel still counts as folded".into())?;
    visit.until(
        "its heading has the focus",
        "return !!document.activeElement.closest('.whole h2')",
    )?;
    same_height("the heights with all of the help")?;
    // What it covers can neither be seen nor be led to.
    ensure(!visit.shows(".compact a")?, || "what is covered is in the way".into())?;
    visit.click("button[data-act='close-help']")?;
    visit.see("section[data-help][data-folded='true']")?;
    visit.until(
        "the focus is on what unfolds it",
        "return document.activeElement.dataset.act === 'open-help'",
    )?;
    same_height("the heights after it was folded")?;
    // An answer folds it: what it says now is what comes first.
    visit.click("button[data-act='open-help']")?;
    visit.see(".whole")?;
    visit.choose("phq9-9", "3")?;
    visit.see("section[data-help][data-folded='true'] a[href^='tel:']")?;
    visit.see_no(".whole")
}

fn on_the_result(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.check_in(&MODERATE)?;
    ensure(!visit.shows(PANEL)?, || "a result without the ninth item shows the panel".into())?;
    let result = visit.check_in(&NINTH_ALONE)?;
    same("the total", &result.total.as_str(), &"1")?;
    same("the band", &result.band.as_str(), &"minimal")?;
    visit.see(PANEL)?;
    visit.see(&format!("{PANEL} a[href^='tel:']"))?;
    // A better one does not take it away: that answer counts for two weeks.
    visit.check_in(&MODERATE)?;
    visit.see("[data-elsewhere][data-card='now']")?;
    visit.see(PANEL).map(drop)
}

/// Makes the sheet for paper the one for the screen. Drivers emulate paper in Chromium alone; the
/// rules themselves can be switched everywhere.
const ON_PAPER: &str = "
    const switchTo = (rules) => {
        for (const rule of rules) {
            if (rule instanceof CSSMediaRule) {
                const media = rule.media.mediaText;
                if (media === 'print') rule.media.mediaText = 'all';
                else if (media.startsWith('screen')) rule.media.mediaText = 'not all';
            }
            if (rule.cssRules) switchTo(rule.cssRules);
        }
    };
    for (const sheet of document.styleSheets) {
        const media = sheet.media.mediaText;
        if (media === 'print') sheet.media.mediaText = 'all';
        else if (media === 'screen') sheet.media.mediaText = 'not all';
        switchTo(sheet.cssRules);
    }
    return true";

fn in_print(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.check_in(&NINTH_ALONE)?;
    visit.click(&format!("{PANEL} button[data-act='close-help']"))?;
    visit.see("[data-folded='true']")?;
    visit.ask("window.printed = 0; window.print = () => { window.printed += 1; }")?;
    visit.click("button[data-act='print']")?;
    visit.until("the print dialog was asked for", "return window.printed === 1")?;

    visit.ask(ON_PAPER)?;
    visit.see("section[data-help] a[href^='tel:']")?;
    let hidden = visit.ask(
        "return [...document.querySelectorAll(
                 'section[data-help][data-tier=now] :is(p, li, a, h2, h3, blockquote)')]
             .filter((one) => !one.checkVisibility({ visibilityProperty: true })
                 && !one.closest('.urgent') && !one.matches('[data-act=draft]') && !one.querySelector('button, select'))
             .map((one) => one.outerHTML.slice(0, 80))",
    )?;
    same::<Value>("what of the help is missing on paper", &hidden, &json!([]))?;
    visit.see("[data-result=phq9]")?;
    for control in ["a[data-act='leave']", "button[data-act='print']", "[data-act='open-help']"] {
        ensure(!visit.shows(control)?, || format!("{control} is printed"))?;
    }
    Ok(())
}

fn prints(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.check_in(&NINTH_ALONE)?;
    let paper = paper::print(visit.session(), Size::A4)?;
    let lines = ["Your PHQ-9, ", "Call 988", "1 of 27"];
    paper.follow(&lines.map(ToOwned::to_owned), 0)?;
    ensure(paper.cut().is_empty(), || format!("beyond the margins: {}", paper.cut().join(", ")))
}

fn one_step(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    let page = format!("#/result/phq9/{}", result.id);
    for route in [page.as_str(), "#/", "#/check/phq9", "#/history"] {
        if route != page {
            visit.follow_route(route)?;
        }
        visit.see("a[data-act='leave']")?;
        visit.click("a[href='#/help'][data-act='help']")?;
        visit.at("#/help")?;
        visit.see("a[href^='tel:']")?;
        visit.see("a[data-emergency]")?;
    }
    visit.see("a[data-act='leave']").map(drop)
}

/// Chooses a country as a person does: a change that the page hears.
pub(crate) fn choose_country(visit: &Visit, code: &str) -> Told<()> {
    visit.session().run(
        "const at = document.querySelector('select[name=country]');
         at.value = arguments[0];
         at.dispatchEvent(new Event('input', { bubbles: true }));
         at.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(code)],
    )?;
    visit.until_given(
        &format!("the country is {code}"),
        "return document.querySelector('select[name=country]').value === arguments[0]",
        &[json!(code)],
    )
}

fn dialable(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/help")?;
    let codes = visit.ask(
        "return [...document.querySelectorAll('select[name=country] option')]
             .map((one) => one.value).filter((one) => one)",
    )?;
    let codes: Vec<String> = serde_json::from_value(codes)?;
    ensure(codes.len() >= 25, || format!("only {} countries: {codes:?}", codes.len()))?;
    // The text to somebody whom the person picks has no number, and must not get one.
    let draft = visit.attribute("a[data-act='draft']", "href")?;
    ensure(draft.starts_with("sms:?&body=I%E2%80%99m%20not"), || format!("it opens {draft}"))?;
    for code in &codes {
        choose_country(visit, code)?;
        visit.until(
            &format!("{code} has an emergency number and somebody to call or text"),
            "return !!document.querySelector('a[data-emergency][href^=\"tel:\"]')
                 && !!document.querySelector(
                     '[data-help] a:is([href^=\"tel:\"], [href^=\"sms:\"]):not([data-act=draft])')",
        )?;
        let wrong = visit.ask(
            "return [...document.querySelectorAll('a:is([href^=\"tel:\"], [href^=\"sms:\"])')]
                 .filter((one) => !one.matches('[data-act=draft]'))
                 .filter((one) => !/^tel:\\+?[0-9]+$/.test(one.getAttribute('href'))
                     && !/^sms:\\+?[0-9]+([?&;].*)?$/.test(one.getAttribute('href'))
                     || !one.textContent.trim())
                 .map((one) => one.outerHTML)",
        )?;
        same::<Value>(&format!("what can't be dialled in {code}"), &wrong, &json!([]))?;
    }
    Ok(())
}

fn country_remembered(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/help")?;
    visit.until(
        "an American browser begins with the United States",
        "return document.querySelector('select[name=country]').value === 'US'",
    )?;
    visit.see("a[href='tel:988']")?;
    choose_country(visit, "GB")?;
    visit.see("a[href='tel:116123']")?;
    visit.reload_at("#/help")?;
    visit.until(
        "the choice is remembered",
        "return document.querySelector('select[name=country]').value === 'GB'",
    )?;
    visit.see("a[href='tel:116123']")?;
    visit.follow_route("#/check/phq9")?;
    visit.choose("phq9-9", "1")?;
    visit.see(&format!("{PANEL} a[href='tel:116123']")).map(drop)
}

fn british(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/help")?;
    visit.until(
        "a British browser begins with the United Kingdom",
        "return document.querySelector('select[name=country]').value === 'GB'",
    )?;
    visit.see("a[href='tel:116123']")?;
    visit.see("a[data-emergency][href='tel:999']")?;
    visit.follow_route("#/check/phq9")?;
    visit.choose("phq9-9", "1")?;
    visit.see(&format!("{PANEL} a[href='tel:116123']")).map(drop)
}

/// The numbers that hold everywhere, then the question, with the numbers of both countries.
fn abroad(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/help")?;
    visit.see("[data-place='ES'] a[href='tel:024']")?;
    visit.see("[data-place='ES'] a[data-emergency][href='tel:112']")?;
    visit.see("[data-place='US'] a[href='tel:988']")?;
    visit.see("[data-place='US'] a[data-emergency][href='tel:911']")?;
    let order = visit.ask(
        "const at = (selector) => document.querySelector('#doorway ' + selector);
         const asked = at('section.place');
         const places = [...asked.querySelectorAll('[data-place]')].map((one) => one.dataset.place);
         const before = (one) =>
             !!(one.compareDocumentPosition(asked) & Node.DOCUMENT_POSITION_FOLLOWING);
         const away = at('.help a[href*=findahelpline]');
         return [places.join(), before(away), /local emergency number/.test(
             at('.help h2 + p').textContent), before(at('.help h2 + p'))]",
    )?;
    same(
        "the likelier first, below what holds everywhere",
        &order,
        &json!(["ES,US", true, true, true]),
    )?;
    // In the panel too, and no country's number stands as if it were known.
    visit.follow_route("#/check/phq9")?;
    visit.choose("phq9-9", "1")?;
    visit.see(PANEL)?;
    visit.follow_route("#/help")?;
    visit.click("[data-place='ES'] button[data-act='place']")?;
    visit.see_no("[data-place]")?;
    visit.see(".help a[href='tel:024']")?;
    visit.until(
        "the picker has it too",
        "return document.querySelector('select[name=country]').value === 'ES'",
    )?;
    visit.reload_at("#/help")?;
    visit.see(".help a[href='tel:024']")?;
    ensure(!visit.shows("[data-place]")?, || "it is asked again".into())
}

fn might_act(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/help")?;
    for act in ["self", "others"] {
        let at = format!("#doorway details[data-urgent='{act}']");
        ensure(!visit.shows(&format!("{at} a[href='tel:911']"))?, || "it is open".into())?;
        visit.click(&format!("{at} > summary"))?;
        visit.see(&format!("{at} a[data-emergency][href='tel:911']"))?;
    }
    // The poison line stands with it, and whom to call without a provider below.
    visit.see("#doorway details[data-urgent='self'] a[href='tel:18002221222']")?;
    visit.see("#doorway section.no-provider a[data-emergency][href='tel:911']")?;
    let text = visit.text("#doorway .help-page")?;
    ensure(!text.contains("Checked on"), || "a number is called checked that was not".into())?;
    ensure(text.contains("Listed by Open Helplines"), || text.chars().take(900).collect())
}

fn might_act_scriptless(visit: &mut Visit) -> Told<()> {
    let session = visit.session();
    visit.arrive(&visit.place().address())?;
    session.click(&session.find("a[data-act='help']")?)?;
    let at = "#doorway-still .help-page details[data-urgent='self']";
    session.click(&session.find(&format!("{at} > summary"))?)?;
    let step = session.find(&format!("{at} > p"))?;
    ensure(session.is_displayed(&step)?, || "the first step stays folded".into())
}
