//! A total on its scale: where the bands begin, and where it lies. One colour
//! for all bands: a high total is not an alarm.

use doorway_engine::instrument::Instrument;
use yew::{Html, html};

use crate::view::View;

/// Pixels per point in the drawing's own units.
const POINT: u16 = 20;

/// The scale. Drawn with attributes alone: the page's policy allows no inline
/// styles.
pub(crate) fn band_scale(view: View<'_>, instrument: &'static Instrument, total: u8) -> Html {
    let words = view.words();
    let ends = u16::from(instrument.highest()) + 1;
    let at = |points: u8| u16::from(points) * POINT;
    let bands = instrument.bands.iter().enumerate().map(|(index, band)| {
        let end = instrument.bands.get(index + 1).map_or(ends * POINT, |next| at(next.from));
        let (x, here) = (at(band.from), instrument.band(total) == Some(band));
        html! {
            <>
                <rect class={if here { "here" } else { "" }} x={(x + 1).to_string()} y="24"
                    width={(end - x - 2).to_string()} height="16" rx="4" />
                <text class="from" x={(x + 2).to_string()} y="62">{ band.from }</text>
            </>
        }
    });
    let severity = instrument.band(total).map_or("", |band| (words.severity)(band.severity));
    let middle = at(total) + POINT / 2;
    html! {
        <svg class="scale" viewBox={format!("0 0 {} 68", ends * POINT)} role="img"
            aria-label={(words.result.scale)(total, severity)}>
            { for bands }
            <path class="mark" d={format!("M{middle} 22 l-10 -18 h20 z")} />
        </svg>
    }
}
