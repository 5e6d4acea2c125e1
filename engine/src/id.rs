//! The name of one kept entry, unique across devices and years.

/// The entropy that one [`Id`] is made of: 128 random bits from the browser.
pub type Entropy = [u8; 16];

/// Crockford's base 32 in lower case: no letter is mistaken for a digit, and
/// it needs no escaping in a fragment or a storage key.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// 128 bits at five bits a character.
const LENGTH: usize = 26;

/// The identifier of an entry: 26 characters of lower-case base 32.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The identifier that this entropy makes.
    #[must_use]
    pub fn from_entropy(entropy: Entropy) -> Self {
        let mut rest = u128::from_be_bytes(entropy);
        let mut text = vec![b'0'; LENGTH];
        for place in text.iter_mut().rev() {
            let digit = (rest & 31) as usize;
            *place = DIGITS.get(digit).copied().unwrap_or(b'0');
            rest >>= 5;
        }
        Self(text.into_iter().map(char::from).collect())
    }

    /// Reads an identifier from an address or a storage key.
    ///
    /// Accepts up to 40 of the characters `0-9a-z-`, so that entries of other
    /// releases keep their names; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (!text.is_empty() && text.len() <= 40 && text.chars().all(allowed))
            .then(|| Self(text.to_owned()))
    }

    /// The identifier as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_dice_make_different_ids() {
        let one = Id::from_entropy([1; 16]);
        let other = Id::from_entropy([2; 16]);
        assert_ne!(one, other);
        assert_eq!(one.as_str().len(), LENGTH);
        assert_eq!(Id::parse(one.as_str()), Some(one));
    }

    #[test]
    fn an_id_never_carries_markup_or_a_path() {
        for bad in ["", "a/b", "<b>", "A", "ä", &"a".repeat(41)] {
            assert_eq!(Id::parse(bad), None, "{bad}");
        }
    }
}
