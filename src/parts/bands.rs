//! How a total is read, in words: the ranges and the published cut-offs.

use doorway_engine::instrument::Instrument;
use yew::Html;

use super::{each, p_of, tag};
use crate::view::View;

/// The list; the range that holds `total` is marked.
pub(crate) fn bands(view: View<'_>, instrument: &'static Instrument, total: Option<u8>) -> Html {
    let words = &view.words().result;
    let here = total.and_then(|total| instrument.band(total));
    if instrument.bands.is_empty() && instrument.cut_offs.is_empty() && instrument.parts.is_empty()
    {
        return p_of("hint", words.no_bands);
    }
    let ranges = each(instrument.ranges(), |(band, to)| {
        let text = (words.band_range)(band.from, to, (view.words().severity)(band.severity));
        let current = (here == Some(band)).then_some("true");
        tag!("li", [("aria-current", current)], [text])
    });
    let cut_offs = each(instrument.cut_offs, |one| tag!("li", [(words.cut_off)(one.from, one.of)]));
    tag!("ul.ranges", [ranges, cut_offs])
}
