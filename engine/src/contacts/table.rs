//! The table: crisis lines and emergency numbers of 25 countries.
//!
//! To change a number, change it here with its source and the day on which it
//! was checked, and nothing else. Addresses that no source confirmed are left
//! out. Where a source says otherwise than the row, a comment says so.

use super::check::checked;
use super::{
    Ages, Call, Checked, Country, Date, Emergency, Hours, Line, Press, Reaches, Source, Text,
};

/// The day on which Open Helplines verified its rows. It is their word: nobody
/// of us read the services' own pages.
const THEIRS: Checked = Checked::Listed(Date { year: 2026, month: 6, day: 2 });

/// The day on which the other sources were read.
const READ: Date = Date { year: 2026, month: 11, day: 22 };
const LISTED: Checked = Checked::Listed(READ);
const NEWLY: Checked = Checked::Listed(Date { year: 2026, month: 11, day: 24 });
const UNCONFIRMED: Checked = Checked::Unconfirmed(READ);

/// The table, checked by the compiler.
pub(super) static COUNTRIES: [Country; 25] = checked(TABLE);

/// A number that is shown in groups, `display`, and dialled as `dial`.
const fn call(display: &'static str, dial: &'static str) -> Call {
    Call { display, dial, press: None }
}

/// A short number, shown as it is dialled.
const fn short(number: &'static str) -> Call {
    call(number, number)
}

/// A short number that any text message reaches.
const fn any_text(number: &'static str) -> Text {
    Text { display: number, to: number, body: None }
}

/// A short number that a keyword reaches.
const fn keyword(body: &'static str, number: &'static str) -> Text {
    Text { display: number, to: number, body: Some(body) }
}

const fn emergency(number: &'static str, reaches: Reaches) -> Emergency {
    Emergency { call: short(number), reaches, checked: LISTED, source: Source::NumberPlans }
}

/// The numbers of most countries reach every service.
const fn all(number: &'static str) -> Emergency {
    emergency(number, Reaches::All)
}

const fn ambulance(number: &'static str) -> Emergency {
    emergency(number, Reaches::Ambulance)
}

const fn police(number: &'static str) -> Emergency {
    emergency(number, Reaches::Police)
}

const TABLE: [Country; 25] = [
    Country {
        code: "AU",
        en: "Australia",
        emergency: &[all("000")],
        lines: &[Line {
            name: "Lifeline",
            calls: &[call("13 11 14", "131114")],
            text: Some(Text { display: "0477 13 11 14", to: "0477131114", body: None }),
            chat: None,
            site: Some("https://lifeline.org.au/"),
            hours: Hours::Always,
            languages: &["en"],
            ages: None,
            checked: LISTED,
            source: Source::LifeInMind,
        }],
    },
    Country {
        code: "AT",
        en: "Austria",
        // 144: autorevue.at, konsument.at.
        emergency: &[all("112"), ambulance("144")],
        lines: &[Line {
            name: "Telefonseelsorge",
            calls: &[short("142")],
            text: None,
            chat: Some("https://onlineberatung-telefonseelsorge.at/"),
            site: Some("https://telefonseelsorge.at/"),
            hours: Hours::Always,
            languages: &["de"],
            ages: None,
            checked: LISTED,
            source: Source::Orf,
        }],
    },
    Country {
        code: "BR",
        en: "Brazil",
        // 192 is the medical service (SAMU), 190 the military police:
        // bastidoresdaemergencia.com.br, projetopolitique.com.br.
        emergency: &[ambulance("192"), police("190")],
        lines: &[Line {
            name: "CVV (Centro de Valorização da Vida)",
            calls: &[short("188")],
            text: None,
            chat: Some("https://cvv.org.br/chat/"),
            site: Some("https://cvv.org.br/"),
            hours: Hours::Always,
            languages: &["pt"],
            ages: None,
            checked: THEIRS,
            source: Source::OpenHelplines,
        }],
    },
    Country {
        code: "CA",
        en: "Canada",
        emergency: &[all("911")],
        lines: &[Line {
            name: "9-8-8 Suicide Crisis Helpline",
            calls: &[short("988")],
            text: Some(any_text("988")),
            chat: None,
            site: Some("https://talksuicide.ca/"),
            hours: Hours::Always,
            languages: &["en", "fr"],
            ages: None,
            checked: THEIRS,
            source: Source::OpenHelplines,
        }],
    },
    Country {
        code: "FI",
        en: "Finland",
        emergency: &[all("112")],
        // The line in English has moved between numbers: one list says
        // 09 2525 0114, MIELI's own page 0116 and calls 0114 the Ukrainian
        // line. So none is given until MIELI is asked.
        lines: &[
            Line {
                name: "MIELI",
                calls: &[call("09 2525 0111", "0925250111")],
                text: None,
                chat: None,
                site: Some("https://mieli.fi/"),
                hours: Hours::Always,
                languages: &["fi"],
                ages: None,
                checked: LISTED,
                source: Source::Mieli,
            },
            Line {
                name: "MIELI",
                calls: &[call("09 2525 0112", "0925250112")],
                text: None,
                chat: None,
                site: Some("https://mieli.fi/"),
                hours: Hours::Posted,
                languages: &["sv"],
                ages: None,
                checked: LISTED,
                source: Source::Mieli,
            },
            Line {
                name: "Sekasin",
                calls: &[],
                text: None,
                chat: Some("https://sekasin.fi/"),
                site: None,
                hours: Hours::Posted,
                languages: &["fi"],
                ages: Some(Ages { from: 12, to: 29 }),
                checked: LISTED,
                source: Source::SttInfo,
            },
        ],
    },
    Country {
        code: "FR",
        en: "France",
        // 15 is the SAMU: service-public.fr as quoted by montpellier-infos.fr.
        emergency: &[all("112"), ambulance("15")],
        lines: &[Line {
            name: "3114, numéro national de prévention du suicide",
            calls: &[short("3114")],
            text: None,
            chat: None,
            site: Some("https://3114.fr/"),
            hours: Hours::Always,
            languages: &["fr"],
            ages: None,
            checked: THEIRS,
            source: Source::OpenHelplines,
        }],
    },
    Country {
        code: "DE",
        en: "Germany",
        emergency: &[all("112")],
        lines: &[Line {
            name: "TelefonSeelsorge",
            calls: &[call("0800 111 0 111", "08001110111"), call("0800 111 0 222", "08001110222")],
            text: None,
            chat: Some("https://www.telefonseelsorge.de/"),
            site: Some("https://www.telefonseelsorge.de/"),
            hours: Hours::Always,
            languages: &["de"],
            ages: None,
            checked: THEIRS,
            source: Source::OpenHelplines,
        }],
    },
    Country {
        code: "GR",
        en: "Greece",
        // 166 is the ambulance service (EKAB); 112: patt.gov.gr.
        emergency: &[all("112"), ambulance("166")],
        lines: &[Line {
            name: "Klimaka",
            calls: &[short("1018")],
            text: None,
            chat: None,
            site: Some("https://klimaka.org.gr/"),
            hours: Hours::Always,
            languages: &["el"],
            ages: None,
            checked: LISTED,
            source: Source::ToVima,
        }],
    },
    Country {
        code: "IS",
        en: "Iceland",
        emergency: &[all("112")],
        lines: &[
            Line {
                name: "Red Cross 1717",
                calls: &[short("1717")],
                text: None,
                chat: Some("https://1717.is/"),
                site: Some("https://1717.is/"),
                hours: Hours::Always,
                languages: &["is", "en"],
                ages: None,
                checked: LISTED,
                source: Source::RedCrossIceland,
            },
            // The number is confirmed, that it is answered at night is not.
            Line {
                name: "Píeta",
                calls: &[call("552 2218", "5522218")],
                text: None,
                chat: None,
                site: None,
                hours: Hours::Always,
                languages: &["is", "en"],
                ages: None,
                checked: UNCONFIRMED,
                source: Source::Visir,
            },
        ],
    },
    Country {
        code: "IN",
        en: "India",
        emergency: &[all("112")],
        lines: &[Line {
            name: "Tele MANAS",
            calls: &[short("14416"), call("1800-89-14416", "18008914416")],
            text: None,
            chat: None,
            site: Some("https://telemanas.mohfw.gov.in/"),
            hours: Hours::Always,
            languages: &[
                "hi", "en", "bn", "te", "mr", "ta", "ur", "gu", "kn", "ml", "pa", "as", "mai",
                "sd", "sat", "ne", "kok", "doi", "ks", "mni",
            ],
            ages: None,
            checked: THEIRS,
            source: Source::OpenHelplines,
        }],
    },
    Country {
        code: "IE",
        en: "Ireland",
        emergency: &[all("112"), all("999")],
        lines: &[
            Line {
                name: "Samaritans",
                calls: &[call("116 123", "116123")],
                text: None,
                chat: None,
                site: Some("https://www.samaritans.org/ireland/"),
                hours: Hours::Always,
                languages: &["en"],
                ages: None,
                checked: LISTED,
                source: Source::SamaritansIreland,
            },
            // When the service opened in 2020 its keyword was TALK.
            Line {
                name: "Text About It",
                calls: &[],
                text: Some(keyword("HELLO", "50808")),
                chat: None,
                site: Some("https://www.textaboutit.ie/"),
                hours: Hours::Always,
                languages: &["en"],
                ages: None,
                checked: LISTED,
                source: Source::IrishLists,
            },
        ],
    },
    Country {
        code: "JP",
        en: "Japan",
        // 119 is fire and ambulance: pref.ibaraki.jp.
        emergency: &[ambulance("119")],
        lines: &[
            Line {
                name: "Yorisoi Hotline",
                calls: &[call("0120-279-338", "0120279338")],
                text: None,
                chat: None,
                site: Some("https://www.since2011.net/yorisoi/"),
                hours: Hours::Always,
                languages: &["ja", "en", "zh", "ko", "es", "pt", "fil", "th", "vi", "ne", "id"],
                ages: None,
                checked: THEIRS,
                source: Source::OpenHelplines,
            },
            // Older pages of TELL (to 2017) say 9 to 23 o'clock.
            Line {
                name: "TELL Lifeline",
                calls: &[call("0800-300-8355", "08003008355")],
                text: None,
                chat: None,
                site: Some("https://telljp.com/"),
                hours: Hours::Always,
                languages: &["en"],
                ages: None,
                checked: THEIRS,
                source: Source::OpenHelplines,
            },
        ],
    },
    Country {
        code: "LU",
        en: "Luxembourg",
        emergency: &[all("112")],
        lines: &[Line {
            name: "SOS Détresse",
            calls: &[call("45 45 45", "454545")],
            text: None,
            chat: Some("https://454545.lu/"),
            site: Some("https://454545.lu/"),
            hours: Hours::Between { from: 11, to: 23 },
            languages: &["lb", "fr", "de", "en"],
            ages: None,
            checked: LISTED,
            source: Source::Luxtoday,
        }],
    },
    Country {
        code: "MX",
        en: "Mexico",
        emergency: &[all("911")],
        lines: &[
            Line {
                name: "SAPTEL",
                calls: &[call("55 5259 8121", "5552598121")],
                text: None,
                chat: None,
                site: Some("https://www.saptel.org.mx/"),
                hours: Hours::Always,
                languages: &["es"],
                ages: None,
                checked: THEIRS,
                source: Source::OpenHelplines,
            },
            Line {
                name: "Línea de la Vida",
                calls: &[call("800 911 2000", "8009112000")],
                text: None,
                chat: None,
                site: None,
                hours: Hours::Always,
                languages: &["es"],
                ages: None,
                checked: NEWLY,
                source: Source::LineaDeLaVida,
            },
        ],
    },
    Country {
        code: "NL",
        en: "Netherlands",
        emergency: &[all("112")],
        lines: &[Line {
            name: "113 Zelfmoordpreventie",
            calls: &[short("113"), call("0800-0113", "08000113")],
            text: None,
            chat: Some("https://www.113.nl/"),
            site: Some("https://www.113.nl/"),
            hours: Hours::Always,
            languages: &["nl"],
            ages: None,
            checked: LISTED,
            source: Source::DutchPress,
        }],
    },
    Country {
        code: "NZ",
        en: "New Zealand",
        // 111: govt.nz as well.
        emergency: &[all("111")],
        lines: &[Line {
            name: "1737 Need to talk?",
            calls: &[short("1737")],
            text: Some(any_text("1737")),
            chat: None,
            site: None,
            hours: Hours::Always,
            languages: &["en"],
            ages: None,
            checked: LISTED,
            source: Source::NewZealandMinister,
        }],
    },
    Country {
        code: "NO",
        en: "Norway",
        // 113 is the medical emergency number, for acute danger of suicide as
        // well: helsenorge.no, nkom.no.
        emergency: &[ambulance("113")],
        lines: &[
            Line {
                name: "Mental Helse",
                calls: &[call("116 123", "116123")],
                text: None,
                chat: Some("https://sidetmedord.no/"),
                site: Some("https://mentalhelse.no/"),
                hours: Hours::Always,
                languages: &["no"],
                ages: None,
                checked: LISTED,
                source: Source::Nrk,
            },
            Line {
                name: "Kirkens SOS",
                calls: &[call("22 40 00 40", "22400040")],
                text: None,
                chat: None,
                site: None,
                hours: Hours::Always,
                languages: &["no"],
                ages: None,
                checked: LISTED,
                source: Source::Nrk,
            },
        ],
    },
    Country {
        code: "PH",
        en: "Philippines",
        // One number for all services since 2025-09-11: sunstar.com.ph.
        emergency: &[all("911")],
        lines: &[Line {
            name: "NCMH Crisis Hotline",
            calls: &[short("1553"), call("0917-899-8727", "09178998727")],
            text: None,
            chat: None,
            site: Some("https://ncmh.gov.ph/"),
            hours: Hours::Always,
            languages: &["fil", "en"],
            ages: None,
            checked: THEIRS,
            source: Source::OpenHelplines,
        }],
    },
    Country {
        code: "PT",
        en: "Portugal",
        emergency: &[all("112")],
        lines: &[
            // Since 2025-09-10; free of charge.
            Line {
                name: "Linha Nacional de Prevenção do Suicídio",
                calls: &[short("1411")],
                text: None,
                chat: None,
                site: Some(
                    "https://www.sns24.gov.pt/servico/linha-nacional-de-prevencao-do-suicidio/",
                ),
                hours: Hours::Always,
                languages: &["pt"],
                ages: None,
                checked: LISTED,
                source: Source::PortuguesePress,
            },
            Line {
                name: "SNS 24",
                calls: &[call("808 24 24 24", "808242424")],
                text: None,
                chat: None,
                site: Some("https://www.sns24.gov.pt/"),
                hours: Hours::Always,
                languages: &["pt"],
                ages: None,
                checked: LISTED,
                source: Source::Sapo,
            },
            // The press has said 15:30 to 0:30 since 2024; the shorter hours
            // promise nothing that either leaves out.
            Line {
                name: "SOS Voz Amiga",
                calls: &[call("213 544 545", "213544545")],
                text: None,
                chat: None,
                site: Some("https://www.sosvozamiga.org/"),
                hours: Hours::Between { from: 16, to: 24 },
                languages: &["pt"],
                ages: None,
                checked: LISTED,
                source: Source::Sapo,
            },
        ],
    },
    Country {
        code: "ZA",
        en: "South Africa",
        // 112 from mobile phones; 10177 is the ambulance and is to be replaced
        // by 112: statuscheck.co.za (2026), bizcommunity (2025).
        emergency: &[all("112"), ambulance("10177")],
        lines: &[Line {
            name: "SADAG",
            calls: &[call("0800 567 567", "0800567567")],
            text: Some(any_text("31393")),
            chat: None,
            site: None,
            hours: Hours::Always,
            languages: &["en"],
            ages: None,
            checked: LISTED,
            source: Source::SouthAfricanPress,
        }],
    },
    Country {
        code: "KR",
        en: "South Korea",
        // 119 is fire and ambulance: korevium.com (2026), citiesinsider.com.
        emergency: &[ambulance("119")],
        lines: &[Line {
            name: "109 Suicide Prevention Crisis Line",
            calls: &[short("109")],
            text: None,
            chat: None,
            site: Some("https://www.mohw.go.kr/"),
            hours: Hours::Always,
            languages: &["ko"],
            ages: None,
            checked: THEIRS,
            source: Source::OpenHelplines,
        }],
    },
    Country {
        code: "ES",
        en: "Spain",
        emergency: &[all("112")],
        // There is a chat on the ministry's site; its address was not confirmed.
        lines: &[Line {
            name: "Línea 024",
            calls: &[short("024")],
            text: None,
            chat: None,
            site: None,
            hours: Hours::Always,
            languages: &["es"],
            ages: None,
            checked: LISTED,
            source: Source::Rtve,
        }],
    },
    Country {
        code: "CH",
        en: "Switzerland",
        // 144: stadt-zuerich.ch; 112: srf.ch.
        emergency: &[all("112"), ambulance("144")],
        lines: &[Line {
            name: "Die Dargebotene Hand",
            calls: &[short("143")],
            text: None,
            chat: Some("https://www.143.ch/"),
            site: Some("https://www.143.ch/"),
            hours: Hours::Always,
            languages: &["de", "fr", "it"],
            ages: None,
            checked: LISTED,
            source: Source::DargeboteneHand,
        }],
    },
    Country {
        code: "GB",
        en: "United Kingdom",
        emergency: &[all("999"), all("112")],
        lines: &[
            Line {
                name: "Samaritans",
                calls: &[call("116 123", "116123")],
                text: None,
                chat: None,
                site: Some("https://www.samaritans.org/"),
                hours: Hours::Always,
                languages: &["en"],
                ages: None,
                checked: THEIRS,
                source: Source::OpenHelplines,
            },
            Line {
                name: "Shout",
                calls: &[],
                text: Some(keyword("SHOUT", "85258")),
                chat: None,
                site: Some("https://giveusashout.org/"),
                hours: Hours::Always,
                languages: &["en"],
                ages: None,
                checked: THEIRS,
                source: Source::OpenHelplines,
            },
            Line {
                name: "Childline",
                calls: &[call("0800 1111", "08001111")],
                text: None,
                chat: None,
                site: Some("https://www.childline.org.uk/"),
                hours: Hours::Always,
                languages: &["en"],
                ages: Some(Ages { from: 0, to: 18 }),
                checked: NEWLY,
                source: Source::Childline,
            },
        ],
    },
    Country {
        code: "US",
        en: "United States",
        emergency: &[all("911")],
        lines: &[
            Line {
                name: "988 Suicide & Crisis Lifeline",
                calls: &[Call {
                    display: "988",
                    dial: "988",
                    press: Some(Press { key: '2', language: "es" }),
                }],
                text: Some(any_text("988")),
                chat: None,
                site: Some("https://988lifeline.org/"),
                hours: Hours::Always,
                languages: &["en", "es"],
                ages: None,
                checked: THEIRS,
                source: Source::OpenHelplines,
            },
            Line {
                name: "Crisis Text Line",
                calls: &[],
                text: Some(keyword("HOME", "741741")),
                chat: None,
                site: Some("https://www.crisistextline.org/"),
                hours: Hours::Always,
                languages: &["en"],
                ages: None,
                checked: THEIRS,
                source: Source::OpenHelplines,
            },
        ],
    },
];
