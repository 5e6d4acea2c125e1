//! A visit by a link made for sharing, in English.

use super::super::link::LinkWords;
use crate::link::Fault;

pub(super) static LINK: LinkWords = LinkWords {
    next: |name| ["Go on with the ", name].concat(),
    more: |count| match count {
        1 => "One more questionnaire belongs to this link.".to_owned(),
        _ => [&count.to_string(), " more questionnaires belong to this link."].concat(),
    },
    others: "Also answered in this visit",
    end: "What becomes of this",
    about: "You came by a link, so this is kept in this tab alone and is gone when you close it, turn to another page or open the link again. What may lie on this device from before was neither read nor changed.",
    keep: "Keep it on this device",
    keep_about: "It joins what is kept in this browser, where whoever uses this browser can read it. On a device that isn’t yours, leave it.",
    copy: "Copy as text",
    text: "The result as text",
    hand_over: "See it filled in, to hand over",
    next_person: "Clear it for the next person",
    next_person_about: "On a shared device: nothing of your answers stays, and a screen to begin from waits.",
    over: "A private check-in",
    over_own: "What was entered in this visit has been cleared. What was kept on this device before is still there.",
    over_about: "Each visit in this tab begins empty: what was entered before has been cleared.",
    begin: "Begin",
    cleared: "The link was opened again, so this begins empty. What was entered in this tab before has been cleared.",
    ending: "Nobody seems to be here. In a minute what was entered is cleared.",
    stay: "Stay",
    fault: |fault| match fault {
        Fault::Damaged => {
            "The link is not as it was made, so only its address was used. Ask for a new one if something is missing."
        }
        Fault::Newer => {
            "The link was made by a later release than this page, so only its address was used."
        }
    },
};
