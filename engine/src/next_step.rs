//! The one next step that the page for today offers.
//!
//! The steps stand in a constant table ([`TABLE`]), the most pressing first, and
//! the first whose condition holds is offered. The rest of the page stays as it
//! is: nothing is taken away by what is offered, and nothing has to be done.

use crate::clinic::Clinic;
use crate::guidance::{self, Tier};
use crate::id::Id;
use crate::instrument::after::AFTER;
use crate::instrument::{self, Instrument, Severity};
use crate::moment::{Day, Moment};
use crate::record::{Check, Record};
use crate::route::Route;
use crate::score::{self, Score};
use crate::session::Session;
use crate::session::wait::{Stage, Wait};
use crate::worksheet::{INTEGRATE, PARK, PLAN, PREPARE, Worksheet, WorksheetEntry};

/// What is offered next, with what its words need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// To contact somebody, this soon.
    Contact(Tier),
    /// To go on with an unfinished questionnaire.
    CarryOn {
        /// Which one.
        instrument: &'static Instrument,
        /// How many of the items that progress is counted by are answered.
        answered: usize,
        /// How many there are.
        of: usize,
    },
    /// To answer the check after a session.
    AfterSession {
        /// The day of the session.
        day: Day,
    },
    /// To prepare for a session.
    Prepare {
        /// The day of the session.
        day: Day,
    },
    /// To write down what came of a session.
    Integrate {
        /// The day of the session.
        day: Day,
    },
    /// To look again at what was parked on the day of a session.
    Parked {
        /// The worksheet.
        id: Id,
        /// The day of the session.
        day: Day,
    },
    /// To look again at what was written after a session.
    LookBack {
        /// The worksheet.
        id: Id,
        /// The day of the session.
        day: Day,
    },
    /// To write a plan for worse days, while well.
    Plan,
    /// To answer a questionnaire again.
    Due {
        /// Which one.
        instrument: &'static Instrument,
        /// So many days ago it was answered last.
        days: i64,
    },
    /// To answer a questionnaire for the first time.
    First {
        /// Which one.
        instrument: &'static Instrument,
    },
    /// Nothing in particular.
    Nothing {
        /// From which day on the next answers stand on their own, if there is
        /// something to reckon it from.
        next: Option<(&'static Instrument, Day)>,
    },
}

/// What the table looks at.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// Everything kept.
    pub record: &'a Record,
    /// The clinic's settings: what stands first, and when it stands on its own.
    pub clinic: &'a Clinic,
    /// The local day it is now.
    pub today: Day,
    /// What time it is.
    pub now: Moment,
    /// What is listed here and may be answered today.
    pub offered: &'a [&'static Instrument],
    /// The most urgent tier of what holds now and was not told already.
    pub tier: Option<Tier>,
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// Its name.
    pub id: &'static str,
    /// The step, where its condition holds.
    pub step: fn(&Situation<'_>) -> Option<NextStep>,
}

/// The rows. The first that holds wins; the last always does.
///
/// What cannot wait comes before all that can, an unfinished questionnaire too:
/// its answers may be the reason, they stay where they are, and to finish it
/// would be a task put before a call for help. The check after a session is asked
/// for on few days, and can only make what follows more urgent: it comes before what
/// can be done on any of them. What a session asks for has its few days too.
pub const TABLE: [Row; 12] = [
    Row { id: "contact-today", step: cannot_wait },
    Row { id: "after-session", step: after_session },
    Row { id: "carry-on", step: unfinished },
    Row { id: "contact-soon", step: can_wait },
    Row { id: "prepare", step: prepare },
    Row { id: "integrate", step: integrate },
    Row { id: "parked", step: parked },
    Row { id: "look-back", step: look_back },
    Row { id: "plan", step: plan },
    Row { id: "due", step: due },
    Row { id: "first", step: first },
    Row { id: "nothing", step: nothing },
];

/// What is offered next.
#[must_use]
pub fn next_step(situation: &Situation<'_>) -> NextStep {
    let mut steps = TABLE.iter().filter_map(|row| (row.step)(situation));
    steps.next().unwrap_or(NextStep::Nothing { next: None })
}

impl NextStep {
    /// The name in hooks.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Contact(_) => "contact",
            Self::CarryOn { .. } => "carry-on",
            Self::AfterSession { .. } => "after-session",
            Self::Prepare { .. } => "prepare",
            Self::Integrate { .. } => "integrate",
            Self::Parked { .. } => "parked",
            Self::LookBack { .. } => "look-back",
            Self::Plan => "plan",
            Self::Due { .. } => "due",
            Self::First { .. } => "first",
            Self::Nothing { .. } => "nothing",
        }
    }

    /// The questionnaire that it is about, if it is about one.
    #[must_use]
    pub fn instrument(&self) -> Option<&'static Instrument> {
        match self {
            Self::Contact(_)
            | Self::Prepare { .. }
            | Self::Integrate { .. }
            | Self::Parked { .. }
            | Self::Plan
            | Self::LookBack { .. } => None,
            Self::CarryOn { instrument, .. }
            | Self::Due { instrument, .. }
            | Self::First { instrument } => Some(instrument),
            Self::AfterSession { .. } => Some(&AFTER),
            Self::Nothing { next } => next.map(|(instrument, _)| instrument),
        }
    }

    /// Where it leads, if to one place: the ways of a first visit are several.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        match self {
            Self::Contact(Tier::Emergency | Tier::Now) => Some(Route::Help),
            Self::Contact(_) => Some(Route::Guidance),
            Self::Prepare { .. } => Some(Route::Worksheet(&PREPARE, None, 0)),
            Self::Integrate { .. } => Some(Route::Worksheet(&INTEGRATE, None, 0)),
            Self::Parked { id, .. } => Some(last_section(&PARK, id)),
            Self::LookBack { id, .. } => Some(last_section(&INTEGRATE, id)),
            Self::Plan => Some(Route::Worksheet(&PLAN, None, 0)),
            Self::Nothing { .. } => None,
            _ => self.instrument().map(Route::Check),
        }
    }
}

/// Where a page that was written before is written on: at its end.
fn last_section(worksheet: &'static Worksheet, id: &Id) -> Route {
    Route::Worksheet(worksheet, Some(id.clone()), worksheet.sections.len().saturating_sub(1))
}

impl<'a> Situation<'a> {
    fn offers(&self, instrument: &Instrument) -> bool {
        self.offered.contains(&instrument)
    }

    /// The finished checks with their days, newest first. A day ahead can be
    /// that of a place further east; what is later is from a clock that has been
    /// set right, and would keep the table silent up to then.
    fn finished(&self) -> impl Iterator<Item = (&'a Check, Day)> {
        let last = self.today.plus(1);
        let checks = self.record.checks().into_iter();
        let dated = checks.filter_map(|check| Some((check, check.taken.day()?)));
        dated.filter(move |(_, day)| *day <= last)
    }

    /// The latest of the questionnaire that stands first.
    fn latest(&self) -> Option<(&'a Check, Day)> {
        let first = self.clinic.front();
        self.finished().find(|(check, _)| check.instrument == first.id)
    }
}

fn cannot_wait(situation: &Situation<'_>) -> Option<NextStep> {
    situation.tier.filter(|tier| *tier <= Tier::Today).map(NextStep::Contact)
}

/// The last days on which an unfinished questionnaire is still the next thing. After that
/// it waits in its place on the page: it would stand before everything else for years.
const FRESH: i64 = 2;

/// Of several the one that was answered last.
fn unfinished(situation: &Situation<'_>) -> Option<NextStep> {
    let mut last: Option<(i64, NextStep)> = None;
    for instrument in instrument::ALL.iter().filter(|one| situation.offers(one)) {
        let Some(draft) = situation.record.drafts.get(instrument.id) else { continue };
        let Some(at) = draft.answers.values().map(|marked| marked.at).max() else { continue };
        let day = Moment { unix_ms: at, offset_min: 0 }.day();
        if day.is_none_or(|day| situation.today.since(day) > FRESH) {
            continue;
        }
        let sheet = draft.sheet(instrument);
        // Answers that this release can't read look like none on the form.
        if sheet.is_blank() || last.as_ref().is_some_and(|(other, _)| *other >= at) {
            continue;
        }
        let (answered, of) = (sheet.answered(), sheet.counted().count());
        last = Some((at, NextStep::CarryOn { instrument, answered, of }));
    }
    last.map(|(_, step)| step)
}

fn can_wait(situation: &Situation<'_>) -> Option<NextStep> {
    situation.tier.map(NextStep::Contact)
}

/// So many days after a session its check is the next thing, until it was answered.
const AFTERWARDS: i64 = 2;
/// Not before so many minutes after it began: somebody is watched over for two hours at least
/// (reference, section 4), and answers nothing meanwhile.
const WATCHED: i64 = 120;
/// The minutes of a day.
const DAY: i64 = 24 * 60;

fn after_session(situation: &Situation<'_>) -> Option<NextStep> {
    let (today, minute) = (situation.today, i64::from(situation.now.minute()));
    // One without a time may still be ahead on its day.
    let over = |day: Day, at: Option<u16>| match at {
        Some(at) => today.since(day) * DAY + minute - i64::from(at) >= WATCHED,
        None => day < today,
    };
    let sessions = situation.record.sessions();
    let day = sessions.iter().find(|one| over(one.day, one.minute))?.day;
    let done = || situation.finished().any(|(check, on)| check.instrument == AFTER.id && on >= day);
    let asks = situation.offers(&AFTER) && today.since(day) <= AFTERWARDS && !done();
    asks.then_some(NextStep::AfterSession { day })
}

/// So many days before a session, and on its day, preparing is offered.
const BEFORE: i64 = 2;
/// So many days after a session, from the day after on, what came of it can be written down.
const FOLLOWING: i64 = 3;
/// After a week it is looked at again, for so many days.
const WEEK: i64 = 7;
const WEEKS_END: i64 = 9;

/// The worksheet of this kind that belongs to a session.
fn belongs<'a>(
    situation: &Situation<'a>,
    worksheet: &Worksheet,
    session: &Session,
) -> Option<&'a WorksheetEntry> {
    let mut all = situation.record.all::<WorksheetEntry>();
    all.find(|one| one.is_of(worksheet, session.origin()))
}

fn prepare(situation: &Situation<'_>) -> Option<NextStep> {
    let (today, minute) = (situation.today, situation.now.minute());
    let sessions = situation.record.all::<Session>();
    let soon = sessions.filter(|one| {
        let days = one.day.since(today);
        (1..=BEFORE).contains(&days) || (days == 0 && one.minute.is_some_and(|at| at > minute))
    });
    let next = soon.min_by_key(|one| one.day)?;
    let written = belongs(situation, &PREPARE, next).is_some();
    (!written).then_some(NextStep::Prepare { day: next.day })
}

/// The last session that is so many days ago.
fn ago<'a>(situation: &Situation<'a>, days: std::ops::RangeInclusive<i64>) -> Option<&'a Session> {
    let all = situation.record.all::<Session>();
    all.filter(|one| days.contains(&situation.today.since(one.day))).max_by_key(|one| one.day)
}

/// The last session, from the end of its wait on: nobody is asked to write while that runs.
fn waited<'a>(situation: &Situation<'a>) -> Option<&'a Session> {
    let last = ago(situation, 0..=FOLLOWING)?;
    let wait = Wait::of(last, situation.clinic.driving, situation.now)?;
    (wait.stage == Stage::Over).then_some(last)
}

fn integrate(situation: &Situation<'_>) -> Option<NextStep> {
    let last = waited(situation)?;
    let written = belongs(situation, &INTEGRATE, last).is_some();
    (!written).then_some(NextStep::Integrate { day: last.day })
}

fn parked(situation: &Situation<'_>) -> Option<NextStep> {
    let session = waited(situation)?;
    let entry = belongs(situation, &PARK, session)?;
    let looked = !entry.text("holds").is_empty() || !entry.text("then").is_empty();
    (!looked).then(|| NextStep::Parked { id: entry.id.clone(), day: session.day })
}

fn look_back(situation: &Situation<'_>) -> Option<NextStep> {
    let session = ago(situation, WEEK..=WEEKS_END)?;
    let entry = belongs(situation, &INTEGRATE, session)?;
    let looked = !entry.text("week").is_empty() || !entry.text("week-note").is_empty();
    (!looked).then(|| NextStep::LookBack { id: entry.id.clone(), day: session.day })
}

/// On the day of a good result and so many days after it a plan for worse days is offered.
const WELL: i64 = 1;

/// Never after a result that was not good, nor while a wait runs.
fn plan(situation: &Situation<'_>) -> Option<NextStep> {
    let (check, day) = situation.latest()?;
    let fresh = (0..=WELL).contains(&situation.today.since(day));
    let mut written = situation.record.all::<WorksheetEntry>().map(|one| one.worksheet.as_str());
    let has_one = written.any(|one| one == PLAN.id);
    let waits = situation.record.all::<Session>().any(|session| {
        let wait = Wait::of(session, situation.clinic.driving, situation.now);
        wait.is_some_and(|wait| wait.stage == Stage::Running)
    });
    (fresh && !has_one && !waits && is_good(situation.record, check)).then_some(NextStep::Plan)
}

/// Whether a result is in the lowest two ranges, and no rule holds for it.
fn is_good(record: &Record, check: &Check) -> bool {
    let score = check.sheet().map(|sheet| score::score(&sheet));
    let Some(Score::Complete { band: Some(band), .. }) = score else { return false };
    let low = matches!(band.severity, Severity::Normal | Severity::Minimal | Severity::Mild);
    low && guidance::advise_on(record, check).is_empty()
}

/// From the day on that the result names as the one to answer again.
fn due(situation: &Situation<'_>) -> Option<NextStep> {
    let instrument = situation.clinic.front();
    let (check, day) = situation.latest()?;
    let free = situation.clinic.free_from(check)?;
    let is_due = situation.today >= free && situation.offers(instrument);
    is_due.then(|| NextStep::Due { instrument, days: situation.today.since(day) })
}

fn first(situation: &Situation<'_>) -> Option<NextStep> {
    let instrument = situation.clinic.front();
    let begins = situation.record.checks().is_empty() && situation.offers(instrument);
    begins.then_some(NextStep::First { instrument })
}

#[allow(clippy::unnecessary_wraps)] // a row like the others
fn nothing(situation: &Situation<'_>) -> Option<NextStep> {
    let free = situation.latest().and_then(|(check, _)| situation.clinic.free_from(check));
    // What is not offered on the day of a session is there again tomorrow.
    let next = free.map(|day| (situation.clinic.front(), day.max(situation.today.plus(1))));
    Some(NextStep::Nothing { next })
}
