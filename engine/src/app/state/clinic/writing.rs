//! The form as a file.

use super::{ClinicForm, named};
use crate::clinic::place;
use crate::digits::digit;
use crate::json::Json;
use crate::link::published;

impl ClinicForm {
    /// The file, as it stands in the form, right or wrong.
    #[must_use]
    pub fn file(&self) -> String {
        let mut fields =
            vec![("doorway".to_owned(), quoted("clinic")), ("version".to_owned(), "1".to_owned())];
        let mut add = |name: &str, value: String| fields.push((name.to_owned(), value));
        for name in ["name", "hours", "zone", "country", "after_hours", "accent"] {
            let value = self.value(name).trim();
            if !value.is_empty() {
                add(name, quoted(value));
            }
        }
        let numbers = self.numbers().map(|(_, show)| {
            ["{ \"show\": ", &quoted(show), ", \"dial\": ", &quoted(&dial(show)), " }"].concat()
        });
        let asked = self.asked().map(|one| quoted(one.id));
        let sites = self
            .sites()
            .map(|site| quoted(&place::origin(site).unwrap_or_else(|| site.to_owned())));
        let waits = published().filter_map(|one| {
            let wait = self.value(&named("wait-", one.id)).trim();
            // What is no number is written as it stands, and refused when read.
            let wait_of = |wait: &str| match wait.parse::<u16>() {
                Ok(days) => days.to_string(),
                Err(_) => quoted(wait),
            };
            (!wait.is_empty()).then(|| [&quoted(one.id), ": ", &wait_of(wait)].concat())
        });
        for (name, list, [open, close]) in [
            ("numbers", numbers.collect::<Vec<_>>(), ["[", "]"]),
            ("questionnaires", asked.collect(), ["[", "]"]),
            ("sites", sites.collect(), ["[", "]"]),
            ("waits", waits.collect(), ["{ ", " }"]),
        ] {
            if !list.is_empty() {
                add(name, [open, &list.join(", "), close].concat());
            }
        }
        for (name, value) in &self.kept {
            add(name, written(value));
        }
        let lines = fields.iter().map(|(name, value)| ["  \"", name, "\": ", value].concat());
        ["{\n", &lines.collect::<Vec<_>>().join(",\n"), "\n}\n"].concat()
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// What is dialled for a number that begins with a plus; blank, and so refused,
/// for another.
fn dial(show: &str) -> String {
    let Some(rest) = show.strip_prefix(['+', '＋']) else { return String::new() };
    let known = |c: char| digit(c).is_some() || " ()-./\u{a0}\u{3000}".contains(c);
    let digits: String = rest.chars().filter_map(digit).collect();
    let dialled = rest.chars().all(known) && (7..=15).contains(&digits.len());
    if dialled { ["+", &digits].concat() } else { String::new() }
}

/// What was read, as JSON again. Only what [`Clinic::read`] has accepted.
fn written(value: &Json) -> String {
    let many =
        |list: Vec<String>, [open, close]: [&str; 2]| [open, &list.join(", "), close].concat();
    match value {
        Json::Other => "null".to_owned(),
        Json::Whole(number) => number.to_string(),
        Json::Text(text) => quoted(text),
        Json::List(list) => many(list.iter().map(written).collect(), ["[", "]"]),
        Json::Map(pairs) => {
            let pair =
                |(name, value): &(String, Json)| [&quoted(name), ": ", &written(value)].concat();
            many(pairs.iter().map(pair).collect(), ["{ ", " }"])
        }
    }
}
