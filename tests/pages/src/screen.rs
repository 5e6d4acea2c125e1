//! A screen that nobody sees: `MiniBrowser` has no headless mode.

use std::io::{BufRead, BufReader};

use crate::process::{Process, locate};
use crate::trouble::{Told, Trouble};

/// A running Xvfb on a display that it found free itself.
#[derive(Debug)]
pub struct Screen {
    _server: Process,
    display: String,
}

impl Screen {
    /// Starts one and waits until it says its display's number.
    ///
    /// # Errors
    /// When Xvfb is missing or ends without a display.
    pub fn start() -> Told<Self> {
        let mut server = Process::start(
            &locate(&["Xvfb"])?,
            &["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"],
            &[],
        )?;
        let output = server.output().ok_or_else(|| Trouble::new("Xvfb has no output"))?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        if number.trim().is_empty() {
            return Err(Trouble::new("Xvfb found no free display"));
        }
        Ok(Self { _server: server, display: format!(":{}", number.trim()) })
    }

    /// The display's name, as `DISPLAY` wants it.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }
}
