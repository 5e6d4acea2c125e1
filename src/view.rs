//! What every screen is made of: the model, and where events go.

use doorway_engine::app::{Event, Model};
use doorway_engine::instrument::Instrument;
use doorway_engine::route::Route;
use doorway_engine::words::Words;
use yew::{Callback, Event as DomEvent};

/// The model and where events go.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What to show.
    pub model: &'a Model,
    /// Where events go.
    pub tell: &'a Callback<Event>,
}

impl View<'_> {
    /// The words of the interface.
    #[must_use]
    pub const fn words(&self) -> &'static Words {
        self.model.words()
    }

    /// What a questionnaire is called.
    #[must_use]
    pub fn name(&self, instrument: &Instrument) -> &'static str {
        instrument.name(self.model.language)
    }

    /// A callback for a button that does one thing.
    #[must_use]
    pub fn pressed(&self, event: Event) -> Callback<DomEvent> {
        let tell = self.tell.clone();
        Callback::from(move |_| tell.emit(event.clone()))
    }

    /// The same for a link that is followed by the program, not the browser.
    #[must_use]
    pub fn followed(&self, event: Event) -> Callback<DomEvent> {
        let tell = self.tell.clone();
        Callback::from(move |click: DomEvent| {
            click.prevent_default();
            tell.emit(event.clone());
        })
    }

    /// Whether this screen is the one shown.
    #[must_use]
    pub fn is_at(&self, route: &Route) -> bool {
        self.model.route == *route
    }
}
