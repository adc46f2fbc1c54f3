//! Keeping the draft of a form: when it is saved, and where.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use super::{
    filling::{Filling, Inner, Keep, Kept},
    parts,
};
use crate::{
    clock,
    drafts::{self, Answer, Draft, Head, Key, StorageError},
};

/// How long after a change the draft is kept.
const PAUSE: Duration = Duration::from_millis(400);
/// The same where it is locked. A lock takes a moment that a page which is being closed is not given, so
/// that it has to begin before.
const LOCKED_PAUSE: Duration = Duration::from_millis(50);

/// A draft on its way to storage.
struct Job {
    key: Key,
    draft: Draft,
    /// The revision that it takes the place of.
    known: u64,
}

impl Filling {
    /// Keeps the draft a moment after a change.
    pub(super) fn save_soon(&self) {
        let filling = *self;
        self.inner.update_value(|inner| {
            if inner.keep != Keep::Nothing && inner.pending.is_none() {
                let pause = if inner.key.is_locked() {
                    LOCKED_PAUSE
                } else {
                    PAUSE
                };
                inner.pending = set_timeout_with_handle(move || filling.save(), pause).ok();
            }
        });
    }

    /// Keeps what has not been kept yet, if anything.
    pub fn flush(&self) {
        let pending = self.inner.try_with_value(|inner| inner.pending.is_some());
        if pending == Some(true) {
            self.save();
        }
    }

    /// Whether a reload of the page would lose something: answers, or a receipt.
    #[cfg_attr(feature = "ssr", expect(dead_code, reason = "no browser"))]
    pub fn is_unsaved(&self) -> bool {
        if self.is_received() {
            return self.sent_body().is_some();
        }
        let settled =
            |inner: &Inner| inner.keep != Keep::Nothing && inner.saving == 0 && !inner.again;
        let until = |kept: &Kept| matches!(kept, Kept::Until(_));
        let kept = self.inner.with_value(settled) && self.kept.with_untracked(until);
        !kept && !self.elsewhere.get_untracked()
    }

    /// Keeps the draft now, where the person wants one. What is not locked is there when this returns;
    /// a lock takes a moment, and what changes meanwhile is kept right after.
    pub fn save(&self) {
        if self.inner.try_update_value(Inner::let_go) == Some(true) {
            self.kept.set(Kept::Nowhere);
            return;
        }
        let Some(Some(job)) = self.inner.try_update_value(Inner::job) else {
            return;
        };
        let filling = *self;
        let text = job.draft.to_json();
        if job.key.is_locked() {
            spawn_local(async move {
                match drafts::seal(&job.key, &job.draft.head, &text).await {
                    Answer::Text(sealed) => filling.put(job, sealed),
                    _ => filling.saved(&job, Err(StorageError::Unlockable)),
                }
            });
        } else {
            self.put(job, text);
        }
    }

    fn put(self, job: Job, text: String) {
        let kept = self.place(&job, &text);
        spawn_local(async move {
            if kept.is_ok() {
                drafts::note(&job.key, job.draft.head.revision, &text).await;
            }
            self.saved(&job, kept);
        });
    }

    /// Writes a text where it belongs, unless the form has moved from there.
    fn place(self, job: &Job, text: &str) -> Result<(), StorageError> {
        let here = |inner: &mut Inner| inner.keep != Keep::Nothing && inner.key == job.key;
        if self.inner.try_update_value(here) != Some(true) {
            return Err(StorageError::Gone);
        }
        drafts::keep(&job.key, text, job.known)?;
        let revision = job.draft.head.revision;
        self.inner.update_value(|inner| inner.revision = revision);
        Ok(())
    }

    /// Says what became of a save, and does what waited for it.
    fn saved(self, job: &Job, result: Result<(), StorageError>) {
        let done = self.inner.try_update_value(|inner| {
            inner.saving -= 1;
            let here = inner.keep != Keep::Nothing && inner.key == job.key;
            if here && result == Err(StorageError::Gone) {
                // Deleted elsewhere on purpose: it is not brought back.
                inner.keep = Keep::Nothing;
            }
            let left = inner.leaving.take_if(|_| here && result.is_ok());
            (here, inner.again, left)
        });
        let Some((here, again, left)) = done else {
            return;
        };
        if let Some(left) = left {
            // What is still there is listed at /kept.
            drafts::delete(&left).ok();
            drafts::release(&left);
        }
        if again {
            self.save();
        }
        self.settle();
        match result {
            _ if !here => {}
            Err(StorageError::Newer) => self.elsewhere.set(true),
            Err(error) => self.kept.set(Kept::Failed(error)),
            Ok(()) => self.kept.set(Kept::Until(job.draft.head.clone())),
        }
    }

    /// Where the draft lies, if it is kept.
    pub fn place_of(&self) -> Option<Key> {
        let place = |inner: &Inner| (inner.keep != Keep::Nothing).then(|| inner.key.clone());
        self.inner.try_with_value(place).flatten()
    }

    /// Keeps the draft, and does something as soon as that is over, well or not.
    pub fn save_then(&self, then: impl FnOnce() + Send + Sync + 'static) {
        self.inner
            .update_value(|inner| inner.after.push(Box::new(then)));
        self.save();
        self.settle();
    }

    fn settle(self) {
        let after = |inner: &mut Inner| {
            let over = inner.saving == 0;
            over.then(|| std::mem::take(&mut inner.after))
        };
        let after = self.inner.try_update_value(after).flatten();
        after
            .unwrap_or_default()
            .into_iter()
            .for_each(|then| then());
    }

    /// Keeps the draft somewhere else from now on; what lies at the former place is deleted when it is
    /// at the new one.
    pub fn move_to(&self, keep: Keep, key: Key) {
        if keep == Keep::Nothing {
            self.discard();
            return;
        }
        self.inner.update_value(|inner| {
            let former = std::mem::replace(&mut inner.key, key);
            if inner.keep != Keep::Nothing && former != inner.key {
                inner.leaving = Some(former);
            }
            inner.keep = keep;
            inner.revision = 0;
            inner.writes = false;
        });
        self.kept.set(Kept::Saving);
        self.hold();
    }

    /// Deletes the draft and keeps none from now on; whether storage let go of it.
    pub fn discard(&self) -> bool {
        let gone = self.inner.try_update_value(|inner| {
            if let Some(timer) = inner.pending.take() {
                timer.clear();
            }
            let was_kept = std::mem::replace(&mut inner.keep, Keep::Nothing) != Keep::Nothing;
            let keys = was_kept.then(|| inner.key.clone()).into_iter();
            let keys: Vec<_> = keys.chain(inner.leaving.take()).collect();
            keys.into_iter().all(|key| {
                drafts::release(&key);
                drafts::delete(&key).is_ok()
            })
        });
        self.kept.set(Kept::Nowhere);
        gone.unwrap_or(true)
    }
}

impl Inner {
    /// Deletes the draft where the form ends for this person, of whom nothing is kept; whether it does.
    fn let_go(&mut self) -> bool {
        let ends =
            self.keep != Keep::Nothing && parts::exit(&self.form, self.form.roots()).is_some();
        if ends {
            if let Some(timer) = self.pending.take() {
                timer.clear();
            }
            // Another answer begins a new draft. What storage does not let go of is listed at /kept.
            drafts::delete(&self.key).ok();
            self.revision = 0;
        }
        ends
    }

    /// The draft as it is now, on its way; none while another is, or where none is to be kept.
    fn job(&mut self) -> Option<Job> {
        if let Some(timer) = self.pending.take() {
            timer.clear();
        }
        if self.keep == Keep::Nothing {
            return None;
        }
        if !self.writes || (self.saving > 0 && self.key.is_locked()) {
            self.again = true;
            return None;
        }
        self.saving += 1;
        self.again = false;
        let draft = self.draft(drafts::next_revision(self.revision));
        Some(Job {
            key: self.key.clone(),
            draft,
            known: self.revision,
        })
    }

    pub(super) fn draft(&self, revision: u64) -> Draft {
        Draft {
            form: self.id.clone(),
            questionnaire: self.form.questionnaire().canonical(),
            head: Head {
                revision,
                saved_at: clock::now(),
                expires_at: clock::in_days(drafts::days(&self.id)),
            },
            response: self.form.draft(),
            outbox: self.outbox.clone(),
        }
    }
}
