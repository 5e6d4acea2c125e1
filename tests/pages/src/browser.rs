//! A running browser under test, and the few that are kept running from one flow to the next.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::engine::{Engine, Setting};
use crate::outside::Outside;
use crate::process::Process;
use crate::screen::Screen;
use crate::trouble::{Told, Trouble};
use crate::webdriver::{Session, is_ready};

/// How long a flow waits for a state before it gives up: build machines are noisy. While a flow is
/// being written, `DOORWAY_PATIENCE` in seconds makes its failures quicker.
fn patience() -> Duration {
    let chosen = std::env::var("DOORWAY_PATIENCE").ok();
    Duration::from_secs(chosen.and_then(|seconds| seconds.parse().ok()).unwrap_or(20))
}

static STARTING: Mutex<()> = Mutex::new(());

/// How long a flow looks away between two looks.
pub const GLANCE: Duration = Duration::from_millis(20);
/// It looks away longer and longer, up to so many glances.
const MOST_GLANCES: u32 = 5;

/// A browser with its driver, a fresh profile, and nothing of the world outside.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    setting: Setting,
    // In the order in which they are put away: first the window, then the driver, then the files.
    session: Session,
    outside: Outside,
    driver: Option<Process>,
    _screen: Option<Screen>,
    folder: TempDir,
}

impl Browser {
    /// Starts one. With a `profile`, the browser lives in that folder and leaves it behind.
    ///
    /// # Errors
    /// One sentence, with the remedy when something is not installed.
    pub fn start(engine: Engine, setting: Setting, profile: Option<&Path>) -> Told<Self> {
        // WebKitGTK's driver now and then loses the browser that it has just started, and would
        // wait for it for ever.
        let tries = if engine == Engine::WebKit { 4 } else { 1 };
        let mut started = Self::try_start(engine, setting, profile);
        for _ in 1..tries {
            if started.is_ok() {
                break;
            }
            started = Self::try_start(engine, setting, profile);
        }
        started
    }

    fn try_start(engine: Engine, setting: Setting, profile: Option<&Path>) -> Told<Self> {
        // Two screens that look for a free display at once may find the same one.
        let _alone = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::Builder::new().prefix("doorway-pages-").tempdir()?;
        let outside = Outside::start()?;
        let asked = engine.capabilities(setting, &outside, folder.path(), profile)?;
        // Everything that a browser writes by default goes where it will be removed.
        let home = folder.path().as_os_str();
        let mut environment = vec![("HOME", home), ("TMPDIR", home)];
        // The others are headless. Two windows on one screen would take the focus from each other.
        let screen = if engine == Engine::WebKit { Some(Screen::start()?) } else { None };
        environment.extend(screen.iter().map(|one| ("DISPLAY", OsStr::new(one.display()))));
        let chosen = engine.environment(setting);
        environment.extend(chosen.iter().map(|(name, value)| (*name, OsStr::new(*value))));

        if engine == Engine::WebKit {
            // Its way of knowing that less motion is wanted; see the other engines' settings.
            let settings = folder.path().join(".config/gtk-3.0");
            std::fs::create_dir_all(&settings)?;
            std::fs::write(settings.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n")?;
        }

        let port = free_port()?;
        let (program, arguments) = engine.driver(port, folder.path())?;
        let driver = Process::start(&program, &arguments, &environment)?;
        let address = format!("http://127.0.0.1:{port}");
        eventually(
            &format!("{engine}'s driver is ready"),
            || Ok(is_ready(&address).then_some(())),
        )?;
        let session = Session::open(&address, &asked, engine.slowest_start())
            .map_err(|trouble| trouble.during(&format!("{engine} did not start")))?;
        let deadline = u64::try_from(patience().as_millis()).unwrap_or(u64::MAX);
        session
            .post("timeouts", &serde_json::json!({ "script": deadline, "pageLoad": deadline }))?;
        Ok(Self {
            engine,
            setting,
            session,
            outside,
            driver: Some(driver),
            _screen: screen,
            folder,
        })
    }

    /// Which engine it runs.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// How it is set.
    #[must_use]
    pub fn setting(&self) -> Setting {
        self.setting
    }

    /// Its window.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What it asked of the world outside.
    #[must_use]
    pub fn outside(&self) -> &Outside {
        &self.outside
    }

    /// Ends the browser's own process at once, as a crash or an empty battery does.
    ///
    /// # Errors
    /// When its process is not known.
    pub fn kill(self, profile: &Path) -> Told<()> {
        let id = match self.engine {
            Engine::Firefox => self
                .session
                .capabilities()
                .get("moz:processID")
                .and_then(serde_json::Value::as_u64)
                .map(|id| id.to_string()),
            Engine::Chromium | Engine::WebKit => lock_holder(profile),
        };
        let id = id.ok_or_else(|| Trouble::new(format!("{}: no process to end", self.engine)))?;
        let ended = std::process::Command::new("kill").args(["-KILL", &id]).status()?;
        if ended.success() {
            Ok(())
        } else {
            Err(Trouble::new(format!("process {id} could not be ended")))
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A browser that was killed can't answer any more.
        let _ = self.session.close();
        drop(self.driver.take());
        // Processes that were just ended may still be writing there.
        for _ in 0..50 {
            if std::fs::remove_dir_all(self.folder.path()).is_ok() {
                break;
            }
            std::thread::sleep(GLANCE);
        }
    }
}

/// Chromium's profile lock is a link that ends in the number of the process that holds it.
fn lock_holder(profile: &Path) -> Option<String> {
    let target = std::fs::read_link(profile.join("SingletonLock")).ok()?;
    target.to_str()?.rsplit_once('-').map(|(_, id)| id.to_owned())
}

fn free_port() -> Told<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Looks again and again until something is there.
///
/// # Errors
/// Says what was waited for, and what was seen last.
pub fn eventually<T>(what: &str, mut look: impl FnMut() -> Told<Option<T>>) -> Told<T> {
    let (start, patience) = (Instant::now(), patience());
    // WebKitGTK's driver never hears from a script whose page was replaced under it. That one look
    // takes as long as a script may, and says nothing of the page: it is not the last.
    let mut looks: u32 = 0;
    loop {
        looks += 1;
        let late = looks > 1 && start.elapsed() > patience;
        // A page that is just being replaced refuses scripts for a moment: that is "not yet".
        let seen = look();
        match seen {
            Ok(Some(found)) => return Ok(found),
            Ok(None) if late => {
                return Err(Trouble::new(format!("waited in vain: {what}")));
            }
            Err(trouble) if late => {
                return Err(trouble.during(&format!("waited in vain: {what}")));
            }
            // Every look costs the browser time that it needs to get there.
            _ => std::thread::sleep(GLANCE * looks.min(MOST_GLANCES)),
        }
    }
}

/// The browsers that wait for the next flow: starting one costs more than most flows.
#[derive(Debug, Default)]
pub struct Browsers {
    idle: Mutex<Vec<Browser>>,
}

/// More would only wait: flows run engine by engine and setting by setting.
const IDLE: usize = 3;

impl Browsers {
    /// One of this kind: an idle one, or a new one.
    ///
    /// # Errors
    /// When it can't be started.
    pub fn take(&self, engine: Engine, setting: Setting) -> Told<Browser> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) =
            idle.iter().position(|one| one.engine == engine && one.setting == setting)
        {
            return Ok(idle.remove(place));
        }
        let surplus = if idle.len() >= IDLE { Some(idle.remove(0)) } else { None };
        drop(idle);
        drop(surplus);
        Browser::start(engine, setting, None)
    }

    /// Takes back one whose flow went well; after a failure it is better put away.
    pub fn put_back(&self, browser: Browser) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(browser);
    }
}

/// Where pictures of failed flows go.
#[must_use]
pub fn pictures() -> PathBuf {
    xtask::project::target().join("pages")
}
