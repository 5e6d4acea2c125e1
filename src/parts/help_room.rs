//! The room for help below a question that can call for it: as high before as
//! after, so that no page around can tell by the height what was answered.

use doorway_engine::app::help;
use doorway_engine::app::rooms::Room;
use doorway_engine::guidance::Tier;
use yew::Html;

use super::contact_card::first_emergency;
use super::help_panel::{help_body, picker};
use super::ways::{anywhere, first_ways};
use super::{button, each, keyed, many, p, p_of, tag};
use crate::view::View;

/// A room. `named` gives its heading the name that tests and links know.
pub(crate) fn help_room(view: View<'_>, room: Room, named: bool) -> Html {
    let words = &view.words().help;
    let called = room.tier;
    let open = view.model.help_at == Some(room.name);
    let title = match called {
        Some(Tier::Emergency) => words.sign_title,
        Some(_) => words.panel_title,
        None if room.brief => words.calm_emergency,
        None => words.calm,
    };
    let heading =
        tag!("h2", [("id", (called.is_some() && named).then_some("help-panel-title"))], [title]);
    let more = button(view, "open-help", words.more, help::Event::Unfolded(Some(room.name)).into());
    let tier = called.unwrap_or(if room.brief { Tier::Emergency } else { Tier::Now });
    let compact = tag!(
        "div.compact",
        [
            called.map(|_| tag!("p.unseen", [("role", "alert")], [words.opened])),
            heading,
            ways(view, tier, room, more)
        ]
    );
    let class = match (called, room.brief) {
        (None, false) => "section.room",
        (None, true) => "section.room short",
        (Some(_), false) => "section.room called",
        (Some(_), true) => "section.room short called",
    };
    let section = tag!(
        class,
        [
            ("id", ["room-", room.name].concat()),
            ("data-room", room.name),
            ("data-help", called.map(|_| "")),
            ("data-tier", called.map(Tier::as_str)),
            ("data-folded", (called.is_some() && !open).then_some("true")),
            ("data-open", open.then_some("")),
            // A landmark where help was called for, and one alone.
            ("aria-label", (called.is_some() && named).then_some(title)),
        ],
        [compact, open.then(|| whole(view, called))]
    );
    keyed(&["room-", room.name].concat(), section)
}

/// The first ways to somebody, each as wide as the room, then the line below.
fn ways(view: View<'_>, tier: Tier, room: Room, more: Html) -> Html {
    let words = &view.words().help;
    let Some(country) = view.model.country() else {
        let advice = p_of("fact", words.emergency_any);
        if room.brief {
            return tag!("div.line", [advice, more]);
        }
        return many(vec![advice, anywhere(view), picker(view, room.name), p_of("line", more)]);
    };
    if room.brief {
        return tag!("div.line", [first_emergency(country, words.emergency_call), more]);
    }
    let (first, line) = first_ways(view, country, tier == Tier::Emergency || room.plans);
    many(vec![each(first, |one| one), tag!("div.line", [line, more])])
}

/// All of the help, over what comes below the room and no further.
fn whole(view: View<'_>, called: Option<Tier>) -> Html {
    let words = &view.words().help;
    let lead = match called {
        Some(Tier::Emergency) => Some(words.sign_lead),
        Some(_) => Some(words.lead),
        None => None,
    };
    tag!(
        "div.whole",
        [
            tag!("h2", [("tabindex", "-1")], [words.more_title]),
            button(view, "close-help", words.close, help::Event::Unfolded(None).into()),
            lead.map(p),
            p_of("alone", words.nobody),
            help_body(view, "h3", "room"),
            p(words.carry_on),
            button(view, "fold-help", words.close, help::Event::Unfolded(None).into()),
        ]
    )
}
