//! How far sending a form has come, what is sent, and the next attempt.

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::filling::{Filling, Inner};
use crate::drafts::Outbox;

/// Where sending stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Not begun.
    Idle,
    /// An attempt is under way.
    Sending,
    /// The last attempt did not reach the server; another follows.
    Waiting,
    /// The server refused, for these reasons.
    Refused(Vec<String>),
    /// The server has it.
    Received {
        /// What the person can name it by.
        reference: String,
        /// Whether a draft was kept, and storage would not let go of it.
        left_behind: bool,
    },
}

/// The next attempt to send: its timer, and what it does, to be done sooner if that makes sense.
pub struct Retry {
    /// What begins it; none where the browser gave no timer.
    pub timer: Option<TimeoutHandle>,
    /// How to begin it sooner; none where the server asked to be waited for.
    pub act: Option<Box<dyn Fn() + Send + Sync>>,
}

impl Filling {
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

    /// What is being sent, once sending has begun.
    pub fn outbox(&self) -> Option<Outbox> {
        self.inner.with_value(|inner| inner.outbox.clone())
    }

    /// Fixes what is to be sent, or lets go of it; to be kept before anything else.
    pub fn set_outbox(&self, outbox: Option<Outbox>) {
        self.inner.update_value(|inner| inner.outbox = outbox);
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
}
