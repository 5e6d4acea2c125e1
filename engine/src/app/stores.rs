//! The stores, and how what was asked of one ended.

/// A store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreKind {
    /// Local storage: read at once, so it serves the first paint; but the
    /// latest writes do not survive a crash.
    Local,
    /// The durable copy in IndexedDB.
    Indexed,
    /// This tab's session storage: gone when it is closed.
    Tab,
}

/// Why a store did not do as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is blocked, or isn't there.
    Denied,
    /// It has no room.
    Full,
    /// It does not answer.
    Silent,
    /// A later epoch has begun there.
    Overtaken,
}

/// How a write ended.
pub type Outcome = Result<(), Trouble>;
