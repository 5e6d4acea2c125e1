//! Where things were read, what is shown although it was not read in its original
//! source, and what is left out for that reason.

use std::fmt::Write as _;

use super::{MADE, articles, basis, state, tools};
use doorway_engine::contacts::{self, Checked};
use doorway_engine::guidance::{Basis, table};
use doorway_engine::instrument::ALL;
use doorway_engine::words::Language;

/// Facts of an instrument, by its id, in the order of the instruments.
const FACTS: &[(&str, &str)] = &[
    (
        "phq9",
        "Its notable change of 5 points was read in a copy of phq-9.org; Löwe 2004 as its origin \
         is remembered only and not named on screen.",
    ),
    (
        "phq9",
        "A reliable change of 6 points (NHS Talking Therapies) is remembered only and not shown.",
    ),
    ("phq9", "The digital object identifier of Kroenke 2001 is remembered only and left out."),
    (
        "phq9",
        "Copies differ in item 8 (“noticed.” for “noticed?”), in item 9 (a comma after “dead”) and \
         in their dashes. The text is the one of CamCOPS; the PHQ's own manual was not read.",
    ),
    (
        "phq8",
        "No LOINC code for the panel or its total was found. 44261-6, which one copy uses, is the \
         total of PHQ-9.",
    ),
    (
        "phq2",
        "A cut-off of 2 finds more (sensitivity 86, specificity 78) than the 3 shown (61, 92: \
         Arroll 2010). That 3 is shown follows Awell.",
    ),
    (
        "phq4",
        "The stem was read in three copies (DominiqueMakowski/PHQ4R, rhavekost/clinical-toolkit, \
         grigdan/dom_gen_metacog_exp1), not in Kroenke 2009.",
    ),
    (
        "gad7",
        "A change of 4 points (Toussaint 2020; NHS Talking Therapies) is remembered only: no \
         threshold is shown.",
    ),
    (
        "gad7",
        "Two stems circulate, “by the following problems” and “by any of the following problems” \
         (CamCOPS). The first is shown.",
    ),
    ("gad2", "Its cut-off was read in Awell, not in Kroenke 2007."),
    (
        "pcptsd5",
        "A cut-off of 3 as the one that misses fewest (Prins 2016) is partly remembered. Bovin 2021, read, finds 4 the best balance, and a 3 for women if need be.",
    ),
    (
        "pcptsd5",
        "The wording is that of Prins 2016, where the fifth question has “the events(s)”; \
         CIRG-PC-PTSD-5.json and copies of the current form have “the event(s)”. The form itself \
         was not read.",
    ),
    ("pcptsd5", "The rights line is the National Center for PTSD's as psychu.org quotes it."),
    ("pcptsd5", "That it is not offered on the day of a session is ours."),
    (
        "auditc",
        "The choices are those of the VA's form, read in copies; CamCOPS has “0, 1, or 2” for the \
         first two of question 2, and LOINC asks for “standard drinks”. The answer “None, I do not \
         drink” has no LOINC code.",
    ),
    (
        "auditc",
        "The public-domain statement is SAMHSA's as CamCOPS quotes it. The whole AUDIT is WHO's, \
         for non-commercial use; US Core calls it public domain.",
    ),
    (
        "auditc",
        "How much a drink is differs by country; the instruction is the one of the United States.",
    ),
    (
        "core10",
        "Its licence: CamCOPS quotes CC BY-ND 4.0 (CORE IMS, 2015 to 2018; also the Trust's own page \
         of 2016). The Trust's later pages (2019, 2025) name CC BY-NC-ND 4.0, with no profit from \
         the instrument itself. The rights line says the later, stricter one. To be settled with the \
         Trust before a commercial clinic embeds it.",
    ),
    (
        "core10",
        "Bands (0, 6, 11, 15, 20, 25), a cut-off of 11 and a reliable change of 6 (Barkham 2013) \
         are remembered only, and copies print different bands: none of them is shown.",
    ),
    (
        "core10",
        "The instruction's last sentence is that of the Trust's other forms; CamCOPS has “choose the \
         option”. The form itself was not read.",
    ),
    ("core10", "The Trust allows a total with one item missing; here there is none."),
    (
        "after",
        "Sudden headache, sight and seizures come from a patient guide that is remembered only. They are \
         asked nonetheless, since leaving them out would lower urgency.",
    ),
    (
        "asking",
        "Asked although no source was read, to be signed off: mania or bipolar disorder (also in the \
         family), thoughts of ending one's life, bladder and kidneys, raised pressure in the skull \
         or the eye, an overactive thyroid, sleep apnoea and the lungs, planning a pregnancy.",
    ),
    (
        "asking",
        "Left out, since remembered only: moderate liver disease, and 140/90 as the blood pressure to \
         assess.",
    ),
    (
        "asking",
        "The label of esketamine was read in copies of 2019 and 2021 to 2024, not in its present \
         state.",
    ),
    (
        "programme",
        "That esketamine nasal spray is approved for some adults with depression, and that ketamine \
         for depression is off-label, is to be read in the present label.",
    ),
    (
        "programme",
        "The FDA's statement of 2023-10-10 was read in copies. When to drive again is ours, from the \
         label's “next day after a restful sleep” and clinics' 24 hours.",
    ),
];

/// Where wording, scoring and codes were read, by the instrument's id. `CamCOPS`
/// is ucam-department-of-psychiatry/camcops at 56a303e1.
const SOURCES: &[(&str, &str)] = &[
    (
        "phq9",
        "wording in CamCOPS phq9.xml; scoring and bands in CamCOPS phq9.py and the BC guideline's \
         form; rights line and codes in the US Core PHQ-9 example",
    ),
    (
        "phq8",
        "wording in CamCOPS phq8.xml; scoring, bands and cut-off in CamCOPS phq8.py and Awell; \
         rights line and item codes in the US Core PHQ-9 example",
    ),
    (
        "phq2",
        "wording in CamCOPS phq9.xml; scoring and cut-off in Awell and Arroll 2010 (PMC2906530); \
         rights line in US Core, codes there and in LForms",
    ),
    (
        "phq4",
        "items in CamCOPS gad7.xml and phq9.xml; scoring, bands and cut-offs in Awell; rights line \
         and codes in uwcirg/fhir-questionnaires CIRG-PHQ-4.json",
    ),
    (
        "gad7",
        "items and choices in CamCOPS gad7.xml; scoring, bands and cut-off in CamCOPS gad7.py and \
         gad7.rst, Dartmouth and Awell; rights line and codes in LOINC 69737-5",
    ),
    (
        "gad2",
        "items and choices in CamCOPS gad7.xml; scoring and cut-off in Awell; rights line and item \
         codes in LOINC 69737-5",
    ),
    (
        "pcptsd5",
        "wording, gate and scoring in Prins 2016 (PMC5023594); cut-offs there and in Bovin 2021 \
         (PMC7862990); codes in uwcirg/fhir-questionnaires CIRG-PC-PTSD-5.json",
    ),
    (
        "auditc",
        "questions and choices in copies of the VA's form, instruction in CamCOPS audit.xml, rights \
         line in CamCOPS audit.rst; scoring and cut-offs in US Core; codes in LOINC 72109-2",
    ),
    (
        "core10",
        "wording in CamCOPS core10.xml; scoring in CamCOPS core10.py; copyright line and licence on \
         coresystemtrust.org.uk",
    ),
    ("after", "signs and how soon to act on them in clinical/reference section 4.1"),
    (
        "asking",
        "what to recognise in the seed articles 001 and 002; the safety history in \
         clinical/reference section 4",
    ),
    (
        "programme",
        "what a programme offers in the seed articles 001, 002 and 003; driving, approval and the \
         bladder in clinical/reference section 4",
    ),
];

/// Where an instrument was read.
pub(super) fn sources(id: &str) -> &'static str {
    SOURCES.iter().find(|(of, _)| *of == id).map_or("", |(_, sources)| sources)
}

/// The facts of one instrument.
pub(super) fn of(id: &str) -> impl Iterator<Item = &'static str> {
    FACTS.iter().filter(move |(of, _)| *of == id).map(|(_, fact)| *fact)
}

pub(super) fn sheet() -> String {
    let mut text = format!(
        "# To verify before a release\n\n{MADE}## Rules that are ours, or were read in a copy\n\n"
    );
    for rule in table::RULES.iter().filter(|rule| rule.basis != Basis::Published) {
        let _ = writeln!(text, "- `{}` ({}): {}", rule.id, basis(rule.basis), rule.source);
    }
    numbers(&mut text);
    others(&mut text);
    text.push_str("\n## Facts of questionnaires\n");
    for one in ALL {
        let mut facts = of(one.id).peekable();
        if facts.peek().is_some() {
            let _ = writeln!(text, "\n### {}\n", one.name(Language::English));
        }
        for fact in facts {
            let _ = writeln!(text, "- {fact}");
        }
    }
    text.push_str("\n## Tools around a session\n\n");
    for fact in tools::FACTS {
        let _ = writeln!(text, "- {fact}");
    }
    text.push_str("\n## Articles\n\n");
    for fact in articles::FACTS {
        let _ = writeln!(text, "- {fact}");
    }
    text
}

/// Numbers below an emergency, with what each is for.
fn others(text: &mut String) {
    for one in contacts::OTHERS {
        let country = contacts::country(one.country).map_or(one.country, |country| country.en);
        let of = format!("{:?}", one.of).to_lowercase();
        let _ = writeln!(
            text,
            "- {country}, {} ({of}, {}): {}. {}",
            one.name,
            one.call.display,
            state(one.checked),
            one.source.cited()
        );
    }
}

fn numbers(text: &mut String) {
    text.push_str("\n## Numbers not confirmed with the service itself\n\n");
    for country in contacts::countries() {
        let emergency =
            country.emergency.iter().map(|one| (one.call.display, one.checked, one.source));
        let lines = country.lines.iter().map(|one| (one.name, one.checked, one.source));
        for (name, checked, source) in emergency.chain(lines) {
            if !matches!(checked, Checked::Verified(_)) {
                let _ = writeln!(
                    text,
                    "- {}, {name}: {}. {}",
                    country.en,
                    state(checked),
                    source.cited()
                );
            }
        }
    }
}
