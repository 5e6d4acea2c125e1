//! `#/guidance`

use doorway_engine::app::{Reason, message, page, texting};
use doorway_engine::guidance::{self, Overview, Since, Tier, Told};
use doorway_engine::route::Route;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, Child, When, group, tag};
use crate::view::View;

/// The id of the message's text area.
pub(crate) const MESSAGE: &str = "message";

/// What holds now, whom to reach, and a message to send.
pub(crate) fn guidance(view: View<'_>) -> Html {
    let words = view.words().guidance;
    let overview = view.model.overview();
    let tier = overview.as_ref().and_then(Overview::tier);
    let help = tier.filter(|tier| *tier <= Tier::Now);
    tag!(
        "article.guidance",
        [("data-tier", tier.map(Tier::as_str))],
        [
            parts::h1(words.title),
            help.map(|_| parts::help_panel(view, help, false)),
            parts::p(words.about),
            overview.as_ref().map(|overview| holds(view, overview)),
            hard(view, overview.as_ref()),
            reach(view),
            // Where nothing holds there is no card for it.
            tier.is_none().then(|| tag!("section.card", [message(view, "h2", &[])])),
            parts::button(
                view,
                "print",
                view.words().result.print,
                page::Event::PrintPressed.into()
            ),
        ]
    )
}

fn holds(view: View<'_>, overview: &Overview<'_>) -> Html {
    let words = view.words().guidance;
    let day = view.words().day;
    let silent = overview.silent.zip(overview.last);
    let silent = silent.map(|(days, last)| {
        tag!("p", [("data-notice", "silent")], [(words.silent)(days, &day(last))])
    });
    let told = if overview.told.is_empty() {
        let today = view.model.today();
        let again = today.map(|today| guidance::look_again(&view.model.record, today));
        let none = if overview.last.is_none() { words.nothing_yet } else { words.none };
        group![
            parts::p_of("no-rule", none),
            again.map(|again| parts::p((words.look_again)(&day(again)))),
        ]
    } else {
        let reasons = view.model.reasons(overview);
        let cards = overview.cards().enumerate();
        parts::each(cards, |(place, (tier, told))| {
            let message = (place == 0).then_some(&*reasons);
            parts::keyed(tier.as_str(), card(view, tier, told, message))
        })
    };
    tag!(
        "section.advice",
        [
            parts::h2(words.holds),
            silent,
            sleep(view, overview),
            told,
            quiet(view, overview),
            parts::p_of("hint", view.words().result.own_aid),
            parts::p(parts::link(Some("plain"), Some("dip"), Route::Dip.fragment(), words.dip)),
        ]
    )
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

/// One urgency: why, whom to reach, and what to write; the message stands in the
/// first card, and tells what is in the others too.
fn card(view: View<'_>, tier: Tier, told: &[Told<'_>], reasons: Option<&[Reason]>) -> Html {
    let words = view.words().guidance;
    let message = match reasons {
        Some(reasons) => message(view, "h4", reasons),
        None => parts::p_of("hint", words.told_above),
    };
    tag!(
        "section.card",
        [("data-card", tier.as_str())],
        [
            tag!("h3", [(view.words().tier)(tier)]),
            tag!("ul.reasons", [parts::each(told, |one| reason(view, one, tier))]),
            told.iter().any(|one| one.asks).then(|| how_now(view)),
            numbers(view, tier, told),
            told.iter().any(|one| one.said().because.is_of_poison()).then(|| parts::poison(view)),
            message,
            (tier == Tier::Soon).then(|| group![
                parts::button(view, "told", words.have_told, message::Event::ToldPressed.into()),
                parts::p_of("hint", words.have_told_about),
            ]),
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
    let why = tag!("details", [tag!("summary", [words.result.why]), parts::p(origin), days]);
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
            why,
        ]
    );
    parts::keyed(told.rule.id, item)
}

/// An emergency of yesterday: how is it?
fn how_now(view: View<'_>) -> Html {
    let words = view.words().guidance;
    let answer = |act, text, since| {
        parts::button(view, act, text, message::Event::HowItIsSaid(since).into())
    };
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

/// Whom to reach, first.
fn numbers(view: View<'_>, tier: Tier, told: &[Told<'_>]) -> Html {
    let words = view.words();
    let country = view.model.country();
    let line = country.and_then(|country| country.lines.first()).filter(|_| tier == Tier::Now);
    let line = line.map(|line| tag!("ul.lines", [parts::line(words, line)]));
    // Also where it was one: if it is back, no number has to be looked for.
    let was = told.iter().any(|one| one.asks);
    let emergency = (tier == Tier::Emergency || was).then(|| parts::emergency(words, country));
    let own = parts::clinic_numbers(words, &view.model.clinic);
    let provider = own.unwrap_or_else(|| parts::p(words.guidance.call_provider));
    group![emergency, line, (tier != Tier::Emergency).then_some(provider)]
}

/// What was told already, until something gets worse.
fn quiet(view: View<'_>, overview: &Overview<'_>) -> Option<Html> {
    let words = view.words();
    overview.quiet().next()?;
    let told = parts::each(overview.quiet(), |(told, day)| {
        let text = (words.because)(&told.said());
        let day = (words.guidance.told_on)(&(words.day)(day));
        tag!("li", [("data-told", told.rule.id)], [text, " ", tag!("span.fact", [day])])
    });
    Some(tag!(
        "section.card",
        [
            tag!("h3", [words.guidance.told]),
            tag!("ul.reasons", [told]),
            parts::p_of("hint", words.guidance.told_about)
        ]
    ))
}

/// What always counts, whatever was entered.
fn hard(view: View<'_>, overview: Option<&Overview<'_>>) -> Html {
    let words = view.words().guidance;
    let pressed = overview.is_some_and(|overview| {
        overview.told.iter().any(|told| told.rule.because == guidance::Because::Pressed)
    });
    tag!(
        "section.card",
        [
            parts::h2(words.always),
            parts::p(words.hard_about),
            parts::button(view, "hard", words.hard, message::Event::HardPressed.into()),
            tag!("p", [("role", "status")], [if pressed { words.hard_noted } else { "" }]),
        ]
    )
}

fn reach(view: View<'_>) -> Html {
    let words = view.words().guidance;
    let route = Route::Help.fragment();
    let help = parts::link(Some("small"), Some("help"), route, view.words().frame.help);
    tag!(
        "section",
        [
            parts::h2(words.call),
            parts::clinic_card(view.words(), &view.model.clinic, "h3"),
            tag!("ul", [tag!("li", [words.call_provider]), tag!("li", [words.call_after])]),
            parts::no_provider(view, "h3"),
            parts::p(words.call_help),
            parts::p(help),
        ]
    )
}

/// The message, and what it tells.
fn message(view: View<'_>, heading: &'static str, reasons: &[Reason]) -> Html {
    let words = view.words().guidance;
    let message = &view.model.message;
    let text = view.model.message_on(reasons);
    let urgent = reasons.first().is_some_and(|reason| reason.tier <= Tier::Now);
    let chips = parts::each(reasons, |reason| {
        parts::chip("reason", &reason.key, &reason.line, message.tells(&reason.key))
    });
    let tell = view.tell.clone();
    let toggled = Callback::from(move |event: DomEvent| {
        if let Some((_, key)) = parts::name_and_text(&event) {
            tell.emit(message::Event::ReasonToggled(key).into());
        }
    });
    let chips = tag!("fieldset.chips", [tag!("legend", [words.reasons]), chips]);
    let chips = (!reasons.is_empty()).then(|| parts::on(When::Input, toggled, chips));
    let tell = view.tell.clone();
    let typed = Callback::from(move |event: DomEvent| {
        if let Some((_, text)) = parts::name_and_text(&event) {
            tell.emit(message::Event::Typed(text).into());
        }
    });
    let area =
        tag!("textarea", [("id", MESSAGE), ("name", MESSAGE), ("dir", "auto"), ("rows", "7")], []);
    let area = parts::on(When::Input, typed, parts::filled(text.clone(), area));
    let told = match view.model.copied(MESSAGE) {
        Some(true) => words.copied,
        Some(false) => words.not_copied,
        None => "",
    };
    let send = parts::link(Some("small"), Some("send"), texting(&text), words.send);
    tag!(
        "div.message",
        [
            tag!(heading, [words.message]),
            urgent.then(|| parts::p(words.call_first)),
            parts::p(words.message_about),
            chips,
            tag!("div.field", [tag!("label", [("for", MESSAGE)], [words.text]), area]),
            tag!(
                "div.acts",
                [
                    parts::button(
                        view,
                        "copy",
                        words.copy,
                        page::Event::CopyPressed(MESSAGE).into()
                    ),
                    send
                ]
            ),
            tag!("p", [("role", "status"), ("data-notice", "copied")], [told]),
        ]
    )
}
