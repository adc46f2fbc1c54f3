//! What a server's answer means for the person who is waiting for it.

use std::time::Duration;

use serde_json::Value;

use crate::endpoints::{RESOURCE, location_id};
use crate::outcome::{MAX_READ_BYTES, Outcome, read_json};

/// The longest wait that a server can ask for.
pub const MAX_RETRY_AFTER: Duration = Duration::from_hours(1);

/// An HTTP response as far as this contract looks at it.
#[derive(Clone, Copy, Debug)]
pub struct Received<'a> {
    /// The status; 0 where there was none (a browser's opaque response).
    pub status: u16,
    /// The `Location` header, if it could be read.
    pub location: Option<&'a str>,
    /// The `Retry-After` header, if it could be read.
    pub retry_after: Option<&'a str>,
    /// The body.
    pub body: &'a [u8],
    /// The time of receipt, in whole seconds since 1970 in UTC.
    pub now: u64,
    /// Reads an HTTP date as such seconds. Lent by the caller, because a browser has one already.
    pub http_date: fn(&str) -> Option<u64>,
}

/// What came of sending.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reply {
    /// The server keeps a new record.
    Created {
        /// The server's own id for it, where it gave one.
        id: Option<String>,
    },
    /// An earlier attempt had arrived; the server keeps one record.
    AlreadyThere {
        /// The server's own id for it, where it gave one.
        id: Option<String>,
    },
    /// Refused for good: sending the same again would be refused again.
    Refused {
        /// The HTTP status, 400 to 499.
        status: u16,
        /// The reasons, as far as the server gave any.
        outcome: Outcome,
    },
    /// Not received, or not known to be: keep it and send the same again.
    Retry {
        /// How long the server asks to wait, at most [`MAX_RETRY_AFTER`].
        after: Option<Duration>,
    },
}

impl Reply {
    /// Decides what an HTTP response means.
    ///
    /// 201 is a receipt; 200 is one too, unless its body shows that something else than the API
    /// spoke (a sign-in page of a network, a search after a redirect). 408, 425, 429, every 5xx and
    /// whatever is no final answer are worth another try; every other 4xx is final.
    pub fn read(received: &Received<'_>) -> Self {
        let id = || received.location.and_then(location_id).map(str::to_owned);
        match received.status {
            201 => Self::Created { id: id() },
            200 if is_receipt(received.body) => Self::AlreadyThere { id: id() },
            408 | 425 | 429 => received.retry(),
            status @ 400..=499 => Self::Refused {
                status,
                outcome: Outcome::read(received.body),
            },
            _ => received.retry(),
        }
    }
}

impl Received<'_> {
    fn retry(&self) -> Reply {
        let after = self
            .retry_after
            .and_then(|value| retry_after(value, self.now, self.http_date));
        Reply::Retry { after }
    }
}

/// Whether the body of a 200 can stand under a conditional create: nothing at all, the record, or
/// an outcome that reports no error.
fn is_receipt(body: &[u8]) -> bool {
    if body.trim_ascii().is_empty() {
        return true;
    }
    if body.len() > MAX_READ_BYTES {
        // The record that was sent may come back, and is bounded; more than that is not ours.
        return false;
    }
    let resource = read_json(body);
    match resource.get("resourceType").and_then(Value::as_str) {
        Some("OperationOutcome") => !Outcome::from_json(&resource).has_errors(),
        kind => kind == Some(RESOURCE),
    }
}

/// `Retry-After` as seconds or as a date (RFC 9110, 10.2.3), capped; `None` where it is neither.
fn retry_after(value: &str, now: u64, http_date: fn(&str) -> Option<u64>) -> Option<Duration> {
    let value = value.trim();
    let wait = if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Digits that overflow ask for longer than the cap.
        Duration::from_secs(value.parse().unwrap_or(u64::MAX))
    } else {
        Duration::from_secs(http_date(value)?.saturating_sub(now))
    };
    Some(wait.min(MAX_RETRY_AFTER))
}

#[cfg(test)]
mod tests;
