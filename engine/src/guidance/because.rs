//! Why a rule holds.

/// Why a rule holds; the words for it are in [`crate::words`].
///
/// A reason must stay true when a worse answer than the lowest that counts was
/// given, since the rule holds then too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Thoughts of being better off dead or of self-harm were ticked.
    SelfHarm,
    /// Having made plans to end one's life was ticked.
    Plans,
    /// The problems make life very or extremely difficult.
    Difficult,
    /// The total is in one of the two highest bands.
    HighTotal,
    /// The total is in the highest band.
    HighestBand,
    /// The total is notably higher than last time.
    Rise,
    /// The band is higher than last time.
    HigherBand,
    /// Several items are at their worst choice.
    WorstItems,
    /// Drinking that slows breathing together with ketamine.
    Drinking,
    /// The total, or a part of it, reaches the published cut-off.
    CutOff,
    /// The total reaches the point that the clinic set.
    Clinic,
    /// The total reaches the lower of two published cut-offs.
    LowerCutOff,
    /// After a session: trouble breathing or swallowing, swelling, chest pain,
    /// fainting.
    Breathing,
    /// After a session: the same, more than a day ago.
    BreathingEarlier,
    /// After a session: sudden headache, sight, speech, weakness, a seizure,
    /// severe confusion, a blow to the head.
    Sudden,
    /// After a session: the same, more than a day ago.
    SuddenEarlier,
    /// After a session: voices that tell to do harm.
    Voices,
    /// After a session: such voices, gone.
    VoicesGone,
    /// After a session: seeing, hearing or suspecting what others don't.
    Unreal,
    /// After a session: more than prescribed, to do harm.
    MeantHarm,
    /// After a session: more than prescribed, to do harm, whenever it was.
    MeantHarmSince,
    /// After a session: far more than prescribed, or nobody knows how much.
    FarMore,
    /// After a session: more than prescribed, with signs or with what slows
    /// breathing.
    MoreWith,
    /// After a session: more than prescribed, within a day.
    More,
    /// After a session: more than prescribed, longer ago.
    MoreEarlier,
    /// After a session: somebody else took it.
    Other,
    /// After a session: mixed, and hard to wake or breathing slowly.
    MixedUnwell,
    /// After a session: mixed with what slows breathing.
    Mixed,
    /// After a session: confused or a seizure after stopping.
    StoppedUnwell,
    /// After a session: shaking after stopping.
    Stopped,
    /// After a session: thoughts of death or self-harm, feeling unsafe.
    Thoughts,
    /// After a session: feeling worse while it wore off, and unsafe.
    WearingUnsafe,
    /// After a session: feeling worse, not gone by the next morning.
    WearingStays,
    /// After a session: feeling worse while it wore off.
    Wearing,
    /// After a session: urine can't be passed, clots, or pain with fever.
    NoUrine,
    /// After a session: the same, more than a day ago.
    NoUrineEarlier,
    /// After a session: blood in the urine, none for long, or severe pain.
    SevereBladder,
    /// After a session: frequency, urgency, at night, burning.
    Bladder,
    /// After a session: vomiting again and again.
    Vomiting,
    /// After a session: nausea, dizziness or tiredness beyond its day.
    StomachNextDay,
    /// After a session: nausea, dizziness or tiredness.
    Stomach,
    /// After a session: blood pressure very high, with signs.
    PressureSigns,
    /// After a session: blood pressure very high.
    PressureHigh,
    /// After a session: a racing heart that doesn't stop.
    Palpitations,
    /// After a session: yellow skin or eyes.
    Yellow,
    /// After a session: blood pressure higher than expected, and unwell.
    PressureUnwell,
    /// After a session: blood pressure higher than expected.
    Pressure,
    /// After a session: possibly pregnant.
    Pregnant,
    /// After a session: detached, unreal or confused beyond its day.
    DetachedNextDay,
    /// After a session: detached, unreal or confused.
    Detached,
    /// After a session: very high mood.
    HighMood,
    /// After a session: panic that does not settle.
    PanicStays,
    /// After a session: panic.
    Panic,
    /// After a session: craving.
    Craving,
    /// After a session: new trouble with memory.
    Memory,
    /// After a session: another medicine, or a change in alcohol.
    Medicine,
    /// After a session: it is becoming harder to manage alone.
    HardAlone,
    /// After a session: odd dreams.
    Dreams,
    /// Thoughts of death or self-harm were ticked as a warning sign.
    DeathSign,
    /// The person said that it is hard to manage alone.
    Pressed,
    /// Very high mood with little sleep, or racing thoughts.
    Elated,
    /// The moods at the very bottom of the scale.
    VeryLow,
    /// Low mood on several noted days after each other.
    LowRun,
    /// Low mood on most of the noted days of two weeks.
    LowMost,
    /// A scale other than the mood, low on most of the noted days of two weeks.
    LowScale,
    /// The mood has dropped.
    Drop,
    /// The middle mood of two weeks has fallen.
    Fall,
    /// Several warning signs in a week.
    Signs,
    /// No notable change over several sessions.
    Unchanged,
}

impl Because {
    /// The same, once what was an emergency stands as less.
    pub(super) const fn aged(self) -> Self {
        match self {
            Self::Breathing => Self::BreathingEarlier,
            Self::Sudden => Self::SuddenEarlier,
            Self::MeantHarm => Self::MeantHarmSince,
            Self::NoUrine => Self::NoUrineEarlier,
            other => other,
        }
    }

    /// Whether it is about too much of a medicine, so that a poison line belongs
    /// to it.
    #[must_use]
    pub const fn is_of_poison(self) -> bool {
        matches!(
            self,
            Self::MeantHarm
                | Self::MeantHarmSince
                | Self::FarMore
                | Self::MoreWith
                | Self::More
                | Self::Other
        )
    }
}
