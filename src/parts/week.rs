//! The look back over the last seven days.

use doorway_engine::app;
use doorway_engine::diary;
use yew::Html;

use super::{button, each, h2, p, p_of, tag};
use crate::view::View;

/// The look back, if it is time for one.
pub(crate) fn week(view: View<'_>) -> Option<Html> {
    let week = diary::due(&view.model.record, view.model.today()?)?;
    let diary = view.words().diary;
    let words = &diary.week;
    let median = week.mood.map(diary.halves);
    let signs = each(&week.signs, |(sign, days)| {
        let name = (diary.sign)(sign).unwrap_or(sign);
        tag!("li", [tag!("bdi", [(words.sign)(name, *days)])])
    });
    Some(tag!(
        "section.card",
        [("data-week", "")],
        [
            h2(words.title),
            p((words.mood)(week.days, median.as_deref())),
            (!week.signs.is_empty()).then(|| tag!("ul", [signs])),
            p_of("hint", words.no_verdict),
            tag!(
                "div.acts",
                [
                    button(view, "close-week", words.close, app::diary::Event::WeekSeen.into()),
                    button(
                        view,
                        "never-week",
                        words.never,
                        app::diary::Event::WeekChosen(false).into()
                    ),
                ]
            ),
        ]
    ))
}
