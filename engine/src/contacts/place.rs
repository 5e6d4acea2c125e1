//! In which country somebody is.
//!
//! Language is not place: somebody who reads English may be in Spain, where a
//! British line can't be reached. The time zone is better evidence, but of a
//! phone that was not set anew it is none either. Where the two disagree, or
//! both say nothing, the person is asked.

use super::guess::region;
use super::{Country, country, guess};

/// Where somebody seems to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In this country.
    In(&'static Country),
    /// That has to be asked: perhaps in one of these, the likelier one first.
    Ask(Vec<&'static Country>),
}

/// What a time zone says of the country.
enum Zone {
    In(&'static Country),
    Elsewhere,
    Nowhere,
}

/// Where the browser's languages and its time zone (an IANA name) place
/// somebody.
#[must_use]
pub fn place<'a>(locales: impl IntoIterator<Item = &'a str>, zone: &str) -> Place {
    let locales: Vec<&str> = locales.into_iter().collect();
    let spoken = guess(locales.iter().copied());
    let named = locales.iter().any(|tag| region(tag).is_some());
    match (of_zone(zone), spoken) {
        (Zone::In(there), Some(spoken)) if there == spoken => Place::In(there),
        (Zone::In(there), None) if !named => Place::In(there),
        (Zone::Nowhere, Some(spoken)) => Place::In(spoken),
        (Zone::In(there), spoken) => {
            Place::Ask([Some(there), spoken].into_iter().flatten().collect())
        }
        (_, spoken) => Place::Ask(spoken.into_iter().collect()),
    }
}

fn of_zone(zone: &str) -> Zone {
    let at = |(_, zones): &&(&str, &[&str])| {
        zones.iter().any(|one| {
            // A whole area, such as `Australia/`, belongs to one country.
            one.strip_suffix('*').map_or(*one == zone, |area| zone.starts_with(area))
        })
    };
    match ZONES.iter().find(at).and_then(|(code, _)| country(code)) {
        Some(there) => Zone::In(there),
        None if zone.starts_with("Etc/") || !zone.contains('/') => Zone::Nowhere,
        None => Zone::Elsewhere,
    }
}

/// The time zones of the countries that have lines, from the IANA database's
/// `zone.tab` and its older names. A zone that two countries share is left to
/// the larger: who is asked wrongly loses a tap, not a number.
const ZONES: &[(&str, &[&str])] = &[
    ("AU", &["Australia/*"]),
    ("AT", &["Europe/Vienna"]),
    (
        "BR",
        &[
            "America/Araguaina",
            "America/Bahia",
            "America/Belem",
            "America/Boa_Vista",
            "America/Campo_Grande",
            "America/Cuiaba",
            "America/Eirunepe",
            "America/Fortaleza",
            "America/Maceio",
            "America/Manaus",
            "America/Noronha",
            "America/Porto_Velho",
            "America/Recife",
            "America/Rio_Branco",
            "America/Santarem",
            "America/Sao_Paulo",
        ],
    ),
    (
        "CA",
        &[
            "America/Atikokan",
            "America/Blanc-Sablon",
            "America/Cambridge_Bay",
            "America/Creston",
            "America/Dawson",
            "America/Dawson_Creek",
            "America/Edmonton",
            "America/Fort_Nelson",
            "America/Glace_Bay",
            "America/Goose_Bay",
            "America/Halifax",
            "America/Inuvik",
            "America/Iqaluit",
            "America/Moncton",
            "America/Montreal",
            "America/Nipigon",
            "America/Pangnirtung",
            "America/Rainy_River",
            "America/Rankin_Inlet",
            "America/Regina",
            "America/Resolute",
            "America/St_Johns",
            "America/Swift_Current",
            "America/Thunder_Bay",
            "America/Toronto",
            "America/Vancouver",
            "America/Whitehorse",
            "America/Winnipeg",
            "America/Yellowknife",
        ],
    ),
    ("FI", &["Europe/Helsinki", "Europe/Mariehamn"]),
    ("FR", &["Europe/Paris"]),
    ("DE", &["Europe/Berlin", "Europe/Busingen"]),
    ("GR", &["Europe/Athens"]),
    ("IS", &["Atlantic/Reykjavik"]),
    ("IN", &["Asia/Kolkata", "Asia/Calcutta"]),
    ("IE", &["Europe/Dublin"]),
    ("JP", &["Asia/Tokyo"]),
    ("LU", &["Europe/Luxembourg"]),
    (
        "MX",
        &[
            "America/Bahia_Banderas",
            "America/Cancun",
            "America/Chihuahua",
            "America/Ciudad_Juarez",
            "America/Hermosillo",
            "America/Matamoros",
            "America/Mazatlan",
            "America/Merida",
            "America/Mexico_City",
            "America/Monterrey",
            "America/Ojinaga",
            "America/Tijuana",
        ],
    ),
    ("NL", &["Europe/Amsterdam"]),
    ("NZ", &["Pacific/Auckland", "Pacific/Chatham"]),
    ("NO", &["Europe/Oslo"]),
    ("PH", &["Asia/Manila"]),
    ("PT", &["Europe/Lisbon", "Atlantic/Azores", "Atlantic/Madeira"]),
    ("ZA", &["Africa/Johannesburg"]),
    ("KR", &["Asia/Seoul"]),
    ("ES", &["Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary"]),
    ("CH", &["Europe/Zurich"]),
    ("GB", &["Europe/London", "Europe/Belfast"]),
    (
        "US",
        &[
            "America/Adak",
            "America/Anchorage",
            "America/Boise",
            "America/Chicago",
            "America/Denver",
            "America/Detroit",
            "America/Indiana/*",
            "America/Indianapolis",
            "America/Juneau",
            "America/Kentucky/*",
            "America/Los_Angeles",
            "America/Louisville",
            "America/Menominee",
            "America/Metlakatla",
            "America/New_York",
            "America/Nome",
            "America/North_Dakota/*",
            "America/Phoenix",
            "America/Sitka",
            "America/Yakutat",
            "Pacific/Honolulu",
            "US/*",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::countries;

    fn code(country: &Country) -> &'static str {
        country.code
    }

    fn seen(locales: &[&str], zone: &str) -> Result<&'static str, Vec<&'static str>> {
        match place(locales.iter().copied(), zone) {
            Place::In(there) => Ok(code(there)),
            Place::Ask(perhaps) => Err(perhaps.into_iter().map(code).collect()),
        }
    }

    #[test]
    fn a_country_is_taken_where_language_and_time_zone_agree() {
        assert_eq!(seen(&["en-GB"], "Europe/London"), Ok("GB"));
        assert_eq!(seen(&["en-US", "en"], "America/Indiana/Knox"), Ok("US"));
        assert_eq!(seen(&["en-AU"], "Australia/Perth"), Ok("AU"));
        assert_eq!(seen(&["es"], "Europe/Madrid"), Ok("ES"), "a bare language doesn't disagree");
        assert_eq!(seen(&["en-GB"], ""), Ok("GB"), "a browser that hides its zone");
        assert_eq!(seen(&["en-GB"], "UTC"), Ok("GB"));
        assert_eq!(seen(&["en-GB"], "Etc/UTC"), Ok("GB"));
    }

    #[test]
    fn where_they_disagree_or_say_nothing_it_is_asked() {
        assert_eq!(seen(&["en-GB"], "Europe/Madrid"), Err(vec!["ES", "GB"]));
        assert_eq!(seen(&["en-US"], "Asia/Bangkok"), Err(vec!["US"]), "no lines are known there");
        assert_eq!(seen(&["fr-BE", "en-GB"], "Europe/Paris"), Err(vec!["FR"]));
        assert_eq!(seen(&["fr-BE"], "Europe/Brussels"), Err(vec![]));
        assert_eq!(seen(&["en"], "UTC"), Err(vec![]));
        assert_eq!(seen(&[], ""), Err(vec![]));
    }

    #[test]
    fn every_country_with_lines_has_a_time_zone_and_no_zone_has_two() {
        assert!(countries().iter().all(|one| ZONES.iter().any(|(code, _)| *code == one.code)));
        assert_eq!(ZONES.len(), countries().len());
        let mut zones: Vec<_> = ZONES.iter().flat_map(|(_, zones)| *zones).collect();
        let all = zones.len();
        zones.sort_unstable();
        zones.dedup();
        assert_eq!(zones.len(), all);
    }
}
