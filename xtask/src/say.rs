//! Progress for people: what is being done, and how long it took.

use std::time::{Duration, Instant};

use anyhow::Result;

/// A known number of steps, announced one by one.
#[derive(Debug)]
pub struct Steps {
    all: usize,
    begun: usize,
}

impl Steps {
    /// Starts counting.
    #[must_use]
    pub fn new(all: usize) -> Self {
        Self { all, begun: 0 }
    }

    /// Announces a step and does it, and says how long it took if that was worth mentioning.
    ///
    /// # Errors
    /// Whatever the step returns.
    pub fn step<T>(&mut self, what: &str, act: impl FnOnce() -> Result<T>) -> Result<T> {
        self.begun += 1;
        println!("[{}/{}] {what} …", self.begun, self.all);
        let start = Instant::now();
        let outcome = act()?;
        if start.elapsed() > Duration::from_secs(1) {
            println!("      {}", seconds(start.elapsed()));
        }
        Ok(outcome)
    }
}

/// A time as it is read: `0.4 s`, `12 s`, `3 min 5 s`.
#[must_use]
pub fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        whole @ 10..60 => format!("{whole} s"),
        whole => format!("{} min {} s", whole / 60, whole % 60),
    }
}

/// A number with its digits in groups of three: `104,210`.
#[must_use]
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
