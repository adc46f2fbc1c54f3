//! Times of day by the standard's exact form (R4, 2.24.0.1).

use std::cmp::Ordering;

use crate::date::two;

/// A FHIR `time`: `hh:mm:ss`, with any fraction of a second.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Time {
    text: String,
    seconds: u32,
}

impl Time {
    /// Reads `hh:mm:ss` with an optional fraction; no zone, no `24:00`.
    pub fn parse(text: &str) -> Option<Self> {
        clock(text).map(|seconds| Self {
            text: text.to_owned(),
            seconds,
        })
    }

    /// Reads what a person types: also `hh:mm` and `h:mm`.
    pub fn parse_typed(text: &str) -> Option<Self> {
        let (hours, rest) = text.split_once(':')?;
        let zero = if hours.len() == 1 { "0" } else { "" };
        let seconds = if rest.len() == 2 { ":00" } else { "" };
        Self::parse(&[zero, text, seconds].concat())
    }

    /// The time as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Compares to any fraction of a second.
    pub fn compare(&self, other: &Self) -> Ordering {
        let fractions = || compare_fractions(fraction(&self.text), fraction(&other.text));
        self.seconds.cmp(&other.seconds).then_with(fractions)
    }
}

/// Seconds since midnight, of `hh:mm:ss` with an optional fraction. The standard allows a 61st second.
pub(crate) fn clock(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    let [b':', minutes @ ..] = bytes.get(2..5)? else {
        return None;
    };
    let [b':', seconds @ ..] = bytes.get(5..8)? else {
        return None;
    };
    let (hours, minutes, seconds) = (two(bytes.get(..2)?)?, two(minutes)?, two(seconds)?);
    let fraction = match bytes.get(8..)? {
        [] => true,
        [b'.', digits @ ..] => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let valid = fraction && hours < 24 && minutes < 60 && seconds <= 60;
    valid.then(|| u32::from(hours) * 3600 + u32::from(minutes) * 60 + u32::from(seconds))
}

/// The digits of the fraction of a second.
pub(crate) fn fraction(text: &str) -> &str {
    let rest = text.split_once('.').map_or("", |(_, rest)| rest);
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    rest.get(..end).unwrap_or("")
}

/// The order of two fractions by their digits.
pub(crate) fn compare_fractions(a: &str, b: &str) -> Ordering {
    a.trim_end_matches('0').cmp(b.trim_end_matches('0'))
}
