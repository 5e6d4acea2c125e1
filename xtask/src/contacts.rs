//! `cargo xtask contacts`: which crisis lines and emergency numbers should be checked again.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use doorway_engine::contacts::{Checked, Country, Date, countries};
use doorway_engine::moment::Moment;

/// Every build warns about facts that are older than this many days.
const DAYS: i64 = 90;

/// A fact that is due to be checked again.
#[derive(Debug, PartialEq, Eq)]
struct Old {
    /// The country's code.
    country: &'static str,
    /// The line's name, or that of the emergency number.
    name: &'static str,
    /// Its numbers as they are shown.
    numbers: String,
    checked: Checked,
    source: &'static str,
    /// Days since then.
    age: i64,
}

/// Lists what was checked longer ago than a number of days, such as `90d` or `90`, oldest first.
///
/// # Errors
/// When it is not a number, or the clock names no day.
pub fn run(older_than: Option<&str>) -> Result<()> {
    let days = older_than.map_or(Ok(DAYS), days)?;
    let old = old(countries(), today()?, days);
    for one in &old {
        println!(
            "{}  {:>4} days  {}  {} ({})\n                 {}",
            one.country,
            one.age,
            state(one.checked),
            one.name,
            one.numbers,
            one.source
        );
    }
    println!("{} to be checked again: checked more than {days} days ago", old.len());
    Ok(())
}

/// One line for the build, where something is to be checked again.
///
/// # Errors
/// When the clock names no day.
pub fn warning() -> Result<Option<String>> {
    let count = old(countries(), today()?, DAYS).len();
    Ok((count > 0).then(|| {
        format!(
            "{count} crisis lines and emergency numbers were checked more than {DAYS} days ago: \
             `cargo xtask contacts`"
        )
    }))
}

fn days(text: &str) -> Result<i64> {
    match text.strip_suffix('d').unwrap_or(text).parse() {
        Ok(days @ 0..) => Ok(days),
        _ => bail!("`{text}` is no number of days, such as 90d"),
    }
}

fn today() -> Result<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
    let now = Moment { unix_ms: i64::try_from(since)?, offset_min: 0 };
    let (year, month, day) = now.day().context("the clock names no day")?.parts();
    Ok(Date { year, month, day })
}

/// What was checked more than `days` ago, oldest first, otherwise in the order of the table.
fn old(countries: &[Country], today: Date, days: i64) -> Vec<Old> {
    let mut old = Vec::new();
    for country in countries {
        let mut add = |name, numbers: Vec<&str>, checked: Checked, source| {
            let age = today.since(checked.day());
            if age > days {
                let numbers = numbers.join(", ");
                old.push(Old { country: country.code, name, numbers, checked, source, age });
            }
        };
        for one in country.emergency {
            add("emergency", vec![one.call.display], one.checked, one.source.cited());
        }
        for line in country.lines {
            let text = line.text.as_ref().map(|text| text.display);
            let numbers = line.calls.iter().map(|call| call.display).chain(text).chain(line.chat);
            add(line.name, numbers.collect(), line.checked, line.source.cited());
        }
    }
    old.sort_by_key(|one| std::cmp::Reverse(one.age));
    old
}

fn state(checked: Checked) -> String {
    let Date { year, month, day } = checked.day();
    let how = match checked {
        Checked::Verified(_) => "verified",
        Checked::Listed(_) => "listed",
        Checked::Unconfirmed(_) => "unconfirmed",
    };
    format!("{how} {year}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> usize {
        countries().iter().map(|one| one.emergency.len() + one.lines.len()).sum()
    }

    fn newest() -> Date {
        let facts = countries().iter().flat_map(|one| {
            let lines = one.lines.iter().map(|line| line.checked.day());
            one.emergency.iter().map(|one| one.checked.day()).chain(lines)
        });
        facts.max().unwrap()
    }

    #[test]
    fn after_years_everything_is_to_be_checked_again_and_before_nothing() {
        let newest = newest();
        let later = Date { year: newest.year + 5, ..newest };
        assert_eq!(old(countries(), later, DAYS).len(), all());
        let first = Date { year: 2000, month: 1, day: 1 };
        assert_eq!(old(countries(), first, DAYS), []);
    }

    #[test]
    fn a_fact_is_old_from_the_day_after_the_last_on_which_it_counts() {
        let newest = newest();
        let count = |days| old(countries(), newest, days).len();
        let oldest = old(countries(), newest, 0).first().map_or(0, |one| one.age);
        assert_eq!(count(oldest), 0);
        assert!(oldest == 0 || count(oldest - 1) > 0);
    }

    #[test]
    fn the_oldest_come_first() {
        let later = Date { year: newest().year + 1, ..newest() };
        let ages: Vec<_> = old(countries(), later, 0).iter().map(|one| one.age).collect();
        assert!(ages.is_sorted_by(|a, b| a >= b), "{ages:?}");
    }

    #[test]
    fn days_are_written_with_or_without_their_letter() {
        assert_eq!((days("90d").unwrap(), days("7").unwrap()), (90, 7));
        for wrong in ["", "d", "-1d", "3 weeks"] {
            assert!(days(wrong).is_err(), "{wrong}");
        }
    }
}
