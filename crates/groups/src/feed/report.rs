//! What was left out of a feed, or changed, and why.

use super::{FeedError, MAX_BYTES};

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is not shown.
    Skipped,
    /// It is shown without the field, or with the field changed.
    Repaired,
}

/// A thing that was left out or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The entry's place in the feed, from 0.
    pub entry: usize,
    /// The entry's slug, where it has a good one.
    pub slug: Option<String>,
    /// The field's name in the format; empty where the whole entry is meant.
    pub field: &'static str,
    /// What became of the entry.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
}

/// Why something was left out or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The entry is no JSON object.
    NotAnObject,
    /// A field that must be there is not.
    Missing,
    /// The value is of a JSON type that the field cannot have.
    WrongType,
    /// The value is of the right type, and means nothing in this field.
    NotValid,
    /// The value was understood, though the format would have written it otherwise.
    Rewritten,
    /// A text or a list is longer than what is read.
    TooLong,
    /// Another entry before has the same slug.
    Duplicate,
    /// Some of day, time and timezone are there and some are not.
    PartOfASchedule,
    /// The text names a zone that is not in the tz database.
    UnknownZone,
    /// The feed names more zones than are looked up.
    TooManyZones,
    /// The field says how to join. That is never in a public feed, and never shown.
    JoinLink,
    /// The text had control characters or others that cannot be seen.
    Invisible,
    /// No entry from here on is read.
    TooManyEntries,
}

impl Reason {
    /// The reason in words, for whoever writes the feed.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::NotAnObject => "this entry is no JSON object",
            Self::Missing => "this field is missing or empty",
            Self::WrongType => "the value has a JSON type that this field cannot have",
            Self::NotValid => "the value means nothing in this field",
            Self::Rewritten => "the format writes this value in another way; it was understood",
            Self::TooLong => "the value is longer than what is read",
            Self::Duplicate => "an entry before this one has the same slug",
            Self::PartOfASchedule => {
                "day, time and timezone must all be there and good for a schedule; it is left out"
            }
            Self::UnknownZone => "there is no such zone in the tz database",
            Self::TooManyZones => "the feed names too many zones",
            Self::JoinLink => "how to join is never in a public feed; it is left out",
            Self::Invisible => "characters that cannot be seen were taken out",
            Self::TooManyEntries => "the feed has more entries than are read; the rest is left out",
        }
    }
}

impl Report {
    /// The report as one line: `entry 3 (slug), field: skipped: why`.
    #[must_use]
    pub fn line(&self) -> String {
        let slug = self
            .slug
            .as_ref()
            .map_or_else(String::new, |slug| format!(" ({slug})"));
        let field = if self.field.is_empty() {
            String::new()
        } else {
            format!(", {}", self.field)
        };
        let outcome = match self.outcome {
            Outcome::Skipped => "skipped",
            Outcome::Repaired => "shown, changed",
        };
        format!(
            "entry {}{slug}{field}: {outcome}: {}",
            self.entry,
            self.reason.message()
        )
    }
}

impl FeedError {
    /// The error in words, for whoever writes the feed.
    #[must_use]
    pub fn message(&self) -> String {
        match self {
            Self::TooBig => format!("the feed is larger than {MAX_BYTES} bytes"),
            Self::NotJson(detail) => format!("the feed is no JSON: {detail}"),
            Self::NotAList => "the feed is no list of meetings".into(),
        }
    }
}
