//! The page that holds ours in a frame.

/// Who holds the page.
#[derive(Debug, Default)]
pub struct Framing {
    /// The page's own address, without fragment and query.
    pub own: String,
    /// The origin of the page around, once it is known. A browser may not tell
    /// it; then nothing is said of it.
    pub(in crate::app) host: Option<String>,
}

impl Framing {
    /// The origin of the page around became known.
    pub(in crate::app) fn framed_by(&mut self, origin: String) {
        self.host = Some(origin);
    }
}
