//! What can be noted besides the mood: each field is opened by a chip that tells what it holds.

use super::DiaryInput;
use super::scale::{Group, Scale, scale};

/// What is asked besides the mood, in the order of the form. Which of them are
/// shown is each person's choice.
pub static FIELDS: [&str; 18] = [
    "energy",
    "sleep-hours",
    "sleep-quality",
    "looping",
    "appetite",
    "interest",
    "irritability",
    "connection",
    "stress",
    "movement",
    "nutrition",
    "self-compassion",
    "emotional-access",
    "agency",
    "tags",
    "signs",
    "note",
    DAY,
];

/// The name of the choice whether a field is shown, `on` or `off`.
#[must_use]
pub fn shown(field: &str) -> String {
    ["field-", field].concat()
}

/// Whether a field is shown as long as nothing was chosen: all but the possible
/// gains.
#[must_use]
pub fn shown_at_first(field: &str) -> bool {
    scale(field).is_none_or(|scale| scale.group != Group::Gains)
}

/// The day of the entry. It can't be left out.
pub const DAY: &str = "day";

/// The chip behind which an input stands, by the name of the input: see
/// [`super::Fault::field`]; `None` for the mood, which is always in sight.
#[must_use]
pub fn asks(input: &str) -> Option<&'static str> {
    let name = input.strip_prefix("diary-").unwrap_or(input);
    FIELDS.iter().copied().find(|field| *field == name)
}

/// Which of [`FIELDS`] are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenFields(u32);

impl OpenFields {
    /// Those in which something stands.
    #[must_use]
    pub fn of(given: &DiaryInput) -> Self {
        let mut open = Self::default();
        for field in FIELDS {
            open.put(field, !given.is_blank(field));
        }
        open
    }

    /// Whether this one is.
    #[must_use]
    pub fn has(self, field: &str) -> bool {
        self.0 & bit(field) != 0
    }

    /// Opens a field, or closes it.
    pub fn put(&mut self, field: &str, open: bool) {
        self.0 &= !bit(field);
        if open {
            self.0 |= bit(field);
        }
    }
}

/// No bit at all for what is no field.
fn bit(field: &str) -> u32 {
    FIELDS.iter().position(|one| *one == field).map_or(0, |at| 1 << at)
}

/// What a field holds, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// A value of a scale.
    Rating(&'static Scale, i64),
    /// Something that is no value of its scale.
    Unread,
    /// So many tags or warning signs.
    Count(usize),
    /// A note, or a day.
    Text,
}

impl DiaryInput {
    /// What stands in one of [`FIELDS`].
    #[must_use]
    pub fn held(&self, field: &str) -> Held {
        let count = |list: &[String]| match list.iter().filter(|one| !one.trim().is_empty()).count()
        {
            0 => Held::Nothing,
            count => Held::Count(count),
        };
        let text = |text: &str| if text.is_empty() { Held::Nothing } else { Held::Text };
        match (field, scale(field)) {
            (_, Some(scale)) => match self.rated(field).trim() {
                "" => Held::Nothing,
                typed => {
                    scale.parse(typed).map_or(Held::Unread, |value| Held::Rating(scale, value))
                }
            },
            ("tags", _) => count(&self.tags),
            ("signs", _) => count(&self.signs),
            ("note", _) => text(self.note.trim()),
            _ => text(&self.day),
        }
    }

    /// Whether nothing stands there.
    #[must_use]
    pub fn is_blank(&self, field: &str) -> bool {
        self.held(field) == Held::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::super::{MOOD, SCALES};
    use super::*;

    #[test]
    fn every_scale_but_the_mood_is_a_field_in_the_same_order() {
        let scales = SCALES.iter().map(|scale| scale.id).filter(|id| *id != MOOD);
        assert!(scales.eq(FIELDS[..14].iter().copied()));
        assert!(shown_at_first("note") && shown_at_first("energy") && !shown_at_first("agency"));
    }

    #[test]
    fn each_input_but_the_moods_stands_behind_a_chip() {
        for field in FIELDS {
            let input = match scale(field) {
                Some(_) => field.to_owned(),
                None => ["diary-", field].concat(),
            };
            assert_eq!(asks(&input), Some(field));
        }
        assert_eq!(asks(MOOD), None);
    }

    #[test]
    fn nothing_that_is_typed_is_without_a_trace() {
        let mut given = DiaryInput::default();
        let blank = |given: &DiaryInput| FIELDS.iter().all(|field| given.is_blank(field));
        assert!(blank(&given));
        for (field, text, held) in [
            ("energy", "7", Held::Rating(scale("energy").unwrap(), 7)),
            ("energy", "", Held::Nothing),
            ("sleep-hours", " 7,5 ", Held::Rating(scale("sleep-hours").unwrap(), 450)),
            ("sleep-hours", "long", Held::Unread),
            ("diary-tags", "sun, , rain", Held::Count(2)),
            ("diary-tags", " ,", Held::Nothing),
            ("sign", "isolation", Held::Count(1)),
            ("diary-note", "  ", Held::Nothing),
            ("diary-note", "a walk", Held::Text),
            ("diary-day", "2026-11-02", Held::Text),
            // A day that was cleared is not today.
            ("diary-day", "", Held::Text),
            ("diary-day", "?", Held::Text),
        ] {
            given.set(field, text.to_owned());
            let field = if field == "sign" { "signs" } else { asks(field).unwrap() };
            assert_eq!(given.held(field), held, "{field} {text:?}");
        }
        assert!(DiaryInput { day: String::new(), ..DiaryInput::mood(4) }.is_blank(DAY));
        assert!(blank(&DiaryInput::mood(4)));
    }
}
