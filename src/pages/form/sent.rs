//! What was sent, in memory while its receipt is on the screen, so that a copy can be made.

use leptos::prelude::*;
use questionnaire::Form;

use super::filling::Filling;

/// What was sent.
pub struct Sent {
    /// As a person reads it.
    form: Form,
    /// The exact bytes.
    body: String,
}

impl Filling {
    /// Holds on to what was sent, until it is [forgotten](Self::forget_sent).
    pub fn keep_sent(&self, body: String) {
        let form = self.take_form();
        self.sent.set_value(Some(Sent { form, body }));
    }

    /// Forgets what was sent.
    pub fn forget_sent(&self) {
        self.sent.try_set_value(None);
    }

    /// The exact bytes that were sent, as long as they are held.
    pub fn sent_body(&self) -> Option<String> {
        let body = |sent: &Option<Sent>| sent.as_ref().map(|sent| sent.body.clone());
        self.sent.with_value(body)
    }

    /// Reads what was sent, as long as it is held, else the form as it stands.
    pub fn sent_or_form<T>(&self, read: impl FnOnce(&Form) -> T) -> T {
        self.sent.with_value(|sent| match sent {
            Some(sent) => read(&sent.form),
            None => self.form(read),
        })
    }
}
