//! The charts, in English.

use super::super::chart::{ChartWords, PixelWords, SinceWords, TimelineWords};
use super::facts;
use crate::chart::{Behind, Counted, Facts, Point, QUARTERS, Range, Since, Tick, Timeline, Turn};
use crate::diary::{Good, Measure, Scale, Unit};
use crate::moment::Day;

pub(super) static CHART: ChartWords = ChartWords {
    title: "Trends",
    fortnights: |last, before| match (last, before) {
        (Some(last), Some(before)) => {
            format!("Your last two weeks: {last}. The two before: {before}.")
        }
        (Some(last), None) => format!("Your last two weeks: {last}."),
        (None, Some(before)) => {
            format!("No mood is noted in the last two weeks. The two before: {before}.")
        }
        (None, None) => String::new(),
    },
    fortnights_about: "The middle of the moods you noted, from 0 to 10. Higher is better.",
    about: "Only what you noted is drawn. A day without an entry stays empty, and nothing here says why a day was as it was.",
    range: "How far back",
    range_of: range,
    scale: "Beside the mood",
    instrument: "Questionnaire",
    none: "None",
    scale_of: scale,
    mood: "Mood",
    day: "Day",
    days: "Days",
    value,
    tick,
    span,
    open_table: "Show as a table",
    close_table: "Hide the table",
    between: |median, low, high| [median, " (", low, " to ", high, ")"].concat(),
    lowest: "Lowest",
    highest: "Highest",
    median: "Median",
    total: "Total",
    up: "↑ better",
    down: "↓ better",
    diary: "Go to the diary",
    timeline: TimelineWords {
        title: "Over time",
        summary: timeline_summary,
        facts: timeline_facts,
        empty: "Nothing was noted in these days yet. Once you note your mood in the diary, each day stands here as a point, and days one after another are joined by a line.",
        mood: "Mood, 0 to 10; higher is better",
        other: |of| {
            let axis = match of.unit {
                Unit::Points => ", 0 to 10",
                Unit::Minutes => ", in hours on the right",
            };
            let better = match of.good {
                Good::High => "; higher is better",
                Good::Low => "; lower is better",
                Good::Neither => "",
            };
            [scale(of.measure), axis, better].concat()
        },
        other_down: |of| [scale(of.measure), ": ↓ better"].concat(),
        spread: "From the lowest to the highest of the day",
        together: |days| {
            [
                "One point stands for up to ",
                &days.to_string(),
                " days: their median, with a line from the lowest to the highest.",
            ]
            .concat()
        },
        block: "Middle half of two weeks, with the median",
        blocks: "Two weeks at a time",
        lower: "Lower quartile",
        upper: "Upper quartile",
        sheets: |name| {
            [name, ", total; lower is better; dotted lines where its bands begin"].concat()
        },
        sessions: "Session",
        routine: "Something of your routine ticked",
        routine_table: "Your routine",
        routine_count: "Ticked",
    },
    since: SinceWords {
        title: "Around sessions",
        about: "The days around each session, laid over each other. Each day counts once, for the session it is nearest to. A company’s article says that the effect is strongest in the hours and days after a session; that is a claim.",
        summary: since_summary,
        facts: since_facts,
        no_session: "No session is noted in these days. Once one is, the days around it stand here: a week before it, and four weeks after.",
        no_mood: "No mood is noted around a session yet. Once you note it in the diary, the days before and after a session stand here.",
        note_session: "Go to your sessions",
        each: "Each session; larger where several are alike",
        median: "Median of the sessions",
        behind: "How many sessions have this day",
        day: "The day of the session",
        offset,
        offsets: "Days from the session",
        sessions: "Sessions",
        values: "Moods",
        values_of,
    },
    pixels: PixelWords {
        title: "A year, day by day",
        summary: |drawn| {
            let counted = mood_counted(&drawn.counted);
            [&span(drawn.from, drawn.to), ": ", &small(&counted)].concat()
        },
        facts: |day, noted| match noted {
            None => [&facts::day(day), ": no mood noted."].concat(),
            Some(noted) => {
                let value = points(noted.middle);
                let of = spread(noted.low, noted.high, &i64::to_string);
                [&facts::day(day), ": mood ", &value, &of, "."].concat()
            }
        },
        empty: "No mood is noted in this year. Once you note it in the diary, each day stands here as a bar, as high as the mood.",
        noted: "A day with a mood: the higher, the better",
        blank: "A day without",
        month: |month| {
            let (year, number) = month.parts();
            [short(number), " ", &year.to_string()].concat()
        },
        previous: "The year before",
        next: "The year after",
    },
};

const fn range(range: Range) -> &'static str {
    match range {
        Range::Weeks2 => "2 weeks",
        Range::Months3 => "3 months",
        Range::Year => "1 year",
        Range::All => "All",
    }
}

fn scale(of: Measure) -> &'static str {
    match of {
        Measure::Mood => "Mood",
        Measure::Energy => "Energy",
        Measure::SleepHours => "Time asleep",
        Measure::SleepQuality => "Quality of sleep",
        Measure::Looping => "Looping thoughts",
        Measure::Appetite => "Appetite",
        Measure::Interest => "Interest",
        Measure::Irritability => "Irritability",
        Measure::Connection => "Connection",
        Measure::Stress => "Stress",
        Measure::Movement => "Movement",
        Measure::Nutrition => "Nutrition",
        Measure::SelfCompassion => "Self-compassion",
        Measure::EmotionalAccess => "Access to feelings",
        Measure::Agency => "Agency",
    }
}

/// The first three letters of a month.
fn short(month: u8) -> &'static str {
    facts::month_name(month).get(..3).unwrap_or_default()
}

fn tick(tick: Tick) -> String {
    let (year, month, day) = tick.day().parts();
    match tick {
        Tick::Day(_) => [&day.to_string(), " ", short(month)].concat(),
        Tick::Month(_) => short(month).to_owned(),
        Tick::Year(_) => year.to_string(),
    }
}

fn span(from: Day, to: Day) -> String {
    if from == to { facts::day(from) } else { [facts::day(from), facts::day(to)].join(" to ") }
}

/// Quarters of a point.
fn points(quarters: i64) -> String {
    let part = match quarters % QUARTERS {
        0 => "",
        1 => ".25",
        2 => ".5",
        _ => ".75",
    };
    [&(quarters / QUARTERS).to_string(), part].concat()
}

/// Quarters of a scale's unit.
fn value(scale: &Scale, quarters: i64) -> String {
    match scale.unit {
        Unit::Points => points(quarters),
        Unit::Minutes => {
            let minutes = quarters / QUARTERS;
            let hours = [&(minutes / 60).to_string(), " h"].concat();
            if minutes % 60 == 0 {
                return hours;
            }
            [&hours, " ", &(minutes % 60).to_string(), " min"].concat()
        }
    }
}

/// From where to where, if that is more than one value.
fn spread(low: i64, high: i64, text: &dyn Fn(&i64) -> String) -> String {
    if low == high {
        String::new()
    } else {
        [", from ", &text(&low), " to ", &text(&high)].concat()
    }
}

fn times(count: usize, one: &str, more: &str) -> String {
    if count == 1 { one.to_owned() } else { [&count.to_string(), " ", more].concat() }
}

/// The same sentence after a colon.
fn small(sentence: &str) -> String {
    let (first, rest) = sentence.split_at_checked(1).unwrap_or_default();
    [&first.to_lowercase(), rest].concat()
}

fn mood_counted(counts: &Counted) -> String {
    counted("Mood", counts, &points)
}

fn counted(what: &str, counted: &Counted, text: &dyn Fn(i64) -> String) -> String {
    let of = if counted.of == 1 { " day" } else { " days" };
    let (noted, days) = (counted.noted.to_string(), counted.of.to_string());
    let median = counted.median.map(|median| ["; median ", &text(median)].concat());
    let before = counted.before.filter(|_| median.is_some());
    let before = before.map(|median| [", before that ", &text(median)].concat());
    let (median, before) = (median.unwrap_or_default(), before.unwrap_or_default());
    [what, " was noted on ", &noted, " of ", &days, of, &median, &before, "."].concat()
}

fn timeline_summary(drawn: &Timeline, instrument: &str) -> String {
    let mut sentences = vec![mood_counted(&drawn.counted)];
    if let Some((other, _, counts)) = &drawn.other {
        sentences.push(counted(scale(other.measure), counts, &|median| value(other, median)));
    }
    if let Some((_, totals)) = &drawn.sheets {
        sentences.push(match totals.as_slice() {
            [] => [instrument, " was not taken in these days."].concat(),
            [.., last] => {
                let count = times(totals.len(), "once", "times");
                let (last, turn) = (on(*last, drawn.to), turn(totals, drawn.to));
                [instrument, " was taken ", &count, ": ", &last, &turn, "."].concat()
            }
        });
    }
    if !drawn.sessions.is_empty() {
        sentences.push([&times(drawn.sessions.len(), "One session", "sessions"), "."].concat());
    }
    if !drawn.routine.is_empty() {
        let days = times(drawn.routine.len(), "one day", "days");
        sentences.push(["Something of your routine was ticked on ", &days, "."].concat());
    }
    sentences.join(" ")
}

/// A total and its day; the year is left out where it is that of `now`.
fn on((day, total): (Day, u8), now: Day) -> String {
    let (year, month, number) = day.parts();
    let year =
        if year == now.parts().0 { String::new() } else { [" ", &year.to_string()].concat() };
    let number = number.to_string();
    [&total.to_string(), " on ", &number, " ", facts::month_name(month), &year].concat()
}

fn turn(totals: &[(Day, u8)], now: Day) -> String {
    match Turn::of(totals) {
        None => String::new(),
        Some(Turn::Level) => "; the same each time".to_owned(),
        Some(Turn::UpFrom(day, total)) => {
            ["; lowest ", &on((day, total), now), "; up since"].concat()
        }
        Some(Turn::DownFrom(day, total)) => {
            ["; highest ", &on((day, total), now), "; down since"].concat()
        }
    }
}

fn timeline_facts(known: &Facts<'_>, instrument: &str) -> String {
    let told = |name: &str, point: Option<&Point>, text: &dyn Fn(i64) -> String| match point {
        None => [name, " not noted"].concat(),
        Some(point) => {
            let of = spread(point.low, point.high, &|low| text(low * QUARTERS));
            let days = if point.days > 1 {
                [" (median of ", &point.days.to_string(), " days)"].concat()
            } else {
                String::new()
            };
            [name, " ", &text(point.middle), &days, &of].concat()
        }
    };
    let mut pieces = vec![told("mood", known.mood, &points)];
    if let Some((other, point)) = known.other {
        pieces.push(told(&small(scale(other.measure)), point, &|quarters| value(other, quarters)));
    }
    if let Some((_, totals)) = known.sheets {
        let totals = totals.iter().map(|(_, total)| total.to_string());
        pieces.extend(totals.map(|total| [instrument, " ", &total].concat()));
    }
    if known.sessions > 0 {
        pieces.push(times(known.sessions, "a session", "sessions"));
    }
    if known.routine > 0 {
        pieces.push(times(known.routine, "one tick of the routine", "ticks of the routine"));
    }
    [&span(known.from, known.to), ": ", &pieces.join("; "), "."].concat()
}

fn offset(days: i64) -> String {
    match days {
        0 => "0".to_owned(),
        1.. => ["+", &days.to_string()].concat(),
        _ => ["−", &(-days).to_string()].concat(),
    }
}

fn since_summary(drawn: &Since) -> String {
    let days = times(drawn.noted, "one day", "days");
    let sessions = times(drawn.sessions.len(), "one session", "sessions");
    let medians = match (drawn.before, drawn.after) {
        (None, None) => String::new(),
        (Some(before), None) => {
            ["; median ", &points(before), " in the seven days before"].concat()
        }
        (None, Some(after)) => ["; median ", &points(after), " in the seven days after"].concat(),
        (Some(before), Some(after)) => {
            let (before, after) = (points(before), points(after));
            [
                "; median ",
                &before,
                " in the seven days before, ",
                &after,
                " in the seven days after",
            ]
            .concat()
        }
    };
    ["Mood was noted on ", &days, " around ", &sessions, &medians, "."].concat()
}

fn since_facts(offset: i64, known: Option<&Behind>) -> String {
    let count = usize::try_from(offset.abs()).unwrap_or_default();
    let when = match offset {
        0 => "On the day of the session".to_owned(),
        1.. => [&times(count, "One day", "days"), " after"].concat(),
        _ => [&times(count, "One day", "days"), " before"].concat(),
    };
    let Some(known) = known else { return [&when, ": no mood noted."].concat() };
    let sessions = times(known.sessions, "one session", "sessions");
    let median = points(known.middle);
    if known.sessions == 1 {
        return [&when, ": mood ", &median, ", ", &sessions, "."].concat();
    }
    let (low, high) =
        known.values.first().zip(known.values.last()).map_or((0, 0), |(a, b)| (a.0, b.0));
    let of = spread(low, high, &|value| points(*value));
    [&when, ": median ", &median, of.as_str(), ", ", &sessions, "."].concat()
}

fn values_of(values: &[(i64, usize)]) -> String {
    let text = |(value, count): &(i64, usize)| match count {
        1 => points(*value),
        _ => [&points(*value), " (", &count.to_string(), " times)"].concat(),
    };
    values.iter().map(text).collect::<Vec<_>>().join(", ")
}
