//! The order in which a screen reader goes through a question: what it is, then its choices.

use doorway_pages::browser::eventually;
use doorway_pages::engine::Engine;
use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, Trouble, ensure};
use doorway_pages::visit::Visit;
use doorway_pages::webdriver::Element;
use serde_json::{Value, json};

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("an_item_is_read_as_its_question_and_then_its_choices", item).once(),
    Flow::new("a_step_is_read_from_its_heading_to_its_end", step).once(),
];

fn item(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.tick("phq9", &[("1", 1)])?;
    reads(visit, "#item-phq9-1", "item")
}

fn step(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/check/phq9")?;
    visit.ask("document.querySelector('input[name=manner][value=one]').click()")?;
    visit.at_step("phq9", "1")?;
    // A mouse that happens to lie over the page would turn the keys on: here they are on anyway.
    visit.ask(
        "const at = document.querySelector('input[name=number-keys]'); if (!at.checked) at.click()",
    )?;
    visit.see(".keys kbd, .choice kbd")?;
    visit.tick("phq9", &[("1", 1)])?;
    visit.saved("device")?;
    reads(visit, "main", "step")
}

/// What is read from `selector` on must be the golden text of that name.
fn reads(visit: &Visit, selector: &str, name: &str) -> Told<()> {
    let file = format!("{}/golden/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let golden = std::fs::read_to_string(&file)
        .map_err(|error| Trouble::new(format!("tests/pages/golden/{name}.txt: {error}")))?;
    // Browsers keep the tree a moment behind the page.
    eventually("it is read in order", || {
        let mut lines = Vec::new();
        if visit.engine() == Engine::Chromium {
            Tree::of(visit, selector)?.read(&mut lines)?;
        } else {
            read_elements(visit, &visit.session().find(selector)?, 0, &mut lines)?;
        }
        let text: String = lines.concat();
        ensure(text == golden, || {
            format!("tests/pages/golden/{name}.txt is not what is read now:\n{text}")
        })?;
        Ok(Some(()))
    })
}

/// What only groups others, or stands for words that have been read with a control.
const SILENT: &[&str] = &[
    "",
    "none",
    "generic",
    "presentation",
    "labeltext",
    "label",
    "form",
    "article",
    "section",
    "main",
];

/// What is read as its words and has no control in it.
const WORDS: &[&str] = &["heading", "legend", "paragraph", "status", "link", "button"];

/// What a person works with. A paragraph around one only holds it.
const CONTROLS: &str = "a, button, input, select";

fn line(depth: usize, role: &str, name: &str, checked: Option<bool>) -> String {
    let state = match checked {
        Some(true) => ", checked",
        Some(false) => ", not checked",
        None => "",
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    // Browsers have no common word for it.
    let role = if role == "disclosuretriangle" { "summary" } else { role };
    format!("{}{role} “{name}”{state}\n", "  ".repeat(depth))
}

fn can_be_checked(role: &str) -> bool {
    role == "radio" || role == "checkbox"
}

/// The tree as Chromium hands it to a screen reader.
struct Tree {
    nodes: Vec<Value>,
    from: Value,
}

impl Tree {
    fn of(visit: &Visit, selector: &str) -> Told<Self> {
        let session = visit.session();
        let found = session.cdp(
            "Runtime.evaluate",
            &json!({ "expression": format!("document.querySelector({})", json!(selector)) }),
        )?;
        let object = found.pointer("/result/objectId").cloned().unwrap_or_default();
        let described = session.cdp("DOM.describeNode", &json!({ "objectId": object }))?;
        let from = described.pointer("/node/backendNodeId").cloned().unwrap_or_default();
        let tree = session.cdp("Accessibility.getFullAXTree", &json!({}))?;
        let nodes = tree.get("nodes").and_then(Value::as_array).cloned().unwrap_or_default();
        Ok(Self { nodes, from })
    }

    fn read(&self, lines: &mut Vec<String>) -> Told<()> {
        let first = self.nodes.iter().find(|one| one.get("backendDOMNodeId") == Some(&self.from));
        let first = first.ok_or_else(|| Trouble::new("it is not in the accessibility tree"))?;
        self.walk(first, 0, lines);
        Ok(())
    }

    fn children(&self, node: &Value) -> impl Iterator<Item = &Value> {
        let ids = node.get("childIds").and_then(Value::as_array).cloned().unwrap_or_default();
        ids.into_iter()
            .filter_map(|id| self.nodes.iter().find(|one| one.get("nodeId") == Some(&id)))
    }

    fn walk(&self, node: &Value, depth: usize, lines: &mut Vec<String>) {
        let ignored = node.get("ignored") == Some(&json!(true));
        let role = if ignored { String::new() } else { text_at(node, "role").to_lowercase() };
        let words = WORDS.contains(&role.as_str()) && !self.holds_control(node);
        if words {
            let name = text_at(node, "name");
            let name = if name.is_empty() { self.text(node) } else { name };
            lines.push(line(depth, &role, &name, None));
            return;
        }
        // The words of a label are those that its control was read with.
        if role == "statictext" || role == "inlinetextbox" {
            return;
        }
        let silent = SILENT.contains(&role.as_str()) || WORDS.contains(&role.as_str());
        if !silent {
            let checked = can_be_checked(&role).then(|| property(node, "checked") == "true");
            lines.push(line(depth, &role, &text_at(node, "name"), checked));
        }
        for child in self.children(node) {
            self.walk(child, if silent { depth } else { depth + 1 }, lines);
        }
    }

    fn holds_control(&self, node: &Value) -> bool {
        self.children(node).any(|child| {
            let role = text_at(child, "role");
            ["link", "button", "radio", "checkbox", "combobox"].contains(&role.as_str())
                || self.holds_control(child)
        })
    }

    fn text(&self, node: &Value) -> String {
        if text_at(node, "role") == "StaticText" {
            return text_at(node, "name");
        }
        self.children(node).map(|child| self.text(child)).collect()
    }
}

fn text_at(node: &Value, name: &str) -> String {
    node.pointer(&format!("/{name}/value")).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn property(node: &Value, name: &str) -> String {
    let all = node.get("properties").and_then(Value::as_array);
    let found = all.into_iter().flatten().find(|one| one.get("name") == Some(&json!(name)));
    found.map(|one| text_at(one, "value")).unwrap_or_default()
}

/// The same by the driver's questions about each element in the order of the page.
fn read_elements(
    visit: &Visit,
    element: &Element,
    depth: usize,
    lines: &mut Vec<String>,
) -> Told<()> {
    let session = visit.session();
    let seen = session.run(
        "const at = arguments[0];
         return [at.localName, at.textContent, !!at.querySelector(arguments[1]), at.checked ?? null,
             !!at.closest('[aria-hidden=true], details:not([open]) > :not(summary)'),
             [...at.children]]",
        &[element.as_argument(), json!(CONTROLS)],
    )?;
    let (name, text, holds_control, checked, hidden, children): (
        String,
        String,
        bool,
        Option<bool>,
        bool,
        Vec<Value>,
    ) = serde_json::from_value(seen)?;
    if hidden {
        return Ok(());
    }
    let told = session.computed(element, "role")?;
    // Not every driver has a word for these two.
    let role = if told.is_empty() { name } else { told.to_lowercase() };
    if WORDS.contains(&role.as_str()) && !holds_control {
        let label = session.computed(element, "label")?;
        let words = if role == "link" || role == "button" { label } else { text };
        lines.push(line(depth, &role, &words, None));
        return Ok(());
    }
    let silent = SILENT.contains(&role.as_str()) || WORDS.contains(&role.as_str());
    if !silent {
        let checked = checked.filter(|_| can_be_checked(&role));
        lines.push(line(depth, &role, &session.computed(element, "label")?, checked));
    }
    for child in children.iter().filter_map(Element::read) {
        read_elements(visit, &child, if silent { depth } else { depth + 1 }, lines)?;
    }
    Ok(())
}
