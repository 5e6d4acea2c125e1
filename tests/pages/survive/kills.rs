//! Browsers that end at once, some time after the page said that something is saved or deleted.
//!
//! Each trial begins with a copy of a profile whose stores have long been on disk, so that there is
//! something that could come back. Local storage may fall back to that, or to anything in between.

use std::path::{Path, PathBuf};
use std::time::Duration;

use doorway_pages::engine::Engine;
use doorway_pages::trouble::{Told, Trouble, ensure};
use tempfile::TempDir;
use xtask::serve::Server;

use crate::bare::{Bare, told};
use crate::report::circumstances;
use crate::{Found, Part, Wish};

pub(crate) const PART: Part =
    Part {
        name: "kills", what: "Browsers that are ended at once after “saved” or “deleted”", run
    };

/// So many of each kind in each engine.
const TIMES: usize = 50;
/// The last one is killed so long after the page's word, the first one at once.
const LONGEST: Duration = Duration::from_secs(6);
/// After this, every engine has written its local storage.
const REST: Duration = Duration::from_secs(8);

const PAGE: &str = concat!(
    "<!doctype html><meta charset=\"utf-8\"><title>steps</title>\
     <iframe width=\"1000\" height=\"900\"></iframe><script type=\"module\">",
    include_str!("kills.js"),
    "</script>"
);

/// What the page was told to do before the kill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    /// A result and the beginning of another sheet are saved.
    Saved,
    /// Everything is deleted.
    All,
    /// One of two results is deleted.
    One,
    /// What was kept in this visit is to be forgotten, with or without older entries beside it.
    Forget { older: bool },
}

/// Three kinds of deletions share their number.
const DELETIONS: [Deed; 4] =
    [Deed::All, Deed::One, Deed::Forget { older: false }, Deed::Forget { older: true }];

impl Deed {
    const fn step(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::All => "all",
            Self::One => "one",
            Self::Forget { .. } => "forget",
        }
    }

    const fn told(self) -> &'static str {
        match self {
            Self::Saved => "a result and a draft saved",
            Self::All => "everything deleted",
            Self::One => "one result of two deleted",
            Self::Forget { older: false } => "“Forget when I close” after having kept",
            Self::Forget { older: true } => "the same beside older entries",
        }
    }

    /// Whether it begins with what an earlier visit kept.
    const fn is_kept_before(self) -> bool {
        matches!(self, Self::All | Self::One | Self::Forget { older: true })
    }
}

/// One engine's place: a server whose address stays, and what an earlier visit left.
struct Stage {
    engine: Engine,
    server: Server,
    folder: TempDir,
    /// The ids of the results of that visit, newest last.
    kept: Vec<String>,
}

struct Row {
    engine: Engine,
    deed: Deed,
    kills: usize,
    wrong: Vec<String>,
}

fn run(wish: &Wish) -> Told<Found> {
    let times = wish.times(TIMES);
    // Each waits most of the time, so they need not wait for each other.
    let threads: Vec<_> = wish
        .engines()
        .map(|engine| std::thread::spawn(move || Stage::open(engine)?.all(times)))
        .collect();
    let mut rows = Vec::new();
    for thread in threads {
        let ended = thread.join().map_err(|_| Trouble::new("a trial panicked"))?;
        rows.extend(ended?);
    }
    let wrong = rows.iter().flat_map(|row| row.wrong.clone()).collect();
    Ok(Found { text: table(wish, &rows), wrong })
}

fn table(wish: &Wish, rows: &[Row]) -> String {
    let mut lines = vec![
        circumstances("--only kills", wish.engines()),
        format!(
            "Killed with SIGKILL, the whole process group, 0 to {} s after the page's word. Looked \
             at from the first paint of the next start on, on four screens.",
            LONGEST.as_secs()
        ),
        String::new(),
        "| Engine | What was said | Kills | Lost or back |".to_owned(),
        "| --- | --- | ---: | ---: |".to_owned(),
    ];
    lines.extend(rows.iter().map(|row| {
        let (engine, said) = (row.engine, row.deed.told());
        format!("| {engine} | {said} | {} | {} |", row.kills, row.wrong.len())
    }));
    let (opening, rest) = lines.split_at(2);
    [opening.join("\n\n"), rest.join("\n")].join("\n")
}

impl Stage {
    fn open(engine: Engine) -> Told<Self> {
        let server = Server::start(&xtask::project::dist(), 0)
            .map_err(|error| Trouble::new(format!("the test server: {error}")))?;
        server.put("/steps.html", PAGE);
        let folder = tempfile::Builder::new().prefix("doorway-kills-").tempdir()?;
        let mut stage = Self { engine, server, folder, kept: Vec::new() };
        let (kept, bare) = stage.step(&stage.template(), "keep")?;
        std::thread::sleep(REST);
        drop(bare);
        stage.kept = kept;
        Ok(stage)
    }

    /// The profile of the earlier visit.
    fn template(&self) -> PathBuf {
        self.folder.path().join("before")
    }

    /// Has the page do one step in a browser that goes on running.
    fn step(&self, profile: &Path, step: &str) -> Told<(Vec<String>, Bare)> {
        self.server.forget_requests();
        let rest = REST.as_millis();
        let address = format!("{}/steps.html?step={step}&rest={rest}", self.server.address());
        let bare = Bare::start(self.engine, profile, &address)?;
        let said = told(&self.server, &format!("/done-{step}?"))
            .map_err(|trouble| trouble.during(&format!("{}, {step}", self.engine)))?;
        Ok((ids(&said), bare))
    }

    fn all(self, times: usize) -> Told<Vec<Row>> {
        let mut rows = vec![self.row(Deed::Saved, times)?];
        for (at, deed) in DELETIONS.into_iter().enumerate() {
            // As many of each kind as come out even, the first kinds one more.
            let share = times / DELETIONS.len() + usize::from(at < times % DELETIONS.len());
            rows.push(self.row(deed, share)?);
        }
        Ok(rows)
    }

    fn row(&self, deed: Deed, kills: usize) -> Told<Row> {
        let mut row = Row { engine: self.engine, deed, kills, wrong: Vec::new() };
        for at in 0..kills {
            let after = LONGEST.mul_f64(part(at, kills));
            if let Some(what) = self.trial(deed, after)?.err() {
                row.wrong.push(format!("{}, {}, {after:?}: {what}", self.engine, deed.told()));
            }
        }
        row.wrong.iter().for_each(|line| println!("{line}"));
        println!("{}: {}: {} of {kills} wrong", self.engine, deed.told(), row.wrong.len());
        Ok(row)
    }

    /// One kill. The outer trouble is the trial's own, the inner one what did not hold.
    fn trial(&self, deed: Deed, after: Duration) -> Told<Told<()>> {
        let profile = self.folder.path().join("trial");
        if deed.is_kept_before() {
            copy(&self.template(), &profile)?;
        }
        let (named, bare) = self.step(&profile, deed.step())?;
        std::thread::sleep(after);
        drop(bare);
        let (seen, bare) = self.step(&profile, "look")?;
        drop(bare);
        std::fs::remove_dir_all(&profile)?;
        Ok(self.holds(deed, &named, &seen))
    }

    fn holds(&self, deed: Deed, named: &[String], seen: &[String]) -> Told<()> {
        let draft = ["phq9-1", "phq9-2"].map(str::to_owned);
        let has = |ids: &[String]| ids.iter().all(|id| seen.contains(id));
        let has_none = |ids: &[String]| ids.iter().all(|id| !seen.contains(id));
        let saw = || format!("saw {seen:?}, where {named:?} was named");
        match deed {
            Deed::Saved => ensure(has(named) && has(&draft), saw),
            Deed::All | Deed::Forget { older: false } => ensure(seen.is_empty(), saw),
            Deed::One => {
                let others: Vec<String> =
                    self.kept.iter().filter(|id| !named.contains(id)).cloned().collect();
                ensure(has_none(named) && has(&others) && has(&draft), saw)
            }
            Deed::Forget { older: true } => ensure(has_none(named) && has(&self.kept), saw),
        }
    }
}

/// How far along, from 0 for the first to 1 for the last.
fn part(at: usize, of: usize) -> f64 {
    let whole = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    if of < 2 { 0.0 } else { whole(at) / whole(of - 1) }
}

/// The list of texts that a page told in its path.
fn ids(said: &str) -> Vec<String> {
    let mut text = Vec::new();
    let mut bytes = said.bytes();
    while let Some(byte) = bytes.next() {
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        match byte {
            b'%' => {
                let both = digit(bytes.next()).zip(digit(bytes.next()));
                let code = both.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
                text.extend(code);
            }
            other => text.push(other),
        }
    }
    serde_json::from_slice(&text).unwrap_or_default()
}

fn copy(from: &Path, to: &Path) -> Told<()> {
    let status = std::process::Command::new("cp").arg("-a").args([from, to]).status()?;
    ensure(status.success(), || "the profile could not be copied".to_owned())
}
