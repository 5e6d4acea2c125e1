//! One person's visit through one door: what they do, and what the page shows them.

mod check;
mod kept;
mod past;
mod seen;
mod step;

pub use check::Finished;
pub use past::{days_ago, past};
use serde_json::{Value, json};

use crate::browser::{Browser, eventually};
use crate::door::{Door, Place};
use crate::engine::{Engine, Setting};
use crate::trouble::Told;
use crate::webdriver::{Element, Session};

/// The keyboard's named keys, as WebDriver spells them.
pub mod key {
    #![allow(missing_docs)]
    pub const TAB: char = '\u{E004}';
    pub const BACKSPACE: char = '\u{E003}';
    pub const ENTER: char = '\u{E007}';
    pub const SHIFT: char = '\u{E008}';
    pub const ESCAPE: char = '\u{E00C}';
    pub const SPACE: char = ' ';
    pub const LEFT: char = '\u{E012}';
    pub const RIGHT: char = '\u{E014}';
    pub const DOWN: char = '\u{E015}';
    pub const UP: char = '\u{E013}';
    pub const PAGE_UP: char = '\u{E00E}';
    pub const PAGE_DOWN: char = '\u{E00F}';
    pub const END: char = '\u{E010}';
    pub const HOME: char = '\u{E011}';
}

/// A visit in progress. Scripts and clicks go to the widget's own page, in its frame if there is
/// one.
pub struct Visit {
    browser: Browser,
    place: Place,
}

impl Visit {
    /// Comes in a fresh tab to a place where nothing is kept yet.
    ///
    /// # Errors
    /// When the browser does not follow.
    pub fn begin(browser: Browser, place: Place) -> Told<Self> {
        let mut visit = Self { browser, place };
        visit.browser.outside().forget();
        visit.fresh_tab()?;
        // Without scripts nothing was kept, and a script that forgets never ends.
        if visit.door() == Door::File && visit.browser.setting() != Setting::Scriptless {
            visit.forget_files()?;
        }
        Ok(visit)
    }

    /// Comes back to a place with everything that the browser keeps for it.
    #[must_use]
    pub fn resume(browser: Browser, place: Place) -> Self {
        Self { browser, place }
    }

    /// Ends the visit and gives both back.
    #[must_use]
    pub fn end(self) -> (Browser, Place) {
        (self.browser, self.place)
    }

    /// The driver's session.
    #[must_use]
    pub fn session(&self) -> &Session {
        self.browser.session()
    }

    /// The browser.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// Where the door leads.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The same, to put up a page.
    pub fn place_mut(&mut self) -> &mut Place {
        &mut self.place
    }

    /// The door that the page was opened through.
    #[must_use]
    pub fn door(&self) -> Door {
        self.place.door()
    }

    /// The engine of the browser.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// A new tab has its own session storage and its own history; the old ones are closed.
    fn fresh_tab(&self) -> Told<()> {
        let session = self.session();
        let fresh = session.open_tab()?;
        for tab in session.tabs()? {
            if tab != fresh {
                session.switch_to(&tab)?;
                session.close_tab()?;
            }
        }
        session.switch_to(&fresh)
    }

    /// Local files share one origin under the drivers, so the last flow's traces are removed first.
    fn forget_files(&mut self) -> Told<()> {
        let blank = self.place.put_up("<!doctype html><title>blank</title>")?;
        self.session().go(&blank)?;
        // Where storage is denied there is nothing to forget.
        let _ = self.session().run_later(
            "try { localStorage.clear(); } catch {}
             for (const { name } of await indexedDB.databases()) {
                 await new Promise((done, failed) => {
                     const asked = indexedDB.deleteDatabase(name);
                     asked.onsuccess = done; asked.onerror = failed;
                 });
             }",
            &[],
        );
        Ok(())
    }

    /// Opens the page and waits until the program has taken over. The clinic's page opens the
    /// questionnaire, the others their home.
    ///
    /// # Errors
    /// When it does not take over.
    pub fn open(&self) -> Told<()> {
        self.arrive(&self.place.address())?;
        self.ready()
    }

    /// Opens the page at a route.
    ///
    /// # Errors
    /// When it does not get there.
    pub fn open_at(&self, route: &str) -> Told<()> {
        if self.door() == Door::Embedded {
            self.open()?;
            return self.follow_route(route);
        }
        self.arrive(&format!("{}{route}", self.place.address()))?;
        self.ready()
    }

    /// Goes to an address and steps into the widget's frame if the door has one; the program may
    /// not have started yet.
    ///
    /// # Errors
    /// When there is no page or no frame.
    pub fn arrive(&self, address: &str) -> Told<()> {
        let here = self.session().address()?;
        if here.split('#').next() == address.split('#').next() {
            // A fragment alone would not load the page again.
            self.session().go("about:blank")?;
        }
        self.session().go(address)?;
        self.step_in()
    }

    /// Steps into the widget's frame, where the door has one.
    ///
    /// # Errors
    /// When there is no frame.
    pub fn step_in(&self) -> Told<()> {
        if self.door() != Door::Embedded {
            return Ok(());
        }
        let session = self.session();
        eventually("the clinic's page has made the widget's frame", || {
            session.leave_frames()?;
            let frame = self.frame()?;
            // It loads when it comes into sight, as for a person who scrolls to it.
            session.run("arguments[0].scrollIntoView()", &[frame.as_argument()])?;
            session.enter_frame(&frame)?;
            // A frame that is still empty will be replaced once more.
            let here = session.run("return location.href", &[])?;
            Ok((here != json!("about:blank")).then_some(()))
        })
    }

    /// The widget's frame, seen from the clinic's page.
    ///
    /// # Errors
    /// When there is none.
    pub fn frame(&self) -> Told<Element> {
        self.session().find_by(
            "const at = document.querySelector('doorway-check');
             return at?.shadowRoot?.querySelector('iframe') ?? at?.querySelector('iframe')",
            &[],
        )
    }

    /// Asks the clinic's page itself something, then steps back in.
    ///
    /// # Errors
    /// The script's error.
    pub fn ask_host(&self, script: &str, given: &[Value]) -> Told<Value> {
        self.session().leave_frames()?;
        let answer = self.session().run(script, given);
        self.step_in()?;
        answer
    }

    /// Waits until the program has taken over.
    ///
    /// # Errors
    /// When it does not.
    pub fn ready(&self) -> Told<()> {
        self.until(
            "the program has taken over",
            "return document.documentElement.dataset.doorway === 'ready'
                && !document.querySelector('#doorway-still')",
        )
    }

    /// Loads the window's page again and waits for the program.
    ///
    /// # Errors
    /// When it does not come back.
    pub fn reload(&self) -> Told<()> {
        self.session().leave_frames()?;
        self.session().refresh()?;
        self.step_in()?;
        self.ready()
    }

    /// Loads again and goes on at a route: a frame starts at its home after a reload.
    ///
    /// # Errors
    /// When it does not get there.
    pub fn reload_at(&self, route: &str) -> Told<()> {
        self.reload()?;
        let here = self.ask("return location.hash || '#/'")?;
        if here == json!(route) { self.at(route) } else { self.follow_route(route) }
    }

    /// Goes to a route as a typed address does.
    ///
    /// # Errors
    /// When it does not get there.
    pub fn follow_route(&self, route: &str) -> Told<()> {
        self.session().run("location.hash = arguments[0]", &[json!(route)])?;
        self.at(route)
    }

    /// Waits until the page is at a route and shows a heading for it.
    ///
    /// # Errors
    /// When it never is.
    pub fn at(&self, route: &str) -> Told<()> {
        self.until_given(
            &format!("the page is at {route}"),
            "const here = location.hash || '#/';
             const on = { '#/': '[data-act=start]', '#/history': '.history',
                 '#/diary': '.diary', '#/chart': '.charts', '#/data': '.data',
                 '#/sessions': '.sessions', '#/signs': '.signs',
                 '#/help': 'select[name=country]' };
             const [, screen, instrument, item] = here.split('/');
             const shown = { check: !item ? `form[data-check='${instrument}'] fieldset`
                     : item === 'review' ? `[data-given] a[href^='#/check/${instrument}/']`
                     : `#item-${instrument}-${item}:only-of-type`,
                 diary: '.diary',
                 paper: `article[data-paper='${instrument}']` };
             return here === arguments[0]
                 && !!document.querySelector(on[here] ?? shown[screen] ?? 'h1')",
            &[json!(route)],
        )
    }

    /// Runs a script in the widget's page.
    ///
    /// # Errors
    /// The script's error.
    pub fn ask(&self, script: &str) -> Told<Value> {
        self.session().run(script, &[])
    }

    /// Waits until a script returns true.
    ///
    /// # Errors
    /// When it never does.
    pub fn until(&self, what: &str, script: &str) -> Told<()> {
        self.until_given(what, script, &[])
    }

    /// Waits until a script with arguments returns true.
    ///
    /// # Errors
    /// When it never does.
    pub fn until_given(&self, what: &str, script: &str, given: &[Value]) -> Told<()> {
        eventually(what, || Ok((self.session().run(script, given)? == json!(true)).then_some(())))
    }
}
