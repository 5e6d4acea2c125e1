//! A clinic's accent colour, made readable on every ground that it stands on.

/// A colour of the screen: red, green and blue, 0 to 255 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The lightest ground of the dark scheme that the accent stands on, and the
/// darkest of the light one: `--wash` of `styles/tokens.css`.
const DARK: Colour = Colour([0x1b, 0x23, 0x49]);
const LIGHT: Colour = Colour([0xee, 0xf1, 0xf8]);
/// The least contrast of text, times 100: WCAG 2.2, 1.4.3 asks for 4.5.
const CONTRAST: u32 = 460;
/// In so many steps a colour becomes black or white.
const STEPS: u16 = 32;

impl Colour {
    /// Reads `#rrggbb`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// `#rrggbb`.
    #[must_use]
    pub fn hex(self) -> String {
        const DIGITS: [char; 16] =
            ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
        let digit = |of: u8| DIGITS.get(usize::from(of)).copied();
        let parts = self.0.into_iter().flat_map(|one| [digit(one >> 4), digit(one & 15)]);
        std::iter::once(Some('#')).chain(parts).flatten().collect()
    }

    /// This colour for the light scheme and for the dark one: darker or lighter
    /// where text in it could not be read.
    #[must_use]
    pub fn readable(self) -> [Self; 2] {
        [self.towards(0, LIGHT), self.towards(255, DARK)]
    }

    fn towards(self, end: u8, ground: Self) -> Self {
        let mixed = |step: u16| {
            Self(self.0.map(|one| {
                let mixed = (u16::from(one) * (STEPS - step) + u16::from(end) * step) / STEPS;
                u8::try_from(mixed).unwrap_or(end)
            }))
        };
        let found = (0..=STEPS).map(mixed).find(|one| one.contrast(ground) >= CONTRAST);
        found.unwrap_or(Self([end; 3]))
    }

    /// The contrast ratio of two colours, times 100 (WCAG 2.2).
    #[must_use]
    pub fn contrast(self, other: Self) -> u32 {
        let (one, two) = (self.luminance() + 50_000, other.luminance() + 50_000);
        one.max(two) * 100 / one.min(two)
    }

    /// The relative luminance in millionths, by a polynomial in place of the
    /// power of 2.4; it is off by less than a hundredth of the contrast.
    fn luminance(self) -> u32 {
        let linear = |one: u8| {
            let one = u64::from(one);
            one * (one * (one * 305_306 + 682_171 * 255) + 12_523 * 255 * 255) / (255 * 255 * 255)
        };
        let [red, green, blue] = self.0.map(linear);
        u32::try_from((red * 2126 + green * 7152 + blue * 722) / 10_000).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_digits() {
        assert_eq!(Colour::parse("#1F6a63").map(Colour::hex).as_deref(), Some("#1f6a63"));
        for text in ["", "#", "1f6a63", "#1f6a6", "#1f6a633", "#1f6a6g", "#+1+2+3", "red", "#éé12"]
        {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let contrast = |one, two| Colour(one).contrast(Colour(two));
        assert_eq!(contrast([0; 3], [255; 3]), 2_100);
        // #777 on white is known to be just short of 4.5.
        assert!((444..=452).contains(&contrast([0x77; 3], [255; 3])));
    }

    #[test]
    fn every_colour_becomes_readable_on_both_grounds() {
        for step in 0..4_096_u32 {
            let part = |shift: u32| u8::try_from((step >> shift & 15) * 17).unwrap();
            let [light, dark] = Colour([part(8), part(4), part(0)]).readable();
            assert!(light.contrast(LIGHT) >= CONTRAST, "{step:03x} {}", light.hex());
            assert!(dark.contrast(DARK) >= CONTRAST, "{step:03x} {}", dark.hex());
        }
        let own = Colour([0x1f, 0x6a, 0x63]);
        assert_eq!(own.readable()[0], own, "what can be read stays");
    }
}
