//! A message to the provider, folded: it must not come before whom to call, nor
//! push away why.

use doorway_engine::app::{Reason, message, page, texting};
use doorway_engine::guidance::Tier;
use yew::Html;

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// The id of the message's text area.
const MESSAGE: &str = "message";

/// The message, and what it tells.
pub(super) fn message(view: View<'_>, reasons: &[Reason]) -> Html {
    let words = view.words().guidance;
    let message = &view.model.message;
    let text = view.model.message_on(reasons);
    let urgent = reasons.first().is_some_and(|reason| reason.tier <= Tier::Now);
    let chips = parts::each(reasons, |reason| {
        parts::chip("reason", &reason.key, &reason.line, message.tells(&reason.key))
    });
    let toggled = parts::typed(view, |key| message::Event::ReasonToggled(key).into());
    let chips = tag!("fieldset.chips", [tag!("legend", [words.reasons]), chips]);
    let chips = (!reasons.is_empty()).then(|| parts::on(When::Input, toggled, chips));
    let typed = parts::typed(view, |text| message::Event::Typed(text).into());
    let area =
        tag!("textarea", [("id", MESSAGE), ("name", MESSAGE), ("dir", "auto"), ("rows", "7")], []);
    let area = parts::on(When::Input, typed, parts::filled(text.clone(), area));
    let told = match view.model.copied(MESSAGE) {
        Some(true) => words.copied,
        Some(false) => words.not_copied,
        None => "",
    };
    let send = parts::link(Some("small"), Some("send"), texting(&text), words.send);
    // Own words are not to be looked for.
    let open = message.typed().map(|_| "");
    let fold = tag!(
        "details.message",
        [("open", open)],
        [
            tag!("summary.small", [words.message]),
            urgent.then(|| parts::p(words.call_first)),
            parts::p(words.message_about),
            chips,
            tag!("div.field", [tag!("label", [("for", MESSAGE)], [words.text]), area]),
            tag!(
                "div.acts",
                [
                    parts::button(
                        view,
                        "copy",
                        words.copy,
                        page::Event::CopyPressed(MESSAGE).into()
                    ),
                    send
                ]
            ),
            tag!("p", [("role", "status"), ("data-notice", "copied")], [told]),
        ]
    );
    group![fold, tag!("p.printed", [words.message, ": ", text])]
}
