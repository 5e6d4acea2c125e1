//! The root: events in, `update`, effects out to the edge.

use std::collections::VecDeque;

use doorway_engine::app::{self, Arrival, Effect, Event, Focus, Model, Stamp, Trouble, page};
use doorway_engine::stored::StoredText;
use yew::{Callback, Component, Context, Html, Properties};

use crate::edge::store::{self, Stores};
use crate::edge::takeover::{self, Takeover};
use crate::edge::{
    arrival, awake, clinic, clock, copy, entropy, focus, fragment, host, idle, learn, leave,
    listen, locale, media, offer, pick, print, vibration,
};
use crate::screens;
use crate::view::View;

/// How long an answer is seen before the next question comes, in milliseconds: it
/// has turned to ink by then (the look gives that 120), and a press beside it that
/// was meant for this question still finds it.
const TURN_MS: i32 = 400;

/// How long what was written waits until it is kept, in milliseconds: each keystroke would be a
/// write to the disk otherwise.
const REST_MS: i32 = 500;

const MINUTE_MS: i32 = 60_000;

/// How the widget is mounted.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was found on the still page.
    pub before: Takeover,
    /// What lay in IndexedDB, if it has answered already.
    pub safe: Option<Result<Vec<StoredText>, Trouble>>,
}

/// The whole widget.
#[derive(Debug)]
pub struct Widget {
    model: Model,
    tell: Callback<Event>,
    stores: Stores,
    /// What has to wait until the screen is drawn.
    after: Vec<Effect>,
}

impl Component for Widget {
    type Message = Event;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let arrival = Arrival {
            arrived: arrival::read().unwrap_or_default(),
            fragment: fragment::read().unwrap_or_default(),
            address: fragment::address().unwrap_or_default(),
            languages: locale::languages(),
            zone: locale::zone(),
            tab: store::read_tab(),
            safe: ctx.props().safe.clone(),
            ticked: ctx.props().before.ticked.clone(),
            narrow: media::is_narrow(),
            still: media::is_still(),
            vibrates: vibration::is_there(),
        };
        let (model, effects) = app::start(arrival, stamp());
        let link = ctx.link().clone();
        let late = move |event| link.send_message(event);
        let _ = listen::to_window(late.clone());
        let _ = clinic::read(late.clone());
        let _ = learn::read(late.clone());
        let mut widget = Self {
            model,
            tell: ctx.link().callback(|event| event),
            stores: Stores::new(late),
            after: Vec::new(),
        };
        widget.carry_out(effects);
        widget
    }

    fn update(&mut self, _: &Context<Self>, event: Event) -> bool {
        let effects = app::update(&mut self.model, event, stamp());
        self.carry_out(effects);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        screens::page(View { model: &self.model, tell: &self.tell })
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let _ = takeover::take_over(ctx.props().before.focused.as_deref());
            // It was meant to be saved, as the page says, by whoever was quicker than the program.
            if let Some(mood) = ctx.props().before.tapped.filter(|_| self.model.asks_for_mood()) {
                ctx.link().send_message(Event::from(app::diary::Event::MoodTapped(mood)));
            }
            let link = ctx.link().clone();
            let _ = host::greet(move |event| link.send_message(event));
        }
        // Before anything is brought into view: it has to have its height first.
        let _ = host::say_height();
        // A browser that refuses one of these leaves the screen as it is,
        // which is what the person has to go by.
        for effect in std::mem::take(&mut self.after) {
            let _ = match effect {
                Effect::Focus(on) if first && on == Focus::Heading => Ok(()),
                Effect::Focus(on) => focus::put(&on),
                Effect::ShowHelp => focus::show_help(),
                Effect::ShowRoom(item) => focus::show_room(&item),
                Effect::Print => print::open(),
                _ => Ok(()),
            };
        }
    }
}

impl Widget {
    /// Carries out effects, and what follows from them at once.
    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            if let Some(event) = self.order(effect) {
                // What follows comes before what else was ordered: a store's
                // answer may change what is written next.
                for next in app::update(&mut self.model, event, stamp()).into_iter().rev() {
                    effects.push_front(next);
                }
            }
        }
    }

    /// Tells this after so many milliseconds.
    fn later(&self, ms: i32, event: Event) {
        let tell = self.tell.clone();
        let _ = clock::after(ms, move || tell.emit(event));
    }

    /// Carries out one effect; returns its answer, if that is already there.
    fn order(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Read(store) => return self.stores.read(store),
            Effect::Write { store, ticket, epoch, texts } => {
                return self.stores.write(store, ticket, epoch, texts);
            }
            Effect::Renew { store, ticket, epoch, gone, texts } => {
                return self.stores.renew(store, ticket, epoch, gone, texts);
            }
            Effect::GiveUp => self.stores.give_up(),
            Effect::Wake(ms) => self.later(ms, app::store::Event::Woke.into()),
            Effect::Turn(turning) => {
                self.later(TURN_MS, app::check::Event::Turned(turning).into());
            }
            Effect::Rest(resting) => {
                self.later(REST_MS, app::worksheets::Event::Rested(resting).into());
            }
            Effect::NextMinute => self.later(MINUTE_MS, app::session_day::Event::Passed.into()),
            Effect::Breathe { ticket, ms } => {
                self.later(ms, app::breathing::Event::Passed(ticket).into());
            }
            // Without these it goes on all the same.
            Effect::StayAwake => drop(awake::keep()),
            Effect::LetSleep => drop(awake::let_go()),
            Effect::Vibrate => drop(vibration::once()),
            Effect::Remove { store, keys } => return Some(self.stores.remove(store, &keys)),
            Effect::Wipe(store) => return Some(self.stores.wipe(store)),
            Effect::Hold(text) => drop(store::hold(&text)),
            // A browser that refuses these leaves the address or the file
            // undone; what is on the screen is right all the same.
            Effect::Replace(route) => drop(fragment::replace(&route)),
            Effect::Push(route) => drop(fragment::push(&route)),
            Effect::Offer { name, text } => drop(offer::text(&name, &text)),
            Effect::OfferImage { name, bytes } => drop(offer::png(name, &bytes)),
            Effect::Accent(colours) => drop(clinic::colour(&colours)),
            Effect::ReadPicked { ticket, input, from } => {
                let tell = self.tell.clone();
                let _ = pick::read(input, ticket, from, move |event| tell.emit(event));
            }
            Effect::GoOn(ticket) => {
                let tell = self.tell.clone();
                let _ = pick::go_on(ticket, move |event| tell.emit(event));
            }
            Effect::CopyArea(area) => {
                return Some(page::Event::Copied { area, done: copy::area(area).is_ok() }.into());
            }
            Effect::TakeRelease => drop(listen::take_release()),
            Effect::Leave => drop(leave::now()),
            Effect::Watch => {
                let tell = self.tell.clone();
                let _ = idle::watch(move |event| tell.emit(event));
            }
            Effect::Reload => drop(arrival::again()),
            Effect::Focus(_) | Effect::ShowHelp | Effect::ShowRoom(_) | Effect::Print => {
                self.after.push(effect);
            }
        }
        None
    }
}

fn stamp() -> Stamp {
    Stamp { at: clock::now(), entropy: entropy::roll().unwrap_or_else(|_| entropy::from_clock()) }
}
