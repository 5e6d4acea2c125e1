//! Who lists a number, in English.

use crate::contacts::Source;

/// Who lists it, for whoever is about to call.
pub(super) const fn short(source: Source) -> &'static str {
    match source {
        Source::OpenHelplines => "Open Helplines",
        Source::NumberPlans => "libphonenumber",
        Source::Orf => "ORF",
        Source::LifeInMind => "Life in Mind",
        Source::DargeboteneHand => "the Federal Office of Public Health",
        Source::Rtve => "RTVE",
        Source::Mieli => "MIELI",
        Source::SttInfo => "STT",
        Source::ToVima => "To Vima",
        Source::SamaritansIreland => "Samaritans and the Irish Examiner",
        Source::IrishLists => "the Irish Examiner",
        Source::RedCrossIceland => "the Icelandic Red Cross",
        Source::Visir => "Vísir",
        Source::Luxtoday => "Luxtoday",
        Source::DutchPress => "NU.nl",
        Source::Nrk => "NRK",
        Source::NewZealandMinister => "the Minister of Health",
        Source::PortuguesePress => "the Portuguese press",
        Source::Sapo => "SAPO",
        Source::SouthAfricanPress => "the South African press",
        Source::Gesundheit => "gesundheit.gv.at",
        Source::PoisonsNewZealand => "poisons.co.nz",
        Source::PoisonHelp => "npn.org",
        Source::Medicare => "medicine.com.au",
        Source::OnDuty => "neurologen-und-psychiater-im-netz.org",
        Source::Healthline => "the Ministry of Health",
        Source::LineaDeLaVida => "El Universal",
        Source::Childline => "NSPCC and the Sunderland Echo",
        Source::Noted => "our own notes",
    }
}
