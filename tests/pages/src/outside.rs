//! The world outside the machine, as the browsers under test see it: a proxy that writes down who
//! was asked for and lets nothing through.
//!
//! Quick exit leads to a real site that is out of reach here. Asking the proxy for it is the proof
//! that the page was left for it, in all three engines alike.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::trouble::Told;

/// A proxy that refuses everything and remembers it.
#[derive(Debug, Clone)]
pub struct Outside {
    address: String,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    asked: Mutex<Vec<String>>,
}

impl Outside {
    /// Starts to listen on a free port.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start() -> Told<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?.to_string();
        let state = Arc::new(State::default());
        let shared = Arc::clone(&state);
        // Ends with the test process: it holds nothing that needs putting away.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || state.refuse(stream));
            }
        });
        Ok(Self { address, state })
    }

    /// `host:port` for a browser's proxy setting.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// First lines of all requests so far.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.state.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether something was asked of this host.
    #[must_use]
    pub fn was_asked_for(&self, host: &str) -> bool {
        self.asked().iter().any(|line| line.contains(host))
    }

    /// Forgets what was asked.
    pub fn forget(&self) {
        self.state.asked.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl State {
    fn refuse(&self, mut stream: TcpStream) {
        let mut line = String::new();
        let Ok(reading) = stream.try_clone() else { return };
        if BufReader::new(reading).read_line(&mut line).is_err() || line.trim().is_empty() {
            return;
        }
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(line.trim().to_owned());
        // The browser may have gone by now.
        let _ = stream.write_all(
            b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
        );
    }
}
