//! Quick exit: at once, and not back to the page that was left.

use doorway_pages::browser::eventually;
use doorway_pages::door::Door;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure};
use doorway_pages::visit::{Visit, key};
use serde_json::{Value, json};

use crate::NINTH_ALONE;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("the_exit_button_covers_the_page_and_leaves", by_button),
    Flow::new("shift_three_times_leaves", by_shift),
    Flow::new("shift_with_another_key_does_not_leave", shift_for_capitals).once(),
    Flow::new("the_exit_is_in_the_window_and_covers_no_answer", covers_nothing)
        .through(&[Door::Http, Door::Embedded]),
    Flow::new("the_hosts_exit_leaves_after_the_frame_forgot", by_the_host).through(FRAMED),
    Flow::new("the_hosts_exit_leaves_before_the_program_came", by_the_host_early).through(FRAMED),
    Flow::new("a_frame_whose_host_does_not_follow_leaves_by_itself", without_the_host)
        .through(FRAMED),
];

const FRAMED: &[Door] = &[Door::Embedded];

/// Scrolls the window from its top to its end and names every answer and question that is in it and
/// covered at a corner or in the middle. `reach` is the frame, if the form is in one.
const COVERED: &str = "
    const frame = document.querySelector('doorway-check')?.shadowRoot.querySelector('iframe');
    const inner = frame?.contentDocument ?? document;
    const found = [];
    let [seen, out, last] = [0, 0, -1];
    for (let y = 0; scrollY !== last; y += 29) {
        last = y ? scrollY : -1;
        scrollTo({ top: y, behavior: 'instant' });
        const edge = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
        const exit = (frame ? frame.previousElementSibling : inner.querySelector('.leave'))
            .getBoundingClientRect();
        const formed = !frame || (edge.top < 0 && edge.bottom > innerHeight);
        if (formed && (exit.top < 0 || exit.bottom > innerHeight || exit.right > innerWidth)) out += 1;
        // Between the rows that stay; the page is scrolled from under them.
        const rows = frame ? null : inner.querySelector('.top');
        const stays = (one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position);
        const below = rows && [...inner.querySelectorAll('.step .acts, .top nav')].find(stays);
        const high = rows ? rows.getBoundingClientRect().bottom : 0;
        const low = below ? below.getBoundingClientRect().top : innerHeight;
        for (const one of inner.querySelectorAll('label.choice, .item legend, .choice input')) {
            const { left, top, right, bottom } = one.getBoundingClientRect();
            const at = [left, top, right, bottom].map((side, n) => side + (n % 2 ? edge.top : edge.left));
            if (at[1] < high || at[3] > low) continue;
            seen += 1;
            const corners = [[at[0] + 2, at[1] + 2], [at[2] - 2, at[1] + 2], [at[0] + 2, at[3] - 2],
                [at[2] - 2, at[3] - 2], [(at[0] + at[2]) / 2, (at[1] + at[3]) / 2]];
            const free = ([x, y]) => {
                let top = document.elementsFromPoint(x, y)[0];
                if (top === document.querySelector('doorway-check')) {
                    top = top.shadowRoot.elementsFromPoint(x, y)[0];
                    if (top !== frame) return false;
                    top = inner.elementsFromPoint(x - edge.left, y - edge.top)[0];
                }
                return one.contains(top) || one.closest('.item').contains(top);
            };
            if (!corners.every(free)) found.push(one.textContent || one.name);
        }
        if (y > 40000) break;
    }
    return [seen, out, found];";

fn covers_nothing(visit: &mut Visit) -> Told<()> {
    let address = match visit.door() {
        Door::Embedded => visit.place().address(),
        _ => format!("{}#/check/phq9", visit.place().address()),
    };
    // The second is what a window of 1280 × 1024 shows at 400 %. Not every browser's window can be
    // made so small, but a frame can.
    for height in [568, 256] {
        let page = visit.place_mut().put_up(&format!(
            "<!doctype html><title>small</title>
             <iframe style='border:0' width='320' height='{height}' src='{address}'></iframe>"
        ))?;
        visit.session().go(&page)?;
        let frame = visit.session().find("iframe")?;
        visit.session().enter_frame(&frame)?;
        visit.until(
            "the program runs in it",
            "const host = document.querySelector('doorway-check');
             host?.scrollIntoView();
             const inner = host ? host.shadowRoot?.querySelector('iframe')?.contentDocument : document;
             return inner?.documentElement.dataset.doorway === 'ready'
                 && (!host || inner.body.offsetHeight === inner.defaultView.innerHeight)",
        )?;
        // So narrow, a question stands alone; then all of them on one page.
        looked_at(visit, height, 5)?;
        visit.until(
            "all stand on one page",
            "const host = document.querySelector('doorway-check');
             const inner = host ? host.shadowRoot.querySelector('iframe').contentDocument : document;
             inner.querySelector('input[name=manner][value=all]').click();
             return inner.querySelectorAll('.item').length > 8
                 && (!host || inner.body.offsetHeight === inner.defaultView.innerHeight)",
        )?;
        looked_at(visit, height, 200)?;
    }
    Ok(())
}

fn looked_at(visit: &Visit, height: u32, least: usize) -> Told<()> {
    let (seen, out, found): (usize, usize, Vec<String>) =
        serde_json::from_value(visit.session().run(COVERED, &[])?)?;
    ensure(seen > least, || format!("only {seen} answers were looked at"))?;
    ensure(found.is_empty(), || format!("at 320 × {height} covered: {found:?}"))?;
    ensure(out == 0, || format!("the exit was out of the window {out} times"))
}

/// Presses the button of the clinic's page.
fn press_host(visit: &Visit) -> Told<()> {
    visit.session().leave_frames()?;
    let button = visit.session().find_by(
        "const at = document.querySelector('doorway-check');
         at.scrollIntoView({ block: 'center' });
         return at.shadowRoot.querySelector('button')",
        &[],
    )?;
    // A driver may report an error of the page that it was led to.
    drop(visit.session().click(&button));
    has_left(visit)
}

fn by_the_host(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.choose("keeping", "session")?;
    visit.choose("phq9-1", "3")?;
    visit.saved("session")?;
    press_host(visit)?;
    visit.arrive(&visit.place().address())?;
    visit.ready()?;
    visit.see("[data-notice='over']")?;
    let held = serde_json::to_string(&visit.kept_in("sessionStorage")?)?;
    ensure(!held.contains("draft"), || format!("the tab holds {held}"))
}

fn by_the_host_early(visit: &mut Visit) -> Told<()> {
    let script = visit.place().address_of("embed.js");
    // What is framed has no program at all.
    let still = visit.place().address_of("embed.js");
    let page = visit.place_mut().put_up(&format!(
        "<!doctype html><title>early</title><script src='{script}' async></script>
         <doorway-check src='{still}'><a href='{still}'>Open the check-in</a></doorway-check>"
    ))?;
    visit.session().go(&page)?;
    eventually("the element is there", || {
        let there = visit.session().run(
            "return !!document.querySelector('doorway-check')?.shadowRoot?.querySelector('button')",
            &[],
        )?;
        Ok((there == json!(true)).then_some(()))
    })?;
    press_host(visit)
}

/// A page that greets the frame and then does nothing that it is asked for.
fn without_the_host(visit: &mut Visit) -> Told<()> {
    let index = visit.place().address_of("index.html");
    for allowed in [true, false] {
        let top = if allowed { "allow-top-navigation-by-user-activation" } else { "" };
        let page = visit.place_mut().put_up(&format!(
            "<!doctype html><title>deaf</title>
             <iframe src='{index}#/check/phq9' width='700' height='420'
                 sandbox='allow-scripts allow-same-origin {top}'></iframe>
             <script>
                 addEventListener('message', ({{ source, data }}) => {{
                     if (data.type === 'ready') source.postMessage({{ doorway: 1, type: 'hello' }}, '*');
                     if (data.type === 'leave') document.title = 'asked';
                 }});
             </script>"
        ))?;
        visit.session().go(&page)?;
        let frame = visit.session().find("iframe")?;
        visit.session().enter_frame(&frame)?;
        visit.ready()?;
        visit.choose("phq9-9", "1")?;
        visit.click_away("a[data-act='leave']")?;
        if allowed {
            has_left(visit)?;
            continue;
        }
        // Its host keeps the page: then at least what was in the frame is gone.
        visit.session().leave_frames()?;
        eventually("the frame is empty", || {
            let frame = visit.session().find("iframe")?;
            visit.session().enter_frame(&frame)?;
            let here = visit.ask("return [location.href, document.body.innerText.trim()]");
            visit.session().leave_frames()?;
            Ok((here? == json!(["about:blank", ""])).then_some(()))
        })?;
        let asked = visit.session().run("return document.title", &[])?;
        ensure(asked == json!("asked"), || "the host was not asked".to_owned())?;
    }
    Ok(())
}

/// Notes in the tab's own storage whether the cover came, and how much of the window it covered:
/// once the page is left it can't be asked any more.
const WATCH: &str = "
    const note = () => {
        const cover = document.querySelector('#doorway-left');
        if (!cover) return;
        const { left, top, right, bottom } = cover.getBoundingClientRect();
        const corners = [[1, 1], [innerWidth - 2, 1], [1, innerHeight - 2],
            [innerWidth - 2, innerHeight - 2], [innerWidth / 2, innerHeight / 2]];
        const covered = left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight
            && corners.every(([x, y]) => cover.contains(document.elementFromPoint(x, y)));
        const see_through = getComputedStyle(cover).backgroundColor;
        sessionStorage.setItem('pages-cover', JSON.stringify({ covered, see_through }));
    };
    new MutationObserver(note).observe(document.documentElement,
        { childList: true, subtree: true, attributes: true });";

fn by_button(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&NINTH_ALONE)?;
    visit.ask(WATCH)?;
    visit.click_away("a[data-act='leave']")?;
    has_left(visit)?;
    // The page that was left is replaced. What came before it stays in the history: no page can
    // clear that, and ours says so.
    visit.session().back()?;
    let address = visit.session().address()?;
    ensure(!address.contains(&result.id), || format!("back leads to {address}"))?;
    was_covered(visit)
}

fn by_shift(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.choose("phq9-9", "1")?;
    visit.ask(WATCH)?;
    visit.press(&[key::SHIFT, key::SHIFT, key::SHIFT])?;
    has_left(visit)?;
    was_covered(visit)
}

fn shift_for_capitals(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.choose("phq9-9", "1")?;
    for _ in 0..4 {
        visit.session().press_with(key::SHIFT, key::TAB)?;
    }
    visit.press(&[key::SHIFT, key::SHIFT])?;
    // Something that comes after all of it: by then the page would have been left.
    visit.follow_route("#/help")?;
    visit.follow_route("#/check/phq9")?;
    ensure(!visit.shows("#doorway-left")?, || "walking backwards counts as leaving".into())?;
    ensure(!visit.browser().outside().was_asked_for("bbc.co.uk"), || "the page was left".into())
}

/// The window's address is the neutral site's.
pub(crate) fn has_left(visit: &Visit) -> Told<()> {
    let session = visit.session();
    session.leave_frames()?;
    eventually("the window's address is the neutral site's", || {
        let address = session.address()?;
        ensure(address.contains("www.bbc.co.uk"), || format!("it is {address}"))?;
        Ok(Some(()))
    })
}

/// Comes back to the origin and reads what was noted there.
fn was_covered(visit: &Visit) -> Told<()> {
    let session = visit.session();
    let ours = visit.place().address_of(match visit.door() {
        Door::File => "doorway.html",
        Door::Http | Door::Embedded => "index.html",
    });
    // The way out may still be under way, and its error page come in between.
    eventually("our page again", || Ok(session.go(&ours).ok()))?;
    let note = session.run("return sessionStorage.getItem('pages-cover')", &[])?;
    let note: Value = serde_json::from_str(note.as_str().unwrap_or("null"))?;
    ensure(note.get("covered") == Some(&json!(true)), || format!("the cover was {note}"))?;
    let colour = note.get("see_through").and_then(Value::as_str).unwrap_or_default();
    ensure(colour.starts_with("rgb(") || colour.starts_with("color("), || {
        format!("the cover's colour is {colour}")
    })
}
