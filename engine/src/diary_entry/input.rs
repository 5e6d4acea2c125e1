//! What a person types into the diary, and whether it can be kept.

use super::scale::{SCALES, Scale, scale};
use super::sign::OWN;
use super::{DiaryEntry, MOOD};
use crate::id::Id;
use crate::moment::{Day, Moment};
use crate::sorted::Sorted;
use crate::typed::{fold, short};

/// An entry as typed, before anything of it is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiaryInput {
    /// The day, such as `2026-11-22`; nothing for today.
    pub day: String,
    /// What was typed or picked, by the id of the scale; nothing is no rating.
    pub ratings: Sorted<String, String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Warning signs.
    pub signs: Vec<String>,
    /// The note.
    pub note: String,
}

/// Why what was typed can't be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No calendar has this day, or it can't be read.
    NotADay,
    /// The day is before [`EARLIEST`].
    TooEarly,
    /// The day is still to come.
    StillToCome,
    /// This scale has no such value.
    OffScale(&'static Scale),
    /// There are so many more tags than [`TAGS`].
    TooManyTags(usize),
    /// A tag has so many characters more than [`TAG`].
    TagTooLong(usize),
    /// There are so many more signs than can be kept.
    TooManySigns(usize),
    /// A sign has so many characters more than [`OWN`].
    SignTooLong(usize),
    /// The note has so many characters more than [`NOTE`].
    NoteTooLong(usize),
    /// Nothing at all was noted.
    Nothing,
}

/// A day that was there and was taken away.
const CLEARED: &str = " ";

/// The first year of a day that can be picked: an earlier one is a slip.
pub const EARLIEST: i32 = 1990;
/// The most tags of an entry.
pub const TAGS: usize = 20;
/// The most characters of a tag.
pub const TAG: usize = 40;
/// The most signs of an entry.
const SIGNS: usize = 100;
/// The most characters of a note.
pub const NOTE: usize = 2_000;

impl Fault {
    /// The name of the input that it is about.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::NotADay | Self::TooEarly | Self::StillToCome => "diary-day",
            Self::OffScale(scale) => scale.id,
            Self::TooManyTags(_) | Self::TagTooLong(_) => "diary-tags",
            Self::TooManySigns(_) | Self::SignTooLong(_) => "diary-signs",
            Self::NoteTooLong(_) => "diary-note",
            Self::Nothing => MOOD,
        }
    }
}

impl DiaryInput {
    /// An entry as it would be typed.
    #[must_use]
    pub fn of(noted: &DiaryEntry) -> Self {
        let known = |(id, value): (&String, &i64)| Some((id.clone(), scale(id)?.text(*value)));
        let mut tags = noted.tags.clone();
        spread(&mut tags);
        Self {
            day: noted.day.iso(),
            ratings: noted.ratings.iter().filter_map(known).collect(),
            tags,
            signs: noted.signs.clone(),
            note: noted.note.clone(),
        }
    }

    /// A mood alone, of now.
    #[must_use]
    pub fn mood(value: u8) -> Self {
        let ratings = [(MOOD.to_owned(), value.to_string())].into_iter().collect();
        Self { ratings, ..Self::default() }
    }

    /// Takes in what now stands in an input: `diary-day`, the id of a scale,
    /// `diary-tags` (with commas between) or `diary-note`; or what was ticked in
    /// `tag` or `sign`, or no longer is. Of other inputs nothing is taken.
    pub fn set(&mut self, field: &str, text: String) {
        match field {
            // A day that was cleared is not today.
            "diary-day" if text.is_empty() => CLEARED.clone_into(&mut self.day),
            "diary-day" => self.day = text,
            "diary-tags" => self.tags = text.split(',').map(str::to_owned).collect(),
            "diary-note" => self.note = text,
            "tag" => {
                tick(&mut self.tags, &text);
                spread(&mut self.tags);
            }
            "sign" => tick(&mut self.signs, &text),
            _ if scale(field).is_some() => self.rate(field, text),
            _ => {}
        }
    }

    /// Notes what was typed on a scale, as it is.
    fn rate(&mut self, scale: &str, text: String) {
        self.ratings.insert(scale.to_owned(), text);
    }

    /// What stands in the input of the day, where `day` is meant by nothing.
    #[must_use]
    pub fn day_shown(&self, day: Option<Day>) -> String {
        match self.day.as_str() {
            "" => day.map(Day::iso).unwrap_or_default(),
            text => text.trim().to_owned(),
        }
    }

    /// The tags as one text, as they were typed.
    #[must_use]
    pub fn tags_shown(&self) -> String {
        self.tags.join(",")
    }

    /// Whether this tag is among them.
    #[must_use]
    pub fn has_tag(&self, tag: &str) -> bool {
        has(&self.tags, tag)
    }

    /// Whether this warning sign is ticked.
    #[must_use]
    pub fn has_sign(&self, sign: &str) -> bool {
        has(&self.signs, sign)
    }

    /// What was typed or picked on a scale.
    #[must_use]
    pub fn rated(&self, scale: &str) -> &str {
        self.ratings.get(scale).map_or("", String::as_str)
    }
}

fn has(list: &[String], text: &str) -> bool {
    list.iter().any(|one| fold(one.trim()) == fold(text))
}

/// Puts a text into a list, or takes it out.
fn tick(list: &mut Vec<String>, text: &str) {
    if has(list, text) {
        list.retain(|one| fold(one.trim()) != fold(text));
    } else {
        list.retain(|one| !one.trim().is_empty());
        list.push(text.to_owned());
    }
}

/// A space after each comma, as people write.
fn spread(list: &mut [String]) {
    for (at, one) in list.iter_mut().enumerate() {
        *one = [if at == 0 { "" } else { " " }, one.trim()].concat();
    }
}

/// The entry that was typed, in place of `old` if one is being changed.
///
/// # Errors
/// The first [`Fault`], in the order of the form.
pub fn validate(
    given: &DiaryInput,
    id: Id,
    now: Moment,
    old: Option<&DiaryEntry>,
) -> Result<DiaryEntry, Fault> {
    let noted = DiaryEntry {
        id,
        day: day(&given.day, now.day(), old.map(|old| old.day))?,
        // An entry was written when it was first written.
        at: old.map_or(now, |old| old.at),
        ratings: ratings(&given.ratings, old)?,
        tags: list(&given.tags, TAG, Fault::TagTooLong)?,
        signs: list(&given.signs, OWN, Fault::SignTooLong)?,
        note: short(&given.note, NOTE, "\n\t").map_err(Fault::NoteTooLong)?,
    };
    if noted.tags.len() > TAGS {
        return Err(Fault::TooManyTags(noted.tags.len() - TAGS));
    }
    if noted.signs.len() > SIGNS {
        return Err(Fault::TooManySigns(noted.signs.len() - SIGNS));
    }
    let lists = noted.tags.is_empty() && noted.signs.is_empty();
    if noted.ratings.is_empty() && lists && noted.note.is_empty() {
        return Err(Fault::Nothing);
    }
    Ok(noted)
}

/// Today and the day that an entry already has can always be kept: under a
/// clock that is wrong, and from a place where it is still the day before.
fn day(text: &str, today: Option<Day>, old: Option<Day>) -> Result<Day, Fault> {
    let day = match (text, today) {
        // No text can name a day before the year 0.
        ("", today) => today.filter(|day| Day::parse(&day.iso()) == Some(*day)),
        (text, _) => Day::parse(text.trim()),
    };
    let day = day.ok_or(Fault::NotADay)?;
    if today == Some(day) || old == Some(day) {
        Ok(day)
    } else if day.parts().0 < EARLIEST {
        Err(Fault::TooEarly)
    } else if today.is_none_or(|today| day > today) {
        Err(Fault::StillToCome)
    } else {
        Ok(day)
    }
}

fn ratings(
    given: &Sorted<String, String>,
    old: Option<&DiaryEntry>,
) -> Result<Sorted<String, i64>, Fault> {
    let mut ratings = Sorted::default();
    for scale in &SCALES {
        let text = given.get(scale.id).map_or("", |text| text.trim());
        if !text.is_empty() {
            let value = scale.parse(text).ok_or(Fault::OffScale(scale))?;
            ratings.insert(scale.id.to_owned(), value);
        }
    }
    // A form can't ask for what this release doesn't know.
    let old = old.into_iter().flat_map(|old| old.ratings.iter());
    for (id, value) in old.filter(|(id, _)| scale(id).is_none()) {
        ratings.insert(id.clone(), *value);
    }
    Ok(ratings)
}

/// The texts without blank ones, each once, whether in capitals or not.
fn list(texts: &[String], most: usize, long: fn(usize) -> Fault) -> Result<Vec<String>, Fault> {
    let mut list: Vec<String> = Vec::new();
    for text in texts {
        let text = short(text, most, "").map_err(long)?;
        let same = fold(&text);
        if !text.is_empty() && !list.iter().any(|one| fold(one) == same) {
            list.push(text);
        }
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-22T09:30:00Z
    const NOW: Moment = Moment { unix_ms: 1_795_339_800_000, offset_min: 0 };

    fn checked(given: &DiaryInput) -> Result<DiaryEntry, Fault> {
        validate(given, Id::from_entropy([1; 16]), NOW, None)
    }

    fn on(day: &str) -> DiaryInput {
        DiaryInput { day: day.to_owned(), ..DiaryInput::mood(5) }
    }

    fn tagged(tags: &[&str]) -> DiaryInput {
        let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
        DiaryInput { tags, ..DiaryInput::default() }
    }

    #[test]
    fn a_mood_is_from_0_to_10() {
        for mood in 0..=10 {
            assert_eq!(checked(&DiaryInput::mood(mood)).unwrap().mood(), Some(i64::from(mood)));
        }
        let scale = scale(MOOD).unwrap();
        for mood in [11, 100, 255] {
            assert_eq!(checked(&DiaryInput::mood(mood)), Err(Fault::OffScale(scale)), "{mood}");
        }
        assert_eq!(Fault::OffScale(scale).field(), "mood");
    }

    #[test]
    fn a_day_lies_between_1990_and_today() {
        for day in ["1990-01-01", "2024-02-29", "2026-11-22"] {
            assert_eq!(checked(&on(day)).unwrap().day.iso(), day);
        }
        assert_eq!(checked(&on("")).unwrap().day.iso(), "2026-11-22");
        for (day, fault) in [
            ("1970-01-01", Fault::TooEarly),
            ("1989-12-31", Fault::TooEarly),
            ("2026-11-23", Fault::StillToCome),
            ("2190-01-01", Fault::StillToCome),
            ("2026-02-29", Fault::NotADay),
            ("yesterday", Fault::NotADay),
        ] {
            assert_eq!(checked(&on(day)), Err(fault), "{day}");
            assert_eq!(fault.field(), "diary-day");
        }
    }

    #[test]
    fn under_a_clock_beyond_all_calendars_no_day_is_made_up() {
        for unix_ms in [i64::MAX, i64::MIN, -70_000_000_000_000] {
            let now = Moment { unix_ms, offset_min: 0 };
            let noted = validate(&DiaryInput::mood(5), Id::from_entropy([1; 16]), now, None);
            assert_eq!(noted, Err(Fault::NotADay), "{unix_ms}");
        }
    }

    #[test]
    fn nothing_at_all_is_not_kept() {
        assert_eq!(checked(&DiaryInput::default()), Err(Fault::Nothing));
        let mut blank = tagged(&[" ", "\u{202e}"]);
        blank.note = "\n".to_owned();
        blank.rate(MOOD, " ".to_owned());
        assert_eq!(checked(&blank), Err(Fault::Nothing));
    }

    #[test]
    fn tags_are_there_once_and_without_what_can_not_be_seen() {
        let noted =
            checked(&tagged(&[" Sun\u{202e} ", "sun", "SUN", "", "Ärger", "ärger", "שלום", "🌱"]));
        assert_eq!(noted.unwrap().tags, ["Sun", "Ärger", "שלום", "🌱"]);
    }

    #[test]
    fn a_tag_and_a_note_are_measured_in_characters_and_never_cut() {
        let long = "é".repeat(TAG);
        assert_eq!(checked(&tagged(&[&long])).unwrap().tags, [long.as_str()]);
        let over = [&long, "x"].concat();
        assert_eq!(checked(&tagged(&["a", &over])), Err(Fault::TagTooLong(1)));
        let many: Vec<_> = (0..23).map(|at: u8| at.to_string()).collect();
        let many: Vec<_> = many.iter().map(String::as_str).collect();
        assert_eq!(checked(&tagged(&many)), Err(Fault::TooManyTags(3)));
        assert_eq!(checked(&tagged(&many[..20])).unwrap().tags.len(), 20);
        let note = |text: String| DiaryInput { note: text, ..DiaryInput::default() };
        assert_eq!(checked(&note("🌱".repeat(NOTE))).unwrap().note.chars().count(), NOTE);
        assert_eq!(checked(&note("x".repeat(100_000))), Err(Fault::NoteTooLong(98_000)));
    }

    #[test]
    fn an_entry_typed_again_is_the_same() {
        let mut given = on("2024-02-29");
        given.rate("sleep-hours", "7.5".to_owned());
        given.tags = vec!["sun".to_owned()];
        given.set("sign", "isolation".to_owned());
        given.set("sign", "low-mood".to_owned());
        given.set("sign", "isolation".to_owned());
        given.note = "a\nb".to_owned();
        assert_eq!(given.signs, ["low-mood"]);
        assert_eq!(DiaryInput::of(&checked(&given).unwrap()), given);
    }

    #[test]
    fn a_change_keeps_the_time_of_writing_and_what_this_release_does_not_know() {
        let mut old = checked(&on("")).unwrap();
        old.ratings.insert("spirits-2031".to_owned(), -4);
        let later = Moment { unix_ms: NOW.unix_ms + 1, offset_min: 60 };
        let mut given = DiaryInput::of(&old);
        assert_eq!(given.ratings.keys().collect::<Vec<_>>(), ["mood"]);
        given.rate(MOOD, String::new());
        let noted = validate(&given, Id::from_entropy([2; 16]), later, Some(&old)).unwrap();
        assert_eq!(noted.at, NOW);
        assert_eq!(noted.ratings.iter().collect::<Vec<_>>(), [(&"spirits-2031".to_owned(), &-4)]);
    }

    /// Written in Tokyo, changed in Honolulu, where that day is still to come.
    #[test]
    fn a_day_that_an_entry_has_stays_where_it_is_still_to_come() {
        let night = Moment { unix_ms: NOW.unix_ms + 6 * 3_600_000, offset_min: 540 };
        let old = validate(&DiaryInput::mood(3), Id::from_entropy([1; 16]), night, None).unwrap();
        assert_eq!(old.day.iso(), "2026-11-23");
        let there = Moment { unix_ms: night.unix_ms + 60_000, offset_min: -600 };
        let given = DiaryInput { note: "more".to_owned(), ..DiaryInput::of(&old) };
        let changed = validate(&given, Id::from_entropy([2; 16]), there, Some(&old)).unwrap();
        assert_eq!(changed.day, old.day);
        let new = validate(&given, Id::from_entropy([2; 16]), there, None);
        assert_eq!(new, Err(Fault::StillToCome));
    }
}
