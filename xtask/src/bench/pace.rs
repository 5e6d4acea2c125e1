//! How long the widget takes over a store of some size, in Chromium at a quarter of its speed.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::filled::Filled;
use crate::browser::Browser;

/// Each thing is measured so often in one session, and the middle one counts.
pub(super) const RUNS: usize = 9;
/// The processor is slowed down so many times.
pub(super) const SLOWER: u8 = 4;

/// Before the page's own scripts run: notes when the widget has taken over and was painted, and
/// how to wait for something without looking again and again.
const WATCH: &str = "
    globalThis.doorwayPainted = act =>
        requestAnimationFrame(() => requestAnimationFrame(() => act(performance.now())));
    globalThis.doorwaySeen = (what, seen) => new Promise((keep, give) => {
        const late = setTimeout(() => give(new Error(what)), 20000);
        const look = records => {
            if (!seen(records)) return;
            watcher.disconnect();
            clearTimeout(late);
            keep(performance.now());
        };
        const watcher = new MutationObserver(look);
        watcher.observe(document, {
            attributes: true, childList: true, characterData: true, subtree: true,
        });
        look([]);
    });
    globalThis.doorwayOpened = doorwaySeen(
        'the widget did not become ready within 20 s',
        () => document.documentElement?.dataset.doorway === 'ready',
    ).then(() => new Promise(doorwayPainted));
    doorwayOpened.catch(() => {});";

/// What was measured over one store, in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    /// From the beginning of the load until the home screen is painted and answers.
    pub(super) home: f64,
    /// Likewise the diary.
    pub(super) diary: f64,
    /// Likewise the charts.
    pub(super) chart: f64,
    /// From a press on a mood until its entry is painted.
    pub(super) shown: f64,
    /// From the same press until it is said to be saved on the device.
    pub(super) saved: f64,
    /// From a press on the range “all” until the time line is painted anew.
    pub(super) range: f64,
}

/// A browser that holds a store.
struct Page<'a> {
    browser: Browser,
    address: &'a str,
}

/// Fills a browser of its own, and measures everything in it. What can't be measured is told in a
/// sentence and left at nothing.
///
/// # Errors
/// When the browser can't be had, or the store does not fit into it.
pub(super) fn measure(address: &str, filled: &Filled) -> Result<(Pace, Vec<String>)> {
    let page = Page { browser: Browser::start()?, address };
    page.fill(filled)?;
    page.slow_down()?;
    let mut missing = Vec::new();
    let mut note = |time: Result<f64>| {
        time.unwrap_or_else(|error| {
            missing.push(format!("{error:#}"));
            0.0
        })
    };
    let mut times = Pace {
        home: note(page.opened("#/", "#doorway h1")),
        diary: note(page.opened("#/diary", "[data-entry]")),
        chart: note(page.opened("#/chart", "[data-chart=\"timeline\"]")),
        range: note(page.range()),
        ..Pace::default()
    };
    match page.noted() {
        Ok((shown, saved)) => (times.shown, times.saved) = (shown, saved),
        Err(error) => missing.push(format!("{error:#}")),
    }
    Ok((times, missing))
}

/// The version of the browser.
///
/// # Errors
/// When it does not say.
pub(super) fn version() -> Result<String> {
    let told = Browser::start()?.tell("Browser.getVersion", &json!({}))?;
    let product = told.get("product").and_then(Value::as_str);
    Ok(product
        .context("the browser names no version")?
        .replace("HeadlessChrome/", "Chromium ")
        .replace("Chrome/", "Chromium "))
}

impl Page<'_> {
    /// Puts the texts into local storage, from a page of the same origin without the widget. At its
    /// next start the widget copies them into IndexedDB.
    fn fill(&self, filled: &Filled) -> Result<()> {
        let browser = &self.browser;
        browser.open(&format!("{}/embed.js", self.address))?;
        for leaf in &filled.leaves {
            let (key, text) = (json!(leaf.key), json!(leaf.text));
            browser.ask(&format!("localStorage.setItem({key}, {text})")).with_context(|| {
                format!("local storage does not take {} units", filled.counts.units)
            })?;
        }
        browser.open(&format!("{}/#/", self.address))?;
        browser.wait_until_ready()?;
        browser
            .ask(&format!(
                "return new Promise((keep, give) => {{
                    const end = Date.now() + 25000;
                    const look = () => {{
                        const opening = indexedDB.open('doorway', 1);
                        opening.onupgradeneeded = () => opening.transaction.abort();
                        opening.onerror = again;
                        opening.onsuccess = () => {{
                            const base = opening.result;
                            const count = base.transaction('leaves').objectStore('leaves').count();
                            count.onsuccess = () => {{
                                base.close();
                                count.result >= {} ? keep() : again();
                            }};
                        }};
                    }};
                    const again = () =>
                        Date.now() > end ? give(new Error('late')) : setTimeout(look, 50);
                    look();
                }})",
                filled.counts.texts
            ))
            .context("the widget did not copy the store into IndexedDB within 25 s")?;
        Ok(())
    }

    fn slow_down(&self) -> Result<()> {
        let browser = &self.browser;
        browser.tell("Network.enable", &json!({}))?;
        browser.tell("Network.setCacheDisabled", &json!({ "cacheDisabled": true }))?;
        browser.tell("Emulation.setTimezoneOverride", &json!({ "timezoneId": "UTC" }))?;
        browser.tell("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }))?;
        browser.tell("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }))?;
        Ok(())
    }

    /// Loads a screen, on which something must be found.
    fn open(&self, route: &str, mark: &str) -> Result<f64> {
        self.browser.open("about:blank")?;
        self.browser.open(&format!("{}/{route}", self.address))?;
        let time = self.ask("return doorwayOpened")?;
        if self.ask(&format!("return document.querySelectorAll({}).length", json!(mark)))? < 1.0 {
            bail!("on {route} there is no {mark}");
        }
        Ok(time)
    }

    fn opened(&self, route: &str, mark: &str) -> Result<f64> {
        middle(|_| self.open(route, mark))
    }

    /// Notes one mood after the other on the home screen.
    fn noted(&self) -> Result<(f64, f64)> {
        self.open("#/", "input[name=\"mood\"]")?;
        let mut saved = Vec::new();
        let shown = middle(|run| {
            let one = format!("input[name=\"mood\"][value=\"{}\"]", run % 11);
            let spots = self.press(
                &one,
                "const before = new Set();
                 for (const one of document.querySelectorAll('[data-entry]'))
                     before.add(one.dataset.entry);
                 const is = () => [...document.querySelectorAll('[data-entry]')]
                     .some(one => !before.has(one.dataset.entry));
                 const there = doorwaySeen('no new [data-entry] appeared on #/', is);
                 const shown = there.then(() => new Promise(doorwayPainted));
                 const saved = there.then(() => doorwaySeen(
                     'no [data-saved=\"device\"] appeared on #/',
                     () => document.querySelector('[data-saved=\"device\"]'),
                 ));
                 return Promise.all([shown, saved]);",
            )?;
            let [shown, device] = spots.as_slice() else { bail!("a press was not measured") };
            saved.push(*device);
            Ok(*shown)
        })?;
        Ok((shown, middle_of(saved)?))
    }

    /// Switches the charts from a year to everything, again and again.
    fn range(&self) -> Result<f64> {
        const DRAWN: &str = "
            const chart = node => node.nodeType === 1
                && (node.closest('[data-chart=\"timeline\"]')
                    || node.querySelector('[data-chart=\"timeline\"]'));
            const drawn = records => records.some(record => chart(
                record.target.nodeType === 1 ? record.target : record.target.parentElement));
            return Promise.all([doorwaySeen(
                '[data-chart=\"timeline\"] was not drawn anew', drawn,
            ).then(() => new Promise(doorwayPainted))]);";
        self.open("#/chart", "[data-chart=\"timeline\"]")?;
        middle(|_| {
            self.press("input[name=\"chart-range\"][value=\"1y\"]", DRAWN)?;
            let spots = self.press("input[name=\"chart-range\"][value=\"all\"]", DRAWN)?;
            spots.first().copied().context("a press was not measured")
        })
    }

    /// Presses on an input as a finger or mouse does. Brings the times that `watch` promises, from
    /// the moment that the browser was told of the end of the press.
    fn press(&self, selector: &str, watch: &str) -> Result<Vec<f64>> {
        let spot = self.browser.ask(&format!(
            "const input = document.querySelector({});
             const label = input?.closest('label') ?? input;
             label?.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const box = label?.getBoundingClientRect();
             if (!box?.width) return null;
             globalThis.doorwayPressed = new Promise(keep => addEventListener(
                 'pointerup', event => keep(event.timeStamp), {{ capture: true, once: true }}));
             globalThis.doorwayTimes = (() => {{ {watch} }})();
             doorwayTimes.catch(() => {{}});
             return {{ x: box.x + box.width / 2, y: box.y + box.height / 2 }};",
            json!(selector)
        ))?;
        let (Some(x), Some(y)) = (spot.get("x"), spot.get("y")) else {
            bail!("there is no {selector} to press on");
        };
        for part in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": part, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.browser.tell("Input.dispatchMouseEvent", &event)?;
        }
        let times = self
            .browser
            .ask(
                "return Promise.all([doorwayPressed, doorwayTimes])
                    .then(([from, times]) => times.map(time => time - from))",
            )
            .with_context(|| format!("after a press on {selector}"))?;
        let times = times.as_array().map(|times| times.iter().filter_map(Value::as_f64).collect());
        times.context("a press was not measured")
    }

    fn ask(&self, script: &str) -> Result<f64> {
        self.browser.ask(script)?.as_f64().context("the page told no number")
    }
}

fn middle(mut run: impl FnMut(usize) -> Result<f64>) -> Result<f64> {
    middle_of((0..RUNS).map(&mut run).collect::<Result<_>>()?)
}

fn middle_of(mut times: Vec<f64>) -> Result<f64> {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().context("nothing was measured")
}
