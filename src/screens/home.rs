//! `#/`

use doorway_engine::instrument::phq9::PHQ9;
use doorway_engine::instrument::{GROUPS, Group, Instrument};
use doorway_engine::record::Check;
use doorway_engine::route::Route;
use doorway_engine::trend;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The first screen: the mood with what stands above it, and all the rest. What
/// is only known when the record is read, or a clinic's settings, stands below
/// the mood.
pub(crate) fn home(view: View<'_>) -> (Html, Html) {
    let words = &view.words().home;
    let front = front(view);
    let first = tag!(
        "section.card",
        [
            tag!("h2", [view.name(front)]),
            parts::p((view.words().instruments)(front.known).about),
            progress(view, front),
            start(view, front),
        ]
    );
    let mood = tag!(
        "article.home",
        [parts::h1(words.title), parts::p_of("lead", words.lead), parts::quick(view)]
    );
    let rest = tag!(
        "div",
        [
            of_clinic(view),
            parts::week(view),
            guidance(view),
            first,
            latest(view),
            parts::keeping(view),
            parts::each(GROUPS, |(group, instruments)| offered(view, *group, instruments)),
            tag!(
                "div.pair",
                [points(words.is, words.is_points), points(words.not, words.not_points)]
            ),
        ]
    );
    (mood, rest)
}

/// The questionnaire that stands first.
fn front(view: View<'_>) -> &'static Instrument {
    view.model.clinic.first().unwrap_or(&PHQ9)
}

fn points(title: &'static str, points: &[&'static str]) -> Html {
    tag!("section", [parts::h2(title), parts::bullets(points)])
}

/// Whose page this is.
fn of_clinic(view: View<'_>) -> Option<Html> {
    let clinic = &view.model.clinic;
    let name = (!clinic.name.is_empty()).then(|| (view.words().clinic.yours)(&clinic.name))?;
    Some(tag!("p", [("data-clinic-name", "")], [tag!("strong", [name])]))
}

/// A group of questionnaires, each in a line or two.
fn offered(view: View<'_>, group: Group, instruments: &'static [&'static Instrument]) -> Html {
    let front = front(view);
    let offered = |one: &&&'static Instrument| **one != front && view.model.lists(one);
    let rows: Vec<_> = instruments.iter().filter(offered).collect();
    if rows.is_empty() && group != Group::Sessions {
        return Html::default();
    }
    let rows = parts::each(rows, |one| row(view, one));
    let sessions = (group == Group::Sessions).then(|| sessions(view));
    tag!(
        "section.group",
        [parts::h2((view.words().group)(group)), tag!("ul.entries", [rows, sessions])]
    )
}

/// The way to the sessions.
fn sessions(view: View<'_>) -> Html {
    let words = view.words().sessions;
    let about = tag!("div", [tag!("h3", [words.title]), parts::p(words.about_short)]);
    let link = parts::link(Some("small"), Some("sessions"), Route::Sessions.fragment(), words.open);
    tag!("li", [about, link])
}

fn row(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = view.words();
    let name = view.name(instrument);
    let act = if view.model.offers(instrument) {
        let label = group![short(view, instrument), tag!("span.unseen", [" ", name])];
        parts::link(Some("small"), Some("start"), Route::Check(instrument).fragment(), label)
    } else {
        parts::p_of("hint", words.home.not_today)
    };
    let about = tag!(
        "div",
        [
            tag!("h3", [name]),
            parts::p((words.instruments)(instrument.known).about),
            progress(view, instrument),
        ]
    );
    tag!("li", [("data-offer", instrument.id)], [about, act])
}

fn progress(view: View<'_>, instrument: &'static Instrument) -> Html {
    let sheet = view.model.sheet(instrument);
    if sheet.is_blank() {
        return Html::default();
    }
    parts::p_of("progress", (view.words().home.answered)(sheet.answered(), sheet.counted().count()))
}

fn short(view: View<'_>, instrument: &'static Instrument) -> &'static str {
    let words = &view.words().home;
    if view.model.sheet(instrument).is_blank() { words.start_short } else { words.carry_on_short }
}

fn start(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = &view.words().home;
    let blank = view.model.sheet(instrument).is_blank();
    let label = if blank { words.start } else { words.carry_on };
    let href = Route::Check(instrument).fragment();
    parts::link(Some("button"), Some("start"), href, label(view.name(instrument)))
}

/// The most urgent advice of now, and the way to all of it.
fn guidance(view: View<'_>) -> Option<Html> {
    let tier = view.model.overview()?.tier()?;
    let words = view.words().guidance;
    let see = parts::link(None, Some("guidance"), Route::Guidance.fragment(), words.see);
    let advice = tag!("strong", [(view.words().tier)(tier)]);
    let title = parts::h2(words.holds);
    Some(tag!(
        "section.card quiet",
        [("data-urgency", tier.as_str())],
        [title, parts::p(advice), parts::p(see)]
    ))
}

/// The latest result with a total.
fn latest(view: View<'_>) -> Option<Html> {
    let checks = view.model.record.checks();
    let check: &Check = checks.into_iter().find(|check| trend::total(check).is_some())?;
    let instrument = check.instrument()?;
    let href = Route::Result(instrument, check.id.clone()).fragment();
    let label = group![view.name(instrument), ": ", parts::total_line(view, check)];
    let link = parts::link(None, None, href, label);
    let title = parts::h2(view.words().home.last);
    Some(tag!("section.card quiet", [title, parts::p(link)]))
}
