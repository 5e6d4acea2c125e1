//! Calendar months.

use super::Day;

/// A month of a year. It is known by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Day);

impl Day {
    /// The month that this day is in.
    #[must_use]
    pub fn month(self) -> Month {
        Month(Self(self.0.replace_day(1).unwrap_or(self.0)))
    }
}

impl Month {
    /// Reads a month as stores and addresses write it, `2026-11`; `None` for
    /// anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Day::parse(&[text, "-01"].concat()).map(Self)
    }

    /// The month as stores and addresses write it, `2026-11`.
    #[must_use]
    pub fn iso(self) -> String {
        let mut text = self.0.iso();
        text.truncate("2026-11".len());
        text
    }

    /// Its first day.
    #[must_use]
    pub const fn first(self) -> Day {
        self.0
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> Day {
        self.0.plus(u16::from(self.length()) - 1)
    }

    /// How many days it has.
    #[must_use]
    pub fn length(self) -> u8 {
        self.0.0.month().length(self.0.0.year())
    }

    /// Its days in order.
    pub fn days(self) -> impl Iterator<Item = Day> {
        (0..u16::from(self.length())).map(move |at| self.0.plus(at))
    }

    /// The month after it; itself when no calendar names one.
    #[must_use]
    pub fn next(self) -> Self {
        self.0.plus(u16::from(self.length())).month()
    }

    /// The month before it; itself when no calendar names one.
    #[must_use]
    pub fn previous(self) -> Self {
        self.0.minus(1).month()
    }

    /// Year and month (1–12).
    #[must_use]
    pub fn parts(self) -> (i32, u8) {
        let (year, month, _) = self.0.parts();
        (year, month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    #[test]
    fn a_month_reads_back_from_its_text_and_no_other_text_is_a_month() {
        for text in ["2026-11", "2024-02", "0000-01", "9999-12"] {
            assert_eq!(month(text).iso(), text);
        }
        for text in
            ["", "2026", "2026-1", "2026-13", "2026-11-", "2026-11-01", "-2026-11", "+026-11"]
        {
            assert_eq!(Month::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_leap_year_has_a_longer_february() {
        for (text, length) in [("2023-02", 28), ("2024-02", 29), ("2000-02", 29), ("2100-02", 28)] {
            let month = month(text);
            assert_eq!(month.length(), length, "{text}");
            assert_eq!(month.days().count(), usize::from(length));
            assert_eq!(month.last().plus(1), month.next().first());
            assert!(month.days().all(|day| day.month() == month));
        }
    }

    #[test]
    fn months_follow_each_other_over_the_end_of_a_year_and_end_with_the_calendar() {
        assert_eq!(month("2026-12").next(), month("2027-01"));
        assert_eq!(month("2027-01").previous(), month("2026-12"));
        assert_eq!(month("9999-12").next(), month("9999-12"));
        assert_eq!(month("2026-11").parts(), (2026, 11));
        assert_eq!(month("2026-11").first().weekday(), 7, "a Sunday");
    }
}
