//! The promises of feed, schedule and calendar, by subject.
#![allow(
    clippy::expect_used,
    clippy::needless_pass_by_value,
    clippy::panic,
    clippy::too_many_lines,
    clippy::unwrap_used,
    reason = "a test may stop where it stands, and its tables are long"
)]

mod calendar;
mod command;
mod feed;
mod hostile;
mod properties;
mod schedule;
mod search;

use groups::feed::{Outcome, Parsed};
use groups::{Date, Feed, Schedule, Zones};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::{Value as Json, json};

/// The tz database of an independent library.
struct Database;

impl Zones for Database {
    fn offset(&self, zone: &str, instant: i64) -> Option<i64> {
        let zone = TimeZone::get(zone).ok()?;
        let instant = Timestamp::from_second(instant).ok()?;
        Some(zone.to_offset(instant).seconds().into())
    }
}

/// An instant, from its text in UTC.
fn at(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_second()
}

/// The text of an instant, in UTC.
fn utc(instant: i64) -> String {
    Timestamp::from_second(instant).unwrap().to_string()
}

/// A weekly schedule, by way of a feed's entry.
fn weekly(day: Json, time: &str, zone: &str) -> Schedule {
    let entry = json!({"day": day, "time": time, "timezone": zone});
    let parsed = parse(json!([entry_with(entry)]));
    parsed.feed.meetings[0].schedule.clone().unwrap()
}

/// A good entry with these fields added to it.
fn entry_with(fields: Json) -> Json {
    let mut entry = json!({"slug": "a-group", "name": "A group"});
    for (field, value) in fields.as_object().unwrap() {
        entry[field] = value.clone();
    }
    entry
}

fn parse(feed: Json) -> Parsed {
    Feed::parse(feed.to_string().as_bytes(), &Database).unwrap()
}

/// What is reported, each as `field: reason`, with `!` before it where the entry is skipped.
fn reported(parsed: &Parsed) -> Vec<String> {
    let line = |report: &groups::feed::Report| {
        let mark = match report.outcome {
            Outcome::Skipped => "!",
            Outcome::Repaired => "",
        };
        format!("{mark}{}: {:?}", report.field, report.reason)
    };
    parsed.reports.iter().map(line).collect()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}
