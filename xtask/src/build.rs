//! `cargo xtask build`: everything into dist/.

use std::fs;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use doorway_engine::words::Language;

use crate::page::{self, File, Parts};
use crate::say::{Steps, seconds, thousands};
use crate::widget::{self, Part, Program, Std};
use crate::{contacts, learn, project, setup};

/// Which standard library the person asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The small one, or the shipped one where the small one can't be built.
    Small,
    /// The one that the toolchain ships.
    Stable,
}

/// What was built.
#[derive(Debug)]
pub struct Built {
    /// The standard library inside.
    pub std: Std,
    /// All files of dist/.
    pub files: Vec<File>,
}

/// Builds, and says where everything lies.
///
/// # Errors
/// When a step fails.
pub fn run(wanted: Wanted) -> Result<Built> {
    let start = Instant::now();
    let mut steps = Steps::new(6);
    let std = steps.step("looking for the tools", || {
        setup::wasm_target()?;
        setup::npm_tools()?;
        Ok(match wanted {
            Wanted::Stable => Std::Stable,
            Wanted::Small if setup::rust_src()? => Std::Small,
            Wanted::Small => {
                println!("      rust-src can't be had: the widget gets the standard library as shipped and is larger");
                Std::Stable
            }
        })
    })?;
    let patients = steps.step("compiling the widget (a minute or two the first time)", || {
        widget::bind(&widget::compile(std, Part::Patients)?)
    })?;
    // Either keeps one core busy.
    let (patients, whole) =
        steps.step("making it small, and compiling it with the form for a clinic", || {
            thread::scope(|scope| {
                let patients = scope.spawn(|| small(patients));
                let whole = widget::bind(&widget::compile(std, Part::Whole)?);
                let patients = patients.join().map_err(|_| anyhow!("wasm-opt was given up"))?;
                Ok((patients?, whole?))
            })
        })?;
    let whole = steps.step("making that small too", || small(whole))?;
    let parts = steps.step("rendering the page that works without it", || {
        Ok(Parts {
            template: fs::read_to_string(project::root().join("index.html"))
                .context("index.html")?,
            styles: page::styles()?,
            still: still()?,
            articles: learn::inside(Language::English)?,
            patients,
            whole,
        })
    })?;
    let files = steps.step("writing dist/", || {
        let mut files = page::hosted(&parts)?;
        let beside = |name: &str| -> Result<File> {
            let path = project::root().join("embed").join(name);
            let content = fs::read(&path).with_context(|| format!("embed/{name}"))?;
            Ok(File { visit: name == "clinic.json", ..File::new(name, content) })
        };
        for name in ["manifest.webmanifest", "icon.svg"] {
            files.push(beside(name)?);
        }
        files.push(page::worker(&files)?);
        files.push(page::single(&parts)?);
        files.extend(page::for_clinic(&parts)?);
        for name in ["embed.js", "demo.html", "clinic.json"] {
            files.push(beside(name)?);
        }
        write(&files)?;
        Ok(files)
    })?;
    for file in &files {
        println!("      {:>9} bytes  dist/{}", thousands(file.content.len()), file.name);
    }
    if let Some(warning) = contacts::warning()? {
        println!("      warning: {warning}");
    }
    println!("      built in {}", seconds(start.elapsed()));
    Ok(Built { std, files })
}

/// The program as small as it gets, and before what starts it what listens before it does.
fn small(program: Program) -> Result<Program> {
    let [finger, early] = ["finger.js", "early.js"].map(|name| {
        let path = project::root().join("embed").join(name);
        fs::read_to_string(path).with_context(|| format!("embed/{name}"))
    });
    let glue = [finger?, early?, program.glue].concat();
    Ok(Program { glue: widget::minify("js", &glue)?, wasm: widget::shrink(&program.wasm)? })
}

fn still() -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, doorway::prerender::render()))
}

/// Writes the files that changed and removes those of earlier builds.
fn write(files: &[File]) -> Result<()> {
    let folder = project::dist();
    fs::create_dir_all(&folder)?;
    for file in files {
        let path = folder.join(&file.name);
        if !fs::read(&path).is_ok_and(|there| there == file.content) {
            fs::write(path, &file.content)?;
        }
    }
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        if !files.iter().any(|file| *file.name == *entry.file_name()) {
            // Another build may have removed it already.
            let _ = fs::remove_file(entry.path());
        }
    }
    Ok(())
}
