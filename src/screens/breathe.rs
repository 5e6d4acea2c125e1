//! `#/tools/breathe`: paced breathing.

use doorway_engine::app::breathing::{Event, Pace};
use doorway_engine::breathing::{MINUTES, PATTERNS};
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, When, group, tag};
use crate::view::View;

const PATTERN: &str = "breathe-pattern";
const MINUTE: &str = "breathe-minutes";
const VIBRATE: &str = "breathe-vibrate";

/// What is to be picked; or the circle, while it goes on.
pub(super) fn breathe(view: View<'_>) -> Html {
    let words = view.words().calm;
    let pace = view.model.pace();
    // Always there, since only what changes in it is read out.
    let word = match pace {
        Some(Pace { at, .. }) => (words.breath)(at.phase.breath).to_owned(),
        None => view.model.breathing().ended.map(words.ended).unwrap_or_default(),
    };
    tag!(
        "article.breathe",
        [("data-breathing", if pace.is_some() { "on" } else { "off" })],
        [
            parts::h1(words.breathe),
            tag!("p.word", [("role", "status")], [word]),
            pace.map(circle),
            match pace {
                Some(pace) => going_on(view, pace),
                None => choices(view),
            },
        ]
    )
}

/// As wide as the lungs. The styles move it from one phase to the next.
fn circle(Pace { at, .. }: Pace) -> Html {
    let phase = at.phase;
    tag!(
        "div.circle",
        [
            ("aria-hidden", "true"),
            ("data-breath", phase.breath.as_str()),
            ("data-seconds", phase.seconds.to_string()),
        ],
        [tag!("i", []), tag!("b", [at.left.to_string()])]
    )
}

fn going_on(view: View<'_>, pace: Pace) -> Html {
    let words = view.words().calm;
    let stop = parts::main_button(view, "stop", words.stop, Event::Stopped.into());
    group![parts::p_of("hint", (words.left)(pace.left)), tag!("div.acts", [stop])]
}

fn choices(view: View<'_>) -> Html {
    let words = view.words().calm;
    let chosen = view.model.breathing();
    let patterns = parts::each(PATTERNS, |pattern| {
        let is = pattern == chosen.pattern;
        parts::option("radio", PATTERN, pattern.id, is, (words.pattern)(pattern.id))
    });
    let minutes = parts::each(MINUTES, |minutes| {
        let is = minutes == chosen.minutes;
        let minutes = minutes.to_string();
        parts::option("radio", MINUTE, &minutes, is, minutes.clone())
    });
    let vibrate = view
        .model
        .can_vibrate()
        .then(|| parts::option("checkbox", VIBRATE, "on", chosen.vibrates, words.vibrate));
    let fields = |name: &'static str, choices: Html| {
        tag!("fieldset", [tag!("legend", [name]), tag!("div.choices", [choices])])
    };
    let start = parts::main_button(view, "breathe", words.start, Event::Started.into());
    let form = tag!(
        "form",
        [("autocomplete", "off"), ("novalidate", "")],
        [
            fields(words.how, patterns),
            tag!("div.minutes", [fields(words.how_long, minutes)]),
            vibrate,
            tag!("div.acts", [start]),
        ]
    );
    let form = parts::on(When::Change, picked(view), form);
    group![
        parts::p(words.caution),
        parts::on(When::Submit, parts::stay(), form),
        parts::p_of("hint", words.not_kept),
    ]
}

fn picked(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Some((name, value)) = parts::name_and_text(&event) else { return };
        tell.emit(match name.as_str() {
            PATTERN => Event::PatternPicked(value).into(),
            MINUTE => Event::MinutesPicked(value).into(),
            _ => Event::VibrationTicked.into(),
        });
    })
}
