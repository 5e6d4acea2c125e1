//! The rule table, and nothing else.
//!
//! `docs/clinical/guidance.md` is made from it for a clinician to sign. How
//! soon to act after a session, and how well that is founded, is
//! `clinical/reference` section 4.1.

use super::pattern::open;
use super::{Basis, Because, Condition, Mark, Pattern, Rule, Tier};
use crate::diary::{MOOD, RACING, SLEEP_HOURS, THOUGHTS};
use crate::instrument::auditc::AUDITC;
use crate::instrument::core10;
use crate::instrument::gad::{GAD2, GAD7};
use crate::instrument::pcptsd5::PCPTSD5;
use crate::instrument::phq2::PHQ2;
use crate::instrument::phq4::PHQ4;
use crate::instrument::phq8::PHQ8;
use crate::instrument::phq9::{DIFFICULTY, PHQ9, SELF_HARM};
use crate::instrument::{Instrument, Severity, Topic};
use crate::moment::Day;
use crate::record::Record;

/// The total from which a band starts.
#[allow(clippy::panic, clippy::indexing_slicing)] // runs in the compiler alone
const fn band(instrument: &Instrument, severity: Severity) -> Condition {
    let mut at = 0;
    while instrument.bands[at].severity as u8 != severity as u8 {
        at += 1;
    }
    Condition::Total { instrument: instrument.id, at_least: instrument.bands[at].from }
}

/// The lowest published cut-off.
#[allow(clippy::indexing_slicing)] // runs in the compiler alone
const fn cut_off(instrument: &Instrument) -> Condition {
    Condition::Total { instrument: instrument.id, at_least: instrument.cut_offs[0].from }
}

/// The published cut-off of a part.
#[allow(clippy::indexing_slicing)] // runs in the compiler alone
const fn part(instrument: &Instrument, topic: Topic) -> Condition {
    let mut at = 0;
    while instrument.parts[at].of as u8 != topic as u8 {
        at += 1;
    }
    let at_least = instrument.parts[at].cut_off;
    Condition::Part { instrument: instrument.id, part: topic, at_least }
}

/// After a session: more than was prescribed, and what slows breathing.
const MORE_AND_MIXED: Condition =
    Condition::Answers { instrument: "after", all: &[("taken", 3), ("mixing", 1)] };

const fn after(item: &'static str, at_least: u8) -> Condition {
    Condition::Answer { instrument: "after", item, at_least }
}

/// What only the review sheet shows: the page has one plain line for each
/// [`Basis`], and no room for the rest.
const fn sheet(source: &'static str) -> &'static str {
    if cfg!(target_family = "wasm") { "" } else { source }
}

/// A mood that is this or lower is low.
pub(super) const LOW: i64 = 3;
/// The two lowest moods.
pub const BOTTOM: i64 = 1;
/// The two highest moods begin here.
const HIGH: i64 = 9;
/// How many noted days [`Pattern::Noted`] looks at for a very high mood, and in
/// how many days.
const ELATED_OF: (usize, u16) = (3, 14);

/// 3 or lower on most of the noted days of two weeks.
const fn most(scale: &'static str) -> Pattern {
    Pattern::Most { mark: Mark::AtMost(scale, LOW), days: 4, of: 14 }
}

/// The days whose sleep is asked: the mood was very high, and how long the
/// person slept was not noted.
pub(super) fn sleep_asked(record: &Record, today: Day) -> Vec<Day> {
    open(record, today, (Mark::AtLeast(MOOD, HIGH), SLEEP_HOURS), ELATED_OF)
}

/// From so many points on, moving up a band is worth more than the next visit.
const MOVED: u8 = 3;
const MOVED_UP: &str = "Published bands; that moving up one is worth telling, and from 3 points on \
                        within days, is ours";

/// After so many sessions without a notable change it is worth telling. Ours; a
/// clinic may set fewer.
pub const SESSIONS: usize = 6;

/// Every rule. A threshold that an instrument defines is read there.
pub static RULES: &[Rule] = &[
    Rule {
        id: "phq9-self-harm",
        when: Condition::Answer { instrument: "phq9", item: SELF_HARM, at_least: 1 },
        tier: Tier::Now,
        because: Because::SelfHarm,
        source: sheet(
            "hiv.uw.edu on PHQ-9 question 9; Simon 2013, doi 10.1176/appi.ps.201200587: \
                 the answer counts whatever the total",
        ),
        basis: Basis::Published,
    },
    Rule {
        id: "phq9-difficult",
        when: Condition::Answer { instrument: "phq9", item: DIFFICULTY, at_least: 2 },
        tier: Tier::Soon,
        because: Because::Difficult,
        source: sheet(
            "Seed article 003: contact the provider when symptoms become difficult to manage \
                 on one's own",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "phq9-high",
        when: band(&PHQ9, Severity::ModeratelySevere),
        tier: Tier::Soon,
        because: Because::HighTotal,
        source: sheet(
            "The two highest published bands; that they are worth a call within days is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "phq9-rise",
        when: Condition::Rise { instrument: "phq9" },
        tier: Tier::Soon,
        because: Because::Rise,
        source: sheet("5 points as clinically significant: phq-9.org, read in a copy"),
        basis: Basis::Secondary,
    },
    Rule {
        id: "phq9-higher-band",
        when: Condition::HigherBand { instrument: "phq9", by: MOVED },
        tier: Tier::Soon,
        because: Because::HigherBand,
        source: MOVED_UP,
        basis: Basis::Ours,
    },
    Rule {
        id: "phq9-higher-band-slight",
        when: Condition::HigherBand { instrument: "phq9", by: 1 },
        tier: Tier::Visit,
        because: Because::HigherBand,
        source: MOVED_UP,
        basis: Basis::Ours,
    },
    Rule {
        id: "phq9-cut-off",
        when: cut_off(&PHQ9),
        tier: Tier::Visit,
        because: Because::CutOff,
        source: sheet("Cut-off of 10: Kroenke 2001, PMID 11556941"),
        basis: Basis::Published,
    },
    Rule {
        id: "phq8-high",
        when: band(&PHQ8, Severity::ModeratelySevere),
        tier: Tier::Soon,
        because: Because::HighTotal,
        source: sheet(
            "The two highest published bands; that they are worth a call within days is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "phq8-higher-band",
        when: Condition::HigherBand { instrument: "phq8", by: MOVED },
        tier: Tier::Soon,
        because: Because::HigherBand,
        source: MOVED_UP,
        basis: Basis::Ours,
    },
    Rule {
        id: "phq8-higher-band-slight",
        when: Condition::HigherBand { instrument: "phq8", by: 1 },
        tier: Tier::Visit,
        because: Because::HigherBand,
        source: MOVED_UP,
        basis: Basis::Ours,
    },
    Rule {
        id: "phq8-cut-off",
        when: cut_off(&PHQ8),
        tier: Tier::Visit,
        because: Because::CutOff,
        source: sheet("Cut-off of 10: doi 10.1016/j.jad.2008.06.026, as CamCOPS and Awell give it"),
        basis: Basis::Published,
    },
    Rule {
        id: "phq2-cut-off",
        when: cut_off(&PHQ2),
        tier: Tier::Visit,
        because: Because::CutOff,
        source: sheet("Cut-off of 3: Kroenke 2003, Med Care 41:1284-92; Arroll 2010, PMC2906530"),
        basis: Basis::Published,
    },
    Rule {
        id: "gad7-severe",
        when: band(&GAD7, Severity::Severe),
        tier: Tier::Soon,
        because: Because::HighestBand,
        source: sheet("The highest published band; that it is worth a call within days is ours"),
        basis: Basis::Ours,
    },
    Rule {
        id: "gad7-higher-band",
        when: Condition::HigherBand { instrument: "gad7", by: MOVED },
        tier: Tier::Soon,
        because: Because::HigherBand,
        source: MOVED_UP,
        basis: Basis::Ours,
    },
    Rule {
        id: "gad7-higher-band-slight",
        when: Condition::HigherBand { instrument: "gad7", by: 1 },
        tier: Tier::Visit,
        because: Because::HigherBand,
        source: MOVED_UP,
        basis: Basis::Ours,
    },
    Rule {
        id: "gad7-cut-off",
        when: cut_off(&GAD7),
        tier: Tier::Visit,
        because: Because::CutOff,
        source: sheet("Cut-off of 10: Spitzer 2006, doi 10.1001/archinte.166.10.1092"),
        basis: Basis::Published,
    },
    Rule {
        id: "gad2-cut-off",
        when: cut_off(&GAD2),
        tier: Tier::Visit,
        because: Because::CutOff,
        source: sheet("Cut-off of 3: Kroenke 2007, Ann Intern Med 146:317-25, as Awell gives it"),
        basis: Basis::Published,
    },
    Rule {
        id: "phq4-severe",
        when: band(&PHQ4, Severity::Severe),
        tier: Tier::Soon,
        because: Because::HighestBand,
        source: sheet(
            "The highest published band: Kroenke 2009, Psychosomatics 50:613-21, as Awell \
                 gives it; that it is worth a call within days is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "phq4-higher-band",
        when: Condition::HigherBand { instrument: "phq4", by: MOVED },
        tier: Tier::Soon,
        because: Because::HigherBand,
        source: MOVED_UP,
        basis: Basis::Ours,
    },
    Rule {
        id: "phq4-higher-band-slight",
        when: Condition::HigherBand { instrument: "phq4", by: 1 },
        tier: Tier::Visit,
        because: Because::HigherBand,
        source: MOVED_UP,
        basis: Basis::Ours,
    },
    Rule {
        id: "phq4-anxiety",
        when: part(&PHQ4, Topic::Anxiety),
        tier: Tier::Visit,
        because: Because::CutOff,
        source: sheet(
            "Cut-off of 3 for each half: Kroenke 2009, Psychosomatics 50:613-21, as Awell \
                 gives it",
        ),
        basis: Basis::Published,
    },
    Rule {
        id: "phq4-depression",
        when: part(&PHQ4, Topic::Depression),
        tier: Tier::Visit,
        because: Because::CutOff,
        source: sheet(
            "Cut-off of 3 for each half: Kroenke 2009, Psychosomatics 50:613-21, as Awell \
                 gives it",
        ),
        basis: Basis::Published,
    },
    Rule {
        id: "pcptsd5-cut-off",
        when: cut_off(&PCPTSD5),
        tier: Tier::Visit,
        because: Because::LowerCutOff,
        source: sheet(
            "Cut-offs of 3 (Prins 2016, doi 10.1007/s11606-016-3703-5) and 4 (Bovin 2021, \
                 PMC7862990)",
        ),
        basis: Basis::Published,
    },
    Rule {
        id: "auditc-high",
        when: Condition::Total { instrument: "auditc", at_least: 8 },
        tier: Tier::Soon,
        because: Because::Drinking,
        source: sheet(
            "8 to 9 “severe”, 10 to 12 “very severe”: recoveryanswers.org; that alcohol and \
                 ketamine both slow breathing: FDA's caution of October 2023, read in a copy; that \
                 it is for the next days is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "auditc-cut-off",
        when: cut_off(&AUDITC),
        tier: Tier::Visit,
        because: Because::LowerCutOff,
        source: sheet(
            "Cut-offs of 3 for women and 4 for men: text of the US Department of Veterans \
                 Affairs; US Core",
        ),
        basis: Basis::Published,
    },
    Rule {
        id: "core10-self-harm",
        when: Condition::Answer { instrument: "core10", item: core10::SELF_HARM, at_least: 1 },
        tier: Tier::Now,
        because: Because::Plans,
        source: sheet(
            "Treated like PHQ-9 question 9, and with the emergency number first, as it asks \
                 about plans; that it is so is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "core10-many",
        when: Condition::Worst { instrument: "core10", items: 4 },
        tier: Tier::Soon,
        because: Because::WorstItems,
        source: sheet(
            "Ours: no band of CORE-10 was read in its source; four of ten items at their \
                 worst answer are worth a call within days",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-breathing",
        when: after("breathing", 1),
        tier: Tier::Emergency,
        because: Because::Breathing,
        source: sheet(
            "Discharge sheet of Nervana Medical: breathing, airway, chest pain, \
                 consciousness; slowed breathing also in the FDA's caution of October 2023, \
                 read in a copy",
        ),
        basis: Basis::Published,
    },
    Rule {
        id: "after-sudden",
        when: after("sudden", 1),
        tier: Tier::Emergency,
        because: Because::Sudden,
        source: sheet("Ours; no source for these signs was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-voices",
        when: after("voices", 1),
        tier: Tier::Emergency,
        because: Because::Voices,
        source: sheet("988 Lifeline's guide to the C-SSRS, on voices that tell to do harm"),
        basis: Basis::Published,
    },
    Rule {
        id: "after-meant-harm",
        when: after("taken", 5),
        tier: Tier::Emergency,
        because: Because::MeantHarm,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-far-more",
        when: after("taken", 2),
        tier: Tier::Emergency,
        because: Because::FarMore,
        source: sheet("Ours; no source on taking too much was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-more-with",
        when: after("taken", 4),
        tier: Tier::Emergency,
        because: Because::MoreWith,
        source: sheet(
            "Ours; slowed breathing is in the FDA's caution of October 2023, read in a copy",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-more-mixed",
        when: MORE_AND_MIXED,
        tier: Tier::Emergency,
        because: Because::MoreWith,
        source: sheet(
            "Ours; the esketamine label names alcohol and sedating medicine, which add to sedation",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-other",
        when: after("other", 1),
        tier: Tier::Emergency,
        because: Because::Other,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-mixed-unwell",
        when: after("mixing", 2),
        tier: Tier::Emergency,
        because: Because::MixedUnwell,
        source: sheet(
            "Ours; slowed breathing is in the FDA's caution of October 2023, read in a copy",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-stopped-unwell",
        when: after("stopped", 2),
        tier: Tier::Emergency,
        because: Because::StoppedUnwell,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-no-urine",
        when: after("bladder", 3),
        tier: Tier::Emergency,
        because: Because::NoUrine,
        source: sheet(
            "Papers on ketamine and the bladder: BJPsych Open; sysrevpharm 2023; that it is an emergency is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-pressure-signs",
        when: after("pressure", 5),
        tier: Tier::Emergency,
        because: Because::PressureSigns,
        source: sheet(
            "Esketamine can raise blood pressure after any dose (label, copy of 2021); 180/120 and the signs are ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-voices-gone",
        when: after("voices", 3),
        tier: Tier::Now,
        because: Because::VoicesGone,
        source: sheet(
            "988 Lifeline's guide to the C-SSRS, on voices that tell to do harm; that it is for now when they are gone is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-meant-harm-since",
        when: after("taken", 5),
        tier: Tier::Now,
        because: Because::MeantHarmSince,
        source: sheet(
            "Seed article 003: contact the provider immediately at any thoughts of self-harm; \
                 that what was taken to do harm counts as long as thoughts do is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-wearing-unsafe",
        when: after("wearing", 3),
        tier: Tier::Now,
        because: Because::WearingUnsafe,
        source: sheet(
            "Esketamine label, to call right away for new or sudden changes in mood or thoughts; hiv.uw.edu; seed article 003",
        ),
        basis: Basis::Published,
    },
    Rule {
        id: "after-thoughts",
        when: after("thoughts", 1),
        tier: Tier::Now,
        because: Because::Thoughts,
        source: sheet(
            "Esketamine label, to call right away for new or sudden changes in mood or \
                 thoughts; hiv.uw.edu; seed article 003",
        ),
        basis: Basis::Published,
    },
    Rule {
        id: "after-breathing-earlier",
        when: after("breathing", 2),
        tier: Tier::Today,
        because: Because::BreathingEarlier,
        source: sheet(
            "Discharge sheet of Nervana Medical; that an earlier sign is for the same day is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-sudden-earlier",
        when: after("sudden", 2),
        tier: Tier::Today,
        because: Because::SuddenEarlier,
        source: sheet("Ours; no source for these signs was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-unreal",
        when: after("voices", 2),
        tier: Tier::Today,
        because: Because::Unreal,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-more",
        when: after("taken", 1),
        tier: Tier::Today,
        because: Because::More,
        source: sheet("Esketamine label, to watch for misuse; that it is for the same day is ours"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-more-earlier",
        when: after("taken", 3),
        tier: Tier::Today,
        because: Because::MoreEarlier,
        source: sheet("Esketamine label, to watch for misuse; that it is for the same day is ours"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-mixed",
        when: after("mixing", 1),
        tier: Tier::Today,
        because: Because::Mixed,
        source: sheet(
            "Esketamine label, on sedating medicine and alcohol; that it is for the same day is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-stopped",
        when: after("stopped", 1),
        tier: Tier::Today,
        because: Because::Stopped,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-wearing-stays",
        when: after("wearing", 2),
        tier: Tier::Today,
        because: Because::WearingStays,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-bladder-severe",
        when: after("bladder", 2),
        tier: Tier::Today,
        because: Because::SevereBladder,
        source: sheet(
            "Papers on ketamine and the bladder: BJPsych Open; sysrevpharm 2023; that none for \
                 twelve hours counts is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-vomiting",
        when: after("stomach", 3),
        tier: Tier::Today,
        because: Because::Vomiting,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-pressure-high",
        when: after("pressure", 4),
        tier: Tier::Today,
        because: Because::PressureHigh,
        source: sheet(
            "Esketamine can raise blood pressure after any dose (label, copy of 2021); 180/120 and the same day are ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-pressure-unwell",
        when: after("pressure", 3),
        tier: Tier::Today,
        because: Because::PressureUnwell,
        source: sheet(
            "Esketamine can raise blood pressure after any dose (label, copy of 2021); that \
                 this is for the same day is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-heart",
        when: after("heart", 1),
        tier: Tier::Today,
        because: Because::Palpitations,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-yellow",
        when: after("yellow", 1),
        tier: Tier::Today,
        because: Because::Yellow,
        source: sheet("Ours; the esketamine label says little of the liver"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-pregnant",
        when: after("pregnant", 1),
        tier: Tier::Today,
        because: Because::Pregnant,
        source: sheet("Esketamine label, on pregnancy; that it is for the same day is ours"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-detached-next-day",
        when: after("detached", 2),
        tier: Tier::Today,
        because: Because::DetachedNextDay,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-high",
        when: after("high", 1),
        tier: Tier::Today,
        because: Because::HighMood,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-panic-stays",
        when: after("panic", 2),
        tier: Tier::Today,
        because: Because::PanicStays,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-craving",
        when: after("craving", 1),
        tier: Tier::Today,
        because: Because::Craving,
        source: sheet("Esketamine label, to watch for misuse; that it is for the same day is ours"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-bladder",
        when: after("bladder", 1),
        tier: Tier::Soon,
        because: Because::Bladder,
        source: sheet("Papers on ketamine and the bladder: BJPsych Open; sysrevpharm 2023"),
        basis: Basis::Published,
    },
    Rule {
        id: "after-stomach-next-day",
        when: after("stomach", 2),
        tier: Tier::Soon,
        because: Because::StomachNextDay,
        source: sheet("Ours: the esketamine label names these effects for the day itself"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-pressure",
        when: after("pressure", 2),
        tier: Tier::Soon,
        because: Because::Pressure,
        source: sheet(
            "Esketamine can raise blood pressure after any dose (label, copy of 2021); that \
                 this is for the next days is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-memory",
        when: after("memory", 1),
        tier: Tier::Soon,
        because: Because::Memory,
        source: sheet(
            "Seed article 003: discuss any concerns about memory with the provider; that it \
                 is for the next days is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-medicine",
        when: after("medicine", 1),
        tier: Tier::Soon,
        because: Because::Medicine,
        source: sheet(
            "Esketamine label, on other medicines and alcohol; that it is for the next days \
                 is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-hard-alone",
        when: after("coping", 1),
        tier: Tier::Soon,
        because: Because::HardAlone,
        source: sheet(
            "Seed article 003: contact the provider when symptoms become difficult to manage \
                 on one's own",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-wearing",
        when: after("wearing", 1),
        tier: Tier::Visit,
        because: Because::Wearing,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-stomach",
        when: after("stomach", 1),
        tier: Tier::Visit,
        because: Because::Stomach,
        source: sheet("Esketamine label, common effects on the day"),
        basis: Basis::Published,
    },
    Rule {
        id: "after-detached",
        when: after("detached", 1),
        tier: Tier::Visit,
        because: Because::Detached,
        source: sheet(
            "Esketamine label of 2019 (detachment on the day is common); that it is for the \
                 next visit is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-panic",
        when: after("panic", 1),
        tier: Tier::Visit,
        because: Because::Panic,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "after-dreams",
        when: after("dreams", 1),
        tier: Tier::Visit,
        because: Because::Dreams,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "sign-thoughts",
        when: Condition::Over(Pattern::Sign { sign: THOUGHTS, within: 14 }),
        tier: Tier::Now,
        because: Because::DeathSign,
        source: sheet(
            "Seed article 003: contact the provider immediately at any thoughts of self-harm; \
                 that it counts for two weeks is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-very-low",
        when: Condition::Over(Pattern::Noted {
            marks: &[Mark::Lowest(MOOD, BOTTOM)],
            days: 2,
            noted: 5,
            of: 14,
        }),
        tier: Tier::Today,
        because: Because::VeryLow,
        source: sheet(
            "Ours: the two lowest moods of the scale on two of the last five noted days; no \
                 source was read",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-elated",
        when: Condition::Over(Pattern::Noted {
            marks: &[
                Mark::Sign(RACING),
                Mark::Both(&[Mark::AtLeast(MOOD, HIGH), Mark::AtMost(SLEEP_HOURS, 5 * 60)]),
            ],
            days: 2,
            noted: ELATED_OF.0,
            of: ELATED_OF.1,
        }),
        tier: Tier::Today,
        because: Because::Elated,
        source: sheet("Ours; no source was read"),
        basis: Basis::Ours,
    },
    Rule {
        id: "hard-alone",
        when: Condition::Over(Pattern::Pressed { of: 7 }),
        tier: Tier::Soon,
        because: Because::Pressed,
        source: sheet(
            "Seed article 003: contact the provider when symptoms become difficult to manage \
                 on one's own",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-low-run",
        when: Condition::Over(Pattern::Run {
            mark: Mark::AtMost(MOOD, LOW),
            days: 3,
            within: 14,
            until: 2,
        }),
        tier: Tier::Soon,
        because: Because::LowRun,
        source: sheet(
            "Seed article 003: a slide persists; that three noted days of 3 or lower after \
                 each other count is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-low-most",
        when: Condition::Over(most(MOOD)),
        tier: Tier::Soon,
        because: Because::LowMost,
        source: sheet(
            "Seed article 003: a slide persists for weeks; that 3 or lower on at least 4 and \
                 most of the noted days of two weeks counts is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-drop",
        when: Condition::Over(Pattern::Drop {
            scale: MOOD,
            days: 3,
            within: 7,
            at_most: 5,
            by: 3,
            before: 14,
            least: 4,
            of: 60,
        }),
        tier: Tier::Soon,
        because: Because::Drop,
        source: sheet("Seed article 003: a more sudden shift; the size and the windows are ours"),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-fall",
        when: Condition::Over(Pattern::Fall { scale: MOOD, by: 2, least: 3, of: 14 }),
        tier: Tier::Soon,
        because: Because::Fall,
        source: sheet(
            "Seed article 003: a gradual decline or a more sudden shift; the size and the \
                 windows are ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-no-interest",
        when: Condition::Over(most("interest")),
        tier: Tier::Soon,
        because: Because::LowScale,
        source: sheet(
            "Seed article 003: losing interest as a warning sign; that 3 or lower on at least 4 and \
                 most of the noted days of two weeks counts is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-low-energy",
        when: Condition::Over(most("energy")),
        tier: Tier::Soon,
        because: Because::LowScale,
        source: sheet(
            "Seed article 003: fatigue as a warning sign; that 3 or lower on at least 4 and \
                 most of the noted days of two weeks counts is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-low-sleep",
        when: Condition::Over(most("sleep-quality")),
        tier: Tier::Soon,
        because: Because::LowScale,
        source: sheet(
            "Seed article 003: poor sleep as a warning sign; that 3 or lower on at least 4 and \
                 most of the noted days of two weeks counts is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "diary-low-connection",
        when: Condition::Over(most("connection")),
        tier: Tier::Soon,
        because: Because::LowScale,
        source: sheet(
            "Seed article 003: withdrawing from others as a warning sign; that 3 or lower on at least 4 and \
                 most of the noted days of two weeks counts is ours",
        ),
        basis: Basis::Ours,
    },
    Rule {
        id: "signs-three",
        when: Condition::Over(Pattern::Signs { count: 3, of: 7 }),
        tier: Tier::Soon,
        because: Because::Signs,
        source: sheet("Seed article 003: early warning signs; that three in a week count is ours"),
        basis: Basis::Ours,
    },
    Rule {
        id: "phq9-unchanged",
        when: Condition::Over(Pattern::Unchanged { instrument: "phq9", sessions: SESSIONS }),
        tier: Tier::Visit,
        because: Because::Unchanged,
        source: sheet(
            "Seed article 003: share it when the changes hoped for don't come; that six \
                 sessions are the number is ours",
        ),
        basis: Basis::Ours,
    },
];
