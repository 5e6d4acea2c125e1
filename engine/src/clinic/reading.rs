//! A clinic's file, read field by field.

use super::{Clinic, Colour, Fault, LONG, NUMBERS, Number, SHORT, SITES, WAIT, place};
use crate::contacts::{self, Country};
use crate::digits::digits;
use crate::guidance::{Basis, Because, Condition, Pattern, Rule, SESSIONS, Tier};
use crate::instrument::{self, Instrument, Kind};
use crate::json::Json;
use crate::session::wait::{LONGEST, SHORTEST};
use crate::typed::short;

/// The version that this release reads.
const VERSION: i64 = 1;
/// Where a clinic's rule was read. A person reads the words for [`Because::Clinic`] instead.
const SOURCE: &str = "clinic.json";

pub(super) fn read(text: &str) -> Result<Clinic, Fault> {
    let file = Json::parse_at(text).map_err(|(line, column)| Fault::NotJson { line, column })?;
    if file.get("doorway").and_then(Json::text).as_deref() != Some("clinic") {
        return Err(Fault::Foreign);
    }
    match file.get("version").and_then(Json::whole) {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(Fault::Newer),
        _ => return Err(Fault::Kind("version".to_owned())),
    }
    let mut clinic = Clinic::default();
    for (field, value) in file.pairs().unwrap_or_default() {
        match field.as_str() {
            "doorway" | "version" => {}
            "name" => clinic.name = line(field, value, SHORT)?,
            "hours" => clinic.hours = line(field, value, SHORT)?,
            "zone" => clinic.zone = line(field, value, SHORT)?,
            "country" => clinic.country = Some(country(value)?),
            "after_hours" => clinic.after_hours = line(field, value, LONG)?,
            "numbers" => clinic.numbers = each(field, value, NUMBERS, number)?,
            "accent" => clinic.accent = Some(accent(value)?),
            "sites" => clinic.sites = each(field, value, SITES, site)?,
            "questionnaires" => {
                clinic.questionnaires = each(field, value, instrument::ALL.len(), questionnaire)?;
            }
            "waits" => clinic.waits = waits(value)?,
            "driving" => clinic.driving = driving(value)?,
            "totals" => totals(value, &mut clinic.rules)?,
            "sessions" => clinic.rules.push(sessions(value)?),
            _ => return Err(Fault::Unknown(field.clone())),
        }
    }
    Ok(clinic)
}

fn path(parts: &[&str]) -> String {
    parts.join(".")
}

/// A text in one line, without what is not seen and what turns direction.
fn line(field: &str, value: &Json, most: usize) -> Result<String, Fault> {
    let text = value.text().ok_or_else(|| Fault::Kind(field.to_owned()))?;
    short(&text, most, "").map_err(|over| Fault::Long(field.to_owned(), over))
}

fn fields<'a>(field: &str, value: &'a Json) -> Result<&'a [(String, Json)], Fault> {
    value.pairs().ok_or_else(|| Fault::Kind(field.to_owned()))
}

/// A list of at most so many members, each read with its path.
fn each<T>(
    field: &str,
    value: &Json,
    most: usize,
    read: fn(String, &Json) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let list = value.list().ok_or_else(|| Fault::Kind(field.to_owned()))?;
    let over = list.len().saturating_sub(most);
    if over > 0 {
        return Err(Fault::Long(field.to_owned(), over));
    }
    list.iter().enumerate().map(|(at, one)| read(path(&[field, &at.to_string()]), one)).collect()
}

fn accent(value: &Json) -> Result<Colour, Fault> {
    let colour = value.text().and_then(|text| Colour::parse(&text));
    colour.ok_or_else(|| Fault::Kind("accent".to_owned()))
}

fn country(value: &Json) -> Result<&'static Country, Fault> {
    let code = value.text();
    code.and_then(|code| contacts::country(&code)).ok_or_else(|| Fault::Kind("country".to_owned()))
}

fn site(name: String, value: &Json) -> Result<String, Fault> {
    value.text().and_then(|text| place::origin(&text)).ok_or(Fault::Kind(name))
}

fn questionnaire(name: String, value: &Json) -> Result<&'static Instrument, Fault> {
    let id = value.text().ok_or_else(|| Fault::Kind(name.clone()))?;
    let found = instrument::find(&id).filter(|one| one.kind == Kind::Published);
    found.ok_or(Fault::Instrument(name))
}

fn number(at: String, value: &Json) -> Result<Number, Fault> {
    let mut number = Number { show: String::new(), dial: String::new() };
    for (field, value) in fields(&at, value)? {
        let name = path(&[&at, field]);
        match field.as_str() {
            "show" => number.show = line(&name, value, SHORT)?,
            "dial" => number.dial = line(&name, value, SHORT)?,
            _ => return Err(Fault::Unknown(name)),
        }
    }
    // Somebody in need must not see one number and reach another.
    let plain = number.dial.strip_prefix('+').unwrap_or(&number.dial);
    let dialled = !plain.is_empty()
        && plain.len() <= 15
        && plain.bytes().all(|byte| byte.is_ascii_digit())
        && digits(&number.show).as_deref() == Some(plain);
    if dialled { Ok(number) } else { Err(Fault::Undialled(at)) }
}

fn instrument(field: &str, id: &str) -> Result<(&'static Instrument, String), Fault> {
    let name = path(&[field, id]);
    match instrument::find(id) {
        Some(found) => Ok((found, name)),
        None => Err(Fault::Instrument(name)),
    }
}

fn waits(value: &Json) -> Result<Vec<(&'static str, u16)>, Fault> {
    let mut waits = Vec::new();
    for (id, days) in fields("waits", value)? {
        let (instrument, name) = instrument("waits", id)?;
        let days = days.whole().ok_or_else(|| Fault::Kind(name.clone()))?;
        let days = u16::try_from(days).ok();
        let within = days.filter(|days| (instrument.recall_days..=WAIT).contains(days));
        waits.push((instrument.id, within.ok_or(Fault::Loosens(name))?));
    }
    Ok(waits)
}

fn driving(value: &Json) -> Result<u16, Fault> {
    let name = || "driving".to_owned();
    let hours = value.whole().ok_or_else(|| Fault::Kind(name()))?;
    let hours = u16::try_from(hours).ok();
    hours.filter(|hours| (SHORTEST..=LONGEST).contains(hours)).ok_or_else(|| Fault::Loosens(name()))
}

fn totals(value: &Json, rules: &mut Vec<Rule>) -> Result<(), Fault> {
    for (id, set) in fields("totals", value)? {
        let (instrument, name) = instrument("totals", id)?;
        if !instrument.has_total() {
            return Err(Fault::Instrument(name));
        }
        let (mut from, mut tier) = (None, Tier::Soon);
        for (field, value) in fields(&name, set)? {
            let name = path(&[&name, field]);
            match field.as_str() {
                "from" => {
                    let points = value.whole().ok_or_else(|| Fault::Kind(name.clone()))?;
                    let points = u8::try_from(points).ok().filter(|points| *points > 0);
                    from = Some(points.ok_or(Fault::Loosens(name))?);
                }
                "tier" => {
                    tier = match value.text().as_deref() {
                        Some("today") => Tier::Today,
                        Some("soon") => Tier::Soon,
                        Some("visit") => Tier::Visit,
                        _ => return Err(Fault::Kind(name)),
                    }
                }
                _ => return Err(Fault::Unknown(name)),
            }
        }
        let at_least = from.ok_or_else(|| Fault::Kind(path(&[&name, "from"])))?;
        rules.push(Rule {
            id: "clinic-total",
            when: Condition::Total { instrument: instrument.id, at_least },
            tier,
            because: Because::Clinic,
            source: SOURCE,
            basis: Basis::Ours,
        });
    }
    Ok(())
}

fn sessions(value: &Json) -> Result<Rule, Fault> {
    let name = || "sessions".to_owned();
    let count = value.whole().ok_or_else(|| Fault::Kind(name()))?;
    let count = usize::try_from(count).ok().filter(|count| (2..=SESSIONS).contains(count));
    Ok(Rule {
        id: "clinic-unchanged",
        when: Condition::Over(Pattern::Unchanged {
            instrument: "phq9",
            sessions: count.ok_or_else(|| Fault::Loosens(name()))?,
        }),
        tier: Tier::Visit,
        because: Because::Unchanged,
        source: SOURCE,
        basis: Basis::Ours,
    })
}
