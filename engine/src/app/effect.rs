//! What the widget asks the browser to do.

use super::StoreKind;
use crate::id::Id;
use crate::moment::Day;
use crate::route::Route;
use crate::stored::{Epoch, Gone, StoredText};

/// An order to the browser's edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read everything of ours; answered by [`super::store::Event::WasRead`].
    Read(StoreKind),
    /// Write these texts in this order; answered by [`super::store::Event::Written`].
    Write {
        /// Where.
        store: StoreKind,
        /// Comes back with the answer.
        ticket: u32,
        /// What they belong to: refused where a later epoch has begun.
        epoch: Option<Epoch>,
        /// What.
        texts: Vec<StoredText>,
    },
    /// Begin an epoch, for good and in one step: take away what is to go, mark
    /// the epoch, and write these texts; answered by [`super::store::Event::Renewed`].
    Renew {
        /// Where.
        store: StoreKind,
        /// Comes back with the answer.
        ticket: u32,
        /// Which epoch.
        epoch: Epoch,
        /// What goes.
        gone: Gone,
        /// What is written then.
        texts: Vec<StoredText>,
    },
    /// Tell in so many milliseconds that they have passed, by
    /// [`super::store::Event::Woke`].
    Wake(i32),
    /// Wait no longer for what IndexedDB was asked for.
    GiveUp,
    /// Remove these keys; answered by [`super::store::Event::Removed`].
    Remove {
        /// Where.
        store: StoreKind,
        /// Which.
        keys: Vec<String>,
    },
    /// Remove everything of ours; answered by [`super::store::Event::Removed`].
    Wipe(StoreKind),
    /// Hold this in the tab's storage, under [`super::UNSAVED`], in place of what
    /// was held there; blank for nothing.
    Hold(String),
    /// Name the present screen in the address, in place of what stands there.
    Replace(Route),
    /// Name the present screen in the address, so that "back" leads to the one
    /// before.
    Push(Route),
    /// Tell in a moment, long enough to see what was picked, that it has passed;
    /// answered by [`super::check::Event::Turned`] with the same.
    Turn(u32),
    /// Tell in a moment that it has passed, in which more may be written; answered by
    /// [`super::worksheets::Event::Rested`] with the same.
    Rest(u32),
    /// Tell in a minute that it has passed; answered by [`super::session_day::Event::Passed`].
    NextMinute,
    /// Tell in so many milliseconds, when the next second of breathing begins, that they have
    /// passed; answered by [`super::breathing::Event::Passed`] with the same ticket.
    Breathe {
        /// Comes back with the answer.
        ticket: u32,
        /// How long.
        ms: i32,
    },
    /// Keep the screen from going dark, where that can be asked for.
    StayAwake,
    /// Keep it from that no longer.
    LetSleep,
    /// Vibrate once, shortly.
    Vibrate,
    /// Move the keyboard's focus.
    Focus(Focus),
    /// Bring the help panel into view if it is not; the focus stays.
    ShowHelp,
    /// Bring the item of this name and the room for help below it into view,
    /// whatever was answered: a page around ours that saw a difference would
    /// know the answer. The focus stays.
    ShowRoom(String),
    /// Open the print dialog.
    Print,
    /// Offer a file.
    Offer {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Offer a picture.
    OfferImage {
        /// Its name.
        name: &'static str,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Show links and buttons in these colours: of the light scheme, and of the
    /// dark one.
    Accent([String; 2]),
    /// Read a part of the file that was picked; answered by
    /// [`super::files::Event::PartRead`].
    ReadPicked {
        /// Comes back with the answer.
        ticket: u32,
        /// The id of the input.
        input: &'static str,
        /// The first byte.
        from: usize,
    },
    /// Let others have their turn, and then answer with
    /// [`super::files::Event::WentOn`].
    GoOn(u32),
    /// Copy what stands in the text area with this id; answered by
    /// [`super::page::Event::Copied`] with the same.
    CopyArea(&'static str),
    /// Let the later release that waits serve the next load. This page stays.
    TakeRelease,
    /// Leave for a neutral page, at once.
    Leave,
    /// Look from now on whether somebody is there, and tell of it by
    /// [`super::visit::Event::Rested`].
    Watch,
    /// Load the page anew.
    Reload,
}

/// Where the focus goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The screen's heading.
    Heading,
    /// The heading of the most urgent card.
    Card,
    /// The summary of unanswered items.
    Gaps,
    /// The notices.
    Notes,
    /// The first choice of an item, by the name of its radios.
    Item(String),
    /// The help panel.
    HelpPanel,
    /// The line that opens the folded help panel.
    HelpOpener,
    /// What unfolds the room for help with this name.
    HelpRoom(&'static str),
    /// A day of the calendar.
    Day(Day),
    /// The button that takes the last change to the diary back.
    Undo,
    /// The button that confirms what was asked.
    Question,
    /// The button that led to what was asked, where the answer was no: that of this entry, if it
    /// was about one.
    Asked(&'static str, Option<Id>),
    /// What became of the file that was picked.
    Picked,
}
