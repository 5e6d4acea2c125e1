//! Files: everything kept as one and back, and check-in days for a calendar.

use super::shelf::keep;
use super::{Effect, Focus, Model, Stamp, clinic};
use crate::backup::{self, Counts, Fault, Plan};
use crate::export::ics;
use crate::route::Route;
use crate::stored::Key;

/// What is going on on the screen of files.
#[derive(Debug, Default)]
pub struct Files {
    /// The file last picked, and what became of it.
    pub picked: Picked,
    /// The last file was offered to the browser. Whether it was saved, a page
    /// can't know.
    pub offered: bool,
    /// The check-in days as picked.
    pub remind: ics::Given,
    /// Why they don't make a calendar file yet.
    pub remind_fault: Option<ics::Fault>,
    /// Their file was offered to the browser.
    pub remind_offered: bool,
}

/// The file picked to be added.
#[derive(Debug, Default)]
pub enum Picked {
    /// None.
    #[default]
    None,
    /// Read, and nothing done with it yet.
    Plan(Plan),
    /// It can't be used.
    Fault(Fault),
    /// This much of it was added.
    Added(Counts),
}

/// What was picked or typed of the check-in days.
#[derive(Clone, Debug)]
pub enum Remind {
    /// A day of the week, from 1 for Monday, and whether it is wanted.
    Day(u8, bool),
    /// The time as the form has it.
    Time(String),
    /// For how long.
    Span(ics::Span),
}

impl Files {
    /// Another screen was turned to. The days picked wait.
    pub(super) fn turned(&mut self) {
        let remind = std::mem::take(&mut self.remind);
        *self = Self { remind, ..Self::default() };
    }
}

impl Model {
    /// Whether something can be added from a file: not where nothing is
    /// written, and not in a visit that shows nothing of the device.
    #[must_use]
    pub const fn can_restore(&self) -> bool {
        !self.by_link() && !self.newer
    }
}

/// [`super::Event::BackupPressed`].
pub(super) fn backup_pressed(model: &mut Model) -> Vec<Effect> {
    if !backup::is_worth(&model.record) {
        return Vec::new();
    }
    model.files.offered = true;
    let text = backup::write(&model.record, model.now);
    vec![Effect::Offer { name: backup::name(model.now), text }]
}

/// [`super::Event::FilePicked`].
pub(super) fn picked(model: &mut Model, input: &'static str) -> Vec<Effect> {
    if model.route == Route::Clinic {
        return vec![Effect::ReadPicked(input)];
    }
    if !model.can_restore() {
        return Vec::new();
    }
    model.files.picked = Picked::None;
    vec![Effect::ReadPicked(input)]
}

/// [`super::Event::FileRead`].
pub(super) fn read(model: &mut Model, text: Result<String, Fault>) -> Vec<Effect> {
    if model.route == Route::Clinic {
        return clinic::file_read(model, text);
    }
    // Another screen may have been turned to while it was read.
    if !model.can_restore() || model.route != Route::Data {
        return Vec::new();
    }
    match text.and_then(|text| backup::read(&text)) {
        Ok(plan) => {
            model.files.picked = Picked::Plan(plan);
            vec![Effect::Focus(Focus::Picked)]
        }
        // It is told; the focus stays where another file can be picked.
        Err(fault) => {
            model.files.picked = Picked::Fault(fault);
            Vec::new()
        }
    }
}

/// [`super::Event::RestoreConfirmed`].
pub(super) fn confirmed(model: &mut Model) -> Vec<Effect> {
    if !model.can_restore() {
        return Vec::new();
    }
    let Picked::Plan(plan) = std::mem::take(&mut model.files.picked) else { return Vec::new() };
    // Another tab may have changed something since it was shown.
    let counts = plan.counts(&model.record);
    let came = plan.add(&mut model.record);
    for key in &came {
        if let Key::Check(id) | Key::Session(id) | Key::Noted(_, id) | Key::Sign(id) = key {
            model.visit.push(id.clone());
        }
    }
    model.files.picked = Picked::Added(counts);
    let mut effects = if came.is_empty() { Vec::new() } else { keep(model, came) };
    effects.push(Effect::Focus(Focus::Picked));
    effects
}

/// [`super::Event::RestoreDropped`].
pub(super) fn dropped(model: &mut Model) -> Vec<Effect> {
    model.files.picked = Picked::None;
    vec![focus("import")]
}

/// [`super::Event::RemindSet`].
pub(super) fn remind_set(model: &mut Model, set: Remind) -> Vec<Effect> {
    let files = &mut model.files;
    match set {
        Remind::Day(day, on) => files.remind.pick(day, on),
        Remind::Time(time) => files.remind.time = time,
        Remind::Span(span) => files.remind.span = span,
    }
    files.remind_offered = false;
    Vec::new()
}

/// [`super::Event::RemindPressed`].
pub(super) fn remind_pressed(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let title = model.words().files.remind_event;
    let written = ics::write(&model.files.remind, title, stamp);
    model.files.remind_fault = written.as_ref().err().copied();
    model.files.remind_offered = written.is_ok();
    match written {
        Ok(text) => vec![Effect::Offer { name: ics::NAME.to_owned(), text }],
        Err(ics::Fault::NoDay) => vec![focus("remind-day")],
        Err(ics::Fault::NoTime) => vec![focus("remind-time")],
        Err(ics::Fault::NoDate) => Vec::new(),
    }
}

fn focus(field: &str) -> Effect {
    Effect::Focus(Focus::Item(field.to_owned()))
}
