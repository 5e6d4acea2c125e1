//! A message to the provider, made of what the person wants to tell.

use super::keeping::choose;
use super::{Effect, Focus, Model};
use crate::guidance::{HARD, Overview, Told};

/// The message as it stands. Nothing of it is kept.
#[derive(Debug, Default)]
pub struct Message {
    /// Ids of rules whose reasons are left out.
    left_out: Vec<String>,
    /// The text in the person's own words, once they have changed it.
    typed: Option<String>,
    /// Whether the last attempt to copy it worked.
    pub copied: Option<bool>,
}

impl Message {
    /// Whether the reason of this rule is told.
    #[must_use]
    pub fn tells(&self, rule: &str) -> bool {
        !self.left_out.iter().any(|one| one == rule)
    }
}

impl Model {
    /// What holds today; `None` under a clock beyond all calendars.
    #[must_use]
    pub fn overview(&self) -> Option<Overview<'_>> {
        Some(self.clinic.overview(&self.record, self.today()?))
    }

    /// The text of the message: the person's own, or one made of the reasons
    /// that they leave in.
    #[must_use]
    pub fn message(&self) -> String {
        let overview = self.message.typed.is_none().then(|| self.overview()).flatten();
        self.message_on(overview.as_ref())
    }

    /// The same, on what is known to hold today.
    #[must_use]
    pub fn message_on(&self, overview: Option<&Overview<'_>>) -> String {
        if let Some(typed) = &self.message.typed {
            return typed.clone();
        }
        let words = self.words().guidance;
        let mut text = words.opening.to_owned();
        if let Some(overview) = overview {
            for told in overview.told.iter().filter(|told| self.message.tells(told.rule.id)) {
                let line = line(self, told);
                // Two rules may have the same to tell.
                if !text.contains(&line) {
                    append(&mut text, &line);
                }
            }
        }
        append(&mut text, words.closing);
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
    (model.words().guidance.line)(told.rule, told.days.len())
}

fn append(text: &mut String, line: &str) {
    if !text.is_empty() && !text.ends_with(char::is_whitespace) {
        text.push(' ');
    }
    text.push_str(line);
}

/// [`super::Event::ReasonToggled`]. A text in the person's own words stays: the
/// reason is added at its end, or taken out where it still stands as it was.
pub(super) fn toggled(model: &mut Model, rule: &str) -> Vec<Effect> {
    let told = model.overview().and_then(|overview| {
        let told = overview.told.iter().find(|told| told.rule.id == rule);
        told.map(|told| line(model, told))
    });
    let message = &mut model.message;
    let tells = message.tells(rule);
    if tells {
        message.left_out.push(rule.to_owned());
    } else {
        message.left_out.retain(|one| one != rule);
    }
    if let (Some(typed), Some(line)) = (&mut message.typed, told) {
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
    message.copied = None;
    Vec::new()
}

/// [`super::Event::MessageTyped`].
pub(super) fn typed(model: &mut Model, text: String) -> Vec<Effect> {
    model.message.typed = Some(text);
    model.message.copied = None;
    Vec::new()
}

/// [`super::Event::HardPressed`].
pub(super) fn pressed(model: &mut Model) -> Vec<Effect> {
    let Some(today) = model.today() else { return Vec::new() };
    let mut effects = choose(model, HARD, &today.iso());
    // What it leads to stands further up.
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
