//! Where entries are kept, and whether they are.

use doorway_engine::app::{Event, Saving};
use doorway_engine::record::Keeping;
use yew::{Html, html};

use crate::view::View;

/// The choice where to keep, in one line.
pub(crate) fn keeping(view: View<'_>) -> Html {
    let words = &view.words().keeping;
    let older = view.model.older();
    let choice = |keeping: Keeping, text: &'static str| {
        html! {
            <label>
                <input type="radio" name="keeping" value={keeping.as_str()}
                    checked={view.model.keeping == keeping}
                    onchange={view.tell.reform(move |_| Event::KeepingChosen(keeping))} />
                <span>{ text }</span>
            </label>
        }
    };
    html! {
        <fieldset class="keeping">
            <legend>{ words.legend }</legend>
            { choice(Keeping::Device, words.device) }
            { choice(Keeping::Session, words.session) }
            if view.model.keeping == Keeping::Session && older > 0 && !view.model.by_link() {
                { super::p_of("hint", (words.older)(older)) }
            }
        </fieldset>
    }
}

/// Whether what was entered is kept. Not read out at every answer: what goes
/// wrong has a notice of its own that is.
pub(crate) fn saved(view: View<'_>) -> Html {
    let words = &view.words().notices;
    let saving = view.model.saving();
    let text = match saving {
        Saving::Nothing => return Html::default(),
        Saving::Pending => words.pending,
        Saving::Device | Saving::FirstOnly => words.device,
        Saving::Session => words.session,
        Saving::Memory => words.memory,
    };
    html! {
        <p class="saved" role="status" aria-live="off" data-notice="saved" data-saved={saving.as_str()}>
            { text }
        </p>
    }
}
