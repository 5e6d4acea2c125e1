//! The repository's own rules, as tests: who may know whom, how long a file may be, what no
//! sentence of ours says, and that every invariant names a test that exists.

use std::fs;

#[path = "tidy/text.rs"]
mod text;

use text::{code, literals, root, texts};

/// Each line: where, and the names that no code there may use. The left side is the start of a
/// path; a file counts for every line that fits it.
const STRANGERS: [(&str, &[&str]); 8] = [
    // The engine decides: no browser, no Yew, no clock, no randomness, no files.
    (
        "engine/src/",
        &[
            "yew",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo",
            "gloo_storage",
            "doorway",
            "std::time",
            "SystemTime",
            "Instant",
            "rand",
            "getrandom",
            "std::fs",
            "std::env",
            "std::net",
            "std::process",
            "std::thread",
            "println",
            "eprintln",
        ],
    ),
    // The edge reaches the browser and knows no screen.
    ("src/edge", &["yew", "crate::screens", "crate::parts", "crate::view", "crate::widget"]),
    // Screens and parts show a model. `web_sys` is there for the type of an event's target.
    ("src/screens", BROWSER),
    ("src/parts", BROWSER),
    ("src/view.rs", BROWSER),
    ("src/still.rs", BROWSER),
    // The root hands events in and effects out; it does not touch the browser itself.
    (
        "src/widget.rs",
        &["web_sys", "js_sys", "gloo", "gloo_storage", "wasm_bindgen", "wasm_bindgen_futures"],
    ),
    // Nothing is requested after load.
    ("src/", &["fetch", "gloo_net", "XmlHttpRequest", "WebSocket", "EventSource", "send_beacon"]),
];

const BROWSER: &[&str] = &[
    "crate::edge",
    "crate::widget",
    "js_sys",
    "gloo",
    "gloo_storage",
    "wasm_bindgen_futures",
    "web_sys::window",
    "web_sys::Window",
    "web_sys::Document",
    "web_sys::Storage",
];

/// No file is longer, tables and words excepted.
const LINES: usize = 400;
const LONG: [&str; 3] =
    ["engine/src/contacts/table.rs", "engine/src/guidance/table.rs", "engine/src/words/"];

/// Where words are at home: the interface's own, official wordings, and the names and sources of
/// tables.
const WORDED: [&str; 4] = [
    "engine/src/words",
    "engine/src/instrument/",
    "engine/src/contacts/",
    "engine/src/guidance/table.rs",
];

/// What looks like a word and is a key's name, or a type's in a message for a developer.
const UNSEEN: [&str; 9] = [
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "Reading",
];

/// What guidance on writing about suicide and on talking with patients advises against, and what
/// clinical/reference section 5 forbids us to say. The wording of a published questionnaire is not
/// ours to change, so the instruments' own folders are left out.
const UNSAID: &[&str] = &[
    "commit suicide",
    "committed suicide",
    "commits suicide",
    "failed attempt",
    "successful attempt",
    "failed suicide",
    "successful suicide",
    "unsuccessful suicide",
    "completed suicide",
    "suicide victim",
    "high risk",
    "low risk",
    "moderate risk",
    "risk level",
    "you are fine",
    "you're fine",
    "you’re fine",
    "you are safe",
    "addict ",
    "junkie",
    "we are watching",
    "suffering from",
    // Methods, and counts of deaths.
    "overdose",
    "hang yourself",
    "by hanging",
    "jump off",
    "firearm",
    "pills",
    "deaths by",
    "died by",
    // Promises and consolation.
    "don’t worry",
    "nothing to worry",
    "everything will be",
    "will get better",
    "it gets better",
    "cheer up",
    "stay positive",
    "all clear",
    // Praise and pressure.
    "well done",
    "good job",
    "congratulations",
    "keep it up",
    "streak",
    "you must",
    "you failed",
    "your fault",
];

#[test]
fn code_knows_only_what_its_place_allows() {
    let mut wrong = Vec::new();
    for (path, text) in texts(&["engine/src", "src"], &["rs"]) {
        for (place, strangers) in STRANGERS.iter().filter(|(place, _)| path.starts_with(place)) {
            for (number, line) in code(&text) {
                // In a text for a person the product's name is no crate's.
                let said = literals(line).iter().any(|text| text.contains("doorway.html"));
                let strangers = strangers.iter().filter(|one| !(said && **one == "doorway"));
                for stranger in strangers.filter(|stranger| names(line, stranger)) {
                    wrong.push(format!(
                        "{path}:{number} uses {stranger}, which {place} must not know"
                    ));
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn no_file_is_too_long_to_read_in_one_go() {
    let kinds = ["rs", "css", "js", "html", "toml", "md"];
    let wrong: Vec<String> = texts(&[""], &kinds)
        .into_iter()
        .filter(|(path, _)| {
            !LONG.iter().any(|long| path.starts_with(long)) && !path.starts_with("docs/clinical/")
        })
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LINES)
        .map(|(path, lines)| format!("{path} has {lines} lines, {LINES} are the most"))
        .collect();
    none(&wrong);
}

#[test]
fn nothing_is_left_for_later_and_no_machine_is_named() {
    // Put together here, so that this file does not name them itself.
    let notes =
        ["TO", "FIX"].map(|half| format!("{half}{}", if half == "TO" { "DO" } else { "ME" }));
    let machines = ["root", "home", "Users", "work", "tmp"].map(|folder| format!("/{folder}/"));
    let mut wrong = Vec::new();
    for (path, text) in
        texts(&[""], &["rs", "css", "js", "html", "toml", "md", "json", "txt", "run"])
    {
        for (number, line) in (1..).zip(text.lines()) {
            if notes.iter().any(|note| line.contains(note.as_str())) {
                wrong.push(format!("{path}:{number} leaves a note for later: file an issue"));
            }
            if machines.iter().any(|folder| begins_a_path(line, folder)) {
                wrong.push(format!("{path}:{number} names a folder of one machine"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn sentences_for_patients_blame_and_label_nobody() {
    let mut wrong = Vec::new();
    let kinds = ["rs", "html", "js", "md"];
    for (path, text) in texts(&["engine/src", "src", "embed", "index.html"], &kinds) {
        if path.starts_with("engine/src/instrument") {
            continue;
        }
        for (number, line) in code(&text) {
            wrong.extend(unsaid(line).map(|said| format!("{path}:{number} says `{said}`")));
        }
    }
    none(&wrong);
}

#[test]
fn what_should_not_be_said_is_found_however_it_is_written() {
    let said = |text| unsaid(text).collect::<Vec<_>>();
    assert_eq!(said("You MUST call: Don’t worry."), ["don’t worry", "you must"]);
    assert_eq!(said("A failed attempt"), ["failed attempt"]);
    assert_eq!(said("Contact your provider today."), Vec::<&str>::new());
}

#[test]
fn no_sentence_is_shouted() {
    let mut wrong = Vec::new();
    for (path, text) in texts(&["engine/src/words"], &["md"]) {
        wrong.extend(text.contains('!').then(|| format!("{path} shouts")));
    }
    for (path, text) in texts(&["engine/src/words"], &["rs"]) {
        for (number, line) in code(&text) {
            let shouted = literals(line).into_iter().filter(|text| text.contains('!'));
            wrong.extend(shouted.map(|text| format!("{path}:{number} shouts `{text}`")));
        }
    }
    none(&wrong);
}

#[test]
fn screens_have_no_sentences_of_their_own() {
    let places = [
        "engine/src",
        "src/screens",
        "src/parts",
        "src/screens.rs",
        "src/parts.rs",
        "src/still.rs",
        "src/widget.rs",
    ];
    let mut wrong = Vec::new();
    for (path, text) in texts(&places, &["rs"]) {
        if WORDED.iter().any(|place| path.starts_with(place)) || path.ends_with("/tests.rs") {
            continue;
        }
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let own = code(text).filter(|(_, line)| !line.trim_start().starts_with("#[")).flat_map(
            |(number, line)| {
                let said = literals(line).into_iter().filter(|text| is_prose(text));
                said.filter(|text| !UNSEEN.contains(&text.as_str())).map(move |text| (number, text))
            },
        );
        wrong.extend(
            own.map(|(number, text)| {
                format!("{path}:{number} says `{text}`: it belongs into words")
            }),
        );
    }
    none(&wrong);
}

#[test]
fn a_sentence_is_found_inside_markup_too() {
    for text in
        ["Open it", "Is it \u{2019}ours\u{2019}", "<a>Open it</a>", " title=\\\"A check-in\\\""]
    {
        assert!(is_prose(text), "{text}");
    }
    for text in ["data-open", "#/check/phq9", "M 0 1 L 2 3", "DTSTART:", "<svg viewBox=\\\"0 0 "] {
        assert!(!is_prose(text), "{text}");
    }
}

#[test]
fn every_invariant_names_a_test_that_exists() {
    let Ok(text) = fs::read_to_string(root().join("ARCHITECTURE.md")) else {
        return;
    };
    let tests: Vec<(String, String)> = texts(&["engine", "src", "tests", "xtask"], &["rs"]);
    let mut wrong = Vec::new();
    for line in text.lines().filter(|line| line.contains("Test: `") || line.contains("Tests: `")) {
        let named = line.split_once("Test").map_or(line, |(_, rest)| rest);
        for name in named.split('`').skip(1).step_by(2) {
            let function = format!("fn {name}(");
            if !tests.iter().any(|(_, text)| text.contains(&function)) {
                wrong.push(format!("ARCHITECTURE.md names the test `{name}`, which is not there"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn every_decision_has_a_number_of_its_own() {
    let mut numbers = Vec::new();
    let mut wrong = Vec::new();
    for (path, _) in texts(&["docs/decisions"], &["md"]) {
        let name = path.rsplit('/').next().unwrap_or_default();
        let number: String = name.chars().take_while(char::is_ascii_digit).collect();
        if number.len() != 4 || numbers.contains(&number) {
            wrong.push(format!("{path} needs a number of four digits that no other has"));
        }
        numbers.push(number);
    }
    none(&wrong);
}

/// What of the list stands in a text, in the order of the list.
fn unsaid(text: &str) -> impl Iterator<Item = &'static str> {
    let text = text.to_lowercase();
    UNSAID.iter().copied().filter(move |unsaid| text.contains(unsaid))
}

/// Words for a person rather than for the browser: class names, hooks and paths begin with a small
/// letter and hold no punctuation. In markup each text and each value is looked at.
fn is_prose(text: &str) -> bool {
    let begins = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        // "Open it", and "A check-in" too.
        let rest = letters.as_str();
        first && rest.strip_prefix(' ').unwrap_or(rest).starts_with(char::is_lowercase)
    };
    text.split(['>', '"']).any(begins) || (text.contains(' ') && text.contains(['?', '!', '’']))
}

/// Whether a line uses a name as a whole word, not as a part of another.
fn names(line: &str, name: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(name).any(|(at, _)| {
        let (before, after) =
            (line[..at].chars().next_back(), line[at + name.len()..].chars().next());
        !before.is_some_and(|c| word(c) || c == '"' || c == '-')
            && !after.is_some_and(|c| word(c) || c == '-')
    })
}

/// Whether a path of the file system begins there, rather than an address or a relative path.
fn begins_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        !line[..at]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || "._-/}>)".contains(c))
    })
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// A style sheet has no way to say one set of colours for a scheme and for a page.
#[test]
fn the_day_of_a_session_has_the_colours_of_the_dark_scheme() {
    let colours = |file: &str, after: &str| -> Vec<String> {
        let text = fs::read_to_string(root().join("styles").join(file)).unwrap();
        let (_, text) = text.split_once(after).unwrap();
        let (text, _) = text.split_once('}').unwrap();
        text.lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| line.starts_with("--"))
            .collect()
    };
    let night = colours("day.css", ":root:has(.night) {");
    assert_eq!(night, colours("tokens.css", "(prefers-color-scheme: dark) {"));
    assert!(night.len() > 10);
}
