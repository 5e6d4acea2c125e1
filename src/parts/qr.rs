//! A QR code, drawn.

use doorway_engine::qr::Code;
use yew::Html;

use super::tag;

/// The code, in black on white whatever the scheme: readers need that.
pub(crate) fn qr(label: &'static str, code: &Code) -> Html {
    let side = code.side().to_string();
    tag!(
        "svg.qr",
        [
            ("viewBox", code.view_box()),
            ("role", "img"),
            ("aria-label", label),
            ("shape-rendering", "crispEdges"),
        ],
        [
            tag!("rect", [("width", side.clone()), ("height", side), ("fill", "#fff")], []),
            tag!("path", [("fill", "#000"), ("d", code.path())], []),
        ]
    )
}
