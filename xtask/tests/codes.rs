//! What the program makes, read back by a program of others.
#![allow(clippy::unwrap_used, clippy::panic)] // tests only

use std::process::Command;

use doorway_engine::qr::Code;

/// Reads a picture with zbar; `cargo xtask test` installs it.
fn read(name: &str, bytes: &[u8]) -> String {
    let path = std::env::temp_dir().join(format!("doorway-{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let read = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&path).output();
    let read = read.unwrap_or_else(|error| {
        panic!("zbarimg can't be run ({error}): install zbar-tools, or use `cargo xtask test`")
    });
    std::fs::remove_file(&path).unwrap();
    String::from_utf8(read.stdout).unwrap().trim_end().to_owned()
}

#[test]
fn a_code_is_read_back_by_another_program() {
    let longest = ["https://checkin.clinic.example/#", &"a".repeat(600)].concat();
    for text in ["https://checkin.clinic.example/#/check/phq9#c1.", "https://a.example/", &longest]
    {
        let code = Code::of(text).unwrap();
        assert_eq!(read("code.png", &code.png()), text);
    }
}
