//! A clinic and its settings, in English.

use super::super::clinic::{ClinicFormWords, ClinicWords};
use crate::clinic::{FIELDS, Fault, WAIT};
use crate::instrument;

pub(super) static CLINIC: ClinicWords = ClinicWords {
    yours: |name| ["Your clinic: ", name].concat(),
    yours_unnamed: "Your clinic",
    call: |number| ["Call ", number].concat(),
    answered: |hours, zone| match zone {
        "" => ["Answered: ", hours, "."].concat(),
        _ => ["Answered: ", hours, " (", zone, ")."].concat(),
    },
    after_hours: "Outside these hours:",
    waits_until: |days, day| {
        format!("Your clinic asks for {days} days between two of these: from {day} on.")
    },
    not_watching: "The clinic does not see what you enter here.",
    framed: "This check-in has a page of its own",
    framed_about: "It is shown here on a site that your clinic has not named. On its own page it is the clinic’s.",
    own_page: "Open it on its own page",
    refused: "Your clinic’s settings can’t be read, so its name and numbers are not shown here. Everything else works.",
    refused_why: "For the clinic:",
    fault: |fault| {
        match fault {
        Fault::NotJson { line, column } => {
            format!("The file stops being JSON in line {line}, at character {column}.")
        }
        Fault::Foreign => "It is not a file of clinic settings.".to_owned(),
        Fault::Newer => "It was made by a later release than this one.".to_owned(),
        Fault::Unknown(path) => {
            ["There is a setting in it that this release does not know: “", &plain(path), "”."].concat()
        }
        Fault::Kind(path) => ["“", &plain(path), "” is not of the kind that it should be."].concat(),
        Fault::Long(path, over) => format!("“{}” is too long, by {over}.", plain(path)),
        Fault::Undialled(_) => "This can’t be dialled as it is shown. Begin with a plus and the country code; digits and spaces follow.".to_owned(),
        Fault::Instrument(path) => {
            ["“", &plain(path), "” names no questionnaire that this can be set for."].concat()
        }
        Fault::Loosens(path) => format!(
            "“{}” is out of its range: settings may only tighten, and a wait lasts {WAIT} days at most.",
            plain(path)
        ),
    }
    },
    form_title: "For a clinic",
    form_moved: "The form for a clinic has a page of its own.",
    form_needs: "This form needs JavaScript.",
};

pub(in crate::words) static CLINIC_FORM: ClinicFormWords = ClinicFormWords {
    about: "Make this check-in yours: your name and numbers on it, a line for your website, a link and a code for a card.",
    nothing_sent: "Nothing is sent anywhere: all of it is made in this browser.",
    open: "Go on with a clinic.json",
    open_hint: "Pick a file that was made here before. It fills this form.",
    opened: "The settings of the file stand in the form.",
    who: "Who you are",
    name: "Name of the clinic",
    number: |at| match at {
        0 => "Phone number".to_owned(),
        _ => ["Phone number ", &(at + 1).to_string()].concat(),
    },
    number_hint: "With a plus and the country code, such as +44 20 7946 0000. It is shown as you write it.",
    hours: "When it is answered",
    hours_hint: "Such as: Monday to Friday, 9 to 17.",
    zone: "Time zone of these hours",
    zone_hint: "Such as Europe/London. It is shown beside the hours.",
    country: "Country of the clinic",
    country_hint: "Its crisis lines stand on your card, and on your page until a person chooses another country.",
    country_none: "Not set",
    after: "What to do outside these hours",
    after_hint: "Crisis lines and the emergency number stay on the page whatever you write.",
    look: "How it looks",
    accent: "Colour of links and buttons",
    accent_hint: "As # and six digits, such as #1f6a63. Where text in it would be hard to read it is made darker or lighter.",
    asks: "Questionnaires on the first screen",
    asks_hint: "None ticked: all of them but CORE-10, whose licence (CC BY-NC-ND) allows no profit from it: tick it only if you keep to that. The one ticked first stands in front. Our own checks, the help and the guidance are always there.",
    waits: "Longer waits between two check-ins",
    waits_hint: "In days. A wait can only become longer than the questionnaire’s own.",
    wait: |name, days| [name, ", ", &days.to_string(), " days or more"].concat(),
    place: "Where it lies",
    base: "Address of the folder with the files",
    base_hint: "Such as https://checkin.clinic.example/.",
    sites: "Sites that may show it in a frame",
    sites_hint: "One a line, such as https://www.clinic.example. On other sites it shows a link in place of itself. None: any site. A page can’t enforce this by itself; the header frame-ancestors can.",
    linked: "Questionnaire that the lines and the link open",
    linked_all: "All that are ticked, one after the other",
    shared: "The link is for a device that several people use",
    shared_hint: "A visit by it ends once nobody has touched the device for ten minutes, and offers no keeping on it.",
    keeps_more: "The file also sets points or sessions from which you want to hear sooner. They are kept as they are.",
    preview: "Preview",
    preview_about: "This is how people see it, on the first screen, the guidance and the help.",
    preview_none: "Without a name or a number the page speaks of “your clinic or provider”.",
    offers: "Offered first:",
    button: "A button",
    made: "What to use",
    mend: "There is something to mend above first.",
    no_place: "Write above where the files lie; then the lines for your site, the link and the code are here.",
    file: "The settings",
    file_about: "Save it as clinic.json beside index.html. The page reads it when it opens.",
    file_act: "Save clinic.json",
    embed: "For a page of your site",
    frame: "For a page that may not run scripts",
    frame_about: "Its height stays as it is and it scrolls inside.",
    link: "A link to hand out",
    link_about: "Whoever opens it keeps nothing on the device unless they say so at the end.",
    copy: "Copy",
    code: "The link as a code",
    code_of: "QR code of the link",
    svg_act: "Save as SVG",
    png_act: "Save as PNG",
    page: "Your own doorway.html",
    page_about: "The whole check-in as one file, with your settings in it, for use without a network. Pick the doorway.html that lies with the files; you get it back with your settings.",
    page_pick: "The doorway.html",
    page_made: "The page was offered to your browser, with your settings in it.",
    page_not_ours: "That is no doorway.html of this release, or something in the form is to be mended first. Nothing was made.",
    card: "A card, A6",
    card_about: "To print and hand out.",
    card_act: "Print the card",
    embed_open: "Open the check-in",
    embed_title: "A private check-in",
    card_title: "A private check-in",
    card_scan: "Point your phone’s camera here, or type:",
    card_kept: "What you enter stays on your device. Nobody watches it.",
    card_urgent: "If your life or someone’s safety is in danger now, call the emergency number of the place where you are.",
    card_elsewhere: "Crisis lines of every country: findahelpline.com",
    base_fault: "This is no address that begins with https:// and names a folder.",
    wait_fault: |instrument| {
        format!("A number of days, from {} to {WAIT}.", instrument.recall_days)
    },
    unread: super::files::fault,
};

/// A field's path. A part that no settings have is not repeated: a file that
/// somebody slipped in has nothing to say here.
fn plain(path: &str) -> String {
    let number = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let known =
        |part: &str| FIELDS.contains(&part) || instrument::find(part).is_some() || number(part);
    let parts = path.split('.').take(4).map(|part| if known(part) { part } else { "…" });
    parts.collect::<Vec<_>>().join(".")
}
