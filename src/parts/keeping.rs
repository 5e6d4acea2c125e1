//! Where entries are kept, and whether they are.

use doorway_engine::app::{Event, Saving, settings};
use doorway_engine::record::Keeping;
use doorway_engine::route::Route;
use yew::{Event as DomEvent, Html};

use super::{Value, When, link, on, p_of, tag, ticked};
use crate::view::View;

/// The choice where to keep, in one line.
pub(crate) fn keeping(view: View<'_>) -> Html {
    // On a device that several people use there is no choice.
    if view.model.is_shared() {
        return Html::default();
    }
    let words = &view.words().keeping;
    let now = view.model.keeping;
    let choice = |one: Keeping, text: &'static str| {
        choice(
            "keeping",
            one.as_str(),
            text,
            now == one,
            view,
            settings::Event::KeepingChosen(one).into(),
        )
    };
    // Counting goes through the whole record.
    let asked = now == Keeping::Tab && !view.model.by_link();
    let older = if asked { view.model.older() } else { 0 };
    tag!(
        "fieldset.keeping",
        [
            tag!("legend", [words.legend]),
            choice(Keeping::Device, words.device),
            choice(Keeping::Tab, words.session),
            view.model.is_kept_apart().then(|| apart(view)),
            (older > 0).then(|| p_of("hint", (words.older)(older))),
        ]
    )
}

/// In a frame of another site.
fn apart(view: View<'_>) -> Html {
    let words = &view.words().keeping;
    tag!(
        "p.hint",
        [("data-notice", "partitioned")],
        [
            words.apart,
            " ",
            own_tab(view, words.apart_open),
            " ",
            link(None, Some("to-data"), Route::Data.fragment(), words.apart_save),
        ]
    )
}

/// This screen in a tab of its own.
pub(crate) fn own_tab(view: View<'_>, text: &'static str) -> Html {
    let href = view.model.own_address();
    tag!(
        "a",
        [("data-act", "own-tab"), ("href", href), ("target", "_blank"), ("rel", "noreferrer")],
        [text]
    )
}

/// One of a few choices about the widget itself.
pub(crate) fn choice(
    name: &'static str,
    value: &'static str,
    text: &'static str,
    checked: bool,
    view: View<'_>,
    event: Event,
) -> Html {
    let chosen = view.tell.reform(move |_: DomEvent| event.clone());
    let input = tag!("input", [("type", "radio"), ("name", name)], []);
    let input = on(When::Change, chosen, ticked(checked, Value::value(value), input));
    tag!("label", [input, tag!("span", [text])])
}

/// Whether what was entered is kept. Not read out at every answer: what goes
/// wrong has a notice of its own that is. Its room is there from the start, or
/// the first answer would move what stands below.
pub(crate) fn saved(view: View<'_>) -> Html {
    let words = &view.words().notices;
    let saving = view.model.saving();
    let text = match saving {
        Saving::Nothing => return tag!("p.saved", [""]),
        Saving::Pending => words.pending,
        Saving::Device => words.device,
        Saving::OneCopy => words.device_one,
        Saving::FirstOnly => words.device_first,
        Saving::Deleting => words.deleting,
        Saving::Deleted => words.deleted,
        Saving::DeletedFirstOnly => words.deleted_first,
        Saving::Session => words.session,
        Saving::Memory => words.memory,
    };
    tag!(
        "p.saved",
        [
            ("role", "status"),
            ("aria-live", "off"),
            ("data-notice", "saved"),
            ("data-saved", saving.as_str()),
        ],
        [text]
    )
}

/// Whether what was deleted is gone, where things are deleted. It is there
/// before it says so, or it would not be read out.
pub(crate) fn deleted(view: View<'_>) -> Html {
    let words = &view.words().notices;
    let saving = view.model.saving();
    let text = match saving {
        Saving::Deleting => words.deleting,
        Saving::Deleted => words.deleted,
        Saving::DeletedFirstOnly => words.deleted_first,
        _ => return tag!("p.told", [("role", "status")], []),
    };
    tag!(
        "p.told",
        [("role", "status"), ("data-notice", "saved"), ("data-saved", saving.as_str())],
        [text]
    )
}
