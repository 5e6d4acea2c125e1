//! Nothing is asked of anybody once the page has loaded.

use doorway_pages::door::Door;
use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::{Value, json};

use crate::learn::came;
use crate::{MODERATE, NINTH_ALONE};

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("nothing_is_requested_after_load", nothing_requested),
    Flow::new("the_policy_is_never_broken", policy_kept),
    Flow::new("the_policy_refuses_every_other_connection", policy_refuses),
];

/// Everything that a person can reach.
fn all_of_it(visit: &Visit) -> Told<()> {
    visit.check_in(&NINTH_ALONE)?;
    visit.saved("device")?;
    visit.follow_route("#/help")?;
    visit.follow_route("#/learn/who")?;
    visit.see("[data-sources] li")?;
    visit.follow_route("#/history")?;
    visit.click("button[data-act='delete']")?;
    visit.click("button[data-act='confirm-delete']")?;
    visit.entries_are(&[])?;
    visit.check_in(&MODERATE)?;
    visit.choose("keeping", "session")?;
    visit.saved("session")?;
    visit.follow_route("#/")
}

fn resources(visit: &Visit) -> Told<Vec<String>> {
    let names = visit.ask(
        "return performance.getEntriesByType('resource').map((one) => one.name)
             .filter((name) => !name.startsWith('data:'))",
    )?;
    Ok(serde_json::from_value(names)?)
}

fn nothing_requested(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    installed(visit)?;
    came(visit)?;
    let (before, outside) = (resources(visit)?, outside(visit));
    let asked = visit.place().server().map(xtask::serve::Server::requests).unwrap_or_default();
    all_of_it(visit)?;
    same("what the page loaded", &resources(visit)?, &before)?;
    let now = visit.place().server().map(xtask::serve::Server::requests).unwrap_or_default();
    same("what the server was asked", &now, &asked)?;
    same("what was asked of the world", &self::outside(visit), &outside)?;
    if visit.door() == Door::File {
        same("what the one file loads", &before, &Vec::new())?;
    }
    for path in &asked {
        let known = [".html", ".js", ".css", ".wasm", ".json", ".webmanifest", ".svg"]
            .iter()
            .any(|end| path.ends_with(end));
        ensure(known, || format!("the server was asked for {path}"))?;
    }
    Ok(())
}

/// Waits until the page is kept for a visit without a network, which is part of its loading. Not in
/// a frame, nor for a file, nor where the browser has no such thing.
pub(crate) fn installed(visit: &Visit) -> Told<()> {
    if visit.door() != Door::Http {
        return Ok(());
    }
    visit
        .session()
        .run_later(
            "if (navigator.serviceWorker) await navigator.serviceWorker.ready; return true",
            &[],
        )
        .map(drop)
}

/// Requests to the world that are not the browser's own. Browsers look for updates of their own
/// accord, and there is no list of all that they do; nothing of ours would go to their makers.
fn outside(visit: &Visit) -> Vec<String> {
    let makers = ["google", "gstatic", "duckduckgo", "mozilla", "firefox", "detectportal"];
    let asked = visit.browser().outside().asked();
    asked.into_iter().filter(|line| !makers.iter().any(|maker| line.contains(maker))).collect()
}

fn policy_kept(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    // What was broken while loading is remembered by an observer, where the engine has one.
    visit.ask(
        "window.broken = [];
         const note = (one) => broken.push(`${one.effectiveDirective} ${one.blockedURL
             ?? one.blockedURI} ${one.sample ?? ''}`);
         document.addEventListener('securitypolicyviolation', note);
         if (window.ReportingObserver) {
             new ReportingObserver((reports) => reports.forEach((one) => note(one.body)),
                 { types: ['csp-violation'], buffered: true }).observe();
         }",
    )?;
    all_of_it(visit)?;
    same::<Value>("what broke the policy", &visit.ask("return window.broken")?, &json!([]))?;
    if visit.engine() == Engine::Chromium {
        let log = visit.session().post("se/log", &json!({ "type": "browser" }))?;
        let severe: Vec<_> = log
            .as_array()
            .into_iter()
            .flatten()
            .filter(|line| line.get("level") == Some(&json!("SEVERE")))
            // A browser is used for many flows, each with a port of its own.
            .filter(|line| line.to_string().contains(&visit.place().address_of("")))
            .filter_map(|line| line.get("message").cloned())
            .collect();
        same("errors in the console", &severe, &Vec::new())?;
    }
    Ok(())
}

fn policy_refuses(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    // Another server on this machine: were the policy not there, it could be reached.
    let other = visit.place_mut().put_up_elsewhere("<!doctype html><title>other</title>")?;
    let refused = visit.session().run_later(
        "const seen = [];
         document.addEventListener('securitypolicyviolation', (event) =>
             seen.push(event.effectiveDirective));
         const outcome = await fetch(given[0], { mode: 'no-cors' })
             .then(() => 'reached', () => 'refused');
         const picture = new Image();
         const loaded = await new Promise((done) => {
             picture.onload = () => done('loaded'); picture.onerror = () => done('refused');
             picture.src = given[0];
         });
         await new Promise((next) => setTimeout(next, 50));
         return [outcome, loaded, seen.includes('connect-src'), seen.includes('img-src')]",
        &[json!(other)],
    )?;
    same("a request and a picture", &refused, &json!(["refused", "refused", true, true]))
}
