//! What stands around every screen.

use doorway_engine::app::{NEUTRAL, visit};
use doorway_engine::route::Route;
use yew::Html;

use super::{When, group, link, on, tag};
use crate::view::View;

/// The top: the way out first, then the screens.
pub(crate) fn top(view: View<'_>) -> Html {
    let words = &view.words().frame;
    let link = |route: Route, text: &'static str, act: Option<&'static str>| {
        let here = view.is_at(&route).then_some("page");
        let href = route.fragment();
        tag!("li", [tag!("a", [("href", href), ("data-act", act), ("aria-current", here)], [text])])
    };
    let links = group![
        link(Route::Home, words.home, None),
        link(Route::Diary, words.diary, None),
        link(Route::Chart, words.chart, None),
        link(Route::History, words.history, None),
        link(Route::Guidance, words.guidance, None),
        link(Route::Help, words.help, Some("help")),
    ];
    group![
        exit(view),
        tag!(
            "header.top",
            [tag!("nav", [("aria-label", words.navigation)], [tag!("ul", [links])])]
        ),
    ]
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
        [word, tag!("span", [more])]
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
