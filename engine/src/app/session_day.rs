//! The day of a session: when it began, and how long the wait lasts.

use super::entries::replace;
use super::keeping::choose;
use super::store_sync::persist;
use super::{Effect, Focus, Model, Stamp};
use crate::id::Id;
use crate::moment::Moment;
use crate::route::Route;
use crate::session::wait::{Stage, Wait};
use crate::session::{Field, Session, SessionInput, clock};
use crate::worksheet::PARK;

/// What can happen on the page of the day.
#[derive(Clone, Debug)]
pub enum Event {
    /// "It begins now" was pressed.
    Begun,
    /// It began at another time than is noted of this session.
    OtherTimePressed(Id),
    /// Whether the person has slept a night since.
    Slept(bool),
    /// A minute has passed: what time it is stands on the page.
    Passed,
}

/// So long after its end a wait is still spoken of, in milliseconds.
const SPOKEN_MS: i64 = 24 * 3_600_000;

/// The choice that is the session since which a night was slept: its id as it was then, since a
/// session that was noted otherwise later may have begun after that night.
const SLEPT: &str = "slept";
/// So many minutes after one has begun, none begins.
const AGAIN: i64 = 10;

impl Model {
    /// The wait that holds now, or ended within a day; else that of a session later today. Of
    /// several the one that ends last.
    #[must_use]
    pub fn wait(&self) -> Option<(&Session, Wait)> {
        let today = self.today()?;
        let waits = self.record.all::<Session>().filter_map(|session| {
            let wait = Wait::of(session, self.clinic.driving, self.now)?;
            let spoken = match wait.stage {
                Stage::ToCome => session.day == today,
                Stage::Running => true,
                Stage::Over => self.now.unix_ms - wait.until.unix_ms < SPOKEN_MS,
            };
            spoken.then_some((session, wait))
        });
        waits.max_by_key(|(_, wait)| (wait.stage == Stage::Running, wait.until.unix_ms))
    }

    /// The end of the wait that holds now.
    #[must_use]
    pub fn waits_until(&self) -> Option<Moment> {
        let (_, wait) = self.wait()?;
        (wait.stage == Stage::Running).then_some(wait.until)
    }

    /// What the person who stays can be given as a code while the wait runs: until when, and whom to
    /// call. Nothing of health, and no name but the clinic's.
    #[must_use]
    pub fn companion(&self) -> Option<String> {
        let until = self.waits_until()?;
        let day = self.words().day;
        let until = [&day(until.day()?), ", ", &clock(until.minute())].concat();
        let words = self.words().session_day;
        let mut lines = vec![(words.code_until)(&until)];
        let emergency = self.country().and_then(|country| country.emergency.first());
        lines.extend(emergency.map(|one| (words.code_emergency)(one.call.display)));
        let clinic = self.clinic.numbers.first();
        lines.extend(clinic.map(|one| [&self.clinic.name, " ", &one.show].concat()));
        Some(lines.join("\n"))
    }

    /// Where to park what comes up: on the page of this session, at its end once the wait is over, else
    /// on a new one.
    #[must_use]
    pub fn parking(&self) -> Route {
        let wait = self.wait();
        let parked = wait.and_then(|(session, wait)| {
            let mut all = self.record.worksheets().into_iter();
            let page = all.find(|one| one.is_of(&PARK, session.origin()))?;
            let at = if wait.stage == Stage::Over { PARK.sections.len() - 1 } else { 0 };
            Some(Route::Worksheet(&PARK, Some(page.id.clone()), at))
        });
        parked.unwrap_or(Route::Worksheet(&PARK, None, 0))
    }

    /// Whether the hours are over, and it was not said yet that a night's sleep lies between.
    #[must_use]
    pub fn asks_for_sleep(&self) -> bool {
        self.wait()
            .is_some_and(|(session, wait)| wait.stage == Stage::Over && !self.has_slept(session))
    }

    /// When a session is to begin later today, in minutes after midnight.
    #[must_use]
    pub fn session_to_come(&self) -> Option<u16> {
        let (session, wait) = self.wait()?;
        session.minute.filter(|_| wait.stage == Stage::ToCome)
    }

    /// Whether the person said that a night's sleep lies between the session and now.
    #[must_use]
    pub fn has_slept(&self, session: &Session) -> bool {
        self.record.settings.chosen(SLEPT) == Some(session.id.as_str())
    }
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::Begun => begun(model, stamp),
        Event::Slept(slept) => {
            let wait = model.wait().filter(|_| slept);
            let since = wait.map(|(session, _)| session.id.as_str().to_owned());
            let mut effects = choose(model, SLEPT, &since.unwrap_or_default());
            effects.push(Effect::Focus(Focus::Heading));
            effects
        }
        Event::OtherTimePressed(id) => other_time(model, id),
        Event::Passed => {
            model.screens.ticking = false;
            Vec::new()
        }
    }
}

/// [`Event::OtherTimePressed`]: to the form of sessions, with this one in it.
fn other_time(model: &mut Model, id: Id) -> Vec<Effect> {
    model.show(Route::Sessions);
    if let Some(session) = model.record.one::<Session>(&id) {
        let given = SessionInput::of(session);
        model.session_editor.form.begin(id, given);
    }
    vec![Effect::Push(Route::Sessions), Effect::Focus(Focus::Item(Field::Time.as_str().to_owned()))]
}

/// As long as the page of the day is shown, it shows what time it is.
pub(super) fn follow(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.route == Route::SessionDay && !model.screens.ticking && !model.left {
        model.screens.ticking = true;
        effects.push(Effect::NextMinute);
    }
}

/// [`Event::Begun`]. One that was planned for today is that one, whatever its time was to be.
fn begun(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Some(today) = stamp.at.day() else { return Vec::new() };
    // The second half of a double press.
    let just = |wait: Wait| wait.noted && wait.since.is_some_and(|since| since < AGAIN);
    if model.wait().is_some_and(|(_, wait)| just(wait)) {
        return Vec::new();
    }
    let id = Id::from_entropy(stamp.entropy);
    let hours = model.clinic.driving;
    let noted = |one: &Session| Wait::of(one, hours, stamp.at).is_some_and(|wait| wait.noted);
    let planned = model.record.all::<Session>().filter(|one| one.day == today && !noted(one));
    let planned = planned.min_by_key(|one| one.minute).cloned();
    let like = planned.clone().unwrap_or_else(|| Session::on(today, id.clone(), stamp.at));
    let first = planned.as_ref().map(|planned| planned.origin().clone());
    let minute = Some(stamp.at.minute());
    let session = Session { id, minute, noted: stamp.at, first, ..like };
    let keys = replace(model, session, planned.as_ref().map(|planned| &planned.id));
    let mut effects = persist(model, keys);
    effects.push(Effect::Focus(Focus::Heading));
    effects
}
