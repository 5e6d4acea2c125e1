//! One headless Chromium through its driver, for pictures and measurements. (The page tests have
//! a driver of their own, which knows three engines.)

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
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

/// A browser that ends when it is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// Starts the driver and a browser with an empty profile.
    ///
    /// # Errors
    /// When one of them does not start.
    pub fn start() -> Result<Self> {
        let mut driver = shell::command("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver can't be started")?;
        let said = driver.stdout.take().context("chromedriver says nothing")?;
        let port = BufReader::new(said).lines().map_while(Result::ok).find_map(|line| {
            line.strip_suffix('.')?.split_once("successfully on port ")?.1.parse().ok()
        });
        let mut browser = Self { driver, port: port.unwrap_or_default(), session: String::new() };
        if port.is_none() {
            bail!("chromedriver did not name its port");
        }
        let wish = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": { "args": ARGUMENTS },
        }}});
        let answer = browser.send("POST", "/session", &wish)?;
        let session = answer.pointer("/sessionId").and_then(Value::as_str);
        session.context("Chromium did not start")?.clone_into(&mut browser.session);
        Ok(browser)
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn tell(&self, command: &str, parameters: &Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        self.send("POST", &format!("/session/{}/goog/cdp/execute", self.session), &body)
    }

    /// Opens an address and waits until it has loaded.
    ///
    /// # Errors
    /// When it does not load.
    pub fn open(&self, address: &str) -> Result<()> {
        self.send("POST", &format!("/session/{}/url", self.session), &json!({ "url": address }))?;
        Ok(())
    }

    /// Runs JavaScript in the page and brings back what it returns.
    ///
    /// # Errors
    /// When the script fails.
    pub fn ask(&self, script: &str) -> Result<Value> {
        let body = json!({ "script": script, "args": [] });
        self.send("POST", &format!("/session/{}/execute/sync", self.session), &body)
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

    fn send(&self, method: &str, path: &str, body: &Value) -> Result<Value> {
        let body = body.to_string();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        let mut stream = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            stream.read_line(&mut line)?;
            match line.trim().split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.trim().parse()?;
                }
                None if line.trim().is_empty() => break,
                _ => {}
            }
        }
        // The driver keeps the connection open, so only the length tells where its answer ends.
        let mut answer = vec![0; length];
        stream.read_exact(&mut answer)?;
        let answer: Value =
            serde_json::from_slice(&answer).context("chromedriver's answer is not JSON")?;
        let value = answer.get("value").cloned().unwrap_or_default();
        if let Some(error) = value.get("error").and_then(Value::as_str) {
            let message = value.get("message").and_then(Value::as_str).unwrap_or_default();
            bail!("{error}: {}", message.lines().next().unwrap_or_default());
        }
        Ok(value)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // The driver is ended below in any case.
            let _ = self.send("DELETE", &format!("/session/{}", self.session), &json!({}));
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
