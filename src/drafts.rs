//! Drafts in the browser's storage. Only here is that storage named.
//!
//! A draft is a FHIR `QuestionnaireResponse` with status `in-progress`,
//! wrapped with what the app must know before it opens it. Once sending has
//! begun the wrapper also holds the identifier and the exact bytes, so the
//! draft is the outbox too.

mod storage;
mod wrapper;

pub use storage::StorageError;
pub use wrapper::{Draft, Outbox};

use crate::clock;

/// Days that an inquiry's draft is kept after its last change.
pub const KEPT_DAYS: u8 = 7;

/// What every key begins with; it ends with `:` and the form's id.
pub const PREFIX: &str = "peer-support:";

const DRAFT: &str = "peer-support:draft:";
const DAMAGED: &str = "peer-support:damaged:";

/// What lies in storage for a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, or storage cannot be read.
    Nothing,
    /// A draft.
    Draft(Box<Draft>),
    /// A draft past its time; it has been deleted.
    Expired,
    /// Something that is no draft; it has been set aside.
    Damaged,
}

/// Looks for the draft of the form `id`. A damaged one is moved to another
/// key, where it stays until the person deletes it.
pub fn find(id: &str) -> Found {
    let key = format!("{DRAFT}{id}");
    let Ok(Some(text)) = storage::get(&key) else {
        return match storage::get(&format!("{DAMAGED}{id}")) {
            Ok(Some(_)) => Found::Damaged,
            _ => Found::Nothing,
        };
    };
    match Draft::from_json(&text) {
        Some(draft) if draft.expires_at <= clock::now() => {
            // One that cannot be deleted is at least never opened.
            storage::remove(&key).ok();
            Found::Expired
        }
        Some(draft) => Found::Draft(Box::new(draft)),
        None => {
            set_aside(id);
            Found::Damaged
        }
    }
}

/// Moves a draft that could not be opened to another key. The copy is made
/// first: if that fails, the draft stays where it is.
pub fn set_aside(id: &str) {
    let key = format!("{DRAFT}{id}");
    if let Ok(Some(text)) = storage::get(&key)
        && storage::set(&format!("{DAMAGED}{id}"), &text).is_ok()
    {
        storage::remove(&key).ok();
    }
}

/// Keeps a draft in place of an earlier one.
///
/// # Errors
/// Where storage is missing, blocked or full; an earlier draft is then still there.
pub fn keep(id: &str, draft: &Draft) -> Result<(), StorageError> {
    storage::set(&format!("{DRAFT}{id}"), &draft.to_json())
}

/// Deletes what is kept for a form, what was set aside included.
///
/// # Errors
/// Where storage cannot be reached.
pub fn delete(id: &str) -> Result<(), StorageError> {
    storage::remove(&format!("{DRAFT}{id}"))?;
    storage::remove(&format!("{DAMAGED}{id}"))
}

/// The forms that have a draft here, as ids.
pub fn ids() -> Vec<String> {
    let keys = storage::keys();
    keys.iter()
        .filter_map(|key| key.strip_prefix(DRAFT))
        .map(str::to_owned)
        .collect()
}
