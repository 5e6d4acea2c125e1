//! `cargo xtask shot`: a picture of a page, for the README and for whoever works on the looks.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::serve::Server;
use crate::{build, project, setup};

/// What the picture is to show.
#[derive(Debug, Default)]
pub struct Wish {
    /// A fragment such as `#/history`, or a page such as `demo.html`. Without one it is the README's picture.
    pub route: Option<String>,
    /// The width in CSS pixels; 360 by default.
    pub width: Option<u32>,
    /// Whether it is in the dark colours.
    pub dark: bool,
    /// Whether the page is shown as it is without the program.
    pub still: bool,
    /// Whether the single file is opened instead, as a file.
    pub file: bool,
    /// What to click first, as CSS selectors.
    pub clicks: Vec<String>,
    /// The file to write; `target/shot.png` by default.
    pub out: Option<String>,
}

/// A clinic's page doesn't say when it is ready: this marks it once its frame has found its height.
const MARK: &str = "addEventListener('doorway:resize', () => {
    document.documentElement.dataset.doorway = 'ready';
}, true);";

/// Takes a picture of the whole page, or for the README of what a small phone shows.
///
/// # Errors
/// When the page can't be built or shown.
pub fn run(wish: &Wish) -> Result<()> {
    setup::chromium()?;
    build::run(build::Wanted::Small)?;
    let server = Server::start(&project::dist(), 0)?;
    let browser = Browser::start()?;
    dress(&browser, wish)?;

    let route = wish.route.as_deref().unwrap_or("#/");
    browser.open(&if wish.file {
        format!("file://{}{route}", project::dist().join("doorway.html").display())
    } else {
        format!("{}/{route}", server.address())
    })?;
    if !wish.still {
        browser.wait_until_ready()?;
    }
    for selector in &wish.clicks {
        browser
            .ask(&format!("document.querySelector({}).click()", json!(selector)))
            .with_context(|| format!("nothing to click at {selector}"))?;
    }

    let wanted = match wish.route {
        None => json!({ "format": "png" }),
        Some(_) => whole_page(&browser)?,
    };
    let picture = browser.tell("Page.captureScreenshot", &wanted)?;
    let data = picture.get("data").and_then(Value::as_str).context("Chromium sent no picture")?;
    let out = place(wish);
    fs::write(&out, STANDARD.decode(data)?)?;
    println!("      {}", out.display());
    Ok(())
}

fn framed(wish: &Wish) -> bool {
    wish.route.as_ref().is_some_and(|route| route.starts_with("demo.html"))
}

fn dress(browser: &Browser, wish: &Wish) -> Result<()> {
    let width = wish.width.unwrap_or(360);
    // High enough for a clinic's frame to be in sight: it loads only then.
    let height = if framed(wish) { 2_000 } else { 780 };
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
    browser.tell("Emulation.setDeviceMetricsOverride", &screen)?;
    if framed(wish) {
        browser.tell("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": MARK }))?;
    }
    let scheme = if wish.dark { "dark" } else { "light" };
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    browser.tell("Emulation.setEmulatedMedia", &media)?;
    browser.tell("Emulation.setScriptExecutionDisabled", &json!({ "value": wish.still }))?;
    Ok(())
}

fn whole_page(browser: &Browser) -> Result<Value> {
    let metrics = browser.tell("Page.getLayoutMetrics", &json!({}))?;
    let size = |side| metrics.pointer(&format!("/cssContentSize/{side}")).cloned();
    Ok(json!({
        "format": "png",
        "captureBeyondViewport": true,
        "clip": { "x": 0, "y": 0, "width": size("width"), "height": size("height"), "scale": 1 },
    }))
}

fn place(wish: &Wish) -> PathBuf {
    match (&wish.out, &wish.route) {
        (Some(out), _) => project::root().join(out),
        (None, None) => project::root().join("docs/screenshot.png"),
        (None, Some(_)) => project::target().join("shot.png"),
    }
}
