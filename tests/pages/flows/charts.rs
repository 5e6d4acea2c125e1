//! The charts, and whether they show what was noted.

use doorway_engine::diary::DiaryEntry;
use doorway_engine::id::Id;
use doorway_engine::moment::{Day, Moment};
use doorway_engine::stored::StoredValue;
use doorway_engine::words::Language;
use doorway_pages::engine::{Engine, Setting};
use doorway_pages::flow::Flow;
use doorway_pages::paper::{self, Size};
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, days_ago, key};
use serde_json::{Value, json};

use crate::access::{axe, make_narrow, sideways, small_targets};
use crate::course::{gad7, session};

/// WebKitGTK's driver has no print command.
pub(crate) const PRINTING: &[Engine] = &[Engine::Chromium, Engine::Firefox];

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("the_table_of_a_chart_has_what_was_noted", table),
    Flow::new("charts_of_nothing_say_what_will_stand_there", nothing).in_turn(),
    Flow::new("another_range_draws_other_days", ranges).in_turn(),
    Flow::new("a_chart_is_told_day_by_day_by_keyboard", by_keyboard).in_turn(),
    Flow::new("another_scale_and_a_questionnaire_are_drawn_when_chosen", chosen).in_turn(),
    Flow::new("charts_have_no_text_over_another", apart).in_turn(),
    Flow::new("axe_finds_nothing_on_charts", axe_on_charts).in_turn(),
    Flow::new("axe_finds_nothing_on_dark_charts", axe_on_charts).when(Setting::Dark).in_turn(),
    Flow::new("charts_are_on_paper_with_the_table_that_is_shown", printed).with(PRINTING).once(),
];

/// An entry of so many days ago; its minute of the day, so that two have an order.
pub(crate) fn noted(days: i64, minute: i64, ratings: &[(&str, i64)]) -> Told<(Day, DiaryEntry)> {
    let noon = days_ago(days);
    let at = Moment { unix_ms: noon.unix_ms + minute * 60_000, ..noon };
    let broken = || Trouble::new(format!("{days} days ago is no entry"));
    let day = at.day().ok_or_else(broken)?;
    let id = Id::parse(&format!("d{days}m{minute}")).ok_or_else(broken)?;
    let ratings = ratings.iter().map(|(scale, value)| ((*scale).to_owned(), *value)).collect();
    let note = String::new();
    Ok((day, DiaryEntry { id, day, at, ratings, tags: Vec::new(), signs: Vec::new(), note }))
}

/// Entries of one month lie in one text.
pub(crate) fn parts(all: &[DiaryEntry]) -> Vec<StoredValue> {
    let mut parts: Vec<StoredValue> = Vec::new();
    for one in all {
        let part = StoredValue::kept(one.clone());
        if !parts.iter_mut().any(|same| same.join(&part)) {
            parts.push(part);
        }
    }
    parts
}

/// Days ago, moods, and what the table says of them, the oldest first.
const MOODS: [(i64, &[i64], &str); 5] = [
    (40, &[9], "9"),
    (20, &[2, 7, 3], "3 (2 to 7)"),
    (19, &[4, 5], "4.5 (4 to 5)"),
    (10, &[6, 6], "6"),
    (3, &[0], "0"),
];

/// Puts the moods in, with two sessions and two results.
fn live(visit: &Visit) -> Told<()> {
    visit.open()?;
    fill(visit)
}

/// The same on a page that is open.
fn fill(visit: &Visit) -> Told<()> {
    let mut all = Vec::new();
    for (days, moods, _) in MOODS {
        for (minute, mood) in (0..).zip(moods) {
            let mut ratings = vec![("mood", *mood)];
            if days == 3 {
                ratings.push(("sleep-hours", 450));
            }
            all.push(noted(days, minute, &ratings)?.1);
        }
    }
    let mut parts = parts(&all);
    parts.extend([session("early", 21)?, session("late", 11)?, session("planned", -3)?]);
    parts.extend([gad7("first", 30, 2, 0)?, gad7("second", 9, 1, 1)?]);
    visit.remember(&parts)?;
    visit.follow_route("#/chart")?;
    visit.see("[data-chart='timeline'] svg[role='img']")?;
    Ok(())
}

/// A day as the page writes it.
fn written(days: i64) -> Told<String> {
    let day = days_ago(days).day().ok_or_else(|| Trouble::new(format!("{days} days ago")))?;
    Ok((Language::English.words().day)(day))
}

/// Without the year, where that is the one of today.
fn in_year(days: i64) -> Told<String> {
    let (then, now) = (written(days)?, written(0)?);
    let year = now.rsplit(' ').next().unwrap_or_default();
    Ok(then.strip_suffix(year).map_or(then.clone(), |day| day.trim_end().to_owned()))
}

/// What the axes of the timeline say of themselves.
fn better(visit: &Visit) -> Told<Value> {
    visit.ask(
        "return [...document.querySelectorAll(`[data-chart='timeline'] svg.plot text`)]
             .map((one) => one.textContent).filter((text) => text.includes('better'))",
    )
}

fn open_table(visit: &Visit, chart: &str) -> Told<()> {
    visit.click(&format!("[data-chart='{chart}'] button[data-act='chart-table']"))?;
    visit.see(&format!("[data-chart='{chart}'] button[aria-expanded='true']"))?;
    visit.see(&format!("[data-chart='{chart}'] table"))?;
    Ok(())
}

/// The rows of a table, each cell as text.
fn rows(visit: &Visit, table: &str) -> Told<Vec<Vec<String>>> {
    let found = visit.session().run(
        "const at = document.querySelector(`table[data-table='${arguments[0]}']`);
         const scoped = [...at.querySelectorAll('th')].every((one) => one.scope);
         return scoped && [...at.querySelectorAll('tbody tr')].map(
             (row) => [...row.cells].map((one) => one.textContent))",
        &[json!(table)],
    )?;
    Ok(serde_json::from_value(found)?)
}

fn table(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    open_table(visit, "timeline")?;
    let mut expected = Vec::new();
    for (days, _, text) in MOODS {
        expected.push(vec![written(days)?, text.to_owned()]);
    }
    same("the points", &rows(visit, "points")?, &expected)?;
    // As many marks as rows: a mark is a move and next to nothing.
    let marks = visit.ask(
        "return document.querySelector(`[data-chart='timeline'] svg.plot .dots`)
             .getAttribute('d').split('M').length - 1",
    )?;
    same("the marks", &marks, &json!(MOODS.len()))?;
    let sheets = [vec![written(30)?, "12".into()], vec![written(9)?, "7".into()]];
    same("the results", &rows(visit, "sheets")?.as_slice(), &sheets.as_slice())?;
    let sessions = [vec![written(21)?], vec![written(11)?]];
    same("the sessions", &rows(visit, "sessions")?.as_slice(), &sessions.as_slice())?;
    same(
        "the summary",
        &visit.text("[data-chart='timeline'] .summary")?,
        &format!(
            "Mood was noted on 5 of 91 days; median 4.5. GAD-7 was taken 2 times: 7 on {}; \
             highest 12 on {}; down since. 2 sessions.",
            in_year(9)?,
            in_year(30)?
        ),
    )?;
    same("which way is better", &better(visit)?, &json!(["↑ better", "↓ better"]))?;

    open_table(visit, "since")?;
    let expected: Vec<Vec<String>> =
        [["+1", "4.5", "2", "3, 6"], ["+2", "4.5", "1", "4.5"], ["+8", "0", "1", "0"]]
            .map(|row| row.map(ToOwned::to_owned).to_vec())
            .to_vec();
    same("the days around sessions", &rows(visit, "since")?, &expected)?;

    open_table(visit, "pixels")?;
    let days: Vec<Vec<String>> =
        rows(visit, "pixels")?.into_iter().map(|row| row.into_iter().take(2).collect()).collect();
    let mut expected = Vec::new();
    for (days, _, text) in MOODS {
        let median = text.split(' ').next().unwrap_or_default();
        expected.push(vec![written(days)?, median.to_owned()]);
    }
    same("the days of the year", &days, &expected)
}

fn nothing(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/chart")?;
    for chart in ["timeline", "since", "pixels"] {
        let at = format!("[data-chart='{chart}']");
        visit.see(&format!("{at} a[data-act='open']"))?;
        ensure(!visit.shows(&format!("{at} svg, {at} table, {at} input"))?, || {
            format!("{chart} draws nothing at all")
        })?;
    }
    axe(visit, "charts of nothing")?;
    visit.click("[data-chart='timeline'] a[data-act='open']")?;
    visit.at("#/diary")
}

fn summary(visit: &Visit) -> Told<String> {
    visit.text("[data-chart='timeline'] .summary")
}

fn ranges(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    let charts = "return document.querySelector(`input[name='chart-range']:checked`).value";
    same("the first range", &visit.ask(charts)?, &json!("3m"))?;
    for (range, begins) in [
        ("2w", "Mood was noted on 2 of 14 days; median 3, before that 3.75."),
        ("1y", "Mood was noted on 5 of 365 days; median 4.5."),
        ("all", "Mood was noted on 5 of "),
    ] {
        visit.choose("chart-range", range)?;
        visit.until_given(
            &format!("{range} is told"),
            "return document.querySelector(`[data-chart='timeline'] .summary`)
                 .textContent.startsWith(arguments[0])",
            &[json!(begins)],
        )?;
    }
    // It stays while the page is open.
    visit.follow_route("#/")?;
    visit.follow_route("#/chart")?;
    same("the range", &visit.ask(charts)?, &json!("all"))?;
    visit.choose("chart-range", "2w")?;
    open_table(visit, "timeline")?;
    same("the points", &rows(visit, "points")?.len(), &2)
}

fn by_keyboard(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    let slider = "#chart-at-timeline";
    let output = "[data-chart='timeline'] output";
    visit.session().run("document.querySelector(arguments[0]).focus()", &[json!(slider)])?;
    let line = "return document.querySelector(`[data-chart='timeline'] .cursor`).getAttribute('d')";
    let before = visit.ask(line)?;
    for _ in 0..3 {
        let told = visit.text(output)?;
        visit.press(&[key::LEFT])?;
        visit.until_given(
            "the facts are of another day",
            "const at = document.querySelector(arguments[0]);
             return at.innerText !== arguments[1]",
            &[json!(output), json!(told)],
        )?;
    }
    // The page's day may be another one than Greenwich's: what is told is what stands in the table.
    let told = visit.text(output)?;
    same("what is read out", &visit.attribute(slider, "aria-valuetext")?, &told)?;
    ensure(visit.ask(line)? != before, || "the line stays where it was".into())?;
    visit.session().run(
        "const at = document.querySelector(arguments[0]);
         at.value = 90 - arguments[1]; at.dispatchEvent(new Event('input', { bubbles: true }))",
        &[json!(slider), json!(days_since_noon_day(visit)? + 20)],
    )?;
    let expected = format!("{}: mood 3, from 2 to 7.", written(20)?);
    visit.until_given(
        "a day is told",
        "return document.querySelector(arguments[0]).innerText === arguments[1]",
        &[json!(output), json!(expected)],
    )
}

/// How many days the browser's own day is behind Greenwich's, as the flow counts days.
fn days_since_noon_day(visit: &Visit) -> Told<i64> {
    let greenwich = days_ago(0).unix_ms;
    let here = visit.session().run(
        "const now = new Date();
         return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), 12)",
        &[],
    )?;
    Ok((here.as_i64().unwrap_or(greenwich) - greenwich) / 86_400_000)
}

fn pick(visit: &Visit, name: &str, value: &str) -> Told<()> {
    visit.session().run(
        "const at = document.querySelector(`select[name='${arguments[0]}']`);
         at.value = arguments[1]; at.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(name), json!(value)],
    )?;
    Ok(())
}

fn chosen(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    pick(visit, "chart-scale", "sleep-hours")?;
    visit.see("[data-chart='timeline'] .squares")?;
    open_table(visit, "timeline")?;
    let rows = rows(visit, "points")?;
    same("the last row", &rows.last(), &Some(&vec![written(3)?, "0".into(), "7 h 30 min".into()]))?;
    ensure(
        summary(visit)?.contains("Time asleep was noted on 1 of 91 days; median 7 h 30 min."),
        || "the other scale is not in the summary".into(),
    )?;
    pick(visit, "chart-scale", "looping")?;
    visit.until_given(
        "each axis says which way is better",
        "return JSON.stringify([...document.querySelectorAll(`[data-chart='timeline'] svg.plot text`)]
             .map((one) => one.textContent).filter((text) => text.includes('better')).sort())
             === JSON.stringify(arguments[0].sort())",
        &[json!(["↑ better", "Looping thoughts: ↓ better", "↓ better"])],
    )?;
    pick(visit, "chart-instrument", "")?;
    visit.see_no("[data-table='sheets']")?;
    ensure(!summary(visit)?.contains("GAD-7"), || "GAD-7 is still told".into())
}

/// Texts of the drawings that lie over each other or beyond their drawing, or are too small.
fn texts_at_fault(visit: &Visit, screen: &str) -> Told<()> {
    let found: Value = visit.ask(
        // In the drawing's own units: what Firefox says of a text on the screen is rounded outwards.
        "return [...document.querySelectorAll('svg.plot')].flatMap((plot) => {
             const scale = plot.getBoundingClientRect().width / 600;
             const texts = [...plot.querySelectorAll('text')].map((one) => {
                 const { x, y, width, height } = one.getBBox();
                 const box = { left: x, top: y, right: x + width, bottom: y + height };
                 return [one.textContent, box, parseFloat(getComputedStyle(one).fontSize) * scale];
             });
             // The height of a line is more than that of its digits.
             const apart = (a, b) => a.right <= b.left || b.right <= a.left
                 || a.bottom - 6 <= b.top || b.bottom - 6 <= a.top;
             const clash = texts.flatMap(([text, a], at) => texts.slice(at + 1)
                 .filter(([, b]) => !apart(a, b)).map(([other]) => `${text} over ${other}`));
             const out = texts.filter(([, a]) => a.left < 0 || a.right > 600)
                 .map(([text]) => `${text} is cut`);
             const small = texts.filter(([, , size]) => size < 10.5)
                 .map(([text, , size]) => `${text} is ${size} px`);
             return [...clash, ...out, ...small];
         })",
    )?;
    ensure(found == json!([]), || format!("{screen}: {found}"))
}

fn apart(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    let all = ["2w", "3m", "1y", "all"];
    for range in all {
        visit.choose("chart-range", range)?;
        texts_at_fault(visit, range)?;
    }
    small_targets(visit, "charts")?;
    make_narrow(visit)?;
    fill(visit)?;
    // The longest name of a scale that goes the other way.
    pick(visit, "chart-scale", "looping")?;
    for range in all {
        visit.choose("chart-range", range)?;
        texts_at_fault(visit, &format!("{range}, narrow"))?;
        sideways(visit, &format!("charts of {range}"))?;
    }
    open_table(visit, "timeline")?;
    open_table(visit, "since")?;
    open_table(visit, "pixels")?;
    sideways(visit, "the tables of charts")
}

fn axe_on_charts(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    pick(visit, "chart-scale", "energy")?;
    axe(visit, "charts")?;
    for chart in ["timeline", "since", "pixels"] {
        open_table(visit, chart)?;
    }
    axe(visit, "charts with their tables")
}

fn printed(visit: &mut Visit) -> Told<()> {
    live(visit)?;
    open_table(visit, "timeline")?;
    let words = Language::English.words().chart;
    for size in Size::ALL {
        let paper = paper::print(visit.session(), size)?;
        let mut texts = vec![words.timeline.title.to_owned(), words.timeline.mood.to_owned()];
        for (days, _, text) in MOODS {
            texts.push(written(days)?);
            texts.push(text.to_owned());
        }
        texts.extend([words.since.title.to_owned(), words.pixels.title.to_owned()]);
        paper.follow(&texts, 0)?;
        ensure(paper.cut().is_empty(), || format!("cut: {}", paper.cut().join(", ")))?;
    }
    if visit.engine() != Engine::Chromium {
        return Ok(());
    }
    // What a print has of a drawing can't be read from its text.
    visit.session().cdp("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    let hidden = visit.ask(
        "return [...document.querySelectorAll('.chart svg :is(path, text)')]
             .filter((one) => getComputedStyle(one).display === 'none')
             .map((one) => one.getAttribute('class')).filter((kind) => kind !== 'cursor')",
    );
    visit.session().cdp("Emulation.setEmulatedMedia", &json!({ "media": "" }))?;
    same("what is not printed of the drawings", &hidden?, &json!([]))
}
