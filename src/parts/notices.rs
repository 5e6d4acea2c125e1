//! What the page tells about storage.

use doorway_engine::app::{Event, Trouble, Troubles, check, notices};
use yew::Html;

use super::{When, button, group, keyed, on, p, p_of, tag};
use crate::view::View;

/// One line above every screen, kept free, that says where a notice stands
/// which came too late to stand above what is being answered.
pub(crate) fn note(view: View<'_>, below: bool) -> Html {
    let link = below.then(|| {
        let here = view.model.route.fragment();
        let link = tag!("a", [("href", here)], [view.words().notices.below]);
        on(When::Click, view.followed(check::Event::NotesFollowed.into()), link)
    });
    let nothing = link.is_none().then_some("true");
    tag!("p.note", [("aria-hidden", nothing)], [link])
}

/// Every notice that applies.
pub(crate) fn notices(view: View<'_>) -> Vec<Html> {
    let words = &view.words().notices;
    let stores = match view.model.trouble() {
        Troubles::None => None,
        Troubles::One => Some(calm("copy-missing", words.one_copy)),
        Troubles::Silent => Some(calm("storage-silent", words.silent)),
        Troubles::OneFull => Some(calm("storage-full", words.full_but_copied)),
        Troubles::All(Trouble::Full) => Some(urgent("storage-full", words.full)),
        Troubles::All(_) => Some(urgent("storage-denied", words.denied)),
    };
    let notices = [
        stores,
        view.model.newer.then(|| urgent("newer", words.newer)),
        damaged(view),
        refused(view),
        view.model.link_fault.map(|fault| calm("link", (view.words().link.fault)(fault))),
        view.model.cleared.then(|| calm("cleared", view.words().link.cleared)),
        restored(view),
        view.model.wiped_elsewhere.then(|| {
            closable(
                "wiped",
                "status",
                if view.model.keeps_own() { words.wiped_but_tab } else { words.wiped_elsewhere },
                view,
                notices::Event::WipedElsewhereSeen.into(),
            )
        }),
        view.model.not_deleted.then(|| {
            closable(
                "not-deleted",
                "alert",
                words.not_deleted,
                view,
                notices::Event::NotDeletedSeen.into(),
            )
        }),
    ];
    notices.into_iter().flatten().collect()
}

/// What has to be known, in a box of its own; `kind` is its hook. One that goes
/// must not have the others read out again.
pub(crate) fn notice(kind: &'static str, role: &'static str, content: Html) -> Html {
    keyed(kind, tag!("div.notice", [("data-notice", kind), ("role", role)], [content]))
}

fn calm(kind: &'static str, text: &'static str) -> Html {
    notice(kind, "status", p(text))
}

fn urgent(kind: &'static str, text: &'static str) -> Html {
    notice(kind, "alert", p(text))
}

fn damaged(view: View<'_>) -> Option<Html> {
    let words = &view.words().notices;
    let count = view.model.damaged.len();
    if count == 0 {
        return None;
    }
    let save =
        button(view, "export-damaged", words.save_damaged, notices::Event::DamagedSaved.into());
    let discard = view.model.damaged_saved.then(|| {
        button(
            view,
            "discard-damaged",
            words.discard_damaged,
            notices::Event::DamagedDiscarded.into(),
        )
    });
    Some(notice("damaged", "alert", group![p((words.damaged)(count)), save, discard]))
}

/// A clinic's settings that are wrong somewhere are not used at all.
fn refused(view: View<'_>) -> Option<Html> {
    let fault = view.model.clinic_fault.as_ref()?;
    let words = view.words().clinic;
    let why = p_of("hint", [words.refused_why, " ", &(words.fault)(fault)].concat());
    Some(notice("clinic-refused", "status", group![p(words.refused), why]))
}

fn restored(view: View<'_>) -> Option<Html> {
    let words = &view.words().notices;
    let close = || {
        closable("restored", "status", words.restored, view, notices::Event::RestoredSeen.into())
    };
    view.model.is_restored().then(close)
}

fn closable(
    kind: &'static str,
    role: &'static str,
    text: &'static str,
    view: View<'_>,
    seen: Event,
) -> Html {
    let close = button(view, "close-notice", view.words().notices.close, seen);
    notice(kind, role, group![p(text), close])
}
