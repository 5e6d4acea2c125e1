//! Finding results again, and deleting them.

use doorway_pages::flow::Flow;
use doorway_pages::trouble::{Told, ensure, same};
use doorway_pages::visit::Visit;
use serde_json::Value;

use crate::MODERATE;

pub(crate) const FLOWS: &[Flow] = &[
    Flow::new("a_result_is_found_again_after_a_reload", found_again),
    Flow::new("the_newest_is_on_top_and_says_what_changed", newest_on_top).in_turn(),
    Flow::new("deleting_one_asks_first_and_leaves_no_answer", delete_one).in_turn(),
    Flow::new("deleting_all_leaves_nothing_of_the_person", delete_all),
    // WebKitGTK doesn't tell one local file of another's writes; there a reload shows them.
    Flow::new("a_tab_sees_what_another_saves_and_deletes", two_tabs).in_turn(),
];

fn found_again(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    visit.click("a[href='#/history']")?;
    visit.entries_are(&[&result.id])?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[&result.id])?;
    visit.click(&format!("li[data-entry] a[href='#/result/phq9/{}']", result.id))?;
    same("the result", &visit.result()?, &result)?;
    // The form is empty again: what is finished is no draft.
    visit.follow_route("#/check/phq9")?;
    visit.answers_are(&[None; 9])
}

fn newest_on_top(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let first = visit.check_in(&MODERATE)?;
    let second = visit.check_in(&[2, 2, 2, 2, 2, 2, 2, 2, 1])?;
    same("the second total", &second.total.as_str(), &"17")?;
    same("its band", &second.band.as_str(), &"moderately-severe")?;
    visit.see("[data-change]")?;
    same("the change", &visit.attribute("[data-change]", "data-change")?.as_str(), &"5")?;
    visit.click("a[href='#/history']")?;
    visit.entries_are(&[&second.id, &first.id])?;
    let third = visit.check_in(&[0; 9])?;
    same("the change", &visit.attribute("[data-change]", "data-change")?.as_str(), &"-17")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&third.id, &second.id, &first.id])
}

fn delete_one(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    let first = visit.check_in(&MODERATE)?;
    let second = visit.check_in(&[0; 9])?;
    visit.saved("device")?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[&second.id, &first.id])?;
    let entry = format!("li[data-entry='{}']", first.id);
    visit.click(&format!("{entry} button[data-act='delete']"))?;
    visit.see("button[data-act='confirm-delete']")?;
    visit.entries_are(&[&second.id, &first.id])?;
    visit.click("button[data-act='cancel-delete']")?;
    visit.see_no("button[data-act='confirm-delete']")?;
    visit.entries_are(&[&second.id, &first.id])?;

    visit.click(&format!("{entry} button[data-act='delete']"))?;
    visit.click("button[data-act='confirm-delete']")?;
    visit.entries_are(&[&second.id])?;
    let key = format!("doorway/check/{}", first.id);
    doorway_pages::browser::eventually("no answer of it is kept", || {
        for kept in [visit.kept_in("localStorage")?, visit.leaves()?] {
            // A note that it was deleted may stay, so that another tab does not bring it back.
            let text = kept.get(&key).and_then(Value::as_str).unwrap_or_default();
            ensure(!text.contains("answers"), || format!("{key} still holds {text}"))?;
        }
        Ok(Some(()))
    })?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[&second.id])
}

fn delete_all(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.check_in(&MODERATE)?;
    visit.check_in(&[0; 9])?;
    visit.follow_route("#/check/phq9")?;
    visit.fill(&[1, 2, 3])?;
    visit.saved("device")?;
    visit.follow_route("#/history")?;
    visit.click("button[data-act='delete-all']")?;
    visit.click("button[data-act='confirm-delete-all']")?;
    visit.entries_are(&[])?;
    let nothing_left = || {
        doorway_pages::browser::eventually("nothing of the person is left", || {
            for kept in
                [visit.kept_in("localStorage")?, visit.kept_in("sessionStorage")?, visit.leaves()?]
            {
                let left: Vec<_> = kept
                    .keys()
                    // Where things are kept, that the store is alive, and the mark of the deletion
                    // say nothing of anybody.
                    .filter(|key| {
                        !["doorway/settings", "doorway/sentinel", "doorway/epoch"]
                            .contains(&key.as_str())
                    })
                    .collect();
                ensure(left.is_empty(), || format!("left behind: {left:?}"))?;
            }
            Ok(Some(()))
        })
    };
    nothing_left()?;
    visit.reload_at("#/history")?;
    visit.entries_are(&[])?;
    visit.follow_route("#/check/phq9")?;
    visit.answers_are(&[None; 9])?;
    nothing_left()?;
    ensure(!visit.shows("[data-notice='restored']")?, || "a wiped store counts as lost".into())
}

fn two_tabs(visit: &mut Visit) -> Told<()> {
    visit.open()?;
    visit.follow_route("#/history")?;
    let first = visit.session().tab()?;
    // A window of its own: in a tab that is out of sight, WebKitGTK loads no frame.
    let second = visit.session().open_window()?;
    visit.session().switch_to(&second)?;
    visit.open()?;
    let result = visit.check_in(&MODERATE)?;
    visit.saved("device")?;
    visit.session().switch_to(&first)?;
    visit.step_in()?;
    visit.entries_are(&[&result.id])?;
    // And the other way round: deleted here, gone there.
    visit.click("button[data-act='delete']")?;
    visit.click("button[data-act='confirm-delete']")?;
    visit.entries_are(&[])?;
    visit.session().switch_to(&second)?;
    visit.step_in()?;
    visit.follow_route("#/history")?;
    visit.entries_are(&[])?;
    // Twice, for the first time begins the marks that the second one has to replace: a tab that
    // sees one key go after the other once put everything back.
    for _ in 0..2 {
        visit.check_in(&MODERATE)?;
        visit.saved("device")?;
        visit.follow_route("#/history")?;
        visit.click("button[data-act='delete-all']")?;
        visit.click("button[data-act='confirm-delete-all']")?;
        visit.saved("deleted")?;
        visit.reload_at("#/history")?;
        visit.entries_are(&[])?;
    }
    Ok(())
}
