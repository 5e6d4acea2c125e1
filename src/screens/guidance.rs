//! `#/guidance`

mod message;

use doorway_engine::app::{Reason, message as said, page};
use doorway_engine::guidance::{self, Overview, Since, Tier, Told};
use doorway_engine::route::Route;
use yew::Html;

use crate::parts::{self, Child, When, group, tag};
use crate::view::View;

/// When to contact whom: what holds now, and below it what would belong to each
/// other urgency. The thicker the line above one, the sooner.
pub(crate) fn guidance(view: View<'_>) -> Html {
    let words = view.words();
    let overview = view.model.overview().unwrap_or_default();
    let tier = overview.tier();
    let help = tier.filter(|tier| *tier <= Tier::Now);
    let reasons = view.model.reasons(&overview);
    let steps = parts::each(overview.steps(), |(one, told)| {
        // One message tells everything; where nothing holds, it stands where the
        // same would be said.
        let message = tier.unwrap_or(Tier::Soon) == one;
        parts::keyed(one.as_str(), step(view, &overview, one, told, message.then_some(&reasons)))
    });
    tag!(
        "article.guidance",
        [("data-tier", tier.map(Tier::as_str))],
        [
            parts::h1(words.guidance.title),
            help.map(|_| parts::help_panel(view, help, false)),
            tag!(
                "section.advice",
                [lead(view, &overview), silent(view, &overview), sleep(view, &overview)]
            ),
            steps,
            quiet(view, &overview),
            reach(view),
            parts::p(parts::link(
                Some("plain"),
                Some("dip"),
                Route::Dip.fragment(),
                words.guidance.dip
            )),
            parts::p_of("hint", words.guidance.weight),
            parts::button(view, "print", words.result.print, page::Event::PrintPressed.into()),
        ]
    )
}

/// What holds, in one sentence; where nothing does, when to look again.
fn lead(view: View<'_>, overview: &Overview<'_>) -> Option<Html> {
    let words = view.words().guidance;
    if let Some(tier) = overview.tier() {
        let way = parts::link(None, None, Route::Guidance.fragment(), (words.step)(tier).lead);
        let way = parts::on(When::Click, view.followed(said::Event::CardFollowed.into()), way);
        return Some(tag!("p", [words.holds, " ", way, "."]));
    }
    if !overview.told.is_empty() {
        return Some(parts::p(words.told_about));
    }
    let today = view.model.today()?;
    let none = if overview.last.is_none() { words.nothing_yet } else { words.none };
    let again = guidance::look_again(&view.model.record, today);
    let again = (words.look_again)(&(view.words().day)(again));
    Some(parts::p_of("no-rule", [none, " ", &again].concat()))
}

/// A gap is told as a gap.
fn silent(view: View<'_>, overview: &Overview<'_>) -> Option<Html> {
    let (days, last) = overview.silent.zip(overview.last)?;
    let text = (view.words().guidance.silent)(days, &(view.words().day)(last));
    Some(tag!("p", [("data-notice", "silent")], [text]))
}

/// Days with a very high mood, and nothing on sleep.
fn sleep(view: View<'_>, overview: &Overview<'_>) -> Option<Html> {
    let day = *overview.sleep.last()?;
    let words = view.words().guidance;
    let href = Route::Day(day).fragment();
    let note = parts::link(Some("plain"), Some("note-sleep"), href, words.sleep_note);
    let text = (words.sleep)(&(view.words().day)(day));
    Some(tag!("p", [("data-notice", "sleep")], [text, " ", note]))
}

/// One urgency: whom to reach, what to write, and why. Where nothing of it holds,
/// what would belong there, whatever was entered.
fn step(
    view: View<'_>,
    overview: &Overview<'_>,
    tier: Tier,
    told: &[Told<'_>],
    reasons: Option<&Vec<Reason>>,
) -> Html {
    let words = view.words().guidance;
    let holds = !told.is_empty();
    let any = |is: fn(&Told<'_>) -> bool| told.iter().any(is);
    let here = (holds && reasons.is_some()).then(|| tag!("span.here", [words.here]));
    let act = (view.words().tier)(tier);
    let named = (words.step)(tier);
    let (main, more, then) = if holds { (act, "", "") } else { (named.main, named.more, act) };
    // Also where it was an emergency: if it is back, no number has to be looked for.
    let emergency = tier == Tier::Emergency || any(|one| one.asks);
    let provider = match tier {
        Tier::Emergency => false,
        Tier::Today | Tier::Soon => true,
        Tier::Now | Tier::Visit => holds,
    };
    tag!(
        "section.urgency",
        [("data-weight", tier.as_str()), ("data-card", holds.then_some(tier.as_str()))],
        [
            tag!("h2", [("tabindex", "-1")], [named.name, " ", here]),
            tag!("p", [tag!("strong", [main]), " ", more, " ", then]),
            emergency.then(|| parts::emergency(view.words(), view.model.country())),
            (tier == Tier::Now).then(|| parts::ways(view, tier)),
            provider.then(|| {
                let own = parts::clinic_numbers(view.words(), &view.model.clinic);
                own.unwrap_or_else(|| parts::p(words.call_provider))
            }),
            any(|one| one.said().because.is_of_poison()).then(|| parts::poison(view)),
            any(|one| one.asks).then(|| how_now(view)),
            reasons.map(|reasons| message::message(view, reasons)),
            holds.then(|| tag!("ul.reasons", [parts::each(told, |one| reason(view, one, tier))])),
            (holds && tier == Tier::Soon).then(|| group![
                parts::button(view, "told", words.have_told, said::Event::ToldPressed.into()),
                parts::p_of("hint", words.have_told_about),
            ]),
            (tier == Tier::Soon).then(|| hard(view, overview)),
        ]
    )
}

/// A reason with what it was seen in.
fn reason(view: View<'_>, told: &Told<'_>, tier: Tier) -> Html {
    let words = view.words();
    let day = words.day;
    let checks = told.checks.iter().filter_map(|check| Some((check, check.instrument()?)));
    let checks = parts::each(checks, |(check, instrument)| {
        let href = Route::Result(instrument, check.id.clone()).fragment();
        let text = (words.guidance.check_of)(view.name(instrument), &parts::day(view, check.taken));
        group![" ", parts::link(None, None, href, text)]
    });
    let draft = told.draft.map(|(instrument, begun)| {
        let text = (words.guidance.unfinished)(view.name(instrument), &day(begun));
        group![" ", parts::link(None, None, Route::Check(instrument).fragment(), text)]
    });
    let over = told.at.is_none();
    let span = told.days.first().zip(told.days.last()).filter(|_| over);
    let span = span.map(|(from, to)| {
        [" ", &(words.guidance.span)(*from, *to, told.days.len()), "."].concat().node()
    });
    let days = over.then(|| {
        let days = parts::each(&told.days, |one| {
            tag!("li", [parts::link(None, None, Route::Day(*one).fragment(), day(*one))])
        });
        tag!("div.named", [words.guidance.days, tag!("ul", [days])])
    });
    let origin = (words.result.rule)(told.rule.id, (words.guidance.origin)(told.rule));
    let why = words.result.why;
    let fold = tag!("details.why", [tag!("summary", [why]), tag!("p", [origin.clone()]), days]);
    let text = (words.because)(&told.said());
    let more = told.more_than.map(|one| (words.guidance.more_often)(&day(one)));
    let less = told.less_on.map(|one| parts::p((words.guidance.less_on)(&day(one))));
    let item = tag!(
        "li",
        [("data-rule", told.rule.id), ("data-urgency", tier.as_str())],
        [
            tag!("p", [text, more.map(|more| [" ", &more].concat().node())]),
            less,
            tag!("p.fact", [words.guidance.seen_on, checks, draft, span]),
            fold,
            // What is folded on screen stands on paper.
            tag!("p.printed", [why, ": ", origin]),
        ]
    );
    parts::keyed(told.rule.id, item)
}

/// An emergency of yesterday: how is it?
fn how_now(view: View<'_>) -> Html {
    let words = view.words().guidance;
    let answer =
        |act, text, since| parts::button(view, act, text, said::Event::HowItIsSaid(since).into());
    tag!(
        "div.notice",
        [("data-notice", "how-now")],
        [
            parts::p(words.how_now),
            answer("still", words.still, Since::Still),
            " ",
            answer("passed", words.passed, Since::Passed),
        ]
    )
}

/// What was told already, until something gets worse.
fn quiet(view: View<'_>, overview: &Overview<'_>) -> Option<Html> {
    let words = view.words();
    overview.told.last()?.quiet?;
    let told = parts::each(overview.quiet(), |(told, day)| {
        let text = (words.because)(&told.said());
        let day = (words.guidance.told_on)(&(words.day)(day));
        tag!("li", [("data-told", told.rule.id)], [text, " ", tag!("span.fact", [day])])
    });
    Some(tag!("section.card", [parts::h2(words.guidance.told), tag!("ul.reasons", [told]),]))
}

/// What counts by itself.
fn hard(view: View<'_>, overview: &Overview<'_>) -> Html {
    let words = view.words().guidance;
    let mut told = overview.told.iter();
    let pressed = told.any(|told| told.rule.because == guidance::Because::Pressed);
    group![
        parts::button(view, "hard", words.hard, said::Event::HardPressed.into()),
        parts::p_of("hint", words.hard_about),
        tag!("p", [("role", "status")], [if pressed { words.hard_noted } else { "" }]),
    ]
}

fn reach(view: View<'_>) -> Html {
    let words = view.words().guidance;
    tag!(
        "section.card reach",
        [
            parts::h2(words.call),
            parts::clinic_card(view.words(), &view.model.clinic, "h3"),
            parts::p(words.call_after),
            parts::no_provider_folded(view),
        ]
    )
}
