//! `cargo xtask bench`: what a first visit weighs, and how long it takes until the widget is
//! there.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::serve::Server;
use crate::{budget, build, project, setup};

/// Opened so often, of which the middle one counts.
const VISITS: usize = 9;

/// Notes the moment of the take-over before the page's own scripts run.
const WATCH: &str = "new MutationObserver((_, watcher) => {
    if (document.documentElement?.dataset.doorway !== 'ready') return;
    window.doorwayReady = performance.now();
    watcher.disconnect();
}).observe(document, { attributes: true, subtree: true });";

/// Builds, weighs, and measures in headless Chromium.
///
/// # Errors
/// When the build fails or the widget does not start.
pub fn run(wanted: build::Wanted) -> Result<()> {
    setup::chromium()?;
    let built = build::run(wanted)?;
    println!();
    let within = budget::run(&built);
    let server = Server::start(&project::dist(), 0)?;
    let file = format!("file://{}", project::dist().join("doorway.html").display());
    println!();
    for (what, address) in [("hosted, on this machine", server.address()), ("one file", file)] {
        let (least, middle, most) = measure(&address)?;
        println!("ready after {middle:.0} ms ({least:.0} to {most:.0}, {VISITS} visits): {what}");
    }
    within
}

fn measure(address: &str) -> Result<(f64, f64, f64)> {
    let browser = Browser::start()?;
    browser.tell("Network.enable", &json!({}))?;
    browser.tell("Network.setCacheDisabled", &json!({ "cacheDisabled": true }))?;
    browser.tell("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }))?;
    let mut times = Vec::new();
    for _ in 0..VISITS {
        browser.open("about:blank")?;
        browser.open(address)?;
        browser.wait_until_ready()?;
        let time = browser.ask("return window.doorwayReady")?;
        times
            .push(time.as_f64().filter(|_| time != Value::Null).context("the start was not seen")?);
    }
    times.sort_by(f64::total_cmp);
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    Ok((at(0), at(VISITS / 2), at(VISITS - 1)))
}
