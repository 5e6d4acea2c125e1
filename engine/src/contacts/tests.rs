use super::*;

/// The countries that must be there, whatever else is added.
const EXPECTED: [&str; 25] = [
    "US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "CH", "FR", "ES", "NL", "PT", "GR", "FI", "NO",
    "IS", "LU", "IN", "JP", "KR", "PH", "MX", "BR", "ZA",
];

fn numbers() -> impl Iterator<Item = &'static str> {
    countries().iter().flat_map(|country| {
        let emergency = country.emergency.iter().map(|emergency| emergency.call.dial);
        let lines = country.lines.iter().flat_map(|line| {
            line.calls.iter().map(|call| call.dial).chain(line.text.map(|text| text.to))
        });
        emergency.chain(lines)
    })
}

fn line(code: &str, name: &str) -> &'static Line {
    let country = country(code).expect("a known country");
    country.lines.iter().find(|line| line.name == name).expect("a known line")
}

fn guessed(locales: &[&str]) -> Option<&'static str> {
    guess(locales.iter().copied()).map(|country| country.code)
}

#[test]
fn no_country_gets_lost() {
    for code in EXPECTED {
        assert!(country(code).is_some(), "{code}");
    }
}

#[test]
fn countries_stand_in_the_order_of_their_names() {
    assert!(countries().is_sorted_by(|a, b| a.en < b.en));
}

#[test]
fn a_country_is_found_by_its_code_in_either_case() {
    assert_eq!(country("gb"), country("GB"));
    assert_eq!(country("GB").map(|country| country.en), Some("United Kingdom"));
    assert_eq!(country("XX"), None);
    assert_eq!(country(""), None);
}

#[test]
fn every_number_can_be_dialled_and_no_short_code_is_international() {
    for number in numbers() {
        let digits = number.strip_prefix('+').unwrap_or(number);
        assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{number}");
        assert!((2..=15).contains(&digits.len()), "{number}");
        assert!(digits.len() >= 7 || digits == number, "{number}");
    }
}

#[test]
fn short_codes_are_dialled_as_they_are() {
    let dialled = |code, name| line(code, name).calls.first().map(Call::href);
    assert_eq!(dialled("GB", "Samaritans").as_deref(), Some("tel:116123"));
    assert_eq!(dialled("US", "988 Suicide & Crisis Lifeline").as_deref(), Some("tel:988"));
    assert_eq!(dialled("AU", "Lifeline").as_deref(), Some("tel:131114"));
    assert_eq!(dialled("ES", "Línea 024").as_deref(), Some("tel:024"));
    let portugal = "Linha Nacional de Prevenção do Suicídio";
    assert_eq!(dialled("PT", portugal).as_deref(), Some("tel:1411"));
    assert_eq!(country("PT").map(|country| country.lines[0].name), Some(portugal));
    let emergency = country("AU").and_then(|country| country.emergency.first());
    assert_eq!(emergency.map(|emergency| emergency.call.href()).as_deref(), Some("tel:000"));
}

#[test]
fn a_text_link_brings_the_keyword_along() {
    let text = |code, name| line(code, name).text.map(|text| text.href());
    assert_eq!(text("US", "Crisis Text Line").as_deref(), Some("sms:741741?&body=HOME"));
    assert_eq!(text("GB", "Shout").as_deref(), Some("sms:85258?&body=SHOUT"));
    assert_eq!(text("IE", "Text About It").as_deref(), Some("sms:50808?&body=HELLO"));
    assert_eq!(text("NZ", "1737 Need to talk?").as_deref(), Some("sms:1737"));
    assert_eq!(text("AU", "Lifeline").as_deref(), Some("sms:0477131114"));
    assert_eq!(text("GB", "Samaritans"), None);
}

#[test]
fn numbers_known_to_be_stale_are_not_in_the_table() {
    // Korea's line is 109 now, Canada's 988; the third is not the Samaritans',
    // and the fourth is what some lists put in the place of the American 988.
    for stale in ["1393", "18334564566", "1800247247", "18002738255"] {
        assert!(numbers().all(|number| number.trim_start_matches('+') != stale), "{stale}");
    }
}

#[test]
fn every_country_can_be_called_day_and_night_save_luxembourg() {
    let not_at_night: Vec<_> = countries()
        .iter()
        .filter(|country| {
            !country.lines.iter().any(|line| line.hours == Hours::Always && !line.calls.is_empty())
        })
        .map(|country| country.code)
        .collect();
    assert_eq!(not_at_night, ["LU"]);
}

#[test]
fn only_one_line_is_unconfirmed_and_no_emergency_number() {
    let lines = countries().iter().flat_map(|country| country.lines);
    let unconfirmed: Vec<_> =
        lines.filter(|line| !line.checked.is_confirmed()).map(|line| line.name).collect();
    assert_eq!(unconfirmed, ["Píeta"]);
    let mut emergency = countries().iter().flat_map(|country| country.emergency);
    assert!(emergency.all(|emergency| emergency.checked.is_confirmed()));
}

#[test]
fn nothing_is_called_verified_that_was_not_read_on_the_services_own_page() {
    // None was: who reads one there changes its row, and names that row here.
    let read: [&str; 0] = [];
    for country in countries() {
        let lines = country.lines.iter().map(|line| (line.name, line.checked, line.source));
        let emergency = country.emergency.iter();
        let emergency = emergency.map(|one| (one.call.display, one.checked, one.source));
        for (name, checked, source) in lines.chain(emergency) {
            let verified = matches!(checked, Checked::Verified(_));
            assert_eq!(verified, read.contains(&name), "{name}");
            assert!(!source.cited().is_empty());
        }
    }
}

#[test]
fn the_first_language_with_a_country_decides() {
    assert_eq!(guessed(&["en-GB"]), Some("GB"));
    assert_eq!(guessed(&["en", "en-US", "de-DE"]), Some("US"));
    assert_eq!(guessed(&["pt-BR-x-private"]), Some("BR"));
    assert_eq!(guessed(&["es-419", "es-MX"]), Some("MX"));
    assert_eq!(guessed(&["zh-Hant-TW"]), None);
    assert_eq!(guessed(&["de-Latn-AT-1996"]), Some("AT"));
    assert_eq!(guessed(&["zh-yue-Hant-CA"]), Some("CA"));
    assert_eq!(guessed(&["EN-gb"]), Some("GB"));
    assert_eq!(guessed(&["en-UK"]), Some("GB"));
}

#[test]
fn the_notation_of_operating_systems_is_understood() {
    assert_eq!(guessed(&["en_US"]), Some("US"));
    assert_eq!(guessed(&["en_US.UTF-8"]), Some("US"));
    assert_eq!(guessed(&["de_AT@euro"]), Some("AT"));
    assert_eq!(guessed(&["C", "POSIX", "fr_CA"]), Some("CA"));
}

#[test]
fn a_country_that_is_not_in_the_table_is_not_replaced_by_another() {
    assert_eq!(guessed(&["fr-BE", "en-GB"]), None);
    assert_eq!(guessed(&["en-PR", "en-US"]), None);
}

#[test]
fn a_language_alone_is_no_country() {
    assert_eq!(guessed(&[]), None);
    assert_eq!(guessed(&["ja"]), None);
    assert_eq!(guessed(&["ko", "en", "is"]), None);
    assert_eq!(guessed(&["en-001", "en-150"]), None);
}

#[test]
fn what_only_looks_like_a_country_is_none() {
    assert_eq!(guessed(&["", "-", "_GB", "-GB"]), None);
    assert_eq!(guessed(&["x-GB"]), None);
    assert_eq!(guessed(&["i-no"]), None);
    assert_eq!(guessed(&["en-u-rg-gbzzzz"]), None);
    assert_eq!(guessed(&["de-1996-DE"]), None);
    assert_eq!(guessed(&["en-G1"]), None);
    assert_eq!(guessed(&["日本-JP", "en–GB"]), None);
}

#[test]
fn days_are_counted_over_months_years_and_leap_days() {
    let day = |year, month, day| Date { year, month, day };
    assert_eq!(day(2026, 11, 22).since(day(2026, 6, 2)), 173);
    assert_eq!(day(2026, 6, 2).since(day(2026, 11, 22)), -173);
    assert_eq!(day(2028, 3, 1).since(day(2028, 2, 28)), 2);
    assert_eq!(day(2027, 3, 1).since(day(2027, 2, 28)), 1);
    assert_eq!(day(2027, 1, 1).since(day(2026, 1, 1)), 365);
    assert_eq!(day(2029, 1, 1).since(day(2028, 1, 1)), 366);
    assert!(day(2026, 11, 22) > day(2026, 6, 2));
}

#[test]
fn a_check_knows_its_day() {
    let verified = line("GB", "Samaritans").checked;
    assert_eq!(verified.day(), Date { year: 2026, month: 6, day: 2 });
    assert!(line("GB", "Samaritans").checked.day() < line("AT", "Telefonseelsorge").checked.day());
}
