//! Which rules hold for a sheet, and what must always be so of them.

use doorway_engine::guidance::table::RULES;
use doorway_engine::guidance::{Rule, Situation, Tier, advise, help_for};
use doorway_engine::sheet::Sheet;

/// The rules that hold, as a set of places in the table.
pub(crate) type Held = u128;

/// Asks for advice, and holds it against what must always be so: each rule
/// once, most urgent first, rules of one urgency in the order of the table; and
/// help called for exactly when the first is an emergency or for now.
pub(crate) fn held(sheet: &Sheet, last_total: Option<u8>) -> Held {
    let mut held = 0;
    let mut before = None;
    let advice = advise(&Situation { sheet, last_total });
    for rule in &advice {
        let at = RULES.iter().position(|one| std::ptr::eq(one, *rule)).unwrap();
        assert!(Some((rule.tier, at)) > before, "{} is out of order", rule.id);
        before = Some((rule.tier, at));
        held |= 1 << at;
    }
    let first = advice.first().map(|rule| rule.tier);
    let urgent = first.filter(|tier| matches!(tier, Tier::Emergency | Tier::Now));
    assert_eq!(help_for(sheet), urgent, "{sheet:?}");
    held
}

/// The rules of a set, in the order of the table.
pub(crate) fn rules(held: Held) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().enumerate().filter(move |(at, _)| held & (1 << at) != 0).map(|(_, rule)| rule)
}

/// How soon to act on a set of rules.
pub(crate) fn soonest(held: Held) -> Option<Tier> {
    rules(held).map(|rule| rule.tier).min()
}

/// A worse answer adds rules and takes none, so the most urgent comes no later.
pub(crate) fn check_worse(better: Held, worse: Held, what: &str) {
    assert_eq!(better & !worse, 0, "{what}: a worse answer took a rule away");
    if let Some(tier) = soonest(better) {
        assert!(soonest(worse) <= Some(tier), "{what}: a worse answer came later");
    }
}
