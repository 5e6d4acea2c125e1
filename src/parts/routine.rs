//! What is in the routine, to tick as done today.

use doorway_engine::app::routine::Event;
use yew::{Event as DomEvent, Html};

use super::{When, chip, each, on, tag};
use crate::view::View;

/// A box for each thing in the routine; nothing where there is none.
pub(crate) fn routine(view: View<'_>) -> Option<Html> {
    let words = view.words().worksheets;
    let all = view.model.routine();
    if all.is_empty() {
        return None;
    }
    let boxes = each(all, |one| {
        let (name, text) = (one.name.to_owned(), (words.practice)(one.name).unwrap_or(one.name));
        let ticked = view.tell.reform(move |_: DomEvent| Event::Ticked(name.clone()).into());
        on(When::Change, ticked, chip("practice", one.name, text, one.is_done))
    });
    Some(tag!("fieldset.chips routine", [tag!("legend", [words.routine_today]), boxes]))
}
