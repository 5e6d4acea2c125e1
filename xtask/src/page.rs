//! Putting the pages together: the hosted one with its files, and the one that is a single file.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use doorway::prerender::ARTICLES;
use doorway_engine::clinic::PAGE;
use doorway_engine::route::Route;
use doorway_engine::words::Language;
use sha2::{Digest as _, Sha256};

use crate::digest::digest;
use crate::widget::Program;
use crate::{learn, project, widget};

/// What both pages are made of.
#[derive(Debug)]
pub struct Parts {
    /// index.html with its placeholders.
    pub template: String,
    /// All style sheets.
    pub styles: Styles,
    /// The sections that work without the program.
    pub still: String,
    /// The list of the articles, and these, each hidden unless the address names it.
    pub articles: String,
    /// The program that patients load, with what listens before it (embed/finger.js,
    /// embed/early.js).
    pub patients: Program,
    /// The same with the form for a clinic.
    pub whole: Program,
}

/// A file of dist/.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name there.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// A first visit to the hosted page takes it.
    pub visit: bool,
}

impl File {
    /// A file that no first visit takes.
    pub fn new(name: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), content: content.into(), visit: false }
    }

    fn visited(self) -> Self {
        Self { visit: true, ..self }
    }
}

/// What the hosted page may do, with the names of its styles. One script stands in it: [`FRAMED`].
fn policy(styles: &Styles) -> String {
    let framed = source(FRAMED);
    let styles = [&styles.first, &styles.rest].map(|part| source(part)).join("' '");
    format!(
        "default-src 'none'; script-src 'self' '{framed}' 'wasm-unsafe-eval'; style-src '{styles}'; \
         img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; \
         form-action 'none'"
    )
}

/// Where the screens stand depends on whether the page is in a frame. It is known before anything is
/// painted, or they would move.
const FRAMED: &str = "self===top||(document.documentElement.dataset.framed=\"\")";

/// The styles, in the page: they come with it in its first 14 KB, and nothing is waited for.
fn inline(styles: &str) -> Result<String> {
    if styles.contains("</style") {
        bail!("the styles contain `</style`, which would end them inside a page");
    }
    Ok(format!("<script>{FRAMED}</script><style>{styles}</style>"))
}

/// Asks for the clinic's settings while the program loads. If the server answers with an error, those
/// of the last visit are used, if the browser has kept any.
const BESIDE: &str = "{const kept=async()=>caches.open(\"doorway/clinic\");\
    globalThis.doorwayClinic=fetch(\"clinic.json\").then(async found=>{if(!found.ok)throw found.status;\
    const text=await found.text();\
    kept().then(all=>all.put(\"clinic.json\",new Response(text))).catch(()=>{});return text})\
    .catch(async()=>{const found=await(await kept()).match(\"clinic.json\");\
    return found?found.text():\"\"}).catch(()=>\"\")}";

/// Watches over the program, and runs before it.
const WATCH: &str = include_str!("../../embed/watch.js");

/// What [`WATCH`] shows.
fn stopped() -> String {
    let words = &Language::default().words().notices;
    format!(
        "<section id=\"doorway-stopped\" class=\"notice\" role=\"alert\" data-notice=\"stopped\" \
         tabindex=\"-1\" hidden><h2>{}</h2><p>{}</p><p><button>{}</button></p></section>",
        words.stopped, words.stopped_why, words.stopped_reload
    )
}

/// Asks for the articles once the program runs, as the last part of the same load: which of them is
/// read later is nobody's business.
fn last() -> String {
    format!(
        ";globalThis.doorwayLearn=running.then(()=>fetch(\"{ARTICLES}\",{{priority:\"low\"}}))\
         .then(found=>found.ok?found.text():\"\").catch(()=>\"\");running"
    )
}

/// Has the page kept for a visit without a network, once the program runs: its files are in the
/// browser's cache by then, and are not requested twice. In somebody's frame it is not kept, since
/// that would be for their site alone. When a later release arrives the program is told, and decides
/// when it takes over.
const OFFLINE: &str = ".then(()=>doorwayLearn).then(()=>{if(self===top&&navigator.serviceWorker)\
    navigator.serviceWorker.register(\"sw.js\").then(found=>{\
    const told=()=>{if(found.waiting&&found.active)dispatchEvent(new Event(\"doorway-release\"))};\
    addEventListener(\"doorway-take\",()=>{if(found.waiting)found.waiting.postMessage(\"take\")});\
    found.addEventListener(\"updatefound\",()=>{\
    if(found.installing)found.installing.addEventListener(\"statechange\",told)});\
    if(found.installing)found.installing.addEventListener(\"statechange\",told);\
    told()}).catch(()=>{})})";

/// Starts the program inside the single file: no request is made, the bytes are in the page.
const UNPACK: &str = r#"(async () => {
const packed = atob(document.getElementById("doorway-program").textContent);
const bytes = Uint8Array.from(packed, letter => letter.charCodeAt(0));
const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
const program = await WebAssembly.compile(await new Response(stream).arrayBuffer());
await wasm_bindgen({ module_or_path: program });
})();"#;

/// The style sheets, made small.
#[derive(Debug)]
pub struct Styles {
    /// What the page before the program needs; it stands in the page.
    pub first: String,
    /// What only screens of the program need; the hosted page has it from the script that comes with
    /// the program, and leaves the first 14 KB to what is painted first.
    pub rest: String,
    /// What the articles need that are opened by themselves.
    pub alone: String,
}

/// All style sheets, in the order that `styles/order.txt` gives. One that stands in both parts
/// has to come after what it changes in each.
///
/// # Errors
/// When one is missing, or is not listed there.
pub fn styles() -> Result<Styles> {
    let folder = project::root().join("styles");
    let order = fs::read_to_string(folder.join("order.txt")).context("styles/order.txt")?;
    let (first, rest) =
        order.split_once(REST).with_context(|| format!("styles/order.txt has no line `{REST}`"))?;
    let names =
        |part: &str| -> Vec<String> { part.split_whitespace().map(str::to_owned).collect() };
    let (first, rest) = (names(first), names(rest));
    for path in project::files(&folder, "css")? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !first.contains(&name) && !rest.contains(&name) {
            bail!("styles/{name} stands in no line of styles/order.txt");
        }
    }
    let joined = |names: &[String]| -> Result<String> {
        let mut all = String::new();
        for name in names {
            let text = fs::read_to_string(folder.join(name));
            all += &text.with_context(|| format!("styles/{name}"))?;
            all.push('\n');
        }
        widget::minify("css", &all)
    };
    let alone = ALONE.map(str::to_owned);
    Ok(Styles { first: joined(&first)?, rest: joined(&rest)?, alone: joined(&alone)? })
}

/// The styles of the articles that are opened by themselves, without the program.
const ALONE: [&str; 3] = ["tokens.css", "base.css", "learn.css"];

/// The line of `styles/order.txt` between the two parts.
const REST: &str = "-- with the program";

/// The page for a web server, with the files it asks for.
///
/// # Errors
/// When the template has lost a placeholder.
pub fn hosted(parts: &Parts) -> Result<Vec<File>> {
    let learn =
        learn::document(Language::English, &parts.styles.alone, &policy_alone(&parts.styles))?;
    let [page, js, wasm] = page(parts, "index.html", &parts.still, &parts.patients, &to_clinic())?;
    Ok([page, js, wasm, File::new(ARTICLES, learn)].map(File::visited).into())
}

/// The page on which a clinic makes its own, with the whole program.
///
/// # Errors
/// When the template has lost a placeholder.
pub fn for_clinic(parts: &Parts) -> Result<[File; 3]> {
    let words = Language::default().words().clinic;
    let (title, wait) = (words.form_title, words.form_needs);
    // There is nothing to do before the program.
    let still = format!(
        "<div id=\"doorway-still\"><main><h1>{title}</h1><noscript><p>{wait}</p></noscript></main></div>"
    );
    page(parts, PAGE, &still, &parts.whole, &at_clinic())
}

/// The form for a clinic has a page of its own here.
fn to_clinic() -> String {
    let route = Route::Clinic.fragment();
    format!(
        "{{const clinic=()=>{{if(location.hash===\"{route}\")location.replace(\"{PAGE}{route}\")}};\
         addEventListener(\"hashchange\",clinic);clinic()}}"
    )
}

/// That page begins at it.
fn at_clinic() -> String {
    let route = Route::Clinic.fragment();
    format!("location.hash||history.replaceState(null,\"\",\"{route}\");")
}

/// A page with its script and its program; `before` runs before that.
fn page(
    parts: &Parts,
    name: &str,
    still: &str,
    program: &Program,
    before: &str,
) -> Result<[File; 3]> {
    let wasm = hashed("wasm", program.wasm.clone());
    let start = format!(
        "{before}{BESIDE}const running=wasm_bindgen({{module_or_path:\"{}\"}}){}{OFFLINE};\n",
        wasm.name,
        last()
    );
    let watch = widget::minify("js", WATCH)?;
    let rest = serde_json::to_string(&parts.styles.rest)?;
    let rest = format!(
        "{{const rest=document.createElement(\"style\");rest.textContent={rest};\
         document.head.append(rest)}}"
    );
    let js = hashed("js", format!("{watch}{rest}{}{start}", program.glue).into_bytes());
    let page = fill(
        parts,
        still,
        &policy(&parts.styles),
        // No preload for the program: where Chromium's site data is blocked, the preload and the
        // request of the script wait for each other, and the program comes 20 seconds late.
        &format!(
            "{}\n<link rel=\"manifest\" href=\"manifest.webmanifest\">\n\
             <script src=\"{}\" defer></script>",
            inline(&parts.styles.first)?,
            js.name
        ),
        "",
    )?;
    Ok([File::new(name, page), js, wasm])
}

/// The script that keeps these files for a visit without a network.
///
/// # Errors
/// When `embed/sw.js` has lost its placeholders.
pub fn worker(files: &[File]) -> Result<File> {
    let path = project::root().join("embed/sw.js");
    let text = fs::read_to_string(path).context("embed/sw.js")?;
    let digests: BTreeMap<&str, String> =
        files.iter().map(|file| (file.name.as_str(), digest(&file.content))).collect();
    // A worker that behaves differently counts as another release, too.
    let mut whole = text.clone().into_bytes();
    for file in files {
        whole.extend(&file.content);
    }
    let release = digest(&whole);
    let release = release.get(..12).unwrap_or(&release);
    let (name, list) = ("RELEASE_NAME", "FILE_DIGESTS");
    if text.matches(name).count() != 1 || text.matches(list).count() != 1 {
        bail!("embed/sw.js must contain {name} and {list} once each");
    }
    let text = text.replace(name, release).replace(list, &serde_json::to_string(&digests)?);
    Ok(File::new("sw.js", text))
}

/// The page that needs nothing beside itself and may connect to nothing.
///
/// # Errors
/// When the template has lost a placeholder.
pub fn single(parts: &Parts) -> Result<File> {
    let packed = STANDARD.encode(miniz_oxide::deflate::compress_to_vec(&parts.whole.wasm, 10));
    // A script ends at the first `</script`, wherever it stands.
    let watch = widget::minify("js", WATCH)?;
    let script = format!("{watch}{}{UNPACK}", parts.whole.glue).replace("</script", "<\\/script");
    let styles = [&parts.styles.first, &parts.styles.rest].map(String::as_str).concat();
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; \
         img-src data:; base-uri 'none'; form-action 'none'",
        source(FRAMED),
        source(&script),
        source(&styles),
    );
    // The articles are in it.
    let still = parts.still.replace(&format!("\"{ARTICLES}\""), "\"#/learn\"");
    let page = fill(
        parts,
        &still,
        &policy,
        &inline(&styles)?,
        &format!(
            "<div id=\"doorway-learn\">{}</div>\n\
             <script type=\"application/json\" id=\"doorway-clinic\"></script>\n\
             <script type=\"text/plain\" id=\"doorway-program\">{packed}</script>\n\
             <script>{script}</script>",
            parts.articles
        ),
    )?;
    Ok(File::new("doorway.html", page))
}

fn fill(parts: &Parts, still: &str, policy: &str, styles: &str, program: &str) -> Result<String> {
    if still.contains(" style=") {
        bail!("the still page has an inline style, which its own policy blocks: use a class");
    }
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let mut page = parts.template.clone();
    for (name, text) in [
        ("policy", policy.as_str()),
        ("styles", styles),
        ("still", still),
        ("stopped", &stopped()),
        ("program", program),
    ] {
        let place = format!("<!-- doorway:{name} -->");
        if page.matches(&place).count() != 1 {
            bail!("index.html must contain `{place}` exactly once");
        }
        page = page.replace(&place, text);
    }
    Ok(page)
}

fn hashed(kind: &str, content: Vec<u8>) -> File {
    let name = digest(&content);
    File::new(format!("doorway-{}.{kind}", name.get(..12).unwrap_or(&name)), content)
}

/// What the document of the articles may do: nothing but look as it does.
fn policy_alone(styles: &Styles) -> String {
    let styles = source(&styles.alone);
    format!(
        "default-src 'none'; style-src '{styles}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

/// How a policy names one inline script or style.
fn source(content: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content.as_bytes())))
}
