//! The page that holds us, when we are in its frame.
//!
//! All that it ever learns is that the program runs, how high it should make us,
//! that another screen was turned to, that a question was answered which has help
//! below it, and that the person wants to leave. Never an answer, a score, or that
//! help was opened: none of these messages depends on what was answered.

use std::cell::{Cell, RefCell};

use doorway_engine::app::{Event, Extent, page, visit};
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlInputElement, MessageEvent, ResizeObserver, Window};

use super::{Denied, document, window};

/// The version that every message carries.
const VERSION: u8 = 1;

thread_local! {
    /// The host's origin, once it has said hello.
    static HOST: RefCell<Option<String>> = const { RefCell::new(None) };
    /// What looks after the height of the page's body.
    static HEIGHT: RefCell<Option<(ResizeObserver, HtmlElement)>> = const { RefCell::new(None) };
    /// The height that was told last.
    static TOLD: Cell<Option<u32>> = const { Cell::new(None) };
    /// The item that keys are answering, once it was shown.
    static KEYED: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The last thing pressed was a key.
    static BY_KEY: Cell<bool> = const { Cell::new(false) };
}

/// Whether we are in a frame.
#[must_use]
pub fn is_framed() -> bool {
    parent().is_ok()
}

fn parent() -> Result<Window, Denied> {
    let window = window()?;
    let parent = window.parent()?.ok_or(Denied)?;
    if Object::is(&parent, &window) { Err(Denied) } else { Ok(parent) }
}

/// Tells the host that the program runs, and from its hello on how high the
/// content is, whenever that changes. Does nothing outside of a frame.
///
/// # Errors
/// Where the browser refuses.
pub fn greet(tell: impl Fn(Event) + 'static) -> Result<(), Denied> {
    let Ok(parent) = parent() else { return Ok(()) };
    // Not every browser has this list, and a page may hold us that never says hello.
    if let Some(origin) = ancestor() {
        tell(page::Event::FramedBy(origin).into());
    }
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        if let Ok(event) = hear(&message) {
            tell(event);
        }
    });
    window()?.add_event_listener_with_callback("message", heard.as_ref().unchecked_ref())?;
    heard.forget(); // lives as long as the page
    let resized = Closure::<dyn FnMut()>::new(|| {
        let _ = say_height();
    });
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref())?;
    resized.forget();
    let body = document()?.body().ok_or(Denied)?;
    observer.observe(&body);
    watch_keys()?;
    HEIGHT.set(Some((observer, body)));
    // To whoever it is: it says nothing but that the program runs.
    let ready = message("ready")?;
    Ok(parent.post_message(&ready, "*")?)
}

/// The origin of the page that holds us, where the browser tells it. A frame that sends no referrer
/// may be told "null" (Firefox), which says nothing of the page: its hello will.
fn ancestor() -> Option<String> {
    let location = window().ok()?.location();
    let list = Reflect::get(&location, &JsValue::from("ancestorOrigins")).ok()?;
    let origin = Reflect::get_u32(list.dyn_ref::<Object>()?, 0).ok()?.as_string()?;
    (origin != "null").then_some(origin)
}

/// What the page that holds us says, and nobody else: a hello, or that its own
/// exit was pressed.
fn hear(event: &MessageEvent) -> Result<Event, Denied> {
    let source = event.source().ok_or(Denied)?;
    let field = |name: &str| Reflect::get(&event.data(), &JsValue::from(name));
    if field("doorway")?.as_f64() != Some(f64::from(VERSION))
        || !Object::is(&source, &parent()?.into())
    {
        return Err(Denied);
    }
    match field("type")?.as_string().as_deref() {
        Some("hello") => {
            HOST.set(Some(event.origin()));
            TOLD.set(None);
            if field("exit")?.is_truthy() {
                // It has a way out of its own, which lies on ours.
                document()?.document_element().ok_or(Denied)?.set_attribute("data-exit", "")?;
            }
            say_height()?;
            say_height_again();
            Ok(page::Event::FramedBy(event.origin()).into())
        }
        Some("exit") => Ok(visit::Event::LeavePressed.into()),
        _ => Err(Denied),
    }
}

/// Has the observer tell the height anew. It compares with what it saw last, which need not be what
/// the hello was answered with: a change from there back to what it saw would stay unsaid.
fn say_height_again() {
    HEIGHT.with_borrow(|watch| {
        if let Some((observer, body)) = watch {
            observer.unobserve(body);
            observer.observe(body);
        }
    });
}

/// Tells the height, if it isn't what was told last. By what it is told stands in
/// the page beside what is shown: the browser may ask between two screens, when
/// the program is at the next one already.
///
/// # Errors
/// Outside of a browser.
pub fn say_height() -> Result<(), Denied> {
    let body = document()?.body().ok_or(Denied)?;
    let main = document()?.query_selector("#doorway [data-told]")?;
    let extent = main.and_then(|main| main.get_attribute("data-told")).unwrap_or_default();
    let width = window()?.inner_width()?.as_f64().unwrap_or_default();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a window's width
    let told = Extent::named(&extent).told(body.offset_height().unsigned_abs(), width as u32);
    if HOST.with_borrow(Option::is_none) || TOLD.replace(Some(told)) == Some(told) {
        return Ok(());
    }
    let message = message("resize")?;
    Reflect::set(&message, &"height".into(), &told.into())?;
    say(&message)
}

/// Asks the host to bring a part of us into its window: all of it from `top` on,
/// or, where that is too much, what begins at `room`. The arrow keys go through
/// the answers one by one, and how many there were would tell the last one: so
/// while keys answer an item, it is said once.
///
/// # Errors
/// When no host has said hello.
pub fn say_show(item: &str, top: f64, room: f64, bottom: f64) -> Result<(), Denied> {
    let keyed = BY_KEY.get().then(|| item.to_owned());
    let before = KEYED.replace(keyed.clone());
    if keyed.is_some() && before == keyed {
        return Ok(());
    }
    let message = message("show")?;
    for (name, at) in [("top", top), ("room", room), ("bottom", bottom)] {
        Reflect::set(&message, &name.into(), &at.round().into())?;
    }
    say(&message)
}

/// Knows whether an item is answered by keys, and when the focus has left it.
fn watch_keys() -> Result<(), Denied> {
    on("keydown", |_| BY_KEY.set(true))?;
    on("pointerdown", |_| BY_KEY.set(false))?;
    on("focusin", |event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let name = input.map(|input| input.name());
        KEYED.with_borrow_mut(|keyed| {
            if *keyed != name {
                *keyed = None;
            }
        });
    })
}

fn on(name: &str, heard: impl FnMut(web_sys::Event) + 'static) -> Result<(), Denied> {
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(heard);
    window()?.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref())?;
    heard.forget(); // lives as long as the page
    Ok(())
}

/// Tells the host that another screen was turned to, which begins at its top:
/// a frame as high as its content can't scroll by itself.
///
/// # Errors
/// When no host has said hello.
pub fn say_top() -> Result<(), Denied> {
    say(&message("top")?)
}

/// Asks the host to leave its page.
///
/// # Errors
/// When no host has said hello.
pub fn say_leave() -> Result<(), Denied> {
    say(&message("leave")?)
}

fn message(kind: &str) -> Result<Object, Denied> {
    let message = Object::new();
    Reflect::set(&message, &"doorway".into(), &VERSION.into())?;
    Reflect::set(&message, &"type".into(), &kind.into())?;
    Ok(message)
}

fn say(message: &Object) -> Result<(), Denied> {
    let host = HOST.with_borrow(Clone::clone).ok_or(Denied)?;
    // A page opened as a file has the origin "null", which can't be addressed.
    let target = if host == "null" { "*" } else { &host };
    Ok(parent()?.post_message(message, target)?)
}
