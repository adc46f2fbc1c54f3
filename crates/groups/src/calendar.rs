//! Calendar files (RFC 5545) of a group: all sessions, or one.
//!
//! A calendar is often shared, and shown on a locked phone. So nothing that is shown says what is met
//! for: the caller's neutral summary is all the text there is, the identifier is a digest, and the event
//! is marked private. There is no link, no place and no organiser in it.

mod identifier;
mod lines;
mod zone;

use crate::{Date, Schedule, Session, Weekday, Zones};
use lines::{Lines, local_text, utc_text};

/// The media type of a calendar file.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// How long before a session the calendar reminds of it (RFC 5545, 3.3.6).
const REMINDER: &str = "-PT15M";

/// What a calendar file is made of.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The group's slug; only a digest of it gets into the file.
    pub slug: &'a str,
    /// When the group meets.
    pub schedule: &'a Schedule,
    /// What the calendar shows: words that anybody may read.
    pub summary: &'a str,
    /// The present instant, in seconds since 1970 in UTC.
    pub now: i64,
}

/// A file with every session from now on, without an end. `None` where the zone is not known, or where
/// no session is to come.
pub fn series(source: &Source, zones: &dyn Zones) -> Option<String> {
    let schedule = source.schedule;
    let first = *schedule.sessions(source.now, 1, zones).first()?;
    let mut lines = Lines::begin();
    zone::write(&mut lines, &schedule.zone, first.start, zones)?;
    lines.line(&["BEGIN:VEVENT"]);
    lines.line(&["UID:", &identifier::of(source.slug, "")]);
    lines.line(&["DTSTAMP:", &utc_text(source.now)]);
    let at = |date: Date| local_text(schedule.local(date));
    lines.line(&["DTSTART;TZID=", &schedule.zone, ":", &at(first.date)]);
    duration(&mut lines, schedule);
    let mut days = String::new();
    for day in Weekday::ALL {
        if schedule.days.contains(day) {
            days.push_str(if days.is_empty() { "" } else { "," });
            days.push_str(day.code());
        }
    }
    lines.line(&["RRULE:FREQ=WEEKLY;BYDAY=", &days]);
    for date in &schedule.cancelled {
        if *date > first.date && schedule.days.contains(date.weekday()) {
            lines.line(&["EXDATE;TZID=", &schedule.zone, ":", &at(*date)]);
        }
    }
    Some(finish(lines, source.summary))
}

/// A file with one session. Its time is written in UTC, which needs no zone.
pub fn single(source: &Source, session: &Session) -> String {
    let mut lines = Lines::begin();
    lines.line(&["BEGIN:VEVENT"]);
    let identifier = identifier::of(source.slug, &session.date.text());
    lines.line(&["UID:", &identifier]);
    lines.line(&["DTSTAMP:", &utc_text(source.now)]);
    lines.line(&["DTSTART:", &utc_text(session.start)]);
    duration(&mut lines, source.schedule);
    finish(lines, source.summary)
}

fn duration(lines: &mut Lines, schedule: &Schedule) {
    let mut minutes = String::new();
    crate::civil::push_number(&mut minutes, schedule.minutes, 1);
    lines.line(&["DURATION:PT", &minutes, "M"]);
}

fn finish(mut lines: Lines, summary: &str) -> String {
    let summary = lines::escaped(summary);
    lines.line(&["SUMMARY:", &summary]);
    lines.line(&["CLASS:PRIVATE"]);
    lines.line(&["BEGIN:VALARM"]);
    lines.line(&["ACTION:DISPLAY"]);
    lines.line(&["DESCRIPTION:", &summary]);
    lines.line(&["TRIGGER:", REMINDER]);
    for part in ["VALARM", "VEVENT", "VCALENDAR"] {
        lines.line(&["END:", part]);
    }
    lines.text
}
