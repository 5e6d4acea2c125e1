//! Nothing moves what a person aims at.

use doorway_engine::app::{self, Trouble, clinic, diary, page, visit};
use doorway_engine::stored::StoredText;

use super::{DAY, Visit, check};

/// A questionnaire's page from its heading to its last answer, without what takes no room: ticks,
/// and the mark of what is missing.
fn questions(html: &str) -> String {
    let from = html.find("<h1").unwrap_or_else(|| panic!("no heading"));
    let to = html.rfind("</fieldset>").unwrap_or_else(|| panic!("no question"));
    let to = html[..to].rfind("name=\"phq9-9\"").unwrap_or_else(|| panic!("no ninth question"));
    let page = html[from..to].replace(" checked=\"\"", "").replace(" checked", "");
    page.replace(" missing\"", "\"").replace("<p class=\"error\">Not answered yet</p>", "")
}

#[test]
fn nothing_comes_or_goes_above_or_between_the_questions() {
    let open = || Visit::open("#/check/phq9");
    let blank = questions(&open().html());
    assert_eq!(blank.matches("<fieldset").count(), 9);
    let mut early = open();
    early.take([0; 9]);
    early.tell(visit::Event::Navigated("#/check/phq9".to_owned()));
    let mut begun = open();
    begun.answer(&[0, 0]);
    begun.at += DAY;
    begun.tell(app::check::Event::FinishPressed);
    let damaged = StoredText { key: "doorway/check/x".to_owned(), text: "{".to_owned() };
    let damaged = Visit::open_with("#/check/phq9", &Ok(vec![damaged]));
    let denied = Visit::open_with("#/check/phq9", &Err(Trouble::Denied));
    let mut clinic = open();
    clinic.tell(clinic::Event::Read("{".to_owned()));
    for (visit, notice) in [
        (early, "early"),
        (begun, "begun-before"),
        (damaged, "damaged"),
        (denied, "storage-denied"),
        (clinic, "clinic-refused"),
    ] {
        let html = visit.html();
        let notice = format!("data-notice=\"{notice}\"");
        let at = html.find(&notice).unwrap_or_else(|| panic!("{notice} is missing"));
        assert!(html.rfind("name=\"phq9-9\"") < Some(at), "{notice} stands above an answer");
        assert_eq!(questions(&html), blank, "{notice}");
        check(&html, &["There is a note for you further down"], &[]);
    }
    let mut mouse = open();
    mouse.tell(page::Event::MouseSeen);
    let caps = mouse.html();
    let without = ["1", "2", "3", "4"].iter().fold(questions(&caps), |page, digit| {
        page.replace(&format!("<kbd aria-hidden=\"true\">{digit}</kbd>"), "")
    });
    assert!(caps.contains("<kbd"));
    assert_eq!(without, blank, "number keys");
}

#[test]
fn nothing_comes_above_the_mood() {
    let above = |html: &str| {
        let (above, _) = html.split_once("name=\"mood\"").unwrap_or_else(|| panic!("no mood"));
        above[above.find("<h1").unwrap_or_else(|| panic!("no heading"))..].to_owned()
    };
    let blank = above(&Visit::open("#/").html());
    let mut full = Visit::open("#/");
    full.take([2, 2, 2, 2, 1, 1, 2, 0, 0]);
    full.tell(visit::Event::Navigated("#/".to_owned()));
    full.tell(clinic::Event::Read("{".to_owned()));
    full.tell(diary::Event::MoodTapped(4));
    assert_eq!(above(&full.html()), blank);
    assert_eq!(above(&Visit::open_with("#/", &Err(Trouble::Denied)).html()), blank);
}

#[test]
fn the_still_page_asks_in_the_very_same_words_and_places() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let still = runtime.block_on(doorway::prerender::render());
    let page = Visit::open("#/check/phq9").html();
    let still = still.split_once("id=\"/check/phq9\"").unwrap().1;
    let still = still.split_once("id=\"/help\"").unwrap().0;
    let each = |html: &str| -> Vec<String> {
        let asked = html.split("<fieldset class=\"item").skip(1);
        asked.filter_map(|one| Some(one.split_once("</fieldset>")?.0.to_owned())).collect()
    };
    // The difficulty comes with the first problem.
    assert_eq!(each(still)[..9], each(&page)[..9]);
}

#[test]
fn the_still_page_has_the_form_the_panel_and_every_country() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let html = runtime.block_on(doorway::prerender::render());
    check(
        &html,
        &[
            "id=\"doorway-still\"",
            "id=\"/check/phq9\"",
            "value=\"3\" type=\"radio\" name=\"phq9-9\"",
            "data-help",
            "href=\"tel:988\"",
            "Iceland",
        ],
        &["style="],
    );
}
