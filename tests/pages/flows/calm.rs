//! What helps at any moment: breathing by the screen.

use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure};
use doorway_pages::visit::Visit;
use serde_json::json;

use crate::access::{axe, small_targets};

pub(crate) const FLOWS: &[Flow] =
    &[Flow::new("breathing_goes_from_word_to_word_until_it_is_stopped", breathing).in_turn()];

fn breathing(visit: &mut Visit) -> Told<()> {
    visit.open_at("#/tools")?;
    visit.click_on_to("[data-tool='breathe'] a")?;
    visit.at("#/tools/breathe")?;
    visit.click("button[data-act='breathe']")?;
    visit.see("[data-breath='in']")?;
    axe(visit, "breathing")?;
    small_targets(visit, "breathing")?;
    // It moves as long as the phase, and not at all where less motion is wanted.
    let moves = visit.ask(
        "const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
         const { animationName, animationDuration } =
             getComputedStyle(document.querySelector('.circle > i'));
         return animationName === (still ? 'none' : 'breathe-in')
             && (still || animationDuration === '4s')",
    )?;
    ensure(moves == json!(true), || "the circle moves otherwise than it is to".into())?;
    visit.see("[data-breath='out']")?;
    let word = visit.text("[role='status'].word")?;
    ensure(word == "Breathe out", || format!("it says {word}"))?;
    visit.click("button[data-act='stop']")?;
    visit.see("button[data-act='breathe']")?;
    visit.see_no(".circle")
}
