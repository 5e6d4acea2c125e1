//! The repository's own rules, as tests: who may know whom, how long a file may be, what no
//! sentence of ours says, and that every invariant names a test that exists.

use std::fs;
use std::path::{Path, PathBuf};

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
    for (path, text) in texts(&["engine/src", "src", "embed", "index.html"], &["rs", "html", "js"])
    {
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
        "src/screens",
        "src/parts",
        "src/screens.rs",
        "src/parts.rs",
        "src/still.rs",
        "src/widget.rs",
    ];
    let mut wrong = Vec::new();
    for (path, text) in texts(&places, &["rs"]) {
        let own = code(&text).flat_map(|(number, line)| {
            literals(line).into_iter().filter(|text| is_prose(text)).map(move |text| (number, text))
        });
        wrong.extend(
            own.map(|(number, text)| {
                format!("{path}:{number} says `{text}`: it belongs into words")
            }),
        );
    }
    none(&wrong);
}

#[test]
fn every_invariant_names_a_test_that_exists() {
    let Ok(text) = fs::read_to_string(root().join("ARCHITECTURE.md")) else {
        return;
    };
    let tests: Vec<(String, String)> = texts(&["engine", "src", "tests", "xtask/src"], &["rs"]);
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

/// Lines with their numbers, without comments, which may name what the code must not.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The texts between quotes in a line of Rust.
fn literals(line: &str) -> Vec<String> {
    let (mut found, mut open, mut escaped) = (Vec::new(), None::<String>, false);
    for c in line.chars() {
        match &mut open {
            None if c == '"' => open = Some(String::new()),
            None => {}
            Some(_) if c == '"' && !escaped => found.extend(open.take()),
            Some(text) => {
                escaped = c == '\\' && !escaped;
                text.push(c);
            }
        }
    }
    found
}

/// Words for a person rather than for the browser: class names, hooks and paths begin with a small
/// letter and hold no punctuation.
fn is_prose(text: &str) -> bool {
    let mut letters = text.chars();
    let begins = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    begins || (text.contains(' ') && text.contains(['?', '!', '’']))
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

/// All files of these kinds below these places, with their paths from the root.
fn texts(places: &[&str], kinds: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for place in places {
        walk(&root().join(place), kinds, &mut found);
    }
    found.sort();
    found
        .into_iter()
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            let name =
                path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            Some((name, text))
        })
        .collect()
}

fn walk(path: &Path, kinds: &[&str], found: &mut Vec<PathBuf>) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let made = ["target", "dist", "node_modules", ".git", "package-lock.json"];
    if made.contains(&name.as_str()) {
        return;
    }
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            walk(&entry.path(), kinds, found);
        }
    } else if kinds.contains(&name.rsplit('.').next().unwrap_or_default()) {
        found.push(path.to_path_buf());
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
