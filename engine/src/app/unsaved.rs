//! What is typed and not kept yet, held in the tab's own storage: a phone that
//! needs its memory throws pages away that nobody looks at, and what was typed
//! with them. It goes with the tab, and with whatever wipes the tab; no other
//! store, tab or backup has it.

use super::{Effect, Model, StoreKind};
use crate::diary;
use crate::id::Id;
use crate::json::Json;
use crate::session::Field;
use crate::stored::StoredText;

/// The key in the tab's storage.
pub const UNSAVED: &str = "doorway/held";

/// The forms, and in one what is being changed.
const NOTING: &str = "noting";
const SESSION: &str = "session";
const MESSAGE: &str = "message";
const SIGN: &str = "sign";
const CHANGE: &str = "change";

type Piece<'a> = (&'a str, &'a str, String);

/// All that stands in forms, as text; blank where nothing does.
fn written(model: &Model) -> String {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    noting(model, &mut pieces);
    session(model, &mut pieces);
    if !model.editor.sign.is_empty() {
        pieces.push((SIGN, "", model.editor.sign.clone()));
    }
    if let Some(text) = model.message.typed() {
        pieces.push((MESSAGE, "", text.to_owned()));
    }
    if pieces.is_empty() {
        return String::new();
    }
    serde_json::to_string(&pieces).unwrap_or_default()
}

/// What is being changed comes last: it is what stands in the form then.
fn noting<'a>(model: &'a Model, pieces: &mut Vec<Piece<'a>>) {
    for (id, given) in model.editor.form.each() {
        pieces.extend(id.map(|id| (NOTING, CHANGE, id.as_str().to_owned())));
        let mut put = |field, text: String| pieces.push((NOTING, field, text));
        if !given.day.is_empty() {
            put("diary-day", given.day.clone());
        }
        for (scale, text) in given.ratings.iter() {
            put(scale, text.clone());
        }
        if !given.tags.is_empty() {
            put("diary-tags", given.tags_shown());
        }
        for sign in &given.signs {
            put("sign", sign.clone());
        }
        if !given.note.is_empty() {
            put("diary-note", given.note.clone());
        }
    }
}

fn session<'a>(model: &'a Model, pieces: &mut Vec<Piece<'a>>) {
    for (id, given) in model.session_editor.form.each() {
        pieces.extend(id.map(|id| (SESSION, CHANGE, id.as_str().to_owned())));
        for field in Field::ALL {
            let text = given.get(field);
            if !text.is_empty() {
                pieces.push((SESSION, field.as_str(), text.to_owned()));
            }
        }
    }
}

/// Puts what lay in the tab into the forms again, and takes it from the texts
/// that are read as entries.
pub(super) fn take_back(model: &mut Model, texts: &mut Vec<StoredText>) {
    let Some(at) = texts.iter().position(|stored| stored.key == UNSAVED) else { return };
    let text = texts.remove(at).text;
    let pieces = Json::parse(&text);
    for piece in pieces.as_ref().and_then(Json::list).unwrap_or_default() {
        let Some([form, field, text]) = piece.list() else { continue };
        let (Some(form), Some(field), Some(text)) = (form.text(), field.text(), text.text()) else {
            continue;
        };
        match (form.as_str(), field.as_str()) {
            (NOTING, CHANGE) => {
                if let Some(id) = Id::parse(&text) {
                    model.editor.form.begin(id, diary::DiaryInput::default());
                }
            }
            (NOTING, field) => model.editor.form.typing().set(field, text),
            (SESSION, CHANGE) => {
                if let Some(id) = Id::parse(&text) {
                    model.session_editor.form.begin(id, crate::session::SessionInput::default());
                }
            }
            (SESSION, field) => {
                if let Some(field) = Field::parse(field) {
                    model.session_editor.form.typing().set(field, text);
                }
            }
            (SIGN, _) => model.editor.sign = text,
            (MESSAGE, _) => model.message.take_back(text),
            _ => {}
        }
    }
    model.editor.lay_open();
    // What was written by another release may not be what this one writes.
    model.unsaved = text;
}

/// What has to be held after something happened, if that is something else than
/// before. After the person has left nothing is written any more.
pub(super) fn follow(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.left {
        return;
    }
    let text = written(model);
    let wiped = effects.iter().rposition(|one| *one == Effect::Wipe(StoreKind::Tab));
    if text == model.unsaved && (wiped.is_none() || text.is_empty()) {
        return;
    }
    model.unsaved.clone_from(&text);
    effects.push(Effect::Hold(text));
}
