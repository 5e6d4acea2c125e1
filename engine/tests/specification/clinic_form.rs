//! The form of a clinic: what it makes, what it refuses, and what is then in
//! force.
use doorway_engine::address::Address;
use doorway_engine::app::{
    self, Arrival, Arrived, Effect, Event, FilePart, Model, PickedFile, Stamp, clinic, files,
};
use doorway_engine::clinic::{Clinic, Colour, Fault};
use doorway_engine::instrument;
use doorway_engine::link::Offer;
use doorway_engine::moment::Moment;

const STAMP: Stamp =
    Stamp { at: Moment { unix_ms: 1_795_000_000_000, offset_min: 0 }, entropy: [7; 16] };

fn open(address: &str) -> Model {
    let arrival = Arrival {
        arrived: Arrived::Opened,
        address: address.to_owned(),
        fragment: "#/clinic".to_owned(),
        languages: vec!["en-GB".to_owned()],
        zone: String::new(),
        tab: Ok(Vec::new()),
        safe: None,
        ticked: Vec::new(),
        narrow: false,
        still: false,
        vibrates: false,
    };
    app::start(arrival, STAMP).0
}

fn act(model: &mut Model, event: impl Into<Event>) -> Vec<Effect> {
    app::update(model, event.into(), STAMP)
}

/// Picks a file, and has it read at once.
fn pick(model: &mut Model, input: &'static str, text: &str) -> Vec<Effect> {
    let effects = act(model, files::Event::Picked(input));
    let [Effect::ReadPicked { ticket, from: 0, .. }] = effects[..] else { panic!("{effects:?}") };
    let part = Ok(FilePart { bytes: text.as_bytes().to_vec(), of: text.len() });
    act(model, files::Event::PartRead { ticket, part })
}

fn type_in(model: &mut Model, field: &str, text: &str) {
    let typed =
        Event::Clinic(clinic::Event::Typed { field: field.to_owned(), text: text.to_owned() });
    assert_eq!(act(model, typed), []);
}

fn filled() -> Model {
    let mut model = open("https://checkin.clinic.example/index.html");
    for (field, text) in [
        ("name", " Harbour \u{202e}“Light” <Clinic> "),
        ("number-0", "+44 20 7946 0000"),
        ("number-2", "+1 (555) 010-0199"),
        ("hours", "Mon to Fri, 9 to 17"),
        ("zone", "Europe/London"),
        ("country", "IE"),
        ("after_hours", "Leave a message;\na nurse calls back."),
        ("accent", "#FFD700"),
        ("ask", "gad7"),
        ("ask", "phq9"),
        ("ask", "auditc"),
        ("ask", "auditc"),
        ("wait-phq9", "21"),
        ("sites", "https://WWW.clinic.example/\nhttps://clinic.example"),
        ("link", "gad7"),
    ] {
        type_in(&mut model, field, text);
    }
    model
}

#[test]
fn what_is_typed_is_what_is_read_back() {
    let model = filled();
    let made = model.clinic_form.made().unwrap();
    let clinic = Clinic::read(&made.file).unwrap();
    assert_eq!(clinic, made.clinic);
    assert_eq!(clinic.name, "Harbour “Light” <Clinic>");
    let numbers: Vec<_> = clinic.numbers.iter().map(|one| (&*one.show, &*one.dial)).collect();
    assert_eq!(
        numbers,
        [("+44 20 7946 0000", "+442079460000"), ("+1 (555) 010-0199", "+15550100199")]
    );
    let asked: Vec<_> = clinic.questionnaires().iter().map(|one| one.id).collect();
    assert_eq!(asked, ["gad7", "phq9"], "in the order in which they were ticked");
    assert_eq!(clinic.country.map(|country| country.code), Some("IE"));
    assert_eq!(clinic.waits(), [("phq9", 21)]);
    assert!(clinic.may_frame("https://www.clinic.example"));
    assert!(!clinic.may_frame("https://elsewhere.example"));
    assert_eq!(clinic.accent.map(Colour::hex).as_deref(), Some("#ffd700"));
}

#[test]
fn a_number_typed_in_other_digits_is_dialled_in_plain_ones() {
    for show in ["＋４４ ２０ ７９４６ ００００", "+٤٤ ٢٠ ٧٩٤٦ ٠٠٠٠", "+44 20 ７９４６ 0000"]
    {
        let mut model = open("https://checkin.clinic.example/");
        type_in(&mut model, "number-0", show);
        let clinic = model.clinic_form.made().unwrap().clinic;
        assert_eq!((&*clinic.numbers[0].show, &*clinic.numbers[0].dial), (show, "+442079460000"));
    }
}

#[test]
fn the_lines_name_the_place_and_the_questionnaire() {
    let made = filled().clinic_form.made().unwrap();
    let placed = made.placed.unwrap();
    assert_eq!(placed.link, "https://checkin.clinic.example/#/check/gad7#c1.AQAPAQWBwA");
    assert!(placed.embed.contains("src=\"https://checkin.clinic.example/embed.js\" async"));
    assert!(placed.embed.contains("<doorway-check view=\"gad7\">"));
    assert!(
        placed.frame.starts_with("<iframe src=\"https://checkin.clinic.example/#/check/gad7\"")
    );
    for text in [&placed.embed, &placed.frame, &placed.link] {
        assert!(!text.contains("Harbour") && !text.contains("7946"), "{text}");
    }
    // Where the page lies nowhere, the place is asked for.
    assert!(open("file:///home/me/doorway.html").clinic_form.made().unwrap().placed.is_none());
}

#[test]
fn the_frames_sandbox_is_that_of_the_script() {
    let script = std::fs::read_to_string("../embed/embed.js").unwrap();
    let placed = filled().clinic_form.made().unwrap().placed.unwrap();
    let tokens = placed.frame.split("sandbox=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(tokens.split(' ').count() > 4);
    assert!(tokens.split(' ').all(|token| script.contains(token)), "{tokens}");
    assert_eq!(script.matches("\"allow-").count() + script.matches(" allow-").count(), 7);
    assert_eq!(tokens.split(' ').count(), 7);
}

#[test]
fn each_fault_is_told_at_its_input() {
    for (field, text) in [
        ("number-0", "020 7946 0000"),
        ("number-0", "+44 20 CALL ME"),
        ("number-0", "+44 1"),
        ("number-2", "+44 1"),
        ("accent", "green"),
        ("sites", "clinic.example"),
        ("wait-phq9", "13"),
        ("wait-gad7", "91"),
        ("wait-gad7", "two weeks"),
        ("base", "http://clinic.example/"),
        ("base", "javascript:alert(1)"),
    ] {
        let mut model = open("https://checkin.clinic.example/");
        type_in(&mut model, "number-1", "+44 20 7946 0000");
        type_in(&mut model, field, text);
        let (at, _) = model.clinic_form.made().expect_err(text);
        assert_eq!(at, field, "{text}");
    }
    let mut model = open("https://checkin.clinic.example/");
    type_in(&mut model, "name", &"a".repeat(121));
    assert_eq!(
        model.clinic_form.made().err(),
        Some(("name".to_owned(), Fault::Long("name".to_owned(), 1)))
    );
    assert_eq!(
        act(&mut model, clinic::Event::Offered(clinic::Output::Settings)),
        [],
        "nothing wrong is offered"
    );
}

fn offered(effects: &[Effect]) -> (&str, &str) {
    let [Effect::Offer { name, text }] = effects else { panic!("{effects:?}") };
    (name, text)
}

#[test]
fn a_file_that_was_saved_is_gone_on_with_and_loses_nothing() {
    let mut model = filled();
    let effects = act(&mut model, clinic::Event::Offered(clinic::Output::Settings));
    let (name, text) = offered(&effects);
    assert_eq!(name, "clinic.json");
    let more = text.replacen(
        "\"version\": 1",
        "\"version\": 1, \"totals\": {\"phq9\": {\"from\": 8, \"tier\": \"today\"}}, \"sessions\": 4",
        1,
    );
    let mut other = open("https://elsewhere.example/");
    pick(&mut other, "open", &more);
    assert_eq!(other.clinic_form.picked, PickedFile::Opened);
    assert!(other.clinic_form.keeps_more());
    let again = other.clinic_form.made().unwrap();
    assert_eq!(again.clinic, Clinic::read(&more).unwrap());
    assert_eq!(again.clinic.country.map(|country| country.code), Some("IE"));
    assert!(again.placed.unwrap().link.starts_with("https://elsewhere.example/"));
}

#[test]
fn a_wrong_file_leaves_the_form_as_it_was() {
    let mut model = filled();
    let before = model.clinic_form.file();
    for text in ["", "[]", "{\"doorway\":\"clinic\",\"version\":1,\"fax\":1}", "<html></html>"] {
        assert_eq!(pick(&mut model, "open", text), []);
        assert!(
            matches!(model.clinic_form.picked, PickedFile::Fault(_) | PickedFile::NotOurs),
            "{text}"
        );
        assert_eq!(model.clinic_form.file(), before);
    }
}

#[test]
fn the_page_comes_back_with_the_settings_in_it() {
    let mut model = filled();
    let begin = "<script type=\"application/json\" id=\"doorway-clinic\">";
    let page = ["<!doctype html>", begin, "</script><p>"].concat();
    let effects = pick(&mut model, "page", &page);
    let (name, text) = offered(&effects);
    assert_eq!(name, "doorway.html");
    let inside = text.split(begin).nth(1).unwrap().split("</script>").next().unwrap();
    assert!(!inside.contains('<'));
    assert_eq!(Clinic::read(inside), Ok(model.clinic_form.made().unwrap().clinic));
    // A form that is wrong makes no page.
    type_in(&mut model, "accent", "green");
    let page = ["<!doctype html>", begin, "</script><p>"].concat();
    assert_eq!(pick(&mut model, "page", &page), []);
    assert_eq!(model.clinic_form.picked, PickedFile::NotOurs);
}

#[test]
fn settings_are_in_force_whole_or_not_at_all() {
    let mut model = open("https://checkin.clinic.example/");
    let file = filled().clinic_form.file();
    let effects = act(&mut model, clinic::Event::Read(file.clone()));
    let [Effect::Accent([light, dark])] = effects.as_slice() else { panic!("{effects:?}") };
    assert_ne!(light, "#ffd700", "yellow can't be read on a light ground");
    assert_eq!(dark, "#ffd700");
    assert!(model.clinic.offers(instrument::find("phq9").unwrap()));
    assert!(!model.clinic.offers(instrument::find("core10").unwrap()));
    assert!(Clinic::default().offers(instrument::find("phq4").unwrap()));
    assert!(model.clinic.offers(instrument::find("after").unwrap()), "our own checks stay");
    let broken = file.replace("+44 20 7946 0000\"", "+44 20 7946 0001\"");
    assert_eq!(act(&mut model, clinic::Event::Read(broken)), []);
    assert_eq!(model.clinic, Clinic::default());
    assert_eq!(model.clinic_fault, Some(Fault::Undialled("numbers.0".to_owned())));
    // Nothing beside the page is no fault.
    let mut model = open("https://checkin.clinic.example/");
    act(&mut model, clinic::Event::Read(String::new()));
    assert_eq!(model.clinic_fault, None);
}

#[test]
fn a_link_for_a_shared_device_is_ticked_and_unticked() {
    let link = |model: &Model| model.clinic_form.made().unwrap().placed.unwrap().link;
    let mut model = open("https://checkin.clinic.example/index.html");
    let before = link(&model);
    type_in(&mut model, "shared", "on");
    let shared = link(&model);
    assert_ne!(shared, before);
    let fragment = shared.split_once('#').unwrap().1;
    let payload = Address::parse(fragment).unwrap().payload.unwrap().unwrap();
    assert!(payload.offer.has(Offer::SHARED) && payload.offer.has(Offer::ALL));
    type_in(&mut model, "shared", "on");
    assert_eq!(link(&model), before);
}
