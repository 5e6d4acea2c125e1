//! Lives in which something was lost or came back once.

use doorway_engine::app::{StoreKind, Trouble};
use doorway_engine::record::Keeping;

use super::{Deed, Life};
use crate::app::browser::Pending;

fn live(deeds: &[Deed]) {
    let mut life = Life::new();
    for deed in deeds {
        life.live(deed);
    }
}

const DENIED: Deed = Deed::Trouble(StoreKind::Indexed, Some(Trouble::Denied), 0);

#[test]
fn what_was_taken_back_may_go_once_more() {
    live(&[
        Deed::Tap(0),
        Deed::Deliver(1),
        Deed::Undo,
        Deed::Trouble(StoreKind::Indexed, Some(Trouble::Full), 2),
        Deed::Trouble(StoreKind::Local, Some(Trouble::Denied), 0),
        Deed::Reload(Pending::Done),
        Deed::Deliver(1),
    ]);
}

#[test]
fn what_an_older_visit_kept_is_saved_again_where_local_storage_fell_back() {
    live(&[
        Deed::Tap(0),
        Deed::Deliver(1),
        Deed::Crash { lost: 0 },
        Deed::Keep(Keeping::Tab),
        Deed::Deliver(2),
        Deed::Crash { lost: 1 },
    ]);
}

#[test]
fn a_move_that_indexeddb_refused_is_finished_after_a_reload() {
    live(&[
        Deed::Finish,
        Deed::Answer(0, 0),
        DENIED,
        Deed::Note,
        Deed::Deliver(2),
        Deed::Flush,
        Deed::Keep(Keeping::Tab),
        Deed::Trouble(StoreKind::Indexed, None, 0),
        Deed::Reload(Pending::Lost),
        Deed::Answer(0, 1),
    ]);
}

#[test]
fn what_was_deleted_before_is_not_told_as_deleted_for_good_where_indexeddb_refuses() {
    live(&[
        Deed::AnswerAll(0),
        Deed::DeleteAll,
        DENIED,
        Deed::Reload(Pending::Done),
        Deed::DeleteAll,
    ]);
}

#[test]
fn what_a_refusing_indexeddb_may_hold_is_not_told_as_deleted() {
    live(&[Deed::Answer(0, 0), Deed::Deliver(1), DENIED, Deed::Crash { lost: 2 }, Deed::DeleteAll]);
}

#[test]
fn nothing_is_told_as_deleted_where_neither_store_can_be_read() {
    live(&[
        DENIED,
        Deed::Answer(0, 0),
        Deed::Trouble(StoreKind::Local, Some(Trouble::Denied), 0),
        Deed::Reload(Pending::Done),
        Deed::DeleteAll,
    ]);
}

#[test]
fn an_answer_after_nothing_is_kept_any_more_is_in_no_write_that_was_owed_before() {
    live(&[
        Deed::AnswerAll(0),
        Deed::Finish,
        Deed::Reload(Pending::Done),
        Deed::Keep(Keeping::Tab),
        Deed::Flush,
        Deed::Reload(Pending::Lost),
        Deed::Crash { lost: 0 },
        Deed::Deliver(1),
        Deed::Reload(Pending::Done),
        Deed::Deliver(1),
        Deed::Answer(0, 0),
        Deed::Deliver(2),
    ]);
}

#[test]
fn nothing_is_told_as_in_the_tab_alone_before_indexeddb_has_answered() {
    live(&[
        Deed::Answer(0, 0),
        Deed::Tap(0),
        Deed::Late(true),
        Deed::Keep(Keeping::Tab),
        Deed::DeleteAll,
        Deed::Reload(Pending::Lost),
    ]);
}

#[test]
fn what_was_deleted_is_gone_when_indexeddb_was_given_up_meanwhile() {
    live(&[
        Deed::Answer(0, 0),
        Deed::Deliver(1),
        Deed::Reload(Pending::Done),
        Deed::DeleteAll,
        Deed::Tap(0),
        Deed::Wake,
        Deed::Deliver(3),
    ]);
}

#[test]
fn what_was_to_leave_the_device_leaves_it_where_indexeddb_was_behind() {
    live(&[
        Deed::AnswerAll(0),
        Deed::DeleteAll,
        Deed::Answer(0, 0),
        Deed::Keep(Keeping::Tab),
        Deed::Deliver(1),
        Deed::Reload(Pending::Lost),
        Deed::Deliver(2),
    ]);
}

#[test]
fn nothing_is_told_as_in_the_tab_alone_while_indexeddb_is_silent() {
    live(&[
        Deed::Late(true),
        Deed::AnswerAll(0),
        Deed::Keep(Keeping::Tab),
        Deed::DeleteAll,
        Deed::Reload(Pending::Lost),
        Deed::Wake,
    ]);
}

#[test]
fn what_is_entered_where_an_earlier_visit_chose_to_keep_nothing_stays_in_the_tab() {
    live(&[
        Deed::Tap(0),
        Deed::AnswerAll(0),
        Deed::Reload(Pending::Done),
        Deed::Keep(Keeping::Tab),
        Deed::Rewrite(0),
        Deed::Crash { lost: 0 },
        Deed::Answer(0, 0),
        Deed::Reload(Pending::Done),
        Deed::Deliver(2),
    ]);
}

#[test]
fn a_result_that_the_page_was_loaded_at_is_not_of_this_visit() {
    live(&[
        Deed::AnswerAll(0),
        Deed::Finish,
        Deed::Reload(Pending::Done),
        Deed::Keep(Keeping::Tab),
        Deed::Deliver(2),
        Deed::Finish,
    ]);
}

#[test]
fn what_was_kept_before_a_visit_was_to_be_forgotten_outlives_it_and_a_crash() {
    live(&[
        Deed::Tap(0),
        Deed::Reload(Pending::Done),
        Deed::Keep(Keeping::Tab),
        Deed::Answer(0, 0),
        Deed::Keep(Keeping::Device),
        Deed::Reload(Pending::Done),
        Deed::Answer(0, 0),
        Deed::Crash { lost: 3 },
        Deed::Reload(Pending::Done),
        Deed::Deliver(1),
    ]);
}
