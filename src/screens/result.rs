//! `#/result/<instrument>/<id>`

mod change;
mod link_end;
mod take;

use doorway_engine::app::{self, Advice, page};
use doorway_engine::guidance::{self, Rule, Tier};
use doorway_engine::id::Id;
use doorway_engine::instrument::{Instrument, Kind};
use doorway_engine::record::Check;
use doorway_engine::route::Route;
use doorway_engine::score::{self, Score};
use doorway_engine::sheet::Sheet;
use doorway_engine::trend;
use yew::Html;

use crate::parts::{self, Child, group, tag};
use crate::view::View;

/// One finished questionnaire.
pub(crate) fn result(view: View<'_>, id: &Id) -> Html {
    let found = view.model.record.check(id);
    let Some((check, sheet)) = found.and_then(|check| Some((check, check.sheet()?))) else {
        return gone(view);
    };
    let instrument = sheet.instrument();
    let words = &view.words().result;
    // It looks through the whole record: once for the screen.
    let told = view.model.advice(check);
    let called = told.elsewhere.filter(|tier| tier.calls_for_help()).or(guidance::help_for(&sheet));
    let filled = Route::Paper(instrument, Some(id.clone())).fragment();
    let found = match instrument.kind {
        Kind::Published => published(view, check, &sheet, &told),
        Kind::AfterSession => after(view, check, &sheet, &told),
        Kind::Starter => take::take(view, &sheet),
    };
    let history = Route::History.fragment();
    tag!(
        "article.result",
        [("data-kept", instrument.id)],
        [
            parts::h1(title(view, instrument)),
            parts::p_of("taken", (words.taken)(&parts::day(view, check.taken))),
            called.map(|_| parts::help_panel(view, called, false)),
            link_end::next(view),
            found,
            answers(view, &sheet),
            called.is_none().then(|| parts::printed_help(view)),
            view.model.by_link().then(|| link_end::end(view, check)),
            (!view.model.by_link()).then(|| parts::keeping(view)),
            tag!(
                "div.acts",
                [
                    parts::main_button(
                        view,
                        "print",
                        words.print,
                        page::Event::PrintPressed.into()
                    ),
                    parts::link(Some("plain"), Some("paper"), filled, words.print_filled),
                    parts::link(Some("plain"), None, history, words.to_history),
                ]
            ),
            parts::rights(view, instrument),
        ]
    )
}

fn title(view: View<'_>, instrument: &'static Instrument) -> String {
    let name = view.name(instrument);
    if instrument.has_total() { (view.words().result.title)(name) } else { name.to_owned() }
}

pub(super) fn gone(view: View<'_>) -> Html {
    let words = &view.words().result;
    let back = parts::link(None, None, Route::History.fragment(), words.to_history);
    let title = parts::h1(view.words().history.title);
    tag!("article.result", [title, parts::p(words.gone), back])
}

fn published(view: View<'_>, check: &Check, sheet: &Sheet, told: &Advice<'_>) -> Html {
    group![
        score(view, sheet),
        parts::saved(view),
        change::change(view, check),
        advice(view, sheet, told),
        grow(view, check, sheet.instrument()),
        next(view, check),
    ]
}

fn after(view: View<'_>, check: &Check, sheet: &Sheet, told: &Advice<'_>) -> Html {
    let session = trend::session_before(&view.model.record, check).map(|session| {
        parts::p((view.words().result.after_session)(&(view.words().day)(session.day)))
    });
    group![session, advice(view, sheet, told), parts::saved(view)]
}

fn score(view: View<'_>, sheet: &Sheet) -> Html {
    let words = &view.words().result;
    if let Score::Complete { total, .. } = score::score(sheet) {
        return complete(view, sheet, total);
    }
    let strange = sheet.strange().len();
    let strange = (strange > 0).then(|| parts::p((words.strange)(strange)));
    tag!("section.score", [parts::p(words.no_total), strange])
}

fn complete(view: View<'_>, sheet: &Sheet, total: u8) -> Html {
    let words = &view.words().result;
    let instrument = sheet.instrument();
    let band = instrument.band(total);
    let about = (view.words().instruments)(instrument.known).total.as_ref();
    let sums = parts::each(instrument.parts, |part| {
        let Some(sum) = score::part(sheet, part) else { return Html::default() };
        let text = (words.part)(part.of, sum, part.highest(instrument), part.cut_off);
        tag!("li", [("data-part", part.of.as_str()), ("data-sum", sum.to_string())], [text])
    });
    let points = tag!("strong", [total.to_string()]);
    let of = tag!("span", [(words.of)(instrument.highest())]);
    tag!(
        "section.score",
        [
            ("data-result", instrument.id),
            ("data-total", total.to_string()),
            ("data-band", band.map_or("", |band| band.severity.as_str())),
        ],
        [
            tag!("p.total", [points, " ", of]),
            band.map(|band| {
                parts::p_of("band", (words.band)((view.words().severity)(band.severity)))
            }),
            parts::band_scale(view, instrument, total),
            tag!("ul.sums", [sums]),
            parts::bands(view, instrument, Some(total)),
            about.map(|about| parts::p(about.says)),
            about.map(|about| parts::p(about.says_not)),
            parts::p(words.no_all_clear),
        ]
    )
}

fn advice(view: View<'_>, sheet: &Sheet, told: &Advice<'_>) -> Html {
    let words = &view.words().result;
    let Advice { rules, elsewhere, .. } = told;
    let open = if sheet.instrument().has_total() { 0 } else { sheet.open().count() };
    // Below an emergency: somebody may have no provider, or reach none.
    let below = rules.iter().any(|rule| (Tier::Now..=Tier::Soon).contains(&rule.tier));
    let rules = if rules.is_empty() && elsewhere.is_none() {
        parts::p(words.no_rule)
    } else {
        parts::each(guidance::by_urgency(rules), |(tier, rules)| {
            let poison = rules.iter().any(|rule| rule.because.is_of_poison());
            tag!(
                "div.card",
                [("data-card", tier.as_str())],
                [
                    tag!("h3", [(view.words().tier)(tier)]),
                    tag!("ul.reasons", [parts::each(rules, |rule| held(view, rule, tier, told))]),
                    poison.then(|| parts::poison(view)),
                ]
            )
        })
    };
    tag!(
        "section.advice",
        [
            parts::h2(words.advice),
            elsewhere.map(|tier| more_urgent(view, tier)),
            rules,
            below.then(|| parts::no_provider(view, "h3")),
            (open > 0).then(|| parts::p((words.left_open)(open))),
            parts::p_of("hint", words.own_aid),
            parts::p(parts::link(
                Some("plain"),
                Some("guidance"),
                Route::Guidance.fragment(),
                view.words().guidance.title,
            )),
        ]
    )
}

/// A good result must not hide what else was entered.
fn more_urgent(view: View<'_>, tier: Tier) -> Html {
    tag!(
        "div.card",
        [("data-card", tier.as_str()), ("data-elsewhere", "")],
        [tag!("h3", [(view.words().tier)(tier)]), parts::p(view.words().result.more_urgent)]
    )
}

fn held(view: View<'_>, rule: &Rule, tier: Tier, told: &Advice<'_>) -> Html {
    let words = view.words();
    let higher = told
        .higher_than(rule)
        .map(|day| [" ", &(words.guidance.more_often)(&(words.day)(day))].concat().node());
    let source = (words.result.rule)(rule.id, (words.guidance.origin)(rule));
    let why = words.result.why;
    tag!(
        "li",
        [("data-rule", rule.id), ("data-urgency", tier.as_str())],
        [
            tag!("p", [(words.because)(rule), higher]),
            tag!("details.why", [tag!("summary", [why]), tag!("p", [source.clone()])]),
            // What is folded on screen stands on paper.
            tag!("p.printed", [why, " ", source]),
        ]
    )
}

/// The longer questionnaires that this one's answers can be carried over to.
fn grow(view: View<'_>, check: &Check, instrument: &'static Instrument) -> Html {
    let words = &view.words().result;
    let longer = instrument.longer();
    if longer.is_empty() {
        return Html::default();
    }
    let buttons = parts::each(longer, |(into, more)| {
        let text = (words.grow_into)(view.name(into), more);
        let event = app::check::Event::GrowPressed { from: check.id.clone(), into }.into();
        parts::press(view, "button.small", "grow", Some(into.id), event, text.node())
    });
    tag!("section.grow", [parts::h2(words.grow), buttons])
}

fn next(view: View<'_>, check: &Check) -> Html {
    let words = &view.words().result;
    let clinic = &view.model.clinic;
    let Some(day) = clinic.free_from(check).map(view.words().day) else {
        return Html::default();
    };
    let (recall, wait) =
        check.instrument().map_or((0, 0), |one| (one.recall_days, clinic.wait(one)));
    let text = if wait > recall {
        (view.words().clinic.waits_until)(wait, &day)
    } else {
        (words.next_on)(recall, &day)
    };
    tag!("section.next", [parts::h2(words.next), parts::p(text)])
}

fn answers(view: View<'_>, sheet: &Sheet) -> Html {
    let words = &view.words().result;
    let texts = sheet.instrument().worded(view.model.language);
    let rows = parts::each(texts.filter(|(item, _)| sheet.asks(item)), |(item, text)| {
        let choice = sheet.value(item.id).and_then(|value| item.choice(value));
        let points =
            choice.filter(|_| item.is_scored()).map(|choice| (words.points)(choice.points));
        let answer = parts::answer(view, sheet, item, text) + &points.unwrap_or_default();
        row(text.question.node(), answer)
    });
    // What no item of this release has is shown as it lies there.
    let strange = sheet.strange().iter().filter(|(id, _)| sheet.instrument().item(id).is_none());
    let strange = parts::each(strange, |(id, value)| {
        row(id.clone().node(), (words.strange_answer)(&value.to_string()))
    });
    let table = parts::table(words.question, words.answer, group![rows, strange]);
    tag!("section.answers", [parts::h2(words.answers), table])
}

fn row(question: Html, answer: String) -> Html {
    tag!("tr", [tag!("th", [("scope", "row")], [question]), tag!("td", [answer])])
}
