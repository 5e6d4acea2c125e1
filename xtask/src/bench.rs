//! `cargo xtask bench`: what a first visit weighs, how long it takes until the widget is there, and
//! how long things take over one month and over ten years of a diary.

mod filled;
mod pace;
mod report;

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use doorway_engine::moment::Moment;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::serve::Server;
use crate::{budget, build, project, setup};
use report::Report;

/// How often a page is opened; the median counts.
const VISITS: usize = 9;

/// Notes the moment of the take-over before the page's own scripts run.
const WATCH: &str = "new MutationObserver((_, watcher) => {
    if (document.documentElement?.dataset.doorway !== 'ready') return;
    window.doorwayReady = performance.now();
    watcher.disconnect();
}).observe(document, { attributes: true, subtree: true });";

/// Builds, weighs, and measures in headless Chromium. With `write` the tables become
/// `docs/performance.md`; without it they are only printed, since the times are those of this machine.
///
/// # Errors
/// When the build fails, the widget does not start, something can't be measured, or something is
/// over its budget.
pub fn run(wanted: build::Wanted, write: bool) -> Result<()> {
    setup::chromium()?;
    let built = build::run(wanted)?;
    println!();
    let mut weights = budget::weights(&built);
    let within = budget::run(&weights, built.std);
    weights.push(budget::first_visit(&weights));
    let server = Server::start(&project::dist(), 0)?;
    let file = format!("file://{}", project::dist().join("doorway.html").display());
    println!();
    for (what, address) in [("hosted, on this machine", server.address()), ("one file", file)] {
        let (least, middle, most) = measure(&address)?;
        println!("ready after {middle:.0} ms ({least:.0} to {most:.0}, {VISITS} visits): {what}");
    }

    let host = host(&server)?;
    let [without, with] = host;
    println!("a clinic's page loaded after {without:.0} ms without embed.js, {with:.0} ms with it");

    let (report, missing) = years(&server, weights, host)?;
    println!("\n{}\n{}", report.contents(), report.times());
    if !missing.is_empty() {
        bail!("not everything could be measured:\n  {}", missing.join("\n  "));
    }
    let [shown, saved] = report.saving();
    println!("saving, ten years to one month: {shown:.2} until shown, {saved:.2} until saved");
    if write {
        let path = project::root().join("docs/performance.md");
        fs::write(&path, report.page()).context("docs/performance.md")?;
        println!("written: docs/performance.md");
    }
    within?;
    report.over().map_or(Ok(()), |over| bail!(over))
}

/// Measures over both stores, and says what could not be measured.
fn years(
    server: &Server,
    weights: Vec<budget::Weight>,
    host: [f64; 2],
) -> Result<(Report, Vec<String>)> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
    let now = Moment { unix_ms: i64::try_from(since)?, offset_min: 0 };
    let day = now.day().context("the clock names no day")?.iso();
    let (month, years) = (filled::until(now, filled::MONTH)?, filled::until(now, filled::YEARS)?);
    let ([short, long], missing) = pace::measure(&server.address(), [&month, &years])?;
    let stores = [(month.counts, short), (years.counts, long)];
    Ok((Report { day, browser: pace::version()?, weights, host, stores }, missing))
}

/// How long a clinic's page takes to load without the script and with it: the medians of several
/// loads, taken in turns.
fn host(server: &Server) -> Result<[f64; 2]> {
    let page = fs::read_to_string(project::dist().join("demo.html")).context("demo.html")?;
    let plain = page.replace("<script src=\"embed.js\" async></script>", "");
    if plain == page {
        bail!("demo.html does not load embed.js as expected");
    }
    server.put("/plain.html", &plain);
    let browser = uncached()?;
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..VISITS {
        for (times, name) in times.iter_mut().zip(["plain.html", "demo.html"]) {
            browser.open("about:blank")?;
            browser.open(&format!("{}/{name}", server.address()))?;
            let time = browser.ask(
                "return new Promise(keep => {
                    const look = () => {
                        const [page] = performance.getEntriesByType('navigation');
                        page?.loadEventEnd > 0 ? keep(page.loadEventEnd) : setTimeout(look, 10);
                    };
                    look();
                })",
            )?;
            times.push(time.as_f64().context("the page told no time")?);
        }
    }
    Ok(times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times.get(VISITS / 2).copied().unwrap_or_default()
    }))
}

fn uncached() -> Result<Browser> {
    let browser = Browser::start()?;
    browser.tell("Network.enable", &json!({}))?;
    browser.tell("Network.setCacheDisabled", &json!({ "cacheDisabled": true }))?;
    Ok(browser)
}

fn measure(address: &str) -> Result<(f64, f64, f64)> {
    let browser = uncached()?;
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
