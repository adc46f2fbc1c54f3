//! What both languages' messages share.

use super::{Rule, english, spanish};
use crate::date::Date;
use crate::value::Value;

/// Whether a language tag means Spanish.
pub(crate) fn is_spanish(lang: &str) -> bool {
    let base = lang.split('-').next().unwrap_or(lang);
    base.eq_ignore_ascii_case("es")
}

impl Rule {
    /// Whether a question's own error text takes the place of the message: where an answer is missing or
    /// has the wrong form, but not where the message names a limit.
    pub(crate) fn takes_error_text(&self) -> bool {
        matches!(
            self,
            Self::Required(_)
                | Self::Format(_)
                | Self::DatePart(_)
                | Self::NoSuchDate
                | Self::Pattern { .. }
                | Self::EmptyGroup
        )
    }

    /// A sentence that a person can act on, in Spanish where `lang` is Spanish, else in English.
    pub fn message(&self, lang: &str) -> String {
        if is_spanish(lang) {
            spanish::message(self)
        } else {
            english::message(self)
        }
    }
}

/// A limit in words: dates with the month's name, everything else as an input shows it.
pub(super) fn limit(value: &Value, date_in_words: fn(Date) -> String) -> String {
    match value {
        Value::Date(date) => date_in_words(*date),
        Value::DateTime(moment) if !moment.has_time() => date_in_words(moment.date()),
        other => other.to_text(),
    }
}

/// The name of a date's month.
pub(super) fn month(date: Date, names: &'static str) -> Option<&'static str> {
    let month = date.month()?;
    names.split(' ').nth(usize::from(month) - 1)
}
