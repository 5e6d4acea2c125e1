//! The payload of a link made for sharing: `#c1.` and these few bytes in
//! base64url. It names questionnaires from the built-in list and what to offer
//! at the end; there is no way to say anything else with it.
//!
//! | byte | what |
//! | --- | --- |
//! | 0 | version, 1 |
//! | 1 | language: 0 for English |
//! | 2 | what is offered at the end, one bit each, and whether the device is shared: see [`Offer`] |
//! | 3 | how many questionnaires, 1 to 9 |
//! | then | a code for each questionnaire, none twice |
//! | last 2 | CRC-16 of all before, the low byte first |

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_16_IBM_SDLC, Crc, Table};

use crate::instrument::{self, Instrument, Kind};
use crate::language::Language;
use crate::route::Route;

/// What stands between a route and the payload of a link made for sharing.
pub const LINK_MARK: &str = "#c1.";

const VERSION: u8 = 1;
/// Finds every change of up to 16 bits that follow each other, and so that of
/// any one bit or any one letter.
const SUM: Crc<u16, Table<0>> = Crc::<u16, Table<0>>::new(&CRC_16_IBM_SDLC);
/// The longest payload in letters: of one with every questionnaire.
pub const LONGEST: usize = 20;

/// The codes of questionnaires. A code is never given to another one: links on
/// printed cards live long.
const CODES: [(u8, &str); 9] = [
    (1, "phq9"),
    (2, "phq8"),
    (3, "phq2"),
    (4, "phq4"),
    (5, "gad7"),
    (6, "gad2"),
    (7, "pcptsd5"),
    (8, "auditc"),
    (9, "core10"),
];

/// What is offered at the end, apart from the result, the guidance and the help,
/// which always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer(u8);

impl Offer {
    /// To print.
    pub const PRINT: Self = Self(1);
    /// To copy as text.
    pub const COPY: Self = Self(2);
    /// To hand over the sheet as filled in.
    pub const HAND_OVER: Self = Self(4);
    /// To keep on the device.
    pub const KEEP: Self = Self(8);
    /// All of it.
    pub const ALL: Self = Self(15);
    /// Nothing to offer: the device is one that several people use. A visit
    /// ends when nobody touches it for a while, and can't be kept there.
    pub const SHARED: Self = Self(16);

    /// Whether all of `what` is offered.
    #[must_use]
    pub const fn has(self, what: Self) -> bool {
        self.0 & what.0 == what.0
    }

    /// This and `what`.
    #[must_use]
    pub const fn with(self, what: Self) -> Self {
        Self(self.0 | what.0)
    }

    /// This without `what`.
    #[must_use]
    pub const fn without(self, what: Self) -> Self {
        Self(self.0 & !what.0)
    }
}

/// What a link asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    /// The language to open in.
    pub language: Language,
    /// Published questionnaires, one after the other.
    pub instruments: Vec<&'static Instrument>,
    /// What is offered at the end.
    pub offer: Offer,
}

/// Why a payload is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not as it was made.
    Damaged,
    /// It was made by a later release.
    Newer,
}

impl Payload {
    /// Reads a payload, without its mark.
    ///
    /// # Errors
    /// When it is anything but what [`Payload::write`] writes.
    pub fn read(text: &str) -> Result<Self, Fault> {
        if text.len() > LONGEST {
            return Err(Fault::Damaged);
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Fault::Damaged)?;
        let (said, sum) = bytes.split_last_chunk::<2>().ok_or(Fault::Damaged)?;
        if SUM.checksum(said) != u16::from_le_bytes(*sum) {
            return Err(Fault::Damaged);
        }
        let [version, language, offer, count, codes @ ..] = said else {
            return Err(Fault::Damaged);
        };
        if *version != VERSION {
            return Err(Fault::Newer);
        }
        let language = match language {
            0 => Language::English,
            _ => return Err(Fault::Damaged),
        };
        let mut instruments: Vec<&'static Instrument> = Vec::new();
        for code in codes {
            let found = CODES.iter().find(|(of, _)| of == code);
            let found = found.and_then(|(_, id)| instrument::find(id)).ok_or(Fault::Damaged)?;
            if instruments.contains(&found) {
                return Err(Fault::Damaged);
            }
            instruments.push(found);
        }
        let whole = !codes.is_empty() && usize::from(*count) == codes.len();
        let known = *offer & !Offer::ALL.with(Offer::SHARED).0 == 0;
        let payload = Self { language, instruments, offer: Offer(*offer) };
        if whole && known { Ok(payload) } else { Err(Fault::Damaged) }
    }

    /// The payload, without its mark.
    #[must_use]
    pub fn write(&self) -> String {
        let Language::English = self.language;
        let codes = self.instruments.iter().filter_map(|one| code(one));
        let codes: Vec<u8> = codes.take(CODES.len()).collect();
        let count = u8::try_from(codes.len()).unwrap_or_default();
        let mut bytes = vec![VERSION, 0, self.offer.0, count];
        bytes.extend(codes);
        bytes.extend(SUM.checksum(&bytes).to_le_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The fragment of a link with this payload; `None` without a questionnaire.
    #[must_use]
    pub fn fragment(&self) -> Option<String> {
        let first = self.instruments.first()?;
        Some([&Route::Check(first).fragment(), LINK_MARK, &self.write()].concat())
    }

    /// Whether it belongs to an address that names this screen.
    #[must_use]
    pub fn fits(&self, route: &Route) -> bool {
        matches!(route, Route::Check(one) if self.instruments.first() == Some(one))
    }
}

fn code(instrument: &Instrument) -> Option<u8> {
    CODES.iter().find(|(_, id)| *id == instrument.id).map(|(code, _)| *code)
}

/// The questionnaires that a link can name.
pub fn published() -> impl Iterator<Item = &'static Instrument> {
    instrument::ALL.iter().copied().filter(|one| one.kind == Kind::Published)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_published_questionnaire_has_a_code_of_its_own() {
        assert!(published().all(|one| code(one).is_some()));
        assert_eq!(published().count(), CODES.len());
        // Printed cards hold these.
        let known = Payload {
            language: Language::English,
            instruments: ["phq9", "gad7"].map(|id| instrument::find(id).unwrap()).to_vec(),
            offer: Offer::ALL,
        };
        assert_eq!(known.fragment().unwrap(), "#/check/phq9#c1.AQAPAgEFkLo");
    }

    #[test]
    fn the_longest_payload_has_every_questionnaire() {
        let all = Payload {
            language: Language::English,
            instruments: published().collect(),
            offer: Offer::ALL,
        };
        assert_eq!(all.write().len(), LONGEST);
        assert_eq!(Payload::read(&all.write()), Ok(all));
    }
}
