//! The screen of files, in English.

use super::super::files::FileWords;
use super::facts;
use crate::backup::{Amounts, Fault, Of};
use crate::export::ics;
use crate::kept::Kind;
use crate::moment::Month;

pub(super) static FILES: FileWords = FileWords {
    title: "Files and backup",
    about: "What you write here lies in this browser alone. If the browser’s data is cleared or the device is lost, it is gone. A file of your own is a second copy, and a way to another device.",
    lives_in_file: "This page is a file on your device, and your browser keeps what you write for the file at this place. Moved, renamed or opened in another browser it may start empty. The file below is the way across.",
    lives_on_site: "Your browser keeps it for this site. In a frame on another site, or in another browser, it may start empty. The file below is the way across.",
    release: |version| ["This is release ", version, " of the page."].concat(),
    save: "Save everything to a file",
    save_about: "One file with your results, sessions, diary, warning signs, worksheets, routine, unfinished forms and choices on this page. It is plain text, so other programs can read it too.",
    save_open: "The file is not locked: whoever has it can read everything in it. Keep it where only you can get at it.",
    save_nothing: "Nothing is kept here yet, so there is nothing to save.",
    save_not_damaged: "What can’t be read is not in this file. The notice above saves it separately.",
    save_act: "Make the file",
    offered: "The file was offered to your browser. This page can’t see whether it was saved.",
    add: "Add from a file",
    add_about: "Pick a file that was made here. You first see what would come in. Nothing that is here is deleted or replaced by an older one.",
    add_not_by_link: "This page was opened by a shared link, and keeps to itself. Open it without the link to add from a file.",
    add_not_newer: "A newer version of this page has written here, so this older one adds nothing.",
    pick: "The file",
    plan: "What this file would add",
    plan_of: |day| ["It was made on ", day, "."].concat(),
    plan_new: "New here:",
    plan_nothing: "Nothing in it is new here.",
    amounts,
    choices: |count| match count {
        1 => "One choice on this page becomes the later one from the file.".to_owned(),
        _ => format!("{count} choices on this page become the later ones from the file."),
    },
    here: |count| match count {
        1 => "One is here already and stays as it is.".to_owned(),
        _ => format!("{count} are here already and stay as they are."),
    },
    gone: |count| match count {
        1 => "One was deleted, changed or finished here since then. It stays that way.".to_owned(),
        _ => format!(
            "{count} were deleted, changed or finished here since then. They stay that way."
        ),
    },
    odd: |count| {
        match count {
        1 => "One has a date before 1990 or after tomorrow, and stays out. Is the date of this device right?".to_owned(),
        _ => format!(
            "{count} have a date before 1990 or after tomorrow, and stay out. Is the date of this device right?"
        ),
    }
    },
    reading: "Reading the file",
    stop: "Stop",
    in_tab: "You chose “Forget when I close”: what you add is kept in this tab until then.",
    add_act: "Add these",
    drop: "Don’t add them",
    close: "Close",
    added: "Added:",
    fault,
    fault_nothing: "Nothing was added or changed.",
    remind: "Check-in days for your calendar",
    remind_about: "This page can’t remind you by itself. A calendar can: pick your days, and open the file with it. The entries say only “Check-in”, so a lock screen tells nobody more.",
    remind_days: "Days",
    weekday,
    remind_time: "Time",
    remind_span: "For how long",
    span,
    remind_act: "Make the calendar file",
    remind_event: "Check-in",
    remind_fault: |fault| match fault {
        ics::Fault::NoDay => "Pick at least one day.",
        ics::Fault::NoTime => "Enter a time in full, with hours and minutes.",
        ics::Fault::NoDate => {
            "This device’s clock shows a date that no calendar can use. Set its date, then try again."
        }
    },
    remind_offered: "The calendar file was offered to your browser. Open it with your calendar.",
    remind_remove: "To stop them, open one of these entries in your calendar, choose “Delete”, and pick all of the series. For other days, delete the old ones first: this page can’t see your calendar.",
    delete: "Delete everything",
    delete_about: "This stands at the end of your results. It doesn’t reach files that you saved.",
    delete_link: "Go to your results",
};

/// How a kind of entry is called: one, many, and what of it is damaged in a file.
struct Called {
    kind: Kind,
    one: &'static str,
    many: &'static str,
    damaged: &'static str,
}

/// The kinds of entries in the order of telling.
const KINDS: [Called; Kind::ALL.len()] = [
    Called { kind: Kind::Check, one: "result", many: "results", damaged: "a result" },
    Called { kind: Kind::Session, one: "session", many: "sessions", damaged: "a session" },
    Called {
        kind: Kind::DiaryEntry,
        one: "diary entry",
        many: "diary entries",
        damaged: "the diary",
    },
    Called {
        kind: Kind::Sign,
        one: "warning sign",
        many: "warning signs",
        damaged: "your warning signs",
    },
    Called { kind: Kind::Worksheet, one: "worksheet", many: "worksheets", damaged: "a worksheet" },
    Called {
        kind: Kind::Tick,
        one: "tick of your routine",
        many: "ticks of your routine",
        damaged: "what you ticked of your routine",
    },
];

fn amounts(new: &Amounts) -> Vec<String> {
    let kinds = KINDS.iter().map(|called| (new.of(called.kind), called.one, called.many));
    let drafts = (new.drafts, "unfinished form", "unfinished forms");
    let some = kinds.chain([drafts]).filter(|(count, ..)| *count > 0);
    some.map(|(count, one, many)| match count {
        1 => ["1 ", one].concat(),
        _ => [&count.to_string(), " ", many].concat(),
    })
    .collect()
}

pub(super) fn fault(fault: Fault) -> String {
    match fault {
        Fault::TooLarge => {
            "This file is larger than 20 MB. A file made here is far smaller, so this is another one."
                .to_owned()
        }
        Fault::Denied => "The browser did not let this page read the file. It may have been moved or deleted; pick it again.".to_owned(),
        Fault::NotText => "This file is not text, so it is not one that was made here.".to_owned(),
        Fault::NotJson { line, column } => format!(
            "This file can’t be read from line {line}, character {column} on. It may have been cut off or changed, or it is another file."
        ),
        Fault::NotOurs => "This file can be read, but it is not one that was made here.".to_owned(),
        Fault::Crowded { line } => {
            format!("What begins in line {line} has far more entries than this page writes.")
        }
        Fault::Later => "This file was made by a newer version of this page. Add it there, or reload this page to get the newer version.".to_owned(),
        Fault::Damaged { line, of } => {
            format!("Line {line} of this file is damaged: {}.", damaged(of))
        }
    }
}

fn damaged(of: Of) -> String {
    let (kind, date) = match of {
        Of::Settings => return "your choices on this page".to_owned(),
        Of::Draft => return "an unfinished form".to_owned(),
        Of::Unknown => return "it holds nothing that this page knows".to_owned(),
        Of::One(kind, day) => (kind, day.map(facts::day)),
        Of::Many(shard) => (shard.kind, shard.month.map(month)),
    };
    let called = KINDS.iter().find(|called| called.kind == kind);
    let what = called.map_or("", |called| called.damaged);
    match date {
        Some(date) => [what, " of ", &date].concat(),
        None => what.to_owned(),
    }
}

fn month(month: Month) -> String {
    let first = facts::day(month.first());
    first.strip_prefix("1 ").unwrap_or(&first).to_owned()
}

fn weekday(day: u8) -> &'static str {
    match day {
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        6 => "Saturday",
        _ => "Sunday",
    }
}

fn span(span: ics::Span) -> &'static str {
    match span {
        ics::Span::Month => "4 weeks",
        ics::Span::Quarter => "12 weeks",
        ics::Span::Year => "A year",
    }
}
