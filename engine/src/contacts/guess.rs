//! Which country's lines to offer first.

use super::{Country, country};

/// The country that a browser's languages point to, or `None`.
///
/// `locales` are BCP 47 tags, the preferred one first. The first that names a
/// country decides, and if the table doesn't hold that country nothing is
/// guessed: `fr-BE, en-GB` is a person in Belgium, whom a British number would
/// not help. Tags without a country (`en`, `zh-Hant`, `es-419`) are passed over.
///
/// A bare language is never taken for a country. `ja` may well mean Japan, but
/// somebody who speaks Japanese in Brazil would meet a line that cannot be
/// reached from there; choosing from a list is the smaller harm.
#[must_use]
pub fn guess<'a>(locales: impl IntoIterator<Item = &'a str>) -> Option<&'static Country> {
    locales.into_iter().find_map(region).and_then(country)
}

/// The country code in a language tag. `en_US.UTF-8`, as operating systems
/// write it, is understood too.
pub(super) fn region(tag: &str) -> Option<&str> {
    let tag = tag.split(['.', '@']).next()?;
    let mut subtags = tag.split(['-', '_']);
    let language = subtags.next()?;
    if !(2..=8).contains(&language.len()) || !is_alphabetic(language) {
        return None;
    }
    for subtag in subtags {
        match subtag.len() {
            2 if is_alphabetic(subtag) => return Some(iso(subtag)),
            // Between language and country stand only an extended language
            // and a script; what a variant, an extension or a private tag
            // brings later is no country.
            3 | 4 if is_alphabetic(subtag) => {}
            _ => return None,
        }
    }
    None
}

/// `UK` is no ISO code, but reserved for the United Kingdom and in wide use.
fn iso(region: &str) -> &str {
    if region.eq_ignore_ascii_case("uk") { "GB" } else { region }
}

fn is_alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}
