//! English names for what the engine knows by kind.

use crate::contacts::{Ages, Checked, Date, Hours, Press, Reaches};
use crate::guidance::{Because, Tier};
use crate::instrument::Severity;
use crate::moment::Day;

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

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
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
        Tier::Soon => "Tell your provider within the next days, and before your next session.",
        Tier::Visit => "Bring it to your next appointment.",
    }
}

pub(super) fn because(because: Because) -> &'static str {
    match because {
        Because::SelfHarm => {
            "You ticked thoughts of being better off dead or of hurting yourself. Any answer above “Not at all” counts, whatever the total."
        }
        Because::Difficult => {
            "You wrote that these problems make daily life very or extremely difficult. Reaching out for that is a sign of strength."
        }
        Because::HighTotal => "Your total is in one of the two highest ranges.",
        Because::Rise => {
            "Your total is notably higher than last time. A return of symptoms is not a failure, and telling early keeps more options open."
        }
        Because::HigherBand => "Your total has moved into a higher range than last time.",
        Because::CutOff => {
            "Your total is at or above 10, where a closer look by a professional is usual."
        }
    }
}

pub(super) fn day(day: Day) -> String {
    let (year, month, day) = day.parts();
    date(year, month, day)
}

fn date(year: i32, month: u8, day: u8) -> String {
    let month = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    format!("{day} {month} {year}")
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
    format!("For ages {} to {}", ages.from, ages.to)
}

pub(super) fn press(press: Press) -> String {
    format!("{}: press {}", language(press.language), press.key)
}

pub(super) fn checked(checked: Checked) -> String {
    let Date { year, month, day } = checked.day();
    let date = date(year, month, day);
    match checked {
        Checked::Verified(_) => ["Checked on ", &date].concat(),
        Checked::Listed(_) => ["Seen in several public sources, ", &date].concat(),
        Checked::Unconfirmed(_) => ["Not yet confirmed by us, ", &date].concat(),
    }
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
