//! What a conversation starter ends in: questions to bring, and what to tell.

use doorway_engine::sheet::Sheet;
use doorway_engine::takeaway;
use yew::Html;

use crate::parts::{self, group, tag};
use crate::view::View;

pub(super) fn take(view: View<'_>, sheet: &Sheet) -> Html {
    let words = &view.words().result;
    let language = view.model.language;
    let list = takeaway::takeaway(sheet, language);
    // Somebody who was not asked for the safety history gets the whole list, or
    // what they said of it earlier.
    let told = takeaway::told(&view.model.record, sheet, language);
    let tell = if let Some(told) = told {
        let sure = told.unsure.is_empty();
        let unsure = (!sure).then(|| {
            let lines = parts::each(&told.unsure, |line| tag!("li", [(words.unsure)(line)]));
            group![parts::p(words.tell_unsure), tag!("ul", [lines])]
        });
        group![bullets_or(&told.tell, if sure { words.tell_none } else { "" }), unsure]
    } else {
        group![parts::p(words.tell_if), parts::bullets(&takeaway::safety(language))]
    };
    let ask = bullets_or(&list.ask, words.ask_none);
    group![
        parts::p(words.bring_about),
        tag!("section", [("data-bring", "ask")], [parts::h2(words.ask), ask]),
        tag!("section", [("data-bring", "tell")], [parts::h2(words.tell), tell]),
        parts::saved(view),
    ]
}

fn bullets_or(texts: &[&'static str], none: &'static str) -> Html {
    if texts.is_empty() { parts::p(none) } else { parts::bullets(texts) }
}
