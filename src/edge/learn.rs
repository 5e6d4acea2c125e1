//! The document with the texts of the articles, in the page or beside it.

use doorway_engine::app::{Event, learn};

use super::{Denied, beside, document};

/// Where it lies in the page that is one file.
const INSIDE: &str = "doorway-learn";
/// What the hosted page's script calls it while it is on its way.
const BESIDE: &str = "doorwayLearn";

/// Tells the document as soon as it is there.
///
/// # Errors
/// Where the page brings none.
pub fn read(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    let tell = move |text| tell(learn::Event::Read(text).into());
    let Some(inside) = document()?.get_element_by_id(INSIDE) else {
        return beside::coming(BESIDE, tell);
    };
    let text = inside.inner_html();
    // An address of an article would otherwise show it twice.
    inside.remove();
    beside::there(text, tell);
    Ok(())
}
