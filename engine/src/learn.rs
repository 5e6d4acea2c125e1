//! Articles to read: which there are, and in what order.
//!
//! Their texts stand in `words`, one Markdown file each, and are rendered when the page is built.
//! The program has their names alone: the texts come beside it as one document, so that nobody
//! learns which of them somebody reads.

/// An article.
#[derive(Debug, PartialEq, Eq)]
pub struct Article {
    /// Its name in addresses and hooks, and of its file.
    pub id: &'static str,
    /// Under which heading it is listed.
    pub theme: Theme,
}

/// What articles are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// What to expect of the treatment.
    Expect,
    /// When its effect fades.
    Fading,
    /// Whom it is for, in which form, and from whom.
    Choosing,
    /// What goes with it.
    Along,
}

impl Theme {
    /// All, in the order they are listed in.
    pub const ALL: [Self; 4] = [Self::Expect, Self::Fading, Self::Choosing, Self::Along];
}

/// Where each source was read, by the key that the texts name it with: an object as JSON. `as` says
/// whether that was the original, a copy, an abstract or a summary.
pub const SOURCES: &str = include_str!("learn/sources.json");

/// The key of what no source says: our own advice.
pub const OURS: &str = "ours";

/// All articles, in the order they are listed in.
pub static ALL: [Article; 15] = [
    Article { id: "timeline", theme: Theme::Expect },
    Article { id: "a-session", theme: Theme::Expect },
    Article { id: "around", theme: Theme::Expect },
    Article { id: "memory", theme: Theme::Expect },
    Article { id: "how-it-may-work", theme: Theme::Expect },
    Article { id: "how-long", theme: Theme::Fading },
    Article { id: "return", theme: Theme::Fading },
    Article { id: "dip-or-return", theme: Theme::Fading },
    Article { id: "myths", theme: Theme::Fading },
    Article { id: "who", theme: Theme::Choosing },
    Article { id: "ways", theme: Theme::Choosing },
    Article { id: "safety", theme: Theme::Choosing },
    Article { id: "money", theme: Theme::Choosing },
    Article { id: "cbt", theme: Theme::Along },
    Article { id: "supporting", theme: Theme::Along },
];

/// The article of this name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Article> {
    ALL.iter().find(|article| article.id == id)
}

/// What stands before the text of an article in the document that has all of them, and what
/// stands behind it.
#[must_use]
pub fn marks(article: &Article) -> [String; 2] {
    [["<div data-text=\"", article.id, "\">"].concat(), "</div>".to_owned()]
}

/// How links to screens begin in the document, which can be opened by itself, and within the
/// program.
pub const LINKS: [&str; 2] = ["href=\"index.html#", "href=\"#"];

/// The document with the links that the program follows.
#[must_use]
pub fn within(document: &str) -> String {
    let [outside, inside] = LINKS;
    document.replace(outside, inside)
}

/// The text of an article in that document.
#[must_use]
pub fn text<'a>(document: &'a str, article: &Article) -> Option<&'a str> {
    let [before, behind] = marks(article);
    let (_, text) = document.split_once(&before)?;
    Some(text.split_once(&behind)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_an_article_is_found_among_all() {
        let document: String = ["timeline", "who"]
            .iter()
            .map(|id| {
                let [before, behind] = marks(find(id).unwrap());
                [&before, "<p>about ", id, "</p>", &behind].concat()
            })
            .collect();
        assert_eq!(text(&document, find("who").unwrap()), Some("<p>about who</p>"));
        assert_eq!(within("<a href=\"index.html#/help\">"), "<a href=\"#/help\">");
        assert_eq!(text(&document, find("cbt").unwrap()), None);
        assert_eq!(text("<div data-text=\"who\"><p>cut off", find("who").unwrap()), None);
    }

    #[test]
    fn each_theme_has_articles_and_each_article_a_name_of_its_own() {
        for theme in Theme::ALL {
            assert!(ALL.iter().any(|article| article.theme == theme), "{theme:?}");
        }
        for article in &ALL {
            assert_eq!(find(article.id), Some(article));
        }
        assert_eq!(find("nothing"), None);
    }
}
