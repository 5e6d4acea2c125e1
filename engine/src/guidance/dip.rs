//! A dip, or a return? A short conversation over duration, intensity, areas of
//! life and a trigger.
//!
//! The questions follow what the article *What to do when symptoms return*
//! (seed 003) tells apart: a dip is a bad day or two, often after something
//! stressful; a slide lasts for weeks, touches several areas and lies over
//! everything. Where the lines are drawn is ours, unvalidated, and to be signed
//! off. It is no diagnosis, and nothing of it is kept.

use super::Tier;
use super::pattern::Mark;
use super::table::LOW;
use crate::diary::{MOOD, values};
use crate::moment::Day;
use crate::record::Record;

/// A question.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id, and the name of its inputs without `dip-`.
    pub id: &'static str,
    /// Its choices, from what speaks for a dip to what speaks for a return.
    pub choices: &'static [&'static str],
    /// Several can be picked.
    pub many: bool,
}

/// How long it has lasted.
pub const LASTS: &str = "lasts";
/// How strong it is.
pub const STRENGTH: &str = "strength";
/// Which areas of life it touches.
pub const AREAS: &str = "areas";
/// Whether it lifts at times.
pub const LIFTS: &str = "lifts";
/// Whether something stressful came before.
pub const TRIGGER: &str = "trigger";
/// Thoughts of death or of self-harm.
pub const THOUGHTS: &str = "thoughts";
/// The choice of [`AREAS`] that none is touched.
pub const NO_AREA: &str = "none";

/// The questions, in their order.
pub const QUESTIONS: [Question; 6] = [
    one(LASTS, &["days", "week", "weeks"]),
    one(STRENGTH, &["usual", "stronger", "before"]),
    Question {
        id: AREAS,
        choices: &["sleep", "appetite", "interest", "tasks", "people", "care", "thinking", NO_AREA],
        many: true,
    },
    one(LIFTS, &["hours", "little", "never"]),
    one(TRIGGER, &["yes", "unsure", "no"]),
    one(THOUGHTS, &["no", "unsaid", "yes"]),
];

const fn one(id: &'static str, choices: &'static [&'static str]) -> Question {
    Question { id, choices, many: false }
}

/// The question with this id.
#[must_use]
pub fn question(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|one| one.id == id)
}

/// What was picked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DipAnswers {
    picked: Vec<(&'static str, &'static str)>,
    /// Ids of questions whose answer is the person's own, and no longer the
    /// diary's.
    own: Vec<&'static str>,
    /// On how many of how many noted days of the last 14 the mood was low, where
    /// the diary has answered [`LASTS`].
    pub low_days: Option<(usize, usize)>,
}

/// How far an answer speaks for a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaks {
    /// It rather speaks for a dip.
    Dip,
    /// For neither.
    Neither,
    /// It rather speaks for a return.
    Return,
}

/// What the answers look like; the greater, the sooner somebody should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// More like a dip.
    Dip,
    /// It can't be told, or not yet.
    Unclear,
    /// More like a return.
    Return,
    /// Thoughts of death or of self-harm: nothing else counts.
    Help,
}

impl Outcome {
    /// The name in hooks and review sheets.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dip => "dip",
            Self::Unclear => "unclear",
            Self::Return => "return",
            Self::Help => "help",
        }
    }

    /// How soon somebody should know.
    #[must_use]
    pub const fn tier(self) -> Tier {
        match self {
            Self::Dip => Tier::Visit,
            Self::Unclear | Self::Return => Tier::Soon,
            Self::Help => Tier::Now,
        }
    }
}

/// The days that are looked at.
const DAYS: u16 = 14;
/// With fewer noted days than this the diary fills in nothing.
const LEAST: usize = 7;
/// So many low days are "two weeks or longer"; or so many, if they are most of
/// the noted ones and lie so many days apart.
const WEEKS: usize = 8;
const APART: i64 = 11;
/// So many are "most of a week".
const WEEK: usize = 4;
/// So many areas are several.
const SEVERAL: usize = 3;
/// In the last seven days so many low ones stand for an area.
const LOW_AREA: usize = 4;

/// The scales of the diary that speak for an area.
const SCALES: [(&str, &str); 3] =
    [("sleep-quality", "sleep"), ("interest", "interest"), ("connection", "people")];

impl DipAnswers {
    /// What the diary knows on `today`, for the person to change.
    #[must_use]
    pub fn from_diary(record: &Record, today: Day) -> Self {
        let mut given = Self::default();
        let noted = values(record, MOOD, today.minus(DAYS - 1), today).len();
        let low = Mark::AtMost(MOOD, LOW).days(record, today, DAYS);
        let (Some(first), Some(last)) = (low.first(), low.last()) else { return given };
        if noted < LEAST {
            return given;
        }
        let spread = 2 * low.len() > noted && last.since(*first) >= APART;
        let lasts = match low.len() {
            ..WEEK => "days",
            WEEK..WEEKS if !spread => "week",
            _ => "weeks",
        };
        given.picked.push((LASTS, lasts));
        given.low_days = Some((low.len(), noted));
        for (scale, area) in SCALES {
            if Mark::AtMost(scale, LOW).days(record, today, 7).len() >= LOW_AREA {
                given.picked.push((AREAS, area));
            }
        }
        given
    }

    /// Whether this is picked.
    #[must_use]
    pub fn has(&self, question: &str, choice: &str) -> bool {
        self.picked.iter().any(|(one, picked)| *one == question && *picked == choice)
    }

    /// Whether the answer to this question came from the diary.
    #[must_use]
    pub fn is_from_diary(&self, question: &str) -> bool {
        self.picked(question).next().is_some() && !self.own.contains(&question)
    }

    /// Picks a choice; of a question with several, picks it or lets it go. What
    /// the form does not have is passed over.
    pub fn pick(&mut self, question: &str, choice: &str) {
        let Some(of) = self::question(question) else { return };
        let Some(choice) = of.choices.iter().find(|one| **one == choice) else { return };
        if !self.own.contains(&of.id) {
            self.own.push(of.id);
        }
        let was = self.has(of.id, choice);
        self.picked.retain(|(one, picked)| {
            // No area and some areas can't both be.
            let beside = of.many && (*picked == NO_AREA) == (*choice == NO_AREA);
            *one != of.id || (beside && picked != choice)
        });
        if !of.many || !was {
            self.picked.push((of.id, choice));
        }
    }

    fn picked(&self, question: &str) -> impl Iterator<Item = &'static str> {
        self.picked.iter().filter(move |(one, _)| *one == question).map(|(_, picked)| *picked)
    }

    /// How many areas it touches; `None` until something is picked.
    #[must_use]
    pub fn areas(&self) -> Option<usize> {
        let picked = self.picked(AREAS).count();
        (picked > 0).then(|| picked - usize::from(self.has(AREAS, NO_AREA)))
    }

    /// How far the answer to a question speaks for a return; `None` until there
    /// is one. [`THOUGHTS`] speak for neither: they are a matter of their own.
    #[must_use]
    pub fn speaks(&self, question: &str) -> Option<Speaks> {
        let level = if question == AREAS {
            match self.areas()? {
                0 | 1 => 0,
                SEVERAL.. => 2,
                _ => 1,
            }
        } else {
            let picked = self.picked(question).next()?;
            self::question(question)?.choices.iter().position(|one| *one == picked)?
        };
        Some(match (question, level) {
            (THOUGHTS, _) => Speaks::Neither,
            // That nothing stressful came before speaks against a dip, not for
            // a return.
            (_, 0) => Speaks::Dip,
            (TRIGGER, _) | (_, 1) => Speaks::Neither,
            _ => Speaks::Return,
        })
    }

    /// Questions without an answer, in their order.
    pub fn missing(&self) -> impl Iterator<Item = &'static Question> {
        QUESTIONS.iter().filter(|one| self.picked(one.id).next().is_none())
    }

    /// Whether the person has answered anything themselves: before that nothing
    /// is concluded.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        !self.own.is_empty()
    }

    /// Whether anything at all was answered.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.picked.is_empty()
    }

    /// What it looks like.
    ///
    /// A return: two of duration, strength, areas and lifting speak for one; or
    /// it has lasted for two weeks and touches two areas. That is so however
    /// much is still open. A dip: everything is answered, none of them speaks
    /// for a return, it has lasted a day or two, and at most one speaks for
    /// neither, and then only after something stressful; and the thoughts were
    /// denied.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        if self.has(THOUGHTS, "yes") {
            return Outcome::Help;
        }
        let four = [LASTS, STRENGTH, AREAS, LIFTS].map(|one| self.speaks(one));
        let count = |what: Speaks| four.iter().filter(|one| **one == Some(what)).count();
        let weeks = self.speaks(LASTS) == Some(Speaks::Return);
        if count(Speaks::Return) >= 2 || (weeks && self.areas().is_some_and(|areas| areas >= 2)) {
            return Outcome::Return;
        }
        let short = self.speaks(LASTS) == Some(Speaks::Dip);
        let stressed = self.speaks(TRIGGER) == Some(Speaks::Dip);
        let dips = count(Speaks::Dip);
        let dip = short && (dips == 4 || (dips == 3 && count(Speaks::Neither) == 1 && stressed));
        // "Rather not say" is no "no".
        let dip = dip && self.has(THOUGHTS, "no") && self.missing().next().is_none();
        if dip { Outcome::Dip } else { Outcome::Unclear }
    }
}
