//! What the page tells about storage, above every screen.

use doorway_engine::app::{Event, Trouble, Troubles};
use yew::{Html, html};

use crate::view::View;

/// Every notice that applies.
pub(crate) fn notices(view: View<'_>) -> Html {
    let words = &view.words().notices;
    let stores = match view.model.trouble() {
        Troubles::None => None,
        Troubles::One => Some(calm("copy-missing", words.one_copy)),
        Troubles::OneFull => Some(calm("storage-full", words.full_but_copied)),
        Troubles::All(Trouble::Full) => Some(urgent("storage-full", words.full)),
        Troubles::All(Trouble::Denied) => Some(urgent("storage-denied", words.denied)),
    };
    html! {
        <>
            { for stores }
            if view.model.newer {
                { urgent("newer", words.newer) }
            }
            { damaged(view) }
            { restored(view) }
            if view.model.not_deleted {
                { closable("not-deleted", "alert", words.not_deleted, view, Event::NotDeletedSeen) }
            }
        </>
    }
}

fn calm(kind: &'static str, text: &'static str) -> Html {
    html! { <div class="notice" data-notice={kind} role="status">{ super::p(text) }</div> }
}

fn urgent(kind: &'static str, text: &'static str) -> Html {
    html! { <div class="notice" data-notice={kind} role="alert">{ super::p(text) }</div> }
}

fn damaged(view: View<'_>) -> Html {
    let words = &view.words().notices;
    let count = view.model.damaged.len();
    html! {
        if count > 0 {
            <div class="notice" data-notice="damaged" role="alert">
                { super::p((words.damaged)(count)) }
                { super::button(view, "export-damaged", words.save_damaged, Event::DamagedSaved) }
                if view.model.damaged_saved {
                    { super::button(view, "discard-damaged", words.discard_damaged, Event::DamagedDiscarded) }
                }
            </div>
        }
    }
}

fn restored(view: View<'_>) -> Html {
    let words = &view.words().notices;
    if !view.model.restored {
        return Html::default();
    }
    closable("restored", "status", words.restored, view, Event::RestoredSeen)
}

fn closable(
    kind: &'static str,
    role: &'static str,
    text: &'static str,
    view: View<'_>,
    seen: Event,
) -> Html {
    html! {
        <div class="notice" data-notice={kind} role={role}>
            { super::p(text) }
            { super::button(view, "close-notice", view.words().notices.close, seen) }
        </div>
    }
}
