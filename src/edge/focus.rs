//! Where the keyboard is, and what is in sight.

use doorway_engine::app::Focus;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{Denied, document};

/// Moves the focus, if the place is there.
///
/// # Errors
/// Where it isn't, or the browser refuses.
pub fn put(on: &Focus) -> Result<(), Denied> {
    let selector = match on {
        Focus::Heading => "#doorway h1".to_owned(),
        Focus::Card => "#doorway [data-card] h2".to_owned(),
        Focus::Notes => "#notes".to_owned(),
        Focus::Gaps => "#doorway [data-notice=gaps]".to_owned(),
        Focus::Item(name) => ["#item-", name, " :is(input,textarea)"].concat(),
        Focus::HelpPanel => "#doorway .whole h2".to_owned(),
        Focus::HelpRoom(room) => ["#room-", room, " [data-act=open-help]"].concat(),
        Focus::HelpOpener => "#doorway [data-act=open-help]".to_owned(),
        Focus::Day(day) => ["#doorway [data-day='", &day.iso(), "'] a"].concat(),
        Focus::Undo => "#doorway [data-act=undo]".to_owned(),
        Focus::Question => "#doorway [data-question]".to_owned(),
        Focus::Asked(act, None) => ["#doorway [data-act=", act, "]"].concat(),
        Focus::Asked(act, Some(id)) => {
            let of = ["entry", "worksheet"].map(|kind| [kind, "='", id.as_str(), "'"].concat());
            let of = of.map(|of| ["[data-", &of, "] [data-act=", act, "]"].concat());
            of.join(",")
        }
        Focus::Picked => "#doorway [data-picked]".to_owned(),
    };
    // Where something is picked already, the keyboard begins there.
    let picked = match on {
        Focus::Item(name) => to(&["#item-", name, " [type=radio]:checked"].concat()),
        _ => Err(Denied),
    };
    picked.or_else(|_| to(&selector))?;
    if *on == Focus::Gaps {
        // It may be higher than the window, and is read from its top.
        find(&selector)?.scroll_into_view();
    }
    if *on == Focus::Heading {
        // A new screen begins at its top.
        super::window()?.scroll_to_with_x_and_y(0.0, 0.0);
        // Outside of a frame there is nobody to tell.
        let _ = super::host::say_top();
    }
    Ok(())
}

/// Moves the focus to the first element that `selector` finds.
///
/// # Errors
/// Where there is none, or the browser refuses.
pub fn to(selector: &str) -> Result<(), Denied> {
    Ok(find(selector)?.dyn_into::<HtmlElement>().map_err(|_| Denied)?.focus()?)
}

/// The same, and nothing scrolls.
///
/// # Errors
/// Where there is none, or the browser refuses.
pub fn still(selector: &str) -> Result<(), Denied> {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let element = find(selector)?.dyn_into::<HtmlElement>().map_err(|_| Denied)?;
    Ok(element.focus_with_options(&options)?)
}

/// Brings the help panel into sight, if it isn't, without moving the focus: a
/// person who goes through the answers by keyboard stays in them.
///
/// # Errors
/// Where there is no panel.
pub fn show_help() -> Result<(), Denied> {
    into_sight(&find("#doorway [data-help]")?);
    Ok(())
}

/// Brings the item of this name and the room for help below it into the window,
/// if both fit; else the room. A page around ours is asked to, and told the same
/// after every answer: only on our own does it depend on whether help was called.
///
/// # Errors
/// Where there is none.
pub fn show_room(name: &str) -> Result<(), Denied> {
    let item = find(&["#item-", name].concat())?;
    let room = find(&["#item-", name, " ~ [data-room]"].concat())?;
    let (from, to) = (item.get_bounding_client_rect(), room.get_bounding_client_rect());
    let framed = super::host::is_framed();
    if framed && super::host::say_show(name, from.top(), to.top(), to.bottom()).is_ok() {
        return Ok(());
    }
    if framed || room.has_attribute("data-help") {
        // What comes last is in the window for certain.
        into_sight(&item);
        into_sight(&room);
    }
    Ok(())
}

/// Scrolls as little as it takes to have an element in sight.
pub(crate) fn into_sight(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn find(selector: &str) -> Result<Element, Denied> {
    document()?.query_selector(selector)?.ok_or(Denied)
}
