//! The articles: in the page, by themselves without scripts, and where they don't come.

use doorway_engine::learn::ALL;
use doorway_pages::door::Door;
use doorway_pages::engine::Setting;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::json;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("an_article_is_read_with_its_sources", read),
    // The page around is the host's; only the other two have the document.
    Flow::new("without_scripts_an_article_is_shown_by_its_address", scriptless)
        .when(Setting::Scriptless)
        .through(&[Door::Http, Door::File]),
    Flow::new("an_article_that_does_not_come_says_so", missing).once(),
];

/// Waits until the articles have come, which is the last part of the load.
pub(crate) fn came(visit: &Visit) -> Told<()> {
    if visit.door() == Door::File {
        return Ok(());
    }
    visit.until(
        "the articles have come",
        "return performance.getEntriesByType('resource').some((one) =>
             one.name.endsWith('/learn.html') && one.responseEnd > 0)",
    )
}

fn read(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/learn")?;
    let listed = visit.ask(
        "return [...document.querySelectorAll('#doorway [data-learn] a')].map((one) => one.hash)",
    )?;
    let all: Vec<_> = ALL.iter().map(|one| format!("#/learn/{}", one.id)).collect();
    same("what is listed", &listed, &json!(all))?;
    visit.click("[data-learn='how-long'] a")?;
    visit.at("#/learn/how-long")?;
    visit.see("#doorway article[data-learn='how-long'] [data-sources] li")?;
    visit.on_heading()?;
    let text = visit.text("#doorway article[data-learn]")?;
    for said in ["How long it may last", "What is not known", "Sources"] {
        ensure(text.contains(said), || format!("`{said}` is not in: {text}"))?;
    }
    // A link in the text is the program's own.
    visit.click("#doorway article[data-learn] a[href='#/diary']")?;
    visit.at("#/diary")?;
    visit.reload_at("#/learn/who")?;
    visit.see("#doorway article[data-learn='who'] [data-sources] li")?;
    let there = visit.ask("return document.querySelectorAll('article[data-learn]').length")?;
    same("articles in the page", &there, &json!(1))
}

fn scriptless(visit: &mut Visit) -> Told<()> {
    let session = visit.session();
    let document = match visit.door() {
        Door::File => visit.place().address(),
        _ => visit.place().address_of("learn.html"),
    };
    visit.arrive(&format!("{document}#/learn/safety"))?;
    let is_shown = |id: &str| -> Told<bool> {
        session.is_displayed(&session.find(&format!("article[data-learn='{id}']"))?)
    };
    same("the one named and another", &[is_shown("safety")?, is_shown("who")?], &[true, false])?;
    ensure(
        session.is_displayed(&session.find("article[data-learn='safety'] [data-sources] li")?)?,
        || "its sources are not shown".to_owned(),
    )?;
    // From one to the next, and to help.
    session.click(&session.find("article[data-learn='safety'] a[href$='#/help']")?)?;
    visit.see("a[href='tel:988']").map(drop)
}

fn missing(visit: &mut Visit) -> Told<()> {
    visit.place().server()?.fail("/learn.html");
    visit.open_at("#/learn/who")?;
    visit.see("article[data-learn='who'] .notice")?;
    visit.see("article[data-learn='who'] h1").map(drop)
}
