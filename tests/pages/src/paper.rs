//! A printed page: its words, where each of them stands, and on which page.

use serde_json::json;

use crate::process::locate;
use crate::trouble::{Told, Trouble, ensure};
use crate::webdriver::{Session, decoded};

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 210 by 297 millimetres.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Size {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Width and height in centimetres.
    const fn centimetres(self) -> (f64, f64) {
        match self {
            Self::A4 => (21.0, 29.7),
            Self::Letter => (21.59, 27.94),
        }
    }
}

/// What was printed.
#[derive(Debug)]
pub struct Paper {
    /// The text without its spaces: where a line ends is not the question.
    text: Vec<Letter>,
    /// Words that do not lie between the margins.
    cut: Vec<String>,
    pages: usize,
}

#[derive(Debug)]
struct Letter {
    is: char,
    page: usize,
}

/// The driver's own margin, one centimetre, in points.
const MARGIN: f64 = 72.0 / 2.54;

/// A point more or less is rounding.
const SLACK: f64 = 1.0;

/// Prints the page that is shown. It may not be made smaller to fit: what is too wide is to be
/// found here, and not on a person's printer. WebKitGTK's driver has no such command.
///
/// # Errors
/// When it can't be printed, or the print can't be read.
pub fn print(session: &Session, size: Size) -> Told<Paper> {
    let (width, height) = size.centimetres();
    let page = json!({ "width": width, "height": height });
    let pdf = session.post("print", &json!({ "page": page, "shrinkToFit": false }))?;
    read(&words_of(&decoded(&pdf)?)?)
}

/// Every word with its place, one in a line, in the order in which they were printed.
fn words_of(pdf: &[u8]) -> Told<String> {
    let folder = tempfile::Builder::new().prefix("doorway-paper-").tempdir()?;
    let file = folder.path().join("print.pdf");
    std::fs::write(&file, pdf)?;
    let program = locate(&["pdftotext"])?;
    let read =
        std::process::Command::new(program).args(["-raw", "-bbox"]).arg(&file).arg("-").output()?;
    ensure(read.status.success(), || {
        format!("pdftotext: {}", String::from_utf8_lossy(&read.stderr))
    })?;
    Ok(String::from_utf8_lossy(&read.stdout).into_owned())
}

fn read(words: &str) -> Told<Paper> {
    let mut paper = Paper { text: Vec::new(), cut: Vec::new(), pages: 0 };
    let (mut page, mut width, mut height) = (0, 0.0, 0.0);
    for line in words.lines().map(str::trim) {
        if line.starts_with("<page ") {
            page += 1;
            (width, height) = (number(line, "width")?, number(line, "height")?);
        } else if line.starts_with("<word ") {
            let word = content(line);
            let inside = number(line, "xMin")? >= MARGIN - SLACK
                && number(line, "xMax")? <= width - MARGIN + SLACK
                && number(line, "yMin")? >= MARGIN - SLACK
                && number(line, "yMax")? <= height - MARGIN + SLACK;
            if !inside {
                paper.cut.push(format!("“{word}” on page {page}"));
            }
            paper.text.extend(letters(&word).map(|is| Letter { is, page }));
        }
    }
    ensure(page > 0, || "what was printed has no page".into())?;
    paper.pages = page;
    Ok(paper)
}

fn number(line: &str, name: &str) -> Told<f64> {
    line.split_once(&format!("{name}=\""))
        .and_then(|(_, rest)| rest.split_once('"')?.0.parse().ok())
        .ok_or_else(|| Trouble::new(format!("pdftotext gives no {name}: {line}")))
}

fn content(line: &str) -> String {
    let text = line.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</word>"));
    let known = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    known
        .iter()
        .fold(text.unwrap_or_default().to_owned(), |text, (name, is)| text.replace(name, is))
}

/// The letters of a text without its spaces; letters that are printed joined are taken apart.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|is| !is.is_whitespace()).flat_map(|is| {
        let apart = match is {
            'ﬀ' => "ff",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            _ => return vec![is],
        };
        apart.chars().collect()
    })
}

impl Paper {
    /// Words that do not lie between the margins.
    #[must_use]
    pub fn cut(&self) -> &[String] {
        &self.cut
    }

    /// How many sheets it takes.
    #[must_use]
    pub const fn pages(&self) -> usize {
        self.pages
    }

    /// Whether a text is printed anywhere.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        let all: String = self.text.iter().map(|letter| letter.is).collect();
        all.contains(&text.split_whitespace().collect::<String>())
    }

    /// Looks for texts one after the other, from a place on; gives the page on which the first of
    /// them begins, the page on which the last ends, and the place after it.
    ///
    /// # Errors
    /// Names the text that is not there, and what is there instead.
    pub fn follow(&self, texts: &[String], from: usize) -> Told<(usize, usize, usize)> {
        let mut at = from;
        let mut first = None;
        for text in texts {
            let wanted: Vec<char> = letters(text).collect();
            let rest = self.text.get(at..).unwrap_or_default();
            let found = rest
                .windows(wanted.len().max(1))
                .position(|window| window.iter().map(|one| one.is).eq(wanted.iter().copied()));
            let Some(found) = found else {
                let instead: String = rest.iter().take(120).map(|one| one.is).collect();
                return Err(Trouble::new(format!("“{text}” is not printed after “{instead}…”")));
            };
            first = first.or(Some(at + found));
            at += found + wanted.len();
        }
        let page = |place: Option<usize>| {
            place.and_then(|place| self.text.get(place)).map_or(0, |letter| letter.page)
        };
        Ok((page(first), page(at.checked_sub(1)), at))
    }
}
