//! A form being filled in: the engine's form, a signal for each question
//! that is on the screen, and the draft that is kept of it.

use std::{sync::Arc, time::Duration};

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use questionnaire::{ChangeKind, Form, Issue, NodeId, Questionnaire, Value};

use super::{phase::Phase, screen};
use crate::{
    clock,
    drafts::{self, Draft, Outbox},
    locales::Locale,
};

/// How long typing pauses before the draft is kept.
const PAUSE: Duration = Duration::from_millis(400);

/// Where the person wants the answers to be while they write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// In this browser's storage.
    Device,
    /// In memory only.
    Nothing,
}

/// What the form says of its draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nothing is kept, as the person chose.
    Nowhere,
    /// Kept, at these instants saved and to be deleted.
    Until {
        /// When it was kept.
        saved_at: String,
        /// When it is to be deleted.
        expires_at: String,
    },
    /// Storage did not take it.
    Failed,
}

/// A form being filled in. A handle: copies are the same form.
#[derive(Clone, Copy)]
pub struct Filling {
    inner: StoredValue<Inner>,
    /// What is to be said of the draft.
    pub kept: RwSignal<Kept>,
    /// Where sending stands.
    pub phase: RwSignal<Phase>,
}

struct Inner {
    id: String,
    form: Form,
    keep: Keep,
    outbox: Option<Outbox>,
    pending: Option<TimeoutHandle>,
    retry: Option<TimeoutHandle>,
    /// What changed in the definition since the draft was kept.
    changes: Vec<String>,
    /// Whether the receipt has been shown.
    receipt_shown: bool,
}

impl Filling {
    /// Begins a form. With [`Keep::Device`] the first draft is kept at once.
    pub fn begin(id: &str, questionnaire: Arc<Questionnaire>, keep: Keep) -> Self {
        let filling = Self::of(id, Form::new(questionnaire), keep);
        filling.save();
        filling
    }

    /// Goes on with a kept draft.
    ///
    /// # Errors
    /// Where the response in it cannot be read; the draft is then set aside.
    pub fn resume(
        id: &str,
        questionnaire: Arc<Questionnaire>,
        draft: &Draft,
        locale: Locale,
    ) -> Result<Self, Vec<Issue>> {
        let opened = Form::open(questionnaire, draft.response.as_bytes());
        let (form, changes) = opened.inspect_err(|_| drafts::set_aside(id))?;
        let filling = Self::of(id, form, Keep::Device);
        filling.inner.update_value(|inner| {
            inner.outbox.clone_from(&draft.outbox);
            inner.changes = changes
                .iter()
                .filter(|change| change.kind != ChangeKind::Kept)
                .map(|change| change.message(locale.tag()))
                .collect();
        });
        filling.kept.set(Kept::Until {
            saved_at: draft.saved_at.clone(),
            expires_at: draft.expires_at.clone(),
        });
        Ok(filling)
    }

    fn of(id: &str, form: Form, keep: Keep) -> Self {
        let inner = Inner {
            id: id.to_owned(),
            form,
            keep,
            outbox: None,
            pending: None,
            retry: None,
            changes: Vec::new(),
            receipt_shown: false,
        };
        Self {
            inner: StoredValue::new(inner),
            kept: RwSignal::new(Kept::Nowhere),
            phase: RwSignal::new(Phase::Idle),
        }
    }

    /// Whether the server has this form's answers.
    pub fn is_received(&self) -> bool {
        self.phase
            .with_untracked(|phase| matches!(phase, Phase::Received { .. }))
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

    /// What is being sent, once sending has begun.
    pub fn outbox(&self) -> Option<Outbox> {
        self.inner.with_value(|inner| inner.outbox.clone())
    }

    /// Fixes what is to be sent, or lets go of it, and keeps that first.
    pub fn set_outbox(&self, outbox: Option<Outbox>) {
        self.inner.update_value(|inner| inner.outbox = outbox);
        self.save();
    }

    /// Stops what goes on by itself: no timer keeps or sends anything any more, and the reply to
    /// what is on its way changes nothing.
    pub fn stop(&self) {
        self.set_retry(None);
        self.inner.update_value(|inner| {
            if let Some(timer) = inner.pending.take() {
                timer.clear();
            }
            inner.outbox = None;
        });
    }

    /// The timer of the next attempt to send, in place of an earlier one.
    pub fn set_retry(&self, timer: Option<TimeoutHandle>) {
        self.inner.update_value(|inner| {
            if let Some(earlier) = std::mem::replace(&mut inner.retry, timer) {
                earlier.clear();
            }
        });
    }

    fn save_soon(&self) {
        let filling = *self;
        self.inner.update_value(|inner| {
            if inner.keep == Keep::Device && inner.pending.is_none() {
                inner.pending = set_timeout_with_handle(move || filling.save(), PAUSE).ok();
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

    /// Keeps the draft now, where the person wants one.
    pub fn save(&self) {
        let saved = self.inner.try_update_value(|inner| {
            if let Some(timer) = inner.pending.take() {
                timer.clear();
            }
            (inner.keep == Keep::Device).then(|| inner.save())
        });
        if let Some(Some(kept)) = saved {
            self.kept.set(kept);
        }
    }

    /// Forgets all answers, in memory and in storage; whether storage let go of them.
    pub fn wipe(&self) -> bool {
        let gone = self.discard();
        self.inner.update_value(|inner| {
            inner.form = Form::new(inner.form.questionnaire().clone());
            inner.outbox = None;
            inner.changes.clear();
        });
        gone
    }

    /// Deletes the draft and keeps none from now on; whether storage let go of it.
    pub fn discard(&self) -> bool {
        let gone = self.inner.try_update_value(|inner| {
            if let Some(timer) = inner.pending.take() {
                timer.clear();
            }
            let was_kept = inner.keep == Keep::Device;
            inner.keep = Keep::Nothing;
            !was_kept || drafts::delete(&inner.id).is_ok()
        });
        self.kept.set(Kept::Nowhere);
        gone.unwrap_or(true)
    }
}

impl Inner {
    fn save(&self) -> Kept {
        let questionnaire = self.form.questionnaire();
        let draft = Draft {
            questionnaire: questionnaire.canonical(),
            saved_at: clock::now(),
            expires_at: clock::in_days(drafts::KEPT_DAYS),
            response: self.form.draft(),
            outbox: self.outbox.clone(),
        };
        match drafts::keep(&self.id, &draft) {
            Ok(()) => Kept::Until {
                saved_at: draft.saved_at,
                expires_at: draft.expires_at,
            },
            Err(_) => Kept::Failed,
        }
    }
}
