//! Reading a picked file, part by part.

use doorway_engine::app::{Effect, FilePart, Focus, Picked, PickedFile, diary, files};
use doorway_engine::backup::{Fault, MOST};

use super::{DATA, asked, lived};
use crate::app::browser::Browser;

#[test]
fn a_file_that_is_read_after_another_screen_was_turned_to_is_let_go() {
    let (mut browser, tab) = lived();
    let (_, text) = browser.export(tab);
    let part = || Ok(FilePart { bytes: text.clone().into_bytes(), of: text.len() });
    // Not as settings either, on the screen of the clinic, nor on its own again.
    for away in ["#/help", "#/clinic", "#/data"] {
        browser.go(tab, DATA);
        browser.ordered(tab);
        browser.act(tab, files::Event::Picked("import"));
        let (ticket, _) = asked(&browser.ordered(tab)).unwrap();
        browser.go(tab, "#/help");
        browser.go(tab, away);
        browser.ordered(tab);
        browser.act(tab, files::Event::PartRead { ticket, part: part() });
        browser.act(tab, files::Event::WentOn(ticket));
        assert!(browser.ordered(tab).is_empty(), "{away}");
        assert!(matches!(browser.model(tab).files.picked, Picked::None));
        assert_eq!(browser.model(tab).clinic_form.picked, PickedFile::None);
    }
    // Settings that are on their way are no backup either.
    browser.go(tab, "#/clinic");
    browser.act(tab, files::Event::Picked("open"));
    let (ticket, _) = asked(&browser.ordered(tab)).unwrap();
    browser.go(tab, DATA);
    browser.act(tab, files::Event::PartRead { ticket, part: part() });
    assert!(matches!(browser.model(tab).files.picked, Picked::None));
}

#[test]
fn of_two_files_the_one_picked_last_counts() {
    let (mut browser, tab) = lived();
    let (_, text) = browser.export(tab);
    browser.act(tab, files::Event::Picked("import"));
    let (first, _) = asked(&browser.ordered(tab)).unwrap();
    browser.act(tab, files::Event::Picked("import"));
    let of = |text: &str| Ok(FilePart { bytes: text.as_bytes().to_vec(), of: text.len() });
    browser.act(tab, files::Event::PartRead { ticket: first, part: of("[]") });
    assert_eq!(browser.fault(tab), None);
    browser.answer_parts(tab, &text, 1 << 20);
    assert!(matches!(browser.model(tab).files.picked, Picked::Plan(_)));
}

#[test]
fn a_file_that_comes_in_parts_is_the_same_wherever_they_end() {
    let (mut from, tab) = lived();
    from.act(
        tab,
        diary::Event::Typed {
            field: "diary-note".into(), text: "é 👩‍⚕️ שלום".into()
        },
    );
    from.act(tab, diary::Event::Saved);
    let (_, text) = from.export(tab);
    let mut to = Browser::new();
    let there = to.open(DATA);
    to.settle();
    for most in [1, 2, 3, 5, 7, 64, 1_000] {
        to.ordered(there);
        to.act(there, files::Event::Picked("import"));
        to.answer_parts(there, &text, most);
        assert!(matches!(to.model(there).files.picked, Picked::Plan(_)), "{most}");
    }
    // One that ends within a character, or holds none at all, is no text.
    let half = text.find('é').unwrap() + 1;
    for bytes in [&text.as_bytes()[..half], b"{\xff}", b"\xc3\x28"] {
        to.act(there, files::Event::Picked("import"));
        let (ticket, _) = asked(&to.ordered(there)).unwrap();
        let part = Ok(FilePart { bytes: bytes.to_vec(), of: bytes.len() });
        to.act(there, files::Event::PartRead { ticket, part });
        assert_eq!(to.fault(there), Some(Fault::NotText));
    }
    // One that became shorter while it was read is not there.
    to.act(there, files::Event::Picked("import"));
    let (ticket, _) = asked(&to.ordered(there)).unwrap();
    let part = |bytes: &[u8]| Ok(FilePart { bytes: bytes.to_vec(), of: text.len() });
    to.act(there, files::Event::PartRead { ticket, part: part(b"{") });
    to.act(there, files::Event::PartRead { ticket, part: part(b"") });
    assert_eq!(to.fault(there), Some(Fault::Denied));
    to.ordered(there);
    to.act(there, files::Event::Picked("import"));
    let (ticket, _) = asked(&to.ordered(there)).unwrap();
    let part = Ok(FilePart { bytes: vec![b'{'], of: MOST + 1 });
    to.act(there, files::Event::PartRead { ticket, part });
    assert_eq!(to.fault(there), Some(Fault::TooLarge));
}

#[test]
fn reading_a_large_file_is_shown_and_can_be_stopped() {
    let (mut browser, tab) = lived();
    let (_, text) = browser.export(tab);
    let large = text.replacen('{', &["{", &" ".repeat(3_000_000)].concat(), 1);
    let before = browser.record(tab);
    browser.act(tab, files::Event::Picked("import"));
    let (ticket, _) = asked(&browser.ordered(tab)).unwrap();
    assert_eq!(browser.model(tab).files.progress(), None);
    let bytes = |from: usize, to: usize| large.as_bytes()[from..to].to_vec();
    let part = Ok(FilePart { bytes: bytes(0, 1_000_000), of: large.len() });
    browser.act(tab, files::Event::PartRead { ticket, part });
    assert_eq!(browser.model(tab).files.progress(), Some(8));
    browser.act(tab, files::Event::ReadingStopped);
    assert_eq!(browser.model(tab).files.progress(), None);
    assert!(browser.ordered(tab).contains(&Effect::Focus(Focus::Item("import".to_owned()))));
    let part = Ok(FilePart { bytes: bytes(1_000_000, large.len()), of: large.len() });
    browser.act(tab, files::Event::PartRead { ticket, part });
    browser.act(tab, files::Event::WentOn(ticket));
    assert!(browser.ordered(tab).is_empty());
    assert!(matches!(browser.model(tab).files.picked, Picked::None));
    assert_eq!(browser.record(tab), before);
    // Not stopped, it is read in many steps, each of which lets others have
    // their turn.
    browser.act(tab, files::Event::Picked("import"));
    let (ticket, _) = asked(&browser.ordered(tab)).unwrap();
    let part = Ok(FilePart { bytes: bytes(0, large.len()), of: large.len() });
    browser.act(tab, files::Event::PartRead { ticket, part });
    let turns = browser.ordered(tab).iter().filter(|one| **one == Effect::GoOn(ticket)).count();
    assert!(turns >= large.len() / (1 << 17), "{turns} turns");
    assert!(matches!(browser.model(tab).files.picked, Picked::Plan(_)));
}
