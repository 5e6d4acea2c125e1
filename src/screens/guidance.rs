//! `#/guidance`

use doorway_engine::app::{Event, texting};
use doorway_engine::guidance::{self, Overview, Tier, Told};
use doorway_engine::moment::Day;
use doorway_engine::route::Route;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// The id of the message's text area.
pub(crate) const MESSAGE: &str = "message";

/// What holds today, whom to reach, and a message to send.
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
            parts::p(words.about),
            help.map(|_| parts::help_panel(view, help, false)),
            overview.as_ref().map(|overview| holds(view, overview)),
            hard(view, overview.as_ref()),
            reach(view),
            overview.as_ref().map(|overview| message(view, overview)),
            parts::button(view, "print", view.words().result.print, Event::PrintPressed),
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
        tag!("ul.entries", [parts::each(&overview.told, |told| one(view, told))])
    };
    tag!(
        "section.advice",
        [
            parts::h2(words.holds),
            silent,
            told,
            parts::p_of("hint", view.words().result.own_aid),
            parts::p(parts::link(Some("plain"), Some("dip"), Route::Dip.fragment(), words.dip)),
        ]
    )
}

/// A rule with what it was seen in.
fn one(view: View<'_>, told: &Told<'_>) -> Html {
    let words = view.words();
    let day_link = |day: &Day| {
        let link = parts::link(None, None, Route::Day(*day).fragment(), (words.day)(*day));
        tag!("li", [link])
    };
    let check = told.check.and_then(|check| Some((check, check.instrument()?)));
    let seen = if let Some((check, instrument)) = check {
        let href = Route::Result(instrument, check.id.clone()).fragment();
        let text = (words.guidance.check_of)(view.name(instrument), &parts::day(view, check.taken));
        tag!("p", [(words.guidance.seen_on)(1), " ", parts::link(None, None, href, text)])
    } else {
        let days = tag!("ul", [parts::each(&told.days, day_link)]);
        let seen_on = tag!("span", [(words.guidance.seen_on)(told.days.len())]);
        tag!("div.named", [seen_on, " ", days])
    };
    let source = parts::p((words.result.rule)(told.rule.id, told.rule.source));
    let content = tag!(
        "div",
        [
            parts::p(tag!("strong", [(words.tier)(told.rule.tier)])),
            parts::p((words.because)(told.rule)),
            seen,
            tag!("details", [tag!("summary", [words.result.why]), source]),
        ]
    );
    let item = tag!(
        "li",
        [("data-rule", told.rule.id), ("data-urgency", told.rule.tier.as_str())],
        [content]
    );
    parts::keyed(told.rule.id, item)
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
            parts::button(view, "hard", words.hard, Event::HardPressed),
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
            parts::p(words.call_help),
            parts::p(help),
        ]
    )
}

fn message(view: View<'_>, overview: &Overview<'_>) -> Html {
    let words = view.words().guidance;
    let message = &view.model.message;
    let text = view.model.message_on(Some(overview));
    let reasons = parts::each(&overview.told, |told| {
        let text = (words.line)(told.rule, told.days.len());
        parts::chip("reason", told.rule.id, &text, message.tells(told.rule.id))
    });
    let tell = view.tell.clone();
    let toggled = Callback::from(move |event: DomEvent| {
        if let Some((_, rule)) = parts::name_and_text(&event) {
            tell.emit(Event::ReasonToggled(rule));
        }
    });
    let reasons = tag!("fieldset.chips", [tag!("legend", [words.reasons]), reasons]);
    let reasons = (!overview.told.is_empty()).then(|| parts::on(When::Input, toggled, reasons));
    let tell = view.tell.clone();
    let typed = Callback::from(move |event: DomEvent| {
        if let Some((_, text)) = parts::name_and_text(&event) {
            tell.emit(Event::MessageTyped(text));
        }
    });
    let area =
        tag!("textarea", [("id", MESSAGE), ("name", MESSAGE), ("dir", "auto"), ("rows", "7")], []);
    let area = parts::on(When::Input, typed, parts::filled(text.clone(), area));
    let told = match message.copied {
        Some(true) => words.copied,
        Some(false) => words.not_copied,
        None => "",
    };
    let send = parts::link(Some("small"), Some("send"), texting(&text), words.send);
    tag!(
        "section.card message",
        [
            parts::h2(words.message),
            parts::p(words.message_about),
            reasons,
            tag!("div.field", [tag!("label", [("for", MESSAGE)], [words.text]), area]),
            tag!("div.acts", [parts::button(view, "copy", words.copy, Event::CopyPressed), send]),
            tag!("p", [("role", "status"), ("data-notice", "copied")], [told]),
        ]
    )
}
