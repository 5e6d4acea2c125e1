//! How long the widget takes over a store of some size, in Chromium at a quarter of its speed.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::filled::Filled;
use crate::browser::Browser;

/// How often each thing is measured in one session; the median counts.
pub(super) const RUNS: usize = 15;
/// How many times slower the processor is made.
pub(super) const SLOWER: u8 = 4;

const CHART: &str = "[data-chart=\"timeline\"]";

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
    doorwayOpened.catch(() => {});
    // Before the widget listens, so that it is told later.
    addEventListener(
        'hashchange', () => { globalThis.doorwayTold = performance.now(); }, true);";

/// What was measured over one store, in milliseconds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    /// From the beginning of the load until the home screen is painted and answers.
    pub(super) home: f64,
    /// The same for the diary.
    pub(super) diary: f64,
    /// The same for the charts.
    pub(super) chart: f64,
    /// From a press on a mood until its entry is painted.
    pub(super) shown: f64,
    /// From the same press until it is said to be saved on the device.
    pub(super) saved: f64,
    /// From the turn to the guidance until it is in the page, though not yet painted.
    pub(super) guidance: f64,
    /// How much longer that takes than over an empty record: what the record costs.
    pub(super) advice: f64,
    /// From a press on the range “all” until the time line has been painted again.
    pub(super) range: f64,
}

/// A browser that holds a store.
struct Page {
    browser: Browser,
    address: String,
}

/// Fills a browser with each store, and measures everything in both in turns, so that whatever slows
/// the machine down for a while slows down both. What can't be measured is told in a sentence and
/// stays at zero.
///
/// # Errors
/// When a browser can't be had, or a store does not fit into it.
pub(super) fn measure(address: &str, stores: [&Filled; 2]) -> Result<([Pace; 2], Vec<String>)> {
    let page = |filled: &Filled| -> Result<_> {
        let page = Page::new(address)?;
        page.fill(filled)?;
        Ok(page)
    };
    let [month, years] = stores;
    let empty = Page::new(address)?;
    let (month, years) = (page(month)?, page(years)?);
    let pages = [&month, &years];
    let mut missing = Vec::new();
    let mut take = |first: fn(&Page) -> Result<()>, run: Run| {
        in_turn(&pages, first, run).unwrap_or_else(|error| {
            missing.push(format!("{error:#}"));
            [[0.0; 2]; 2]
        })
    };
    let home = take(|_| Ok(()), |page, _| page.opened("#/", "#doorway h1"));
    let diary = take(|_| Ok(()), |page, _| page.opened("#/diary", "[data-entry]"));
    let chart = take(|_| Ok(()), |page, _| page.opened("#/chart", CHART));
    let range = take(|page| page.opened("#/chart", CHART).map(drop), |page, _| page.range());
    let noted = take(|page| page.opened("#/", "input[name=\"mood\"]").map(drop), Page::noted);
    let [without, guidance @ ..] = in_turn(
        &[&empty, &month, &years],
        |page| page.opened("#/dip", "#doorway h1").map(drop),
        Page::guidance,
    )
    .unwrap_or_else(|error| {
        missing.push(format!("{error:#}"));
        [[0.0; 2]; 3]
    });
    let of = |at: usize| -> Option<Pace> {
        let first = |times: &[[f64; 2]; 2]| times.get(at).map(|[one, _]| *one);
        let [shown, saved] = *noted.get(at)?;
        Some(Pace {
            home: first(&home)?,
            diary: first(&diary)?,
            chart: first(&chart)?,
            guidance: first(&guidance)?,
            advice: first(&guidance)? - without.first()?,
            range: first(&range)?,
            shown,
            saved,
        })
    };
    let [Some(month), Some(years)] = [of(0), of(1)] else { bail!("nothing was measured") };
    Ok(([month, years], missing))
}

/// One run of something: a time, or two.
type Run = fn(&Page, usize) -> Result<[f64; 2]>;

/// Runs something on the pages in turns, and gives back the median of its times on each.
fn in_turn<const N: usize>(
    pages: &[&Page; N],
    first: fn(&Page) -> Result<()>,
    run: Run,
) -> Result<[[f64; 2]; N]> {
    pages.iter().try_for_each(|page| first(page))?;
    let mut times = [const { Vec::new() }; N];
    for one in 0..RUNS {
        for (page, times) in pages.iter().zip(&mut times) {
            times.push(run(page, one)?);
        }
    }
    let mut middle = [[0.0; 2]; N];
    for (middle, times) in middle.iter_mut().zip(&times) {
        *middle = middle_of(times)?;
    }
    Ok(middle)
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

impl Page {
    /// A browser with an empty store, slowed down.
    fn new(address: &str) -> Result<Self> {
        let page = Self { browser: Browser::start()?, address: address.to_owned() };
        page.slow_down()?;
        Ok(page)
    }

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
    fn opened(&self, route: &str, mark: &str) -> Result<[f64; 2]> {
        self.browser.open("about:blank")?;
        self.browser.open(&format!("{}/{route}", self.address))?;
        let time = self.ask("return doorwayOpened")?;
        if self.ask(&format!("return document.querySelectorAll({}).length", json!(mark)))? < 1.0 {
            bail!("on {route} there is no {mark}");
        }
        Ok([time, 0.0])
    }

    /// Turns to the guidance, from the moment that the widget is told of the address until the page
    /// is made. The six questions, which lead back to it, go before, so that every run makes it anew.
    fn guidance(&self, _: usize) -> Result<[f64; 2]> {
        let time = self.ask(
            "location.hash = '#/dip';
             return doorwaySeen(
                 'the guidance stays', () => !document.querySelector('#doorway article.guidance'))
                 .then(() => new Promise(doorwayPainted))
                 .then(() => {
                     location.hash = '#/guidance';
                     return doorwaySeen(
                         'no guidance', () => document.querySelector('#doorway article.guidance'));
                 })
                 .then(made => made - doorwayTold)",
        )?;
        if time <= 0.0 {
            bail!("the guidance stood in the page {time} ms after the widget was told to make it");
        }
        Ok([time, 0.0])
    }

    /// Notes a mood on the home screen: the times until it is shown, and until it is saved.
    fn noted(&self, run: usize) -> Result<[f64; 2]> {
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
        let [shown, saved] = spots.as_slice() else { bail!("a press was not measured") };
        Ok([*shown, *saved])
    }

    /// Switches the charts from a year to everything.
    fn range(&self) -> Result<[f64; 2]> {
        const DRAWN: &str = "
            const chart = node => node.nodeType === 1
                && (node.closest('[data-chart=\"timeline\"]')
                    || node.querySelector('[data-chart=\"timeline\"]'));
            const drawn = records => records.some(record => chart(
                record.target.nodeType === 1 ? record.target : record.target.parentElement));
            return Promise.all([doorwaySeen(
                '[data-chart=\"timeline\"] was not drawn anew', drawn,
            ).then(() => new Promise(doorwayPainted))]);";
        self.press("input[name=\"chart-range\"][value=\"1y\"]", DRAWN)?;
        let spots = self.press("input[name=\"chart-range\"][value=\"all\"]", DRAWN)?;
        Ok([spots.first().copied().context("a press was not measured")?, 0.0])
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

fn middle_of(times: &[[f64; 2]]) -> Result<[f64; 2]> {
    let middle = |of: fn(&[f64; 2]) -> f64| {
        let mut times: Vec<_> = times.iter().map(of).collect();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().context("nothing was measured")
    };
    Ok([middle(|[one, _]| *one)?, middle(|[_, two]| *two)?])
}
