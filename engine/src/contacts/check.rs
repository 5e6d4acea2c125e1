//! What the table must hold. A table that doesn't will not build.

use super::{Ages, Call, Country, Date, Emergency, Hours, Line, Text};

/// Passes the table on, or stops the build.
pub(super) const fn checked<const N: usize>(countries: [Country; N]) -> [Country; N] {
    let mut rest: &[Country] = &countries;
    let mut before = "";
    while let [country, others @ ..] = rest {
        assert!(is_before(before, country.en), "countries stand in the order of their names");
        assert!(!holds(others, country.code), "a country twice");
        check_country(country);
        before = country.en;
        rest = others;
    }
    countries
}

const fn check_country(country: &Country) {
    assert!(
        matches!(country.code.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z']),
        "a code is two capitals"
    );
    assert!(!country.emergency.is_empty(), "a country without an emergency number");
    let mut emergency = country.emergency;
    while let [Emergency { call, checked, .. }, rest @ ..] = emergency {
        check_call(call);
        assert!(call.dial.len() <= 5 && !call.dial.is_empty(), "emergency numbers are short");
        check_day(checked.day());
        emergency = rest;
    }
    assert!(!country.lines.is_empty(), "a country without a line");
    let mut lines = country.lines;
    while let [line, rest @ ..] = lines {
        check_line(line);
        lines = rest;
    }
}

const fn check_line(line: &Line) {
    assert!(!line.name.is_empty(), "a line without a name");
    assert!(
        !line.calls.is_empty() || line.text.is_some() || line.chat.is_some(),
        "a line that cannot be reached"
    );
    let mut calls = line.calls;
    while let [call, rest @ ..] = calls {
        check_call(call);
        calls = rest;
    }
    if let Some(text) = &line.text {
        check_text(text);
    }
    if let Some(chat) = line.chat {
        check_address(chat);
    }
    if let Some(site) = line.site {
        check_address(site);
    }
    if let Hours::Between { from, to } = line.hours {
        assert!(from < to && to <= 24, "hours within a day");
    }
    assert!(
        !matches!(line.hours, Hours::Posted) || line.site.is_some() || line.chat.is_some(),
        "hours that stand on no page"
    );
    if let Some(Ages { from, to }) = line.ages {
        assert!(from <= to, "ages ascend");
    }
    assert!(!line.languages.is_empty(), "a line without a language");
    let mut languages = line.languages;
    while let [language, rest @ ..] = languages {
        check_language(language);
        languages = rest;
    }
    check_day(line.checked.day());
}

pub(super) const fn check_call(call: &Call) {
    check_number(call.dial);
    check_same_digits(call.display, call.dial);
    if let Some(press) = &call.press {
        assert!(press.key.is_ascii_digit(), "a key is a digit");
        check_language(press.language);
    }
}

const fn check_text(text: &Text) {
    check_number(text.to);
    check_same_digits(text.display, text.to);
    if let Some(body) = text.body {
        let mut rest = body.as_bytes();
        assert!(!rest.is_empty(), "an empty keyword");
        while let [byte, others @ ..] = rest {
            assert!(
                byte.is_ascii_uppercase() || byte.is_ascii_digit(),
                "a keyword is capitals and digits"
            );
            rest = others;
        }
    }
}

/// Digits, or `+` and at least seven digits: the trap of public lists is a
/// short code dressed up as an international number.
const fn check_number(number: &str) {
    let digits = match number.as_bytes() {
        [b'+', digits @ ..] => {
            assert!(digits.len() >= 7, "a short code is no international number");
            assert!(!matches!(digits, [b'0', ..]), "no country's code begins with 0");
            digits
        }
        digits => digits,
    };
    assert!(digits.len() >= 2 && digits.len() <= 15, "no number is that long or short");
    let mut rest = digits;
    while let [byte, others @ ..] = rest {
        assert!(byte.is_ascii_digit(), "a number is digits");
        rest = others;
    }
}

/// What is shown differs from what is dialled by spaces and hyphens alone.
const fn check_same_digits(display: &str, number: &str) {
    let mut shown = display.as_bytes();
    let mut dialled = number.as_bytes();
    while let [byte, others @ ..] = shown {
        if !matches!(byte, b' ' | b'-') {
            assert!(!dialled.is_empty(), "more is shown than dialled");
            if let [first, more @ ..] = dialled {
                assert!(*byte == *first, "another number is shown than dialled");
                dialled = more;
            }
        }
        shown = others;
    }
    assert!(dialled.is_empty(), "more is dialled than shown");
}

const fn check_address(address: &str) {
    assert!(
        matches!(address.as_bytes(), [b'h', b't', b't', b'p', b's', b':', b'/', b'/', _, ..]),
        "an address is https"
    );
    let mut rest = address.as_bytes();
    while let [byte, others @ ..] = rest {
        assert!(byte.is_ascii_graphic(), "an address is plain ASCII without spaces");
        rest = others;
    }
}

/// Only plain language tags occur; a region would say nothing on a phone.
const fn check_language(tag: &str) {
    assert!(
        matches!(
            tag.as_bytes(),
            [b'a'..=b'z', b'a'..=b'z'] | [b'a'..=b'z', b'a'..=b'z', b'a'..=b'z']
        ),
        "a language is two or three small letters"
    );
}

const fn check_day(Date { year, month, day }: Date) {
    assert!(year >= 2026, "the table is younger than that");
    assert!(month >= 1 && month <= 12 && day >= 1 && day <= 31, "a day of the calendar");
}

const fn holds(countries: &[Country], code: &str) -> bool {
    let mut rest = countries;
    while let [country, others @ ..] = rest {
        if !is_before(country.code, code) && !is_before(code, country.code) {
            return true;
        }
        rest = others;
    }
    false
}

/// Whether `a` stands before `b` in the order of bytes.
const fn is_before(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    loop {
        match (a, b) {
            (_, []) => return false,
            ([], _) => return true,
            ([x, more_a @ ..], [y, more_b @ ..]) => {
                if *x != *y {
                    return *x < *y;
                }
                (a, b) = (more_a, more_b);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::country;
    use super::*;

    const fn call(display: &'static str, dial: &'static str) -> Call {
        Call { display, dial, press: None }
    }

    /// The United Kingdom's lines, changed by `change`.
    fn check_changed(change: impl FnOnce(&mut Line)) {
        let mut line = country("GB").expect("a known country").lines[0];
        change(&mut line);
        check_line(&line);
    }

    #[test]
    fn numbers_as_people_write_them_pass() {
        check_call(&call("116 123", "116123"));
        check_call(&call("1800-89-14416", "18008914416"));
        check_call(&call("+44 20 7946 0000", "+442079460000"));
        check_changed(|_| {});
    }

    #[test]
    #[should_panic(expected = "a short code is no international number")]
    fn a_short_code_with_a_plus_does_not_build() {
        check_call(&call("+1988", "+1988"));
    }

    #[test]
    #[should_panic(expected = "another number is shown than dialled")]
    fn another_number_behind_the_link_does_not_build() {
        check_call(&call("116 123", "116124"));
    }

    #[test]
    #[should_panic(expected = "more is dialled than shown")]
    fn a_country_code_that_is_not_shown_does_not_build() {
        check_call(&call("116 123", "1161234"));
    }

    #[test]
    #[should_panic(expected = "more is shown than dialled")]
    fn a_digit_left_out_of_the_link_does_not_build() {
        check_call(&call("116 123", "11612"));
    }

    #[test]
    #[should_panic(expected = "a number is digits")]
    fn spaces_in_a_link_do_not_build() {
        check_call(&call("116 123", "116 123"));
    }

    #[test]
    #[should_panic(expected = "a keyword is capitals and digits")]
    fn a_keyword_that_would_need_escaping_does_not_build() {
        let text = Some(Text { display: "85258", to: "85258", body: Some("HELP ME") });
        check_changed(|line| line.text = text);
    }

    #[test]
    #[should_panic(expected = "a line that cannot be reached")]
    fn a_line_without_any_way_in_does_not_build() {
        check_changed(|line| line.calls = &[]);
    }

    #[test]
    #[should_panic(expected = "an address is https")]
    fn an_address_without_encryption_does_not_build() {
        check_changed(|line| line.chat = Some("http://example.org/"));
    }

    #[test]
    #[should_panic(expected = "hours that stand on no page")]
    fn hours_that_nobody_can_look_up_do_not_build() {
        check_changed(|line| {
            line.hours = Hours::Posted;
            line.site = None;
        });
    }

    #[test]
    #[should_panic(expected = "hours within a day")]
    fn hours_over_midnight_do_not_build() {
        check_changed(|line| line.hours = Hours::Between { from: 22, to: 6 });
    }

    fn named(code: &'static str, en: &'static str) -> Country {
        let country = country("GB").expect("a known country");
        Country { code, en, emergency: country.emergency, lines: country.lines }
    }

    #[test]
    #[should_panic(expected = "countries stand in the order of their names")]
    fn countries_out_of_order_do_not_build() {
        let _ = checked([named("SE", "Sweden"), named("DK", "Denmark")]);
    }

    #[test]
    #[should_panic(expected = "a country twice")]
    fn a_country_twice_does_not_build() {
        let _ = checked([named("SE", "Sverige"), named("SE", "Sweden")]);
    }

    #[test]
    #[should_panic(expected = "a code is two capitals")]
    fn a_code_in_small_letters_does_not_build() {
        let _ = checked([named("se", "Sweden")]);
    }
}
