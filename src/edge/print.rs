//! The print dialog.

use super::{Denied, window};

/// Opens it.
///
/// # Errors
/// In a frame whose host doesn't allow dialogs.
pub fn open() -> Result<(), Denied> {
    Ok(window()?.print()?)
}
