//! Before the program has loaded, and where it never will.

use doorway_pages::door::Door;
use doorway_pages::engine::Setting;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::{Visit, key};
use serde_json::json;

use crate::diary::moods_are;

// The one file carries its program inside: nothing can hold that back.
const SERVED: &[Door] = &[Door::Http, Door::Embedded];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("answers_ticked_before_the_program_are_kept", ticked_early).through(SERVED),
    Flow::new("the_exit_works_before_the_program", early_exit).through(SERVED),
    Flow::new("without_scripts_the_questionnaire_and_help_work", scriptless)
        .when(Setting::Scriptless)
        .through(&[Door::Http, Door::File]),
    Flow::new("without_scripts_the_clinics_page_links_to_the_check", scriptless_host)
        .when(Setting::Scriptless)
        .through(&[Door::Embedded]),
    Flow::new("a_number_tapped_before_the_program_is_saved", tapped_early).once(),
    Flow::new("a_number_that_a_key_picked_before_the_program_waits", picked_early).once(),
];

/// Opens the page while its program is held back.
fn arrive_early(visit: &Visit) -> Told<()> {
    visit.place().server()?.hold(".wasm");
    let place = visit.place();
    let route = if visit.door() == Door::Embedded { "" } else { "#/check/phq9" };
    visit.arrive(&format!("{}{route}", place.address()))?;
    visit.until(
        "the page is there",
        "return document.readyState !== 'loading' && !!document.querySelector('#doorway-still')",
    )?;
    if visit.door() == Door::Embedded {
        visit.ask("if (location.hash !== '#/check/phq9') location.hash = '#/check/phq9'")?;
    }
    visit.see("input[name='phq9-1']").map(drop)
}

fn ticked_early(visit: &mut Visit) -> Told<()> {
    arrive_early(visit)?;
    for (item, value) in [(1, "1"), (2, "3"), (4, "0")] {
        visit.choose(&format!("phq9-{item}"), value)?;
    }
    ensure(!visit.shows("#doorway-still section[data-help]")?, || "help is open already".into())?;
    visit.choose("phq9-9", "2")?;
    visit.see("#doorway-still [data-help]")?;
    visit.see("#doorway-still [data-help] a[href^='tel:']")?;
    visit.until("the focus is on it", "return document.activeElement?.name === 'phq9-9'")?;
    ensure(
        visit.ask("return document.documentElement.dataset.doorway ?? null")?.is_null(),
        || "the program was not held back".into(),
    )?;

    visit.place().server()?.release();
    visit.ready()?;
    visit.at("#/check/phq9")?;
    visit.answers_are(&[Some(1), Some(3), None, Some(0), None, None, None, None, Some(2)])?;
    visit.until(
        "the focus is where it was",
        "const at = document.activeElement;
         return at?.name === 'phq9-9' && at.value === '2' && !!at.closest('#doorway')",
    )?;
    visit.see("section[data-help][data-tier='now']")?;
    visit.reload_at("#/check/phq9")?;
    visit.answers_are(&[Some(1), Some(3), None, Some(0), None, None, None, None, Some(2)])
}

fn early_exit(visit: &mut Visit) -> Told<()> {
    arrive_early(visit)?;
    visit.see("a[data-act='leave']")?;
    let address = visit.attribute("a[data-act='leave']", "href")?;
    same("where it leads", &address.as_str(), &"https://www.bbc.co.uk/weather")?;
    // Framed, a plain link has to say that it means the whole window.
    if visit.door() == Door::Embedded {
        same("its target", &visit.attribute("a[data-act='leave']", "target")?.as_str(), &"_top")?;
    }
    visit.click_away("a[data-act='leave']")?;
    crate::leaving::has_left(visit)
}

/// With scripts off nothing in the page moves by itself; what is seen is read by the driver.
fn scriptless(visit: &mut Visit) -> Told<()> {
    let session = visit.session();
    let seen = |selector: &str| -> Told<bool> { session.is_displayed(&session.find(selector)?) };
    visit.arrive(&visit.place().address())?;
    session.click(&session.find("a[href='#/check/phq9'][data-act='start']")?)?;
    let form = "input[name='phq9-1'][value='0']";
    let label = |name: &str, value: &str| {
        session.find_by(
            "const at = document.querySelector(
                 `input[name='${arguments[0]}'][value='${arguments[1]}']`);
             return at.labels[0] ?? at",
            &[json!(name), json!(value)],
        )
    };
    ensure(session.is_displayed(&label("phq9-1", "0")?)?, || "the questions are not shown".into())?;
    session.click(&label("phq9-1", "0")?)?;
    same("the answer", &session.property(&session.find(form)?, "checked")?, &json!(true))?;

    let panel = "#doorway-still [data-help]:has(a[href^='tel:'])";
    session.click(&label("phq9-9", "0")?)?;
    let open = visit.shows(panel)?;
    ensure(!open, || "the help panel is open at zero".into())?;
    session.click(&label("phq9-9", "1")?)?;
    visit.see(panel)?;
    let number = "#doorway-still [data-help] a[href^='tel:']";
    visit.see(number)?;

    session.click(&session.find("a[data-act='help']")?)?;
    visit.see("a[href='tel:988']")?;
    visit.see("a[href='tel:116123']")?;
    ensure(!seen(form)?, || "the questions are still shown on the help page".into())?;
    // Answers are still ticked after the way there and back.
    session.back()?;
    same("the answer", &session.property(&session.find(form)?, "checked")?, &json!(true))
}

fn scriptless_host(visit: &mut Visit) -> Told<()> {
    let session = visit.session();
    session.go(&visit.place().address())?;
    let link = session.find("doorway-check a[href]")?;
    ensure(session.is_displayed(&link)?, || "the plain link is not shown".into())?;
    session.click(&link)?;
    doorway_pages::browser::eventually("the link leads to the check", || {
        let form = session.find("input[name='phq9-1'], [data-act='start']")?;
        Ok(session.get("url")?.as_str().filter(|url| !url.contains("demo")).map(|_| drop(form)))
    })
}

/// Does something to the scale of the page before the program, which comes only then.
fn before_the_program(visit: &Visit, then: impl Fn(&Visit) -> Told<()>) -> Told<()> {
    visit.place().server()?.hold(".wasm");
    visit.arrive(&visit.place().address())?;
    visit.see("#doorway-still input[name=mood]")?;
    then(visit)?;
    visit.place().server()?.release();
    visit.ready()
}

/// As the page says: a tap on a number saves it.
fn tapped_early(visit: &mut Visit) -> Told<()> {
    before_the_program(visit, |visit| visit.click("#doorway-still input[name=mood][value='6']"))?;
    moods_are(visit, &["6"])?;
    visit.see_no("input[name=mood]:checked")?;
    visit.saved("device")
}

fn picked_early(visit: &mut Visit) -> Told<()> {
    before_the_program(visit, |visit| {
        visit.ask("document.querySelector('#doorway-still input[name=mood]').focus()")?;
        visit.press(&[key::RIGHT])
    })?;
    visit.until(
        "1 is picked",
        "return document.querySelector('input[name=mood]:checked')?.value === '1'",
    )?;
    moods_are(visit, &[])?;
    visit.click("button[data-act='save-entry']")?;
    moods_are(visit, &["1"])
}
