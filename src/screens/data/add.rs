//! Adding from a file: picked, looked at, added.

use doorway_engine::app::{Picked, files};
use doorway_engine::backup::{Amounts, Counts, Fault, Plan};
use doorway_engine::record::Keeping;
use yew::Html;

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// What an input that is at fault is described by.
const FAULT: &str = "import-fault";

/// Picking a file, and what became of the one picked.
pub(super) fn add(view: View<'_>) -> Html {
    let words = view.words().files;
    let content = if view.model.by_link() {
        parts::p(words.add_not_by_link)
    } else if view.model.newer {
        parts::p(words.add_not_newer)
    } else {
        picking(view)
    };
    tag!("section.card", [parts::h2(words.add), content])
}

fn picking(view: View<'_>) -> Html {
    let words = view.words().files;
    let picked = &view.model.files.picked;
    let (fault, below) = match picked {
        Picked::None => (None, Html::default()),
        Picked::Fault(fault) => (Some(told(view, *fault)), Html::default()),
        Picked::Plan(plan) => (None, preview(view, plan)),
        Picked::Added(counts) => (None, added(view, counts)),
    };
    let wrong = fault.is_some();
    let input = tag!(
        "input",
        [
            ("id", "import"),
            ("type", "file"),
            ("accept", ".json,application/json"),
            ("data-act", "import"),
            ("aria-invalid", wrong.then_some("true")),
            ("aria-describedby", wrong.then_some(FAULT)),
        ],
        []
    );
    let input = parts::on(When::Change, view.pressed(files::Event::Picked("import").into()), input);
    let input = parts::on(When::Click, parts::afresh(), input);
    group![
        parts::p(words.add_about),
        tag!(
            "div.field",
            [("id", "item-import")],
            [tag!("label", [("for", "import")], [words.pick]), fault, input,]
        ),
        view.model.files.progress().map(|done| reading(view, done)),
        below,
    ]
}

/// How far a large file is read, and the way to stop it.
fn reading(view: View<'_>, done: usize) -> Html {
    let words = view.words().files;
    let bar =
        tag!("progress", [("id", "reading"), ("max", "100"), ("value", done.to_string())], []);
    tag!(
        "div.notice",
        [("data-notice", "reading")],
        [
            tag!(
                "label",
                [("for", "reading")],
                [tag!("span", [("role", "status")], [words.reading])]
            ),
            bar,
            tag!(
                "div.acts",
                [parts::button(
                    view,
                    "stop-import",
                    words.stop,
                    files::Event::ReadingStopped.into()
                )]
            ),
        ]
    )
}

/// Where it breaks, and that nothing came of it.
fn told(view: View<'_>, fault: Fault) -> Html {
    let words = view.words().files;
    tag!(
        "p.error",
        [("id", FAULT), ("role", "alert"), ("data-notice", "restore-fault")],
        [(words.fault)(fault), " ", words.fault_nothing]
    )
}

fn preview(view: View<'_>, plan: &Plan) -> Html {
    let words = view.words().files;
    let counts = plan.counts(&view.model.record);
    let none = counts.new.is_none();
    let drop_text = if none { words.close } else { words.drop };
    let drop = parts::button(view, "drop-restore", drop_text, files::Event::RestoreDropped.into());
    let add = || {
        parts::main_button(view, "restore", words.add_act, files::Event::RestoreConfirmed.into())
    };
    let in_tab = !none && view.model.keeping == Keeping::Tab;
    tag!(
        "div.notice",
        [
            ("role", "status"),
            ("data-notice", "restore-plan"),
            ("data-picked", ""),
            ("tabindex", "-1")
        ],
        [
            tag!("h3", [words.plan]),
            plan.saved.map(|day| parts::p((words.plan_of)(&(view.words().day)(day)))),
            parts::p(if none { words.plan_nothing } else { words.plan_new }),
            amounts(view, &counts.new),
            stays(view, &counts, plan.odd),
            in_tab.then(|| parts::p(words.in_tab)),
            tag!("div.acts", [(!none).then(add), drop]),
        ]
    )
}

fn added(view: View<'_>, counts: &Counts) -> Html {
    let words = view.words().files;
    group![
        tag!(
            "div.notice",
            [
                ("role", "status"),
                ("data-notice", "restore-done"),
                ("data-picked", ""),
                ("tabindex", "-1")
            ],
            [parts::p(words.added), amounts(view, &counts.new)]
        ),
        parts::saved(view),
    ]
}

fn amounts(view: View<'_>, new: &Amounts) -> Html {
    let words = view.words().files;
    let choices = (new.choices > 0).then(|| (words.choices)(new.choices));
    let lines = (words.amounts)(new).into_iter().chain(choices);
    tag!("ul", [parts::each(lines, |line| tag!("li", [line]))])
}

fn stays(view: View<'_>, counts: &Counts, odd: usize) -> Html {
    let words = view.words().files;
    group![
        (odd > 0).then(|| parts::p((words.odd)(odd))),
        (counts.here > 0).then(|| parts::p((words.here)(counts.here))),
        (counts.gone > 0).then(|| parts::p((words.gone)(counts.gone))),
    ]
}
