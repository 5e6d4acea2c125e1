//! What stands around every screen.

use doorway_engine::app::{NEUTRAL, visit};
use doorway_engine::route::Route;
use yew::Html;

use super::{When, group, link, on, tag};
use crate::view::View;

/// The top: whose page this is, the way out, then the screens.
pub(crate) fn top(view: View<'_>) -> Html {
    let words = &view.words().frame;
    let link = |route: Route, text: &'static str, act: Option<&'static str>, icon: Icon| {
        let here = match (&route, &view.model.route) {
            (one, now) if one == now => Some("page"),
            // So are a day, a month and the warning signs pages of the diary.
            (Route::Diary, now) if now.is_of_diary() || *now == Route::Signs => Some("true"),
            _ => None,
        };
        let href = route.fragment();
        let content = group![drawn(icon), tag!("span", [text])];
        let link =
            tag!("a", [("href", href), ("data-act", act), ("aria-current", here)], [content]);
        tag!("li", [link])
    };
    let links = group![
        link(Route::Home, words.home, None, TODAY),
        link(Route::Diary, words.diary, None, DIARY),
        link(Route::Chart, words.chart, None, TRENDS),
        link(Route::Guidance, words.guidance, None, GUIDANCE),
        link(Route::Help, words.help_short, Some("help"), HELP),
    ];
    let screens = tag!("nav", [("aria-label", words.navigation)], [tag!("ul", [links])]);
    tag!("header.top", [brand(view), exit(view), screens])
}

/// The mark and the name: a doorway of three lines, and the light that falls through it.
pub(crate) fn brand(view: View<'_>) -> Html {
    let mark = tag!(
        "svg",
        [("viewBox", "0 0 24 28"), ("aria-hidden", "true")],
        [
            tag!("path.lit", [("d", "M7 6h8v18l5 4h-8l-5-4z")], []),
            tag!("path", [("d", "M4 24V3h14v21")], []),
        ]
    );
    tag!("p.brand", [mark, view.words().frame.name])
}

/// What is lit where a person is, or where somebody is now, and the lines around it.
type Icon = (&'static str, &'static str);

const TODAY: Icon = ("M9 7h6v13l3.2 2.6h-6L9 20z", "M6.4 20V4.4h11.2V20");
const DIARY: Icon = ("M6 3.5h12v17H6z", "M6 3.5h12v17H6zM9.5 8h5M9.5 12h5M9.5 16h3");
const TRENDS: Icon = ("M4 20v-4l5-6 4 4 7-8v14z", "M4 3.5v17h16.5M7 15l4-5 3.5 3L20 6");
const GUIDANCE: Icon = ("M4 5h13l3.5 3.5L17 12H4z", "M6 3v18M6 5h10.5L20 8.5 16.5 12H6");
const HELP: Icon = (
    "M5 20.5c0-4.5 3-7 7-7s7 2.5 7 7zM8 7.5a4 4 0 1 0 8 0 4 4 0 1 0-8 0",
    "M8 7.5a4 4 0 1 0 8 0 4 4 0 1 0-8 0M5 20.5c0-4.5 3-7 7-7s7 2.5 7 7",
);

fn drawn((lit, lines): Icon) -> Html {
    tag!(
        "svg",
        [("viewBox", "0 0 24 24"), ("aria-hidden", "true")],
        [tag!("path.lit", [("d", lit)], []), tag!("path", [("d", lines)], [])]
    )
}

/// The way out, which stays in the window.
pub(crate) fn exit(view: View<'_>) -> Html {
    let words = &view.words().frame;
    let (word, more) = words.exit;
    let leave = tag!(
        "a.leave",
        [
            ("data-act", "leave"),
            ("href", NEUTRAL),
            ("target", "_top"),
            ("rel", "noreferrer nofollow"),
        ],
        [word, tag!("span.unseen", [more])]
    );
    let leave = on(When::Click, view.followed(visit::Event::LeavePressed.into()), leave);
    tag!("div.exit", [("role", "region"), ("aria-label", words.leave)], [leave])
}

/// The foot.
pub(crate) fn foot(view: View<'_>) -> Html {
    let words = &view.words().frame;
    tag!(
        "footer.foot",
        [
            tag!("p", [words.alone, " ", words.promise]),
            tag!("p", [words.leave, ": ", words.leave_hint]),
            tag!(
                "p",
                [link(Some("plain"), Some("clinic"), Route::Clinic.fragment(), words.clinic)]
            ),
        ]
    )
}

/// What covers everything once the person has left, until the browser follows.
pub(crate) fn left(view: View<'_>) -> Html {
    let told = tag!("p", [("role", "alert")], [view.words().frame.left]);
    tag!("main", [("id", "doorway-left")], [told])
}
