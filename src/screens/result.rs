//! `#/result/<instrument>/<id>`: a number and how it moved, whom to tell, and when
//! to look again. All else is folded, and open on paper.

mod advice;
mod answers;
mod change;
mod link_end;
mod score;
mod take;

use doorway_engine::app::{self, Advice, page};
use doorway_engine::guidance;
use doorway_engine::id::Id;
use doorway_engine::instrument::{Instrument, Kind};
use doorway_engine::record::Check;
use doorway_engine::route::Route;
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
    let words = view.words().result;
    // It looks through the whole record: once for the screen.
    let told = view.model.advice(check);
    let called = told.elsewhere.filter(|tier| tier.calls_for_help()).or(guidance::help_for(&sheet));
    let filled = Route::Paper(instrument, Some(id.clone())).fragment();
    let found = match instrument.kind {
        Kind::Published => published(view, check, &sheet, &told, called.is_some()),
        Kind::AfterSession => after(view, check, &sheet, &told, called.is_some()),
        Kind::Starter => take::take(view, &sheet),
    };
    let by_link = view.model.by_link();
    let hand = tag!(
        "div.printed hand",
        [parts::written(words.name, None), parts::written(view.words().paper.date, None)]
    );
    let article = tag!(
        "article.result",
        [("data-kept", instrument.id)],
        [
            hand,
            title(view, instrument, check),
            called.map(|_| parts::help_panel(view, called, false)),
            link_end::next(view),
            found,
            by_link.then(|| link_end::end(view, check)),
            answers::answers(view, &sheet),
            parts::saved(view),
            (!by_link).then(|| parts::keeping(view)),
            tag!(
                "div.acts",
                [
                    parts::button(view, "print", words.print, page::Event::PrintPressed.into()),
                    parts::link(Some("plain"), Some("paper"), filled, words.print_filled),
                    parts::link(Some("plain"), None, Route::History.fragment(), words.to_history),
                ]
            ),
            parts::rights(view, instrument),
            called.is_none().then(|| parts::printed_help(view)),
        ]
    );
    // What was unfolded of one result is folded in another.
    parts::keyed(id.as_str(), article)
}

/// Small above a number, which is larger than any heading.
fn title(view: View<'_>, instrument: &'static Instrument, check: &Check) -> Html {
    let words = view.words().result;
    let name = view.name(instrument);
    let taken = (words.taken)(&parts::day(view, check.taken));
    let Some(day) = check.taken.day().filter(|_| instrument.has_total()) else {
        return group![parts::h1(name), parts::p_of("taken", taken)];
    };
    let title = (words.title)(name, &(words.date)(day, view.model.today()));
    // Paper outlives its year.
    group![parts::h1(title), parts::p_of("taken printed", taken)]
}

pub(super) fn gone(view: View<'_>) -> Html {
    let words = view.words().result;
    let back = parts::link(None, None, Route::History.fragment(), words.to_history);
    let title = parts::h1(view.words().history.title);
    tag!("article.result", [title, parts::p(words.gone), back])
}

fn published(
    view: View<'_>,
    check: &Check,
    sheet: &Sheet,
    told: &Advice<'_>,
    called: bool,
) -> Html {
    let last = trend::change(&view.model.record, check);
    group![
        score::score(view, check, sheet, last.as_ref()),
        advice::advice(view, sheet, told, called),
        next(view, check),
        grow(view, check, sheet.instrument()),
        change::change(view, check, last.as_ref()),
        score::meaning(view, sheet),
    ]
}

fn after(view: View<'_>, check: &Check, sheet: &Sheet, told: &Advice<'_>, called: bool) -> Html {
    let session = trend::session_before(&view.model.record, check).map(|session| {
        parts::p((view.words().result.after_session)(&(view.words().day)(session.day)))
    });
    group![advice::advice(view, sheet, told, called), session]
}

/// The longer questionnaires that this one's answers can be carried over to.
fn grow(view: View<'_>, check: &Check, instrument: &'static Instrument) -> Html {
    let words = view.words().result;
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

fn next(view: View<'_>, check: &Check) -> Option<Html> {
    let words = view.words().result;
    let day = view.model.next_day(check)?;
    let instrument = check.instrument()?;
    let (recall, wait) = (instrument.recall_days, view.model.clinic.wait(instrument));
    let why = if wait > recall {
        (view.words().clinic.waits_until)(wait, &(view.words().day)(day))
    } else {
        (words.next_why)(recall)
    };
    let calendar = || {
        let href = Route::Data.fragment();
        parts::link(Some("plain"), Some("calendar"), href, words.calendar)
    };
    Some(tag!(
        "section.next",
        [
            parts::h2((words.next)(&(words.date)(day, view.model.today()))),
            parts::p_of("hint", why),
            (!view.model.by_link()).then(calendar),
        ]
    ))
}
