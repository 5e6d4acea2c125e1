//! The three ways in to the same widget.

use std::fmt::{self, Write as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;
use xtask::project::dist;
use xtask::serve::Server;

use crate::trouble::{Told, Trouble, ensure};

/// A way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// The hosted page, as a shared link opens it.
    Http,
    /// The one file, opened from a disk.
    File,
    /// A clinic's page with the widget in a frame.
    Embedded,
}

impl Door {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Http, Self::File, Self::Embedded];
}

impl fmt::Display for Door {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Http => "http",
            Self::File => "file",
            Self::Embedded => "embedded",
        })
    }
}

/// Where a door leads to for one flow. A server of its own gives each flow an origin of its own, so
/// nothing kept by one is seen by the next.
#[derive(Debug)]
pub struct Place {
    door: Door,
    server: Option<Server>,
    // Only now and then does a flow put up a page of its own.
    stranger: Option<Server>,
    folder: TempDir,
}

impl Place {
    /// Opens a door on what was built.
    ///
    /// # Errors
    /// When nothing was built, or no port can be had.
    pub fn open(door: Door) -> Told<Self> {
        for name in ["index.html", "doorway.html", "embed.js", "demo.html"] {
            ensure(dist().join(name).is_file(), || {
                format!("dist/{name} is not there: `cargo xtask build` makes it")
            })?;
        }
        let server = if door == Door::File { None } else { Some(serve(&dist())?) };
        let folder = tempfile::Builder::new().prefix("doorway-pages-").tempdir()?;
        Ok(Self { door, server, stranger: None, folder })
    }

    /// Which door it is.
    #[must_use]
    pub fn door(&self) -> Door {
        self.door
    }

    /// The address of the page that a person opens through this door.
    #[must_use]
    pub fn address(&self) -> String {
        self.address_of(match self.door {
            Door::Http => "index.html",
            Door::File => "doorway.html",
            Door::Embedded => "demo.html",
        })
    }

    /// The address of anything that was built.
    #[must_use]
    pub fn address_of(&self, name: &str) -> String {
        match &self.server {
            Some(server) => format!("{}/{name}", server.address()),
            None => file_address(&dist().join(name)),
        }
    }

    /// The server, where there is one.
    ///
    /// # Errors
    /// For the file, which has none.
    pub fn server(&self) -> Told<&Server> {
        self.server.as_ref().ok_or_else(|| Trouble::new("this door has no server"))
    }

    /// Stops the server: there is no network to this door any more.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// Puts up a page of the flow's own and gives its address: for the one file another file, else
    /// a page of another origin, as any site is that frames the widget.
    ///
    /// # Errors
    /// When it can't be written or served.
    pub fn put_up(&mut self, html: &str) -> Told<String> {
        let page = self.folder.path().join("page.html");
        std::fs::write(&page, html)?;
        if self.door == Door::File {
            return Ok(file_address(&page));
        }
        self.serve_beside()
    }

    /// The address of a page of another server, whatever the door.
    ///
    /// # Errors
    /// When it can't be served.
    pub fn put_up_elsewhere(&mut self, html: &str) -> Told<String> {
        std::fs::write(self.folder.path().join("page.html"), html)?;
        self.serve_beside()
    }

    fn serve_beside(&mut self) -> Told<String> {
        let server = serve(self.folder.path())?;
        let address = format!("{}/page.html", server.address());
        self.stranger = Some(server);
        Ok(address)
    }
}

/// A server on a port that no flow had before: a browser serves many flows, and a port is a part of
/// the origin that its stores belong to.
fn serve(folder: &Path) -> Told<Server> {
    static HAD: Mutex<Vec<String>> = Mutex::new(Vec::new());
    loop {
        let server = Server::start(folder, 0)
            .map_err(|error| Trouble::new(format!("the test server: {error}")))?;
        let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
        let address = server.address();
        if !had.contains(&address) {
            had.push(address);
            return Ok(server);
        }
    }
}

fn file_address(path: &Path) -> String {
    let mut address = "file://".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(byte) {
            address.push(char::from(*byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
