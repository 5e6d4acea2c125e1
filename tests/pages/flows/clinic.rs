//! A clinic's settings: made, and in force.

use doorway_pages::flow::Flow;
use doorway_pages::paper::{self, Size};
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, key};
use serde_json::{Value, json};

use crate::MODERATE;
use crate::access::{axe, small_targets};
use crate::charts::PRINTING;
use crate::files::{catch, caught, pick_into};

/// Settings as a clinic would write them by hand.
pub(crate) const SETTINGS: &str = r##"{
  "doorway": "clinic", "version": 1,
  "name": "Harbour Light Clinic",
  "numbers": [{ "show": "+44 20 7946 0000", "dial": "+442079460000" }],
  "hours": "Mon to Fri, 9 to 17", "zone": "Europe/London", "country": "IE",
  "after_hours": "Leave a message.",
  "questionnaires": ["gad7", "phq9"], "accent": "#8a2be2", "waits": { "phq9": 30 },
  "totals": { "phq9": { "from": 5, "tier": "today" } }
}"##;

/// Settings that name every published questionnaire, the one that needs it included.
const ALL: &str = r#"{
  "doorway": "clinic", "version": 1,
  "questionnaires": ["phq9", "phq8", "phq2", "phq4", "gad7", "gad2", "pcptsd5", "auditc", "core10"]
}"#;

/// From the next load on a clinic has chosen all of them.
pub(crate) fn choose_all(visit: &Visit) -> Told<()> {
    visit.place().server()?.put("/clinic.json", ALL);
    Ok(())
}

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_clinic_makes_its_settings_and_its_own_page", made),
    Flow::new("what_a_clinic_set_is_in_force", in_force).in_turn(),
    Flow::new("a_page_with_settings_in_it_has_them", baked).in_turn(),
    Flow::new("broken_settings_are_told_and_not_used", broken).in_turn(),
    Flow::new("a_clinics_form_says_what_is_to_be_mended", mended).in_turn(),
    Flow::new("axe_finds_nothing_on_the_form_of_a_clinic", accessible).in_turn(),
    Flow::new("the_card_prints_alone", card).with(PRINTING).once(),
];

fn type_in(visit: &Visit, field: &str, text: &str) -> Told<()> {
    visit
        .session()
        .run(
            "const input = document.getElementById('clinic-' + arguments[0]);
             input.value = arguments[1];
             input.dispatchEvent(new Event('input', { bubbles: true }));",
            &[json!(field), json!(text)],
        )
        .map(drop)
}

fn value(visit: &Visit, id: &str) -> Told<String> {
    let found = visit
        .session()
        .run("return document.getElementById(arguments[0])?.value ?? ''", &[json!(id)])?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// To the form, which has a page of its own where there is a server.
fn form(visit: &Visit) -> Told<()> {
    visit.session().run("location.hash = '#/clinic'", &[])?;
    visit.see(".for-clinic form")?;
    visit.ready()
}

fn fill_in(visit: &Visit) -> Told<()> {
    form(visit)?;
    for (field, text) in [
        ("name", "Harbour Light Clinic"),
        ("number-0", "+44 20 7946 0000"),
        ("hours", "Mon to Fri, 9 to 17"),
        ("base", "https://checkin.clinic.example/"),
    ] {
        type_in(visit, field, text)?;
    }
    visit.click("label:has(input[name='ask'][value='gad7'])")?;
    visit.until(
        "the settings name the questionnaire",
        "return document.getElementById('clinic-file')?.value.includes('\"gad7\"')",
    )
}

fn made(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    fill_in(visit)?;
    let preview = visit.text("[data-preview]")?;
    ensure(preview.contains("Harbour Light Clinic"), || format!("the preview says {preview}"))?;
    same(
        "where its number leads",
        &visit.attribute("[data-preview] a[href^='tel:']", "href")?.as_str(),
        &"tel:+442079460000",
    )?;
    same(
        "the link",
        &value(visit, "clinic-address")?.as_str(),
        &"https://checkin.clinic.example/#/check/gad7#c1.AQAPAQWBwA",
    )?;
    // The card's crisis line is that of the clinic's country, not of this browser.
    let card = visit.text("[data-card] .line")?;
    ensure(card.contains("findahelpline.com"), || format!("without a country it says {card}"))?;
    type_in(visit, "country", "IE")?;
    visit.until_given(
        "the card has the line of the country",
        "return document.querySelector('[data-card] .line').textContent.startsWith(arguments[0])",
        &[json!(first_line("IE")?)],
    )?;
    catch(visit)?;
    visit.click("button[data-act='file']")?;
    let [name, media, text] = caught(visit)?;
    ensure(text.contains("\"country\": \"IE\""), || format!("the file is {text}"))?;
    same("the file and its type", &[&*name, &*media], &["clinic.json", "application/json"])?;
    same("what is saved is what is shown", &text, &value(visit, "clinic-file")?)?;
    catch(visit)?;
    visit.click("button[data-act='svg']")?;
    let [name, media, text] = caught(visit)?;
    same("the picture and its type", &[&*name, &*media], &["check-in.svg", "image/svg+xml"])?;
    ensure(text.starts_with("<svg "), || text.chars().take(80).collect())?;
    catch(visit)?;
    visit.click("button[data-act='png']")?;
    let [name, media, _] = caught(visit)?;
    same("the other picture", &[&*name, &*media], &["check-in.png", "image/png"])?;
    // The page that is one file, with the settings in it.
    catch(visit)?;
    let page = std::fs::read_to_string(xtask::project::dist().join("doorway.html"))?;
    pick_into(visit, "#page", &page)?;
    let [name, _, text] = caught(visit)?;
    same("the page's name", &name.as_str(), &"doorway.html")?;
    ensure(text.contains("\"Harbour Light Clinic\""), || "the page has no settings".to_owned())?;
    ensure(text.len() > page.len(), || "the page is cut".to_owned())?;
    visit.see(".told[data-notice='picked']:not(:empty)").map(drop)
}

/// The name of a country's first crisis line.
fn first_line(code: &str) -> Told<&'static str> {
    let country = doorway_engine::contacts::country(code);
    let line = country.and_then(|country| country.lines.first());
    Ok(line.ok_or_else(|| Trouble::new(format!("{code} has no line")))?.name)
}

/// What every page with [`SETTINGS`] shows.
fn shows_settings(visit: &Visit) -> Told<()> {
    visit.see("[data-clinic-name]")?;
    let first = visit.attribute("[data-next] a[data-act='start']", "href")?;
    same("what stands first", &first.as_str(), &"#/check/gad7")?;
    visit.open_offers()?;
    visit.see_no("[data-offer='core10']")?;
    visit.see("[data-offer='phq9']")?;
    visit.see("[data-offer='after']")?;
    visit.follow_route("#/help")?;
    let name = "#doorway .help ul.lines:not(details *) .name";
    same("the first line", &visit.text(name)?.as_str(), &first_line("IE")?)?;
    visit.session().run(
        "const at = document.querySelector(`#doorway .help select[name='country']`);
         at.value = 'US'; at.dispatchEvent(new Event('change', { bubbles: true }))",
        &[],
    )?;
    visit.until_given(
        "the person's own choice counts",
        "return document.querySelector(arguments[0]).textContent === arguments[1]",
        &[json!(name), json!(first_line("US")?)],
    )?;
    let call = visit.attribute("[data-clinic] a.call", "href")?;
    same("the clinic's number", &call.as_str(), &"tel:+442079460000")?;
    // The crisis lines and the emergency number stay, and stand before it.
    let order = visit.ask(
        "const clinic = document.querySelector('#doorway [data-clinic]');
         const others = [...document.querySelectorAll('#doorway .help a.call')]
             .filter((one) => !clinic.contains(one));
         return [others.length > 1, others.every((one) =>
             one.compareDocumentPosition(clinic) & Node.DOCUMENT_POSITION_FOLLOWING)]",
    )?;
    same("other numbers, and their place", &order, &json!([true, true]))?;
    visit.follow_route("#/guidance")?;
    visit.see("[data-clinic] a.call").map(drop)
}

fn in_force(visit: &mut Visit) -> Told<()> {
    visit.place().server()?.put("/clinic.json", SETTINGS);
    visit.open()?;
    visit.follow_route("#/")?;
    shows_settings(visit)?;
    // Its rule joins those of the table, and its wait is longer.
    visit.check_in(&MODERATE)?;
    visit.see("[data-rule='clinic-total'][data-urgency='today']")?;
    let next = visit.text("section.next")?;
    ensure(next.contains("30 days"), || format!("of the wait it says {next}"))?;
    let accent = visit
        .ask("return getComputedStyle(document.documentElement).getPropertyValue('--own-light')")?;
    same::<Value>("the colour", &accent, &json!("#8a2be2"))
}

fn baked(visit: &mut Visit) -> Told<()> {
    let page = std::fs::read_to_string(xtask::project::dist().join("doorway.html"))?;
    let baked = doorway_engine::clinic::with_settings(&page, SETTINGS);
    let baked = baked.ok_or_else(|| Trouble::new("doorway.html has no place for settings"))?;
    visit.place().server()?.put("/baked.html", &baked);
    visit.arrive(&visit.place().address_of("baked.html#/"))?;
    visit.ready()?;
    shows_settings(visit)
}

fn broken(visit: &mut Visit) -> Told<()> {
    let wrong = SETTINGS.replace("+442079460000", "+442079460001");
    visit.place().server()?.put("/clinic.json", &wrong);
    visit.open()?;
    let told = visit.text("[data-notice='clinic-refused']")?;
    ensure(told.contains("can’t be read"), || format!("it says {told}"))?;
    visit.follow_route("#/help")?;
    visit.see_no("[data-clinic]")?;
    visit.see(".help a.call")?;
    let text = visit.text("#doorway")?;
    ensure(!text.contains("7946"), || "a number of the refused file is shown".to_owned())
}

fn mended(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    fill_in(visit)?;
    type_in(visit, "number-0", "020 7946 0000")?;
    visit.see("#clinic-number-0[aria-invalid='true']")?;
    visit.see("#item-clinic-number-0 [data-notice='clinic-fault']")?;
    visit.see("[data-notice='mend']")?;
    visit.see_no("#clinic-file")?;
    visit.click("#clinic-number-0")?;
    visit.press(&[key::END])?;
    for _ in 0..13 {
        visit.press(&[key::BACKSPACE])?;
    }
    visit.press(&"+44 20 7946 0000".chars().collect::<Vec<_>>())?;
    visit.see("#clinic-file")?;
    visit.see_no("[data-notice='clinic-fault']")
}

fn accessible(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    form(visit)?;
    axe(visit, "an empty form")?;
    small_targets(visit, "an empty form")?;
    fill_in(visit)?;
    visit.click(".for-clinic summary")?;
    type_in(visit, "accent", "#ffd700")?;
    axe(visit, "a filled form")?;
    type_in(visit, "accent", "gold")?;
    visit.see("[data-notice='mend']")?;
    axe(visit, "a form to be mended")
}

fn card(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    fill_in(visit)?;
    let paper = paper::print(visit.session(), Size::A4)?;
    ensure(paper.cut().is_empty(), || format!("cut: {}", paper.cut().join(", ")))?;
    for text in ["A private check-in", "Harbour Light Clinic", "#/check/gad7", "+44 20 7946 0000"] {
        ensure(paper.has(text), || format!("“{text}” is not on the card"))?;
    }
    for text in ["For a clinic", "What to use", "iframe"] {
        ensure(!paper.has(text), || format!("“{text}” is printed too"))?;
    }
    Ok(())
}
