//! The times between two removals.
//!
//! Local storage loses its latest changes when a browser crashes, removals too:
//! what was deleted lies there again. Merging can't tell that from something
//! that was never deleted. So whoever removes begins a new epoch, and a store
//! of an older one counts no more: it is emptied and filled from the other.

use super::{Key, StoredText, StoredValue, read, write};
pub use crate::epoch::Epoch;
use crate::epoch::count;

/// What the beginning of an epoch takes away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// Everything: it was deleted.
    All,
    /// What is of an older epoch.
    Older,
    /// These keys.
    These(Vec<String>),
}

/// What a store does to begin an epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing: it has begun already.
    Nothing,
    /// It is emptied.
    Clear,
    /// The keys are removed.
    Remove,
}

impl Epoch {
    /// The leaf that marks it.
    #[must_use]
    pub fn stored(&self) -> StoredText {
        StoredValue::Epoch(self.clone()).stored()
    }
}

/// The epoch of the text that marks it. One that can't be read marks none: it
/// is then up to the other store.
#[must_use]
pub fn epoch(mark: Option<&str>) -> Option<Epoch> {
    match read(&Key::Epoch, mark?) {
        Ok(StoredValue::Epoch(epoch)) => Some(epoch),
        _ => None,
    }
}

/// Whether what belongs to `ours` may be written where `mark` lies: not beside
/// what is of a later epoch.
#[must_use]
pub fn admits(mark: Option<&str>, ours: Option<&Epoch>) -> bool {
    epoch(mark).as_ref() <= ours
}

/// How `epoch` begins in a store where `mark` lies, and as which. `None` where
/// a later one began: whoever asks has to look again first. To delete all is an
/// order, and comes after whatever lies there.
#[must_use]
pub fn begin(mark: Option<&str>, mut epoch: Epoch, gone: &Gone) -> Option<(Epoch, Step)> {
    let found = self::epoch(mark);
    if found.as_ref() == Some(&epoch) {
        return Some((epoch, Step::Nothing));
    }
    let later = found.as_ref() > Some(&epoch);
    match gone {
        Gone::All if later => {
            epoch.count = count(found.as_ref()).saturating_add(1);
            epoch.wiped = epoch.count;
            Some((epoch, Step::Clear))
        }
        _ if later => None,
        Gone::All | Gone::Older => Some((epoch, Step::Clear)),
        Gone::These(_) => Some((epoch, Step::Remove)),
    }
}

/// What is to be written before anything is taken away, where that is not one
/// step: what can't be read is aside first. And what is written afterwards.
#[must_use]
pub fn asides_first(texts: Vec<StoredText>) -> (Vec<StoredText>, Vec<StoredText>) {
    texts.into_iter().partition(|stored| Key::parse(&stored.key).is_none())
}

/// In which order these keys go where that is not one step and everything goes; `asides` stay.
///
/// Other tabs see each of them go. The sentinel is the first, which tells them that more is to
/// come. The mark is none of them: it is written over, for without one what is left would be
/// taken for something of an older epoch.
#[must_use]
pub fn clearing(mut keys: Vec<String>, asides: &[StoredText]) -> Vec<String> {
    let (mark, sentinel) = (Key::Epoch.to_string(), Key::Sentinel.to_string());
    keys.retain(|key| *key != mark && !asides.iter().any(|aside| aside.key == *key));
    if let Some(at) = keys.iter().position(|key| *key == sentinel) {
        keys.swap(0, at);
    }
    keys
}

/// The text under [`Key::Epoch`].
#[must_use]
pub fn mark(epoch: &Epoch) -> String {
    write(&StoredValue::Epoch(epoch.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;

    fn of(count: i64, entropy: u8, at: i64) -> Epoch {
        Epoch { count, wiped: count, id: Id::from_entropy([entropy; 16]), at }
    }

    #[test]
    fn the_count_decides_and_no_clock_does() {
        let first = Epoch::after(None, true, Id::from_entropy([1; 16]), 2_000);
        let set_back = Epoch::after(Some(&first), false, Id::from_entropy([0; 16]), 1_000);
        assert!(set_back > first && Some(&first) > None);
        assert!(set_back.wiped_since(None) && !set_back.wiped_since(Some(&first)));
        assert!(admits(Some(&mark(&first)), Some(&set_back)));
        assert!(!admits(Some(&mark(&set_back)), Some(&first)));
        assert!(!admits(Some(&mark(&first)), None), "a tab from before epochs");
        assert!(admits(None, None) && admits(None, Some(&first)));
    }

    #[test]
    fn what_has_begun_does_not_begin_again() {
        let mark = mark(&of(1, 1, 5));
        for gone in [Gone::All, Gone::Older, Gone::These(Vec::new())] {
            let begun = begin(Some(&mark), of(1, 1, 5), &gone);
            assert_eq!(begun, Some((of(1, 1, 5), Step::Nothing)), "nothing new is lost");
        }
    }

    #[test]
    fn only_deleting_all_comes_after_a_later_one() {
        let mark = mark(&of(4, 1, 5));
        for gone in [Gone::Older, Gone::These(Vec::new())] {
            assert_eq!(begin(Some(&mark), of(1, 2, 9), &gone), None);
        }
        let begun = begin(Some(&mark), of(1, 2, 9), &Gone::All);
        assert_eq!(begun, Some((of(5, 2, 9), Step::Clear)));
    }

    #[test]
    fn the_sentinel_goes_first_and_the_mark_and_what_is_aside_stay() {
        let keys = ["doorway/check/1", "doorway/aside/x", "doorway/epoch", "doorway/sentinel"];
        let aside = StoredText { key: keys[1].to_owned(), text: String::new() };
        let cleared = clearing(keys.map(str::to_owned).to_vec(), &[aside]);
        assert_eq!(cleared, ["doorway/sentinel", "doorway/check/1"]);
    }

    #[test]
    fn a_mark_that_cannot_be_read_marks_nothing() {
        for text in ["", "cut", "{\"schema\":2}"] {
            assert_eq!(epoch(Some(text)), None, "{text}");
        }
    }
}
