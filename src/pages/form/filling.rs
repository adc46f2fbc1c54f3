//! A form being filled in: the engine's form, a signal for each question
//! that is on the screen, and the draft that is kept of it.

use std::sync::Arc;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use questionnaire::{Change, ChangeKind, Form, Issue, NodeId, Questionnaire, Value};

use super::{phase::Phase, screen, sent::Sent};
use crate::{
    drafts::{self, Draft, Head, Key, Outbox, StorageError},
    locales::Locale,
};

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

/// The next attempt to send: its timer, and what it does, to be done sooner if that makes sense.
pub struct Retry {
    pub timer: Option<TimeoutHandle>,
    pub act: Option<Box<dyn Fn() + Send + Sync>>,
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
    retry: Option<Retry>,
    /// What changed in the definition since the draft was kept.
    changes: Vec<String>,
    /// Whether the answers come from a copy of an earlier form.
    renewal: bool,
    /// Whether the receipt has been shown.
    receipt_shown: bool,
}

impl Filling {
    /// Begins a form, with answers by linkId and code where it knows them. Where it is to be kept, the
    /// first draft is on its way.
    pub fn begin(
        id: &str,
        questionnaire: Arc<Questionnaire>,
        keep: Keep,
        key: Key,
        answers: &[(&str, &str)],
    ) -> Self {
        let mut form = Form::new(questionnaire.clone());
        for (link_id, code) in answers {
            let item = questionnaire.find(link_id).map(|id| questionnaire.item(id));
            let option = item.and_then(|item| item.option(code));
            if let (Some(node), Some(option)) = (form.find(link_id), option) {
                form.set(node, vec![option.value.clone()]);
            }
        }
        let filling = Self::of(id, form, keep, key);
        if keep != Keep::Nothing {
            filling.kept.set(Kept::Saving);
            filling.hold();
        }
        filling
    }

    /// Goes on with a draft, kept at `key` or out of a file.
    ///
    /// # Errors
    /// Where the response in it cannot be read.
    pub fn resume(
        questionnaire: Arc<Questionnaire>,
        draft: &Draft,
        (keep, key): (Keep, Key),
        locale: Locale,
    ) -> Result<Self, Vec<Issue>> {
        let (form, changes) = Form::open(questionnaire, draft.response.as_bytes())?;
        let filling = Self::of(&draft.form, form, keep, key);
        filling.note(&changes, locale);
        filling
            .inner
            .update_value(|inner| inner.outbox.clone_from(&draft.outbox));
        if keep != Keep::Nothing {
            let revision = draft.head.revision;
            filling
                .inner
                .update_value(|inner| inner.revision = revision);
            filling.kept.set(Kept::Until(draft.head.clone()));
            filling.hold();
        }
        Ok(filling)
    }

    /// Begins a form with the answers of an earlier one, and what became of them.
    pub fn renew(id: &str, (form, changes): (Form, Vec<Change>), locale: Locale) -> Self {
        let filling = Self::of(id, form, Keep::Open, Key::of(id));
        filling.note(&changes, locale);
        filling.inner.update_value(|inner| inner.renewal = true);
        filling.kept.set(Kept::Saving);
        filling.hold();
        filling
    }

    /// Whether the answers come from a copy of an earlier form.
    pub fn is_renewal(&self) -> bool {
        self.inner.with_value(|inner| inner.renewal)
    }

    fn note(&self, changes: &[Change], locale: Locale) {
        let others = changes
            .iter()
            .filter(|change| change.kind != ChangeKind::Kept);
        let lines = others.map(|change| change.message(locale.tag())).collect();
        self.inner.update_value(|inner| inner.changes = lines);
    }

    fn of(id: &str, form: Form, keep: Keep, key: Key) -> Self {
        let inner = Inner {
            id: id.to_owned(),
            form,
            keep,
            key,
            revision: 0,
            writes: false,
            saving: 0,
            again: false,
            after: Vec::new(),
            held: Vec::new(),
            leaving: None,
            outbox: None,
            pending: None,
            retry: None,
            changes: Vec::new(),
            renewal: false,
            receipt_shown: false,
        };
        Self {
            inner: StoredValue::new(inner),
            kept: RwSignal::new(Kept::Nowhere),
            phase: RwSignal::new(Phase::Idle),
            elsewhere: RwSignal::new(false),
            sent: StoredValue::new(None),
        }
    }

    /// Whether the server has this form's answers.
    pub fn is_received(&self) -> bool {
        self.phase
            .with_untracked(|phase| matches!(phase, Phase::Received { .. }))
    }

    /// Whether sending has begun and not come to an end.
    pub fn waits(&self) -> bool {
        !self.is_refused() && self.outbox().is_some()
    }

    /// Whether the server has refused these answers.
    pub fn is_refused(&self) -> bool {
        self.phase
            .with_untracked(|phase| matches!(phase, Phase::Refused(_)))
    }

    /// Notes that the receipt is on the screen.
    pub fn show_receipt(&self) {
        self.inner.update_value(|inner| inner.receipt_shown = true);
    }

    /// Whether there is a receipt that the person has not seen.
    pub fn has_news(&self) -> bool {
        self.is_received() && !self.inner.with_value(|inner| inner.receipt_shown)
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

    /// What is being sent, once sending has begun.
    pub fn outbox(&self) -> Option<Outbox> {
        self.inner.with_value(|inner| inner.outbox.clone())
    }

    /// Fixes what is to be sent, or lets go of it; to be kept before anything else.
    pub fn set_outbox(&self, outbox: Option<Outbox>) {
        self.inner.update_value(|inner| inner.outbox = outbox);
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

    /// The next attempt to send, in place of an earlier one.
    pub fn set_retry(&self, retry: Option<Retry>) {
        let earlier = self
            .inner
            .try_update_value(|inner| std::mem::replace(&mut inner.retry, retry));
        if let Some(Some(Retry {
            timer: Some(timer), ..
        })) = earlier
        {
            timer.clear();
        }
    }

    /// Network or person are back: what waits to be sent need not wait longer.
    #[cfg_attr(feature = "ssr", expect(dead_code, reason = "no browser"))]
    pub fn retry_now(&self) {
        let act = |inner: &mut Inner| inner.retry.as_mut()?.act.take();
        if let Some(act) = self.inner.try_update_value(act).flatten() {
            self.set_retry(None);
            act();
        }
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
