//! A browser without a driver, on a profile that stays: WebKitGTK under its driver keeps nothing on
//! disk. The page that it opens does the steps by itself and tells the server what it sees.

use std::ffi::OsStr;
use std::path::Path;
use std::time::{Duration, Instant};

use doorway_pages::engine::Engine;
use doorway_pages::process::Process;
use doorway_pages::screen::Screen;
use doorway_pages::trouble::{Told, Trouble};
use xtask::serve::Server;

/// How long a page may take to come and do its steps on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);
const GLANCE: Duration = Duration::from_millis(20);

/// What Firefox must not do in a profile of its own: greet, ask, or mend itself after a crash.
const FIREFOX: &str = "\
user_pref('browser.aboutwelcome.enabled', false);
user_pref('browser.preonboarding.enabled', false);
user_pref('browser.shell.checkDefaultBrowser', false);
user_pref('browser.startup.homepage_override.mstone', 'ignore');
user_pref('browser.sessionstore.resume_from_crash', false);
user_pref('toolkit.startup.max_resumed_crashes', -1);
user_pref('datareporting.policy.dataSubmissionEnabled', false);
user_pref('toolkit.telemetry.reportingpolicy.firstRun', false);
user_pref('app.update.enabled', false);
";

/// A running browser. Dropped, it ends at once with everything that it has started, as when the
/// battery is taken out.
pub(crate) struct Bare {
    _program: Process,
    _screen: Option<Screen>,
}

impl Bare {
    /// Opens `address` in the browser that lives in `profile`.
    pub(crate) fn start(engine: Engine, profile: &Path, address: &str) -> Told<Self> {
        std::fs::create_dir_all(profile)?;
        if engine == Engine::Firefox {
            std::fs::write(profile.join("user.js"), FIREFOX)?;
        }
        let screen = if engine == Engine::WebKit { Some(Screen::start()?) } else { None };
        let home = profile.as_os_str();
        let mut environment = vec![("HOME", home), ("TMPDIR", home), ("XDG_DATA_HOME", home)];
        environment.extend(screen.iter().map(|one| ("DISPLAY", OsStr::new(one.display()))));
        let arguments = engine.bare_arguments(profile, address);
        let program = Process::start(&engine.program()?, &arguments, &environment)?;
        Ok(Self { _program: program, _screen: screen })
    }
}

/// Waits until a page has told the server something that begins with `path`; gives back the rest.
pub(crate) fn told(server: &Server, path: &str) -> Told<String> {
    let start = Instant::now();
    loop {
        for request in server.requests() {
            if let Some(rest) = request.strip_prefix("/failed?") {
                return Err(Trouble::new(format!("the page could not go on: {rest}")));
            }
            if let Some(rest) = request.strip_prefix(path) {
                return Ok(rest.to_owned());
            }
        }
        if start.elapsed() > PATIENCE {
            return Err(Trouble::new(format!("the page never told {path}")));
        }
        std::thread::sleep(GLANCE);
    }
}
