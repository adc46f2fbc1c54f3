//! Everything that this browser holds, for the person to see and to delete.

use super::{
    DAMAGED, DRAFT, Head, Key, MOST_DAYS, PREFIX, StorageError, Wrapped, days, delete, storage,
    text,
};
use crate::clock;

/// Something that lies in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where.
    pub key: Key,
    /// The form's id, where it can be known.
    pub form: Option<String>,
    /// What it is.
    pub shown: Shown,
    /// When it was saved and is to be deleted.
    pub head: Head,
}

/// What something in storage is, as far as anybody may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A form being filled in.
    Unfinished,
    /// A form whose sending has begun.
    Waiting,
    /// A locked form: which one, only its passphrase tells.
    Locked,
    /// What cannot be read.
    Damaged,
}

/// What lies in storage.
pub fn shelf() -> Vec<Kept> {
    storage::keys().into_iter().filter_map(look).collect()
}

fn look(key: String) -> Option<Kept> {
    let damaged = key.strip_prefix(PREFIX)?.starts_with("damaged:");
    let form = key.strip_prefix(DRAFT).or(key.strip_prefix(DAMAGED));
    let form = form.map(str::to_owned);
    let key = Key(key);
    let text = text(&key)?;
    let (shown, head) = match Wrapped::from_json(&text) {
        _ if damaged => (Shown::Damaged, Head::default()),
        Some(Wrapped::Locked(head)) => (Shown::Locked, head),
        Some(Wrapped::Open(draft)) if draft.outbox.is_some() => (Shown::Waiting, draft.head),
        Some(Wrapped::Open(draft)) => (Shown::Unfinished, draft.head),
        None => (Shown::Damaged, Head::default()),
    };
    Some(Kept {
        key,
        form,
        shown,
        head,
    })
}

/// Deletes what is past its time; how much that was. A draft that was saved in the future, or is to be
/// kept longer than any is, comes from a clock that was wrong, and is set right.
pub fn sweep() -> usize {
    let (now, latest) = (clock::now(), clock::in_days(MOST_DAYS));
    let mut expired = 0;
    for kept in shelf() {
        let (saved, until) = (&kept.head.saved_at, &kept.head.expires_at);
        if kept.shown == Shown::Damaged {
            continue;
        }
        if *until <= now {
            // One that cannot be deleted is at least never opened.
            expired += usize::from(delete(&kept.key).is_ok());
        } else if (*saved > now || *until > latest)
            && let Ok(Some(text)) = storage::get(&kept.key.0)
        {
            let soon = clock::in_days(days(kept.form.as_deref().unwrap_or_default()));
            // Only the wrapper's own members look like this: inside a text quotes are escaped.
            let right = |text: String, name: &str, from: &str, to: &str| {
                let member = |value| [name, value].concat();
                text.replacen(&member(from), &member(to), 1)
            };
            let text = right(text, "\"expiresAt\":\"", until, &soon);
            let text = right(text, "\"savedAt\":\"", saved, &now);
            // Refused, it stays as it was until the next start.
            storage::set(&kept.key.0, &text).ok();
        }
    }
    expired
}

/// Deletes everything; whether all of it could be.
///
/// # Errors
/// Where storage cannot be reached.
pub fn delete_all() -> Result<(), StorageError> {
    let keys = storage::keys();
    let ours = keys.into_iter().filter(|key| key.starts_with(PREFIX));
    ours.map(Key).try_for_each(|key| delete(&key))
}
