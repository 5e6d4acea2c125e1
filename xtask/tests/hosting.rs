//! The examples for web servers do what `docs/embedding.md` says, on the servers themselves.
#![allow(clippy::unwrap_used, clippy::panic)] // tests only

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use xtask::project;

/// Every kind of file that is handed out: name, type, and whether its name changes with it.
const FILES: [(&str, &str, bool); 8] = [
    ("index.html", "text/html", false),
    ("doorway.html", "text/html", false),
    ("doorway-0123456789ab.css", "text/css", true),
    ("doorway-0123456789ab.js", "text/javascript", true),
    ("doorway-0123456789ab.wasm", "application/wasm", true),
    ("sw.js", "text/javascript", false),
    ("clinic.json", "application/json", false),
    ("manifest.webmanifest", "application/manifest+json", false),
];

/// A server that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Status line and headers, in small letters.
fn head(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let request = format!("GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer).to_lowercase();
    Some(answer.split("\r\n\r\n").next().unwrap_or_default().to_owned())
}

/// Starts a server with an example in which folder and port are replaced, and asks it for everything.
fn serves(example: &str, start: fn(&Path, &Path) -> Command) {
    let folder = std::env::temp_dir().join(format!("doorway-{example}-{}", std::process::id()));
    let root = folder.join("files");
    fs::create_dir_all(&root).unwrap();
    for (name, _, _) in FILES {
        fs::write(root.join(name), "x".repeat(2_000)).unwrap();
    }
    let port = free_port();
    let text = fs::read_to_string(project::root().join("docs/hosting").join(example)).unwrap();
    let text = text.replace("/srv/doorway", &root.to_string_lossy());
    let text = text.replace(":8080", &format!(":{port}"));
    let config = folder.join(example);
    fs::write(&config, text).unwrap();
    let mut command = start(&folder, &config);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let child = command.spawn().unwrap_or_else(|error| {
        panic!("{example}: the server can't be run ({error}); `cargo xtask test` installs it")
    });
    let running = Running(child);
    let end = Instant::now() + Duration::from_secs(20);
    while head(port, "/").is_none() {
        assert!(Instant::now() < end, "{example}: the server does not answer");
        sleep(Duration::from_millis(50));
    }
    for (name, kind, hashed) in FILES {
        let head = head(port, &format!("/{name}")).unwrap_or_default();
        let has = |line: &str| {
            assert!(head.contains(line), "{example}, {name}: no `{line}` in\n{head}");
        };
        assert!(head.contains(" 200 "), "{example}, {name}:\n{head}");
        has(&format!("content-type: {kind}"));
        has("x-content-type-options: nosniff");
        has("referrer-policy: no-referrer");
        if hashed {
            has("cache-control: public, max-age=31536000, immutable");
        } else {
            has("cache-control: no-cache");
            has("content-security-policy: frame-ancestors https://www.clinic.example");
        }
        assert_eq!(head.matches("cache-control:").count(), 1, "{example}, {name}:\n{head}");
        assert!(!head.contains("x-frame-options"), "{example}, {name}:\n{head}");
    }
    assert!(head(port, "/").is_some_and(|head| head.contains("content-type: text/html")));
    assert!(head(port, "/nothing").is_some_and(|head| head.contains(" 404 ")));
    drop(running);
    let _ = fs::remove_dir_all(folder);
}

#[test]
fn the_example_for_nginx_serves_every_file_as_documented() {
    serves("nginx.conf", |folder, config| {
        // The example is one server; around it stands what a system has in its own nginx.conf.
        let whole = folder.join("whole.conf");
        let text = format!(
            "daemon off; pid {0}/pid; error_log /dev/null; events {{}} http {{ \
             client_body_temp_path {0}/1; proxy_temp_path {0}/2; fastcgi_temp_path {0}/3; \
             uwsgi_temp_path {0}/4; scgi_temp_path {0}/5; include {1}; }}",
            folder.display(),
            config.display()
        );
        fs::write(&whole, text).unwrap();
        // The folder of a test may be closed to nginx's own user.
        let mut command = Command::new("nginx");
        command.arg("-p").arg(folder).arg("-c").arg(&whole).args(["-g", "master_process off;"]);
        command
    });
}

#[test]
fn the_example_for_caddy_serves_every_file_as_documented() {
    serves("Caddyfile", |folder, config| {
        let mut command = Command::new("caddy");
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(config);
        command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
        command
    });
}
