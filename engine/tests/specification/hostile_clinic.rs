//! Hostile settings of a clinic: each is refused with a sentence, or holds
//! nothing but what a clinic may set.
use doorway_engine::clinic::{Clinic, LONG, NUMBERS, SHORT, SITES, WAIT, place};
use doorway_engine::words::Language;

/// What somebody might put into a field.
const VALUES: [&str; 20] = [
    "\"+1 555 123 4567\"",
    "\"<script>alert(1)</script>\"",
    "\"https://evil.example/\"",
    "\"javascript:alert(1)\"",
    "\"\\u202eevil.example\"",
    "\"\\u0000\\u0007\"",
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "99999999999999999999",
    "[]",
    "[[[[]]]]",
    "{}",
    "{\"show\":\"116 123\",\"dial\":\"+15551234567\"}",
    "[{\"show\":\"116 123\",\"dial\":\"+15551234567\"}]",
    "{\"phq9\":1}",
    "{\"phq9\":{\"from\":0,\"tier\":\"never\"}}",
    "[\"https://evil.example/<b>\",\"*\"]",
];

const FIELDS: [&str; 27] = [
    "name",
    "country",
    "numbers",
    "hours",
    "zone",
    "after_hours",
    "accent",
    "sites",
    "questionnaires",
    "waits",
    "driving",
    "totals",
    "sessions",
    "version",
    "doorway",
    "Call +15551234567",
    "evil.example",
    "rules",
    "remove",
    "crisis",
    "help",
    "emergency",
    "__proto__",
    "<img src=x>",
    "script",
    "lines",
    "tier",
];

#[test]
fn hostile_files_say_nothing_of_their_own() {
    let words = Language::English.words().clinic;
    let mut count = 0;
    let (mut refused, mut read) = (0, 0);
    for field in FIELDS {
        for value in VALUES {
            let file = format!("{{\"doorway\":\"clinic\",\"version\":1,\"{field}\":{value}}}");
            count += 1;
            match Clinic::read(&file) {
                Err(fault) => {
                    refused += 1;
                    let sentence = (words.fault)(&fault);
                    assert!(sentence.ends_with('.') && sentence.len() > 20, "{file}: {sentence}");
                    for bait in ["555", "evil", "<", "script", "__proto__", "116"] {
                        assert!(!sentence.contains(bait), "{file}: {sentence}");
                    }
                }
                Ok(clinic) => {
                    read += 1;
                    within_limits(&clinic, &file);
                }
            }
        }
    }
    assert_eq!(count, 540);
    assert!(refused > 400 && read > 10, "{refused} refused, {read} read");
}

/// Text is text, numbers are dialled as they are shown, and rules only add.
fn within_limits(clinic: &Clinic, file: &str) {
    let hidden = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
    for (text, most) in [
        (&clinic.name, SHORT),
        (&clinic.hours, SHORT),
        (&clinic.zone, SHORT),
        (&clinic.after_hours, LONG),
    ] {
        assert!(text.chars().count() <= most && !text.contains(hidden), "{file}");
    }
    assert!(clinic.numbers.len() <= NUMBERS && clinic.sites.len() <= SITES, "{file}");
    for number in &clinic.numbers {
        let digits: String = number.show.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits, number.dial.trim_start_matches('+'), "{file}");
    }
    assert!(clinic.sites.iter().all(|site| place::origin(site).as_ref() == Some(site)), "{file}");
    assert!(clinic.waits().iter().all(|(_, days)| *days <= WAIT), "{file}");
}
