//! The last good copy of the groups' feed, for when there is no network. It says nothing of a person.

use super::storage;
use crate::clock;

/// Not of [`super::PREFIX`]: a copy of the feed is no draft to go on with.
const KEY: &str = "peer-support-groups";

/// The most bytes that are kept; browsers give an origin some five million.
const MAX_BYTES: usize = 1_000_000;

/// Keeps a copy, with the present instant. Where storage will not have it, there is none.
pub fn keep(feed: &str) {
    if feed.len() <= MAX_BYTES {
        storage::set(KEY, &(clock::now() + feed)).ok();
    }
}

/// The copy, and the instant at which it was kept.
pub fn kept() -> Option<(String, String)> {
    let text = storage::get(KEY).ok()??;
    // An instant of the clock has 24 characters, and the feed begins with a bracket.
    let (instant, feed) = text.split_at_checked(24)?;
    Some((instant.to_owned(), feed.to_owned()))
}
