//! Payloads of links: what is made reads back, and nothing else is read.
mod visit;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use doorway_engine::address::Address;
use doorway_engine::link::{Fault, LONGEST, Offer, Payload, published};
use doorway_engine::qr::Code;
use doorway_engine::words::Language;

/// Numbers that look random and are the same at every run (xorshift64*).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).unwrap() % most
    }

    fn payload(&mut self) -> Payload {
        let mut all: Vec<_> = published().collect();
        let count = 1 + self.below(all.len());
        let instruments = (0..count).map(|_| all.remove(self.below(all.len()))).collect();
        let parts = [Offer::PRINT, Offer::COPY, Offer::HAND_OVER, Offer::KEEP, Offer::SHARED];
        let left_out = parts.into_iter().filter(|_| self.below(2) == 0);
        let offer = left_out.fold(Offer::ALL.with(Offer::SHARED), Offer::without);
        Payload { language: Language::English, instruments, offer }
    }
}

/// Nothing that was read goes beyond what a link may say.
fn is_within_limits(payload: &Payload) -> bool {
    (1..=9).contains(&payload.instruments.len())
        && payload.instruments.iter().all(|one| published().any(|known| known == *one))
}

#[test]
fn ten_thousand_payloads_read_back() {
    let mut numbers = Numbers(1);
    for _ in 0..10_000 {
        let payload = numbers.payload();
        assert_eq!(Payload::read(&payload.write()), Ok(payload.clone()));
        let fragment = payload.fragment().unwrap();
        let address = Address::parse(&fragment).unwrap();
        assert_eq!(address.payload, Some(Ok(payload)));
    }
}

#[test]
fn every_change_of_one_bit_or_one_letter_is_refused() {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut numbers = Numbers(2);
    for _ in 0..300 {
        let text = numbers.payload().write();
        let bytes = URL_SAFE_NO_PAD.decode(&text).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(Payload::read(&URL_SAFE_NO_PAD.encode(changed)).is_err(), "{text} bit {bit}");
        }
        for at in 0..text.len() {
            for letter in LETTERS.iter().filter(|letter| **letter != text.as_bytes()[at]) {
                let mut changed = text.clone().into_bytes();
                changed[at] = *letter;
                let changed = String::from_utf8(changed).unwrap();
                assert!(Payload::read(&changed).is_err(), "{text} {changed}");
            }
        }
        for cut in 0..text.len() {
            assert!(Payload::read(&text[..cut]).is_err(), "{text} cut at {cut}");
        }
    }
}

#[test]
fn a_million_random_and_mutated_payloads_pass_no_limit() {
    let mut numbers = Numbers(3);
    let mut read = 0;
    for round in 0..1_000_000 {
        let mut bytes = if round % 2 == 0 {
            (0..numbers.below(24)).map(|_| u8::try_from(numbers.below(256)).unwrap()).collect()
        } else {
            numbers.payload().write().into_bytes()
        };
        for _ in 0..numbers.below(4) {
            let byte = u8::try_from(numbers.below(256)).unwrap();
            match (numbers.below(3), bytes.len()) {
                (0, length) if length > 0 => bytes[numbers.below(length)] = byte,
                (1, length) if length > 0 => drop(bytes.remove(numbers.below(length))),
                (_, length) => bytes.insert(numbers.below(length + 1), byte),
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(payload) = Payload::read(&text) {
            read += 1;
            assert!(is_within_limits(&payload));
            assert_eq!(payload.write(), text, "one text for each payload");
        }
    }
    assert!(read > 100_000, "unchanged ones are among them: {read}");
}

#[test]
fn a_later_version_is_told_from_damage() {
    let mut bytes = URL_SAFE_NO_PAD.decode(Numbers(4).payload().write()).unwrap();
    bytes.truncate(bytes.len() - 2);
    bytes[0] = 2;
    let sum = crc::Crc::<u16>::new(&crc::CRC_16_IBM_SDLC).checksum(&bytes);
    bytes.extend(sum.to_le_bytes());
    assert_eq!(Payload::read(&URL_SAFE_NO_PAD.encode(bytes)), Err(Fault::Newer));
    assert_eq!(Payload::read(""), Err(Fault::Damaged));
    assert_eq!(Payload::read(&"A".repeat(LONGEST + 1)), Err(Fault::Damaged));
}

#[test]
fn the_longest_link_fits_its_limits() {
    let all = Payload {
        language: Language::English,
        instruments: published().collect(),
        offer: Offer::ALL,
    };
    // The form takes folders of at most 300 bytes.
    let folder = ["https://", &"a".repeat(290), "/"].concat();
    let link = [folder, all.fragment().unwrap()].concat();
    assert!(link.len() <= 2_000, "{}", link.len());
    assert!(Code::of(&link).is_some());
}
