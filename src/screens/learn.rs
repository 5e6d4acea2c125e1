//! `#/learn`: the articles, and one of them.

use doorway_engine::app::learn::Text;
use doorway_engine::app::page;
use doorway_engine::learn::{ALL, Article, Theme};
use doorway_engine::route::Route;
use yew::{AttrValue, Html};

use crate::parts::{self, group, tag};
use crate::view::View;

/// All articles by what they are about.
pub(super) fn learn(view: View<'_>) -> Html {
    let words = view.words().learn;
    let themes = parts::each(Theme::ALL, |theme| {
        let articles = ALL.iter().filter(|one| one.theme == theme);
        let rows = parts::each(articles, |one| {
            let row = parts::row("article", &Route::Article(one), (words.title)(one), None);
            tag!("li", [("data-learn", one.id)], [row])
        });
        group![parts::h2((words.theme)(theme)), tag!("ul.rows", [rows])]
    });
    tag!("article.learn", [parts::h1(words.name), parts::p(words.about), themes])
}

/// One article. Its text is the build's own.
pub(super) fn article(view: View<'_>, article: &'static Article) -> Html {
    let words = view.words().learn;
    let text = match view.model.article(article) {
        Text::Coming => parts::p_of("hint", words.coming),
        Text::Missing => parts::p_of("notice", words.missing),
        Text::Here(text) => Html::from_html_unchecked(AttrValue::from(text.to_owned())),
    };
    let all = parts::link(Some("small"), Some("learn"), Route::Learn.fragment(), words.all);
    let print = parts::button(view, "print", words.print, page::Event::PrintPressed.into());
    tag!(
        "article.learn",
        [("data-learn", article.id)],
        [
            parts::h1((words.title)(article)),
            tag!("div", [text]),
            tag!("div.acts", [all, print]),
            parts::printed_help(view),
        ]
    )
}
