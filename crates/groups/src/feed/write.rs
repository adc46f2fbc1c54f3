//! Writing a feed's good part, to keep a copy of it.

use serde_json::{Map, Value as Json};

use super::{Feed, Meeting};
use crate::civil::{Date, push_number};
use crate::{Audience, Schedule};

impl Feed {
    /// The feed in its own format: what was read of it, and nothing else. Reading it gives the same feed.
    #[must_use]
    pub fn to_json(&self) -> String {
        Json::Array(self.meetings.iter().map(entry).collect()).to_string()
    }
}

fn entry(meeting: &Meeting) -> Json {
    let mut entry = Map::new();
    let mut put = |field: &str, value: Json| {
        entry.insert(field.to_owned(), value);
    };
    put("slug", meeting.slug.as_str().into());
    put("name", meeting.name.as_str().into());
    if let Some(notes) = &meeting.notes {
        put("notes", notes.as_str().into());
    }
    put("types", list(meeting.types.iter().map(String::as_str)));
    let audiences = meeting.audiences.iter().map(Audience::code);
    put("herren_audience", list(audiences));
    if let Some(updated) = meeting.updated {
        put("updated", updated.text().into());
    }
    if let Some(schedule) = &meeting.schedule {
        schedule_into(schedule, &mut put);
    }
    Json::Object(entry)
}

fn schedule_into(schedule: &Schedule, put: &mut dyn FnMut(&str, Json)) {
    let days = schedule.days.iter().map(|day| Json::from(day.number()));
    put("day", Json::Array(days.collect()));
    put("time", clock(schedule.time).into());
    let end = (schedule.time + schedule.minutes).rem_euclid(24 * 60);
    put("end_time", clock(end).into());
    put("timezone", schedule.zone.as_str().into());
    let cancelled: Vec<String> = schedule
        .cancelled
        .iter()
        .map(|day| Date::text(*day))
        .collect();
    put(
        "herren_cancelled",
        list(cancelled.iter().map(String::as_str)),
    );
}

fn list<'a>(texts: impl Iterator<Item = &'a str>) -> Json {
    Json::Array(texts.map(Json::from).collect())
}

fn clock(minutes: i64) -> String {
    let mut text = String::new();
    push_number(&mut text, minutes / 60, 2);
    text.push(':');
    push_number(&mut text, minutes % 60, 2);
    text
}
