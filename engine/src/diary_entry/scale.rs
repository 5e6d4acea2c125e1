//! What is rated, and from where to where.

/// A scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its name in storage and hooks.
    pub id: &'static str,
    /// What it rates: its words are found by this.
    pub measure: Measure,
    /// The lowest value.
    pub from: i64,
    /// The highest value.
    pub to: i64,
    /// From one value to the next.
    pub step: i64,
    /// What a value counts.
    pub unit: Unit,
    /// Which end a person would rather be at.
    pub good: Good,
    /// Where in the form it stands.
    pub group: Group,
}

/// What a scale rates, one for each of [`SCALES`]. A language that lacks words for one of them
/// doesn't compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // their English words say what they are
pub enum Measure {
    Mood,
    Energy,
    SleepHours,
    SleepQuality,
    Looping,
    Appetite,
    Interest,
    Irritability,
    Connection,
    Stress,
    Movement,
    Nutrition,
    SelfCompassion,
    EmotionalAccess,
    Agency,
}

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Points from 0 to 10.
    Points,
    /// Minutes, typed and shown as hours.
    Minutes,
}

/// Which end a person would rather be at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Good {
    /// The upper one.
    High,
    /// The lower one.
    Low,
    /// That depends.
    Neither,
}

/// Where in the form a scale stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// In the quick entry.
    Quick,
    /// On demand.
    More,
    /// Possible gains, for those who want to watch them.
    Gains,
}

/// The id of the scale of the mood.
pub const MOOD: &str = "mood";
/// The id of the scale of hours slept.
pub const SLEEP_HOURS: &str = "sleep-hours";

/// Every scale, in the order of the form.
pub const SCALES: [Scale; 15] = [
    points(MOOD, Measure::Mood, Good::High, Group::Quick),
    points("energy", Measure::Energy, Good::High, Group::More),
    Scale {
        id: SLEEP_HOURS,
        measure: Measure::SleepHours,
        from: 0,
        to: 24 * 60,
        step: 30,
        unit: Unit::Minutes,
        good: Good::Neither,
        group: Group::More,
    },
    points("sleep-quality", Measure::SleepQuality, Good::High, Group::More),
    points("looping", Measure::Looping, Good::Low, Group::More),
    points("appetite", Measure::Appetite, Good::Neither, Group::More),
    points("interest", Measure::Interest, Good::High, Group::More),
    points("irritability", Measure::Irritability, Good::Low, Group::More),
    points("connection", Measure::Connection, Good::High, Group::More),
    points("stress", Measure::Stress, Good::Low, Group::More),
    points("movement", Measure::Movement, Good::High, Group::More),
    points("nutrition", Measure::Nutrition, Good::High, Group::More),
    points("self-compassion", Measure::SelfCompassion, Good::High, Group::Gains),
    points("emotional-access", Measure::EmotionalAccess, Good::High, Group::Gains),
    points("agency", Measure::Agency, Good::High, Group::Gains),
];

const fn points(id: &'static str, measure: Measure, good: Good, group: Group) -> Scale {
    Scale { id, measure, from: 0, to: 10, step: 1, unit: Unit::Points, good, group }
}

/// The scale with this id, if this release knows it.
#[must_use]
pub fn scale(id: &str) -> Option<&'static Scale> {
    const ALL: &[Scale] = &SCALES;
    ALL.iter().find(|scale| scale.id == id)
}

impl Scale {
    /// Reads what was typed: `7`, and for hours `7.5`, `7,5` or `7:30` too.
    #[must_use]
    pub fn parse(&self, text: &str) -> Option<i64> {
        let value = match self.unit {
            Unit::Points => whole(text)?,
            Unit::Minutes => minutes(text)?,
        };
        ((self.from..=self.to).contains(&value) && value % self.step == 0).then_some(value)
    }

    /// A value as it would be typed.
    #[must_use]
    pub fn text(&self, value: i64) -> String {
        match self.unit {
            Unit::Points => value.to_string(),
            Unit::Minutes if value % 60 == 0 => (value / 60).to_string(),
            Unit::Minutes => [&(value / 60).to_string(), ".5"].concat(),
        }
    }
}

fn whole(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn minutes(text: &str) -> Option<i64> {
    let (hours, rest) = match text.split_once(['.', ',', ':']) {
        None => (text, 0),
        Some((hours, "5")) if !text.contains(':') => (hours, 30),
        Some((hours, "0")) if !text.contains(':') => (hours, 0),
        Some((hours, "30")) if text.contains(':') => (hours, 30),
        Some((hours, "00")) if text.contains(':') => (hours, 0),
        Some(_) => return None,
    };
    Some(whole(hours)? * 60 + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_reads_back_as_it_would_be_typed() {
        for scale in SCALES {
            let mut value = scale.from;
            while value <= scale.to {
                assert_eq!(scale.parse(&scale.text(value)), Some(value), "{}", scale.id);
                value += scale.step;
            }
        }
    }

    #[test]
    fn a_value_off_its_scale_is_none() {
        let mood = scale(MOOD).unwrap();
        for text in ["-1", "11", "99", "5.5", "five", "", " 5", "+5", "٥", "100000000000000000000"]
        {
            assert_eq!(mood.parse(text), None, "{text}");
        }
        let sleep = scale(SLEEP_HOURS).unwrap();
        for text in ["24.5", "25", "7.3", "7:15", "7,30", "7:5", "-1", ".5", "7.5.5", "7."] {
            assert_eq!(sleep.parse(text), None, "{text}");
        }
        for (text, minutes) in [("0", 0), ("7", 420), ("7.5", 450), ("7,5", 450), ("7:30", 450)] {
            assert_eq!(sleep.parse(text), Some(minutes), "{text}");
        }
        assert_eq!(sleep.parse("24"), Some(1_440));
    }

    #[test]
    fn every_scale_has_its_own_name() {
        for scale in &SCALES {
            assert_eq!(super::scale(scale.id), Some(scale));
        }
        assert_eq!(scale("dose"), None);
    }
}
