//! What is known of the groups' feed: the same on every page of the groups.

use std::{cell::RefCell, sync::Arc};

use groups::Feed;

use crate::{
    clock::{self, zones::BrowserZones},
    drafts::feed,
};

/// A feed that lists something.
#[derive(Clone)]
pub struct Copy {
    /// The feed.
    pub feed: Arc<Feed>,
    /// The feed's own text, by which a newer one is told from it.
    text: Arc<str>,
    /// Since when it is here, where nothing newer could be had.
    pub since: Option<String>,
}

impl Copy {
    /// One that has come, just now or at an earlier instant.
    pub fn of(feed: Feed, since: Option<String>) -> Self {
        Self {
            text: feed.to_json().into(),
            feed: Arc::new(feed),
            since,
        }
    }
}

/// What is known.
#[derive(Clone, Default)]
pub enum State {
    /// Nothing yet.
    #[default]
    Waiting,
    /// There is no feed to be had, nor a copy of one; or it lists nothing.
    Nothing,
    /// A feed.
    Feed(Copy),
}

thread_local! {
    /// One for the tab: pages draw it when they open, and when there is something new.
    static STATE: RefCell<State> = const { RefCell::new(State::Waiting) };
}

/// What is known now.
pub fn state() -> State {
    STATE.with_borrow(State::clone)
}

/// The feed that is known now.
pub fn feed() -> Option<Arc<Feed>> {
    match state() {
        State::Feed(copy) => Some(copy.feed),
        _ => None,
    }
}

/// Takes in what came of asking for the feed, its text if it came; whether anything has changed by it.
pub fn take(text: Option<String>) -> bool {
    let next = next(state(), text);
    let changed = next.is_some();
    if let Some(next) = next {
        STATE.set(next);
    }
    changed
}

/// What is known after an answer; `None` where that is the same as before.
fn next(before: State, text: Option<String>) -> Option<State> {
    match (text.and_then(|text| parsed(&text)), before) {
        // A feed that lists nothing says so: an older one is no better.
        (Some(feed), _) if feed.meetings.is_empty() => Some(State::Nothing),
        (Some(feed), before) => {
            let copy = Copy::of(feed, None);
            if matches!(&before, State::Feed(old) if old.since.is_none() && old.text == copy.text) {
                return None;
            }
            feed::keep(&copy.text);
            Some(State::Feed(copy))
        }
        (None, State::Feed(copy)) if copy.since.is_none() => Some(State::Feed(Copy {
            since: Some(clock::now()),
            ..copy
        })),
        (None, State::Waiting) => Some(kept().map_or(State::Nothing, State::Feed)),
        (None, _) => None,
    }
}

/// The copy that is kept on this device.
fn kept() -> Option<Copy> {
    let (since, text) = feed::kept()?;
    let feed = parsed(&text).filter(|feed| !feed.meetings.is_empty())?;
    Some(Copy::of(feed, Some(since)))
}

fn parsed(text: &str) -> Option<Feed> {
    let parsed = Feed::parse(text.as_bytes(), &BrowserZones::new());
    parsed.ok().map(|parsed| parsed.feed)
}
