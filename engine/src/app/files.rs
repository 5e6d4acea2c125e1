//! Files: everything kept as one and back, and check-in days for a calendar.

use super::state::files::Arriving;
use super::store_sync::persist;
use super::{Effect, FilePart, Focus, Model, Picked, Remind, Stamp};
use crate::backup::{self, Fault, MOST, Plan, Reading};
use crate::clinic::FORM;
use crate::export::ics;
use crate::record::Keeping;
use crate::route::Route;

/// What can happen on the screen of files.
#[derive(Clone, Debug)]
pub enum Event {
    /// Everything kept was wanted as a file.
    BackupPressed,
    /// A file was picked in the input with this id.
    Picked(&'static str),
    /// A part of it was read, or can't be.
    PartRead {
        /// The ticket of the order.
        ticket: u32,
        /// The part.
        part: Result<FilePart, Fault>,
    },
    /// The time has come for the next step of reading it: the ticket of the
    /// order.
    WentOn(u32),
    /// It is no longer to be read.
    ReadingStopped,
    /// What the file would add was looked at, and is wanted.
    RestoreConfirmed,
    /// It is not wanted.
    RestoreDropped,
    /// Something of the check-in days was picked or typed.
    RemindSet(Remind),
    /// The check-in days were wanted as a calendar file.
    RemindPressed,
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::BackupPressed => backup_pressed(model),
        Event::Picked(input) => picked(model, input),
        Event::PartRead { ticket, part } => part_read(model, ticket, part),
        Event::WentOn(ticket) => went_on(model, ticket),
        Event::ReadingStopped => stopped(model),
        Event::RestoreConfirmed => confirmed(model),
        Event::RestoreDropped => dropped(model),
        Event::RemindSet(set) => remind_set(model, set),
        Event::RemindPressed => remind_pressed(model, stamp),
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

/// [`Event::BackupPressed`].
fn backup_pressed(model: &mut Model) -> Vec<Effect> {
    if !backup::is_worth(&model.record) {
        return Vec::new();
    }
    model.files.offered = true;
    let text = backup::write(&model.record, model.now);
    vec![Effect::Offer { name: backup::name(model.now), text }]
}

/// The name of the page that is one file.
const PAGE: &str = "doorway.html";
/// The input of a file to be added.
const IMPORT: &str = "import";
/// [`Event::Picked`]. What the file is for is known by its input: by
/// the time it is read, the screen may be another one.
fn picked(model: &mut Model, input: &'static str) -> Vec<Effect> {
    let wanted = if input == IMPORT {
        model.route == Route::Data && model.can_restore()
    } else {
        model.route == Route::Clinic
    };
    if !wanted {
        return Vec::new();
    }
    let files = &mut model.files;
    files.picked = Picked::None;
    files.asked += 1;
    files.arriving = Some(Arriving::Text { input, of: 0, text: String::new(), rest: Vec::new() });
    vec![Effect::ReadPicked { ticket: files.asked, input, from: 0 }]
}

/// [`Event::PartRead`].
fn part_read(model: &mut Model, ticket: u32, part: Result<FilePart, Fault>) -> Vec<Effect> {
    let files = &mut model.files;
    let Some(Arriving::Text { input, of, text, rest }) = &mut files.arriving else {
        return Vec::new();
    };
    if ticket != files.asked {
        return Vec::new();
    }
    let input = *input;
    let fault = match part {
        Ok(part) if part.of > MOST => Some(Fault::TooLarge),
        Ok(part) => {
            *of = part.of;
            if text.is_empty() {
                text.reserve(part.of);
            }
            let more = !part.bytes.is_empty();
            let joined = join(text, rest, &part.bytes);
            let from = text.len() + rest.len();
            match joined {
                Err(fault) => Some(fault),
                Ok(()) if from < *of && more => {
                    return vec![Effect::ReadPicked { ticket, input, from }];
                }
                // It became shorter meanwhile, or ends within a character.
                Ok(()) if from < *of => Some(Fault::Denied),
                Ok(()) if !rest.is_empty() => Some(Fault::NotText),
                Ok(()) => None,
            }
        }
        Err(fault) => Some(fault),
    };
    let text = fault.map_or_else(|| Ok(std::mem::take(text)), Err);
    files.arriving = None;
    if input != IMPORT {
        let page = if FORM { model.clinic_form.file_read(text) } else { None };
        return page
            .map(|text| Effect::Offer { name: PAGE.to_owned(), text })
            .into_iter()
            .collect();
    }
    match text {
        Ok(text) => {
            model.files.arriving = Some(Arriving::Backup(Box::new(Reading::new(text, model.now))));
            went_on(model, ticket)
        }
        Err(fault) => ended(model, Err(fault)),
    }
}

/// Adds bytes to a text. What is no whole character yet waits in `rest`.
fn join(text: &mut String, rest: &mut Vec<u8>, bytes: &[u8]) -> Result<(), Fault> {
    rest.extend_from_slice(bytes);
    let valid = match std::str::from_utf8(rest) {
        Ok(all) => {
            text.push_str(all);
            rest.len()
        }
        Err(error) if error.error_len().is_some() => return Err(Fault::NotText),
        Err(error) => {
            let (valid, _) = rest.split_at_checked(error.valid_up_to()).unwrap_or_default();
            text.push_str(std::str::from_utf8(valid).map_err(|_| Fault::NotText)?);
            valid.len()
        }
    };
    rest.drain(..valid);
    Ok(())
}

/// [`Event::WentOn`].
fn went_on(model: &mut Model, ticket: u32) -> Vec<Effect> {
    let files = &mut model.files;
    let Some(Arriving::Backup(reading)) = &mut files.arriving else { return Vec::new() };
    if ticket != files.asked {
        return Vec::new();
    }
    match reading.step() {
        None => vec![Effect::GoOn(ticket)],
        Some(read) => {
            files.arriving = None;
            ended(model, read)
        }
    }
}

fn ended(model: &mut Model, read: Result<Plan, Fault>) -> Vec<Effect> {
    // A later release may have written here meanwhile.
    if !model.can_restore() {
        return Vec::new();
    }
    match read {
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

/// [`Event::ReadingStopped`].
fn stopped(model: &mut Model) -> Vec<Effect> {
    model.files.arriving = None;
    vec![focus(IMPORT)]
}

/// [`Event::RestoreConfirmed`].
fn confirmed(model: &mut Model) -> Vec<Effect> {
    if !model.can_restore() {
        return Vec::new();
    }
    let Picked::Plan(plan) = std::mem::take(&mut model.files.picked) else { return Vec::new() };
    // Another tab may have changed something since it was shown.
    let counts = plan.counts(&model.record);
    let came = plan.add(&mut model.record);
    // A file is from before this visit: what it brought to the device stays there
    // when the visit is to be forgotten.
    let of_visit = model.keeping == Keeping::Tab;
    for key in came.iter().filter(|_| of_visit) {
        key.id().into_iter().for_each(|id| model.visit.push(id.clone()));
    }
    model.files.picked = Picked::Added(counts);
    let mut effects = if came.is_empty() { Vec::new() } else { persist(model, came) };
    effects.push(Effect::Focus(Focus::Picked));
    effects
}

/// [`Event::RestoreDropped`].
fn dropped(model: &mut Model) -> Vec<Effect> {
    model.files.picked = Picked::None;
    vec![focus(IMPORT)]
}

/// [`Event::RemindSet`].
fn remind_set(model: &mut Model, set: Remind) -> Vec<Effect> {
    let files = &mut model.files;
    match set {
        Remind::Day(day, on) => files.remind.pick(day, on),
        Remind::Time(time) => files.remind.time = time,
        Remind::Span(span) => files.remind.span = span,
    }
    files.remind_offered = false;
    Vec::new()
}

/// [`Event::RemindPressed`].
fn remind_pressed(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
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
