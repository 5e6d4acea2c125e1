//! A small synchronous WebDriver client: the page tests, the pictures and the measurements use it.
//!
//! It is written here because one plain client drives Chromium, Firefox and WebKitGTK alike: the
//! crates that exist are asynchronous, know two engines, or bring a hundred dependencies. The
//! protocol is JSON over HTTP, so what is needed of it is a page of code.

mod address;
mod trouble;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use ureq::Agent;

pub use trouble::{Told, Trouble};

/// The key under which the standard hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One browser window's conversation with its driver.
#[derive(Debug)]
pub struct Session {
    agent: Agent,
    base: String,
    capabilities: Value,
}

/// An element of the page, as the driver names it.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Element {
    /// The element as a script's argument.
    #[must_use]
    pub fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// The element in a script's answer.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        value.get(ELEMENT)?.as_str().map(|id| Self(id.to_owned()))
    }
}

fn agent() -> Agent {
    Agent::config_builder()
        // Longer than any deadline of a flow: a hanging driver must still end in a sentence.
        .timeout_global(Some(Duration::from_secs(90)))
        .http_status_as_error(false)
        .proxy(None)
        .build()
        .into()
}

/// Whether a driver at this address says that it is ready.
#[must_use]
pub fn is_ready(address: &str) -> bool {
    let answer = agent().get(format!("{address}/status")).call();
    answer
        .ok()
        .and_then(|mut answer| answer.body_mut().read_json::<Value>().ok())
        .and_then(|body| body.pointer("/value/ready").and_then(Value::as_bool))
        .unwrap_or(false)
}

impl Session {
    /// Opens a session with the driver at `address`, which may take its time.
    ///
    /// # Errors
    /// The driver's own words, when it refuses.
    pub fn open(address: &str, capabilities: &Value, patience: Duration) -> Told<Self> {
        let agent = agent();
        let url = format!("{address}/session");
        let asked = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let starting = agent.post(&url).config().timeout_global(Some(patience)).build();
        let opened = value_of(&body_of(starting.send_json(asked)?)?)?;
        let id = opened
            .get("sessionId")
            .and_then(Value::as_str)
            .ok_or_else(|| Trouble::new("the driver gave no session"))?;
        let capabilities = opened.get("capabilities").cloned().unwrap_or_default();
        Ok(Self { agent, base: format!("{url}/{id}"), capabilities })
    }

    /// What the driver said of the browser that it started.
    #[must_use]
    pub fn capabilities(&self) -> &Value {
        &self.capabilities
    }

    /// Any command that is a POST.
    ///
    /// # Errors
    /// The driver's error.
    pub fn post(&self, path: &str, body: &Value) -> Told<Value> {
        let answer = self.agent.post(format!("{}/{path}", self.base)).send_json(body);
        value_of(&body_of(answer?)?).map_err(|error| error.during(path))
    }

    /// Any command that is a GET.
    ///
    /// # Errors
    /// The driver's error.
    pub fn get(&self, path: &str) -> Told<Value> {
        let answer = self.agent.get(format!("{}/{path}", self.base)).call();
        value_of(&body_of(answer?)?).map_err(|error| error.during(path))
    }

    fn delete(&self, path: &str) -> Told<Value> {
        let answer = self.agent.delete(format!("{}{path}", self.base)).call();
        value_of(&body_of(answer?)?)
    }

    /// Ends the session; the browser closes.
    ///
    /// # Errors
    /// The driver's error.
    pub fn close(&self) -> Told<()> {
        self.delete("").map(drop)
    }

    /// Runs a script in the current frame and gives back what it returns.
    ///
    /// # Errors
    /// The driver's error, or the script's.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Told<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs the body of an asynchronous function and waits for it.
    ///
    /// # Errors
    /// The driver's error, or the script's.
    pub fn run_later(&self, body: &str, arguments: &[Value]) -> Told<Value> {
        let script = format!(
            "const given = [...arguments]; const done = given.pop();
             (async (...given) => {{ {body} }})(...given)
                .then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let answer = self.post("execute/async", &json!({ "script": script, "args": arguments }))?;
        match answer.get("error").and_then(Value::as_str) {
            Some(error) => Err(Trouble::new(error)),
            None => Ok(answer.get("value").cloned().unwrap_or_default()),
        }
    }

    /// The first element that a selector finds.
    ///
    /// # Errors
    /// When there is none.
    pub fn find(&self, selector: &str) -> Told<Element> {
        let found = self
            .post("element", &json!({ "using": "css selector", "value": selector }))
            .map_err(|error| error.during(selector))?;
        Element::read(&found).ok_or_else(|| Trouble::new(format!("{selector}: no element")))
    }

    /// The element that a script returns.
    ///
    /// # Errors
    /// When it returns none.
    pub fn find_by(&self, script: &str, arguments: &[Value]) -> Told<Element> {
        Element::read(&self.run(script, arguments)?)
            .ok_or_else(|| Trouble::new(format!("no element for `{script}` {arguments:?}")))
    }

    /// Clicks as a person does: in the middle, if nothing covers it.
    ///
    /// # Errors
    /// When the element is covered, gone or out of reach.
    pub fn click(&self, element: &Element) -> Told<()> {
        self.post(&format!("element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Whether the driver counts the element as displayed.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn is_displayed(&self, element: &Element) -> Told<bool> {
        Ok(self.get(&format!("element/{}/displayed", element.0))?.as_bool().unwrap_or(false))
    }

    /// An element's property, read without a script of the page.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn property(&self, element: &Element, name: &str) -> Told<Value> {
        self.get(&format!("element/{}/property/{name}", element.0))
    }

    /// What assistive technology is told of an element: its `role`, or its name as `label`.
    ///
    /// # Errors
    /// When the element is gone, or the driver knows no such command.
    pub fn computed(&self, element: &Element, what: &str) -> Told<String> {
        let told = self.get(&format!("element/{}/computed{what}", element.0))?;
        Ok(told.as_str().unwrap_or_default().to_owned())
    }

    /// The text that a person sees in an element.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn text(&self, element: &Element) -> Told<String> {
        Ok(self
            .get(&format!("element/{}/text", element.0))?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Steps into a frame.
    ///
    /// # Errors
    /// When the element is no frame.
    pub fn enter_frame(&self, frame: &Element) -> Told<()> {
        self.post("frame", &json!({ "id": frame.as_argument() })).map(drop)
    }

    /// Steps out to the window's own page.
    ///
    /// # Errors
    /// The driver's error.
    pub fn leave_frames(&self) -> Told<()> {
        self.post("frame", &json!({ "id": null })).map(drop)
    }

    /// Opens another tab and gives its handle; the current one stays current.
    ///
    /// # Errors
    /// The driver's error.
    pub fn open_tab(&self) -> Told<String> {
        self.open_another("tab")
    }

    /// The same with a window, which stays in sight beside the first.
    ///
    /// # Errors
    /// The driver's error.
    pub fn open_window(&self) -> Told<String> {
        self.open_another("window")
    }

    fn open_another(&self, kind: &str) -> Told<String> {
        let opened = self.post("window/new", &json!({ "type": kind }))?;
        opened
            .get("handle")
            .and_then(Value::as_str)
            .map(str::to_owned)
            .ok_or_else(|| Trouble::new("the driver opened no tab"))
    }

    /// The current tab's handle.
    ///
    /// # Errors
    /// The driver's error.
    pub fn tab(&self) -> Told<String> {
        Ok(self.get("window")?.as_str().unwrap_or_default().to_owned())
    }

    /// All tabs' handles.
    ///
    /// # Errors
    /// The driver's error.
    pub fn tabs(&self) -> Told<Vec<String>> {
        let tabs = self.get("window/handles")?;
        Ok(serde_json::from_value(tabs)?)
    }

    /// Makes a tab the current one.
    ///
    /// # Errors
    /// When it is closed.
    pub fn switch_to(&self, tab: &str) -> Told<()> {
        self.post("window", &json!({ "handle": tab })).map(drop)
    }

    /// Closes the current tab.
    ///
    /// # Errors
    /// The driver's error.
    pub fn close_tab(&self) -> Told<()> {
        self.delete("/window").map(drop)
    }

    /// Presses and releases keys one after the other, wherever the focus is.
    ///
    /// # Errors
    /// The driver's error.
    pub fn press(&self, keys: &[char]) -> Told<()> {
        let steps: Vec<Value> = keys
            .iter()
            .flat_map(|key| {
                [
                    json!({ "type": "keyDown", "value": key }),
                    json!({ "type": "keyUp", "value": key }),
                ]
            })
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.post("actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    /// Presses `key` while `held` is down, as for going backwards with Shift and Tab.
    ///
    /// # Errors
    /// The driver's error.
    pub fn press_with(&self, held: char, key: char) -> Told<()> {
        let steps = json!([
            { "type": "keyDown", "value": held },
            { "type": "keyDown", "value": key },
            { "type": "keyUp", "value": key },
            { "type": "keyUp", "value": held },
        ]);
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": steps });
        self.post("actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    /// The window's picture, as PNG.
    ///
    /// # Errors
    /// The driver's error.
    pub fn screenshot(&self) -> Told<Vec<u8>> {
        decoded(&self.get("screenshot")?)
    }

    /// Sets the window's size.
    ///
    /// # Errors
    /// The driver's error.
    pub fn resize(&self, width: u32, height: u32) -> Told<()> {
        self.post("window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// A command of Chromium's own protocol.
    ///
    /// # Errors
    /// The driver's error; other engines know no such command.
    pub fn cdp(&self, command: &str, parameters: &Value) -> Told<Value> {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }
}

fn body_of(mut answer: ureq::http::Response<ureq::Body>) -> Told<Value> {
    // A picture of a long page passes the client's usual 10 MB.
    Ok(answer.body_mut().with_config().limit(100 << 20).read_json()?)
}

fn value_of(body: &Value) -> Told<Value> {
    let value = body.get("value").cloned().unwrap_or_default();
    match value.get("error").and_then(Value::as_str) {
        Some(error) if value.get("message").is_some() => {
            let message = value.get("message").and_then(Value::as_str).unwrap_or_default();
            Err(Trouble::new(format!("{error}: {}", message.lines().next().unwrap_or_default())))
        }
        _ => Ok(value),
    }
}

/// The bytes that the driver sends as base 64.
///
/// # Errors
/// When it is not base 64.
pub fn decoded(value: &Value) -> Told<Vec<u8>> {
    STANDARD
        .decode(value.as_str().unwrap_or_default())
        .map_err(|error| Trouble::new(error.to_string()))
}
