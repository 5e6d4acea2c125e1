//! The names that a definition is written in.

/// Whose a questionnaire is and what it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Published, with a total.
    Published,
    /// Our own check after a session: signs, each with its urgency; no total.
    AfterSession,
    /// Our own conversation starter: it leads to questions to bring; no total.
    Starter,
}

/// Which questionnaire it is, one for each of [`super::ALL`]. A language that lacks words for one of
/// them doesn't compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// PHQ-9.
    Phq9,
    /// PHQ-8.
    Phq8,
    /// PHQ-2.
    Phq2,
    /// PHQ-4.
    Phq4,
    /// GAD-7.
    Gad7,
    /// GAD-2.
    Gad2,
    /// PC-PTSD-5.
    PcPtsd5,
    /// AUDIT-C.
    AuditC,
    /// CORE-10.
    Core10,
    /// Our check after a session.
    After,
    /// Our questions on whether to ask about ketamine therapy.
    Asking,
    /// Our questions on what a programme offers.
    Programme,
}

/// What the answer to an item is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It counts towards the total, and there is none without it.
    Scored,
    /// It decides whether others are asked, and there is no total without it.
    Gate,
    /// It can be left out.
    Free,
}

/// When an item is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// In every sheet.
    Always,
    /// Only when some scored item has more than 0 points.
    WhenAnyProblem,
    /// Only when the gate, an earlier item, has this value.
    After {
        /// The gate's id.
        gate: &'static str,
        /// The value that it must have.
        value: u8,
    },
}

/// Whom or what a cut-off was published for. Nothing about the person is
/// assumed: where there is more than one, all are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// Everybody.
    All,
    /// Women.
    Women,
    /// Men.
    Men,
    /// Missing as few as possible.
    Sensitive,
    /// As few errors of either kind as possible.
    Balanced,
}

/// What a part of an instrument asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Anxiety.
    Anxiety,
    /// Depression.
    Depression,
}

impl Topic {
    /// The name in hooks and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Anxiety => "anxiety",
            Self::Depression => "depression",
        }
    }
}

/// The names that published bands have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Within the usual range (PHQ-4).
    Normal,
    /// Minimal or none.
    Minimal,
    /// Mild.
    Mild,
    /// Moderate.
    Moderate,
    /// Moderately severe.
    ModeratelySevere,
    /// Severe.
    Severe,
}

impl Severity {
    /// The name in hooks (`data-band`) and exports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Minimal => "minimal",
            Self::Mild => "mild",
            Self::Moderate => "moderate",
            Self::ModeratelySevere => "moderately-severe",
            Self::Severe => "severe",
        }
    }
}

/// What a questionnaire is for, as a person looks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Low mood.
    Mood,
    /// Anxiety.
    Anxiety,
    /// Other questionnaires.
    More,
    /// Around sessions.
    Sessions,
    /// For those who consider ketamine therapy.
    Considering,
}

/// To which side of the list something belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// A question to ask.
    Ask,
    /// A fact to tell.
    Tell,
}

/// Which answers to an item put its line on the list.
#[derive(Debug)]
pub struct TakeawayRule {
    /// The item's id.
    pub item: &'static str,
    /// The choice values that do.
    pub when: &'static [u8],
    /// To which side.
    pub side: Side,
}
