//! The form that makes a clinic's settings.

mod writing;

use crate::backup;
use crate::clinic::{Clinic, Colour, Fault, NUMBERS, place, with_settings};
use crate::instrument::{self, Instrument};
use crate::json::Json;
use crate::link::{Offer, Payload, published};
use crate::qr::Code;
use crate::route::Route;
use crate::words::Language;

/// The form.
#[derive(Debug, Default)]
pub struct ClinicForm {
    /// What stands in the inputs, by their names.
    values: Vec<(String, String)>,
    /// What the opened file sets and the form has no input for.
    kept: Vec<(String, Json)>,
    /// What became of the file that was picked.
    pub picked: PickedFile,
}

/// What became of a picked file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PickedFile {
    /// Nothing was picked.
    #[default]
    None,
    /// The settings in it stand in the form.
    Opened,
    /// They can't be used.
    Fault(Fault),
    /// It can't be read as text.
    Unread(backup::Fault),
    /// The page was made, with the settings in it.
    Made,
    /// It is not our page.
    NotOurs,
}

/// What the form makes.
#[derive(Debug)]
pub struct Made {
    /// The settings as a file.
    pub file: String,
    /// The settings, read back.
    pub clinic: Clinic,
    /// What needs the address of the files; `None` while that is missing.
    pub placed: Option<Placed>,
}

/// What the form makes for a place.
#[derive(Debug)]
pub struct Placed {
    /// The lines for a page that may run scripts.
    pub embed: String,
    /// The line for one that may not.
    pub frame: String,
    /// The link to hand out.
    pub link: String,
}

impl Placed {
    /// The link as a code.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        Code::of(&self.link)
    }
}

/// What the frame may do; `docs/embedding.md` gives the reason for each.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups \
    allow-popups-to-escape-sandbox allow-modals allow-downloads \
    allow-top-navigation-by-user-activation";

impl ClinicForm {
    /// What stands in an input.
    #[must_use]
    pub fn value(&self, field: &str) -> &str {
        let found = self.values.iter().find(|(name, _)| name == field);
        found.map_or("", |(_, value)| value)
    }

    /// Whether something was typed here; the address of the files stands there
    /// from the start.
    pub(in crate::app) fn is_begun(&self) -> bool {
        self.values.iter().any(|(name, value)| name != "base" && !value.is_empty())
    }

    /// Whether a questionnaire is ticked.
    #[must_use]
    pub fn asks(&self, instrument: &Instrument) -> bool {
        !self.value(&named("ask-", instrument.id)).is_empty()
    }

    /// Whether the opened file set what the form has no input for.
    #[must_use]
    pub fn keeps_more(&self) -> bool {
        !self.kept.is_empty()
    }

    /// Whether the link asks every ticked questionnaire, one after the other.
    #[must_use]
    pub fn links_all(&self) -> bool {
        self.value("link") == ALL
    }

    /// Whether the link is for a device that several people use.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        !self.value(SHARED).is_empty()
    }

    /// What the link asks: the one picked, or every ticked one.
    fn asked_by_link(&self) -> Vec<&'static Instrument> {
        let first = self.linked();
        let others = self.asked().filter(|one| self.links_all() && *one != first);
        std::iter::once(first).chain(others).collect()
    }

    /// The ticked questionnaires, in the order in which they were ticked.
    fn asked(&self) -> impl Iterator<Item = &'static Instrument> {
        let ids = self.values.iter().filter_map(|(name, _)| name.strip_prefix("ask-"));
        ids.filter_map(|id| published().find(|one| one.id == id))
    }

    fn put(&mut self, field: &str, value: String) {
        match self.values.iter_mut().find(|(name, _)| name == field) {
            Some((_, there)) => *there = value,
            None => self.values.push((field.to_owned(), value)),
        }
    }

    /// The questionnaire that is linked to: the one picked, or the first ticked.
    #[must_use]
    pub fn linked(&self) -> &'static Instrument {
        let picked = instrument::find(self.value("link"));
        picked.or_else(|| self.asked().next()).unwrap_or(&instrument::phq9::PHQ9)
    }

    fn numbers(&self) -> impl Iterator<Item = (usize, &str)> {
        let all =
            (0..NUMBERS).map(|at| (at, self.value(&named("number-", &at.to_string())).trim()));
        all.filter(|(_, show)| !show.is_empty())
    }

    fn sites(&self) -> impl Iterator<Item = &str> {
        self.value("sites").split_whitespace()
    }

    /// Something was typed or picked. A questionnaire is ticked, or no longer.
    pub(in crate::app) fn typed(&mut self, field: &str, text: String) {
        if field == "ask" {
            let field = named("ask-", &text);
            let before = self.values.len();
            self.values.retain(|(name, _)| *name != field);
            if self.values.len() == before {
                self.put(&field, TICKED.to_owned());
            }
        } else if field == SHARED {
            let ticked = if self.is_shared() { "" } else { TICKED };
            self.put(SHARED, ticked.to_owned());
        } else {
            self.put(field, text);
        }
    }

    /// The address of the files begins with the page's own.
    pub(in crate::app) fn suggest_base(&mut self, address: &str) {
        if let Some(folder) = place::folder(address) {
            self.put("base", folder);
        }
    }

    /// What the form makes, or the input that is at fault and why.
    ///
    /// # Errors
    /// As [`Clinic::read`], and [`Fault::Kind`] for the address of the files.
    pub fn made(&self) -> Result<Made, (String, Fault)> {
        let file = self.file();
        let clinic = Clinic::read(&file).map_err(|fault| (self.input_of(&fault), fault))?;
        let base = self.value("base").trim();
        let placed = match place::folder(base) {
            Some(folder) => Some(self.placed(&folder)),
            None if base.is_empty() => None,
            None => return Err(("base".to_owned(), Fault::Kind("base".to_owned()))),
        };
        Ok(Made { file, clinic, placed })
    }

    fn placed(&self, folder: &str) -> Placed {
        let (language, linked) = (Language::English, self.linked());
        let words = language.clinic_form();
        let check = Route::Check(linked).fragment();
        let address = [folder, &check].concat();
        let embed = [
            "<script src=\"",
            folder,
            "embed.js\" async></script>\n<doorway-check view=\"",
            linked.id,
            "\">\n  <a href=\"",
            &address,
            "\">",
            words.embed_open,
            "</a>\n</doorway-check>\n",
        ];
        let frame = [
            "<iframe src=\"",
            &address,
            "\" title=\"",
            words.embed_title,
            "\" width=\"100%\" height=\"900\" loading=\"lazy\" \
             referrerpolicy=\"no-referrer\" sandbox=\"",
            SANDBOX,
            "\"></iframe>\n",
        ];
        let payload = Payload {
            language,
            instruments: self.asked_by_link(),
            offer: if self.is_shared() { Offer::ALL.with(Offer::SHARED) } else { Offer::ALL },
        };
        let link = [folder, &payload.fragment().unwrap_or(check)].concat();
        Placed { embed: embed.concat(), frame: frame.concat(), link }
    }

    /// The input that a fault is about.
    fn input_of(&self, fault: &Fault) -> String {
        let (Fault::Unknown(path)
        | Fault::Kind(path)
        | Fault::Long(path, _)
        | Fault::Undialled(path)
        | Fault::Instrument(path)
        | Fault::Loosens(path)) = fault
        else {
            return "open".to_owned();
        };
        match path.split_once('.') {
            Some(("numbers", at)) => {
                let at = at.split('.').next().and_then(|at| at.parse::<usize>().ok());
                let at = at.and_then(|at| self.numbers().nth(at)).map_or(0, |(at, _)| at);
                named("number-", &at.to_string())
            }
            Some(("waits", id)) => named("wait-", id),
            Some((field, _)) => field.to_owned(),
            None => path.clone(),
        }
    }

    /// A file was read: settings to go on with, or the page to put settings into;
    /// returns the page with the settings in it.
    pub(in crate::app) fn file_read(
        &mut self,
        text: Result<String, backup::Fault>,
    ) -> Option<String> {
        let text = match text {
            Ok(text) => text,
            Err(fault) => {
                self.picked = PickedFile::Unread(fault);
                return None;
            }
        };
        if !text.trim_start().starts_with('<') {
            self.picked = match self.open(&text) {
                Ok(()) => PickedFile::Opened,
                Err(fault) => PickedFile::Fault(fault),
            };
            return None;
        }
        let made = self.made().ok().and_then(|made| with_settings(&text, &made.file));
        self.picked = if made.is_some() { PickedFile::Made } else { PickedFile::NotOurs };
        made
    }

    /// Fills the inputs with what a file sets. The address of the files stays.
    fn open(&mut self, text: &str) -> Result<(), Fault> {
        let clinic = Clinic::read(text)?;
        let base = self.value("base").to_owned();
        *self = Self::default();
        let after = clinic.after_hours.clone();
        for (field, value) in
            [("name", &clinic.name), ("hours", &clinic.hours), ("zone", &clinic.zone)]
        {
            self.put(field, value.clone());
        }
        self.put("base", base);
        self.put("country", clinic.country.map_or("", |country| country.code).to_owned());
        self.put("after_hours", after);
        self.put("accent", clinic.accent.map(Colour::hex).unwrap_or_default());
        self.put("sites", clinic.sites.join("\n"));
        for (at, number) in clinic.numbers.iter().take(NUMBERS).enumerate() {
            self.put(&named("number-", &at.to_string()), number.show.clone());
        }
        for one in clinic.questionnaires() {
            self.put(&named("ask-", one.id), TICKED.to_owned());
        }
        for (id, days) in clinic.waits() {
            self.put(&named("wait-", id), days.to_string());
        }
        let file = Json::parse(text);
        let pairs = file.as_ref().and_then(Json::pairs).unwrap_or_default();
        let more = pairs
            .iter()
            .filter(|(name, _)| matches!(name.as_str(), "totals" | "sessions" | "driving"));
        self.kept = more.cloned().collect();
        Ok(())
    }
}

/// What is picked for a link that asks every ticked questionnaire.
pub const ALL: &str = "all";

/// The tick for a device that several people use.
const SHARED: &str = "shared";

/// What stands at a questionnaire that is ticked.
const TICKED: &str = "on";

fn named(kind: &str, of: &str) -> String {
    [kind, of].concat()
}
