//! What to do with a result: the strongest of it, with a person behind it, and why.

use doorway_engine::app::{Advice, Card};
use doorway_engine::guidance::{Rule, Tier};
use doorway_engine::route::Route;
use doorway_engine::sheet::Sheet;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// `called` where the help stands above, with its numbers.
pub(super) fn advice(view: View<'_>, sheet: &Sheet, told: &Advice<'_>, called: bool) -> Html {
    let words = view.words().result;
    let open = if sheet.instrument().has_total() { 0 } else { sheet.open().count() };
    let open = (open > 0).then(|| parts::p((words.left_open)(open)));
    let Some(tier) = told.tier() else {
        return tag!("section.advice", [parts::p(words.no_rule), open]);
    };
    let (shown, folded) = told.cards();
    let reasons = cards(view, &shown, told, tier, false);
    let poison = told.rules.iter().any(|rule| rule.because.is_of_poison());
    // After a session there can be many, and long ones.
    let (first, then) =
        if sheet.instrument().has_total() { (Some(reasons), None) } else { (None, Some(reasons)) };
    // Below an emergency: somebody may have no provider, or reach none.
    let below = (Tier::Now..=Tier::Soon).contains(&tier);
    tag!(
        if called { "section.advice" } else { "section.advice door" },
        [("data-card", tier.as_str()), ("data-elsewhere", told.elsewhere.map(|_| ""))],
        [
            parts::h2((view.words().tier)(tier)),
            // A good result must not hide what else was entered.
            told.elsewhere.map(|_| parts::p(words.more_urgent)),
            first,
            ways(view, told, tier, called),
            then,
            poison.then(|| parts::poison(view)),
            open,
            why(view, &shown, &folded, told, tier),
            below.then(|| parts::no_provider_folded(view)),
        ]
    )
}

/// Whom to reach, where no help stands above, and what to write.
fn ways(view: View<'_>, told: &Advice<'_>, tier: Tier, called: bool) -> Html {
    let words = view.words();
    let calls = !called && tier < Tier::Visit;
    let numbers = if calls { parts::clinic_numbers(words, &view.model.clinic) } else { None };
    let unknown = calls && numbers.is_none();
    let text = if called || told.elsewhere.is_some() {
        words.guidance.title
    } else {
        words.result.message
    };
    let kind = if called || numbers.is_some() { "small" } else { "button" };
    let href = Route::Guidance.fragment();
    group![
        numbers,
        parts::link(Some(kind), Some("guidance"), href, text),
        unknown.then(|| parts::p_of("hint", words.guidance.call_provider)),
    ]
}

/// What leads needs no heading of its own.
fn cards(
    view: View<'_>,
    cards: &[Card<'_>],
    told: &Advice<'_>,
    leads: Tier,
    sourced: bool,
) -> Html {
    parts::each(cards, |(tier, rules)| {
        let other = *tier != leads;
        tag!(
            "div",
            [("data-card", other.then_some(tier.as_str()))],
            [
                other.then(|| tag!("h3", [(view.words().tier)(*tier)])),
                tag!(
                    "ul.reasons",
                    [parts::each(rules, |rule| held(view, rule, *tier, told, sourced))]
                ),
            ]
        )
    })
}

fn held(view: View<'_>, rule: &Rule, tier: Tier, told: &Advice<'_>, sourced: bool) -> Html {
    let words = view.words();
    let higher = told
        .higher_than(rule)
        .map(|day| [" ", &(words.guidance.more_often)(&(words.day)(day))].concat());
    tag!(
        "li",
        [("data-rule", rule.id), ("data-urgency", tier.as_str())],
        [
            tag!("p", [(words.because)(rule), higher.unwrap_or_default()]),
            sourced.then(|| source(view, rule)),
        ]
    )
}

fn source(view: View<'_>, rule: &Rule) -> Html {
    let words = view.words();
    parts::p_of("fact", (words.result.rule)(rule.id, (words.guidance.origin)(rule)))
}

/// Where what is shown comes from, and every other reason.
fn why(
    view: View<'_>,
    shown: &[Card<'_>],
    folded: &[Card<'_>],
    told: &Advice<'_>,
    tier: Tier,
) -> Html {
    let words = view.words().result;
    let shown = shown.iter().flat_map(|(_, rules)| rules);
    let content = group![
        parts::each(shown, |rule| source(view, rule)),
        cards(view, folded, told, tier, true),
        parts::p_of("hint", words.own_aid),
    ];
    tag!("details.why", [tag!("summary", [words.why]), content])
}
