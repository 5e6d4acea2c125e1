//! The three engines, and how each is told to start in a given setting.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use crate::outside::Outside;
use crate::process::{locate, missing};
use crate::screen::Screen;
use crate::trouble::Told;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox ESR with geckodriver.
    Firefox,
    /// WebKitGTK's `MiniBrowser` with `WebKitWebDriver`.
    WebKit,
}

/// What the person has set in the browser before they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// As installed.
    Plain,
    /// Dark colours are preferred.
    Dark,
    /// JavaScript is off.
    Scriptless,
    /// The language is British English.
    British,
    /// The clock is Spain's, the language that of the United States.
    Abroad,
    /// All site data is blocked: touching local storage throws.
    StorageBlocked,
    /// Local storage is switched off: `window.localStorage` is null. Only Firefox knows this.
    StorageAbsent,
}

impl Engine {
    /// All of them, in the order in which they run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// How long the browser may take to come up on a busy machine.
    #[must_use]
    pub const fn slowest_start(self) -> Duration {
        Duration::from_secs(match self {
            Self::WebKit => 12,
            Self::Chromium | Self::Firefox => 60,
        })
    }

    /// The browser's own program.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn program(self) -> Told<PathBuf> {
        match self {
            Self::Chromium => locate(&["chromium"]),
            Self::Firefox => locate(&["firefox-esr", "firefox"]),
            Self::WebKit => mini_browser(),
        }
    }

    /// What the browser calls itself, with its version.
    #[must_use]
    pub fn version(self) -> String {
        let asked = self.program().and_then(|program| {
            let mut asking = std::process::Command::new(program);
            // MiniBrowser wants a display before it says anything.
            let screen = if self == Self::WebKit { Some(Screen::start()?) } else { None };
            asking.envs(screen.iter().map(|one| ("DISPLAY", one.display())));
            Ok(asking.arg("--version").output()?)
        });
        let said = asked.map(|said| String::from_utf8_lossy(&said.stdout).into_owned());
        let said = said.unwrap_or_else(|_| self.to_string());
        said.lines().next().unwrap_or_default().trim().to_owned()
    }

    /// The arguments that open `address` in this profile, without a driver.
    #[must_use]
    pub fn bare_arguments(self, profile: &Path, address: &str) -> Vec<String> {
        let mut arguments = match self {
            Self::Chromium => chromium_arguments(profile),
            Self::Firefox => {
                let profile = profile.display().to_string();
                ["-headless", "-no-remote", "-profile", &profile].map(str::to_owned).to_vec()
            }
            Self::WebKit => Vec::new(),
        };
        arguments.push(address.to_owned());
        arguments
    }

    /// The driver's program and its arguments.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn driver(self, port: u16, folder: &Path) -> Told<(PathBuf, Vec<String>)> {
        Ok(match self {
            Self::Chromium => (locate(&["chromedriver"])?, vec![format!("--port={port}")]),
            Self::Firefox => {
                let arguments = [
                    format!("--port={port}"),
                    // Two drivers at once must not meet on the default port.
                    "--websocket-port=0".to_owned(),
                    // To open a closed tab again, which no page and no driver's command can.
                    "--allow-system-access".to_owned(),
                    format!("--profile-root={}", folder.display()),
                ];
                (locate(&["geckodriver"])?, arguments.to_vec())
            }
            Self::WebKit => (locate(&["WebKitWebDriver"])?, vec![format!("--port={port}")]),
        })
    }

    /// The capabilities of a session. With a `profile`, that folder is used and stays.
    ///
    /// # Errors
    /// When the browser is not installed.
    pub fn capabilities(
        self,
        setting: Setting,
        outside: &Outside,
        folder: &Path,
        profile: Option<&Path>,
    ) -> Told<Value> {
        let mut asked = match self {
            Self::Chromium => chromium(setting, folder, profile),
            Self::Firefox => firefox(setting, profile)?,
            Self::WebKit => webkit(setting)?,
        };
        if let Some(asked) = asked.as_object_mut() {
            asked.insert("proxy".to_owned(), proxy(outside));
        }
        Ok(asked)
    }

    /// Environment variables that the driver hands on to its browser.
    #[must_use]
    pub fn environment(self, setting: Setting) -> Vec<(&'static str, &'static str)> {
        let mut chosen = match (self, setting) {
            (Self::WebKit, Setting::British) => {
                vec![("LANG", "en_GB.UTF-8"), ("LC_ALL", "en_GB.UTF-8"), ("LANGUAGE", "en_GB")]
            }
            (Self::WebKit, _) => vec![("LANG", "en_US.UTF-8"), ("LANGUAGE", "en_US")],
            _ => Vec::new(),
        };
        // Where the machine stands says nothing, so that help asks for no place.
        chosen.push(("TZ", if setting == Setting::Abroad { "Europe/Madrid" } else { "UTC" }));
        chosen
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

fn proxy(outside: &Outside) -> Value {
    json!({
        "proxyType": "manual",
        "httpProxy": outside.address(),
        "sslProxy": outside.address(),
        "noProxy": ["127.0.0.1", "localhost"],
    })
}

/// How Chromium is started on this profile, whoever starts it.
fn chromium_arguments(profile: &Path) -> Vec<String> {
    vec![
        "--headless".to_owned(),
        // Root may not use the sandbox, and the build machines are root.
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-breakpad".to_owned(),
        // A page that scrolls gently is still on its way when the driver clicks.
        "--force-prefers-reduced-motion".to_owned(),
        "--window-size=1200,1000".to_owned(),
        format!("--user-data-dir={}", profile.display()),
    ]
}

fn chromium(setting: Setting, folder: &Path, profile: Option<&Path>) -> Value {
    let profile = profile.map_or_else(|| folder.join("profile"), Path::to_path_buf);
    let mut arguments = chromium_arguments(&profile);
    let mut preferences = json!({ "intl.accept_languages": "en-US,en" });
    let mut prefer = |name: &str, value: Value| {
        if let Some(all) = preferences.as_object_mut() {
            all.insert(name.to_owned(), value);
        }
    };
    match setting {
        Setting::Scriptless => {
            prefer("profile.managed_default_content_settings.javascript", json!(2));
        }
        Setting::StorageBlocked | Setting::StorageAbsent => {
            prefer("profile.default_content_setting_values.cookies", json!(2));
        }
        Setting::British => {
            prefer("intl.accept_languages", json!("en-GB,en"));
            arguments.push("--lang=en-GB".to_owned());
            arguments.push("--accept-lang=en-GB,en".to_owned());
        }
        Setting::Dark => {
            arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
        }
        Setting::Plain | Setting::Abroad => {}
    }
    // With site data blocked, the driver now and then misses that a page has loaded; the flows look
    // for what they wait for themselves.
    let blocked = matches!(setting, Setting::StorageBlocked | Setting::StorageAbsent);
    json!({
        "browserName": "chrome",
        "pageLoadStrategy": if blocked { "none" } else { "normal" },
        "goog:chromeOptions": { "args": arguments, "prefs": preferences },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(setting: Setting, profile: Option<&Path>) -> Told<Value> {
    let mut arguments = vec!["-headless".to_owned()];
    if let Some(profile) = profile {
        arguments.push("-profile".to_owned());
        arguments.push(profile.display().to_string());
    }
    let mut preferences = json!({
        "intl.accept_languages": "en-US, en",
        // 1: no gentle scrolling, as above.
        "ui.prefersReducedMotion": 1,
    });
    let mut prefer = |name: &str, value: Value| {
        if let Some(all) = preferences.as_object_mut() {
            all.insert(name.to_owned(), value);
        }
    };
    match setting {
        Setting::Scriptless => prefer("javascript.enabled", json!(false)),
        // 2: no site may keep anything.
        Setting::StorageBlocked => prefer("network.cookie.cookieBehavior", json!(2)),
        Setting::StorageAbsent => prefer("dom.storage.enabled", json!(false)),
        Setting::British => prefer("intl.accept_languages", json!("en-GB, en")),
        // 0: dark.
        Setting::Dark => prefer("layout.css.prefers-color-scheme.content-override", json!(0)),
        Setting::Plain | Setting::Abroad => {}
    }
    let browser = Engine::Firefox.program()?;
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "binary": browser, "args": arguments, "prefs": preferences },
    }))
}

fn webkit(setting: Setting) -> Told<Value> {
    let mut arguments = vec!["--automation"];
    match setting {
        Setting::Dark => arguments.push("--dark-mode"),
        Setting::Scriptless => arguments.push("--enable-javascript=false"),
        _ => {}
    }
    Ok(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": arguments },
    }))
}

/// Debian puts it beside the library, in a folder named after the machine's architecture.
fn mini_browser() -> Told<PathBuf> {
    std::fs::read_dir("/usr/lib")?
        .flatten()
        .map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.is_file())
        .ok_or_else(|| missing("MiniBrowser"))
}
