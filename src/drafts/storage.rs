//! Local storage, where every call may fail: it may be missing, blocked by
//! the person's settings, or full.

use leptos::prelude::window;
use web_sys::Storage;

/// Storage is missing, blocked or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageError;

fn storage() -> Result<Storage, StorageError> {
    window().local_storage().ok().flatten().ok_or(StorageError)
}

pub fn get(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|_| StorageError)
}

pub fn set(key: &str, value: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, value).map_err(|_| StorageError)
}

pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?.remove_item(key).map_err(|_| StorageError)
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
