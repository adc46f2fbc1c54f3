//! `feed FILE`: judges a groups' feed, and says what the app will show of it, what not, and why. Without a
//! file, or with `-`, it reads standard input.
//!
//! Exit code 0: something can be shown. 1: nothing can. 2: the file could not be read.

use std::io::{Read, Write};
use std::process::ExitCode;

use groups::feed::{MAX_BYTES, Parsed};
use groups::{Audience, Feed, Meeting, Schedule, Zones};
use jiff::{Timestamp, tz::TimeZone};

/// The tz database of a library.
struct Database;

impl Zones for Database {
    fn offset(&self, zone: &str, instant: i64) -> Option<i64> {
        let zone = TimeZone::get(zone).ok()?;
        let instant = Timestamp::from_second(instant).ok()?;
        Some(zone.to_offset(instant).seconds().into())
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().filter(|file| file != "-");
    if arguments.next().is_some() || file.as_ref().is_some_and(|file| file.starts_with("--")) {
        eprintln!("usage: feed [FILE]");
        return ExitCode::from(2);
    }
    let bytes = match read(file.as_deref()) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{}: {error}", file.as_deref().unwrap_or("standard input"));
            return ExitCode::from(2);
        }
    };
    let (text, good) = judged(&bytes);
    // A reader that closes the pipe early has seen what it wanted.
    let _ = std::io::stdout().write_all(text.as_bytes());
    ExitCode::from(u8::from(!good))
}

fn read(file: Option<&str>) -> std::io::Result<Vec<u8>> {
    // One byte more than a feed may have is enough to say that it has too many.
    let limit = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    match file {
        Some(file) => std::fs::File::open(file)?
            .take(limit)
            .read_to_end(&mut bytes),
        None => std::io::stdin().take(limit).read_to_end(&mut bytes),
    }?;
    Ok(bytes)
}

/// What is to be said, and whether anything can be shown.
fn judged(bytes: &[u8]) -> (String, bool) {
    match Feed::parse(bytes, &Database) {
        Ok(parsed) => (told(&parsed), !parsed.feed.meetings.is_empty()),
        Err(error) => (
            format!("Nothing can be shown: {}\n", error.message()),
            false,
        ),
    }
}

fn told(parsed: &Parsed) -> String {
    let meetings = &parsed.feed.meetings;
    let mut lines = vec![format!("Shown: {}", meetings.len())];
    lines.extend(meetings.iter().map(meeting_line));
    let reported = parsed.reports.len() + parsed.unreported;
    lines.push(format!("\nSkipped or changed: {reported}"));
    lines.extend(
        parsed
            .reports
            .iter()
            .map(|report| format!("  {}", report.line())),
    );
    if parsed.unreported > 0 {
        lines.push(format!("  … and {} more", parsed.unreported));
    }
    lines.join("\n") + "\n"
}

fn meeting_line(meeting: &Meeting) -> String {
    let schedule = meeting.schedule.as_ref();
    let known = match meeting.group() {
        Some(_) => "described by the app",
        None => "described by its notes",
    };
    let audiences: Vec<_> = meeting.audiences.iter().map(Audience::code).collect();
    format!(
        "  {} “{}”: {}; for {}; types {}; {known}",
        meeting.slug,
        meeting.name,
        schedule.map_or_else(|| "no schedule, to be confirmed".into(), schedule_text),
        or_none(&audiences.join(", ")),
        or_none(&meeting.types.join(", ")),
    )
}

fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

fn schedule_text(schedule: &Schedule) -> String {
    const NAMES: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    let days: Vec<_> = schedule
        .days
        .iter()
        .filter_map(|day| NAMES.get(usize::from(day.number())).copied())
        .collect();
    format!(
        "{} {:02}:{:02} {}, {} minutes",
        days.join(" "),
        schedule.time / 60,
        schedule.time % 60,
        schedule.zone,
        schedule.minutes
    )
}
