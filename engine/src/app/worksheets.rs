//! Writing on worksheets. What is written is a draft, kept while one writes; saving makes an
//! entry of it.

mod elsewhere;

use super::entries::replace;
use super::store_sync::persist;
use super::{Asking, Effect, Focus, Model, Stamp, WorksheetEditor};
use crate::guidance::dip::Outcome;
use crate::id::Id;
use crate::record::AnswerMode;
use crate::route::Route;
use crate::session::Session;
use crate::stored::Key;
use crate::worksheet::{
    Control, Fault, Field, PLAN, Person, Phase, SESSION, Worksheet, WorksheetEntry, people,
    validate,
};

/// What can happen on a worksheet.
#[derive(Clone, Debug)]
pub enum Event {
    /// Something was written or picked.
    Typed {
        /// The name of its input.
        field: String,
        /// What stands there now, or the name that was picked.
        text: String,
    },
    /// [`Effect::Rest`] came due.
    Rested(u32),
    /// A field was left, or the page.
    Left,
    /// "Save" was pressed.
    Saved,
    /// A new page was begun from what was written elsewhere.
    BegunFrom {
        /// Which worksheet.
        worksheet: &'static Worksheet,
        /// The field that it stands in.
        field: &'static str,
        /// What was written.
        text: String,
    },
    /// What was written into a change of a page that is no longer there is to go on in the one that
    /// is.
    MovePressed,
    /// What was written and not saved is perhaps no longer wanted.
    DropPressed,
    /// It is no longer wanted.
    Dropped,
}

/// What stands behind a field's name in the names of inputs for a person's name and number, with
/// the person's place from 0.
const NAME: &str = "-name-";
const NUMBER: &str = "-number-";
/// More people than anybody writes down.
const MANY: usize = 100;

/// The name of the input for a person's name in a field, and of that for the number.
#[must_use]
pub fn inputs_of(field: &str, nth: usize) -> [String; 2] {
    [NAME, NUMBER].map(|part| [field, part, &nth.to_string()].concat())
}

impl Model {
    /// What stands in a field of the worksheet that is shown: as written and not saved yet, else
    /// as it was saved.
    #[must_use]
    pub fn written(&self, worksheet: &Worksheet, changing: Option<&Id>, field: &str) -> String {
        let draft = self.record.drafts.get(draft_name(worksheet, changing));
        if let Some(text) = draft.and_then(|draft| draft.texts.get(field)) {
            return text.value.clone();
        }
        if let Some(entry) = changing.and_then(|id| self.record.one::<WorksheetEntry>(id)) {
            return entry.text(field).to_owned();
        }
        let usual = if field == SESSION { self.usual_session(worksheet) } else { None };
        usual.map_or_else(String::new, |session| session.origin().as_str().to_owned())
    }

    /// What was written in an earlier section that the one at this place is about.
    #[must_use]
    pub fn recalled(
        &self,
        worksheet: &Worksheet,
        changing: Option<&Id>,
        at: usize,
    ) -> Option<String> {
        let earlier = worksheet.sections.iter().take(at).copied().flatten();
        let recalled = earlier.filter(|field| worksheet.recalled.contains(&field.id));
        let mut texts = recalled.map(|field| self.written(worksheet, changing, field.id));
        texts.rfind(|text| !text.trim().is_empty())
    }

    /// Whether something was written on the worksheet and not saved yet.
    #[must_use]
    pub fn is_begun(&self, worksheet: &Worksheet, changing: Option<&Id>) -> bool {
        let draft = self.record.drafts.get(draft_name(worksheet, changing));
        draft.is_some_and(|draft| {
            changing.is_some() && !draft.texts.is_empty()
                || draft.texts.values().any(|text| !text.value.is_empty())
        })
    }

    /// Whether the page that is to be changed is no longer there: it was deleted, or changed
    /// elsewhere, which makes another one.
    #[must_use]
    pub fn is_gone(&self, changing: Option<&Id>) -> bool {
        changing.is_some_and(|id| self.record.one::<WorksheetEntry>(id).is_none())
    }

    /// Everything that was saved of a worksheet, newest first.
    #[must_use]
    pub fn worksheets(&self, worksheet: &Worksheet) -> Vec<&WorksheetEntry> {
        let mut entries = self.record.worksheets();
        entries.retain(|one| one.worksheet == worksheet.id);
        entries
    }

    /// The session that a worksheet belongs to: none, if that was deleted.
    #[must_use]
    pub fn session_of(&self, entry: &WorksheetEntry) -> Option<&Session> {
        let origin = entry.text(SESSION);
        self.record.all::<Session>().find(|one| one.origin().as_str() == origin)
    }

    /// The one that most often is meant: before a session the next one, after it the last.
    fn usual_session(&self, worksheet: &Worksheet) -> Option<&Session> {
        let today = self.today()?;
        let day = |one: &&Session| one.day;
        let all = self.record.all::<Session>();
        match worksheet.phase {
            Phase::Before => all.filter(|one| one.day >= today).min_by_key(day),
            Phase::Day | Phase::After => all.filter(|one| one.day <= today).max_by_key(day),
            Phase::Any => None,
        }
    }

    pub(super) fn newest(&self, worksheet: &Worksheet) -> Option<&WorksheetEntry> {
        self.worksheets(worksheet).into_iter().next()
    }

    /// The one of a worksheet that is kept up to date instead of written anew.
    #[must_use]
    pub fn kept_up(&self, worksheet: &Worksheet) -> Option<&WorksheetEntry> {
        let kept_up = worksheet.is_single && !self.is_begun(worksheet, None);
        self.newest(worksheet).filter(|_| kept_up)
    }

    /// Whether a dip or a return leads to the plan for worse days: to one that was written, and to
    /// writing one only where it looks like a dip.
    #[must_use]
    pub fn offers_plan(&self, outcome: Outcome) -> bool {
        outcome == Outcome::Dip || self.newest(&PLAN).is_some()
    }

    /// Those that a person wrote into the newest plan to ask for help.
    #[must_use]
    pub fn own_people(&self) -> Vec<Person<'_>> {
        let plan = self.newest(&PLAN).into_iter();
        plan.flat_map(|plan| people(plan.text("people"))).collect()
    }

    /// Whether the sections of a worksheet are shown one at a time: as it was chosen for
    /// questionnaires, else on a phone.
    #[must_use]
    pub fn shows_sections_alone(&self) -> bool {
        self.chosen_mode().map_or(self.narrow, |mode| mode == AnswerMode::One)
    }
}

/// The name of a draft: that of the worksheet, or the id of what is being changed.
fn draft_name<'a>(worksheet: &'a Worksheet, changing: Option<&'a Id>) -> &'a str {
    changing.map_or(worksheet.id, Id::as_str)
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::Rested(resting) if resting != model.worksheet_editor.resting => Vec::new(),
        Event::Rested(_) | Event::Left => persist_owed(model),
        Event::Typed { field, text } => typed(model, &field, text),
        Event::Saved => saved(model, stamp),
        Event::BegunFrom { worksheet, field, text } => {
            elsewhere::begun_from(model, worksheet, field, text)
        }
        Event::MovePressed => elsewhere::moved(model),
        Event::DropPressed => {
            model.asking = Some(Asking::Drop);
            vec![Effect::Focus(Focus::Question)]
        }
        Event::Dropped => dropped(model),
    }
}

/// The worksheet that is being written on, and what is being changed.
fn shown(model: &Model) -> Option<(&'static Worksheet, Option<Id>)> {
    match &model.route {
        Route::Worksheet(worksheet, changing, _) => Some((worksheet, changing.clone())),
        _ => None,
    }
}

fn persist_owed(model: &mut Model) -> Vec<Effect> {
    let owed = model.worksheet_editor.owed.take();
    owed.map_or_else(Vec::new, |name| persist(model, [Key::Draft(name)]))
}

/// [`Event::Typed`].
fn typed(model: &mut Model, input: &str, text: String) -> Vec<Effect> {
    let Some((worksheet, changing)) = shown(model) else { return Vec::new() };
    if model.is_gone(changing.as_ref()) {
        return Vec::new();
    }
    let Some((field, control, text)) = field(model, worksheet, changing.as_ref(), input, text)
    else {
        return Vec::new();
    };
    if model.written(worksheet, changing.as_ref(), field) == text {
        return Vec::new();
    }
    let now = model.now.unix_ms;
    let name = draft_name(worksheet, changing.as_ref()).to_owned();
    if let Some(draft) = model.record.drafts.slot(name.clone()) {
        draft.write(field, text, now);
    }
    // What was written elsewhere just before doesn't wait for this.
    let elsewhere = model.worksheet_editor.owed.as_ref().is_some_and(|owed| *owed != name);
    let mut effects = if elsewhere { persist_owed(model) } else { Vec::new() };
    let editor = &mut model.worksheet_editor;
    editor.fault.take_if(|fault| fault.field().is_none_or(|at| at == field));
    let asked = editor.owed.replace(name).is_some();
    // What is picked is kept at once. Who writes on and on is kept up with as well.
    if control.most().is_none() {
        effects.extend(persist_owed(model));
    } else if !asked {
        editor.resting = editor.resting.wrapping_add(1);
        effects.push(Effect::Rest(editor.resting));
    }
    effects
}

/// The field that an input belongs to, and its whole text now.
fn field(
    model: &Model,
    worksheet: &'static Worksheet,
    changing: Option<&Id>,
    input: &str,
    text: String,
) -> Option<(&'static str, Control, String)> {
    if let Some(field) = worksheet.field(input) {
        let before = model.written(worksheet, changing, field.id);
        return Some((field.id, field.control, field.control.picked(&before, text)));
    }
    let of_person = |part| {
        let (id, nth) = input.split_once(part)?;
        let nth: usize = nth.parse().ok().filter(|nth| *nth < MANY)?;
        Some((id, nth))
    };
    let (named, (id, nth)) = match (of_person(NAME), of_person(NUMBER)) {
        (Some(found), _) => (true, found),
        (None, found) => (false, found?),
    };
    let field = worksheet.field(id).filter(|field| field.control == Control::People)?;
    let before = model.written(worksheet, changing, field.id);
    Some((field.id, field.control, with_person(&before, nth, named, &text)))
}

/// The text with another name, or number, of the person at this place.
fn with_person(before: &str, nth: usize, named: bool, text: &str) -> String {
    let text = text.replace(['\t', '\n'], " ");
    let mut lines: Vec<(String, String)> = before
        .lines()
        .map(|line| line.split_once('\t').unwrap_or((line, "")))
        .map(|(name, number)| (name.to_owned(), number.to_owned()))
        .collect();
    lines.resize(lines.len().max(nth + 1), (String::new(), String::new()));
    if let Some(line) = lines.get_mut(nth) {
        *(if named { &mut line.0 } else { &mut line.1 }) = text;
    }
    while lines.last().is_some_and(|(name, number)| name.is_empty() && number.is_empty()) {
        lines.pop();
    }
    let lines: Vec<_> = lines.iter().map(|(name, number)| [name, "\t", number].concat()).collect();
    lines.join("\n")
}

/// [`Event::Saved`].
fn saved(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Some((worksheet, changing)) = shown(model) else { return Vec::new() };
    let changing = changing.as_ref();
    if model.is_gone(changing) {
        return Vec::new();
    }
    let texts = validate(worksheet, &|field| model.written(worksheet, changing, field));
    let mut texts = match texts {
        Ok(texts) => texts,
        Err(fault) => return refused(model, worksheet, changing, fault),
    };
    let id = Id::from_entropy(stamp.entropy);
    let before = changing.and_then(|id| model.record.one::<WorksheetEntry>(id)).cloned();
    if let Some(before) = &before {
        // What another release asked for is not lost for a change in this one.
        let known = |name: &str| worksheet.field(name).is_some();
        texts.extend(before.texts.iter().filter(|(name, _)| !known(name)).cloned());
    }
    let (mut keys, shown) = match before {
        // As it was: a new one would only make the old one look lost elsewhere.
        Some(before) if before.texts == texts => (Vec::new(), before.id),
        before => {
            let written = before.as_ref().map_or(stamp.at, |before| before.written);
            let kind = worksheet.id.to_owned();
            let entry = WorksheetEntry { id: id.clone(), worksheet: kind, texts, written };
            (replace(model, entry, before.as_ref().map(|before| &before.id)), id)
        }
    };
    keys.extend(clear(model, worksheet, changing));
    let mut effects = persist(model, keys);
    // What was filled in is no place to come back to: it is empty now.
    effects.extend(turn(model, Route::Written(worksheet, shown)));
    effects
}

/// Nothing of what stands on the worksheet waits to be saved any more; the key of its draft.
fn clear(model: &mut Model, worksheet: &Worksheet, changing: Option<&Id>) -> Option<Key> {
    model.worksheet_editor = WorksheetEditor::default();
    let now = model.now.unix_ms;
    model.record.clear_draft(draft_name(worksheet, changing), now)
}

/// Shows another screen in the place of this one.
fn turn(model: &mut Model, route: Route) -> [Effect; 2] {
    model.show(route.clone());
    [Effect::Replace(route), Effect::Focus(Focus::Heading)]
}

/// What can't be kept as it is, at the place that it is about.
fn refused(
    model: &mut Model,
    worksheet: &'static Worksheet,
    changing: Option<&Id>,
    fault: Fault,
) -> Vec<Effect> {
    let mut effects = Vec::new();
    let of = |section: &&[Field]| section.iter().any(|field| Some(field.id) == fault.field());
    let at = worksheet.sections.iter().position(of);
    if let (Some(at), Route::Worksheet(_, _, now)) = (at, &model.route)
        && at != *now
    {
        let route = Route::Worksheet(worksheet, changing.cloned(), at);
        model.show(route.clone());
        effects.push(Effect::Push(route));
    }
    model.worksheet_editor.fault = Some(fault);
    let first = worksheet.fields().map(|field| field.id).find(|id| *id != SESSION);
    let focus = fault.field().or(first).unwrap_or_default();
    effects.push(Effect::Focus(Focus::Item(focus.to_owned())));
    effects
}

/// [`Event::Dropped`].
fn dropped(model: &mut Model) -> Vec<Effect> {
    let Some((worksheet, changing)) = shown(model) else { return Vec::new() };
    let keys = clear(model, worksheet, changing.as_ref());
    let mut effects = persist(model, keys);
    effects.extend(turn(
        model,
        match changing {
            Some(id) => Route::Written(worksheet, id),
            None => Route::Worksheet(worksheet, None, 0),
        },
    ));
    effects
}
