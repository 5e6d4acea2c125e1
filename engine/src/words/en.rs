//! English.

mod because;
mod calm;
mod chart;
mod clinic;
mod diary;
mod dip;
mod facts;
mod files;
mod guidance;
mod instruments;
mod learn;
mod link;
mod result;
mod session_day;
mod sessions;
mod sources;
mod today;
mod worksheets;

use super::{
    CheckWords, Frame, HelpWords, HistoryWords, Home, KeepingWords, Notices, PaperWords, Words,
};

pub(super) use clinic::CLINIC_FORM;
pub(super) use learn::article;

/// The English words.
pub(super) static WORDS: Words = Words {
    frame: Frame {
        name: "Doorway",
        navigation: "Screens",
        home: "Today",
        diary: "Diary",
        chart: "Trends",
        guidance: "Guidance",
        help: "Help now",
        help_short: "Help",
        leave: "Leave this page",
        exit: ("Leave", " this page"),
        leave_hint: "Or press Shift three times. Your browser’s history still shows that this page was open.",
        left: "Leaving …",
        alone: "Nobody sees what you write here, and this page cannot alert anyone.",
        promise: "Everything stays in this browser. There is no account and nothing is sent.",
        clinic: "For clinics: make this check-in yours",
    },
    home: Home {
        start_short: "Start",
        carry_on_short: "Carry on",
        answered: |done, all| format!("{done} of {all} answered"),
        not_today: "Not offered on the day of a session; it is here again tomorrow.",
        needs_program: "Without JavaScript only PHQ-9 can be answered here.",
        total_on: |total, band, day| match band {
            "" => format!("{total}, on {day}"),
            _ => format!("{total}, {band}, on {day}"),
        },
        is: "What this is",
        is_points: &[
            "A way to notice how you are, in words your provider knows too.",
            "Yours: your answers stay in this browser, and only you decide who reads them.",
            "Useful before, between and after ketamine sessions, or while you are still thinking about them.",
        ],
        not: "What it is not",
        not_points: &[
            "A diagnosis, or advice on treatment or doses.",
            "Made for children. It is for adults; if you are under 18, talk to somebody you trust, and see “Help now”.",
            "A judgement. A difficult stretch is not a failure, and a good one needs no defending.",
            "Watched by anyone. If you need somebody now, “Help now” has numbers to call and text.",
        ],
    },
    today: &today::TODAY,
    check: CheckWords {
        title: |name| name.to_owned(),
        intro: "Choose one answer for each. Go by your first sense; none of them is wrong. Answering for somebody else? Answer as they would, with them.",
        answered: |done, all| format!("{done} of {all} answered"),
        gated: "These questions are only for a “Yes” to the first one.",
        optional: "This one is not part of the total. You can leave it out.",
        finish: "See the result",
        back: "Back to the start",
        gaps: |count| match count {
            1 => "One question has no answer yet".to_owned(),
            _ => format!("{count} questions have no answer yet"),
        },
        blank: "Nothing is answered yet",
        gap: |number, question| [number, question].concat(),
        missing: "Not answered yet",
        error: "Error:",
        by_hand: "Without JavaScript this page cannot keep your answers or compare them. You can still answer, and print the page to take it along.",
        by_hand_total: "Your answers add up to",
        by_hand_bands: |bands| {
            ["How the total is read: ", bands, ". It is not a diagnosis."].concat()
        },
        rights: "About this questionnaire",
        manner: "How to answer",
        manner_all: "All on one page",
        manner_one: "One at a time",
        step: |name, at, of| format!("{name}: {at} of {of}"),
        step_free: |name| [name, ": one more"].concat(),
        next: "Next",
        all_answers: "Check all answers first",
        more: "How to answer, and where it is kept",
        previous: "Back",
        review: |name| [name, ": check your answers"].concat(),
        review_intro: "Change whatever doesn’t fit. Nothing is added up before you ask for the result.",
        change: "Change",
        keys: |count| format!("Keys 1 to {count} pick an answer, Enter goes on."),
        keys_about: "Number keys pick an answer",
        picked: |answer| ["Picked: ", answer].concat(),
        early: |name, day, shared| {
            let days = if shared == 1 { "one of the same days" } else { "some of the same days" };
            format!(
                "Your last {name} was on {day}. A new one looks back on {days}, so the two overlap. You can still answer; read them together."
            )
        },
        begun_before: |day| ["These answers were begun on ", day, "."].concat(),
        start_over: "Start again with none",
        grown: |name| {
            [
                "Your answers to ",
                name,
                " are already filled in here; the other questions go on from there.",
            ]
            .concat()
        },
        grown_stop: |name| ["Or stop here: your ", name, " is kept."].concat(),
        not_today: |name| {
            [name, " asks about feeling numb or detached. A session can bring that on by itself, so the questionnaire is not offered on the day of one. It is here again tomorrow. Today, don’t drive, ride or use machines."].concat()
        },
        not_here: |name| {
            [name, " is here only where a clinic has chosen it: its licence asks for that. Results that you have stay where they are, and the other questionnaires are on the first screen."].concat()
        },
        paper: "On paper, to fill in by hand",
    },
    paper: PaperWords {
        blank: |name| [name, " on paper"].concat(),
        filled: |name| [name, ", filled in"].concat(),
        print: "Print",
        date: "Date:",
        total: "Total:",
        only_if: |question, answer| {
            ["Only if you answered “", answer, "” to “", question, "”"].concat()
        },
        only_if_any: "Only if you ticked any problem above",
        points: "The number in brackets is what an answer adds to the total.",
    },
    result: &result::RESULT,
    history: HistoryWords {
        title: "Your results",
        empty: "Nothing here yet. Results appear once you have finished a questionnaire.",
        open: |name, day| [name, " on ", day].concat(),
        unknown: "A questionnaire that this version does not know. It is kept as it is.",
        delete: "Delete",
        delete_which: |name, day| [" ", name, " of ", day].concat(),
        sure: "Delete this result? It cannot be brought back.",
        confirm: "Yes, delete it",
        cancel: "No, keep it",
        delete_all: "Delete everything",
        delete_all_about: "Removes every result, session, diary entry and worksheet, your routine, everything unfinished and your choices on this page from this browser.",
        sure_all: "Delete everything that this page keeps in this browser? It cannot be brought back.",
        confirm_all: "Yes, delete everything",
    },
    session_day: &session_day::DAY,
    learn: &learn::LEARN,
    sessions: &sessions::SESSIONS,
    diary: &diary::DIARY,
    guidance: &guidance::GUIDANCE,
    dip: &dip::DIP,
    calm: &calm::CALM,
    chart: &chart::CHART,
    files: &files::FILES,
    worksheets: &worksheets::WORKSHEETS,
    clinic: &clinic::CLINIC,
    link: &link::LINK,
    help: HelpWords {
        title: "Help now",
        panel_title: "You don’t have to be alone with this",
        lead: "You ticked something about death, about ending your life or about hurting yourself, here or earlier. Many people have such thoughts, and talking to a person helps more than a page can. Here is who you can reach.",
        sign_title: "Please get medical help now",
        sign_lead: "What you ticked can be dangerous and should not wait. Call the emergency number, or ask somebody near you to call. Further down are lines for talking to someone.",
        nobody: "Nobody sees what you write here, and this page cannot alert anyone. Please tell someone yourself.",
        emergency: "If your life is in danger, or you might act on thoughts of ending it",
        emergency_call: |number| ["Call ", number].concat(),
        emergency_of: |number| ["Emergency: ", number].concat(),
        emergency_any: "Call your local emergency number, or go to the nearest emergency department.",
        emergency_or: "Or go to the nearest emergency department.",
        lines: |country| ["Someone to talk to: ", country].concat(),
        lines_any: "Someone to talk to",
        call: |number| ["Call ", number].concat(),
        text: |number| ["Text ", number].concat(),
        text_body: |body, number| ["Text ", body, " to ", number].concat(),
        chat: |name| ["Chat with ", name].concat(),
        reaches: facts::reaches,
        hours: facts::hours,
        languages: facts::languages,
        ages: facts::ages,
        press: facts::press,
        site: |address| ["Website: ", address].concat(),
        checked: facts::checked,
        country: "Country",
        no_country: "Choose your country",
        elsewhere: "Another country? Lines everywhere are listed at",
        elsewhere_link: "findahelpline.com",
        all_countries: "Lines by country",
        small: "If a line feels like too much right now",
        small_steps: &[
            "Tell one person now, in your own words. One sentence is enough.",
            "A text or chat counts as much as a call, and you can just listen at first.",
            "Move to where someone else is, and away from anything you could hurt yourself with.",
        ],
        draft: "I’m not doing well right now. Can you call me, or stay with me for a while?",
        draft_open: "Send this as a text to someone you know",
        provider: "Contact your provider today, even if this is not new; if you have none yet, your family doctor. If a session is planned, they would want to know before it.",
        act: "I have hurt myself, taken something, or might act",
        act_stay: "Then tell somebody who can stay with you until help is there. Unlock the door, keep the phone with you, and move away from what you could hurt yourself with. You don’t have to explain anything first.",
        others: "I might hurt somebody",
        others_away: "Go to where nobody is near that you might hurt, away from what you could hurt them with. Then call, and say it as it is: “I’m afraid I might hurt somebody.” Ask somebody you trust to stay with you until help is there.",
        no_answer: "Does a line not answer? Try the next one, then the emergency number.",
        no_provider: "No provider yet, or no answer?",
        no_provider_about: "First your provider or clinic, and their number for nights and weekends, if you have one. Otherwise:",
        doctor: "Your family doctor, or any doctor’s practice that is open.",
        health: "A nurse or health line:",
        health_none: "A nurse or health line, where your country has one.",
        urgent_care: "Urgent care, or the doctors on duty at night and weekends.",
        cannot_wait: "If it can’t wait, the emergency number:",
        poison: "If too much was taken, the poison line:",
        poison_none: "If too much was taken: a poison line where your country has one, or else the emergency number.",
        place: "Where are you now?",
        place_in: |country| ["Are you in ", &facts::the(country), " now?"].concat(),
        place_yes: |country| ["Yes, I’m in ", &facts::the(country)].concat(),
        place_other: "Somewhere else",
        carry_on: "You can carry on with the questions or stop here. Both are fine.",
        close: "Fold this away",
        folded: "Numbers to call or text are here.",
        open: "Show help",
        opened: "Help is shown below this question.",
        calm: "Whatever you answer, you can talk to someone",
        calm_emergency: "If this is so now, don’t wait",
        danger: |number| ["In danger now? Call ", number].concat(),
        more: "More help",
        more_title: "More help",
    },
    keeping: KeepingWords {
        legend: "Where to keep what you enter",
        device: "Keep on this device",
        session: "Forget when I close",
        older: |count| match count {
            1 => "One entry from before stays until you delete it.".to_owned(),
            _ => format!("{count} entries from before stay until you delete them."),
        },
        apart: "This page stands in a frame on another site. Your browser may keep what you enter here apart from what you enter on the page itself.",
        apart_open: "Open the page itself in a tab",
        apart_save: "Save what is here to a file",
    },
    notices: Notices {
        pending: "Saving …",
        device: "Saved on this device",
        device_one: "Saved on this device, as one copy",
        device_first: "Saved on this device, but the latest can be lost if the browser crashes",
        session: "Kept in this tab until you close or leave it",
        memory: "Only on this screen, not saved",
        deleting: "Deleting …",
        deleted: "Deleted on this device",
        deleted_first: "Deleted as far as the browser lets the page. It may come back: to be sure, clear this page’s data in the browser’s settings.",
        silent: "The browser’s lasting store does not answer. It is being asked again. Until then the latest can be lost if the browser crashes.",
        wiped_elsewhere: "Everything was deleted in another tab, so it is gone here too.",
        wiped_but_tab: "Everything on this device was deleted in another tab. What you entered in this tab stays here until you close it.",
        stopped: "This page has stopped working",
        stopped_why: "What you entered last may not be saved. Please reload the page. What was saved before is still there.",
        stopped_reload: "Reload the page",
        denied: "This browser does not let the page keep anything. You can answer and see your result; print it if you want it later. It is gone when you close or reload.",
        full: "The browser’s storage is full, so nothing more can be saved. Everything you entered is still on this screen; print it if you want it later.",
        full_but_copied: "One of the browser’s two stores is full. What you enter is saved in the other one.",
        one_copy: "Only one of the browser’s two stores works, so there is no second copy of what you enter.",
        damaged: |count| {
            match count {
            1 => "One saved piece can’t be read. It was set aside as it is, and nothing was overwritten.".to_owned(),
            _ => format!("{count} saved pieces can’t be read. They were set aside as they are, and nothing was overwritten."),
        }
        },
        save_damaged: "Save the unreadable text as a file",
        discard_damaged: "Delete it here",
        newer: "A newer version of this page has written here. So that nothing is lost, this older one reads only and saves nothing. Reload, or open the newer version.",
        restored: "One of the browser’s two stores had lost what was kept. It was filled again from the other.",
        not_deleted: "The browser refused to delete everything. To be sure, clear this page’s data in the browser’s settings.",
        close: "Close",
        below: "There is a note for you further down",
    },
    instruments: instruments::of,
    group: facts::group,
    severity: facts::severity,
    tier: facts::tier,
    because: because::because,
    day: facts::day,
};
