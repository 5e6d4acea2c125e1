//! `#/check/<instrument>`: all questions on one page, and what the other two
//! ways of showing them share with it.

use doorway_engine::app::{before, check};
use doorway_engine::instrument::{Asked, Instrument, Item};
use doorway_engine::record::AnswerMode;
use doorway_engine::route::Route;
use doorway_engine::sheet::Sheet;
use doorway_engine::trend;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// A questionnaire, all on one page: the questions, and what stands below them.
pub(crate) fn check(view: View<'_>, instrument: &'static Instrument) -> (Html, Html) {
    let words = &view.words().check;
    let sheet = view.model.sheet(instrument);
    if !view.model.offers(instrument) {
        return (Html::default(), not_offered(view, instrument));
    }
    let form = group![intro(view, instrument), items(view, &sheet), ending(view, &sheet)];
    let article = tag!(
        "article.check",
        [
            parts::h1((words.title)(view.name(instrument))),
            self::form(view, instrument, parts::stay(), form),
        ]
    );
    let article = parts::on(When::KeyDown, parts::pressed(view), article);
    let rest = tag!("div", [settings(view, instrument), parts::rights(view, instrument)]);
    (article, rest)
}

/// What stands above the first question. Nothing else ever does.
pub(crate) fn intro(view: View<'_>, instrument: &'static Instrument) -> Html {
    let hint = instrument.has_total().then(|| parts::p_of("hint intro", view.words().check.intro));
    group![stem(view, instrument), hint]
}

/// What stands below the last question. The summary of what is missing stands
/// where it was asked for: it grows shorter with every answer, and above the
/// questions that would move them.
pub(crate) fn ending(view: View<'_>, sheet: &Sheet) -> Html {
    let words = &view.words().check;
    let (done, all) = (sheet.answered(), sheet.counted().count());
    group![
        tag!("p.progress", [("aria-hidden", "true")], [(words.answered)(done, all)]),
        gaps(view, sheet),
        tag!(
            "div.acts",
            [
                parts::main_button(
                    view,
                    "finish",
                    words.finish,
                    check::Event::FinishPressed.into()
                ),
                parts::link(Some("plain"), Some("back"), Route::Home.fragment(), words.back),
            ]
        ),
        parts::saved(view),
    ]
}

/// Where to keep, and how to answer.
pub(crate) fn settings(view: View<'_>, instrument: &'static Instrument) -> Html {
    group![
        tag!("div.options", [parts::keeping(view), parts::answer_mode(view, AnswerMode::All)]),
        parts::keys(view, None),
        paper(view, instrument),
    ]
}

/// The form that the questions stand in; `sent` is what Enter does.
pub(super) fn form(
    view: View<'_>,
    instrument: &'static Instrument,
    sent: Callback<DomEvent>,
    content: Html,
) -> Html {
    let form = tag!("form", [("data-check", instrument.id), ("autocomplete", "off")], [content]);
    let form = parts::on(When::Change, parts::answered(view, instrument), form);
    parts::on(When::Submit, sent, form)
}

/// A questionnaire that a session would falsify, on the day of one, or that
/// needs a clinic's choice.
pub(super) fn not_offered(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = &view.words().check;
    let name = view.name(instrument);
    let (kind, told) = if view.model.has(instrument) {
        ("not-today", words.not_today)
    } else {
        ("not-here", words.not_here)
    };
    tag!(
        "article.check",
        [
            parts::h1((words.title)(name)),
            tag!("div.notice", [("data-notice", kind)], [parts::p(told(name))]),
            parts::link(Some("plain"), Some("back"), Route::Home.fragment(), words.back),
        ]
    )
}

pub(super) fn stem(view: View<'_>, instrument: &'static Instrument) -> Html {
    let stem = instrument.wording(view.model.language).map_or("", |wording| wording.stem);
    parts::p_of("stem", stem)
}

/// The way to the same questionnaire on paper.
pub(super) fn paper(view: View<'_>, instrument: &'static Instrument) -> Html {
    let href = Route::Paper(instrument, None).fragment();
    parts::p(parts::link(Some("plain"), Some("paper"), href, view.words().check.paper))
}

/// What has to be known of a questionnaire before it is finished: that it is
/// early, that the answers are from another day, that some were carried over.
/// One at a time, it is said at the first question; what was carried over or
/// begun on another day, at each.
pub(super) fn known(view: View<'_>) -> Vec<Html> {
    let model = view.model;
    let (instrument, first) = match model.route {
        Route::Check(instrument) => (instrument, true),
        Route::Item(instrument, item) => (instrument, before(model, instrument, item).is_none()),
        _ => return Vec::new(),
    };
    let carried = model.grown_from(instrument).is_some();
    let old = model.begun_before(instrument).is_some();
    if !model.offers(instrument) || !(first || carried || old) {
        return Vec::new();
    }
    begun(view, instrument)
}

fn begun(view: View<'_>, instrument: &'static Instrument) -> Vec<Html> {
    let words = &view.words().check;
    let model = view.model;
    let name = view.name(instrument);
    let early = model.today().and_then(|today| {
        let last = trend::too_early(&model.record, instrument.id, today)?;
        let shared = trend::shared_days(last, today);
        Some((words.early)(name, &parts::day(view, last.taken), shared))
    });
    let before =
        model.begun_before(instrument).map(|day| (words.begun_before)(&(view.words().day)(day)));
    let grown = model.grown_from(instrument).and_then(|check| Some((check, check.instrument()?)));
    let notes = [
        early.map(|early| parts::notice("early", "status", parts::p(early))),
        before.map(|before| {
            let over = check::Event::StartOverPressed(instrument).into();
            let over = parts::button(view, "start-over", words.start_over, over);
            parts::notice("begun-before", "status", group![parts::p(before), over])
        }),
        grown.map(|(check, shorter)| {
            let name = view.name(shorter);
            let href = Route::Result(shorter, check.id.clone()).fragment();
            let stop =
                parts::link(Some("plain"), Some("grown-from"), href, (words.grown_stop)(name));
            parts::notice("grown", "status", group![parts::p((words.grown)(name)), stop])
        }),
    ];
    notes.into_iter().flatten().collect()
}

/// All items, with the room for help right below each that can call for it. None
/// comes or goes with an answer: a page around ours sees how high the form is.
fn items(view: View<'_>, sheet: &Sheet) -> Html {
    let instrument = sheet.instrument();
    let mut parts: Vec<Html> = Vec::new();
    let mut named = true;
    for (item, words) in instrument.worded(view.model.language) {
        if let Some(heading) = words.heading {
            parts.push(parts::keyed(heading, parts::h2(heading)));
            parts.extend(gated(view, item));
        }
        parts.push(parts::item(view, sheet, item, words));
        if let Some(room) = view.model.room(instrument, item) {
            parts.push(parts::help_room(view, room, named));
            named &= room.tier.is_none();
        }
    }
    parts::many(parts)
}

/// Whom a question is for that one further up can shut.
pub(super) fn gated(view: View<'_>, item: &Item) -> Option<Html> {
    let gated = matches!(item.asked, Asked::After { .. });
    gated.then(|| parts::keyed("gated", parts::p_of("hint", view.words().check.gated)))
}

/// The summary of unanswered items, as GOV.UK's error summary works: it gets
/// the focus, and each entry leads to its question.
pub(super) fn gaps(view: View<'_>, sheet: &Sheet) -> Html {
    if !view.model.gaps_shown {
        return Html::default();
    }
    let words = &view.words().check;
    let instrument = sheet.instrument();
    let missing: Vec<_> = sheet.missing().map(|item| item.id).collect();
    let title = match missing.len() {
        0 => words.blank.to_owned(),
        count => (words.gaps)(count),
    };
    let entries = instrument.worded(view.model.language);
    let entries = entries.filter(|(item, _)| missing.contains(&item.id));
    let entries = parts::each(entries, |(item, text)| {
        let name = [instrument.id, "-", item.id].concat();
        let href = ["#item-", &name].concat();
        let label = (words.gap)(&parts::number(item), text.question);
        let link = tag!("a", [("href", href), ("data-gap", name.clone())], [label]);
        let follow = view.followed(check::Event::GapFollowed(name).into());
        tag!("li", [parts::on(When::Click, follow, link)])
    });
    tag!(
        "div.notice gaps",
        [("data-notice", "gaps"), ("role", "alert"), ("tabindex", "-1")],
        [tag!("h2", [title]), tag!("ul", [entries])]
    )
}
