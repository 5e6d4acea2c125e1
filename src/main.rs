//! Mounts the widget on the page's element.

#[cfg(target_arch = "wasm32")]
fn main() {
    use doorway::edge::before;
    use doorway::widget::{Props, Widget};

    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("doorway"));
    // Without our element this is not our page; the still page stays.
    if let Some(root) = root {
        let before = before::read().unwrap_or_default();
        yew::Renderer::<Widget>::with_root_and_props(root, Props { before }).render();
    }
}

/// The widget runs in a browser only; see `cargo xtask serve`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
