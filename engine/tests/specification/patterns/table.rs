//! What the rules over days name.

use doorway_engine::diary::{KNOWN, scale};
use doorway_engine::guidance::table::RULES;
use doorway_engine::guidance::{Condition, Mark, Pattern};
use doorway_engine::instrument;
use doorway_engine::words::Language;

fn reached(mark: Mark) -> bool {
    match mark {
        Mark::AtMost(id, value) | Mark::Lowest(id, value) => {
            (scale(id).unwrap().from..scale(id).unwrap().to).contains(&value)
        }
        Mark::AtLeast(id, value) => {
            value > scale(id).unwrap().from && value <= scale(id).unwrap().to
        }
        Mark::Sign(sign) => KNOWN.contains(&sign),
        Mark::Both(marks) => marks.iter().copied().all(reached),
    }
}

#[test]
fn every_rule_over_days_names_what_there_is_and_can_be_reached() {
    let mut seen = 0;
    for rule in RULES {
        let Condition::Over(pattern) = rule.when else { continue };
        seen += 1;
        let reached = match pattern {
            Pattern::Run { mark, days, within, until } => {
                reached(mark) && days > 0 && within > 0 && until > 0
            }
            Pattern::Most { mark, days, of } => {
                reached(mark) && (1..=usize::from(of)).contains(&days)
            }
            Pattern::Noted { marks, days, noted, of } => {
                let days = (1..=noted).contains(&days) && noted <= usize::from(of);
                !marks.is_empty() && marks.iter().copied().all(reached) && days
            }
            Pattern::Drop { scale: id, days, within, at_most, by, before, least, of } => {
                let scale = scale(id).unwrap();
                let points = at_most + by <= scale.to && at_most >= scale.from && by > 0;
                points && (1..=before).contains(&least) && days + least <= of.into() && within < of
            }
            Pattern::Fall { scale: id, by, least, of } => {
                let scale = scale(id).unwrap();
                (1..=scale.to - scale.from).contains(&by) && (1..=usize::from(of)).contains(&least)
            }
            Pattern::Sign { sign, within } => KNOWN.contains(&sign) && within > 0,
            Pattern::Signs { count, of } => (1..=KNOWN.len()).contains(&count) && of > 0,
            Pattern::Unchanged { instrument: id, sessions } => {
                let one = instrument::find(id).unwrap();
                one.notable_change.is_some() && !one.cut_offs.is_empty() && sessions > 0
            }
            Pattern::Pressed { of } => of > 0,
        };
        assert!(reached, "{}: nothing reaches it", rule.id);
    }
    assert_eq!(seen, 14);
}

#[test]
fn no_reason_claims_that_anything_got_better() {
    for rule in RULES {
        let text = (Language::English.words().because)(rule).to_lowercase();
        for claim in ["improv", "recover", "progress", "feeling better", "well done", "good news"] {
            assert!(!text.contains(claim), "{}: {text}", rule.id);
        }
    }
}
