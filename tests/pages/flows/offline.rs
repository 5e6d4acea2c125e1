//! The hosted page without a network, and a new release of it.

use doorway_pages::browser::eventually;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::json;

use crate::quiet::installed;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("after_the_first_visit_it_opens_without_a_network", offline).once(),
    Flow::new("a_new_release_takes_over_and_loses_no_answer", released).once(),
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
    again(visit, &address, "#/check/phq2")?;
    visit.tick("phq2", &[("1", 1), ("2", 0)])?;
    let result = visit.finish()?;
    same("the total", &result.total.as_str(), &"1")?;
    visit.saved("device")?;
    again(visit, &address, &format!("#/result/phq2/{}", result.id))?;
    visit.see("[data-result='phq2']").map(drop)
}

fn released(visit: &mut Visit) -> Told<()> {
    let read = |name: &str| std::fs::read_to_string(xtask::project::dist().join(name));
    visit.open_at("#/check/phq9")?;
    installed(visit)?;
    let address = visit.place().address();
    again(visit, &address, "#/check/phq9")?;
    visit.fill(&[1, 2, 3])?;
    visit.saved("device")?;
    // A release that differs in its page and in nothing else.
    let page = read("index.html")?.replace("<body>", "<body data-release=\"later\">");
    let worker = read("sw.js")?;
    let name = worker.split("RELEASE = \"").nth(1).and_then(|rest| rest.split('"').next());
    let name = name.unwrap_or_default().to_owned();
    ensure(name.len() == 12, || format!("the release is called {name}"))?;
    let server = visit.place().server()?;
    server.put("/index.html", &page);
    server.put("/sw.js", &worker.replace(&name, "later"));
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
