//! One entry of a feed.

use crate::{Audiences, Date, Group, Schedule};

use super::MAX_SLUG;

/// Whether a text is a slug that can stand in an address as it is.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    (1..=MAX_SLUG).contains(&text.len()) && !text.starts_with('.') && text.bytes().all(good)
}

/// A group's weekly meeting. Texts are as the feed has them, without control characters: whoever
/// shows them must show them as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Its name in addresses: letters, digits, `-`, `_`, `.` and `~`.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// When it meets, where the feed says all of it: else by appointment.
    pub schedule: Option<Schedule>,
    /// The format's type codes, unknown ones included.
    pub types: Vec<String>,
    /// What else there is to know.
    pub notes: Option<String>,
    /// Whom it is for; none where neither the feed nor the slug says so.
    pub audiences: Audiences,
    /// The day on which the entry was last changed.
    pub updated: Option<Date>,
}

impl Meeting {
    /// The organisation's own group that this is.
    #[must_use]
    pub fn group(&self) -> Option<Group> {
        Group::from_slug(&self.slug)
    }
}
