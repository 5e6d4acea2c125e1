//! `#/diary`, a month of it and a day of it

use doorway_engine::moment::{Day, Month};
use yew::Html;

use crate::parts::{self, tag};
use crate::view::View;

pub(crate) fn diary(view: View<'_>) -> Html {
    tag!("article.diary", [parts::h1(view.words().diary.title)])
}

pub(crate) fn month(view: View<'_>, _: Month) -> Html {
    diary(view)
}

pub(crate) fn day(view: View<'_>, _: Day) -> Html {
    diary(view)
}
