//! Mounts the widget on the page's element.

#[cfg(target_arch = "wasm32")]
fn main() {
    wasm_bindgen_futures::spawn_local(begin());
}

/// IndexedDB is asked first, for a moment: it alone knows whether what local
/// storage holds was deleted, and what it holds must not move a page that
/// somebody reads already. The still page goes on meanwhile.
#[cfg(target_arch = "wasm32")]
async fn begin() {
    use doorway::edge::{store, takeover};
    use doorway::widget::{Props, Widget};

    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("doorway"));
    // Without our element this is not our page; the still page stays.
    if let Some(root) = root {
        let safe = store::at_first().await;
        let before = takeover::read().unwrap_or_default();
        yew::Renderer::<Widget>::with_root_and_props(root, Props { before, safe }).render();
    }
}

/// The widget runs in a browser only; see `cargo xtask serve`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
