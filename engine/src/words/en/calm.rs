//! What helps at any moment, in English.

use super::super::calm::{CalmWords, Exercise};
use crate::breathing::Breath;

pub(super) static CALM: CalmWords = CalmWords {
    moment: "At any moment",
    breathe: "Breathe",
    breathe_about: "A circle sets the pace, for one, three or five minutes.",
    caution: "Breathe as it suits you. If you get dizzy, breathe normally and sit down. Not while you drive, and not in water.",
    how: "How, in seconds",
    pattern: |id| match id {
        "box" => "4 in, 4 hold, 4 out, 4 hold",
        "long" => "4 in, 8 out",
        _ => "4 in, 6 out",
    },
    how_long: "How long, in minutes",
    vibrate: "Vibrate at each change",
    start: "Start",
    stop: "Stop",
    not_kept: "Nothing of this is kept.",
    breath: |breath| match breath {
        Breath::In => "Breathe in",
        Breath::Full | Breath::Empty => "Hold",
        Breath::Out => "Breathe out",
    },
    left,
    ended: |minutes| match minutes {
        1 => "One minute is over.".to_owned(),
        _ => [number(minutes).0, " minutes are over."].concat(),
    },
    ground: "Ground yourself",
    ground_about: "Notice what is around you, your body, your muscles. Text to follow.",
    ground_stop: "Stop if it makes things worse. Help is below.",
    exercises: &EXERCISES,
};

/// A number at the beginning of a sentence, and inside of one.
const fn number(number: u32) -> (&'static str, &'static str) {
    match number {
        0 | 1 => ("One", "one"),
        2 => ("Two", "two"),
        3 => ("Three", "three"),
        4 => ("Four", "four"),
        _ => ("Five", "five"),
    }
}

/// To the nearest minute.
fn left(seconds: u32) -> String {
    match (seconds + 30) / 60 {
        _ if seconds < 45 => "Less than a minute left".to_owned(),
        1 => "About one minute left".to_owned(),
        minutes => ["About ", number(minutes).1, " minutes left"].concat(),
    }
}

const EXERCISES: [Exercise; 3] = [
    Exercise {
        id: "senses",
        title: "Five, four, three, two, one",
        about: "Look around where you are. Name what you notice, out loud or in your head.",
        steps: &[
            ("Five things you see", "A lamp, a crack in the wall, your own hand. Anything counts."),
            ("Four things you feel", "Your feet on the floor, the cloth on your arm, the air."),
            ("Three things you hear", "Some are near, some are far away."),
            ("Two things you smell", "If there is no smell, think of two that you like."),
            ("One thing you taste", "A sip of water will do."),
        ],
        counts_down: true,
        after: "Take one slow breath, and look around once more.",
    },
    Exercise {
        id: "body",
        title: "Notice your body",
        about: "Sit or lie down. Your eyes can stay open. You don’t have to change a thing. If a place hurts or scares you, skip it.",
        steps: &[
            ("Where you rest", "Feel where your body meets the chair, the bed or the floor."),
            ("Your feet", "Are they warm or cold? Light or heavy?"),
            ("Your legs", "Move up slowly, to your knees and your hips."),
            ("Your belly", "It goes out as you breathe in, and in as you breathe out."),
            ("Your hands and arms", "Feel your fingers, one by one."),
            ("Your shoulders and neck", "Let them drop a little, if they want to."),
            ("Your face", "Your jaw, your eyes, your forehead."),
            ("All of you", "Feel your whole body at once."),
        ],
        counts_down: false,
        after: "Move your fingers and toes. Look around you.",
    },
    Exercise {
        id: "muscles",
        title: "Tense, and let go",
        about: "Tense each part for about five seconds, with half your strength. Then let go, and rest for about ten. Leave out what hurts or has to heal.",
        steps: &[
            ("Hands", "Make two fists. Hold. Let go."),
            ("Arms", "Bend them, and press them to your sides. Hold. Let go."),
            ("Shoulders", "Pull them up to your ears. Hold. Let go."),
            ("Face", "Close your eyes and press your lips together. Hold. Let go."),
            ("Belly", "Make it hard. Hold. Let go."),
            ("Legs", "Push your feet into the floor. Hold. Let go."),
        ],
        counts_down: false,
        after: "Rest for a moment. Notice what is different, if anything is.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breathing::{MINUTES, PATTERNS};

    #[test]
    fn what_is_left_is_told_to_the_nearest_minute() {
        for (seconds, told) in [
            (1, "Less than a minute left"),
            (44, "Less than a minute left"),
            (45, "About one minute left"),
            (64, "About one minute left"),
            (180, "About three minutes left"),
            (304, "About five minutes left"),
        ] {
            assert_eq!(left(seconds), told, "{seconds}");
        }
        for pattern in PATTERNS {
            for minutes in MINUTES.into_iter().filter(|minutes| *minutes > 1) {
                let told = left(pattern.whole(minutes));
                assert!(told.contains(number(minutes).1), "{} {told}", pattern.id);
            }
        }
    }

    #[test]
    fn what_is_counted_down_has_as_many_steps_as_it_counts() {
        for one in EXERCISES.iter().filter(|one| one.counts_down) {
            for (step, count) in one.steps.iter().rev().zip(1..) {
                assert!(step.0.starts_with(number(count).0), "{}", step.0);
            }
        }
    }
}
