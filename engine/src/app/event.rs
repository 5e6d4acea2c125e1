//! What can happen.

use crate::app::{FilePart, Move, Place, Remind};
use crate::backup::Fault;
use crate::chart::{Drawing, Range, Sheets, Year};
use crate::diary::Scale;
use crate::guidance::Since;
use crate::id::Id;
use crate::instrument::Instrument;
use crate::record::{Keeping, Manner};
use crate::session::Field;
use crate::stored::{Epoch, Leaf};

/// How a page came to be in its tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrived {
    /// By its address, or a link.
    #[default]
    Opened,
    /// It was there before, and was loaded again.
    Reloaded,
    /// By "back" or "forward", or with a closed tab that was opened again.
    Returned,
}

/// How the page was opened.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// How it came to be in its tab.
    pub arrived: Arrived,
    /// The address's fragment.
    pub fragment: String,
    /// The browser's languages, most wanted first, as BCP 47 tags.
    pub languages: Vec<String>,
    /// The browser's time zone, as IANA names it; empty where it doesn't say.
    pub zone: String,
    /// What lay in the tab's session storage.
    pub tab: Result<Vec<Leaf>, Trouble>,
    /// What lay in IndexedDB, if it has answered already: see
    /// [`super::reads_device`].
    pub safe: Option<Result<Vec<Leaf>, Trouble>>,
    /// The page's own address.
    pub address: String,
    /// Radios ticked before the program arrived: their names and values.
    pub ticked: Vec<(String, String)>,
}

/// Why a store did not do as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is blocked, or isn't there.
    Denied,
    /// It has no room.
    Full,
    /// It does not answer.
    Silent,
    /// A later epoch has begun there.
    Overtaken,
}

/// How a write ended.
pub type Outcome = Result<(), Trouble>;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// The address's fragment changed.
    Navigated(String),
    /// A choice was ticked.
    Answered {
        /// Of which instrument.
        instrument: &'static Instrument,
        /// For which item.
        item: String,
        /// The choice's value.
        value: u8,
    },
    /// "See the result" was pressed.
    FinishPressed,
    /// "Next" was pressed, or Enter.
    NextPressed,
    /// It was chosen how questionnaires are answered.
    MannerChosen(Manner),
    /// A number key was pressed, 1 to 9, with the item that has the focus, if
    /// one has.
    DigitPressed {
        /// By the name of its radios.
        item: Option<String>,
        /// Which choice, counted from 1.
        digit: usize,
    },
    /// It was chosen whether number keys pick an answer.
    KeysChosen(bool),
    /// A mouse was moved over the page.
    MouseSeen,
    /// The unfinished answers are no longer wanted.
    StartOverPressed(&'static Instrument),
    /// A longer questionnaire was asked for, to go on with the answers of this
    /// entry.
    GrowPressed {
        /// The entry.
        from: Id,
        /// The longer questionnaire.
        into: &'static Instrument,
    },
    /// An entry was picked to hold later ones against, or is one no more.
    BaselinePicked {
        /// The questionnaire's id.
        instrument: String,
        /// The entry.
        id: Option<Id>,
    },
    /// The link to the notices below the form was followed.
    NotesFollowed,
    /// The link to an unanswered item was followed; the name of its radios.
    GapFollowed(String),
    /// The help panel was folded or opened.
    HelpFolded(bool),
    /// The room for help with this name was unfolded, or what was unfolded was
    /// folded.
    HelpUnfolded(Option<&'static str>),
    /// A country was picked, by its ISO code; empty for none.
    CountryChosen(String),
    /// It was chosen where entries are kept.
    KeepingChosen(Keeping),
    /// A store was read.
    WasRead {
        /// Which.
        place: Place,
        /// What lay there.
        texts: Result<Vec<Leaf>, Trouble>,
    },
    /// A write ended. For [`Place::Safe`], a good end means that the browser
    /// has it on disk.
    Written {
        /// Where.
        place: Place,
        /// The ticket of the write.
        ticket: u32,
        /// How.
        outcome: Outcome,
    },
    /// An epoch has begun, or could not. For [`Place::Safe`], a good end means
    /// that the browser has it on disk.
    Renewed {
        /// Where.
        place: Place,
        /// The ticket of the order.
        ticket: u32,
        /// As which, where a later one was there.
        outcome: Result<Epoch, Trouble>,
    },
    /// The time that was asked for has passed.
    Woke,
    /// A removal ended.
    Removed {
        /// Where.
        place: Place,
        /// How.
        outcome: Outcome,
    },
    /// The notice on a removal that failed was closed.
    NotDeletedSeen,
    /// The notice that another tab deleted everything was closed.
    WipedElsewhereSeen,
    /// Another tab wrote.
    ChangedElsewhere,
    /// Another tab deleted everything.
    WipedElsewhere,
    /// "Delete" was pressed on an entry.
    DeletePressed(Id),
    /// "Delete everything" was pressed.
    DeleteAllPressed,
    /// The question was answered with no.
    DeleteCancelled,
    /// The question was answered with yes.
    DeleteConfirmed,
    /// Something about a session was typed or picked.
    SessionTyped {
        /// Which input.
        field: Field,
        /// What stands there now.
        text: String,
    },
    /// "Save this session" was pressed: a new one, or the one being changed.
    SessionSaved,
    /// A session is to be changed, or stays as it was.
    SessionEdited(Option<Id>),
    /// A mood was tapped in the quick entry, 0 to 10.
    MoodTapped(u8),
    /// Of two moods noted within two minutes, the second was meant in the
    /// place of the first.
    MoodCorrected,
    /// Something was typed, picked or ticked in the form of the diary.
    NotedTyped {
        /// The name of the input: see [`crate::diary::Given::set`].
        field: String,
        /// What stands there now, or what was ticked or no longer is.
        text: String,
    },
    /// "Save" was pressed on what stands in the form of the diary: a new entry,
    /// or the one being changed.
    NotedSaved,
    /// An entry of the diary is to be changed, or stays as it was.
    NotedEdited(Option<Id>),
    /// "Delete" was pressed on an entry of the diary. It can be taken back, so
    /// nothing is asked.
    NotedDeleted(Id),
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
    /// A warning sign in own words was typed: what stands there now.
    SignTyped(String),
    /// A warning sign was picked, or written down: a name of
    /// [`crate::diary::KNOWN`] or own words.
    SignAdded(String),
    /// A warning sign is no longer watched for.
    SignRemoved(Id),
    /// A key that moves through the calendar was pressed.
    CalendarMoved(Move),
    /// Something was typed into the search of the diary: what stands there now.
    SearchTyped(String),
    /// A tag was picked that listed entries must have; empty for any.
    TagPicked(String),
    /// More of the list was asked for.
    MoreShown,
    /// The look back over the week was closed.
    WeekSeen,
    /// It was chosen whether there is one.
    WeekChosen(bool),
    /// It was chosen how far back the charts look.
    ChartRangeChosen(Range),
    /// A scale was chosen to be drawn beside the mood, or none.
    ChartScaleChosen(Option<&'static Scale>),
    /// A questionnaire was chosen to be drawn, or none.
    ChartInstrumentChosen(Sheets),
    /// A year was chosen to be drawn day by day.
    ChartYearChosen(Year),
    /// The table of a chart was asked for, or is no longer wanted.
    ChartTableToggled(Drawing),
    /// A place of a chart was chosen.
    ChartMoved {
        /// Of which chart.
        chart: Drawing,
        /// Which place, counted from the first.
        at: i64,
    },
    /// The damaged texts were wanted as a file.
    DamagedSaved,
    /// The damaged texts, already saved as a file, are no longer wanted.
    DamagedDiscarded,
    /// The origin of the page that holds ours in a frame became known.
    FramedBy(String),
    /// A clinic's settings were found beside the page or in it; empty for none.
    ClinicRead(String),
    /// Something was typed, picked or ticked in the form of the clinic.
    ClinicTyped {
        /// The name of the input.
        field: String,
        /// What stands there now; of a tick, its value.
        text: String,
    },
    /// What the form of the clinic makes was wanted as a file: `file`, `svg` or
    /// `png`.
    ClinicOffered(&'static str),
    /// At the end of a visit by a link: nothing of it stays, and a screen waits
    /// for the next person.
    NextPersonPressed,
    /// On that screen, "Begin" was pressed.
    BeginPressed,
    /// Nobody touched the page for so long, in milliseconds: the longest time
    /// since this was last told.
    Rested(i64),
    /// Another page took the place of ours, which the browser may keep as it
    /// looks now.
    WentAway,
    /// A page that was kept so is shown again.
    CameBack,
    /// Everything kept was wanted as a file.
    BackupPressed,
    /// A file was picked in the input with this id.
    FilePicked(&'static str),
    /// A part of it was read, or can't be.
    PartRead {
        /// The ticket of the order.
        ticket: u32,
        /// The part.
        part: Result<FilePart, Fault>,
    },
    /// The time has come for the next step of reading it: the ticket of the
    /// order.
    WentOn(u32),
    /// It is no longer to be read.
    ReadingStopped,
    /// What the file would add was looked at, and is wanted.
    RestoreConfirmed,
    /// It is not wanted.
    RestoreDropped,
    /// Something of the check-in days was picked or typed.
    RemindSet(Remind),
    /// The check-in days were wanted as a calendar file.
    RemindPressed,
    /// A later release was brought, and waits to be taken.
    ReleaseWaits,
    /// The notice on a restored store was closed.
    RestoredSeen,
    /// A choice of the conversation on a dip or a return was picked or let go.
    DipPicked {
        /// The question's id.
        question: String,
        /// The choice's.
        choice: String,
    },
    /// That conversation was to begin anew.
    DipStartedOver,
    /// "It is hard to manage on my own" was pressed.
    HardPressed,
    /// "I have told them" was pressed.
    ToldPressed,
    /// How it is with what was an emergency.
    HowItIsSaid(Since),
    /// A reason, by its key, is told in the message or left out.
    ReasonToggled(String),
    /// Something was typed into the message: what stands there now.
    MessageTyped(String),
    /// A text was wanted in the clipboard: the id of its area.
    CopyPressed(&'static str),
    /// Whether it got there.
    Copied {
        /// The id of its area.
        area: &'static str,
        /// Whether it did.
        done: bool,
    },
    /// "Print" was pressed.
    PrintPressed,
    /// The exit was pressed.
    LeavePressed,
    /// The Shift key was pressed.
    ShiftPressed,
}
