//! A clinic's settings: those in force, and the form that makes them.

use super::{Effect, Model};
use crate::clinic::{Clinic, Colour, FORM};

/// What can happen to a clinic's settings and to the form that makes them.
#[derive(Clone, Debug)]
pub enum Event {
    /// A clinic's settings were found beside the page or in it; empty for none.
    Read(String),
    /// Something was typed, picked or ticked in the form of the clinic.
    Typed {
        /// The name of the input.
        field: String,
        /// What stands there now; of a tick, its value.
        text: String,
    },
    /// What the form makes was wanted as a file.
    Offered(Output),
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Read(text) => read(model, &text),
        Event::Typed { .. } | Event::Offered(_) if !FORM => Vec::new(),
        Event::Typed { field, text } => {
            model.clinic_form.typed(&field, text);
            model.copied = None;
            Vec::new()
        }
        Event::Offered(output) => offered(model, output),
    }
}

/// A file that the form makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// The settings.
    Settings,
    /// The code of the link, to be drawn at any size.
    Svg,
    /// The code of the link, as a picture.
    Png,
}

impl Output {
    /// Its name in the page.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Settings => "file",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// The name of the settings' file, beside the page.
const FILE: &str = "clinic.json";
/// [`Event::Read`].
fn read(model: &mut Model, text: &str) -> Vec<Effect> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    match Clinic::read(text) {
        Ok(clinic) => {
            model.clinic = clinic;
            model.clinic_fault = None;
        }
        Err(fault) => {
            model.clinic = Clinic::default();
            model.clinic_fault = Some(fault);
        }
    }
    let accent = model.clinic.accent.map(|accent| accent.readable().map(Colour::hex));
    accent.into_iter().map(Effect::Accent).collect()
}

/// [`Event::Offered`].
fn offered(model: &Model, output: Output) -> Vec<Effect> {
    let Ok(made) = model.clinic_form.made() else { return Vec::new() };
    let code = || made.placed.as_ref()?.code();
    match output {
        Output::Settings => vec![Effect::Offer { name: FILE.to_owned(), text: made.file }],
        Output::Svg => {
            let file =
                code().map(|code| Effect::Offer { name: "check-in.svg".into(), text: code.svg() });
            file.into_iter().collect()
        }
        Output::Png => {
            let file =
                code().map(|code| Effect::OfferImage { name: "check-in.png", bytes: code.png() });
            file.into_iter().collect()
        }
    }
}
