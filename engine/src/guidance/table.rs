//! The rule table, and nothing else.
//!
//! `docs/clinical/guidance.md` is made from it for a clinician to sign.

use super::{Basis, Because, Condition, Rule, Tier};
use crate::instrument::phq9::{DIFFICULTY, PHQ9, SELF_HARM};

/// Every rule. A threshold that an instrument defines is read there.
pub static RULES: &[Rule] = &[
    Rule {
        id: "phq9-self-harm",
        when: Condition::Answer { instrument: "phq9", item: SELF_HARM, at_least: 1 },
        tier: Tier::Now,
        because: Because::SelfHarm,
        source: "hiv.uw.edu on PHQ-9 question 9; Simon 2013, doi 10.1176/appi.ps.201200587: \
                 the answer counts whatever the total",
        basis: Basis::Published,
    },
    Rule {
        id: "phq9-difficult",
        when: Condition::Answer { instrument: "phq9", item: DIFFICULTY, at_least: 2 },
        tier: Tier::Soon,
        because: Because::Difficult,
        source: "Seed article 003: contact the provider when symptoms become difficult to manage \
                 on one's own",
        basis: Basis::Ours,
    },
    Rule {
        id: "phq9-high",
        when: Condition::Total { instrument: "phq9", at_least: 15 },
        tier: Tier::Soon,
        because: Because::HighTotal,
        source: "The two highest published bands; that they are worth a call within days is ours",
        basis: Basis::Ours,
    },
    Rule {
        id: "phq9-rise",
        when: Condition::Rise { instrument: "phq9" },
        tier: Tier::Soon,
        because: Because::Rise,
        source: "5 points as clinically significant: phq-9.org, read in a copy",
        basis: Basis::Secondary,
    },
    Rule {
        id: "phq9-higher-band",
        when: Condition::HigherBand { instrument: "phq9" },
        tier: Tier::Soon,
        because: Because::HigherBand,
        source: "Published bands; that moving up one is worth telling within days is ours",
        basis: Basis::Ours,
    },
    Rule {
        id: "phq9-cut-off",
        when: Condition::Total { instrument: "phq9", at_least: PHQ9.cut_off },
        tier: Tier::Visit,
        because: Because::CutOff,
        source: "Cut-off of 10: Kroenke 2001, PMID 11556941",
        basis: Basis::Published,
    },
];
