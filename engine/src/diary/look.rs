//! What screens ask of the diary. Deleted entries never appear.

use super::DiaryEntry;
use crate::id::Id;
use crate::kept::{Kind, Shard};
use crate::moment::{Day, Month};
use crate::record::{Record, in_shard};
use crate::typed::fold;

/// So many entries are looked through for tags to offer, and so many are offered.
const RECENT: usize = 300;
const OFFERED: usize = 12;

/// Every entry, newest day first and within a day as last written.
pub fn every(record: &Record) -> impl Iterator<Item = &DiaryEntry> {
    let months = record.shards(Kind::DiaryEntry).rev().filter_map(|(shard, _)| shard.month);
    months.flat_map(|month| self::month(record, month))
}

/// The entries of a month, newest first.
#[must_use]
pub fn month(record: &Record, month: Month) -> Vec<&DiaryEntry> {
    let pages = record.entries.get(&Shard::monthly(Kind::DiaryEntry, month));
    let mut noted: Vec<&DiaryEntry> = pages.into_iter().flat_map(in_shard).collect();
    noted.sort_by(|a, b| (b.day, b.at.unix_ms, &b.id).cmp(&(a.day, a.at.unix_ms, &a.id)));
    noted
}

/// The entries of a day, newest first.
#[must_use]
pub fn on(record: &Record, day: Day) -> Vec<&DiaryEntry> {
    let mut noted = month(record, day.month());
    noted.retain(|one| one.day == day);
    noted
}

/// The days that have entries, newest first.
#[must_use]
pub fn days(record: &Record) -> Vec<(Day, Vec<&DiaryEntry>)> {
    by_day(every(record))
}

/// Entries in the order of [`every`], by their days.
fn by_day<'a>(noted: impl Iterator<Item = &'a DiaryEntry>) -> Vec<(Day, Vec<&'a DiaryEntry>)> {
    let mut days: Vec<(Day, Vec<&DiaryEntry>)> = Vec::new();
    for one in noted {
        match days.last_mut() {
            Some((day, noted)) if *day == one.day => noted.push(one),
            _ => days.push((one.day, vec![one])),
        }
    }
    days
}

/// The entry with this id, if it is there and not deleted.
#[must_use]
pub fn find<'a>(record: &'a Record, id: &Id) -> Option<&'a DiaryEntry> {
    record.one(id)
}

/// How many warning signs were noticed on a day, each counted once; `None` where none is watched
/// for and none was noticed.
#[must_use]
pub fn noticed(record: &Record, day: Day) -> Option<usize> {
    let mut signs: Vec<String> = Vec::new();
    for sign in on(record, day).iter().flat_map(|one| &one.signs) {
        let sign = fold(sign);
        if !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    (record.signs().next().is_some() || !signs.is_empty()).then_some(signs.len())
}

/// The tags of the latest entries, the most used first, to be offered again.
/// Written as they were last.
#[must_use]
pub fn recent_tags(record: &Record) -> Vec<&str> {
    let mut tags: Vec<(String, &str, usize)> = Vec::new();
    for tag in every(record).take(RECENT).flat_map(|one| &one.tags) {
        let same = fold(tag);
        match tags.iter_mut().find(|(one, ..)| *one == same) {
            Some((.., count)) => *count += 1,
            None => tags.push((same, tag, 1)),
        }
    }
    tags.sort_by(|a, b| (b.2, &a.0).cmp(&(a.2, &b.0)));
    tags.into_iter().take(OFFERED).map(|(_, tag, _)| tag).collect()
}

/// Days with what was rated on them on a scale, oldest first, from one day to
/// another. A day without a rating is not among them.
#[must_use]
pub fn values(record: &Record, scale: &str, from: Day, to: Day) -> Vec<(Day, Vec<i64>)> {
    let mut days: Vec<(Day, Vec<i64>)> = Vec::new();
    for pages in record.months(Kind::DiaryEntry, from, to) {
        let mut noted: Vec<&DiaryEntry> = in_shard(pages).collect();
        noted.sort_by(|a, b| (a.day, a.at.unix_ms, &a.id).cmp(&(b.day, b.at.unix_ms, &b.id)));
        for one in noted.into_iter().filter(|one| (from..=to).contains(&one.day)) {
            let Some(value) = one.rating(scale) else { continue };
            match days.last_mut() {
                Some((day, values)) if *day == one.day => values.push(value),
                _ => days.push((one.day, vec![value])),
            }
        }
    }
    days
}

/// On how many days from one to another something was noted.
#[must_use]
pub fn noted_days(record: &Record, from: Day, to: Day) -> usize {
    let mut days: Vec<_> = record
        .months(Kind::DiaryEntry, from, to)
        .flat_map(|pages| in_shard(pages).map(|one: &DiaryEntry| one.day))
        .filter(|day| (from..=to).contains(day))
        .collect();
    days.sort_unstable();
    days.dedup();
    days.len()
}

/// How many entries there are.
#[must_use]
pub fn counted(record: &Record) -> usize {
    record.all::<DiaryEntry>().count()
}

/// Twice the median of everything on these days, however many were on one.
pub(super) fn median_of_all(days: &[(Day, Vec<i64>)]) -> Option<i64> {
    median(&days.iter().flat_map(|(_, values)| values).copied().collect::<Vec<_>>())
}

/// Twice the median of what was rated on one of these days, if it is among them.
pub(super) fn median_on(days: &[(Day, Vec<i64>)], day: Day) -> Option<i64> {
    let (_, values) = days.iter().find(|(one, _)| *one == day)?;
    median(values)
}

/// Twice the median, so that it is whole; `None` of nothing.
#[must_use]
pub fn median(values: &[i64]) -> Option<i64> {
    let mut values = values.to_vec();
    values.sort_unstable();
    let upper = values.get(values.len() / 2)?;
    let lower = values.get(values.len().saturating_sub(1) / 2)?;
    Some(lower + upper)
}
