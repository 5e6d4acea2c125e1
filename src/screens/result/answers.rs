//! What was answered.

use doorway_engine::sheet::Sheet;
use yew::Html;

use super::change::table;
use crate::parts::{self, Child, group, tag};
use crate::view::View;

pub(super) fn answers(view: View<'_>, sheet: &Sheet) -> Html {
    let words = view.words().result;
    let texts = sheet.instrument().worded(view.model.language);
    let rows = parts::each(texts.filter(|(item, _)| sheet.asks(item)), |(item, text)| {
        let choice = sheet.value(item.id).and_then(|value| item.choice(value));
        let points =
            choice.filter(|_| item.is_scored()).map(|choice| (words.points)(choice.points));
        let answer = parts::answer(view, sheet, item, text) + &points.unwrap_or_default();
        row(text.question.node(), answer)
    });
    // What no item of this release has is shown as it lies there.
    let strange = sheet.strange().iter().filter(|(id, _)| sheet.instrument().item(id).is_none());
    let strange = parts::each(strange, |(id, value)| {
        row(id.clone().node(), (words.strange_answer)(&value.to_string()))
    });
    let table = table(words.question, words.answer, group![rows, strange]);
    parts::fold("section.answers", words.answers, table)
}

fn row(question: Html, answer: String) -> Html {
    tag!("tr", [tag!("th", [("scope", "row")], [question]), tag!("td", [answer])])
}
