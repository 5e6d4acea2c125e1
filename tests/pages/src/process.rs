//! A program started by the tests, and everything that it starts, ended together.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::trouble::{Told, Trouble};

/// The shell waits on its standard input, which closes when this value is dropped or when the test
/// process dies in any way: then the whole group goes, so no browser outlives a run.
const GUARD: &str = r#""$@" & read -r _; kill -KILL 0"#;

/// A running program with its process group.
#[derive(Debug)]
pub struct Process {
    guard: Child,
}

impl Process {
    /// Starts `program`, with extra environment variables.
    ///
    /// # Errors
    /// When the program can't be started.
    pub fn start<A: AsRef<OsStr>>(
        program: &Path,
        arguments: &[A],
        environment: &[(&str, &OsStr)],
    ) -> Told<Self> {
        let guard = Command::new("sh")
            .args(["-c", GUARD, "guard"])
            .arg(program)
            .args(arguments)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| {
                Trouble::new(format!("{} did not start: {error}", program.display()))
            })?;
        Ok(Self { guard })
    }

    /// What the program prints; to be taken once.
    pub fn output(&mut self) -> Option<ChildStdout> {
        self.guard.stdout.take()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        // An error here means that it is gone already.
        let _ = self.guard.wait();
    }
}

/// Where a program lies: among our own tools, then on the search path, under the first of `names`
/// that is there.
///
/// # Errors
/// Names the command that installs it.
pub fn locate(names: &[&str]) -> Told<PathBuf> {
    let mut folders = vec![xtask::project::tools().join("bin")];
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
        .ok_or_else(|| missing(names.first().copied().unwrap_or_default()))
}

/// The one sentence for a tool that is not there.
#[must_use]
pub fn missing(name: &str) -> Trouble {
    Trouble::new(format!("{name} is not installed: `cargo xtask test` sets it up"))
}
