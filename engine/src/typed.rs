//! What is made of texts that a person types.

/// What an input holds whose browser makes no text of it: a day or a time that is half typed. It
/// is no day and no time, and it isn't nothing.
pub const UNREADABLE: &str = "?";

/// The text without characters that nobody sees but that change how what
/// follows is shown, unless they are among `kept`; or by how many characters
/// the rest is longer than `most`.
pub(crate) fn short(text: &str, most: usize, kept: &str) -> Result<String, usize> {
    let hidden = |c: char| (c.is_control() || turns(c)) && !kept.contains(c);
    let text: String = text.chars().filter(|c| !hidden(*c)).collect();
    let text = text.trim();
    match text.chars().count().saturating_sub(most) {
        0 => Ok(text.to_owned()),
        over => Err(over),
    }
}

/// Embeddings, overrides and isolates of direction (Unicode Annex 9). The
/// marks, which only say which way a neighbour runs, stay.
const fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text in small letters, to compare by. By rule rather than by the standard
/// library's table, which costs the page 4 KB: Latin, Greek and Cyrillic.
pub(crate) fn fold(text: &str) -> String {
    text.chars().map(small).collect()
}

const fn small(c: char) -> char {
    let by = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ÿ' => return 'ÿ',
        // Pairs of a capital and its small letter; the capital is even here …
        'Ā'..='ķ' | 'Ŋ'..='ŷ' if (c as u32).is_multiple_of(2) => 1,
        // … and odd here.
        'Ĺ'..='ň' | 'Ź'..='ž' if !(c as u32).is_multiple_of(2) => 1,
        _ => 0,
    };
    match char::from_u32(c as u32 + by) {
        Some(small) => small,
        None => c,
    }
}

/// The small letters from à to ÿ, and every other one from ā to ž, without their accents; a space
/// where there is none to take away.
const LATIN: &[u8] = b"aaaaaa ceeeeiiii nooooo  uuuuy y";
const EXTENDED: &[u8] = b"aaaccccddeeeeegggghhiiiii jk lllllnnn ooo rrrsssstttuuuuuuwy zzz";

/// A text in small letters and without accents, to search in.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|c| !is_mark(*c)).map(|c| base(small(c))).collect()
}

fn base(c: char) -> char {
    let at = c as usize;
    let letter = match c {
        'à'..='ÿ' => LATIN.get(at - 0xe0),
        'ā'..='ž' => EXTENDED.get((at - 0x100) / 2),
        _ => None,
    };
    letter.filter(|letter| **letter != b' ').map_or(c, |letter| char::from(*letter))
}

/// Accents that are characters of their own, and the vowel points of Hebrew and Arabic.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_taken_away_and_nothing_else() {
        for (text, plain) in [
            ("Ärger ÑANDÚ Łódź", "arger nandu lodz"),
            ("àáâãäå çèéêë ìíîï ñòóôõö ùúûüýÿ", "aaaaaa ceeee iiii nooooo uuuuyy"),
            ("cafe\u{301} café", "cafe cafe"),
            ("āēīōū čďěňřšťůž ğış ĳ ĸ ŋ œ Ÿ ſ", "aeiou cdenrstuz gis ĳ ĸ ŋ œ y ſ"),
            ("ß æ ø × ÷ đ þ", "ß æ ø × ÷ d þ"),
            ("שָׁלוֹם سَلَام", "שלום سلام"),
            ("🌱 1️⃣ Привет άλφα", "🌱 1️⃣ привет άλφα"),
            ("", ""),
        ] {
            assert_eq!(bare(text), plain, "{text}");
            assert_eq!(bare(plain), plain, "{text}");
        }
    }

    #[test]
    fn texts_are_compared_in_small_letters() {
        for text in ["SLEEP Well", "ÄÖÜ ÑandÚ", "ŁÓDŹ ĹĽ Œ", "ΑΒΓΩ", "ПРИВЕТ ЁЖ", "שלום 🌱 × ÷ ß"]
        {
            assert_eq!(fold(text), text.to_lowercase(), "{text}");
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }
}
