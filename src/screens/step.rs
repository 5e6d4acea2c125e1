//! `#/check/<instrument>/<item>`: one question at a time, and
//! `#/check/<instrument>/review`: all answers, to check.

use doorway_engine::app::{self, check};
use doorway_engine::instrument::{Instrument, Item, ItemWording, Role};
use doorway_engine::record::AnswerMode;
use doorway_engine::route::Route;
use doorway_engine::sheet::Sheet;
use yew::Html;

use super::check::{gaps, gated, not_offered, paper, stem};
use crate::parts::{self, When, group, tag};
use crate::view::View;

/// One question.
pub(super) fn step(
    view: View<'_>,
    instrument: &'static Instrument,
    item: &'static Item,
) -> (Html, Html) {
    let sheet = view.model.sheet(instrument);
    let found = instrument.worded(view.model.language).find(|(one, _)| one.id == item.id);
    let Some((_, words)) = found.filter(|_| view.model.offers(instrument)) else {
        return (Html::default(), not_offered(view, instrument));
    };
    let check = &view.words().check;
    let before = app::before(view.model, instrument, item);
    let back = before.map_or(Route::Home, |before| Route::Item(instrument, before));
    let first = before.is_none();
    let last = app::is_last(view.model, instrument, item);
    // A button that would send the form does nothing in a frame that may not.
    let next = if last {
        parts::main_button(view, "finish", check.finish, check::Event::FinishPressed.into())
    } else {
        parts::main_button(view, "next", check.next, check::Event::NextPressed.into())
    };
    let review = Route::Review(instrument).fragment();
    let review =
        last.then(|| parts::link(Some("plain"), Some("review"), review, check.all_answers));
    let heading = heading(view, instrument, item);
    // Below a heading of its own, what was read at the start is not repeated; nor does it
    // introduce a question beside the others.
    let introduces = counted(instrument).any(|one| one == item);
    let stem = (first || (introduces && heading.is_none())).then(|| stem(view, instrument));
    let form = group![
        stem,
        heading.map(parts::h2),
        gated(view, item),
        // With a key of its own, no question takes over the radios of another.
        parts::item(view, &sheet, item, words),
        picked(view, &sheet, item, words),
        view.model.room_at(instrument, item).map(|room| parts::help_room(view, room, true)),
        tag!(
            "div.acts",
            [next, parts::link(Some("plain"), Some("back"), back.fragment(), check.previous)]
        ),
        review.map(parts::p),
        parts::saved(view),
    ];
    let article = tag!(
        "article.check step",
        [
            parts::h1(title(view, instrument, item)),
            strokes(instrument, item),
            super::check::form(view, instrument, parts::stay(), form),
        ]
    );
    let article = parts::on(When::KeyDown, parts::pressed(view), article);
    let rest = tag!(
        "div",
        [
            tag!(
                "details.more",
                [
                    tag!("summary", [check.more]),
                    instrument.has_total().then(|| parts::p(check.intro)),
                    parts::answer_mode(view, AnswerMode::One),
                    parts::keeping(view),
                    parts::keys(view, Some(item.choices.len())),
                    first.then(|| paper(view, instrument)),
                ]
            ),
            parts::rights(view, instrument),
        ]
    );
    (article, rest)
}

/// The items that are counted on the way, by the form and not by the answers: a longer
/// heading would be a higher page.
fn counted(instrument: &'static Instrument) -> impl Iterator<Item = &'static Item> {
    let counts = |one: &&Item| one.role != Role::Free || !instrument.has_total();
    instrument.items.iter().filter(counts)
}

/// Where one is, in the heading that gets the focus: "PHQ-9: 4 of 9".
pub(crate) fn title(
    view: View<'_>,
    instrument: &'static Instrument,
    item: &'static Item,
) -> String {
    let words = &view.words().check;
    let name = view.name(instrument);
    match counted(instrument).position(|one| one == item) {
        Some(at) => (words.step)(name, at + 1, counted(instrument).count()),
        None => (words.step_free)(name),
    }
}

/// The same drawn.
pub(crate) fn strokes(instrument: &'static Instrument, item: &'static Item) -> Html {
    let at = counted(instrument).position(|one| one == item);
    parts::strokes(at, counted(instrument).count())
}

/// The heading that this question stands under.
fn heading(view: View<'_>, instrument: &'static Instrument, item: &Item) -> Option<&'static str> {
    let mut heading = None;
    for (one, words) in instrument.worded(view.model.language) {
        heading = words.heading.or(heading);
        if one == item {
            break;
        }
    }
    heading
}

/// What a number key picked. It is there before it says so, or it would not be
/// read out, and takes no room.
fn picked(view: View<'_>, sheet: &Sheet, item: &Item, words: &'static ItemWording) -> Html {
    let keys = view.model.number_keys();
    let value = sheet.value(item.id).filter(|_| keys);
    let at = item.choices.iter().position(|choice| Some(choice.value) == value);
    let text = at.and_then(|at| words.choices.get(at));
    let text = text.map(|text| (view.words().check.picked)(text)).unwrap_or_default();
    tag!("p.unseen", [("role", "status")], [text])
}

/// All answers, to check.
pub(super) fn review(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = &view.words().check;
    let sheet = view.model.sheet(instrument);
    let last =
        app::last(view.model, instrument).map_or(Route::Home, |item| Route::Item(instrument, item));
    let acts = tag!(
        "div.acts",
        [
            parts::main_button(view, "finish", words.finish, check::Event::FinishPressed.into()),
            parts::link(Some("plain"), Some("back"), last.fragment(), words.previous),
        ]
    );
    tag!(
        "article.check review",
        [
            parts::h1((words.review)(view.name(instrument))),
            gaps(view, &sheet),
            parts::p(words.review_intro),
            stem(view, instrument),
            tag!("dl.given", [given(view, &sheet)]),
            view.model.room_at_end(instrument).map(|room| parts::help_room(view, room, true)),
            parts::saved(view),
            acts,
            tag!("div.options", [parts::answer_mode(view, AnswerMode::One), parts::keeping(view)]),
            parts::rights(view, instrument),
        ]
    )
}

fn given(view: View<'_>, sheet: &Sheet) -> Html {
    let words = &view.words().check;
    let instrument = sheet.instrument();
    // The page around is told one height for all answers here, so those that are not asked need not
    // stand.
    let asked = instrument.worded(view.model.language).filter(|(item, _)| sheet.asks(item));
    parts::each(asked, |(item, text)| {
        let which = tag!("span.unseen", [": ", text.question]);
        let href = Route::Item(instrument, item).fragment();
        let change = parts::link(Some("plain"), Some("change"), href, group![words.change, which]);
        let answer = tag!("span", [parts::answer(view, sheet, item, text)]);
        let given = tag!(
            "div",
            [("data-given", item.id)],
            [tag!("dt", [parts::number(item), text.question]), tag!("dd", [answer, change]),]
        );
        parts::keyed(item.id, given)
    })
}
