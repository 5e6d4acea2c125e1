//! The end of a visit by a link made for sharing: what comes next, and what
//! becomes of the answers.

use doorway_engine::app::{page, settings, visit};
use doorway_engine::link::Offer;
use doorway_engine::record::{Check, Keeping};
use doorway_engine::report;
use doorway_engine::route::Route;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The id of the text to be copied.
const TEXT: &str = "result-text";

/// The next questionnaire of the link, if there is one.
pub(super) fn next(view: View<'_>) -> Option<Html> {
    let words = view.words().link;
    let next = view.model.link_next()?;
    let href = Route::Check(next).fragment();
    let label = (words.next)(view.name(next));
    Some(tag!("p", [parts::link(Some("button"), Some("next-check"), href, label)]))
}

pub(super) fn end(view: View<'_>, check: &Check) -> Html {
    let words = view.words().link;
    let offer = view.model.link_offer();
    let keep = || {
        let event = settings::Event::KeepingChosen(Keeping::Device).into();
        group![
            parts::p(words.keep_about),
            parts::p(parts::button(view, "keep-here", words.keep, event)),
        ]
    };
    let instrument = check.instrument().filter(|_| offer.has(Offer::HAND_OVER));
    let hand_over = instrument.map(|instrument| {
        let href = Route::Paper(instrument, Some(check.id.clone())).fragment();
        parts::p(parts::link(Some("small"), Some("hand-over"), href, words.hand_over))
    });
    let print = || {
        let event = page::Event::PrintPressed.into();
        parts::p(parts::button(view, "print-link", view.words().result.print, event))
    };
    let again = visit::Event::NextPersonPressed.into();
    tag!(
        "section.card link-end",
        [("data-link-end", "")],
        [
            parts::h2(words.end),
            parts::p(words.about),
            others(view, check),
            offer.has(Offer::PRINT).then(print),
            offer.has(Offer::COPY).then(|| copy(view, check)),
            hand_over,
            offer.has(Offer::KEEP).then(keep),
            parts::p(words.next_person_about),
            parts::p(parts::button(view, "next-person", words.next_person, again)),
        ]
    )
}

/// What else was answered in this visit.
fn others(view: View<'_>, check: &Check) -> Option<Html> {
    let others = view.model.link_others(check);
    if others.is_empty() {
        return None;
    }
    let one = |check: &Check| {
        let instrument = check.instrument()?;
        let href = Route::Result(instrument, check.id.clone()).fragment();
        let label = group![view.name(instrument), ": ", parts::total_line(view, check)];
        Some(tag!("li", [parts::link(None, None, href, label)]))
    };
    let list = parts::each(others, |check| one(check).unwrap_or_default());
    Some(group![parts::p(view.words().link.others), tag!("ul", [list])])
}

fn copy(view: View<'_>, check: &Check) -> Html {
    let words = view.words().link;
    let area =
        tag!("textarea", [("id", TEXT), ("readonly", ""), ("rows", "6"), ("dir", "auto")], []);
    let text = report::result(check, view.model.language);
    let told = match view.model.copied(TEXT) {
        Some(true) => view.words().guidance.copied,
        Some(false) => view.words().guidance.not_copied,
        None => "",
    };
    group![tag!(
        "details",
        [
            tag!("summary", [words.text]),
            tag!("label.unseen", [("for", TEXT)], [words.text]),
            parts::filled(text, area),
            parts::p(parts::button(
                view,
                "copy-result",
                words.copy,
                page::Event::CopyPressed(TEXT).into()
            )),
            tag!("p.told", [("role", "status"), ("data-notice", "copied")], [told]),
        ]
    ),]
}
