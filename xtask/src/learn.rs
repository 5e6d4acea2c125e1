//! The articles: from Markdown to the document that comes beside the program and can be read
//! without it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use doorway_engine::learn::{ALL, Article, LINKS, OURS, SOURCES, marks};
use doorway_engine::moment::Day;
use doorway_engine::words::Language;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use serde_json::Value;

/// Where something was read.
#[derive(Debug)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who wrote it, and when.
    pub by: String,
    /// Where it lies.
    pub url: Option<String>,
    /// When it was read, as `2026-11-30`.
    pub day: String,
    /// As what: see [`SOURCES`].
    pub how: String,
}

/// All sources by their keys.
///
/// # Errors
/// When the table is not what it should be.
pub fn sources() -> Result<BTreeMap<String, Source>> {
    let all: BTreeMap<String, Value> = serde_json::from_str(SOURCES).context("sources.json")?;
    all.into_iter()
        .map(|(key, source)| {
            let text = |name: &str| source.get(name).and_then(Value::as_str).map(str::to_owned);
            let told = |name: &str| text(name).with_context(|| format!("{key} has no `{name}`"));
            let ours = key == OURS;
            let part = |name: &str| if ours { Ok(String::new()) } else { told(name) };
            let url = text("url");
            if url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
                bail!("{key}: the address is no https");
            }
            let source = Source {
                title: told("title")?,
                by: told("by")?,
                url,
                day: part("read")?,
                how: part("as")?,
            };
            Ok((key, source))
        })
        .collect()
}

/// What was read in a copy: where that lies is noted, and nobody is sent there.
const COPY: &str = "copy";

/// A block of text: a paragraph, or an item of a list.
#[derive(Debug, Default)]
pub struct Block {
    /// What stands there, without marks.
    pub text: String,
    /// The keys of its sources.
    pub sources: Vec<String>,
}

/// What an article is made of.
#[derive(Debug)]
pub struct Parts {
    /// Its title.
    pub title: String,
    /// Headings below it.
    pub headings: Vec<String>,
    /// Everything else, in order.
    pub blocks: Vec<Block>,
    /// What its links are called, and where they lead.
    pub links: Vec<(String, String)>,
}

fn events<'a>(markdown: &'a str, keys: &BTreeMap<String, Source>) -> Vec<Event<'a>> {
    // A mark is one only where there is a note for it.
    let mut whole = markdown.to_owned();
    for key in keys.keys() {
        let _ = write!(whole, "\n\n[^{key}]: x\n");
    }
    let mut inside = 0;
    Parser::new_ext(&whole, Options::ENABLE_FOOTNOTES)
        .filter(|event| {
            match event {
                Event::Start(Tag::FootnoteDefinition(_)) => inside += 1,
                Event::End(TagEnd::FootnoteDefinition) => {
                    inside -= 1;
                    return false;
                }
                _ => {}
            }
            inside == 0
        })
        .map(Event::into_static)
        .collect()
}

/// Takes an article apart.
///
/// # Errors
/// When the sources can't be read, or something stands there that no article needs.
pub fn parts(language: Language, article: &Article) -> Result<Parts> {
    let mut found =
        Parts { title: String::new(), headings: Vec::new(), blocks: Vec::new(), links: Vec::new() };
    let mut text = String::new();
    let (mut marks, mut link) = (Vec::new(), None);
    for event in events(language.article(article), &sources()?) {
        match event {
            Event::Text(more) => text.push_str(&more),
            Event::SoftBreak => text.push(' '),
            Event::FootnoteReference(key) => marks.push(key.into_string()),
            Event::Start(Tag::Link { dest_url, .. }) => {
                link = Some((text.len(), dest_url.into_string()));
            }
            Event::End(TagEnd::Link) => {
                let named = |(from, to): (usize, String)| {
                    (text.get(from..).unwrap_or_default().to_owned(), to)
                };
                found.links.extend(link.take().map(named));
            }
            Event::End(TagEnd::Heading(level)) => {
                let heading = std::mem::take(&mut text);
                if level as u8 == 1 { found.title = heading } else { found.headings.push(heading) }
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) if !text.is_empty() => {
                let text = std::mem::take(&mut text);
                found.blocks.push(Block { text, sources: std::mem::take(&mut marks) });
            }
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::List(_) | Tag::Item | Tag::Strong,
            )
            | Event::End(_) => {}
            other => bail!("{}: {other:?} has no place in an article", article.id),
        }
    }
    Ok(found)
}

/// An article's text as HTML, with its sources, and without its title. Addresses of screens are as
/// within the program.
///
/// # Errors
/// When it names a source that the table doesn't have.
pub fn html(language: Language, article: &Article) -> Result<String> {
    let sources = sources()?;
    let words = language.words().learn;
    let mut used: Vec<String> = Vec::new();
    let mut title = false;
    let (mut shown, mut numbers) = (Vec::new(), Vec::new());
    for event in events(language.article(article), &sources) {
        match event {
            Event::Start(Tag::Heading { level, .. }) if level as u8 == 1 => title = true,
            Event::End(TagEnd::Heading(level)) if level as u8 == 1 => title = false,
            _ if title => {}
            Event::FootnoteReference(key) if *key == *OURS => {}
            Event::FootnoteReference(key) => {
                let at = used.iter().position(|one| **one == *key).unwrap_or_else(|| {
                    used.push(key.into_string());
                    used.len() - 1
                });
                numbers.push((at + 1).to_string());
            }
            other => {
                shown.extend(marked(&mut numbers));
                shown.push(other);
            }
        }
    }
    let mut text = String::new();
    html::push_html(&mut text, shown.into_iter());
    let mut list = String::new();
    for key in used {
        let source = sources.get(&key).with_context(|| format!("no source {key}"))?;
        let day = Day::parse(&source.day)
            .map(language.words().day)
            .with_context(|| format!("{key}: its day"))?;
        let read = (words.read)(&source.how, &day).with_context(|| format!("{key}: its `as`"))?;
        let there = source.url.as_ref().filter(|_| source.how != COPY);
        let link = there.map_or_else(String::new, |url| {
            let shown = url.trim_start_matches("https://").trim_start_matches("www.");
            let shown = escaped(shown.split('/').next().unwrap_or(shown));
            format!(
                " <a href=\"{}\" target=\"_blank\" rel=\"noreferrer\">{shown}</a>",
                escaped(url)
            )
        });
        let _ = write!(
            list,
            "<li>{}{} {}; {read}.{link}</li>",
            escaped(&source.title),
            if source.title.ends_with('?') { "" } else { "." },
            escaped(&source.by)
        );
    }
    if !list.is_empty() {
        let _ = write!(
            text,
            "<section data-sources><h2>{}</h2><ol>{list}</ol></section>",
            words.sources
        );
    }
    if text.contains("<div") || text.contains("</div") {
        bail!("{}: its text would end the element around it", article.id);
    }
    Ok(text)
}

/// The numbers of sources that stand together.
fn marked(numbers: &mut Vec<String>) -> Option<Event<'static>> {
    let all = std::mem::take(numbers).join(", ");
    (!all.is_empty()).then(|| Event::Html(CowStr::from(format!("<sup>{all}</sup>"))))
}

/// The list of all articles, and these, each hidden unless the address names it.
///
/// # Errors
/// When one can't be rendered.
pub fn inside(language: Language) -> Result<String> {
    let list = list(language);
    Ok(format!("<nav class=\"learn\" id=\"/learn\">{list}</nav>\n{}", articles(language)?))
}

fn list(language: Language) -> String {
    let words = language.words().learn;
    let rows: Vec<_> = ALL
        .iter()
        .map(|one| {
            let title = escaped((words.title)(one));
            format!("<li><a href=\"#/learn/{}\">{title}</a></li>", one.id)
        })
        .collect();
    format!("<h1>{}</h1><p>{}</p><ul>{}</ul>", words.name, words.about, rows.concat())
}

fn articles(language: Language) -> Result<String> {
    let mut all = String::new();
    for article in &ALL {
        let [before, behind] = marks(article);
        let (id, title) = (article.id, escaped((language.words().learn.title)(article)));
        let text = html(language, article)?;
        let _ = writeln!(
            all,
            "<article class=\"learn\" data-learn=\"{id}\" id=\"/learn/{id}\"><h1>{title}</h1>{before}{text}{behind}</article>"
        );
    }
    Ok(all)
}

/// The document: all articles, and a list of them, for who opens it by itself.
///
/// # Errors
/// When one can't be rendered.
pub fn document(language: Language, styles: &str, policy: &str) -> Result<String> {
    let words = language.words();
    let learn = words.learn;
    let (name, help) = (words.frame.name, words.frame.help);
    let list = list(language);
    let articles = articles(language)?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"format-detection\" content=\"telephone=no\">\n\
         <title>{name}: {}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{styles}</style>\n</head>\n<body>\n\
         <p><a href=\"index.html#/help\">{help}</a></p>\n<main id=\"doorway-learn\">\n{}</main>\n\
         <nav>{list}<p><a href=\"index.html\">{}</a></p></nav>\n</body>\n</html>\n",
        learn.name,
        outside(&articles),
        learn.program,
    ))
}

/// Links to screens of the program lead out of the document, but for those to articles.
fn outside(articles: &str) -> String {
    let [outside, inside] = LINKS;
    let mut parts = articles.split(inside);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(if part.starts_with("/learn/") { inside } else { outside });
        text.push_str(part);
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
