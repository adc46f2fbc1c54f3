//! `public/keep.js`: the lock, the journal, and which tab writes. This is its
//! whole surface; keys stay on its side. It is fetched at the first call.

use super::{Key, wrapper::Head};
pub use crate::script::Answer;
use crate::script::{ask, tell};

/// Makes a new lock for what is going to lie under a key.
pub fn secure(key: &Key, passphrase: &str) -> impl Future<Output = Answer> {
    ask("secure", key.as_str(), passphrase, "")
}

/// Locks a text; the kept text with its head in the clear.
pub async fn seal(key: &Key, head: &Head, text: &str) -> Answer {
    ask("seal", key.as_str(), &head.to_json(), text).await
}

/// Opens a locked text; [`Answer::Done`] where the passphrase is another, [`Answer::Failed`] where the
/// text is damaged or the browser has no cipher.
pub fn open(key: &Key, passphrase: &str, locked: &str) -> impl Future<Output = Answer> {
    ask("open", key.as_str(), passphrase, locked)
}

/// Lets go of every lock.
pub fn forget() {
    tell("forget", "", "");
}

/// Words to lock with.
pub fn words(language: &str) -> impl Future<Output = Answer> {
    ask("words", language, "", "")
}

/// Notes in the journal what lies under a key now.
pub async fn note(key: &Key, revision: u64, text: &str) {
    // Local storage has it in any case, if not on the disk yet.
    ask("note", key.as_str(), &revision.to_string(), text).await;
}

/// Notes in the journal that what lay under a key was deleted; the mark that stands for it then goes too.
pub fn remove(key: &Key, revision: u64) {
    tell("remove", key.as_str(), &revision.to_string());
}

/// Brings local storage up to the journal. Without a journal, local storage is all there is.
pub fn replay() -> impl Future<Output = Answer> {
    ask("replay", "", "", "")
}

/// Asks to be the tab that writes under a key; [`Answer::Text`] where another is. Where nothing can be
/// asked, revisions decide.
pub fn hold(key: &Key) -> impl Future<Output = Answer> {
    ask("hold", key.as_str(), "", "")
}

/// Becomes the tab that writes under a key, once the other has saved.
pub fn take(key: &Key) -> impl Future<Output = Answer> {
    ask("take", key.as_str(), "", "")
}

/// Lets another tab write under a key.
pub fn release(key: &Key) {
    tell("release", key.as_str(), "");
}

/// The text of the file that the control `id` was given; [`Answer::Done`] without one,
/// [`Answer::Failed`] where it is too large or cannot be read.
pub fn upload(id: &str) -> impl Future<Output = Answer> {
    ask("upload", id, "", "")
}
