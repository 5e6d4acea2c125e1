//! Where the values of a JSON object stand in its text.
//!
//! A text's sum is that of its exact characters, which a tree of values has
//! lost. Everything here is about text that was read as JSON before.

use std::ops::Range;

/// Where a name, with its quotes, and its value stand.
pub(super) struct Pair {
    pub(super) name: Range<usize>,
    pub(super) value: Range<usize>,
}

/// The names and values of the object that stands at `object`.
pub(super) fn pairs(text: &str, object: Range<usize>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut outside = Outside::default();
    let (mut depth, mut start, mut name) = (0_usize, object.start, 0..0);
    for (at, byte) in text.bytes().enumerate().take(object.end).skip(object.start) {
        if !outside.of_strings(byte) {
            continue;
        }
        match byte {
            b'{' | b'[' => {
                depth += 1;
                if depth == 1 {
                    start = at + 1;
                }
            }
            b':' if depth == 1 => {
                name = trimmed(text, start..at);
                start = at + 1;
            }
            b',' if depth == 1 => {
                pairs.push(Pair { name: name.clone(), value: trimmed(text, start..at) });
                start = at + 1;
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && !name.is_empty() {
                    pairs.push(Pair { name: name.clone(), value: trimmed(text, start..at) });
                }
            }
            _ => {}
        }
    }
    pairs
}

/// The text without the space that an editor may have put between its parts.
pub(super) fn compact(text: &str) -> String {
    let mut outside = Outside::default();
    let space = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    // A byte beyond ASCII is never one that counts.
    let byte = |c: char| u8::try_from(c).unwrap_or(b'x');
    text.chars().filter(|&c| !(outside.of_strings(byte(c)) && space(c))).collect()
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (part.len() - part.trim_start().len());
    let end = range.end - (part.len() - part.trim_end().len());
    start..end.max(start)
}

/// Tells what stands in a string from what doesn't.
#[derive(Default)]
struct Outside {
    string: bool,
    escaped: bool,
}

impl Outside {
    /// Takes the next byte; whether it is neither in a string nor a quote.
    fn of_strings(&mut self, byte: u8) -> bool {
        if !self.string {
            self.string = byte == b'"';
            return !self.string;
        }
        if self.escaped {
            self.escaped = false;
        } else if byte == b'\\' {
            self.escaped = true;
        } else if byte == b'"' {
            self.string = false;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, &str)> {
        let pairs = pairs(text, 0..text.len()).into_iter();
        pairs.map(|pair| (&text[pair.name], &text[pair.value])).collect()
    }

    #[test]
    fn names_and_values_are_found_whatever_stands_in_strings() {
        let text = "{ \"a\" : 1,\"b,:{\":\"}\\\"]\\\\\" , \"ü\":[{\"c\":2},3]\n}";
        let expected = [("\"a\"", "1"), ("\"b,:{\"", "\"}\\\"]\\\\\""), ("\"ü\"", "[{\"c\":2},3]")];
        assert_eq!(found(text), expected);
        assert_eq!(found("{}"), []);
        assert_eq!(found(" { } "), []);
    }

    #[test]
    fn only_space_between_parts_is_taken_out() {
        assert_eq!(compact("{ \"a b\" :\r\n\t[ 1, \"é \\\" x\" ] }"), "{\"a b\":[1,\"é \\\" x\"]}");
    }
}
