//! A form being filled in: the engine's form, a signal for each question
//! that is on the screen, and the draft that is kept of it.

use std::sync::Arc;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use questionnaire::{Form, NodeId, Questionnaire, Value};

use super::{
    phase::{Phase, Retry},
    screen,
    sent::Sent,
};
use crate::drafts::{self, Draft, Head, Key, Outbox, StorageError};

/// Where the person wants the answers to be while they write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// In this browser's storage, behind a passphrase.
    Locked,
    /// In this browser's storage, for whoever uses it.
    Open,
    /// In memory only.
    Nothing,
}

/// What the form says of its draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nothing is kept, as the person chose.
    Nowhere,
    /// On its way there.
    Saving,
    /// Kept: when it was saved and is to be deleted.
    Until(Head),
    /// Storage did not take it.
    Failed(StorageError),
}

/// A form being filled in. A handle: copies are the same form.
#[derive(Clone, Copy)]
pub struct Filling {
    pub(super) inner: StoredValue<Inner>,
    /// What is to be said of the draft.
    pub kept: RwSignal<Kept>,
    /// Where sending stands.
    pub phase: RwSignal<Phase>,
    /// Whether another tab is the one that writes this form.
    pub elsewhere: RwSignal<bool>,
    /// What was sent, while its receipt is on the screen.
    pub sent: StoredValue<Option<Sent>>,
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, and no state of another"
)]
pub(super) struct Inner {
    pub(super) id: String,
    pub(super) form: Form,
    pub(super) keep: Keep,
    /// Where the draft lies, if it is kept.
    pub(super) key: Key,
    /// What was kept last; 0 before the first time.
    pub(super) revision: u64,
    /// Whether this tab is the one that writes.
    pub(super) writes: bool,
    /// How many saves are under way, whether another is wanted after them, and what else.
    pub(super) saving: u32,
    pub(super) again: bool,
    pub(super) after: Vec<Box<dyn FnOnce() + Send + Sync>>,
    /// What waits until this tab is the one that writes.
    pub(super) held: Vec<Box<dyn FnOnce() + Send + Sync>>,
    /// What is to be deleted once the draft is at its new place.
    pub(super) leaving: Option<Key>,
    pub(super) outbox: Option<Outbox>,
    pub(super) pending: Option<TimeoutHandle>,
    pub(super) retry: Option<Retry>,
    /// What changed in the definition since the draft was kept.
    pub(super) changes: Vec<String>,
    /// Whether the answers come from a copy of an earlier form.
    pub(super) renewal: bool,
    /// Whether the receipt has been shown.
    pub(super) receipt_shown: bool,
}

impl Filling {
    /// Whether the answers come from a copy of an earlier form.
    pub fn is_renewal(&self) -> bool {
        self.inner.with_value(|inner| inner.renewal)
    }

    /// Reads the engine's form.
    pub fn form<T>(&self, read: impl FnOnce(&Form) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.form))
    }

    /// Whether a draft is kept.
    pub fn keep(&self) -> Keep {
        self.inner.with_value(|inner| inner.keep)
    }

    /// What changed in the definition since the draft was kept.
    pub fn changes(&self) -> Vec<String> {
        self.inner.with_value(|inner| inner.changes.clone())
    }

    /// The question drawn with this number ([`NodeId::index`]).
    pub fn node(&self, number: usize) -> Option<NodeId> {
        self.form(|form| form.node_at(number))
    }

    /// The definition.
    pub fn questionnaire(&self) -> Arc<Questionnaire> {
        self.form(|form| form.questionnaire().clone())
    }

    /// Takes the answers of one question; what that asks or no longer asks changes at once.
    pub fn answer(&self, node: NodeId, values: Vec<Value>) {
        self.edit(|form| form.set(node, values));
    }

    /// Adds an instance of a repeating group; the new one.
    pub fn add(&self, node: NodeId) -> Option<NodeId> {
        let mut added = None;
        self.edit(|form| match form.add(node) {
            Some((node, flipped)) => {
                added = Some(node);
                flipped
            }
            None => Vec::new(),
        });
        added
    }

    /// Removes an instance of a repeating group; whether it could be.
    pub fn remove(&self, node: NodeId) -> bool {
        let mut removed = false;
        self.edit(|form| match form.remove(node) {
            Some(flipped) => {
                removed = true;
                flipped
            }
            None => Vec::new(),
        });
        removed
    }

    fn edit(&self, change: impl FnOnce(&mut Form) -> Vec<NodeId>) {
        self.inner.try_update_value(|inner| {
            let flipped = change(&mut inner.form);
            screen::show(&inner.form, &flipped);
        });
        self.save_soon();
    }

    /// The draft as it is now.
    pub fn draft(&self) -> Draft {
        let revision = |inner: &Inner| drafts::next_revision(inner.revision);
        self.inner.with_value(|inner| inner.draft(revision(inner)))
    }

    /// The draft as it was kept last and where, to go on with as another form.
    pub fn as_kept(&self) -> (Draft, (Keep, Key)) {
        self.inner.with_value(|inner| {
            let place = (inner.keep, inner.key.clone());
            (inner.draft(inner.revision), place)
        })
    }

    /// Stops what goes on by itself: no timer keeps or sends anything any more, and the reply to
    /// what is on its way changes nothing.
    pub fn stop(&self) {
        self.forget_sent();
        self.set_retry(None);
        self.inner.update_value(|inner| {
            if let Some(timer) = inner.pending.take() {
                timer.clear();
            }
            inner.keep = Keep::Nothing;
            inner.outbox = None;
            inner.held.clear();
        });
    }

    /// Forgets all answers, in memory and in storage; whether storage let go of them.
    pub fn wipe(&self) -> bool {
        let gone = self.discard();
        drop(self.take_form());
        self.inner.update_value(|inner| {
            inner.outbox = None;
            inner.changes.clear();
            inner.renewal = false;
        });
        gone
    }

    /// The form with its answers; an empty one stays.
    pub fn take_form(&self) -> Form {
        let mut taken = Form::new(self.questionnaire());
        self.inner
            .update_value(|inner| std::mem::swap(&mut inner.form, &mut taken));
        taken
    }
}
