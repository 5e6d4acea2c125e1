//! Texts without the space that an editor put into them. A text's sum is that
//! of its exact characters.
//!
//! `serde_json`'s `RawValue` is no help here: it keeps that space, and it
//! wants the whole file at once, while a large one is read a piece at a time (see
//! `scan`).

use std::ops::Range;

/// The text without the space that an editor may have put between its parts.
pub(super) fn compact(text: &str) -> String {
    let mut outside = Outside::default();
    let space = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    // A byte beyond ASCII is never one that counts.
    let byte = |c: char| u8::try_from(c).unwrap_or(b'x');
    text.chars().filter(|&c| !(outside.of_strings(byte(c)) && space(c))).collect()
}

/// The part of a text without the space around it.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
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

    #[test]
    fn only_space_between_parts_is_taken_out() {
        assert_eq!(compact("{ \"a b\" :\r\n\t[ 1, \"é \\\" x\" ] }"), "{\"a b\":[1,\"é \\\" x\"]}");
    }
}
