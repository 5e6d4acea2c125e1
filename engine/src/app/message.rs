//! A message to the provider, made of what the person wants to tell.

use super::keeping::choose;
use super::{Effect, Focus, Model};
use crate::guidance::{HARD, NOW, Overview, Since, TOLD, Tier, Told, telling};

/// What can happen to the message, and what can be said of what it is about.
#[derive(Clone, Debug)]
pub enum Event {
    /// The way from what holds, in one sentence, to its card was taken.
    CardFollowed,
    /// "It is hard to manage on my own" was pressed.
    HardPressed,
    /// "I have told them" was pressed.
    ToldPressed,
    /// How it is with what was an emergency.
    HowItIsSaid(Since),
    /// A reason, by its key, is told in the message or left out.
    ReasonToggled(String),
    /// Something was typed into the message: what stands there now.
    Typed(String),
}

/// Lets `event` happen.
pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::CardFollowed => vec![Effect::Focus(Focus::Card)],
        Event::HardPressed => pressed(model),
        Event::ToldPressed => told(model),
        Event::HowItIsSaid(since) => said(model, NOW, since.as_str()),
        Event::ReasonToggled(rule) => toggled(model, &rule),
        Event::Typed(text) => typed(model, text),
    }
}

/// Something that the message can tell. Rules with the same to tell are one, or
/// leaving one of them out would change nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The first rule's name: see [`Told::key`].
    pub key: String,
    /// How soon to act.
    pub tier: Tier,
    /// What it says.
    pub line: String,
}

impl Model {
    /// Whether the last attempt to copy the text of this area worked, if the
    /// last attempt was about it.
    #[must_use]
    pub fn copied(&self, area: &str) -> Option<bool> {
        self.copied.filter(|(of, _)| *of == area).map(|(_, done)| done)
    }

    /// What holds now; `None` under a clock beyond all calendars.
    #[must_use]
    pub fn overview(&self) -> Option<Overview<'_>> {
        self.today()?;
        Some(self.clinic.overview(&self.record, self.now))
    }

    /// What a message can tell, most urgent first. What was told already is not
    /// among it.
    #[must_use]
    pub fn reasons(&self, overview: &Overview<'_>) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = Vec::new();
        for (tier, told) in overview.cards() {
            for one in told {
                let line = line(self, one);
                if reasons.iter().all(|reason| reason.line != line) {
                    reasons.push(Reason { key: one.key(), tier, line });
                }
            }
        }
        reasons
    }

    /// The text of the message: the person's own, or one made of the reasons
    /// that they leave in.
    #[must_use]
    pub fn message(&self) -> String {
        let overview = self.message.typed.is_none().then(|| self.overview()).flatten();
        let reasons = overview.map(|overview| self.reasons(&overview)).unwrap_or_default();
        self.message_on(&reasons)
    }

    /// The same, on what is known to hold. It sounds as urgent as what it tells.
    #[must_use]
    pub fn message_on(&self, reasons: &[Reason]) -> String {
        if let Some(typed) = &self.message.typed {
            return typed.clone();
        }
        let words = self.words().guidance;
        let told: Vec<_> = reasons.iter().filter(|one| self.message.tells(&one.key)).collect();
        let tier = told.iter().map(|one| one.tier).min();
        let mut text = (words.opening)(tier).to_owned();
        for reason in told {
            append(&mut text, &reason.line);
        }
        append(&mut text, (words.closing)(tier));
        text
    }
}

/// The address that opens a text in the device's messages, to somebody whom the
/// person picks there.
#[must_use]
pub fn texting(text: &str) -> String {
    // Android reads what follows `?`, iOS what follows `&`.
    ["sms:?&body=", &escaped(text)].concat()
}

/// A text as a part of an address (RFC 3986).
fn escaped(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |half: u8| char::from(DIGITS.get(usize::from(half)).copied().unwrap_or(b'0'));
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    escaped
}

fn line(model: &Model, told: &Told<'_>) -> String {
    let words = model.words();
    let mut line = (words.guidance.line)(&told.said(), told.days.len());
    if let Some(day) = told.more_than {
        append(&mut line, &(words.guidance.more_often)(&(words.day)(day)));
    }
    line
}

fn append(text: &mut String, line: &str) {
    if !text.is_empty() && !text.ends_with(char::is_whitespace) {
        text.push(' ');
    }
    text.push_str(line);
}

/// [`Event::ReasonToggled`]. A text in the person's own words stays: the
/// reason is added at its end, or taken out where it still stands as it was.
fn toggled(model: &mut Model, key: &str) -> Vec<Effect> {
    let reasons = model.overview().map(|overview| model.reasons(&overview)).unwrap_or_default();
    let reason = reasons.into_iter().find(|reason| reason.key == key);
    let message = &mut model.message;
    let tells = message.tells(key);
    if tells {
        message.left_out.push(key.to_owned());
    } else {
        message.left_out.retain(|one| one != key);
    }
    if let (Some(typed), Some(Reason { line, .. })) = (&mut message.typed, reason) {
        let stands = typed.find(&line);
        match stands {
            Some(at) if tells => {
                let (before, after) = typed.split_at(at);
                let after = after.strip_prefix(&*line).unwrap_or(after);
                *typed = [before.trim_end(), after].concat();
            }
            None if !tells => append(typed, &line),
            _ => {}
        }
    }
    model.copied = None;
    Vec::new()
}

/// [`Event::Typed`].
fn typed(model: &mut Model, text: String) -> Vec<Effect> {
    model.message.typed = Some(text);
    model.copied = None;
    Vec::new()
}

/// [`Event::HardPressed`].
fn pressed(model: &mut Model) -> Vec<Effect> {
    let Some(today) = model.today() else { return Vec::new() };
    let mut effects = choose(model, HARD, &today.iso());
    // What it leads to stands further up.
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

/// [`Event::ToldPressed`].
fn told(model: &mut Model) -> Vec<Effect> {
    let Some(value) = model.overview().map(|overview| telling(&overview)) else {
        return Vec::new();
    };
    said(model, TOLD, &value)
}

fn said(model: &mut Model, name: &str, value: &str) -> Vec<Effect> {
    let mut effects = choose(model, name, value);
    // The button that was pressed is gone.
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_written_stays_one_part_of_the_address() {
        assert_eq!(escaped("a-B_9.~"), "a-B_9.~");
        assert_eq!(escaped("ö & #?\n"), "%C3%B6%20%26%20%23%3F%0A");
    }
}
