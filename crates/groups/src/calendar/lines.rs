//! Content lines: folded, escaped, ended as RFC 5545 wants it (3.1, 3.3.11).

use crate::civil::{DAY, Date, push_number};

/// The most octets of a line, its break not counted.
const WIDTH: usize = 75;

/// A file's lines.
pub(super) struct Lines {
    pub(super) text: String,
}

impl Lines {
    /// The head of a file.
    pub(super) fn begin() -> Self {
        let mut lines = Self {
            text: String::new(),
        };
        lines.line(&["BEGIN:VCALENDAR"]);
        lines.line(&["VERSION:2.0"]);
        lines.line(&["PRODID:-//Weekly meeting//EN"]);
        lines.line(&["CALSCALE:GREGORIAN"]);
        lines
    }

    /// Adds a line, folded between characters where it is too long.
    pub(super) fn line(&mut self, parts: &[&str]) {
        let mut width = 0;
        for letter in parts.iter().flat_map(|part| part.chars()) {
            if width + letter.len_utf8() > WIDTH {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(letter);
            width += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text as the value of a property. What is neither shown nor a line break is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => value.extend(['\\', letter]),
            '\n' => value.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => value.push(letter),
        }
    }
    value
}

/// A local time, `20260301T190000`.
pub(super) fn local_text(local: i64) -> String {
    let (year, month, day) = Date::of_local(local).parts();
    let seconds = local.rem_euclid(DAY);
    let mut text = String::new();
    push_number(&mut text, year, 4);
    push_number(&mut text, month, 2);
    push_number(&mut text, day, 2);
    text.push('T');
    for part in [seconds / 3600, seconds / 60 % 60, seconds % 60] {
        push_number(&mut text, part, 2);
    }
    text
}

/// An instant, `20260302T000000Z`.
pub(super) fn utc_text(instant: i64) -> String {
    let mut text = local_text(instant);
    text.push('Z');
    text
}

/// An offset from UTC, `-0500`; with seconds only where there are some.
pub(super) fn offset_text(offset: i64) -> String {
    let mut text = String::from(if offset < 0 { "-" } else { "+" });
    let seconds = offset.abs();
    push_number(&mut text, seconds / 3600, 2);
    push_number(&mut text, seconds / 60 % 60, 2);
    if seconds % 60 != 0 {
        push_number(&mut text, seconds % 60, 2);
    }
    text
}
