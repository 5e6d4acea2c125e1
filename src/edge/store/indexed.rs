//! The durable copy in IndexedDB.
//!
//! A write counts as done when its transaction, asked for with
//! `durability: "strict"`, is complete: then it survives a crash, which local
//! storage does not. Written against the bindings themselves, since the crates
//! for IndexedDB can't ask for that durability.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use doorway_engine::app::{Event, StoreKind, Trouble, store};
use doorway_engine::stored::{self, Epoch, Gone, Key, Step, StoredText};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::super::window;
use super::trouble;

const DATABASE: &str = "doorway";
const STORE: &str = "leaves";

/// Something to do, one after the other.
#[derive(Debug)]
enum Job {
    Read,
    Write(u32, Option<Epoch>, Vec<StoredText>),
    Renew(u32, Epoch, Gone, Vec<StoredText>),
}

type Queue = Rc<RefCell<VecDeque<Job>>>;

/// The durable copy.
#[derive(Clone)]
pub struct Indexed {
    /// The job under way stays in front until it is done. One that never ends is
    /// left behind with its queue.
    jobs: Rc<RefCell<Queue>>,
    tell: Rc<dyn Fn(Event)>,
}

impl std::fmt::Debug for Indexed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Indexed")
    }
}

impl Indexed {
    pub(super) fn new(tell: impl Fn(Event) + 'static) -> Self {
        Self { jobs: Rc::default(), tell: Rc::new(tell) }
    }

    pub(super) fn read(&self) {
        self.add(Job::Read);
    }

    pub(super) fn write(&self, ticket: u32, epoch: Option<Epoch>, texts: Vec<StoredText>) {
        self.add(Job::Write(ticket, epoch, texts));
    }

    pub(super) fn renew(&self, ticket: u32, epoch: Epoch, gone: Gone, texts: Vec<StoredText>) {
        self.add(Job::Renew(ticket, epoch, gone, texts));
    }

    pub(super) fn give_up(&self) {
        *self.jobs.borrow_mut() = Queue::default();
    }

    fn add(&self, job: Job) {
        let queue = self.jobs.borrow().clone();
        let mut jobs = queue.borrow_mut();
        jobs.push_back(job);
        if jobs.len() == 1 {
            spawn_local(work_off(queue.clone(), self.tell.clone()));
        }
    }
}

async fn work_off(jobs: Queue, tell: Rc<dyn Fn(Event)>) {
    loop {
        let Some(job) = jobs.borrow_mut().front_mut().map(take) else { return };
        tell(work(job).await);
        jobs.borrow_mut().pop_front();
    }
}

/// What lies there, read before the program begins.
pub(super) async fn early() -> Result<Vec<StoredText>, Trouble> {
    read().await.map_err(|error| trouble(&error))
}

/// Takes a job's content; its place in the queue shows that it is under way.
fn take(job: &mut Job) -> Job {
    std::mem::replace(job, Job::Read)
}

async fn work(job: Job) -> Event {
    let store = StoreKind::Indexed;
    let told = |error| trouble(&error);
    match job {
        Job::Read => store::Event::WasRead { store, texts: read().await.map_err(told) }.into(),
        Job::Write(ticket, epoch, texts) => {
            let outcome = write(epoch, texts).await.map_err(told);
            store::Event::Written { store, ticket, outcome: outcome.and_then(in_time) }.into()
        }
        Job::Renew(ticket, epoch, gone, texts) => {
            let outcome = renew(epoch, gone, texts).await.map_err(told);
            store::Event::Renewed { store, ticket, outcome: outcome.and_then(in_time) }.into()
        }
    }
}

async fn read() -> Result<Vec<StoredText>, JsValue> {
    let Some(database) = open(Missing::LeaveOut).await? else { return Ok(Vec::new()) };
    let transaction = database.transaction_with_str(STORE)?;
    let store = transaction.object_store(STORE)?;
    // Both are asked for before either is waited for, so that the transaction
    // doesn't end in between.
    let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
    let done = complete(&transaction);
    ended(&transaction, done).await?;
    let (keys, texts) = (Array::from(&keys.result()?), Array::from(&texts.result()?));
    database.close();
    let stored = |(key, text): (JsValue, JsValue)| {
        // A value that isn't text is no text of ours, and damaged at best.
        Some(StoredText { key: key.as_string()?, text: text.as_string().unwrap_or_default() })
    };
    Ok(keys
        .iter()
        .zip(texts.iter())
        .filter_map(stored)
        .filter(|one| Key::is_ours(&one.key))
        .collect())
}

/// Nothing was done where a later epoch had begun.
fn in_time<T>(done: Option<T>) -> Result<T, Trouble> {
    done.ok_or(Trouble::Overtaken)
}

async fn write(epoch: Option<Epoch>, texts: Vec<StoredText>) -> Result<Option<()>, JsValue> {
    change(async |store| {
        let mark = get(&store, &Key::Epoch.to_string()).await?;
        if !stored::admits(mark.as_deref(), epoch.as_ref()) {
            return Ok(None);
        }
        put(&store, texts).await.map(Some)
    })
    .await
}

/// Takes away, marks and writes in one transaction. The mark stays where all
/// else is gone, so the database does too.
async fn renew(epoch: Epoch, gone: Gone, texts: Vec<StoredText>) -> Result<Option<Epoch>, JsValue> {
    change(async |store| {
        let mark = get(&store, &Key::Epoch.to_string()).await?;
        let Some((epoch, step)) = stored::begin(mark.as_deref(), epoch, &gone) else {
            return Ok(None);
        };
        match (step, gone) {
            (Step::Clear, _) => drop(store.clear()?),
            (Step::Remove, Gone::These(keys)) => remove(&store, &keys).await?,
            _ => {}
        }
        put(&store, vec![epoch.stored()]).await?;
        put(&store, texts).await?;
        Ok(Some(epoch))
    })
    .await
}

/// Joins each text with what lies there. A later release's text stops it all.
async fn put(store: &IdbObjectStore, texts: Vec<StoredText>) -> Result<(), JsValue> {
    for StoredText { key, text } in texts {
        let text = match get(store, &key).await? {
            Some(old) => stored::merged(&key, &old, text).ok_or(JsValue::UNDEFINED)?,
            None => text,
        };
        store.put_with_key(&text.into(), &key.into())?;
    }
    Ok(())
}

async fn remove(store: &IdbObjectStore, keys: &[String]) -> Result<(), JsValue> {
    for key in stored::holders(keys) {
        let text = get(store, &key).await?;
        match text.and_then(|text| stored::without(&key, &text, keys)) {
            Some(rest) => store.put_with_key(&rest.into(), &key.into())?,
            None => store.delete(&key.into())?,
        };
    }
    Ok(())
}

/// The text under a key. Waiting for one request does not end a transaction
/// that goes on at once with the next.
async fn get(store: &IdbObjectStore, key: &str) -> Result<Option<String>, JsValue> {
    let request = store.get(&key.into())?;
    match JsFuture::from(answered(&request)).await {
        Ok(_) => Ok(request.result()?.as_string()),
        Err(_) => Err(request.error()?.map_or(JsValue::UNDEFINED, JsValue::from)),
    }
}

async fn change<T>(
    order: impl AsyncFnOnce(IdbObjectStore) -> Result<T, JsValue>,
) -> Result<T, JsValue> {
    let database = open(Missing::Create).await?.ok_or(JsValue::UNDEFINED)?;
    let transaction = strict(&database)?;
    let done = complete(&transaction);
    let ordered = order(transaction.object_store(STORE)?).await;
    if ordered.is_err() {
        // All or nothing. It may have ended of itself.
        let _: Result<(), JsValue> = transaction.abort();
    }
    let ended = ended(&transaction, done).await;
    database.close();
    // Why it ended says more than that the next request found it so.
    ended.and(ordered)
}

/// A transaction that is complete only when what it wrote is on disk. By hand,
/// since the bindings have this option only as an unstable one.
fn strict(database: &IdbDatabase) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    begin.call3(database, &STORE.into(), &"readwrite".into(), &options)?.dyn_into()
}

/// What to do when there is no database yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// Make it.
    Create,
    /// Leave no trace of having looked.
    LeaveOut,
}

fn factory() -> Result<web_sys::IdbFactory, JsValue> {
    let window = window().map_err(|_| JsValue::UNDEFINED)?;
    window.indexed_db()?.ok_or(JsValue::UNDEFINED)
}

/// Opens the database. Each job opens and closes it, so that another tab or a
/// later release is never held up by a page that is merely open.
async fn open(missing: Missing) -> Result<Option<IdbDatabase>, JsValue> {
    let request = factory()?.open_with_u32(DATABASE, 1)?;
    let needed = upgrade(&request, missing);
    request.set_onupgradeneeded(Some(needed.as_ref().unchecked_ref()));
    match JsFuture::from(answered(&request)).await {
        Ok(_) => Ok(Some(request.result()?.dyn_into()?)),
        Err(_) if missing == Missing::LeaveOut && aborted(&request) => Ok(None),
        Err(_) => Err(request.error()?.map_or(JsValue::UNDEFINED, JsValue::from)),
    }
}

fn upgrade(request: &IdbOpenDbRequest, missing: Missing) -> Closure<dyn FnMut()> {
    let request = request.clone();
    Closure::new(move || {
        let _: Result<(), JsValue> = match missing {
            Missing::Create => create(&request),
            Missing::LeaveOut => request.transaction().map_or(Ok(()), |one| one.abort()),
        };
    })
}

fn create(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.dyn_into()?;
    database.create_object_store(STORE).map(|_| ())
}

/// Whether opening failed because we gave it up ourselves.
fn aborted(request: &IdbRequest) -> bool {
    let error = request.error().ok().flatten();
    error.is_some_and(|error| error.name() == "AbortError")
}

/// Kept when a request has succeeded or failed.
fn answered(request: &IdbRequest) -> Promise {
    Promise::new(&mut |kept, broken| {
        request.set_onsuccess(Some(&kept));
        request.set_onerror(Some(&broken));
    })
}

/// Kept when a transaction is complete: only then is what it wrote there.
fn complete(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |kept, broken| {
        transaction.set_oncomplete(Some(&kept));
        transaction.set_onabort(Some(&broken));
    })
}

/// Waits for [`complete`]. The event of a failure says nothing; the
/// transaction knows why.
async fn ended(transaction: &IdbTransaction, done: Promise) -> Result<(), JsValue> {
    match JsFuture::from(done).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().map_or(JsValue::UNDEFINED, JsValue::from)),
    }
}
