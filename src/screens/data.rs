//! `#/data`

mod add;
mod remind;

use doorway_engine::app::files;
use doorway_engine::backup;
use doorway_engine::route::Route;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// Files to keep elsewhere, and back.
pub(crate) fn data(view: View<'_>) -> Html {
    let words = view.words().files;
    tag!(
        "article.data",
        [
            parts::h1(words.title),
            parts::p(words.about),
            lives(view),
            save(view),
            add::add(view),
            remind::remind(view),
            delete(view),
        ]
    )
}

/// Where it lies, and which release this is.
fn lives(view: View<'_>) -> Html {
    let words = view.words().files;
    let place = if view.model.from_disk { words.lives_in_file } else { words.lives_on_site };
    let release = (words.release)(env!("CARGO_PKG_VERSION"));
    group![
        tag!("p", [("data-lives", if view.model.from_disk { "file" } else { "site" })], [place]),
        tag!("p.hint", [("data-release", env!("CARGO_PKG_VERSION"))], [release]),
    ]
}

fn save(view: View<'_>) -> Html {
    let words = view.words().files;
    let act = if backup::is_worth(&view.model.record) {
        parts::main_button(view, "export", words.save_act, files::Event::BackupPressed.into())
    } else {
        parts::p(words.save_nothing)
    };
    let damaged = || parts::p(words.save_not_damaged);
    let offered = view.model.files.offered.then_some(words.offered);
    tag!(
        "section.card",
        [
            parts::h2(words.save),
            parts::p(words.save_about),
            tag!("p", [tag!("strong", [words.save_open])]),
            (!view.model.damaged.is_empty()).then(damaged),
            act,
            told("backup-offered", offered),
        ]
    )
}

fn delete(view: View<'_>) -> Html {
    let words = view.words().files;
    let link =
        parts::link(Some("plain"), Some("to-delete"), Route::History.fragment(), words.delete_link);
    tag!("section", [parts::h2(words.delete), parts::p(words.delete_about), parts::p(link)])
}

/// What has happened. It is there before it says so, or it would not be read
/// out.
fn told(kind: &'static str, text: Option<&'static str>) -> Html {
    tag!("p.told", [("role", "status"), ("data-notice", kind)], [text.unwrap_or_default()])
}
