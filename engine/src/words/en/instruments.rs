//! What the interface says of each questionnaire, in English: what it asks
//! about, what its number says, and what it can't say.

use super::super::{InstrumentWords, TotalWords};
use crate::instrument::Known;

/// The words for this questionnaire.
pub(super) const fn of(known: Known) -> &'static InstrumentWords {
    match known {
        Known::Phq9 => &PHQ9,
        Known::Phq8 => &PHQ8,
        Known::Phq2 => &PHQ2,
        Known::Phq4 => &PHQ4,
        Known::Gad7 => &GAD7,
        Known::Gad2 => &GAD2,
        Known::PcPtsd5 => &PCPTSD5,
        Known::AuditC => &AUDITC,
        Known::Core10 => &CORE10,
        Known::After => &AFTER,
        Known::Asking => &ASKING,
        Known::Programme => &PROGRAMME,
    }
}

static PHQ9: InstrumentWords = InstrumentWords {
    about: "Nine questions on low mood and what comes with it, over two weeks. Two to three minutes, and you can stop at any point.",
    total: Some(TotalWords {
        says: "It adds up how often nine problems bothered you over the last two weeks, which makes it a good start for a conversation and something to compare with your own earlier results.",
        says_not: "It can’t say why and it can’t see your life: depression is neither diagnosed nor ruled out by this number alone (British Columbia guideline on depression).",
    }),
};

static PHQ8: InstrumentWords = InstrumentWords {
    about: "PHQ-9 without its question on thoughts of death or self-harm.",
    total: Some(TotalWords {
        says: "It adds up how often eight problems bothered you over the last two weeks.",
        says_not: "It does not ask about thoughts of death or of hurting yourself, and it neither diagnoses depression nor rules it out; if such thoughts are there, “Help now” is for you whatever the number.",
    }),
};

static PHQ2: InstrumentWords = InstrumentWords {
    about: "The first two questions of PHQ-9. From 3 points on, the other seven follow.",
    total: Some(TotalWords {
        says: "It adds up how often two main signs of low mood bothered you over the last two weeks.",
        says_not: "Two questions show only whether a longer look is worthwhile; they can’t say what is behind it, and a low number rules nothing out.",
    }),
};

static PHQ4: InstrumentWords = InstrumentWords {
    about: "Two questions on anxiety and two on low mood, over two weeks.",
    total: Some(TotalWords {
        says: "It adds up how often two signs of anxiety and two of low mood bothered you over the last two weeks, each half with a number of its own.",
        says_not: "Four questions show only whether a longer look is worthwhile; they diagnose nothing and rule nothing out.",
    }),
};

static GAD7: InstrumentWords = InstrumentWords {
    about: "Seven questions on worry and anxiety, over two weeks.",
    total: Some(TotalWords {
        says: "It adds up how often seven signs of anxiety bothered you over the last two weeks.",
        says_not: "It can’t say what the worry is about or which kind of anxiety it is, and it neither diagnoses anything nor rules it out.",
    }),
};

static GAD2: InstrumentWords = InstrumentWords {
    about: "The first two questions of GAD-7.",
    total: Some(TotalWords {
        says: "It adds up how often two main signs of anxiety bothered you over the last two weeks.",
        says_not: "Two questions show only whether a longer look is worthwhile; they can’t say what is behind it, and a low number rules nothing out.",
    }),
};

static PCPTSD5: InstrumentWords = InstrumentWords {
    about: "One question on whether something frightening or horrible ever happened to you, and five on the past month.",
    total: Some(TotalWords {
        says: "It counts how many of five common reactions to a traumatic event you had in the past month.",
        says_not: "It can’t tell whether you have PTSD, and it knows nothing of what happened to you; that takes a conversation with a professional.",
    }),
};

static AUDITC: InstrumentWords = InstrumentWords {
    about: "Three questions on alcohol in the past year. Alcohol and ketamine both slow the body down, so your provider will want to know.",
    total: Some(TotalWords {
        says: "It adds up how often and how much you drank in the past year.",
        says_not: "How large a drink is differs between countries, and the number can’t say what alcohol means in your life. A low number is no all-clear.",
    }),
};

static CORE10: InstrumentWords = InstrumentWords {
    about: "Ten questions on distress and coping over the last week.",
    total: Some(TotalWords {
        says: "It adds up ten answers on distress and coping over the last week; a higher number means more distress.",
        says_not: "It is meant to be compared with your own earlier results and talked about, and it can’t say why you feel as you do or what you have.",
    }),
};

static AFTER: InstrumentWords = InstrumentWords {
    about: "How body and mind are doing after a session, and which signs to tell whom, and how soon. No score.",
    total: None,
};

static ASKING: InstrumentWords = InstrumentWords {
    about: "Is this therapy worth asking about? It ends in questions to bring and a safety history to tell, never in a verdict.",
    total: None,
};

static PROGRAMME: InstrumentWords = InstrumentWords {
    about: "What a responsible programme offers, and what to ask where you don’t know.",
    total: None,
};

#[cfg(test)]
mod tests {
    use super::of;
    use crate::instrument::{ALL, Kind};

    #[test]
    fn each_has_words_of_its_own_and_each_total_is_explained() {
        for (at, one) in ALL.iter().enumerate() {
            assert_eq!(of(one.known).total.is_some(), one.kind == Kind::Published, "{}", one.id);
            for other in &ALL[..at] {
                assert_ne!(of(one.known).about, of(other.known).about, "{} {}", one.id, other.id);
            }
        }
    }
}
