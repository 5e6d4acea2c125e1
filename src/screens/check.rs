//! `#/check/<instrument>`

use doorway_engine::app::Event;
use doorway_engine::instrument::{Instrument, Item, ItemWording};
use doorway_engine::route::Route;
use doorway_engine::sheet::Sheet;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{Callback, Event as DomEvent, Html, SubmitEvent, html};

use crate::parts;
use crate::view::View;

/// A questionnaire, all on one page.
pub(crate) fn check(view: View<'_>, instrument: &'static Instrument) -> Html {
    let words = &view.words().check;
    let sheet = view.model.sheet(instrument);
    let (done, all) = (sheet.answered(), sheet.answered() + sheet.missing().count());
    let stem = instrument.wording(view.model.language).map_or("", |wording| wording.stem);
    html! {
        <article class="check">
            { parts::h1((words.title)(instrument.name)) }
            if view.model.gaps_shown {
                { gaps(view, &sheet) }
            }
            { parts::keeping(view) }
            <form data-check={instrument.id} onchange={answered(view, instrument)} autocomplete="off"
                onsubmit={stay()}>
                { parts::p_of("stem", stem) }
                { parts::p_of("hint", words.intro) }
                { items(view, &sheet) }
                <p class="progress" aria-hidden="true">{ (words.answered)(done, all) }</p>
                { parts::saved(view) }
                <div class="acts">
                    { parts::main_button(view, "finish", words.finish, Event::FinishPressed) }
                    { parts::link(Some("plain"), Some("back"), Route::Home.fragment(), words.back) }
                </div>
            </form>
            { parts::rights(view, instrument) }
        </article>
    }
}

/// The items asked, with help right below the answer that calls for it. Each
/// has a key: without one, a question that comes in would take the place of the
/// one before it, and the focus would be lost.
fn items(view: View<'_>, sheet: &Sheet) -> Html {
    let instrument = sheet.instrument();
    let asked: Vec<&str> = sheet.asked().map(|item| item.id).collect();
    let called = view.model.help_called(instrument);
    let last = sheet.rows().filter(|(item, _)| item.scored).last().map(|(item, _)| item.id);
    let mut parts: Vec<Html> = Vec::new();
    for (at, (item, words)) in instrument.worded(view.model.language).enumerate() {
        if asked.contains(&item.id) {
            parts.push(fieldset(view, sheet, at + 1, item, words));
        }
        if called && Some(item.id) == last {
            parts.push(parts::help_panel(view, true));
        }
    }
    parts.into_iter().collect()
}

fn fieldset(
    view: View<'_>,
    sheet: &Sheet,
    number: usize,
    item: &'static Item,
    words: &'static ItemWording,
) -> Html {
    let name = [sheet.instrument().id, "-", item.id].concat();
    let value = sheet.value(item.id);
    let missing = view.model.gaps_shown && item.scored && value.is_none();
    let number = if item.scored { number.to_string() + ". " } else { String::new() };
    let check = &view.words().check;
    let choices = item.choices.iter().zip(words.choices).map(|(choice, text)| {
        html! {
            <label class="choice">
                <input type="radio" name={name.clone()} value={choice.value.to_string()}
                    checked={value == Some(choice.value)} />
                <span>{ *text }</span>
            </label>
        }
    });
    html! {
        <fieldset id={["item-", &name].concat()} class={if missing { "item missing" } else { "item" }}
            key={item.id}>
            <legend>{ number }{ words.question }</legend>
            if !item.scored {
                { parts::p_of("hint", check.optional) }
            }
            if missing {
                { parts::p_of("error", check.missing) }
            }
            <div class="choices">{ for choices }</div>
        </fieldset>
    }
}

/// Enter on a radio would send the form, answers and all, as an address.
fn stay() -> Callback<SubmitEvent> {
    Callback::from(|event: SubmitEvent| event.prevent_default())
}

/// One listener for all radios of the form.
fn answered(view: View<'_>, instrument: &'static Instrument) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let radio = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(radio) = radio else { return };
        let name = radio.name();
        let item = name.strip_prefix(instrument.id).and_then(|rest| rest.strip_prefix('-'));
        if let (Some(item), Ok(value)) = (item, radio.value().parse()) {
            tell.emit(Event::Answered { instrument, item: item.to_owned(), value });
        }
    })
}

/// The summary of unanswered items, as GOV.UK's error summary works: it gets
/// the focus, and each entry leads to its question.
fn gaps(view: View<'_>, sheet: &Sheet) -> Html {
    let words = &view.words().check;
    let instrument = sheet.instrument();
    let count = sheet.missing().count();
    let missing: Vec<&str> = sheet.missing().map(|item| item.id).collect();
    let entries = instrument
        .worded(view.model.language)
        .enumerate()
        .filter(|(_, (item, _))| missing.contains(&item.id))
        .map(|(at, (item, text))| {
            let name = [instrument.id, "-", item.id].concat();
            let number = (at + 1).to_string();
            html! {
                <li>
                    <a href={["#item-", &name].concat()} data-gap={name.clone()}
                        onclick={view.followed(Event::GapFollowed(name))}>
                        { (words.gap)(&number, text.question) }
                    </a>
                </li>
            }
        });
    html! {
        <div class="notice gaps" data-notice="gaps" role="alert" tabindex="-1">
            <h2>{ (words.gaps)(count) }</h2>
            <ul>{ for entries }</ul>
        </div>
    }
}
