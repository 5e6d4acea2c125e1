//! A total on its scale: where the bands begin, and where it lies. One colour
//! for all bands: a high total is not an alarm.

use doorway_engine::instrument::Instrument;
use yew::Html;

use super::{each, group, tag};
use crate::view::View;

/// The width of the drawing in its own units.
const WIDTH: u16 = 560;

/// The scale. Drawn with attributes alone: the page's policy allows no inline
/// styles.
pub(crate) fn band_scale(view: View<'_>, instrument: &'static Instrument, total: u8) -> Html {
    let words = view.words();
    let ends = u16::from(instrument.highest()) + 1;
    let at = |points: u16| points * WIDTH / ends;
    // Where there are no bands the scale is one piece, and nothing is "here".
    let whole = instrument.bands.is_empty().then(|| stretch(0, WIDTH, 0, false));
    let bands = each(instrument.ranges(), |(band, to)| {
        let here = instrument.band(total) == Some(band);
        stretch(at(band.from.into()), at(u16::from(to) + 1), band.from, here)
    });
    let starts = |from: u8| instrument.bands.iter().any(|band| band.from == from);
    let cut_offs = instrument.cut_offs.iter().filter(|one| !starts(one.from));
    let cut_offs = each(cut_offs, |one| {
        let x = at(one.from.into()).to_string();
        let tick = ["M", &x, " 20 v24"].concat();
        group![tag!("path.tick", [("d", tick)], []), number(x, one.from)]
    });
    let severity = instrument.band(total).map_or("", |band| (words.severity)(band.severity));
    let middle = at(total.into()) + WIDTH / ends / 2;
    let mark = ["M", &middle.to_string(), " 22 l-10 -18 h20 z"].concat();
    tag!(
        "svg.scale",
        [
            ("viewBox", ["0 0 ", &WIDTH.to_string(), " 68"].concat()),
            ("role", "img"),
            ("aria-label", (words.result.scale)(total, instrument.highest(), severity)),
        ],
        [whole, bands, cut_offs, tag!("path.mark", [("d", mark)], [])]
    )
}

/// A stretch of the scale, with the total that it begins at.
fn stretch(from: u16, to: u16, begins: u8, here: bool) -> Html {
    let (x, width) = ((from + 1).to_string(), (to - from - 2).to_string());
    let rect = tag!(
        if here { "rect.here" } else { "rect" },
        [("x", x), ("y", "24"), ("width", width), ("height", "16"), ("rx", "4")],
        []
    );
    group![rect, number((from + 2).to_string(), begins)]
}

fn number(x: String, points: u8) -> Html {
    tag!("text.from", [("x", x), ("y", "62")], [points.to_string()])
}
