//! What the widget is at any time.

use super::state::Screens;
use super::state::browse::Browsing;
use super::state::charts::Chart;
use super::state::clinic::ClinicForm;
use super::state::deleting::Asking;
use super::state::diary::DiaryEditor;
use super::state::files::Files;
use super::state::framing::Framing;
use super::state::help::Called;
use super::state::learn::Texts;
use super::state::message::Message;
use super::state::sessions::SessionEditor;
use super::state::store_sync::StoreSync;
use super::state::visit::Visit;
use super::state::waiting::Waiting;
use super::state::worksheets::WorksheetEditor;
use super::{StoreKind, Trouble};
use crate::clinic::{self, Clinic};
use crate::contacts;
use crate::diary;
use crate::guidance::{self, Tier};
use crate::id::{Entropy, Id};
use crate::instrument::Instrument;
use crate::kept::{Entries, Kind};
use crate::link;
use crate::moment::{Day, Moment};
use crate::record::{ANSWER_MODE, AnswerMode, KEYS, Keeping, Record};
use crate::route::Route;
use crate::sheet::Sheet;
use crate::stored::{Key, StoredText};
use crate::words::{Language, Words};

/// The value of [`KEYS`] that turns number keys on, and the one that doesn't.
pub(super) const ON: &str = "on";
pub(super) const OFF: &str = "off";

/// The state of the widget.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)] // each is one thing on the screen, all combine
pub struct Model {
    /// The language of the interface.
    pub language: Language,
    /// The screen shown.
    pub route: Route,
    /// Everything kept.
    pub record: Record,
    /// Where new entries are kept.
    pub keeping: Keeping,
    /// Finishing found unanswered items; the summary is shown.
    pub gaps_shown: bool,
    /// The help panel was folded by the person.
    pub help_folded: bool,
    /// The name of the room for help that is unfolded: see [`super::rooms`].
    pub help_at: Option<&'static str>,
    /// What called for help in this visit and was corrected since: see
    /// [`super::rooms`].
    pub(super) called: Called,
    /// The question shown was come back to from the page that shows all answers.
    pub(super) changing: bool,
    /// A mouse was moved over the page.
    pub(super) mouse: bool,
    /// The window was as narrow as a phone's when the page was opened.
    pub(super) narrow: bool,
    /// Nothing may move by itself.
    pub(super) still: bool,
    /// The device can vibrate.
    pub(super) vibrates: bool,
    /// Something was answered before the program came: the questions stay for
    /// this time as the page had them, or they would go from under the finger.
    pub(super) stays: Option<AnswerMode>,
    /// Counts what a turn of the page waits for: see [`Effect::Turn`](super::Effect::Turn).
    pub(super) turning: u32,
    /// What is asked before it is deleted.
    pub asking: Option<Asking>,
    /// What is typed into the diary, and what of it can be taken back.
    pub editor: DiaryEditor,
    /// The message to the provider.
    pub message: Message,
    /// The area whose text was to be copied last, and whether that worked.
    pub(super) copied: Option<(&'static str, bool)>,
    /// Where the person is in the diary.
    pub browsing: Browsing,
    /// A later release waits to be taken.
    pub(super) release_waits: bool,
    /// What of forms the tab's storage holds.
    pub(super) unsaved: String,
    /// What is typed on the screen of sessions.
    pub session_editor: SessionEditor,
    /// What is written on a worksheet, beside its draft.
    pub worksheet_editor: WorksheetEditor,
    /// What is going on on the screen of files.
    pub files: Files,
    /// What screens hold for themselves.
    pub(super) screens: Screens,
    /// The texts of the articles.
    pub(super) texts: Texts,
    /// The settings of the clinic whose page this is.
    pub clinic: Clinic,
    /// Why they were refused, and none is in force.
    pub clinic_fault: Option<clinic::Fault>,
    /// Who holds the page in a frame.
    pub(super) framing: Framing,
    /// The page is a file of this device.
    pub from_disk: bool,
    /// Why the payload of the link was not used.
    pub link_fault: Option<link::Fault>,
    /// The link was opened anew where answers of another visit were; they were
    /// cleared.
    pub cleared: bool,
    /// What is typed on the screen of the clinic.
    pub clinic_form: ClinicForm,
    /// What is looked at on the screen of charts.
    pub chart: Chart,
    /// Texts that could not be read, as they were found.
    pub damaged: Vec<StoredText>,
    /// The damaged texts were saved as a file.
    pub damaged_saved: bool,
    /// A later release wrote here: nothing is written by this one.
    pub newer: bool,
    /// One store had lost its data, which the other one has, and that was not
    /// seen yet.
    pub(super) emptied: bool,
    /// Something could not be removed from a store.
    pub not_deleted: bool,
    /// The last visit in this tab is over, and the next has not begun.
    pub(super) over: bool,
    /// It was told that this visit ends soon, since nobody seems to be there.
    pub(super) ending: bool,
    /// Another tab has deleted everything, and with it what was shown here.
    pub wiped_elsewhere: bool,
    /// The person has left: everything is covered.
    pub left: bool,
    /// The country of the crisis lines that the browser's languages suggest.
    pub(super) seems: contacts::Place,
    pub(super) local: StoreSync,
    pub(super) indexed: StoreSync,
    pub(super) tab: StoreSync,
    /// A store holds texts of ours that this release has no name for.
    pub(super) foreign: bool,
    /// Entries finished in this tab.
    pub(super) visit: Visit,
    /// Ticks from before the program, until the device was read.
    pub(super) ticked: Vec<(String, String)>,
    /// The tab still holds what is being moved to the device.
    pub(super) leaving_tab: bool,
    /// Local storage as it was found, until IndexedDB tells whether it counts.
    pub(super) unseen: Option<Vec<StoredText>>,
    /// What IndexedDB had answered before the page began.
    pub(super) early: Option<Result<Vec<StoredText>, Trouble>>,
    /// What the tab holds was on the device before, and may still be there.
    pub(super) left_device: bool,
    /// The last change was a deletion.
    pub(super) deleting: bool,
    pub(super) waiting: Waiting,
    pub(super) now: Moment,
    /// The entropy of the event that is happening.
    pub(super) entropy: Entropy,
    pub(super) shifts: Vec<i64>,
}

impl Model {
    /// A widget with nothing kept, in its first state.
    #[must_use]
    pub fn blank(route: Route, now: Moment) -> Self {
        Self {
            language: Language::default(),
            route,
            record: Record::default(),
            keeping: Keeping::Device,
            gaps_shown: false,
            help_folded: false,
            help_at: None,
            called: Called::new(),
            changing: false,
            mouse: false,
            narrow: false,
            still: false,
            vibrates: false,
            stays: None,
            turning: 0,
            asking: None,
            editor: DiaryEditor::default(),
            message: Message::default(),
            copied: None,
            browsing: Browsing::default(),
            release_waits: false,
            unsaved: String::new(),
            session_editor: SessionEditor::default(),
            worksheet_editor: WorksheetEditor::default(),
            files: Files::default(),
            screens: Screens::default(),
            texts: Texts::default(),
            clinic: Clinic::default(),
            clinic_fault: None,
            framing: Framing::default(),
            from_disk: false,
            link_fault: None,
            cleared: false,
            clinic_form: ClinicForm::default(),
            chart: Chart::default(),
            damaged: Vec::new(),
            damaged_saved: false,
            newer: false,
            emptied: false,
            not_deleted: false,
            over: false,
            ending: false,
            wiped_elsewhere: false,
            left: false,
            seems: contacts::Place::Ask(Vec::new()),
            local: StoreSync::default(),
            indexed: StoreSync::default(),
            tab: StoreSync::default(),
            visit: Visit::default(),
            ticked: Vec::new(),
            leaving_tab: false,
            foreign: false,
            unseen: None,
            early: None,
            left_device: false,
            deleting: false,
            waiting: Waiting::default(),
            now,
            entropy: Entropy::default(),
            shifts: Vec::new(),
        }
    }

    /// The words of the interface.
    #[must_use]
    pub const fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// The sheet that is being filled in.
    #[must_use]
    pub fn sheet(&self, instrument: &'static Instrument) -> Sheet {
        self.record.sheet(instrument)
    }

    /// How urgently the sheet being filled in calls for the help panel, if it
    /// does.
    #[must_use]
    pub fn help_called(&self, instrument: &'static Instrument) -> Option<Tier> {
        guidance::help_for(&self.sheet(instrument))
    }

    /// How urgently the entry of the diary being written, or the one written
    /// last, calls for help, if it does.
    #[must_use]
    pub fn noting_calls(&self) -> Option<Tier> {
        let came = self.editor.came().and_then(|id| diary::find(&self.record, id));
        let came = came.into_iter().flat_map(|noted| &noted.signs);
        let typed = [self.editor.form.given(), self.diary_input()];
        let signs = typed.into_iter().flat_map(|given| &given.signs).chain(came);
        signs.filter_map(|sign| guidance::sign_calls(sign)).min()
    }

    /// Whether the entry of the diary written last has one of the two lowest
    /// moods.
    #[must_use]
    pub fn noted_at_the_bottom(&self) -> bool {
        let came = self.editor.came().and_then(|id| diary::find(&self.record, id));
        came.and_then(diary::DiaryEntry::mood).is_some_and(|mood| mood <= guidance::table::BOTTOM)
    }

    /// How this questionnaire is answered: as it was chosen; else on a phone one
    /// question at a time, if it is one with a total. The questions after a
    /// session and those to prepare with are lists to look through.
    #[must_use]
    pub fn answer_mode(&self, instrument: &Instrument) -> AnswerMode {
        self.stays.or(self.chosen_mode()).unwrap_or_else(|| self.usual_mode(instrument))
    }

    /// The way of answering that was chosen, if one was.
    pub(super) fn chosen_mode(&self) -> Option<AnswerMode> {
        AnswerMode::parse(self.record.settings.chosen(ANSWER_MODE)?)
    }

    /// How it is answered where nothing was chosen, and how the page before the
    /// program has it.
    pub(super) fn usual_mode(&self, instrument: &Instrument) -> AnswerMode {
        let alone = self.narrow && instrument.has_total();
        if alone { AnswerMode::One } else { AnswerMode::All }
    }

    /// Whether number keys pick an answer. Off until a mouse was seen or they
    /// were asked for: to somebody who uses a screen reader the keys are its
    /// own, and a page can't tell.
    #[must_use]
    pub fn number_keys(&self) -> bool {
        match self.record.settings.chosen(KEYS) {
            Some(chosen) => chosen == ON,
            None => self.mouse,
        }
    }

    /// The local day it is now; `None` for a clock beyond all calendars.
    #[must_use]
    pub fn today(&self) -> Option<Day> {
        self.now.day()
    }

    /// What time it is, as far as the engine was told.
    #[must_use]
    pub const fn now(&self) -> Moment {
        self.now
    }

    /// Where `id` lies; among the checks, if it is gone.
    pub(super) fn key_of(&self, id: &Id) -> Key {
        self.record.key_of(id).unwrap_or_else(|| Key::One(Kind::Check, id.clone()))
    }

    /// Whether the diary asks for this field: see [`diary::FIELDS`].
    #[must_use]
    pub fn shows(&self, field: &str) -> bool {
        match self.record.settings.chosen(&diary::shown(field)) {
            Some(chosen) => chosen == ON,
            None => diary::shown_at_first(field),
        }
    }

    /// Whether this tab was opened by a link made for sharing, and nothing on
    /// the device is shown or changed by it.
    #[must_use]
    pub const fn by_link(&self) -> bool {
        self.record.settings.link
    }

    /// How many finished entries were kept before this visit.
    #[must_use]
    pub fn older(&self) -> usize {
        let entries = self.record.entries.values();
        entries.map(|entries| older(entries, &self.visit)).sum()
    }

    /// Whether the stores of the device belong to this visit at all.
    pub(super) const fn reads_device(&self) -> bool {
        !self.by_link()
    }

    pub(super) const fn sync_of(&self, store: StoreKind) -> &StoreSync {
        match store {
            StoreKind::Local => &self.local,
            StoreKind::Indexed => &self.indexed,
            StoreKind::Tab => &self.tab,
        }
    }

    pub(super) fn sync(&mut self, store: StoreKind) -> &mut StoreSync {
        match store {
            StoreKind::Local => &mut self.local,
            StoreKind::Indexed => &mut self.indexed,
            StoreKind::Tab => &mut self.tab,
        }
    }

    /// Turns to another screen.
    pub(super) fn show(&mut self, route: Route) {
        if !route.is_of_diary() {
            // What was searched for is nobody's to see.
            self.browsing.text.clear();
        }
        if !self.route.turns_to(&route) {
            self.editor.turned();
        }
        self.changing = match (&self.route, &route) {
            (Route::Review(from), Route::Item(to, _)) => from == to,
            _ => false,
        };
        self.route = route;
        self.gaps_shown = false;
        self.stays = None;
        self.turning = self.turning.wrapping_add(1);
        self.copied = None;
        self.asking = None;
        self.session_editor.turned();
        self.worksheet_editor.fault = None;
        self.files.turned();
        self.screens.breathing.turned();
        self.help_folded = false;
        self.help_at = None;
    }
}

/// How many of these were kept and are not of this visit.
fn older(entries: &Entries, visit: &Visit) -> usize {
    entries.iter().filter(|(id, one)| one.kept().is_some() && !visit.contains(id)).count()
}
