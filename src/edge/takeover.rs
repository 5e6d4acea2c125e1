//! What a person did on the still page before the program arrived.

use doorway_engine::diary::MOOD;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{Denied, document};

/// The still page, in the document that the build made.
const STILL: &str = "doorway-still";
/// What `embed/finger.js` marks an answer with that a finger or a mouse picked.
const TAPPED: &str = "data-tapped";

/// What was found on the still page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Takeover {
    /// Names and values of ticked radios.
    pub ticked: Vec<(String, String)>,
    /// The mood that was tapped. A key only picks one.
    pub tapped: Option<u8>,
    /// A selector of what has the focus, if something of ours has.
    pub focused: Option<String>,
}

/// Reads the still page.
///
/// # Errors
/// Outside of a browser.
pub fn read() -> Result<Takeover, Denied> {
    let document = document()?;
    let ticked = document.query_selector_all("#doorway-still input:checked")?;
    let radios =
        (0..ticked.length()).filter_map(|at| ticked.get(at)?.dyn_into::<HtmlInputElement>().ok());
    let (mut ticked, mut tapped) = (Vec::new(), None);
    for radio in radios {
        if radio.name() == MOOD && radio.has_attribute(TAPPED) {
            tapped = radio.value().parse().ok();
        } else {
            ticked.push((radio.name(), radio.value()));
        }
    }
    let focused = document.active_element().and_then(|element| selector(&element));
    Ok(Takeover { ticked, tapped, focused })
}

/// How to find this element again among those that the program renders.
fn selector(element: &web_sys::Element) -> Option<String> {
    let quoted = |name: &str| {
        let value = element.get_attribute(name)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_#/".contains(c);
        value.chars().all(plain).then(|| ["[", name, "=\"", &value, "\"]"].concat())
    };
    match element.tag_name().as_str() {
        "INPUT" => Some(["#doorway input", &quoted("name")?, &quoted("value")?].concat()),
        "A" => Some(["#doorway a", &quoted("href")?].concat()),
        _ => None,
    }
}

/// Takes the still page away and marks that the program has taken over.
///
/// # Errors
/// Outside of a browser.
pub fn take_over(focused: Option<&str>) -> Result<(), Denied> {
    let document = document()?;
    if let Some(still) = document.get_element_by_id(STILL) {
        still.remove();
    }
    if let Some(selector) = focused {
        // The screen may be another one by now; then nothing is lost but the focus.
        let _ = super::focus::still(selector);
    }
    let root = document.document_element().ok_or(Denied)?;
    Ok(root.set_attribute("data-doorway", "ready")?)
}
