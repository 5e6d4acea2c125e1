//! Entries: whatever is kept under an id of its own. One definition for each kind.
//!
//! A kind is a value type with its [`Kept`] in a file of its own below, and a line in the list
//! of `kinds!`. Stores, merging, backup, deletion and what a visit owns know entries alone, and
//! no kind by name.
//!
//! The texts are schema 1, frozen with the first release; until then a name may be added, but
//! none changed or taken away. Afterwards a change is a new schema.

mod check;
mod diary_entry;
mod session;
mod sign;
mod tick;
mod times;
mod worksheet;

use serde::{Serialize, Serializer};

pub use check::Check;
pub(crate) use times::Times;

use crate::diary_entry::{DiaryEntry, Sign};
use crate::entry::Entry;
use crate::id::Id;
use crate::json::Json;
use crate::moment::{Day, Moment, Month};
use crate::routine::Tick;
use crate::session::Session;
use crate::sorted::Sorted;
use crate::worksheet::WorksheetEntry;

/// How entries of a kind lie in a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Each in a text of its own: `doorway/<folder>/<id>`.
    Alone,
    /// All in one text: `doorway/<folder>`.
    Together,
    /// Those of a month in one text: `doorway/<folder>/<month>`.
    Monthly,
}

/// What a store's key says of the entries under it.
#[derive(Clone, Copy)]
pub(crate) struct Named<'a> {
    /// The id of an entry that lies alone.
    pub(crate) id: Option<&'a Id>,
    /// The month of those that lie by months.
    pub(crate) month: Option<Month>,
}

/// All that is to be known of a kind of entry to keep it. To a person it is named by
/// `words`. An entry never changes: an edit is a new one. So there is nothing to merge but
/// whether it was deleted, which is final.
pub(crate) trait Kept: Sized {
    /// What the keys of its texts begin with, after `doorway/`.
    const FOLDER: &'static str;
    /// The name of the entry, or of the list of entries, in its text.
    const NAME: &'static str;
    /// How its entries lie in a store.
    const LIES: Lies;

    /// Writes the entry: without its id and month, where the text says these itself.
    fn write<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error>;

    /// Reads what [`Kept::write`] wrote.
    fn read(named: Named<'_>, text: &Json) -> Option<Self>;

    /// Whether its times can be: a file may come from a clock that was wrong.
    fn is_timely(&self, times: &Times) -> bool;

    /// The month that it is kept in, if it lies by months.
    fn month(&self) -> Option<Month> {
        None
    }

    /// The day of an entry that lies alone in a damaged text, to find it by.
    fn day(_text: &Json) -> Option<Day> {
        None
    }
}

/// A type whose values are the entries of one kind.
pub trait OfKind: Into<Value> {
    /// The kind.
    const KIND: Kind;

    /// The value, if it is of this kind.
    fn of(value: &Value) -> Option<&Self>;

    /// Where it lies.
    fn shard(&self) -> Shard;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident($type:ty) = $turn:literal,)*) => {
        /// A kind of entry. The order of the kinds is that in which they are written.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $kind = $turn,)* }

        /// What is kept as an entry.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Value { $($(#[$doc])* $kind($type),)* }

        impl Kind {
            /// Every kind, in the order of a file.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            pub(crate) const fn folder(self) -> &'static str {
                match self { $(Self::$kind => <$type as Kept>::FOLDER,)* }
            }

            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$kind => <$type as Kept>::NAME,)* }
            }

            /// How its entries lie in a store.
            #[must_use]
            pub const fn lies(self) -> Lies {
                match self { $(Self::$kind => <$type as Kept>::LIES,)* }
            }

            pub(crate) fn read(self, named: Named<'_>, text: &Json) -> Option<Value> {
                match self { $(Self::$kind => <$type as Kept>::read(named, text).map(Value::$kind),)* }
            }

            pub(crate) fn day(self, text: &Json) -> Option<Day> {
                match self { $(Self::$kind => <$type as Kept>::day(text),)* }
            }
        }

        impl Value {
            /// The entry's id.
            #[must_use]
            pub const fn id(&self) -> &Id {
                match self { $(Self::$kind(one) => &one.id,)* }
            }

            pub(crate) fn is_timely(&self, times: &Times) -> bool {
                match self { $(Self::$kind(one) => Kept::is_timely(one, times),)* }
            }

            /// Where it lies.
            #[must_use]
            pub fn shard(&self) -> Shard {
                match self { $(Self::$kind(one) => OfKind::shard(one),)* }
            }
        }

        impl Serialize for Value {
            fn serialize<S: Serializer>(&self, writer: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$kind(one) => Kept::write(one, writer),)* }
            }
        }

        $(
            impl From<$type> for Value {
                fn from(one: $type) -> Self {
                    Self::$kind(one)
                }
            }

            impl OfKind for $type {
                const KIND: Kind = Kind::$kind;

                fn of(value: &Value) -> Option<&Self> {
                    match value { Value::$kind(one) => Some(one), _ => None }
                }

                fn shard(&self) -> Shard {
                    Shard { kind: Kind::$kind, month: Kept::month(self) }
                }
            }
        )*
    };
}

// The list has the order of a backup file, the numbers that of writing.
kinds! {
    /// A finished questionnaire.
    Check(Check) = 1,
    /// A session.
    Session(Session) = 0,
    /// A warning sign.
    Sign(Sign) = 2,
    /// An entry of the diary.
    DiaryEntry(DiaryEntry) = 3,
    /// A worksheet that was filled in.
    Worksheet(WorksheetEntry) = 4,
    /// Something of the routine that was done on a day.
    Tick(Tick) = 5,
}

/// Entries of one kind by their ids, and which of them were deleted.
pub type Entries = Sorted<Id, Entry<Value>>;

/// Some of the entries of a kind: those of a month where they lie by months, and otherwise all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shard {
    /// The kind.
    pub kind: Kind,
    /// The month.
    pub month: Option<Month>,
}

impl Shard {
    /// All of a kind that doesn't lie by months.
    #[must_use]
    pub const fn all(kind: Kind) -> Self {
        Self { kind, month: None }
    }

    /// Those of a month.
    #[must_use]
    pub const fn monthly(kind: Kind, month: Month) -> Self {
        Self { kind, month: Some(month) }
    }
}

/// Unix milliseconds, and minutes from UTC to local time.
#[derive(Serialize)]
struct MomentV1 {
    at: i64,
    offset: i16,
}

const fn moment(moment: Moment) -> MomentV1 {
    MomentV1 { at: moment.unix_ms, offset: moment.offset_min }
}

fn moment_of(moment: &Json) -> Option<Moment> {
    Some(Moment {
        unix_ms: moment.get("at")?.whole()?,
        offset_min: i16::try_from(moment.get("offset")?.whole()?).ok()?,
    })
}

/// The day of a month, counted from 1.
fn day_of(month: Month, number: i64) -> Option<Day> {
    let number = u8::try_from(number).ok().filter(|one| (1..=month.length()).contains(one))?;
    Some(month.first().plus(u16::from(number - 1)))
}
