//! What a person sees and does on a page.

use std::time::Duration;

use serde_json::json;

use super::Visit;
use crate::browser::{GLANCE, eventually};
use crate::door::Door;
use crate::engine::Engine;
use crate::touching::{onto, point};
use crate::trouble::{Told, Trouble};
use crate::webdriver::Element;

/// How often a tick is looked for before it is tapped again: half a second.
const LOOKS: usize = 25;

/// Brings what is to be pressed into the middle (Firefox's driver scrolls the frame, but not the page
/// around it), and says how many milliseconds to wait: a second press on one place, so quick that
/// nobody has read what came there, is not heard. Where it can be elsewhere, it is put there.
const AIM: &str = "
    const [one] = arguments;
    const around = () => {
        try {
            const { left, top } = window.frameElement.getBoundingClientRect();
            return [left, top];
        } catch {
            return [0, 0];
        }
    };
    if (!window.presses) {
        window.presses = [];
        addEventListener('pointerup', (event) => {
            const [left, top] = around();
            window.presses = [performance.now(), left + event.clientX, top + event.clientY];
        }, true);
    }
    const from = scrollY;
    one.scrollIntoView({ block: 'center' });
    // Firefox scrolls what is seen a moment after what is reckoned with, and a press in between goes
    // beside its aim.
    const settle = () => scrollY !== from && /Firefox/.test(navigator.userAgent) ? 80 : 0;
    const [at, x, y] = window.presses;
    const rest = 1050 - (performance.now() - at);
    const near = () => {
        const box = one.getBoundingClientRect();
        const [outerX, outerY] = around();
        const centre = [outerX + box.left + box.width / 2, outerY + box.top + box.height / 2];
        return Math.hypot(centre[0] - x, centre[1] - y) < 50;
    };
    if (!(rest > 0 && near())) return settle();
    window.scrollBy(0, 90);
    try { window.top.scrollBy(0, 90); } catch {}
    return near() ? Math.ceil(rest) : settle();";

/// Where an element is pressed; what lies over it, if something does; nothing for what is drawn by
/// the system, and in a frame.
const MIDDLE: &str = "
    const [one] = arguments;
    const own = one.matches('option, select, [type=file], [type=date], [type=time]');
    if (own || window !== window.top) return null;
    const { left, top, right, bottom } = one.getClientRects()[0] ?? one.getBoundingClientRect();
    const x = Math.floor((Math.max(left, 0) + Math.min(right, innerWidth)) / 2);
    const y = Math.floor((Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    const over = document.elementFromPoint(x, y);
    return over && (one.contains(over) || over.contains(one) && over.matches('label, button, a'))
        ? [x, y] : over?.outerHTML.slice(0, 90) ?? 'nothing is there';";

impl Visit {
    /// Waits for something to be in the page.
    ///
    /// # Errors
    /// When it never is.
    pub fn see(&self, selector: &str) -> Told<Element> {
        eventually(&format!("{selector} is in the page"), || {
            let found = self.session().find_by(
                "const all = [...document.querySelectorAll(arguments[0])];
                 return all.find((one) => one.checkVisibility({ visibilityProperty: true }))",
                &[json!(selector)],
            );
            found.map(Some)
        })
    }

    /// Whether something that a person could see is in the page now.
    ///
    /// # Errors
    /// The driver's error.
    pub fn shows(&self, selector: &str) -> Told<bool> {
        let shown = self.session().run(
            "const all = [...document.querySelectorAll(arguments[0])];
             return all.some((one) => one.checkVisibility({ visibilityProperty: true }))",
            &[json!(selector)],
        )?;
        Ok(shown == json!(true))
    }

    /// Waits until nothing of the kind can be seen.
    ///
    /// # Errors
    /// When it stays.
    pub fn see_no(&self, selector: &str) -> Told<()> {
        eventually(&format!("{selector} is gone"), || Ok((!self.shows(selector)?).then_some(())))
    }

    /// Opens the list of everything that can be answered, on the first screen.
    ///
    /// # Errors
    /// When there is none.
    pub fn open_offers(&self) -> Told<()> {
        self.click("details.offers:not([open]) > summary")?;
        self.see("details.offers[open] li").map(drop)
    }

    /// Opens what is folded within something.
    ///
    /// # Errors
    /// When nothing there is folded, or it stays so.
    pub fn unfold(&self, within: &str) -> Told<()> {
        self.click(&format!("{within} > details:not([open]) > summary"))?;
        self.see(&format!("{within} > details[open]")).map(drop)
    }

    /// Clicks something once it is there.
    ///
    /// # Errors
    /// When it is not there, or covered.
    pub fn click(&self, selector: &str) -> Told<()> {
        self.click_on(selector, || self.see(selector))
    }

    /// Clicks what leads to another screen; again if it does not, because the page moved under the
    /// finger.
    ///
    /// # Errors
    /// When it leads nowhere.
    pub fn click_on_to(&self, selector: &str) -> Told<()> {
        let here = self.ask("return location.hash")?;
        let gone = || -> Told<bool> { Ok(self.ask("return location.hash")? != here) };
        eventually(&format!("{selector} leads to another screen"), || {
            if gone()? {
                return Ok(Some(()));
            }
            self.click(selector)?;
            for _ in 0..LOOKS {
                if gone()? {
                    return Ok(Some(()));
                }
                std::thread::sleep(GLANCE);
            }
            Ok(None)
        })
    }

    /// Clicks what leads away from the page. Drivers report an error of the page that they were led
    /// to; whether it was left is for the flow to check.
    ///
    /// # Errors
    /// When it is not there.
    pub fn click_away(&self, selector: &str) -> Told<()> {
        let element = self.see(selector)?;
        // The driver scrolls a frame, but not always the page around it, and no further than to the
        // window's edge.
        self.session()
            .run("arguments[0].scrollIntoView({ block: 'center' })", &[element.as_argument()])?;
        if self.door() != Door::Embedded {
            drop(self.session().click(&element));
            return Ok(());
        }
        // Like a finger: on what lies there, be it of the frame or of the page around it. A driver's
        // click refuses what is covered.
        let down = json!({ "type": "pointerDown", "button": 0 });
        let up = json!({ "type": "pointerUp", "button": 0 });
        drop(point(self, "mouse", &[onto(&element), down, up]));
        Ok(())
    }

    /// Clicks what `find` finds, again if the page drew it anew in between: then nothing was
    /// clicked.
    fn click_on(&self, what: &str, find: impl Fn() -> Told<Element>) -> Told<()> {
        eventually(&format!("{what} can be clicked"), || {
            let element = find()?;
            let wait = self.session().run(AIM, &[element.as_argument()])?;
            std::thread::sleep(Duration::from_millis(wait.as_u64().unwrap_or_default()));
            if self.door() == Door::Embedded && !self.is_at_rest(&element)? {
                return Ok(None);
            }
            match self.press_on(&element) {
                Err(trouble) if trouble.is_stale() => Ok(None),
                done => done.map(Some),
            }
        })
    }

    /// A mouse on the middle of an element. The driver's own click does the same in four times the
    /// time; it is left what [`MIDDLE`] names no place for, and WebKitGTK.
    fn press_on(&self, element: &Element) -> Told<()> {
        if self.engine() == Engine::WebKit {
            return self.session().click(element);
        }
        let at = self.session().run(MIDDLE, &[element.as_argument()])?;
        if at.is_null() {
            return self.session().click(element);
        }
        let (Some(x), Some(y)) = (at.get(0), at.get(1)) else {
            return Err(Trouble::new(format!("it is covered or out of the window: {at}")));
        };
        let to = json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        let [down, up] =
            ["pointerDown", "pointerUp"].map(|one| json!({ "type": one, "button": 0 }));
        point(self, "mouse", &[to, down, up])
    }

    /// Whether an element stays where it is: while a frame takes its new height, a click would go
    /// beside it. A host that is late has not even begun: then the body is taller or shorter than
    /// its frame, and there is more to wait for.
    fn is_at_rest(&self, element: &Element) -> Told<bool> {
        let place = || {
            self.session().run(
                "const { left, top } = arguments[0].getBoundingClientRect();
                 let around = 0;
                 try { around = window.top.scrollY; } catch {}
                 return [left, top, innerHeight, document.body.offsetHeight, around]",
                &[element.as_argument()],
            )
        };
        let before = place()?;
        let late = before.get(2) != before.get(3);
        std::thread::sleep(if late { 15 * GLANCE } else { GLANCE });
        Ok(place()? == before)
    }

    /// The text of something, as it is written.
    ///
    /// # Errors
    /// When it is not there.
    pub fn text(&self, selector: &str) -> Told<String> {
        self.see(selector)?;
        let text = self
            .session()
            .run("return document.querySelector(arguments[0]).innerText", &[json!(selector)])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// An attribute of something, empty if it has none.
    ///
    /// # Errors
    /// When there is no such element.
    pub fn attribute(&self, selector: &str, name: &str) -> Told<String> {
        eventually(&format!("{selector} is in the page"), || {
            let found = self.session().run(
                "const at = document.querySelector(arguments[0]);
                 return at && [at.getAttribute(arguments[1])]",
                &[json!(selector), json!(name)],
            )?;
            Ok(found.get(0).map(|value| value.as_str().unwrap_or_default().to_owned()))
        })
    }

    /// Ticks an answer by its words, as a finger does.
    ///
    /// # Errors
    /// When it can't be clicked or stays unticked.
    pub fn choose(&self, name: &str, value: &str) -> Told<()> {
        let selector = format!("input[name=\"{name}\"][value=\"{value}\"]");
        let ticked = || -> Told<bool> {
            let script = "return document.querySelector(arguments[0])?.checked ?? false";
            Ok(self.session().run(script, &[json!(selector)])? == json!(true))
        };
        // A person whose page moves under the finger taps again.
        eventually(&format!("{selector} is ticked"), || {
            self.click_on(&selector, || {
                self.session().find_by(
                    "const input = document.querySelector(arguments[0]);
                     return input?.labels[0] ?? input",
                    &[json!(selector)],
                )
            })?;
            for _ in 0..LOOKS {
                if ticked()? {
                    return Ok(Some(()));
                }
                std::thread::sleep(GLANCE);
            }
            Ok(None)
        })
    }

    /// Presses keys wherever the focus is.
    ///
    /// # Errors
    /// The driver's error.
    pub fn press(&self, keys: &[char]) -> Told<()> {
        self.session().press(keys)
    }
}
