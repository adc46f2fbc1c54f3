//! Local storage, where every call may fail: it may be missing, blocked by
//! the person's settings, or full.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::wrapper::{is_tombstone, revision_of};

/// Why something was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// Storage is missing, or the person's settings block it.
    Blocked,
    /// There is no room left.
    Full,
    /// What lies there is newer than what this tab knows.
    Newer,
    /// What this tab had kept was deleted elsewhere.
    Gone,
    /// It could not be locked.
    Unlockable,
}

fn storage() -> Result<Storage, StorageError> {
    let storage = window().local_storage().ok().flatten();
    storage.ok_or(StorageError::Blocked)
}

pub fn get(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError::Blocked)
}

/// Writes a text over the one of revision `known`, 0 for none.
pub fn replace(key: &str, value: &str, known: u64) -> Result<(), StorageError> {
    let there = get(key)?.filter(|there| !is_tombstone(there));
    match there.as_deref().map_or(0, revision_of) {
        there if there == known => set(key, value),
        0 => Err(StorageError::Gone),
        _ => Err(StorageError::Newer),
    }
}

pub fn set(key: &str, value: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, value).map_err(|error| {
        // The DOM's name for it (Web IDL, 2.8.1).
        let name = Reflect::get(&error, &JsValue::from_str("name"));
        match name.ok().and_then(|name| name.as_string()).as_deref() {
            Some("QuotaExceededError") => StorageError::Full,
            _ => StorageError::Blocked,
        }
    })
}

pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?
        .remove_item(key)
        .map_err(|_| StorageError::Blocked)
}

/// Every key of this origin; none where storage cannot be read.
pub fn keys() -> Vec<String> {
    let Ok(storage) = storage() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .collect()
}
