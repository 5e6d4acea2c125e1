//! `#/tools/ground`: text to follow. Nothing of it is kept, not even where one is.

use doorway_engine::route::Route;
use doorway_engine::words::calm::Exercise;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

/// The exercises, each to unfold; the first is unfolded.
pub(super) fn ground(view: View<'_>) -> Html {
    let words = view.words().calm;
    let help =
        parts::link(Some("small"), Some("help"), Route::Help.fragment(), view.words().frame.help);
    let exercises = parts::each(words.exercises.iter().enumerate(), |(nth, one)| {
        let open = (nth == 0).then_some("");
        tag!(
            "details.fold",
            [("data-exercise", one.id), ("open", open)],
            [tag!("summary", [one.title]), content(one)]
        )
    });
    tag!(
        "article.ground",
        [parts::h1(words.ground), parts::p(words.ground_stop), exercises, tag!("div.acts", [help]),]
    )
}

fn content(one: &Exercise) -> Html {
    let steps = parts::each(one.steps, |(step, more)| {
        tag!("li", [tag!("b", [*step]), tag!("span", [*more])])
    });
    let down = one.counts_down.then_some("");
    let steps = tag!("ol", [("reversed", down)], [steps]);
    group![parts::p(one.about), steps, parts::p(one.after)]
}
