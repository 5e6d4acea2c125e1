//! A field of a form: its label, a hint, why it was refused, and what is filled in.

use doorway_engine::typed::UNREADABLE;
use yew::Html;

use super::{Child, each, filled, p_of, tag};

/// A field, whatever is filled in.
#[derive(Debug, Default)]
pub(crate) struct Field {
    /// The id of what is filled in; the field around it is `item-` and this.
    pub(crate) id: String,
    /// The name under which it is told.
    pub(crate) name: String,
    /// What is asked.
    pub(crate) label: String,
    /// The heading above it asks it already: the label is there for those who don't see it.
    pub(crate) unseen: bool,
    /// How to fill it in.
    pub(crate) hint: Option<String>,
    /// The id of the fault and its text, if this field is at fault.
    pub(crate) fault: Option<(&'static str, Html)>,
}

/// What is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Control {
    /// A line.
    Line,
    /// A line for a telephone number.
    Telephone,
    /// A day.
    Day,
    /// A time of the day.
    Time,
    /// Several lines.
    Area,
}

impl Control {
    const fn kind(self) -> Option<&'static str> {
        match self {
            Self::Line => Some("text"),
            Self::Telephone => Some("tel"),
            Self::Day => Some("date"),
            Self::Time => Some("time"),
            Self::Area => None,
        }
    }
}

impl Field {
    /// A field whose input is told under its own id.
    pub(crate) fn new(id: &'static str, label: &'static str) -> Self {
        Self { id: id.to_owned(), name: id.to_owned(), label: label.to_owned(), ..Self::default() }
    }

    fn described(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| [&self.id, "-hint"].concat());
        match (hint, self.fault.as_ref()) {
            (Some(hint), Some((fault, _))) => Some([&hint, " ", fault].concat()),
            (hint, fault) => hint.or(fault.map(|(fault, _)| (*fault).to_owned())),
        }
    }

    /// The field with an input that holds `value`.
    #[inline(never)]
    pub(crate) fn input(self, control: Control, value: String) -> Html {
        let area = control == Control::Area;
        // A day and a time run as the browser has them.
        let own = !matches!(control, Control::Day | Control::Time);
        let input = tag!(
            if area { "textarea" } else { "input" },
            [
                ("id", self.id.clone()),
                ("name", self.name.clone()),
                ("type", control.kind()),
                ("dir", own.then_some("auto")),
                ("aria-invalid", self.fault.is_some().then_some("true")),
                ("aria-describedby", self.described()),
            ],
            []
        );
        // Filled with anything, even with nothing, what is half typed would go.
        let value = if value == UNREADABLE { String::new() } else { value };
        self.around(filled(value, input))
    }

    /// The field with a list to pick from: values and texts, and the value picked.
    #[inline(never)]
    pub(crate) fn select(
        self,
        options: &mut dyn Iterator<Item = (String, String)>,
        picked: &str,
    ) -> Html {
        let options = each(options, |(value, text)| {
            let selected = (value == picked).then_some("selected");
            tag!("option", [("value", value), ("selected", selected)], [text])
        });
        let (id, name) = (self.id.clone(), self.name.clone());
        let described = self.described();
        let select = tag!(
            "select",
            [("id", id), ("name", name), ("aria-describedby", described)],
            [options]
        );
        self.around(select)
    }

    #[inline(never)]
    fn around(self, input: Html) -> Html {
        let Self { id, label, unseen, hint, fault, .. } = self;
        let hint = hint.map(|hint| tag!("p.hint", [("id", [&id, "-hint"].concat())], [hint]));
        let item = ["item-", &id].concat();
        let kind = if unseen { "label.unseen" } else { "label" };
        let label = tag!(kind, [("for", id)], [label]);
        tag!("div.field", [("id", item)], [label, hint, fault.map(|(_, fault)| fault), input])
    }
}

/// Why what was typed can't be kept, beside the input that it is about.
pub(crate) fn fault(id: &'static str, text: impl Child) -> Html {
    tag!("div", [("id", id), ("role", "alert"), ("data-notice", id)], [p_of("error", text)])
}
