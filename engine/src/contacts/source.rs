//! Where the facts of the table were read.

/// Where a fact was read. Kept as a name, so that the text of a citation is
/// part of a program only where something prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Data in the public domain that its project verified on the day given.
    OpenHelplines,
    /// Google's data on number plans: emergency numbers of every country.
    NumberPlans,
    /// For Austria.
    Orf,
    /// For Australia.
    LifeInMind,
    /// For Switzerland.
    DargeboteneHand,
    /// For Spain.
    Rtve,
    /// For Finland's telephone lines.
    Mieli,
    /// For Finland's chat for young people.
    SttInfo,
    /// For Greece.
    ToVima,
    /// For Ireland's telephone line.
    SamaritansIreland,
    /// For Ireland's text line.
    IrishLists,
    /// For Iceland's Red Cross.
    RedCrossIceland,
    /// For Iceland's Píeta.
    Visir,
    /// For Luxembourg.
    Luxtoday,
    /// For the Netherlands.
    DutchPress,
    /// For Norway.
    Nrk,
    /// For New Zealand.
    NewZealandMinister,
    /// For Portugal's national line.
    PortuguesePress,
    /// For Portugal's other lines.
    Sapo,
    /// For South Africa.
    SouthAfricanPress,
    /// For Austria's poison line.
    Gesundheit,
    /// For New Zealand's poison line.
    PoisonsNewZealand,
    /// For the poison line of the United States.
    PoisonHelp,
    /// For Australia's health line.
    Medicare,
    /// For Germany's doctors on duty.
    OnDuty,
    /// For New Zealand's health line.
    Healthline,
    /// For Mexico's Línea de la Vida.
    LineaDeLaVida,
    /// For the United Kingdom's line for young people.
    Childline,
    /// Noted in the project's clinical notes, without a source.
    Noted,
}

impl Source {
    /// What was read, for whoever checks the table.
    #[must_use]
    pub const fn cited(self) -> &'static str {
        match self {
            Self::OpenHelplines => {
                "Open Helplines (github.com/Kouki-odaka/open-helplines, data CC0), data/countries, verified_at 2026-06-02"
            }
            Self::NumberPlans => "libphonenumber 9.0.43, short number metadata, emergency numbers",
            Self::Orf => {
                "burgenland.orf.at/stories/3207209 (2023); katholisch.at/telefonseelsorge; chat: wienerbezirksblatt.at"
            }
            Self::LifeInMind => {
                "lifeinmind.org.au, Lifeline's crisis text service now available 24/7 (2022); 9news.com.au (2022)"
            }
            Self::DargeboteneHand => {
                "143.ch; bag-blueprint.ch, Federal Office of Public Health (2023); watson.ch (2023)"
            }
            Self::Rtve => "rtve.es (2022-05-09); farodevigo.es (2025-10-11)",
            Self::Mieli => "mieli.fi/helpline; mentalhealth.fi/where-to-go-in-an-emergency",
            Self::SttInfo => "sttinfo.fi/tiedote/70260818 (2024); kotimaa.fi",
            Self::ToVima => {
                "tovima.com, Suicide and mental health in Greece (2025); reader.gr (2025-10-10)"
            }
            Self::SamaritansIreland => {
                "samaritans.org, Samaritans Ireland (2015); irishexaminer.com (2019)"
            }
            Self::IrishLists => {
                "number: irishexaminer.com/news/arid-31005605 (2020); keyword: several public lists"
            }
            Self::RedCrossIceland => {
                "raudikrossinn.is (2026-01-22); visir.is/g/20252724291d (2025)"
            }
            Self::Visir => {
                "number: visir.is/g/20262837725d (2026); hours: one list without a source"
            }
            Self::Luxtoday => {
                "luxtoday.lu, interview with SOS Détresse (2025-10-24); tageblatt.lu; hours: journal.lu (twelve hours a day since 2015)"
            }
            Self::DutchPress => "nu.nl (2020-07); upday.com (2025-10-03)",
            Self::Nrk => "nrk.no (2021-11); tv2.no (2020-01); vindafjord.kommune.no (2023)",
            Self::NewZealandMinister => {
                "Minister of Health, scoop.co.nz PA1706/S00527 (2017-06-29); several public lists"
            }
            Self::PortuguesePress => {
                "dn.pt (2025-09-10); 24noticias.sapo.pt (2025-09-05 and 2025-09-10); deco.proteste.pt (2025-09-09); address: two public lists that name the service's page"
            }
            Self::Sapo => "24noticias.sapo.pt (2025-09-10)",
            Self::SouthAfricanPress => {
                "The Star, pressreader.com (2019-02-12); sabcnews.com (2022-09-10); several public lists"
            }
            Self::Gesundheit => "gesundheit.gv.at, read in a stored copy",
            Self::PoisonsNewZealand => "poisons.co.nz, read in a stored copy",
            Self::PoisonHelp => "npn.org, read in a stored copy",
            Self::Medicare => {
                "medicine.com.au and mforum.com.au on 1800MEDICARE (2026), whose letters are 633 422 73"
            }
            Self::OnDuty => "neurologen-und-psychiater-im-netz.org; bkkrwe.de",
            Self::Healthline => {
                "health.govt.nz, common questions about Healthline; kaitiaki.org.nz (2025)"
            }
            Self::LineaDeLaVida => "eluniversal.com.mx (2025-12-24); cronica.com.mx (2025-09-19)",
            Self::Childline => {
                "learning.nspcc.org.uk, Childline; number: sunderlandecho.com (2022-08-28)"
            }
            Self::Noted => "remembered, or read in a stored copy that is not named",
        }
    }
}
