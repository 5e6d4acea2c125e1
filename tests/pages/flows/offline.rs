//! The hosted page without a network, and a new release of it.

use doorway_pages::browser::eventually;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};
use xtask::digest::digest;

use crate::quiet::installed;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("after_the_first_visit_it_opens_without_a_network", offline).once(),
    Flow::new("a_new_release_takes_over_and_loses_no_answer", released).once(),
    Flow::new("a_correction_is_there_at_the_next_load_where_nothing_is_half_filled", corrected)
        .once(),
    Flow::new("a_file_that_was_changed_on_its_way_is_not_kept", a_changed_file_is_not_kept).once(),
    Flow::new("settings_of_the_last_visit_serve_where_the_server_fails", failing).once(),
    Flow::new("the_page_says_where_its_record_lives", lives),
];

/// Loads the page anew. Not by the driver's "refresh", which in Firefox asks the network itself.
fn again(visit: &Visit, address: &str, route: &str) -> Told<()> {
    visit.session().go("about:blank")?;
    visit.session().go(&format!("{address}{route}"))?;
    visit.ready()
}

fn offline(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    installed(visit)?;
    let address = visit.place().address();
    visit.place_mut().stop();
    again(visit, &address, "#/learn/safety")?;
    visit.see("[data-sources] li")?;
    again(visit, &address, "#/check/phq2")?;
    visit.tick("phq2", &[("1", 1), ("2", 0)])?;
    let result = visit.finish()?;
    same("the total", &result.total.as_str(), &"1")?;
    visit.saved("device")?;
    again(visit, &address, &format!("#/result/phq2/{}", result.id))?;
    visit.see("[data-result='phq2']").map(drop)
}

/// Puts a release on the server that differs in its page and in nothing else; its worker tells the
/// page as it is, or as it was.
fn put_release(visit: &Visit, right: bool) -> Told<()> {
    let read = |name: &str| std::fs::read_to_string(xtask::project::dist().join(name));
    let before = read("index.html")?;
    let page = before.replace("<body>", "<body data-release=\"later\">");
    let worker = read("sw.js")?;
    let name = worker.split("RELEASE = \"").nth(1).and_then(|rest| rest.split('"').next());
    let name = name.unwrap_or_default().to_owned();
    ensure(name.len() == 12, || format!("the release is called {name}"))?;
    let [old, new] = [&before, &page].map(|page| digest(page.as_bytes()));
    ensure(worker.contains(&old), || "the worker has no digest of the page".to_owned())?;
    let worker = worker.replace(&name, "later");
    let server = visit.place().server()?;
    server.put("/index.html", &page);
    server.put("/sw.js", &if right { worker.replace(&old, &new) } else { worker });
    Ok(())
}

/// What release the page is of; nothing for the one that was built.
fn release(visit: &Visit) -> Told<Value> {
    visit.ask("return document.body.dataset.release ?? null")
}

fn corrected(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/help")?;
    installed(visit)?;
    let address = visit.place().address();
    again(visit, &address, "#/help")?;
    put_release(visit, true)?;
    visit.ask(
        "window.old = true; navigator.serviceWorker.getRegistration()
        .then((found) => found.update())",
    )?;
    eventually("the release is let in", || {
        let state = visit.session().run_later(
            // The files first: once they are being fetched, the worker that fetches them is seen.
            "const kept = (await caches.keys()).includes('doorway-later');
             const found = await navigator.serviceWorker.getRegistration();
             return kept && !found.installing && !found.waiting
                 && found.active.state === 'activated'",
            &[],
        )?;
        Ok((state == json!(true)).then_some(()))
    })?;
    // The page is not swapped under the person.
    same("the page", &visit.ask("return window.old === true")?, &json!(true))?;
    same("its release", &release(visit)?, &json!(null))?;
    visit.follow_route("#/")?;
    visit.ask("setTimeout(() => location.reload())")?;
    visit.until("the page is another", "return !window.old")?;
    visit.ready()?;
    same("the next load", &release(visit)?, &json!("later"))
}

fn a_changed_file_is_not_kept(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/help")?;
    installed(visit)?;
    let address = visit.place().address();
    again(visit, &address, "#/help")?;
    put_release(visit, false)?;
    let ended = visit.session().run_later(
        "const found = await navigator.serviceWorker.getRegistration();
         const next = new Promise((told) => found.addEventListener('updatefound', () => {
             const worker = found.installing;
             worker.addEventListener('statechange', () => told(worker.state));
         }));
         await found.update().catch(() => {});
         return next",
        &[],
    )?;
    same("what became of the worker", &ended, &json!("redundant"))?;
    // The browser may have come upon that release by itself too, and be at it still.
    eventually("nothing is kept of it, and the one before serves", || {
        let kept = visit.session().run_later(
            "return [(await caches.keys()).includes('doorway-later'),
                 (await navigator.serviceWorker.getRegistration()).active.state]",
            &[],
        )?;
        Ok((kept == json!([false, "activated"])).then_some(()))
    })?;
    again(visit, &address, "#/help")?;
    same("the page", &release(visit)?, &json!(null))
}

fn failing(visit: &mut Visit) -> Told<()> {
    let settings = r#"{"doorway":"clinic","version":1,"name":"Harbour Light Clinic"}"#;
    visit.place().server()?.put("/clinic.json", settings);
    visit.open()?;
    visit.see("[data-clinic-name]")?;
    installed(visit)?;
    visit.place().server()?.fail("/clinic.json");
    let address = visit.place().address();
    let asked = || Ok::<_, Trouble>(visit.place().server()?.requests().len());
    let before = asked()?;
    again(visit, &address, "#/")?;
    visit.see("[data-clinic-name]")?;
    ensure(asked()? > before, || "the server was not asked".to_owned())?;
    // The page by itself.
    visit
        .session()
        .run_later("await (await navigator.serviceWorker.getRegistration()).unregister()", &[])?;
    visit.place().server()?.fail("/sw.js");
    again(visit, &address, "#/")?;
    visit.see("[data-clinic-name]")?;
    // Where nothing was ever found there is nothing, and that is no fault.
    visit
        .session()
        .run_later("for (const name of await caches.keys()) await caches.delete(name)", &[])?;
    again(visit, &address, "#/")?;
    visit.see_no("[data-clinic-name]")?;
    visit.see_no("[data-notice='clinic-refused']")
}

fn released(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    installed(visit)?;
    let address = visit.place().address();
    again(visit, &address, "#/check/phq9")?;
    visit.fill(&[1, 2, 3])?;
    visit.saved("device")?;
    put_release(visit, true)?;
    // The open tab goes on with the release that it began with.
    visit.session().run_later(
        "const found = await navigator.serviceWorker.getRegistration();
         await found.update();
         while (!found.waiting) {
             await new Promise((next) => (found.installing ?? found)
                 .addEventListener(found.installing ? 'statechange' : 'updatefound', next,
                     { once: true }));
         }",
        &[],
    )?;
    visit.tick("phq9", &[("4", 2)])?;
    visit.saved("device")?;
    visit.ask("window.old = true; setTimeout(() => location.reload())")?;
    visit.until("the page is another", "return !window.old")?;
    visit.ready()?;
    same("the page", &visit.ask("return document.body.dataset.release ?? null")?, &json!(null))?;
    // The next one has the new release, and every answer.
    let fresh = visit.session().open_tab()?;
    visit.session().close_tab()?;
    visit.session().switch_to(&fresh)?;
    // The browser puts the old one away in its own time.
    eventually("the page is the new release's", || {
        again(visit, &address, "#/check/phq9")?;
        Ok((visit.ask("return document.body.dataset.release")? == json!("later")).then_some(()))
    })?;
    let answers = [Some(1), Some(2), Some(3), Some(2), None, None, None, None, None];
    visit.answers_are(&answers)
}

fn lives(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/data")?;
    let place = visit.attribute("[data-lives]", "data-lives")?;
    let file = visit.ask("return location.protocol === 'file:'")? == json!(true);
    same("where it lives", &place.as_str(), &if file { "file" } else { "site" })?;
    let release = visit.attribute("[data-release]", "data-release")?;
    same("the release", &release.as_str(), &env!("CARGO_PKG_VERSION"))
}
