//! A text as a QR code (ISO/IEC 18004): as a path, as SVG and as PNG.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::checksum::SUM;

/// The largest version that still prints well on a card: 97 modules a side.
const LARGEST: u8 = 20;
/// Light modules around the code, which readers need.
const QUIET: usize = 4;
/// Pixels to a module in the PNG.
const PIXELS: usize = 8;

/// A code, a square of dark and light modules.
#[derive(Debug)]
pub struct Code {
    /// Modules a side, without the light ones around.
    width: usize,
    dark: Vec<bool>,
}

impl Code {
    /// Error correction is of level M, or higher where that fits too: a card in a pocket gets worn.
    ///
    /// `None` for a text that does not fit version 20.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let bytes = QrSegment::make_bytes(text.as_bytes());
        let (least, largest) = (Version::MIN, Version::new(LARGEST));
        let level = QrCodeEcc::Medium;
        let code =
            QrCode::encode_segments_advanced(&[bytes], level, least, largest, None, true).ok()?;
        let side = 0..code.size();
        let dark = side.clone().flat_map(|y| side.clone().map(move |x| (x, y)));
        let dark = dark.map(|(x, y)| code.get_module(x, y)).collect();
        let width = usize::try_from(code.size()).ok()?;
        Some(Self { width, dark })
    }

    /// Modules a side, the light ones around included.
    #[must_use]
    pub const fn side(&self) -> usize {
        self.width + 2 * QUIET
    }

    /// The box that [`Self::path`] lies in, as SVG has it.
    #[must_use]
    pub fn view_box(&self) -> String {
        let side = self.side().to_string();
        ["0 0 ", &side, " ", &side].concat()
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |at: usize| at.checked_sub(QUIET).filter(|at| *at < self.width);
        let at = inside(x).zip(inside(y)).map(|(x, y)| y * self.width + x);
        at.and_then(|at| self.dark.get(at)) == Some(&true)
    }

    /// The dark modules as a path of SVG, one unit to a module.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            let mut x = 0;
            while x < self.side() {
                let from = x;
                while self.is_dark(x, y) {
                    x += 1;
                }
                if x > from {
                    let run = (x - from).to_string();
                    path += &["M", &from.to_string(), " ", &y.to_string(), "h", &run].concat();
                    path += &["v1h-", &run, "z"].concat();
                }
                x += 1;
            }
        }
        path
    }

    /// The code as a file of SVG.
    #[must_use]
    pub fn svg(&self) -> String {
        [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"",
            &self.view_box(),
            "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"",
            &self.path(),
            "\"/></svg>\n",
        ]
        .concat()
    }

    /// The code as a file of PNG, 8 pixels to a module, black and white. Not
    /// compressed: some 90 KB at most.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let pixels = self.side() * PIXELS;
        let bytes = pixels.div_ceil(8);
        let mut rows = Vec::with_capacity((bytes + 1) * pixels);
        for y in 0..pixels {
            rows.push(0); // no filter
            for byte in 0..bytes {
                let bit = |bit| !self.is_dark((byte * 8 + bit) / PIXELS, y / PIXELS);
                rows.push((0..8).fold(0, |byte, at| byte << 1 | u8::from(bit(at))));
            }
        }
        let side = u32::try_from(pixels).unwrap_or_default().to_be_bytes();
        let head = [&side[..], &side, &[1, 0, 0, 0, 0]].concat(); // 1 bit of grey
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        for (kind, content) in [(b"IHDR", head), (b"IDAT", stored(&rows)), (b"IEND", Vec::new())] {
            chunk(&mut file, *kind, &content);
        }
        file
    }
}

/// A stream of zlib (RFC 1950) with stored blocks (RFC 1951, 3.2.4).
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let mut blocks = bytes.chunks(usize::from(u16::MAX)).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        stream.push(u8::from(blocks.peek().is_none()));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    stream.extend(adler2::adler32_slice(bytes).to_be_bytes());
    stream
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], content: &[u8]) {
    let mut digest = SUM.digest();
    digest.update(&kind);
    digest.update(content);
    file.extend(u32::try_from(content.len()).unwrap_or_default().to_be_bytes());
    file.extend(kind);
    file.extend(content);
    file.extend(digest.finalize().to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_text_of_version_20_fits_and_one_more_byte_does_not() {
        // ISO/IEC 18004, table 7: 666 bytes at level M.
        let code = Code::of(&"#".repeat(666)).unwrap();
        assert_eq!(code.side(), 97 + 2 * QUIET);
        assert!(Code::of(&"#".repeat(667)).is_none());
    }

    #[test]
    fn light_modules_stand_around_the_code() {
        let code = Code::of("https://checkin.clinic.example/#/check/phq9#c1.").unwrap();
        for at in 0..code.side() {
            for edge in (0..QUIET).chain(code.side() - QUIET..code.side()) {
                assert!(!code.is_dark(at, edge) && !code.is_dark(edge, at));
            }
        }
        assert!(code.is_dark(QUIET, QUIET), "the corner of a finder pattern");
    }

    #[test]
    fn a_stream_of_several_blocks_ends_once() {
        let stream = stored(&vec![1; 70_000]);
        assert_eq!(stream.len(), 2 + 5 + 65_535 + 5 + 4_465 + 4);
        assert_eq!((stream.get(2), stream.get(2 + 5 + 65_535)), (Some(&0), Some(&1)));
    }
}
