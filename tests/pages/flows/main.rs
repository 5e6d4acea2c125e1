//! Whole-page flows: what a person does and sees, in Chromium, Firefox and `WebKitGTK`, through the
//! hosted page, the one file, and a clinic's page.
//!
//! `cargo xtask test` builds what they look at and sets up the browsers. One engine, one door, or
//! one flow: `cargo test -p doorway-pages -- webkit/file/a_reload`.

mod access;
mod answering;
mod calm;
mod charts;
mod clinic;
mod course;
mod diary;
mod dip;
mod durable;
mod early;
mod files;
mod forgetting;
mod frame;
mod guidance;
mod help;
mod history;
mod hosts;
mod keeping;
mod keyboard;
mod learn;
mod leaving;
mod link;
mod noting;
mod offline;
mod paper;
mod questionnaires;
mod quiet;
mod reading;
mod result;
mod sight;
mod stepping;
mod storage;
mod today;
mod tools;
mod touching;
mod traces;
mod twice;
mod typed;
mod walks;

use std::process::ExitCode;
use std::sync::Arc;

use doorway_pages::browser::Browsers;
use doorway_pages::engine::Engine;
use doorway_pages::flow::trials;
use libtest_mimic::Arguments;

/// Each flow waits for its browser most of the time, but a browser alone can keep a core busy: more
/// at once would only make deadlines tight.
const AT_ONCE: usize = 2;

/// For what an engine has no part in: the same names, roles, colours and steps are in all of them.
const ONE: &[Engine] = &[Engine::Chromium];

/// Twelve points: moderate, and no help called.
const MODERATE: [u8; 9] = [2, 2, 2, 2, 1, 1, 2, 0, 0];
/// One point, on the ninth item alone: minimal, and help at once.
const NINTH_ALONE: [u8; 9] = [0, 0, 0, 0, 0, 0, 0, 0, 1];

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(AT_ONCE);
    let flows = [
        answering::FLOWS,
        history::FLOWS,
        help::FLOWS,
        keyboard::FLOWS,
        keeping::FLOWS,
        storage::FLOWS,
        typed::FLOWS,
        durable::FLOWS,
        early::FLOWS,
        today::FLOWS,
        learn::FLOWS,
        result::FLOWS,
        touching::FLOWS,
        twice::FLOWS,
        quiet::FLOWS,
        leaving::FLOWS,
        forgetting::FLOWS,
        frame::FLOWS,
        traces::FLOWS,
        sight::FLOWS,
        access::FLOWS,
        paper::FLOWS,
        reading::FLOWS,
        stepping::FLOWS,
        questionnaires::FLOWS,
        course::FLOWS,
        diary::FLOWS,
        noting::FLOWS,
        tools::FLOWS,
        files::FLOWS,
        charts::FLOWS,
        guidance::FLOWS,
        dip::FLOWS,
        clinic::FLOWS,
        link::FLOWS,
        offline::FLOWS,
        hosts::FLOWS,
        calm::FLOWS,
    ]
    .concat();
    let browsers = Arc::new(Browsers::default());
    let conclusion = libtest_mimic::run(&arguments, trials(&flows, &browsers));
    // Here, so that browsers end and their folders go before the process does.
    drop(browsers);
    conclusion.exit_code()
}
