//! Which tab writes a form: one at a time, and another may go on with it.

use leptos::{prelude::*, task::spawn_local};

use super::filling::{Filling, Inner, Keep};
use crate::drafts::{self, Answer};

impl Filling {
    /// Asks to be the tab that writes this form; until the answer nothing is saved.
    pub(super) fn hold(&self) {
        let filling = *self;
        let Some(key) = self.place_of() else {
            return;
        };
        spawn_local(async move {
            let free = !matches!(drafts::hold(&key).await, Answer::Text(_));
            let known = drafts::revision(&key);
            let ours = filling.inner.try_update_value(|inner| {
                inner.writes = free && known.is_none_or(|known| known == inner.revision);
                inner.writes
            });
            match ours {
                Some(true) => {
                    filling.save_if_new();
                    filling.do_held();
                }
                // A lock without the newest draft is of no use here, and may be to another tab.
                Some(false) => filling.give_up(),
                None => {}
            }
        });
    }

    /// Does something as soon as this tab is the one that writes, at once where nothing is kept. A tab that
    /// another one has taken over does it no more.
    pub fn when_held(&self, act: impl FnOnce() + Send + Sync + 'static) {
        self.inner
            .update_value(|inner| inner.held.push(Box::new(act)));
        self.do_held();
    }

    fn do_held(self) {
        let held = |inner: &mut Inner| {
            let may = inner.keep == Keep::Nothing || inner.writes;
            may.then(|| std::mem::take(&mut inner.held))
        };
        let held = self.inner.try_update_value(held).flatten();
        held.unwrap_or_default().into_iter().for_each(|act| act());
    }

    /// Keeps what was there, or was written, before this tab could.
    fn save_if_new(self) {
        let new = self
            .inner
            .with_value(|inner| inner.revision == 0 || inner.again);
        if new {
            self.save();
        }
    }

    /// Another tab wants to go on: saves, lets go, and stops.
    #[cfg_attr(feature = "ssr", expect(dead_code, reason = "no browser"))]
    pub fn hand_over(&self) {
        let filling = *self;
        self.save_then(move || filling.give_up());
    }

    /// Writes no more: another tab does.
    pub fn give_up(&self) {
        self.inner.update_value(|inner| inner.writes = false);
        self.elsewhere.set(true);
        if let Some(key) = self.place_of() {
            drafts::release(&key);
        }
    }
}
