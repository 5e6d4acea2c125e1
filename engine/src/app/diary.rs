//! Noting in the diary, and taking it back.

use super::entries::{delete_noted, keep, take};
use super::keeping::choose;
use super::model::{OFF, ON};
use super::state::diary::Undo;
use super::store_sync::persist;
use super::{Effect, Focus, Model, Stamp};
use crate::diary::{self, DiaryEntry, DiaryInput, Fault, NEVER, WEEK};
use crate::guidance;
use crate::id::Id;
use crate::moment::Day;
use crate::route::Route;
use crate::stored::Key;

/// What can happen to what is noted in the diary.
#[derive(Clone, Debug)]
pub enum Event {
    /// A mood was tapped in the quick entry, 0 to 10.
    MoodTapped(u8),
    /// Of two moods noted within two minutes, the second was meant in the
    /// place of the first.
    MoodCorrected,
    /// Something was typed, picked or ticked in the form of the diary.
    Typed {
        /// The name of the input: see [`crate::diary::DiaryInput::set`].
        field: String,
        /// What stands there now, or what was ticked or no longer is.
        text: String,
    },
    /// A chip was pressed: one of [`crate::diary::FIELDS`].
    FieldPressed(&'static str),
    /// "Save" was pressed on what stands in the form of the diary: a new entry,
    /// or the one being changed.
    Saved,
    /// An entry of the diary is to be changed, or stays as it was.
    Edited(Option<Id>),
    /// "Delete" was pressed on an entry of the diary. It can be taken back, so
    /// nothing is asked.
    Deleted(Id),
    /// The last change to the diary is to be taken back.
    Undone,
    /// The notice that offers this was closed.
    UndoSeen,
    /// It was chosen whether the diary asks for a field.
    FieldChosen {
        /// One of [`crate::diary::FIELDS`].
        field: &'static str,
        /// Whether it does.
        shown: bool,
    },
    /// The look back over the week was closed.
    WeekSeen,
    /// It was chosen whether there is one.
    WeekChosen(bool),
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event, stamp: Stamp) -> Vec<Effect> {
    match event {
        Event::MoodTapped(mood) => tapped(model, mood, stamp),
        Event::MoodCorrected => corrected(model, stamp),
        Event::Typed { field, text } => typed(model, &field, text),
        // What stands there stays.
        Event::FieldPressed(field) => {
            let open = &mut model.editor.open;
            open.put(field, !open.has(field));
            Vec::new()
        }
        Event::Saved => saved(model, stamp),
        Event::Edited(id) => edited(model, id),
        Event::Deleted(id) => delete_noted(model, &id),
        Event::Undone => undone(model, stamp),
        Event::UndoSeen => {
            model.editor.forget_undo();
            Vec::new()
        }
        Event::FieldChosen { field, shown } => {
            choose(model, &diary::shown(field), if shown { ON } else { OFF })
        }
        Event::WeekSeen => week_seen(model),
        Event::WeekChosen(on) => choose(model, WEEK, if on { ON } else { NEVER }),
    }
}

/// A mood noted within this time after another may be meant in its place.
const SLIP_MS: i64 = 120_000;

impl Model {
    /// Whether the screen asks for the mood of now, as the page does before the program.
    #[must_use]
    pub fn asks_for_mood(&self) -> bool {
        self.route == Route::Home && !self.is_over()
    }

    /// Whether the form on the screen is for something new, whatever is being changed: that
    /// of the first screen and that of the warning signs are.
    fn notes_anew(&self) -> bool {
        matches!(self.route, Route::Home | Route::Signs)
    }

    /// Whether the form has a chip for a field: what is asked by choice, and what holds
    /// something. The sign of thoughts of death can be ticked whatever is chosen.
    #[must_use]
    pub fn has_chip(&self, field: &str) -> bool {
        let always = field == "signs" || field == diary::DAY;
        always || self.shows(field) || !self.editor.form.given().is_blank(field)
    }

    /// The day of the entry in the form on the screen: the one typed, or that of the page, or
    /// today; `None` where no day can be read.
    #[must_use]
    pub fn day_noted(&self) -> Option<Day> {
        match self.diary_input().day.as_str() {
            "" => match self.route {
                Route::Day(day) => Some(day),
                _ => self.today(),
            },
            typed => Day::parse(typed.trim()),
        }
    }

    /// What stands in the form on the screen.
    #[must_use]
    pub fn diary_input(&self) -> &DiaryInput {
        let form = &self.editor.form;
        if self.notes_anew() { form.new_given() } else { form.given() }
    }

    /// The page on which something typed in the diary waits to be saved; a mood that is
    /// only picked stands on the first screen itself.
    #[must_use]
    pub fn unsaved_entry(&self) -> Option<Route> {
        let form = &self.editor.form;
        if let Some(id) = form.changing() {
            let noted = diary::find(&self.record, id)?;
            let typed = *form.given() != DiaryInput::of(noted);
            return typed.then_some(Route::Day(noted.day));
        }
        let mut typed = form.new_given().clone();
        typed.ratings.remove(diary::MOOD);
        (typed != DiaryInput::default()).then_some(Route::Diary)
    }

    /// Two moods that were noted within two minutes, the earlier first: the
    /// first may have been a slip. Both are kept.
    #[must_use]
    pub fn noted_twice(&self) -> Option<(&DiaryEntry, &DiaryEntry)> {
        let find = |id| diary::find(&self.record, id);
        Some((find(self.editor.slip.as_ref()?)?, find(self.editor.came()?)?))
    }
}

/// [`Event::MoodTapped`]. What stands in the form stays there.
fn tapped(model: &mut Model, mood: u8, stamp: Stamp) -> Vec<Effect> {
    if is_noted(model, mood, stamp) {
        return Vec::new();
    }
    note(model, &DiaryInput::mood(mood), None, stamp).unwrap_or_else(|fault| refused(model, fault))
}

/// Whether this very mood was noted just before: the second half of a double
/// tap is no second entry.
fn is_noted(model: &Model, mood: u8, stamp: Stamp) -> bool {
    let Some((id, at)) = &model.editor.last else { return false };
    let last = model.editor.came().filter(|came| *came == id);
    let last = last.and_then(|id| diary::find(&model.record, id)).filter(|one| is_mood_alone(one));
    last.is_some_and(|one| one.mood() == Some(mood.into()) && stamp.at.day() == Some(one.day))
        && is_slip(*at, stamp)
}

/// Whether what was noted at `at` may be meant to be replaced.
fn is_slip(at: i64, stamp: Stamp) -> bool {
    (0..SLIP_MS).contains(&(stamp.at.unix_ms - at))
}

/// [`Event::Typed`].
fn typed(model: &mut Model, field: &str, text: String) -> Vec<Effect> {
    model.editor.kept = false;
    let calls = field == "sign" && guidance::sign_calls(&text).is_some();
    let home = model.notes_anew();
    let form = &mut model.editor.form;
    if home { form.typing_new() } else { form.typing() }.set(field, text);
    if calls && model.noting_calls().is_some() {
        // Every such tick opens it anew, folded before or not.
        model.help_folded = false;
        return vec![Effect::ShowHelp];
    }
    Vec::new()
}

/// [`Event::Edited`].
fn edited(model: &mut Model, id: Option<Id>) -> Vec<Effect> {
    let Some(id) = id else {
        model.editor.form.leave();
        model.editor.lay_open();
        return vec![Effect::Focus(Focus::Heading)];
    };
    model.editor.form.fault = None;
    if let Some(given) = diary::find(&model.record, &id).map(DiaryInput::of) {
        model.editor.form.begin(id, given);
    }
    model.editor.lay_open();
    let mut effects = Vec::new();
    // The form stands on the page of the entry's day.
    let changing = model.editor.form.changing();
    if let Some(noted) = changing.and_then(|id| diary::find(&model.record, id)) {
        let route = Route::Day(noted.day);
        if route != model.route {
            model.show(route.clone());
            effects.push(Effect::Push(route));
        }
    }
    effects.push(focus(diary::MOOD));
    effects
}

/// [`Event::Saved`].
fn saved(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let mut given = model.diary_input().clone();
    // The second half of a double press, or a press after a tap.
    if model.editor.kept && given == DiaryInput::default() {
        return Vec::new();
    }
    // Nothing typed is the day of the page, or else today.
    if given.day.is_empty()
        && let Route::Day(day) = model.route
    {
        given.day = day.iso();
    }
    let old = model.editor.form.changing().filter(|_| !model.notes_anew()).cloned();
    match note(model, &given, old.as_ref(), stamp) {
        Ok(effects) => {
            match old {
                Some(id) => {
                    model.editor.form.let_go(&id);
                    model.editor.lay_open();
                }
                // Its chips stay as they are: what was just pressed would move.
                None => model.editor.form.kept_new(),
            }
            effects
        }
        Err(fault) => refused(model, fault),
    }
}

fn refused(model: &mut Model, fault: Fault) -> Vec<Effect> {
    let field = diary::asks(fault.field());
    let mut effects = Vec::new();
    if model.route == Route::Signs && field.is_some_and(|field| field != "signs") {
        // It can only be mended where it stands.
        model.show(Route::Diary);
        effects.push(Effect::Push(Route::Diary));
    }
    model.editor.form.fault = Some(fault);
    if let Some(field) = field {
        model.editor.open.put(field, true);
    }
    effects.push(focus(fault.field()));
    effects
}

fn focus(field: &str) -> Effect {
    Effect::Focus(Focus::Item(field.to_owned()))
}

/// Keeps what was typed, in place of `old`. When another tab has deleted or
/// changed that one in the meantime, beside what it made of it.
fn note(
    model: &mut Model,
    given: &DiaryInput,
    old: Option<&Id>,
    stamp: Stamp,
) -> Result<Vec<Effect>, Fault> {
    let old = old.and_then(|id| diary::find(&model.record, id)).cloned();
    let id = Id::from_entropy(stamp.entropy);
    let noted = diary::validate(given, id, stamp.at, old.as_ref())?;
    model.editor.form.fault = None;
    if old.as_ref().is_some_and(|old| DiaryEntry { id: old.id.clone(), ..noted.clone() } == *old) {
        return Ok(Vec::new());
    }
    let today = stamp.at.day() == Some(noted.day);
    let alone = old.is_none() && today && is_mood_alone(&noted);
    let before = model.editor.last.take().filter(|_| alone);
    model.editor.slip = before.filter(|(_, at)| is_slip(*at, stamp)).map(|(id, _)| id);
    model.editor.last = alone.then(|| (noted.id.clone(), stamp.at.unix_ms));
    let came = keep(model, noted, old.as_ref().map(|old| &old.id));
    let mut keys = vec![came.clone()];
    if let Some(old) = &old {
        keys.push(take(model, old));
    }
    model.editor.kept = true;
    model.editor.undo = Some(Undo { came: Some(came), went: old.into_iter().collect() });
    Ok(persist(model, keys))
}

fn is_mood_alone(noted: &DiaryEntry) -> bool {
    let lists = noted.tags.is_empty() && noted.signs.is_empty();
    noted.mood().is_some() && noted.ratings.len() == 1 && lists && noted.note.is_empty()
}

/// [`Event::MoodCorrected`]. What else the first entry has by now stays.
fn corrected(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Some((first, second)) = model.noted_twice() else { return Vec::new() };
    let (first, second) = (first.clone(), second.clone());
    let mut noted = DiaryEntry { id: Id::from_entropy(stamp.entropy), ..first.clone() };
    if let Some(mood) = second.mood() {
        noted.ratings.insert(diary::MOOD.to_owned(), mood);
    }
    model.editor.slip = None;
    model.editor.last = Some((noted.id.clone(), stamp.at.unix_ms));
    // What comes is written before what it replaces is deleted.
    let came = keep(model, noted, Some(&first.id));
    let keys = [came.clone(), take(model, &first), take(model, &second)];
    model.editor.undo = Some(Undo { came: Some(came), went: vec![first, second] });
    let mut effects = persist(model, keys);
    // The button that was pressed is gone.
    effects.push(Effect::Focus(Focus::Undo));
    effects
}

/// [`Event::Undone`]. A deletion is final, so what went comes back as a
/// new entry.
fn undone(model: &mut Model, stamp: Stamp) -> Vec<Effect> {
    let Some(Undo { came, went }) = model.editor.undo.take() else { return Vec::new() };
    model.editor.slip = None;
    let mut keys = Vec::new();
    if let Some(id) = came.as_ref().and_then(Key::id)
        && let Some(noted) = diary::find(&model.record, id).cloned()
    {
        keys.push(take(model, &noted));
    }
    let mut entropy = stamp.entropy;
    for went in went {
        let noted = DiaryEntry { id: Id::from_entropy(entropy), ..went.clone() };
        keys.push(keep(model, noted, Some(&went.id)));
        // No two entries may have one id.
        if let Some(last) = entropy.last_mut() {
            *last = last.wrapping_add(1);
        }
    }
    let mut effects = persist(model, keys);
    // The button that was pressed is gone.
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// [`Event::WeekSeen`].
fn week_seen(model: &mut Model) -> Vec<Effect> {
    let Some(today) = model.today() else { return Vec::new() };
    let mut effects = choose(model, WEEK, &today.iso());
    // The button that was pressed is gone.
    effects.push(Effect::Focus(Focus::Heading));
    effects
}
