//! What every screen is made of: the model, and where events go.

use doorway_engine::app::{Event, Model};
use doorway_engine::route::Route;
use doorway_engine::words::Words;
use yew::{Callback, MouseEvent};

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

    /// A callback for a button that does one thing.
    #[must_use]
    pub fn pressed(&self, event: Event) -> Callback<MouseEvent> {
        let tell = self.tell.clone();
        Callback::from(move |_| tell.emit(event.clone()))
    }

    /// The same for a link that is followed by the program, not the browser.
    #[must_use]
    pub fn followed(&self, event: Event) -> Callback<MouseEvent> {
        let tell = self.tell.clone();
        Callback::from(move |click: MouseEvent| {
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
