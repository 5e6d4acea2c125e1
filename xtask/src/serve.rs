//! `cargo xtask serve`, and the small server behind it, which the page tests drive too.
//!
//! ```no_run
//! # fn main() -> anyhow::Result<()> {
//! use xtask::{project, serve::Server};
//! let server = Server::start(&project::dist(), 0)?; // any free port
//! server.hold(".wasm"); // such requests now wait …
//! println!("{}", server.address()); // http://127.0.0.1:…
//! server.release(); // … until here
//! assert!(server.requests().contains(&"/index.html".to_owned()));
//! # Ok(()) }
//! ```

use std::collections::HashMap;
use std::fs;
use std::io::{Cursor, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::{Arc, Condvar, LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, StatusCode};

use crate::{build, project};

/// Builds, serves, and stays until it is stopped.
///
/// # Errors
/// When the build fails or the port is taken.
pub fn run(std: build::Wanted, port: u16) -> Result<()> {
    build::run(std)?;
    let server = Server::start(&project::dist(), port)?;
    println!();
    println!("Doorway        {}/", server.address());
    println!("on a clinic    {}/demo.html", server.address());
    println!("the one file   {}", project::dist().join("doorway.html").display());
    println!("Ctrl+C stops.");
    loop {
        std::thread::park();
    }
}

/// Serves one folder on 127.0.0.1 until it is dropped. Every method may be called while browsers
/// are being served.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    http: Arc<HttpHandle>,
    listener: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts serving `folder`; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let http = match tiny_http::Server::http(("127.0.0.1", port)) {
            Ok(http) => Arc::new(HttpHandle(http)),
            Err(error) => bail!("port {port} can't be had ({error}); --port takes another"),
        };
        let address = http.0.server_addr().to_ip().ok_or_else(|| anyhow!("no address"))?;
        let state = Arc::new(State {
            folder: folder.to_path_buf(),
            inner: Mutex::default(),
            turn: Condvar::new(),
        });
        let listener = {
            let (http, state) = (Arc::clone(&http), Arc::clone(&state));
            std::thread::spawn(move || {
                for request in http.0.incoming_requests() {
                    let state = Arc::clone(&state);
                    // Each has a thread of its own, so that a held answer holds up no other.
                    std::thread::spawn(move || state.answer(request));
                }
            })
        };
        Ok(Self { address, state, http, listener: Some(listener) })
    }

    /// `http://127.0.0.1:<port>`, without a slash at the end.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The same server under another name that leads to this machine, such as `localhost`: to a
    /// browser that is another site.
    #[must_use]
    pub fn address_as(&self, host: &str) -> String {
        format!("http://{host}:{}", self.address.port())
    }

    /// Every path asked for so far, in order, with its query; `/` as `/index.html`.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.state.lock().requests.clone()
    }

    /// Empties the list of requests.
    pub fn forget_requests(&self) {
        self.state.lock().requests.clear();
    }

    /// Holds every answer from now on whose path ends like this, until [`Server::release`].
    pub fn hold(&self, ending: &str) {
        self.state.lock().held.push(ending.to_owned());
    }

    /// Sends all held answers, and holds no more.
    pub fn release(&self) {
        self.state.lock().held.clear();
        self.state.turn.notify_all();
    }

    /// Answers this path with a server error from now on.
    pub fn fail(&self, path: &str) {
        self.state.lock().failing.push(path.to_owned());
    }

    /// Adds a header to every answer from now on, for instance
    /// `("Content-Security-Policy", "sandbox allow-scripts")`.
    pub fn add_header(&self, name: &str, value: &str) {
        self.state.lock().headers.push((name.to_owned(), value.to_owned()));
    }

    /// Removes all added headers.
    pub fn clear_headers(&self) {
        self.state.lock().headers.clear();
    }

    /// Serves a page that lies in no folder, such as a host page written for one test.
    /// `path` begins with a slash; its ending decides the type.
    pub fn put(&self, path: &str, content: &str) {
        self.state.lock().pages.insert(path.to_owned(), content.as_bytes().to_vec());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.release();
        self.http.0.unblock();
        if let Some(listener) = self.listener.take() {
            // If this fails it has ended on its own; there is nothing left to stop.
            let _ = listener.join();
        }
    }
}

struct HttpHandle(tiny_http::Server);

impl std::fmt::Debug for HttpHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HttpHandle")
    }
}

#[derive(Debug)]
struct State {
    folder: PathBuf,
    inner: Mutex<Inner>,
    turn: Condvar,
}

#[derive(Debug, Default)]
struct Inner {
    requests: Vec<String>,
    held: Vec<String>,
    failing: Vec<String>,
    headers: Vec<(String, String)>,
    pages: HashMap<String, Vec<u8>>,
}

impl State {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, request: Request) {
        let asked = request.url();
        let path = asked.split(['?', '#']).next().unwrap_or_default();
        let path = if path == "/" { "/index.html" } else { path }.to_owned();
        let url = if asked == "/" { path.clone() } else { asked.to_owned() };
        let mut inner = self.lock();
        inner.requests.push(url);
        while inner.held.iter().any(|ending| path.ends_with(ending)) {
            inner = self.turn.wait(inner).unwrap_or_else(PoisonError::into_inner);
        }
        let extra = inner.headers.clone();
        let page = inner.pages.get(&path).cloned();
        let fails = inner.failing.contains(&path);
        drop(inner);

        let reads = matches!(request.method(), Method::Get | Method::Head);
        let content = page.or_else(|| fs::read(self.folder.join(plain(&path)?)).ok());
        let mut response = match content {
            _ if fails => said(500, "Something is wrong with this server."),
            Some(content) if reads => Self::pack(&request, &path, content),
            Some(_) => said(405, "Only reading is possible here."),
            None => said(404, "There is no such page here."),
        };
        for (name, value) in extra {
            add(&mut response, &name, &value);
        }
        // A browser that went away needs no answer.
        let _ = request.respond(response);
    }

    fn pack(request: &Request, path: &str, content: Vec<u8>) -> Answer {
        let brotli =
            request.headers().iter().filter(|header| header.field.equiv("Accept-Encoding")).any(
                |header| header.value.as_str().split([',', ';', ' ']).any(|word| word == "br"),
            );
        let body = if brotli { packed(content) } else { content };
        let mut response = Response::from_data(body);
        if brotli {
            add(&mut response, "Content-Encoding", "br");
        }
        add(&mut response, "Vary", "Accept-Encoding");
        add(&mut response, "Content-Type", media_type(path));
        add(&mut response, "X-Content-Type-Options", "nosniff");
        // The name of such a file changes with its content.
        let hashed = path.starts_with("/doorway-");
        let keep = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
        add(&mut response, "Cache-Control", keep);
        response
    }
}

/// One program has many servers of the same few files, one after the other.
static PACKED: LazyLock<Mutex<HashMap<Vec<u8>, Vec<u8>>>> = LazyLock::new(Mutex::default);

fn packed(content: Vec<u8>) -> Vec<u8> {
    let mut all = PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(packed) = all.get(&content) {
        return packed.clone();
    }
    // Quality 5 is quick enough for a server; the budget is measured with 11.
    let packed = compress(&content, 5);
    all.insert(content, packed.clone());
    packed
}

/// Brotli with a window of 4 MiB.
#[must_use]
pub fn compress(content: &[u8], quality: u32) -> Vec<u8> {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, 22);
    // Writing into memory can't fail.
    let _ = packed.write_all(content);
    packed.into_inner()
}

type Answer = Response<Cursor<Vec<u8>>>;

fn said(status: u16, text: &str) -> Answer {
    let mut response = Response::from_string(text).with_status_code(StatusCode(status));
    add(&mut response, "Cache-Control", "no-store");
    response
}

fn add(response: &mut Answer, name: &str, value: &str) {
    if let Ok(header) = Header::from_str(&format!("{name}: {value}")) {
        response.add_header(header);
    }
}

/// The path without its slash, if it is made of plain names only. Nothing that could lead out of the
/// folder is ever looked up.
fn plain(path: &str) -> Option<&str> {
    let path = path.strip_prefix('/')?;
    let name = |part: &str| {
        !part.starts_with('.')
            && !part.is_empty()
            && part.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c))
    };
    path.split('/').all(name).then_some(path)
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_path_that_could_leave_the_folder_is_not_looked_up() {
        assert_eq!(plain("/index.html"), Some("index.html"));
        assert_eq!(plain("/a/b.js"), Some("a/b.js"));
        for path in [
            "/../Cargo.toml",
            "/a/../../b",
            "//etc/passwd",
            "/%2e%2e/x",
            "/.git",
            "/a\\b",
            "x",
            "/",
        ] {
            assert_eq!(plain(path), None, "{path}");
        }
    }
}
