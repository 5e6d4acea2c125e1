//! A result as plain text, to be copied.

use crate::record::Check;
use crate::score::{self, Score};
use crate::words::Language;

/// Questionnaire, day, total, band, and every answer, with the rights line.
#[must_use]
pub fn result(check: &Check, language: Language) -> String {
    let words = language.words();
    let Some(sheet) = check.sheet() else { return String::new() };
    let instrument = sheet.instrument();
    let day = check.taken.day().map(words.day).unwrap_or_default();
    let mut lines = vec![[instrument.name(language), ", ", &day].concat()];
    match score::score(&sheet) {
        Score::Complete { total, band } => {
            let of = (words.result.of)(instrument.highest());
            let band = band.map_or_else(String::new, |band| {
                [". ", &(words.result.band)((words.severity)(band.severity))].concat()
            });
            lines.push([&total.to_string(), " ", &of, &band].concat());
        }
        Score::None => {}
        Score::Incomplete { .. } => lines.push(words.result.no_total.to_owned()),
    }
    lines.push(String::new());
    for (item, text) in instrument.worded(language) {
        let value = sheet.value(item.id);
        let at = item.choices.iter().position(|choice| Some(choice.value) == value);
        let answer = at.and_then(|at| text.choices.get(at)).copied();
        let answer = answer.unwrap_or(words.result.unanswered);
        lines.push([text.question, ": ", answer].concat());
    }
    lines.push(String::new());
    lines.extend(instrument.wording(language).map(|wording| wording.rights.to_owned()));
    lines.join("\n")
}
