//! What was said to be saved is there after the browser ended, in whatever way.
//!
//! WebKitGTK under its driver keeps nothing on disk, so only the other two can show this.

use doorway_pages::browser::Browser;
use doorway_pages::door::{Door, Place};
use doorway_pages::engine::{Engine, Setting};
use doorway_pages::flow::{Flow, Stage};
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use tempfile::TempDir;

use crate::MODERATE;

const KEPT: &[Engine] = &[Engine::Chromium, Engine::Firefox];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::own("a_result_is_there_after_a_new_start", new_start)
        .with(KEPT)
        .through(&[Door::Http, Door::File]),
    Flow::own("a_saved_result_outlives_a_killed_browser", killed).with(KEPT).once(),
    // All kinds of deletions, at many times, in all engines: `cargo xtask survive --only kills`.
    Flow::own("what_was_told_as_deleted_is_not_back_after_a_kill", deleted).with(KEPT).once(),
    Flow::own("a_saved_draft_outlives_a_killed_browser", killed_draft).with(KEPT).once(),
];

/// A profile that stays while browsers come and go.
struct Home<'a> {
    stage: &'a Stage,
    profile: TempDir,
}

impl<'a> Home<'a> {
    fn new(stage: &'a Stage) -> Told<Self> {
        Ok(Self { stage, profile: tempfile::Builder::new().prefix("doorway-home-").tempdir()? })
    }

    fn arrive(&self, place: Place) -> Told<Visit> {
        let browser = Browser::start(self.stage.engine, Setting::Plain, Some(self.profile.path()))?;
        Ok(Visit::resume(browser, place))
    }

    fn kill(&self, browser: Browser) -> Told<()> {
        browser.kill(self.profile.path())
    }
}

fn new_start(stage: &Stage) -> Told<()> {
    let home = Home::new(stage)?;
    let visit = home.arrive(Place::open(stage.door)?)?;
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    let (browser, place) = visit.end();
    drop(browser);
    found_in_history(&home, place, &result.id)
}

fn killed(stage: &Stage) -> Told<()> {
    let home = Home::new(stage)?;
    let visit = home.arrive(Place::open(stage.door)?)?;
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    let (browser, place) = visit.end();
    home.kill(browser)?;
    found_in_history(&home, place, &result.id)
}

fn deleted(stage: &Stage) -> Told<()> {
    let home = Home::new(stage)?;
    let visit = home.arrive(Place::open(stage.door)?)?;
    visit.open()?;
    visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    // Ended in peace, so that local storage has it on disk.
    let (browser, place) = visit.end();
    drop(browser);
    let visit = home.arrive(place)?;
    visit.open_at("#/history")?;
    visit.click("[data-act='delete-all']")?;
    visit.click("[data-act='confirm-delete-all']")?;
    visit.saved("deleted")?;
    let (browser, place) = visit.end();
    home.kill(browser)?;
    let visit = home.arrive(place)?;
    visit.open_at("#/history")?;
    visit.entries_are(&[])?;
    ensure(!visit.shows("[data-notice='restored']")?, || "it is told as restored".to_owned())
}

fn found_in_history(home: &Home, place: Place, id: &str) -> Told<()> {
    let visit = home.arrive(place)?;
    visit.open_at("#/history")?;
    visit.entries_are(&[id])?;
    visit.click("li[data-entry] a[href^='#/result/']")?;
    same("the total", &visit.result()?.total.as_str(), &"12")
}

fn killed_draft(stage: &Stage) -> Told<()> {
    let home = Home::new(stage)?;
    let visit = home.arrive(Place::open(stage.door)?)?;
    visit.open_at("#/check/phq9")?;
    visit.fill(&[1, 2, 3, 0])?;
    visit.saved("device")?;
    let (browser, place) = visit.end();
    home.kill(browser)?;
    let visit = home.arrive(place)?;
    visit.open_at("#/check/phq9")?;
    visit.answers_are(&[Some(1), Some(2), Some(3), Some(0), None, None, None, None, None])
}
