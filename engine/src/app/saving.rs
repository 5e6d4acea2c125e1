//! How far something is kept.

/// How far what is on the screen is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// There is nothing to keep yet.
    Nothing,
    /// On its way.
    Pending,
    /// On this device, in a store that survives a crash.
    Device,
    /// In this tab until it is closed, as chosen.
    Session,
    /// On this screen alone, until it is closed or reloaded.
    Memory,
    /// On this device, but only where the latest can be lost in a crash.
    FirstOnly,
}

impl Saving {
    /// The value of the `data-saved` hook.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing | Self::Pending => "pending",
            Self::Device | Self::FirstOnly => "device",
            Self::Session => "session",
            Self::Memory => "memory",
        }
    }
}
