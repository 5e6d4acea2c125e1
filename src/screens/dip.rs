//! `#/dip`

use doorway_engine::app::dip;
use doorway_engine::guidance::dip::{
    DipAnswers, LASTS, Outcome, QUESTIONS, Question, Speaks, THOUGHTS,
};
use doorway_engine::guidance::look_again;
use doorway_engine::learn::find;
use doorway_engine::route::Route;
use doorway_engine::worksheet::PLAN;
use yew::{Callback, Event as DomEvent, Html};

use crate::parts::{self, When, group, tag};
use crate::view::View;

/// What stands before a question's id in the name of its inputs.
const NAME: &str = "dip-";

/// A dip or a return? Answers of the diary stand in the form as if picked.
pub(crate) fn dip(view: View<'_>) -> Html {
    let words = view.words().dip;
    let given = view.model.dip();
    let outcome = given.outcome();
    let help = (outcome == Outcome::Help).then(|| outcome.tier());
    let questions = parts::each(&QUESTIONS, |one| question(view, &given, one));
    // Under the last question, the one that opens it.
    let panel = help.map(|_| parts::help_panel(view, help, true));
    let form = tag!("form.dip", [("autocomplete", "off"), ("novalidate", "")], [questions, panel]);
    let form = parts::on(When::Change, picked(view), form);
    tag!(
        "article.check",
        [
            parts::h1(words.title),
            parts::p_of("lead", words.about),
            parts::p_of("hint", words.aid),
            parts::on(When::Submit, parts::stay(), form),
            looks(view, &given, outcome),
            article(view),
            tag!(
                "div.acts",
                [
                    parts::link(
                        Some("button"),
                        Some("guidance"),
                        Route::Guidance.fragment(),
                        view.words().guidance.title
                    ),
                    given.is_begun().then(|| {
                        parts::button(view, "dip-over", words.over, dip::Event::StartedOver.into())
                    }),
                ]
            ),
        ]
    )
}

fn picked(view: View<'_>) -> Callback<DomEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: DomEvent| {
        let Some((name, choice)) = parts::name_and_text(&event) else { return };
        if let Some(question) = name.strip_prefix(NAME) {
            tell.emit(dip::Event::Picked { question: question.to_owned(), choice }.into());
        }
    })
}

fn question(view: View<'_>, given: &DipAnswers, of: &'static Question) -> Html {
    let words = view.words().dip;
    let name = [NAME, of.id].concat();
    let kind = if of.many { "checkbox" } else { "radio" };
    let choices = parts::each(of.choices, |choice| {
        let text = (words.choice)(of.id, choice);
        parts::option(kind, &name, choice, given.has(of.id, choice), text)
    });
    let from_diary = given.is_from_diary(of.id).then(|| match (of.id, given.low_days) {
        (LASTS, Some((low, noted))) => (words.from_diary)(low, noted),
        _ => words.areas_from_diary.to_owned(),
    });
    let fieldset = tag!(
        "fieldset.item",
        [("id", ["item-", &name].concat()), ("data-from", from_diary.is_some().then_some("diary")),],
        [
            tag!("legend", [(words.question)(of.id)]),
            of.many.then(|| parts::p_of("hint", words.many)),
            from_diary.map(|text| parts::p_of("from-diary", text)),
            tag!("div.choices", [choices]),
        ]
    );
    parts::keyed(of.id, fieldset)
}

/// What there is to read about it.
fn article(view: View<'_>) -> Option<Html> {
    let article = find("dip-or-return")?;
    let title = (view.words().learn.title)(article);
    Some(parts::p(parts::link(
        Some("plain"),
        Some("article"),
        Route::Article(article).fragment(),
        title,
    )))
}

/// The plan that was written for this, or the way to one.
fn plan(view: View<'_>) -> Html {
    let title = (view.words().worksheets.of)(&PLAN).title;
    let link = parts::link(
        Some("small"),
        Some("plan"),
        Route::Worksheet(&PLAN, None, 0).fragment(),
        title,
    );
    parts::p(link)
}

/// What the answers look like, and why.
fn looks(view: View<'_>, given: &DipAnswers, outcome: Outcome) -> Html {
    let words = view.words().dip;
    let all = view.words();
    if !given.is_answered() {
        let title = parts::h2(words.looks);
        let status = tag!("p", [("role", "status")], [words.first]);
        return tag!("section.card", [("data-dip", "open")], [title, status]);
    }
    let told = QUESTIONS.iter().filter(|one| one.id != THOUGHTS);
    let told = told.filter_map(|one| Some((one.id, given.speaks(one.id)?)));
    let reasons = parts::each(told, |(id, speaks)| {
        let reason = match speaks {
            Speaks::Dip => words.for_dip,
            Speaks::Neither => words.for_neither,
            Speaks::Return => words.for_return,
        };
        tag!("li", [reason(id)])
    });
    let missing = parts::each(given.missing(), |one| tag!("li", [(words.question)(one.id)]));
    let open = given.missing().next().is_some() && outcome == Outcome::Unclear;
    let again = (outcome == Outcome::Dip).then_some(view.model.today()).flatten();
    let again = again.map(|today| look_again(&view.model.record, today));
    tag!(
        "section.card",
        [("data-dip", outcome.as_str()), ("data-urgency", outcome.tier().as_str())],
        [
            parts::h2(words.looks),
            tag!("p", [("role", "status")], [tag!("strong", [(words.outcome)(outcome)])]),
            parts::p((words.about_outcome)(outcome)),
            given.has(THOUGHTS, "unsaid").then(|| group![
                parts::p(words.unsaid),
                parts::p(parts::link(
                    Some("small"),
                    Some("help"),
                    Route::Help.fragment(),
                    all.frame.help
                )),
            ]),
            again.map(|day| parts::p((words.look_again)(&(all.day)(day)))),
            view.model.offers_plan(outcome).then(|| plan(view)),
            open.then(|| group![parts::p(words.missing), tag!("ul", [missing])]),
            given.is_begun().then(|| group![tag!("h3", [words.reasons]), tag!("ul", [reasons])]),
            tag!(
                "details",
                [tag!("summary", [all.result.why]), parts::p((words.rule)(outcome.as_str())),]
            ),
        ]
    )
}
