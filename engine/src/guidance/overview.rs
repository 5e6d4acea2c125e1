//! Every rule that holds now, over all that is kept.

use super::standing::{Entered, NOW, stands, stands_over};
use super::{Condition, Rule, Situation, Tier, advise_on_with, advise_with, quiet, table};
use crate::diary;
use crate::instrument::after::{ASKED_AGAIN, DONE};
use crate::instrument::{self, Instrument, Kind};
use crate::moment::{Day, Moment};
use crate::record::{Check, Draft, Record};
use crate::sheet::Sheet;
use crate::{score, trend};

/// After so many days without an entry, the gap is told. Ours.
const SILENT_DAYS: i64 = 7;

/// A rule that holds, and where that is seen.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// How soon to act now: as the rule says, or less soon once that has stood
    /// for its time, or sooner with another rule about the same result.
    pub tier: Tier,
    /// The finished checks that it holds for, newest first; none where it holds
    /// over days.
    pub checks: Vec<&'a Check>,
    /// The unfinished questionnaire in which it was answered, and when.
    pub draft: Option<(&'static Instrument, Day)>,
    /// The days on which it was seen, oldest first.
    pub days: Vec<Day>,
    /// When it was entered last, in Unix milliseconds; `None` over days.
    pub at: Option<i64>,
    /// It was an emergency; the page asks how it is.
    pub asks: bool,
    /// The answer that counts is higher than the one before it, of this day.
    pub more_than: Option<Day>,
    /// The last answer, of this day, is lower than what counts here.
    pub less_on: Option<Day>,
    /// How bad it is, to be compared with the same advice of another day.
    pub grade: i64,
    /// The day on which the person has told their provider; `None` if not, or if
    /// something got worse since.
    pub quiet: Option<Day>,
}

/// What holds now, most urgent first, and what is missing.
#[derive(Clone, Debug, Default)]
pub struct Overview<'a> {
    /// Rules of one urgency stand in the order of the table, and what was told
    /// already stands last. An empty list is no reassurance.
    pub told: Vec<Told<'a>>,
    /// The last day with an entry or a check, up to today.
    pub last: Option<Day>,
    /// So many days have nothing, where that is a week or more.
    pub silent: Option<i64>,
    /// Days with a very high mood whose sleep is asked.
    pub sleep: Vec<Day>,
}

impl<'a> Overview<'a> {
    /// The most urgent tier of what was not told already.
    #[must_use]
    pub fn tier(&self) -> Option<Tier> {
        self.told.first().filter(|first| first.quiet.is_none()).map(|first| first.tier)
    }

    /// What was not told already, by urgency: one urgency is one card.
    #[must_use]
    pub fn cards(&self) -> Vec<(Tier, &[Told<'a>])> {
        let mut cards = Vec::new();
        for card in self.told.chunk_by(|one, other| {
            (one.quiet.is_some(), one.tier) == (other.quiet.is_some(), other.tier)
        }) {
            if let Some(first) = card.first().filter(|first| first.quiet.is_none()) {
                cards.push((first.tier, card));
            }
        }
        cards
    }

    /// Every tier once: first those with a card; then, with nothing, those of which
    /// the page says what would belong there.
    #[must_use]
    pub fn steps(&self) -> Vec<(Tier, &[Told<'a>])> {
        let mut steps = self.cards();
        for tier in Tier::ALL {
            if steps.iter().all(|(held, _)| *held != tier) {
                steps.push((tier, &[]));
            }
        }
        steps
    }

    /// What was told already.
    pub fn quiet(&self) -> impl Iterator<Item = (&Told<'a>, Day)> {
        self.told.iter().filter_map(|told| Some((told, told.quiet?)))
    }
}

impl Told<'_> {
    /// What it is called among all that can hold: the rules of a clinic share
    /// their name.
    #[must_use]
    pub fn key(&self) -> String {
        match self.rule.when {
            Condition::Total { instrument, .. } if !self.rule.id.starts_with(instrument) => {
                [self.rule.id, "-", instrument].concat()
            }
            _ => self.rule.id.to_owned(),
        }
    }

    /// The rule with the reason that is true of it now: what was an emergency
    /// yesterday has words of its own.
    #[must_use]
    pub fn said(&self) -> Rule {
        let aged = self.rule.tier == Tier::Emergency && self.tier > Tier::Emergency;
        let because = if aged { self.rule.because.aged() } else { self.rule.because };
        Rule { because, ..*self.rule }
    }

    /// Takes in the same rule, seen elsewhere.
    fn merge(&mut self, other: Self) {
        self.tier = self.tier.min(other.tier);
        self.checks.extend(other.checks);
        self.draft = self.draft.or(other.draft);
        self.days.extend(other.days);
        self.days.sort_unstable();
        self.days.dedup();
        self.at = self.at.max(other.at);
        self.asks |= other.asks;
        self.grade = self.grade.max(other.grade);
    }
}

/// What holds at this moment.
#[must_use]
pub fn overview(record: &Record, now: Moment) -> Overview<'_> {
    overview_with(&[], record, now)
}

/// [`overview`] with further rules, which can only add to those of the table.
pub(crate) fn overview_with<'a>(more: &'a [Rule], record: &'a Record, now: Moment) -> Overview<'a> {
    let Some(today) = now.day() else { return Overview::default() };
    let mut told: Vec<Told<'a>> = Vec::new();
    let mut tell = |new: Told<'a>| match told.iter_mut().find(|one| one.rule == new.rule) {
        Some(one) => one.merge(new),
        None => told.push(new),
    };
    let checks = record.checks();
    for instrument in instrument::ALL {
        let of = checks.iter().copied().filter(|one| one.instrument == instrument.id);
        let seen = Seen { record, instrument, checks: of.collect(), now, today };
        seen.results(more).into_iter().for_each(&mut tell);
        seen.answers(more).into_iter().for_each(&mut tell);
    }
    for rule in table::RULES.iter().chain(more) {
        if let Condition::Over(pattern) = rule.when
            && let Some(days) = pattern.found(record, today)
        {
            let tier = stands_over(rule.tier, days.last().copied(), today);
            let grade = pattern.grade(record, today, &days);
            tell(Told { tier, days, grade, ..Told::of(rule) });
        }
    }
    for one in &mut told {
        one.quiet = quiet::quiet(record, one, now, today);
    }
    // Rules that are not of the table come after those that are.
    let place = |rule: &Rule| {
        let place = table::RULES.iter().position(|one| one.id == rule.id);
        place.unwrap_or(table::RULES.len())
    };
    told.sort_by_key(|one| (one.quiet.is_some(), one.tier, place(one.rule)));
    let last = last(record, today);
    let silent = last.map(|last| today.since(last)).filter(|days| *days >= SILENT_DAYS);
    Overview { told, last, silent, sleep: table::sleep_asked(record, today) }
}

impl<'a> Told<'a> {
    fn of(rule: &'a Rule) -> Self {
        Self {
            rule,
            tier: rule.tier,
            checks: Vec::new(),
            draft: None,
            days: Vec::new(),
            at: None,
            asks: false,
            more_than: None,
            less_on: None,
            grade: 0,
            quiet: None,
        }
    }
}

/// What is kept of one questionnaire.
struct Seen<'a> {
    record: &'a Record,
    instrument: &'static Instrument,
    /// Newest first.
    checks: Vec<&'a Check>,
    now: Moment,
    today: Day,
}

/// A sheet with answers that count.
struct Source<'a> {
    sheet: Sheet,
    check: Option<&'a Check>,
    draft: Option<&'a Draft>,
}

impl<'a> Seen<'a> {
    /// The rules about the last result. They are one advice, however many there
    /// are: the most urgent says how soon.
    fn results(&self, more: &'a [Rule]) -> Vec<Told<'a>> {
        let Some(check) = self.checks.first().copied() else { return Vec::new() };
        let (Some(sheet), Some(day)) = (check.sheet(), check.taken.day()) else {
            return Vec::new();
        };
        let grade = |rule: &Rule| match rule.when {
            Condition::Worst { .. } => i64::try_from(sheet.at_worst()).unwrap_or_default(),
            _ => score::total(&sheet).map_or(0, i64::from),
        };
        let rules = advise_on_with(more, self.record, check).into_iter();
        let mut told: Vec<_> = rules
            .filter(|rule| rule.when.is_of_result())
            .filter_map(|rule| {
                let (tier, asks) = self.stands(rule, check.taken.unix_ms, day)?;
                let (checks, days, at) = (vec![check], vec![day], Some(check.taken.unix_ms));
                Some(Told { tier, checks, days, at, asks, grade: grade(rule), ..Told::of(rule) })
            })
            .collect();
        if let Some(soonest) = told.iter().map(|one| one.tier).min() {
            for one in &mut told {
                one.tier = soonest;
            }
        }
        told
    }

    /// The rules about answers, in whichever sheet they were given: what was
    /// serious stays so for a while, whatever was answered later.
    fn answers(&self, more: &'a [Rule]) -> Vec<Told<'a>> {
        let draft = self.record.drafts.get(self.instrument.id);
        let draft = draft.filter(|draft| !draft.answers.is_empty());
        let unfinished = draft.map(|draft| Source {
            sheet: draft.sheet(self.instrument),
            check: None,
            draft: Some(draft),
        });
        let finished = self.checks.iter().filter_map(|check| {
            Some(Source { sheet: check.sheet()?, check: Some(*check), draft: None })
        });
        let sources: Vec<_> = unfinished.into_iter().chain(finished).collect();
        let mut all = Vec::new();
        // Items that were answered again, in a sheet that is finished.
        let mut again: Vec<&str> = Vec::new();
        for (place, source) in sources.iter().enumerate() {
            let latest = sources.iter().take(place).all(|one| one.check.is_none());
            all.extend(self.of_source(more, source, latest, &again));
            if source.check.is_some() {
                let answered = source.sheet.rows().filter(|(_, value)| value.is_some());
                again.extend(answered.map(|(item, _)| item.id));
            }
        }
        for told in &mut all {
            self.compare(told, &sources);
        }
        all
    }

    /// The rules about the answers of one sheet; of several on one answer only
    /// the most urgent of now.
    fn of_source(
        &self,
        more: &'a [Rule],
        source: &Source<'a>,
        latest: bool,
        again: &[&str],
    ) -> Vec<Told<'a>> {
        let situation = Situation { sheet: &source.sheet, last_total: None };
        let held = advise_with(more, &situation).into_iter();
        let mut told: Vec<_> = held
            .filter(|rule| !rule.when.is_of_result())
            .filter(|rule| latest || rule.tier <= Tier::Today)
            .filter(|rule| !rule.when.items().iter().any(|item| replaced(item, again)))
            .filter_map(|rule| {
                let (at, day) = self.when(source, rule)?;
                let (tier, asks) = self.stands(rule, at, day)?;
                let checks = source.check.into_iter().collect();
                let draft = source.draft.map(|_| (self.instrument, day));
                let (days, at) = (vec![day], Some(at));
                Some(Told { tier, checks, draft, days, at, asks, ..Told::of(rule) })
            })
            .collect();
        told.sort_by_key(|one| one.tier);
        let asked = told.iter().filter(|one| one.asks);
        let asked = asked.flat_map(|one| one.rule.when.items());
        // What was done can't pass; what is told of it says when to call.
        let asked: Vec<&str> = asked.filter(|item| !DONE.contains(item)).collect();
        let mut known: Vec<&str> = Vec::new();
        told.retain(|one| {
            let items = one.rule.when.items();
            let new = items.iter().any(|item| !known.contains(item));
            known.extend(items);
            new
        });
        // What was an emergency is asked about, whichever rule is told of it now.
        for one in &mut told {
            one.asks |= one.rule.when.items().iter().any(|item| asked.contains(item));
        }
        told
    }

    /// When what a rule is about was answered.
    fn when(&self, source: &Source<'_>, rule: &Rule) -> Option<(i64, Day)> {
        let at = match (source.check, source.draft) {
            (Some(check), _) => check.taken,
            (None, draft) => {
                let items = rule.when.items();
                let answers = draft?.answers.iter();
                let about = answers.filter(|(item, _)| items.contains(&item.as_str()));
                Moment { unix_ms: about.map(|(_, marked)| marked.at).max()?, ..self.now }
            }
        };
        Some((at.unix_ms, at.day()?))
    }

    fn stands(&self, rule: &Rule, at: i64, day: Day) -> Option<(Tier, bool)> {
        let after = self.instrument.kind == Kind::AfterSession;
        let since = self.record.settings.choices.get(NOW);
        stands(rule.tier, &Entered { at, day, after, since }, self.now, self.today)
    }

    /// Says whether the answer that counts is higher than the one before it, and
    /// whether the last one is lower.
    fn compare(&self, told: &mut Told<'a>, sources: &[Source<'a>]) {
        let Condition::Answer { item, .. } = told.rule.when else { return };
        if DONE.contains(&item) {
            return;
        }
        let worth = |source: &Source<'_>| {
            let value = source.sheet.value(item)?;
            let choices = self.instrument.item(item)?.choices;
            let place = choices.iter().position(|choice| choice.value == value)?;
            Some((place, self.when(source, told.rule)?))
        };
        let answers: Vec<_> = sources.iter().filter_map(worth).collect();
        let at = told.at;
        let Some(own) = answers.iter().position(|(_, (one, _))| Some(*one) == at) else { return };
        let (later, since) = answers.split_at(own);
        let Some((worth, _)) = since.first() else { return };
        let lower = later.first().filter(|(place, _)| place < worth);
        told.less_on = lower.map(|(_, (_, day))| *day);
        let before = since.get(1).filter(|(place, _)| place < worth);
        // "More often" is said of thoughts alone.
        let says = told.rule.tier == Tier::Now;
        told.more_than = before.filter(|_| says).map(|(_, (_, day))| *day);
    }
}

/// Whether a later check has answered this again, and its answers replace those
/// before.
fn replaced(item: &str, again: &[&str]) -> bool {
    ASKED_AGAIN.contains(&item) && again.contains(&item)
}

fn last(record: &Record, today: Day) -> Option<Day> {
    let noted = diary::every(record).map(|one| one.day).find(|day| *day <= today);
    let checks = record.checks();
    let mut taken = checks.iter().filter_map(|check| check.taken.day());
    noted.max(taken.find(|day| *day <= today))
}

/// When to look again if nothing holds: on the day from which PHQ-9 shares no
/// day with the last one, or in a week.
#[must_use]
pub fn look_again(record: &Record, today: Day) -> Day {
    let week = today.plus(7);
    let points = trend::points(record, "phq9");
    let free = points.last().and_then(|last| trend::free_from(last.check));
    free.filter(|day| *day > today).unwrap_or(week)
}
