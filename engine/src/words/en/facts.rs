//! English names for what the engine knows by kind.

use super::sources;
use crate::contacts::{Ages, Checked, Date, Hours, Press, Reaches, Source};
use crate::guidance::Tier;
use crate::instrument::{For, Group, Severity, Topic};
use crate::moment::{Day, Month};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn group(group: Group) -> &'static str {
    match group {
        Group::Mood => "Low mood",
        Group::Anxiety => "Anxiety",
        Group::More => "Other questionnaires",
        Group::Sessions => "Around sessions",
        Group::Considering => "Thinking about ketamine therapy?",
    }
}

/// How a total compares with an earlier one; `when` follows the earlier one.
pub(super) fn changed(points: i16, from: u8, when: &str) -> String {
    match points {
        0 => format!("The same total as {when}: {from}."),
        1 => format!("1 point higher than {when}, when it was {from}."),
        -1 => format!("1 point lower than {when}, when it was {from}."),
        2.. => format!("{points} points higher than {when}, when it was {from}."),
        _ => format!("{} points lower than {when}, when it was {from}.", -points),
    }
}

pub(super) fn cut_off(from: u8, of: For) -> String {
    let of = match of {
        For::All => "the published point from which a closer look by a professional is usual",
        For::Women => "the published point for women",
        For::Men => "the published point for men",
        For::Sensitive => "the published point that misses as few people as possible",
        For::Balanced => "the published point with the fewest errors either way",
    };
    format!("{from} or more: {of}")
}

pub(super) fn part(topic: Topic, sum: u8, highest: u8, cut_off: u8) -> String {
    let name = match topic {
        Topic::Anxiety => "Questions on anxiety",
        Topic::Depression => "Questions on low mood",
    };
    format!("{name}: {sum} of {highest}; a closer look is usual from {cut_off}")
}

/// A recall period in words.
pub(super) fn span(days: u16) -> String {
    match days {
        7 => "a week".to_owned(),
        14 => "two weeks".to_owned(),
        30 => "a month".to_owned(),
        365 => "a year".to_owned(),
        _ => format!("{days} days"),
    }
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Normal => "lowest",
        Severity::Minimal => "minimal or none",
        Severity::Mild => "mild",
        Severity::Moderate => "moderate",
        Severity::ModeratelySevere => "moderately severe",
        Severity::Severe => "severe",
    }
}

pub(super) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Emergency => "Call the emergency number now.",
        Tier::Now => "Talk to a crisis line now, and to your provider today.",
        Tier::Today => "Contact your provider today.",
        Tier::Soon => "Tell your provider in the next few days, and before your next session.",
        Tier::Visit => "Bring it to your next appointment.",
    }
}

/// Short and long, Monday first.
pub(super) const WEEKDAYS: [(&str, &str); 7] = [
    ("Mo", "Monday"),
    ("Tu", "Tuesday"),
    ("We", "Wednesday"),
    ("Th", "Thursday"),
    ("Fr", "Friday"),
    ("Sa", "Saturday"),
    ("Su", "Sunday"),
];

pub(super) fn day(day: Day) -> String {
    let (year, month, day) = day.parts();
    date(year, month, day)
}

fn date(year: i32, month: u8, day: u8) -> String {
    format!("{day} {} {year}", month_name(month))
}

pub(super) fn month(month: Month) -> String {
    let (year, month) = month.parts();
    format!("{} {year}", month_name(month))
}

/// A day near today, or one whose year is said beside it.
pub(super) fn weekday_and_day(day: Day) -> String {
    let (_, month, number) = day.parts();
    let at = usize::from(day.weekday()).saturating_sub(1);
    let weekday = WEEKDAYS.get(at).map_or("", |(_, long)| long);
    format!("{weekday} {number} {}", month_name(month))
}

pub(super) fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

pub(super) fn reaches(reaches: Reaches) -> &'static str {
    match reaches {
        Reaches::All => "Emergency services",
        Reaches::Ambulance => "Ambulance",
        Reaches::Police => "Police",
    }
}

pub(super) fn hours(hours: Hours) -> String {
    match hours {
        Hours::Always => "Day and night".to_owned(),
        Hours::Between { from, to } => format!("{from}:00 to {to}:00, local time"),
        Hours::Posted => "Times are on their website".to_owned(),
    }
}

pub(super) fn languages(tags: &[&str]) -> String {
    tags.iter().map(|tag| language(tag)).collect::<Vec<_>>().join(", ")
}

/// The English name of a language that some line speaks; its tag if there is
/// none here.
fn language(tag: &str) -> &str {
    match tag {
        "en" => "English",
        "es" => "Spanish",
        "fr" => "French",
        "de" => "German",
        "it" => "Italian",
        "nl" => "Dutch",
        "pt" => "Portuguese",
        "el" => "Greek",
        "fi" => "Finnish",
        "sv" => "Swedish",
        "no" | "nb" => "Norwegian",
        "is" => "Icelandic",
        "lb" => "Luxembourgish",
        "ja" => "Japanese",
        "ko" => "Korean",
        "fil" => "Filipino",
        "hi" => "Hindi",
        "zh" => "Chinese",
        "af" => "Afrikaans",
        "as" => "Assamese",
        "bn" => "Bengali",
        "doi" => "Dogri",
        "gu" => "Gujarati",
        "id" => "Indonesian",
        "kn" => "Kannada",
        "kok" => "Konkani",
        "ks" => "Kashmiri",
        "mai" => "Maithili",
        "ml" => "Malayalam",
        "mni" => "Manipuri",
        "mr" => "Marathi",
        "ne" => "Nepali",
        "pa" => "Punjabi",
        "sat" => "Santali",
        "sd" => "Sindhi",
        "ta" => "Tamil",
        "te" => "Telugu",
        "th" => "Thai",
        "ur" => "Urdu",
        "vi" => "Vietnamese",
        "zu" => "Zulu",
        other => other,
    }
}

pub(super) fn ages(ages: Ages) -> String {
    if ages.from == 0 {
        return format!("For people up to {}", ages.to);
    }
    format!("For ages {} to {}", ages.from, ages.to)
}

pub(super) fn press(press: Press) -> String {
    format!("{}: press {}", language(press.language), press.key)
}

/// A country's name within a sentence.
pub(super) fn the(country: &str) -> String {
    let with = ["Netherlands", "Philippines", "United Kingdom", "United States"];
    if with.contains(&country) { ["the ", country].concat() } else { country.to_owned() }
}

/// “Checked” is said only of what was read on the service's own page.
pub(super) fn checked(checked: Checked, source: Source) -> String {
    let Date { year, month, day } = checked.day();
    let date = date(year, month, day);
    match checked {
        Checked::Verified(_) => ["Checked on ", &date].concat(),
        Checked::Listed(_) => ["Listed by ", sources::short(source), ", ", &date].concat(),
        Checked::Unconfirmed(_) => ["Not yet confirmed by us, ", &date].concat(),
    }
}

/// The same as the beginning of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().unwrap_or_default().to_ascii_uppercase();
    format!("{first}{}", letters.as_str())
}

/// A line of the safety history that the person was not sure of.
pub(super) fn unsure(line: &str) -> String {
    let mut letters = line.chars();
    let first = letters.next().unwrap_or_default();
    let rest = letters.as_str();
    // “I” stays a capital.
    let small = rest.starts_with(char::is_alphabetic);
    let first = if small { first.to_ascii_lowercase() } else { first };
    format!("I am not sure whether {first}{rest}")
}

/// What is typed and too long to be kept.
pub(super) fn too_long(what: &str, most: usize, over: usize) -> String {
    format!(
        "{what} can have up to {most} characters; these are {over} too many. All of it is still here: shorten it, then save again."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts;

    #[test]
    fn no_language_of_a_line_is_shown_as_its_tag() {
        let lines = || contacts::countries().iter().flat_map(|country| country.lines);
        let spoken = lines().flat_map(|line| line.languages.iter().copied());
        let pressed = lines()
            .flat_map(|line| line.calls)
            .filter_map(|call| call.press)
            .map(|press| press.language);
        for tag in spoken.chain(pressed) {
            assert_ne!(language(tag), tag);
        }
    }
}
