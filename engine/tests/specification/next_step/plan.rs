//! When a plan for worse days is offered.

use doorway_engine::next_step::NextStep;
use doorway_engine::record::Record;
use doorway_engine::worksheet::{PLAN, WorksheetEntry};

use super::{step, today};
use crate::support::days::{check, id, noon};

#[test]
fn a_plan_for_worse_days_is_offered_after_a_good_result_alone() {
    for (ago, total, ninth, offered) in [
        (0, 4, 0, true),
        (1, 9, 0, true),
        (2, 4, 0, false),
        (-1, 4, 0, false),
        (0, 10, 0, false),
        (0, 24, 3, false),
        (0, 1, 1, false),
    ] {
        let mut record = Record::default();
        let ninth: &[(&str, u8)] = if ninth > 0 { &[("9", ninth)] } else { &[] };
        check(&mut record, "phq9", today().shifted(-ago), total, ninth);
        assert_eq!(step(&record) == NextStep::Plan, offered, "{ago} {total} {ninth:?}");
    }
    let mut record = Record::default();
    check(&mut record, "phq9", today(), 4, &[]);
    let (worksheet, written) = (PLAN.id.to_owned(), noon(today().minus(400)));
    record.keep(WorksheetEntry { id: id(6, 0), worksheet, texts: Vec::new(), written });
    assert_ne!(step(&record), NextStep::Plan, "there is one");
}
