//! What has times that can be: see [`Times`].

use crate::kept::Times;
use crate::stored::StoredValue;

/// What of a part has times that can be.
pub(super) fn timely(mut part: StoredValue, times: &Times, odd: &mut usize) -> Option<StoredValue> {
    let kept = match &mut part {
        StoredValue::Settings(settings) => {
            settings.choices.retain(|chosen| chosen.at <= times.last);
            return (!settings.choices.is_empty()).then_some(part);
        }
        StoredValue::Many(_, entries) => {
            let before = entries.len();
            entries.retain(|one| one.kept().is_none_or(|one| one.is_timely(times)));
            *odd += before - entries.len();
            return (!entries.is_empty()).then_some(part);
        }
        StoredValue::Draft(_, draft) => {
            let latest = draft.times().max();
            draft.cleared.max(latest.unwrap_or_default()) <= times.last
        }
        StoredValue::One(.., entry) => entry.kept().is_none_or(|one| one.is_timely(times)),
        StoredValue::Sentinel(_) | StoredValue::Epoch(_) => true,
    };
    *odd += usize::from(!kept);
    kept.then_some(part)
}
