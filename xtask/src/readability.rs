//! `cargo xtask readability`: how much schooling the articles ask for, and what is shown on the
//! day of a session.
//!
//! The Flesch-Kincaid grade (Kincaid 1975): 0.39 words a sentence + 11.8 syllables a word − 15.59.
//! Syllables are counted by groups of vowels, which is off by a few in a hundred.

use anyhow::{Result, bail};
use doorway_engine::learn::ALL;
use doorway_engine::moment::Moment;
use doorway_engine::words::Language;
use doorway_engine::worksheet;

use crate::learn;

/// The most that an article may ask for, and what is shown on the day.
const ARTICLE: f64 = 7.0;
const DAY: f64 = 6.0;

/// A text and what it asks for.
#[derive(Debug)]
pub struct Measured {
    /// What it is called.
    pub name: &'static str,
    /// How many words it has.
    pub words: usize,
    /// Its grade.
    pub grade: f64,
    /// The most that its grade may be.
    pub most: f64,
}

/// Every article, and everything shown on the day of a session.
///
/// # Errors
/// When an article can't be read.
pub fn measure() -> Result<Vec<Measured>> {
    let mut all = Vec::new();
    for article in &ALL {
        let parts = learn::parts(Language::English, article)?;
        let texts: Vec<_> = parts.blocks.into_iter().map(|block| block.text).collect();
        all.push(measured(article.id, &texts, ARTICLE));
    }
    all.push(measured("day", &day(), DAY));
    Ok(all)
}

/// Prints the table.
///
/// # Errors
/// When something asks for more than it may.
pub fn run() -> Result<()> {
    println!("{:<18} {:>6} {:>6} {:>6}", "text", "words", "grade", "most");
    let all = measure()?;
    for one in &all {
        println!("{:<18} {:>6} {:>6.1} {:>6.1}", one.name, one.words, one.grade, one.most);
    }
    let hard: Vec<_> = all.iter().filter(|one| one.grade > one.most).map(|one| one.name).collect();
    if hard.is_empty() { Ok(()) } else { bail!("too hard to read: {}", hard.join(", ")) }
}

/// Everything that the day's page says, and the place to park what comes up.
fn day() -> Vec<String> {
    let words = Language::English.words();
    let day = words.session_day;
    let (now, until) = (1_800_000_000_000, 1_800_086_400_000);
    let at = |unix_ms| Moment { unix_ms, offset_min: 0 };
    let mut texts = vec![
        (day.until)(at(until), at(now)),
        (day.since)(60),
        (day.planned)(true).to_owned(),
        (day.planned)(false).to_owned(),
    ];
    let said = [day.about, day.then, day.worse, day.unsafe_now, day.usual, day.unusual];
    let after = [day.next_morning, day.slept, day.slept_about, day.over, day.over_about];
    let points = day.usual_points.iter().chain(day.unusual_points).copied();
    texts.extend(said.into_iter().chain(after).chain(points).map(str::to_owned));
    for sheet in worksheet::ALL.iter().filter(|one| one.phase == worksheet::Phase::Day) {
        let sheet = (words.worksheets.of)(sheet);
        texts.push(sheet.about.to_owned());
        for section in sheet.sections {
            texts.extend([section.title, section.hint].map(str::to_owned));
            texts.extend(
                section
                    .fields
                    .iter()
                    .flat_map(|field| [field.label, field.hint].map(str::to_owned)),
            );
        }
    }
    texts
}

fn measured(name: &'static str, texts: &[String], most: f64) -> Measured {
    let (mut sentences, mut words, mut beats) = (0, 0, 0);
    for sentence in texts.iter().flat_map(|text| text.split_inclusive(ends)) {
        let said: Vec<_> = sentence
            .split(|c: char| !(c.is_alphanumeric() || "'’-".contains(c)))
            .filter(|word| word.contains(char::is_alphanumeric))
            .collect();
        if said.is_empty() {
            continue;
        }
        sentences += 1;
        words += said.len();
        beats += said.iter().map(|word| syllables(word)).sum::<usize>();
    }
    let per = |count: usize, of: usize| {
        f64::from(u32::try_from(count).unwrap_or(u32::MAX))
            / f64::from(u32::try_from(of.max(1)).unwrap_or(u32::MAX))
    };
    let grade = 0.39 * per(words, sentences) + 11.8 * per(beats, words) - 15.59;
    Measured { name, words, grade, most }
}

/// What ends a sentence. Numbers with a point or a colon are rare here, and make it a bit easier.
const fn ends(letter: char) -> bool {
    matches!(letter, '.' | '?' | '!' | ':')
}

fn syllables(word: &str) -> usize {
    let word: String =
        word.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
    let vowel = |letter: char| "aeiouy".contains(letter);
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        groups += usize::from(vowel(letter) && !before);
        before = vowel(letter);
    }
    let silent_e = word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
    let silent_ed = word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    groups.saturating_sub(usize::from(groups > 1 && (silent_e || silent_ed))).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_one_speaks() {
        for (word, count) in [
            ("I", 1),
            ("the", 1),
            ("medicine", 3),
            ("looked", 1),
            ("needed", 2),
            ("ketamine", 3),
            ("table", 2),
            ("free", 1),
            ("2023", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn long_words_and_long_sentences_ask_for_more() {
        let grade = |text: &str| measured("", &[text.to_owned()], 7.0).grade;
        assert!(grade("You can stop. It is fine.") < 1.0);
        let hard = grade(
            "Considerable neurobiological plasticity necessitates multidisciplinary psychotherapeutic integration.",
        );
        assert!(hard > 20.0, "{hard}");
    }
}
