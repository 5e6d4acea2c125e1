//! Paced breathing, as a table: what follows what, and for how long.

/// What the breath does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breath {
    /// In.
    In,
    /// It is held, with full lungs.
    Full,
    /// Out.
    Out,
    /// It is held, with empty lungs.
    Empty,
}

impl Breath {
    /// The name in the page, which the styles draw by.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Full => "full",
            Self::Out => "out",
            Self::Empty => "empty",
        }
    }
}

/// A part of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// What the breath does.
    pub breath: Breath,
    /// For how long.
    pub seconds: u32,
}

/// A way to breathe: these phases, again and again.
#[derive(Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Its name in the page.
    pub id: &'static str,
    /// What follows what.
    pub phases: &'static [Phase],
}

/// How a pattern stands after some seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The phase.
    pub phase: Phase,
    /// How many phases were over before it.
    pub nth: u32,
    /// How many seconds of it are left, the present one included.
    pub left: u32,
}

/// Four in, six out: six breaths a minute.
pub const CALM: Pattern =
    Pattern { id: "calm", phases: &[phase(Breath::In, 4), phase(Breath::Out, 6)] };

/// Four each: in, held, out, held.
pub const BOX: Pattern = Pattern {
    id: "box",
    phases: &[
        phase(Breath::In, 4),
        phase(Breath::Full, 4),
        phase(Breath::Out, 4),
        phase(Breath::Empty, 4),
    ],
};

/// Four in, eight out.
pub const LONG: Pattern =
    Pattern { id: "long", phases: &[phase(Breath::In, 4), phase(Breath::Out, 8)] };

/// Every pattern, in the order in which they are offered.
pub static PATTERNS: [&Pattern; 3] = [&CALM, &BOX, &LONG];

/// For how many minutes.
pub const MINUTES: [u32; 3] = [1, 3, 5];

const fn phase(breath: Breath, seconds: u32) -> Phase {
    Phase { breath, seconds }
}

impl Pattern {
    /// How many seconds one breath takes.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.phases.iter().map(|phase| phase.seconds).sum()
    }

    /// How many seconds so many minutes take: the last breath is not cut off.
    #[must_use]
    pub fn whole(&self, minutes: u32) -> u32 {
        (minutes * 60).next_multiple_of(self.seconds().max(1))
    }

    /// How it stands after so many seconds.
    #[must_use]
    pub fn at(&self, second: u32) -> Option<At> {
        let breath = self.seconds();
        let mut within = second.checked_rem(breath)?;
        let before = u32::try_from(self.phases.len()).ok()?.checked_mul(second / breath)?;
        for (nth, phase) in (before..).zip(self.phases) {
            if within < phase.seconds {
                return Some(At { phase: *phase, nth, left: phase.seconds - within });
            }
            within -= phase.seconds;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_patterns_phases_add_up() {
        assert_eq!(PATTERNS.map(Pattern::seconds), [10, 16, 12]);
        for pattern in PATTERNS {
            let told: Vec<At> = (0..pattern.whole(1)).filter_map(|at| pattern.at(at)).collect();
            assert_eq!(Ok(pattern.whole(1)), told.len().try_into(), "{}", pattern.id);
            for phase in pattern.phases {
                let count = told.iter().filter(|at| at.phase == *phase).count();
                let breaths = pattern.whole(1) / pattern.seconds();
                assert_eq!(Ok(breaths * phase.seconds), count.try_into(), "{}", pattern.id);
            }
        }
    }

    #[test]
    fn what_is_breathed_in_is_held_full_and_what_is_breathed_out_empty() {
        for pattern in PATTERNS {
            let next = pattern.phases.iter().cycle().skip(1);
            for (phase, next) in pattern.phases.iter().zip(next) {
                let fits = match phase.breath {
                    Breath::In => matches!(next.breath, Breath::Full | Breath::Out),
                    Breath::Full => next.breath == Breath::Out,
                    Breath::Out => matches!(next.breath, Breath::Empty | Breath::In),
                    Breath::Empty => next.breath == Breath::In,
                };
                assert!(fits, "{}: {next:?} after {phase:?}", pattern.id);
            }
        }
    }

    #[test]
    fn it_ends_with_a_whole_breath_and_no_sooner() {
        for pattern in PATTERNS {
            for minutes in MINUTES {
                let whole = pattern.whole(minutes);
                assert_eq!(whole % pattern.seconds(), 0, "{}", pattern.id);
                assert!(whole >= minutes * 60 && whole < minutes * 60 + pattern.seconds());
            }
        }
    }

    #[test]
    fn the_count_goes_down_to_one_and_begins_again() {
        let told: Vec<_> = (0..11).filter_map(|at| CALM.at(at)).collect();
        let left: Vec<u32> = told.iter().map(|at| at.left).collect();
        assert_eq!(left, [4, 3, 2, 1, 6, 5, 4, 3, 2, 1, 4]);
        let nth: Vec<u32> = told.iter().map(|at| at.nth).collect();
        assert_eq!(nth, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2]);
    }
}
