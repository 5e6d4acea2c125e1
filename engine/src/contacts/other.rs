//! Whom to call below an emergency, where no provider answers or there is none
//! yet: a nurse or health line, and a poison line. Only where one is known;
//! none is invented. None was read on the service's own page, so each stands on
//! the list of what to verify.

use super::{Call, Checked, Country, Date, Source};

/// What a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// A nurse or somebody of the health service.
    Health,
    /// What to do when too much was taken.
    Poison,
}

/// A number to call below an emergency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other {
    /// The country's code.
    pub country: &'static str,
    /// What it is for.
    pub of: For,
    /// The name that the service gives itself.
    pub name: &'static str,
    /// The number.
    pub call: Call,
    /// How far it can be trusted.
    pub checked: Checked,
    /// Where it was read.
    pub source: Source,
}

const READ: Date = Date { year: 2026, month: 11, day: 24 };

const fn other(
    country: &'static str,
    of: For,
    name: &'static str,
    (display, dial): (&'static str, &'static str),
    (checked, source): (Checked, Source),
) -> Other {
    Other { country, of, name, call: Call { display, dial, press: None }, checked, source }
}

const NOTED: (Checked, Source) = (Checked::Unconfirmed(READ), Source::Noted);

const fn copy(source: Source) -> (Checked, Source) {
    (Checked::Listed(READ), source)
}

use For::{Health, Poison};

/// Every such number.
pub static OTHERS: &[Other] = &[
    other("AU", Health, "1800 MEDICARE", ("1800 633 422", "1800633422"), copy(Source::Medicare)),
    other("AT", Health, "Gesundheitsberatung", ("1450", "1450"), NOTED),
    other(
        "AT",
        Poison,
        "Vergiftungsinformationszentrale",
        ("01 406 43 43", "014064343"),
        copy(Source::Gesundheit),
    ),
    other("CA", Health, "811", ("811", "811"), NOTED),
    other("CA", Poison, "Poison control", ("1-844-764-7669", "18447647669"), NOTED),
    other(
        "DE",
        Health,
        "Ärztlicher Bereitschaftsdienst",
        ("116 117", "116117"),
        copy(Source::OnDuty),
    ),
    other("NZ", Health, "Healthline", ("0800 611 116", "0800611116"), copy(Source::Healthline)),
    other(
        "NZ",
        Poison,
        "National Poisons Centre",
        ("0800 764 766", "0800764766"),
        copy(Source::PoisonsNewZealand),
    ),
    other("GB", Health, "NHS 111", ("111", "111"), NOTED),
    other("GB", Poison, "NHS 111", ("111", "111"), NOTED),
    other("US", Poison, "Poison Help", ("1-800-222-1222", "18002221222"), copy(Source::PoisonHelp)),
];

/// Those of a country, for this.
pub fn others(country: &'static Country, of: For) -> impl Iterator<Item = &'static Other> {
    OTHERS.iter().filter(move |one| one.country == country.code && one.of == of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::{check, countries};

    #[test]
    fn each_can_be_dialled_as_it_is_shown_and_belongs_to_a_known_country() {
        for one in OTHERS {
            check::check_call(&one.call);
            assert!(countries().iter().any(|country| country.code == one.country));
            assert!(!matches!(one.checked, Checked::Verified(_)), "{}", one.name);
        }
    }

    #[test]
    fn a_country_without_a_known_line_has_none() {
        let of = |code, of| {
            let country = crate::contacts::country(code).unwrap();
            others(country, of).map(|one| one.call.dial).collect::<Vec<_>>()
        };
        assert_eq!(of("GB", Health), ["111"]);
        assert_eq!(of("US", Poison), ["18002221222"]);
        assert!(of("US", Health).is_empty());
        assert!(of("FR", Health).is_empty() && of("FR", Poison).is_empty());
    }
}
