//! How a form is begun: anew, with a draft, or with the answers of an earlier one.

use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::{Change, ChangeKind, Form, Issue, Questionnaire};

use super::{
    filling::{Filling, Inner, Keep, Kept},
    phase::Phase,
};
use crate::{
    drafts::{Draft, Key},
    locales::Locale,
};

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
}
