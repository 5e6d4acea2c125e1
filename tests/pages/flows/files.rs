//! Everything as a file and back, and check-in days for a calendar.

use std::sync::{Mutex, PoisonError};

use doorway_engine::backup;
use doorway_engine::diary::DiaryEntry;
use doorway_engine::id::Id;
use doorway_engine::moment::Moment;
use doorway_engine::record::{Entry, Record};
use doorway_engine::stored::StoredValue;
use doorway_pages::browser::eventually;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure, same};
use doorway_pages::visit::{Visit, days_ago, key};
use serde_json::{Value, json};

use crate::MODERATE;
use crate::access::axe;
use crate::keyboard::tab_to;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("everything_deleted_comes_back_from_a_file", there_and_back),
    Flow::new("a_file_that_can_not_be_used_changes_nothing", unusable).in_turn(),
    Flow::new("a_file_of_20_mb_holds_nothing_up_and_can_be_stopped", large).once(),
    Flow::new("files_are_made_and_added_by_keyboard", by_keyboard).once(),
    Flow::new("axe_finds_nothing_on_files_however_they_end", axe_on_files).in_turn(),
    Flow::new("check_in_days_make_a_calendar_file", calendar).in_turn(),
];

const INPUT: &str = "input[type=file][data-act='import']";

/// Has the next file handed to the flow in place of the browser's downloads.
pub(crate) fn catch(visit: &Visit) -> Told<()> {
    visit
        .ask(
            "window.caught = null;
             URL.createObjectURL = (blob) => { window.caught = { blob }; return 'blob:caught'; };
             HTMLAnchorElement.prototype.click = function () { window.caught.name = this.download; }",
        )
        .map(drop)
}

/// What was caught: name, media type and text.
pub(crate) fn caught(visit: &Visit) -> Told<[String; 3]> {
    visit.until("a file is offered", "return !!window.caught?.name")?;
    let file = visit.session().run_later(
        "const { blob, name } = window.caught; return [name, blob.type, await blob.text()]",
        &[],
    )?;
    Ok(serde_json::from_value(file)?)
}

/// Everything kept, as the file that is offered.
fn export(visit: &Visit) -> Told<String> {
    visit.follow_route("#/data")?;
    catch(visit)?;
    visit.click("[data-act='export']")?;
    let [name, media, text] = caught(visit)?;
    let day = name.strip_prefix("doorway-").and_then(|name| name.strip_suffix(".json"));
    ensure(day.is_some_and(|day| day.len() == 10), || format!("the file is called {name}"))?;
    same("its media type", &media.as_str(), &"application/json")?;
    visit.see("[data-notice='backup-offered']:not(:empty)")?;
    Ok(text)
}

/// Picks a file as its dialog does; `content` is what a script makes a blob of.
fn pick_blob(visit: &Visit, input: &str, content: &str, given: &[Value]) -> Told<()> {
    visit.see(input)?;
    let input = json!(input);
    let script = format!(
        "const input = document.querySelector({input});
         const picked = new DataTransfer();
         picked.items.add(new File([{content}], 'some.json'));
         input.files = picked.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    visit.session().run(&script, given).map(drop)
}

pub(crate) fn pick(visit: &Visit, text: &str) -> Told<()> {
    pick_into(visit, INPUT, text)
}

/// The same with another input than that of the screen of files.
pub(crate) fn pick_into(visit: &Visit, input: &str, text: &str) -> Told<()> {
    pick_blob(visit, input, "arguments[0]", &[json!(text)])
}

fn delete_all(visit: &Visit) -> Told<()> {
    visit.follow_route("#/history")?;
    visit.click("button[data-act='delete-all']")?;
    visit.click("button[data-act='confirm-delete-all']")?;
    visit.entries_are(&[])?;
    eventually("nothing is kept", || Ok(is_bare(visit)?.then_some(())))
}

/// Whether the device holds nothing but the mark of a removal, which says when.
fn is_bare(visit: &Visit) -> Told<bool> {
    Ok(visit.leaves()?.keys().all(|key| key == "doorway/epoch"))
}

fn there_and_back(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let first = visit.check_in(&MODERATE)?;
    let second = visit.check_in(&[0; 9])?;
    visit.follow_route("#/check/phq9")?;
    visit.fill(&[3, 2])?;
    visit.saved("device")?;
    let text = export(visit)?;
    delete_all(visit)?;
    // The way there is on the screen.
    visit.click("a[data-act='files']")?;
    visit.at("#/data")?;
    pick(visit, &text)?;
    visit.see("[data-notice='restore-plan']")?;
    ensure(is_bare(visit)?, || "looking at a file keeps something".into())?;
    visit.click("[data-act='restore']")?;
    visit.see("[data-notice='restore-done']")?;
    visit.saved("device")?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[&second.id, &first.id])?;
    visit.follow_route(&format!("#/result/phq9/{}", first.id))?;
    same("the result", &visit.result()?, &first)?;
    visit.follow_route("#/check/phq9")?;
    visit.answers_of_are("phq9", &[Some(3), Some(2), None])?;
    // The same file again has nothing new.
    visit.follow_route("#/data")?;
    pick(visit, &text)?;
    visit.see("[data-notice='restore-plan']")?;
    visit.see("[data-act='drop-restore']")?;
    visit.see_no("[data-act='restore']")
}

fn unusable(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    let text = export(visit)?;
    let before = visit.leaves()?;
    let cut = text.get(..text.len() / 2).ok_or_else(|| Trouble::new("half a file"))?;
    let changed = text.replace("[\"1\",2]", "[\"1\",3]");
    ensure(changed != text, || format!("nothing to change in {text}"))?;
    let told = |says: &str| {
        let alert = visit.see("[role='alert'][data-notice='restore-fault']")?;
        let seen = visit.session().text(&alert)?;
        ensure(seen.contains(says), || format!("{says} is not in {seen}"))?;
        same("what is kept", &visit.leaves()?, &before)
    };
    pick(visit, cut)?;
    told("can’t be read from line")?;
    pick(visit, "[]")?;
    told("not one that was made here")?;
    pick(visit, &changed)?;
    told("damaged: a result of")?;
    pick_blob(visit, INPUT, "new Uint8Array([123, 255, 125])", &[])?;
    told("not text")?;
    pick_blob(visit, INPUT, "new Uint8Array(20000001)", &[])?;
    told("larger than 20 MB")?;
    visit.see_no("[data-act='restore']")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

/// A backup of almost as many bytes as are read at all: years of a full diary, or one month that
/// nobody could write.
fn almost_20_mb(years: bool) -> Told<String> {
    let (months, entries, note) = if years { (120, 500, 220) } else { (1, 9_900, 1_900) };
    let mut record = Record::default();
    let last = days_ago(40);
    let mut id = 0_u64;
    for month in 0..months {
        let mut pages = Vec::new();
        for one in 0..entries {
            let at = Moment { unix_ms: last.unix_ms - month * 31 * 86_400_000, ..last };
            let first = at.day().map(|day| day.month().first());
            let day = first.map(|first| first.shifted(one % 28));
            let day = day.ok_or_else(|| Trouble::new("no such day"))?;
            let mut entropy = [0; 16];
            entropy[8..].copy_from_slice(&id.to_be_bytes());
            id += 1;
            let id = Id::from_entropy(entropy);
            let noted = DiaryEntry {
                id: id.clone(),
                day,
                at,
                ratings: [("mood".to_owned(), one % 11)].into_iter().collect(),
                tags: vec!["sun".to_owned()],
                signs: Vec::new(),
                note: "Slow start, warm after. ".chars().cycle().take(note).collect(),
            };
            pages.push((id, Entry::Kept(noted)));
        }
        let Some((_, Entry::Kept(noted))) = pages.first() else { continue };
        record.absorb(StoredValue::many(Some(noted.month()), pages.into_iter().collect()));
    }
    let text = backup::write(&record, days_ago(0));
    ensure((18_000_000..backup::MOST).contains(&text.len()), || format!("{} bytes", text.len()))?;
    Ok(text)
}

/// The same, made once for all engines.
fn large_file(years: bool) -> Told<&'static str> {
    static MADE: Mutex<Vec<(bool, &str)>> = Mutex::new(Vec::new());
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, text)) = made.iter().find(|(of, _)| *of == years) {
        return Ok(text);
    }
    let text = String::leak(almost_20_mb(years)?);
    made.push((years, text));
    Ok(text)
}

/// Picks a file that lies on the server.
fn pick_from_server(visit: &Visit, path: &str) -> Told<()> {
    visit.session().run_later(
        "const found = await (await fetch(arguments[0])).blob();
         const input = document.querySelector(arguments[1]);
         const picked = new DataTransfer();
         picked.items.add(new File([found], 'some.json'));
         input.files = picked.files;
         window.steps = new Set();
         window.longest = 0;
         let last = performance.now();
         const count = () => {
             window.steps.add(document.querySelector('[data-notice=reading] progress')?.value);
             window.longest = Math.max(window.longest, performance.now() - last);
             last = performance.now();
             if (!document.querySelector('[data-notice=restore-plan]')) setTimeout(count);
         };
         setTimeout(count);
         input.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(path), json!(INPUT)],
    )?;
    Ok(())
}

/// In so many steps at least, and with a turn for the page between them, a file of almost 20 MB is
/// read. Its pieces are 160 or so; a browser that is late sees some of them as one.
const STEPS: f64 = 40.0;

fn large(visit: &mut Visit) -> Told<()> {
    let server = visit.place().server()?;
    server.put("/years.json", large_file(true)?);
    server.put("/month.json", large_file(false)?);
    visit.open_at("#/data")?;
    for path in ["/years.json", "/month.json"] {
        pick_from_server(visit, path)?;
        visit.see("[data-notice='restore-plan']")?;
        // How long a piece holds it up depends on what else the machine does: told, not asked.
        let told = visit.ask("return [window.steps.size, window.longest]")?;
        let [steps, longest] =
            [0, 1].map(|at| told.get(at).and_then(Value::as_f64).unwrap_or_default());
        println!("{path}: {steps} steps seen, held up for at most {longest:.0} ms");
        ensure(steps >= STEPS, || format!("{path}: only {steps} steps were seen"))?;
        visit.click("[data-act='drop-restore']")?;
    }
    pick_from_server(visit, "/years.json")?;
    visit.see("[data-notice='reading'] progress")?;
    visit.click("[data-act='stop-import']")?;
    visit.see_no("[data-notice='reading']")?;
    visit.until(
        "the keyboard is where a file can be picked",
        "return document.activeElement?.dataset.act === 'import'",
    )?;
    // What is picked then is read alone.
    pick(visit, "[]")?;
    visit.see("[data-notice='restore-fault']")?;
    visit.see_no("[data-notice='restore-plan']")
}

fn by_keyboard(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    visit.follow_route("#/data")?;
    catch(visit)?;
    visit.on_heading()?;
    tab_to(visit, "making the file", "at.dataset.act === 'export'")?;
    visit.press(&[key::ENTER])?;
    let [_, _, text] = caught(visit)?;
    delete_all(visit)?;
    visit.follow_route("#/data")?;
    visit.on_heading()?;
    tab_to(visit, "picking a file", "at.dataset.act === 'import'")?;
    // No driver has keys for the dialog of the system.
    pick(visit, &text)?;
    let on = |kind: &str| {
        visit.until_given(
            &format!("the focus is on {kind}"),
            "return document.activeElement?.dataset.notice === arguments[0]",
            &[json!(kind)],
        )
    };
    on("restore-plan")?;
    tab_to(visit, "adding", "at.dataset.act === 'restore'")?;
    visit.press(&[key::ENTER])?;
    on("restore-done")?;
    pick(visit, &text)?;
    on("restore-plan")?;
    tab_to(visit, "closing", "at.dataset.act === 'drop-restore'")?;
    visit.press(&[key::SPACE])?;
    visit.until(
        "the focus is where a file can be picked",
        "return document.activeElement?.dataset.act === 'import'",
    )?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&result.id])
}

fn axe_on_files(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    let text = export(visit)?;
    axe(visit, "files, one offered")?;
    pick(visit, "[]")?;
    visit.see("[data-notice='restore-fault']")?;
    axe(visit, "a file that can’t be used")?;
    delete_all(visit)?;
    visit.follow_route("#/data")?;
    axe(visit, "files where nothing is kept")?;
    pick(visit, &text)?;
    visit.see("[data-notice='restore-plan']")?;
    axe(visit, "what a file would add")?;
    visit.click("[data-act='restore']")?;
    visit.see("[data-notice='restore-done']")?;
    axe(visit, "what was added")?;
    visit.click("[data-act='remind']")?;
    visit.see("[data-notice='remind-fault']")?;
    axe(visit, "no day picked")
}

fn calendar(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/data")?;
    catch(visit)?;
    let on = |name: &str| {
        visit.until_given(
            &format!("the focus is on {name}"),
            "return document.activeElement?.name === arguments[0]",
            &[json!(name)],
        )
    };
    visit.click("[data-act='remind']")?;
    visit.see("[role='alert'][data-notice='remind-fault']")?;
    on("remind-day")?;
    visit.press(&[key::SPACE])?;
    visit.see("input[name='remind-day'][value='1']:checked")?;
    visit.click("[data-act='remind']")?;
    on("remind-time")?;
    visit.ask(
        "const time = document.querySelector('[name=remind-time]');
         time.value = '07:30';
         time.dispatchEvent(new Event('input', { bubbles: true }));
         const span = document.querySelector('[name=remind-span]');
         span.value = '4w';
         span.dispatchEvent(new Event('change', { bubbles: true }));",
    )?;
    visit.click("[data-act='remind']")?;
    let [name, media, text] = caught(visit)?;
    same("its name", &name.as_str(), &"check-in.ics")?;
    ensure(media.starts_with("text/calendar"), || media.clone())?;
    for line in ["RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4", "SUMMARY:Check-in"] {
        ensure(text.split("\r\n").any(|one| one == line), || format!("no {line} in {text}"))?;
    }
    ensure(text.contains("T073000\r\n"), || text.clone())?;
    visit.see("[data-notice='remind-offered']:not(:empty)")?;
    visit.see_no("[data-notice='remind-fault']")?;
    // Other screens don't lose what was picked.
    visit.follow_route("#/help")?;
    visit.follow_route("#/data")?;
    visit.until(
        "what was picked still stands there",
        "return document.querySelector('[name=remind-time]').value === '07:30'
             && document.querySelector('[name=remind-span]').value === '4w'
             && document.querySelector('[name=remind-day][value=\"1\"]').checked",
    )
}
