//! JSON, byte by byte: so a large file can be read a piece at a time.

use State::{
    After, Colon, Escape, Exponent, First, Hex, Minus, Name, Names, Part, Point, Power, Sign, Text,
    Value, Whole, Word, Zero,
};

/// How many values may lie in one another, as where a whole text is read.
const DEEPEST: usize = 127;

/// What has come last, or what may come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Value,
    /// A value, or the end of a list.
    First,
    Name,
    /// A name, or the end of an object.
    Names,
    Colon,
    After,
    /// Within a text or a name.
    Text,
    Escape,
    Hex(u8),
    /// Within a number: after its sign, a leading zero, …
    Minus,
    Zero,
    Whole,
    Point,
    Part,
    Exponent,
    Sign,
    Power,
    /// Within a word: what is left of it.
    Word(&'static [u8]),
}

/// Where a reader is.
pub(super) struct Scan {
    state: State,
    /// What is open, the outermost first, by its bracket.
    open: Vec<u8>,
    /// The text is a name.
    named: bool,
}

impl Scan {
    pub(super) const fn new() -> Self {
        Self { state: Value, open: Vec::new(), named: false }
    }

    /// How many values are open.
    pub(super) const fn depth(&self) -> usize {
        self.open.len()
    }

    /// Whether this is within a text or a name.
    pub(super) const fn in_text(&self) -> bool {
        matches!(self.state, Text | Escape | Hex(_))
    }

    /// Whether that is a name.
    pub(super) const fn in_name(&self) -> bool {
        self.named && self.in_text()
    }

    /// Whether a name has ended.
    pub(super) fn has_named(&self) -> bool {
        self.state == Colon
    }

    /// Whether one whole value was read.
    pub(super) const fn is_whole(&self) -> bool {
        self.open.is_empty() && matches!(self.state, After | Zero | Whole | Part | Power)
    }

    /// Takes the next byte; `None` where it can't stand there.
    #[allow(clippy::match_same_arms)] // a line for each thing that may come
    pub(super) fn take(&mut self, byte: u8) -> Option<()> {
        self.state = match (self.state, byte) {
            (Text, b'"') if self.named => Colon,
            (Text, b'"') => After,
            (Text, b'\\') => Escape,
            (Text, 0x20..) => Text,
            (Escape, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Text,
            (Escape, b'u') => Hex(3),
            (Hex(left), byte) if byte.is_ascii_hexdigit() => left.checked_sub(1).map_or(Text, Hex),
            (Word([next, rest @ ..]), byte) if *next == byte => match rest {
                [] => After,
                _ => Word(rest),
            },
            (Minus, b'0') => Zero,
            (Minus, b'1'..=b'9') | (Whole, b'0'..=b'9') => Whole,
            (Zero | Whole, b'.') => Point,
            (Point | Part, b'0'..=b'9') => Part,
            (Zero | Whole | Part, b'e' | b'E') => Exponent,
            (Exponent, b'+' | b'-') => Sign,
            (Exponent | Sign | Power, b'0'..=b'9') => Power,
            (Zero | Whole | Part | Power | After, _) => return self.after(byte),
            (Value | First | Name | Names | Colon, b' ' | b'\t' | b'\n' | b'\r') => self.state,
            (Value | First, b'{') => self.begin(byte, Names)?,
            (Value | First, b'[') => self.begin(byte, First)?,
            (Value | First | Name | Names, b'"') => {
                self.named = matches!(self.state, Name | Names);
                Text
            }
            (Value | First, b't') => Word(b"rue"),
            (Value | First, b'f') => Word(b"alse"),
            (Value | First, b'n') => Word(b"ull"),
            (Value | First, b'-') => Minus,
            (Value | First, b'0') => Zero,
            (Value | First, b'1'..=b'9') => Whole,
            (First, b']') | (Names, b'}') => self.end(),
            (Colon, b':') => Value,
            _ => return None,
        };
        Some(())
    }

    fn after(&mut self, byte: u8) -> Option<()> {
        self.state = match (byte, self.open.last()) {
            (b' ' | b'\t' | b'\n' | b'\r', _) => After,
            (b',', Some(b'{')) => Name,
            (b',', Some(b'[')) => Value,
            (b'}', Some(b'{')) | (b']', Some(b'[')) => self.end(),
            _ => return None,
        };
        Some(())
    }

    fn begin(&mut self, byte: u8, next: State) -> Option<State> {
        if self.open.len() == DEEPEST {
            return None;
        }
        self.open.push(byte);
        Some(next)
    }

    fn end(&mut self) -> State {
        self.open.pop();
        After
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::Json;

    /// Where a text stops being JSON, and whether it is whole.
    fn scan(text: &str) -> Option<bool> {
        let mut scan = Scan::new();
        text.bytes().try_for_each(|byte| scan.take(byte))?;
        Some(scan.is_whole())
    }

    #[test]
    fn it_takes_what_is_json_and_nothing_else() {
        for text in [
            "0",
            "-0.5e+10",
            "12E3",
            "1.",
            "-",
            "01",
            "+1",
            ".5",
            "1e",
            "1e+",
            "tru",
            "true",
            "nul",
            "null",
            "false",
            "\"\"",
            "\"\\u00e9\\n\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"a\nb\"",
            "[]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1, 2 ]",
            "{}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"a\":1 , \"b\":[{}]}",
            "{a:1}",
            "{\"a\":1]",
            "[1}",
            "1 2",
            " 1 ",
            "",
            "]",
            "[[\"é\"]]",
        ] {
            assert_eq!(scan(text) == Some(true), Json::parse(text).is_some(), "{text}");
        }
        for (depth, whole) in [(DEEPEST, Some(true)), (DEEPEST + 1, None)] {
            let text = ["[".repeat(depth), "]".repeat(depth)].concat();
            assert_eq!(scan(&text), whole);
            assert_eq!(Json::parse(&text).is_some(), whole == Some(true), "as where all is read");
        }
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_reader_of_whole_texts(text in "[\\[\\]{}\",:0-9eE.+\\-truefalsn\\\\ a]{0,12}") {
            prop_assert_eq!(scan(&text) == Some(true), Json::parse(&text).is_some(), "{}", text);
        }
    }
}
