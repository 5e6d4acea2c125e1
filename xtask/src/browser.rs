//! One headless Chromium through its driver, for pictures and measurements.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use doorway_webdriver::Session;
use serde_json::{Value, json};

use crate::shell;

/// What Chromium needs to run as root, without a screen, and without calling home.
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// How long the browser may take to start on a busy machine.
const SLOWEST_START: Duration = Duration::from_mins(1);

/// A browser that ends when it is dropped.
#[derive(Debug)]
pub struct Browser {
    _driver: Driver,
    session: Session,
}

/// The driver's process, which is ended when it is dropped.
#[derive(Debug)]
struct Driver(Child);

impl Driver {
    /// Starts it on a port that is free, and gives back its address.
    fn start() -> Result<(Self, String)> {
        let driver = shell::command("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver can't be started")?;
        let mut driver = Self(driver);
        let said = driver.0.stdout.take().context("chromedriver says nothing")?;
        let port: Option<u16> =
            BufReader::new(said).lines().map_while(Result::ok).find_map(|line| {
                line.strip_suffix('.')?.split_once("successfully on port ")?.1.parse().ok()
            });
        let port = port.context("chromedriver did not name its port")?;
        Ok((driver, format!("http://127.0.0.1:{port}")))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // An error here means that it is gone already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Browser {
    /// Starts the driver and a browser with an empty profile.
    ///
    /// # Errors
    /// When one of them does not start.
    pub fn start() -> Result<Self> {
        let (driver, address) = Driver::start()?;
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": ARGUMENTS },
        });
        let session = Session::open(&address, &capabilities, SLOWEST_START)
            .context("Chromium did not start")?;
        Ok(Self { _driver: driver, session })
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn tell(&self, command: &str, parameters: &Value) -> Result<Value> {
        Ok(self.session.cdp(command, parameters)?)
    }

    /// Opens an address and waits until it has loaded.
    ///
    /// # Errors
    /// When it does not load.
    pub fn open(&self, address: &str) -> Result<()> {
        Ok(self.session.go(address)?)
    }

    /// Runs JavaScript in the page and brings back what it returns.
    ///
    /// # Errors
    /// When the script fails.
    pub fn ask(&self, script: &str) -> Result<Value> {
        Ok(self.session.run(script, &[])?)
    }

    /// Waits for the widget to take over.
    ///
    /// # Errors
    /// When it has not within twenty seconds.
    pub fn wait_until_ready(&self) -> Result<()> {
        let patience = Instant::now() + Duration::from_secs(20);
        while self.ask("return document.documentElement.dataset.doorway")? != "ready" {
            if Instant::now() > patience {
                bail!("the widget did not become ready within 20 s");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver is ended in any case.
        let _ = self.session.close();
    }
}
