//! The groups' feed: Meeting Guide JSON (<https://github.com/code4recovery/spec>), read as leniently as
//! that format's readers do. What was left out or changed on the way is reported; docs/GROUPS.md says
//! what is read and how.

mod meeting;
mod read;
mod report;
mod write;

use serde_json::Value as Json;

pub use meeting::{Meeting, is_slug};
pub use report::{Outcome, Reason, Report};

use crate::zones::Zones;
use read::Reader;

/// The most that a feed may weigh, in bytes.
pub const MAX_BYTES: usize = 4_000_000;
/// The most entries of a feed that are read.
pub const MAX_ENTRIES: usize = 5_000;
/// The most zones that a feed may name: each costs whoever lends them some work.
pub const MAX_ZONES: usize = 100;
/// The most reports that are kept; the others are only counted.
pub const MAX_REPORTS: usize = 200;
/// The longest slug, in bytes.
pub const MAX_SLUG: usize = 100;
/// The longest name, in bytes.
pub const MAX_NAME: usize = 200;
/// The longest notes, in bytes.
pub const MAX_NOTES: usize = 2_000;
/// The most entries of a list inside an entry: days, types, cancelled dates, audiences.
pub const MAX_LIST: usize = 60;

/// A feed's good entries, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feed {
    /// The meetings, each with a slug of its own.
    pub meetings: Vec<Meeting>,
}

/// A feed that could be read, and what was left out or changed on the way.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The good entries.
    pub feed: Feed,
    /// What was left out or changed, up to [`MAX_REPORTS`].
    pub reports: Vec<Report>,
    /// How many more reports there were.
    pub unreported: usize,
}

/// Why a feed could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeedError {
    /// More than [`MAX_BYTES`].
    TooBig,
    /// No JSON, with the reader's own words.
    NotJson(String),
    /// JSON, but no list of meetings.
    NotAList,
}

impl Feed {
    /// Reads a feed. Zones are asked for once each, to see whether they are known.
    ///
    /// # Errors
    /// Where there is no list to read entries from.
    pub fn parse(bytes: &[u8], zones: &dyn Zones) -> Result<Parsed, FeedError> {
        if bytes.len() > MAX_BYTES {
            return Err(FeedError::TooBig);
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        // By `parse`, whose code the app has once for all its readers.
        let json: Json = match str::from_utf8(bytes) {
            Ok(text) => text
                .parse()
                .map_err(|error: serde_json::Error| FeedError::NotJson(error.to_string()))?,
            Err(_) => return Err(FeedError::NotJson("invalid UTF-8".into())),
        };
        // Some publishers wrap the list.
        let list = match &json {
            Json::Array(list) => list,
            Json::Object(object) => object
                .get("meetings")
                .and_then(Json::as_array)
                .ok_or(FeedError::NotAList)?,
            _ => return Err(FeedError::NotAList),
        };
        let mut reader = Reader::new(zones);
        let mut feed = Self::default();
        for (index, entry) in list.iter().enumerate() {
            if index == MAX_ENTRIES {
                reader.too_many_entries(index);
                break;
            }
            feed.meetings.extend(reader.entry(index, entry));
        }
        Ok(Parsed {
            feed,
            reports: reader.reports,
            unreported: reader.unreported,
        })
    }

    /// The meeting of this slug.
    #[must_use]
    pub fn get(&self, slug: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.slug == slug)
    }
}
