//! People with their numbers, as a person writes them down: a line each.

use crate::digits::digit;

/// The most people that have an input of their own.
pub const PEOPLE: usize = 6;

/// Somebody to call or text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person<'a> {
    /// Who; may be empty.
    pub name: &'a str,
    /// The number as it was written; may be empty.
    pub number: &'a str,
}

/// The people that a text of [`super::Control::People`] holds, without blank places.
pub fn people(text: &str) -> impl Iterator<Item = Person<'_>> {
    places(text).filter(|person| !person.is_blank())
}

/// The same, each in its place. A line is a name, a tab, and a number.
pub fn places(text: &str) -> impl Iterator<Item = Person<'_>> {
    text.lines().map(|line| {
        let (name, number) = line.split_once('\t').unwrap_or((line, ""));
        Person { name: name.trim(), number: number.trim() }
    })
}

impl Person<'_> {
    /// Whether nothing stands there.
    #[must_use]
    pub const fn is_blank(&self) -> bool {
        self.name.is_empty() && self.number.is_empty()
    }

    /// The number as it is dialled: a plus in front if there was one, and digits. `None` where
    /// it can't be told for sure, as with an extension.
    #[must_use]
    pub fn dialled(&self) -> Option<String> {
        let (plus, number) = match self.number.strip_prefix('+') {
            // A zero in brackets is for those who call from within the country.
            Some(rest) => ("+", rest.replace("(0)", "")),
            None => ("", self.number.to_owned()),
        };
        let mut dialled = plus.to_owned();
        for c in number.chars() {
            match digit(c) {
                Some(digit) => dialled.push(digit),
                None if matches!(
                    c,
                    ' ' | '\u{a0}' | '-' | '\u{2011}' | '\u{2013}' | '.' | '(' | ')' | '/'
                ) => {}
                None => return None,
            }
        }
        (3..=16).contains(&dialled.len()).then_some(dialled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_and_a_number_and_either_may_be_missing() {
        let text = "Noa\t+44 7700 900123\nmy sister\n\t555 0100\n";
        let people: Vec<_> = people(text).map(|one| (one.name, one.number)).collect();
        assert_eq!(people, [("Noa", "+44 7700 900123"), ("my sister", ""), ("", "555 0100")]);
    }

    #[test]
    fn a_number_is_dialled_only_where_it_can_be_told_for_sure() {
        for (number, dialled) in [
            ("+44 7700 900123", Some("+447700900123")),
            ("+44 (0)20 7946 0000", Some("+442079460000")),
            ("(212) 555-0100", Some("2125550100")),
            ("0171/39 20", Some("01713920")),
            ("٠١٢٣٤٥٦", Some("0123456")),
            ("111", Some("111")),
            ("", None),
            ("11", None),
            ("555 0100 ext. 7", None),
            ("javascript:alert(1)", None),
            ("1234567890123456789", None),
        ] {
            let person = Person { name: "", number };
            assert_eq!(person.dialled().as_deref(), dialled, "{number}");
        }
    }
}
