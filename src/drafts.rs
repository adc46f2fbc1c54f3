//! Drafts in the browser's storage, and the last good copy of the groups' feed ([`feed`]). Only here is
//! that storage named.
//!
//! A draft is a FHIR `QuestionnaireResponse` with status `in-progress`,
//! wrapped with what the app must know before it opens it. Once sending has
//! begun the wrapper also holds the identifier and the exact bytes, so the
//! draft is the outbox too. It lies in local storage, locked or not, and
//! `public/keep.js` notes it in a journal beside it.

pub mod feed;
mod keeper;
mod shelf;
mod storage;
mod wrapper;

pub use keeper::{
    Answer, forget, hold, note, open, release, replay, seal, secure, take, upload, words,
};
pub use shelf::{Kept, Shown, delete_all, shelf, sweep};
pub use storage::StorageError;
pub use wrapper::{Draft, Head, Outbox, Wrapped};

use crate::clock;

/// Days that a form's draft is kept after its last change.
pub fn days(id: &str) -> u8 {
    // A registration holds work details alone, and waits for other people's approval.
    if id == "club" { 30 } else { 7 }
}

/// No draft is kept longer, whatever a clock said when it was saved.
const MOST_DAYS: u8 = 31;

/// What every key begins with.
pub const PREFIX: &str = "peer-support:";

const DRAFT: &str = "peer-support:draft:";
const LOCKED: &str = "peer-support:locked:";
const DAMAGED: &str = "peer-support:damaged:";

/// Where a draft lies: by the form's id, or, locked, by a number that says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// That of the unlocked draft of a form.
    pub fn of(id: &str) -> Self {
        Self(format!("{DRAFT}{id}"))
    }

    /// One that is free for a locked draft.
    pub fn free() -> Self {
        let keys = storage::keys();
        let key = |number: usize| format!("{LOCKED}{number}");
        // Of one more than there are keys, one is free.
        let free = (1..=keys.len() + 1)
            .map(key)
            .find(|key| !keys.contains(key));
        Self(free.unwrap_or_else(|| key(0)))
    }

    /// Where a file's draft is looked into, before it lies anywhere.
    pub fn of_file() -> Self {
        Self(format!("{LOCKED}file"))
    }

    /// The key as storage has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether what lies there is locked.
    pub fn is_locked(&self) -> bool {
        self.0.starts_with(LOCKED)
    }
}

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

/// Looks for the unlocked draft of the form `id`. A damaged one is moved to another
/// key, where it stays until the person deletes it.
pub fn find(id: &str) -> Found {
    let key = Key::of(id);
    let there = text(&key);
    let Some(there) = there else {
        return match storage::get(&format!("{DAMAGED}{id}")) {
            Ok(Some(_)) => Found::Damaged,
            _ => Found::Nothing,
        };
    };
    match Wrapped::from_json(&there) {
        Some(Wrapped::Open(draft)) if draft.head.expires_at <= clock::now() => {
            // One that cannot be deleted is at least never opened.
            delete(&key).ok();
            Found::Expired
        }
        Some(Wrapped::Open(mut draft)) => {
            id.clone_into(&mut draft.form);
            Found::Draft(Box::new(draft))
        }
        _ => {
            set_aside(id);
            Found::Damaged
        }
    }
}

/// The text that lies under a key.
pub fn text(key: &Key) -> Option<String> {
    let there = storage::get(&key.0).ok().flatten();
    there.filter(|text| !wrapper::is_tombstone(text))
}

/// The revision of what lies under a key; `None` where nothing does.
pub fn revision(key: &Key) -> Option<u64> {
    text(key).map(|text| wrapper::revision_of(&text))
}

/// Moves a draft that could not be opened to another key. The copy is made
/// first: if that fails, the draft stays where it is.
pub fn set_aside(id: &str) {
    let key = Key::of(id);
    if let Ok(Some(text)) = storage::get(&key.0)
        && storage::set(&format!("{DAMAGED}{id}"), &text).is_ok()
    {
        delete(&key).ok();
    }
}

/// Keeps a text in place of the one of revision `known`, 0 for none.
///
/// # Errors
/// Where storage does not take it; what was there before is then still there.
pub fn keep(key: &Key, text: &str, known: u64) -> Result<(), StorageError> {
    storage::replace(&key.0, text, known)
}

/// Deletes what lies under a key, in the journal too. A mark stands in its place until the journal knows,
/// so that the journal can never bring it back.
///
/// # Errors
/// Where storage cannot be reached.
pub fn delete(key: &Key) -> Result<(), StorageError> {
    let Some(there) = storage::get(&key.0)? else {
        return Ok(());
    };
    let revision = next_revision(wrapper::revision_of(&there));
    if storage::set(&key.0, &wrapper::tombstone(revision)).is_err() {
        storage::remove(&key.0)?;
    }
    keeper::remove(key, revision);
    Ok(())
}

/// Deletes the unlocked draft of a form, what was set aside included.
///
/// # Errors
/// Where storage cannot be reached.
pub fn delete_form(id: &str) -> Result<(), StorageError> {
    delete(&Key::of(id))?;
    storage::remove(&format!("{DAMAGED}{id}"))
}

/// The revision after another: the time, so that one that begins anew is newer than all before it.
pub fn next_revision(known: u64) -> u64 {
    clock::milliseconds().max(known + 1)
}
