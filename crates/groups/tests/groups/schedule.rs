//! When the next sessions are, against an independent library.

use jiff::civil::Time;
use jiff::tz::{Disambiguation, TimeZone};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::{Database, at, date, utc, weekly};

/// Zones of every kind: with daylight time on either half of the globe, without, at odd offsets, with
/// rules of their own (Ramadan, half an hour, the far side of the date line).
pub const ZONES: [&str; 50] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
    "America/Halifax",
    "America/St_Johns",
    "America/Toronto",
    "America/Mexico_City",
    "America/Tijuana",
    "America/Havana",
    "America/Bogota",
    "America/Lima",
    "America/Caracas",
    "America/Santiago",
    "America/Asuncion",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "America/Nuuk",
    "Atlantic/Azores",
    "Atlantic/Reykjavik",
    "UTC",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/Madrid",
    "Europe/Paris",
    "Europe/Berlin",
    "Europe/Athens",
    "Europe/Chisinau",
    "Europe/Moscow",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Asia/Tehran",
    "Asia/Dubai",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Apia",
];

/// Weeks before each clock change of 2026 in the USA and in the EU, before a leap day, and before years
/// turn.
const FROM: [&str; 6] = [
    "2026-02-20T12:00:00Z",
    "2026-03-20T12:00:00Z",
    "2026-09-15T00:00:00Z",
    "2026-10-20T23:59:59Z",
    "2027-12-20T06:00:00Z",
    "2028-02-25T06:00:00Z",
];

/// The starts that the library gives for a weekly time, by RFC 5545's rule for gaps and overlaps.
fn expected(zone: &str, days: &[i8], time: Time, from: i64, count: usize) -> Vec<i64> {
    let zone = TimeZone::get(zone).unwrap();
    let from = Timestamp::from_second(from).unwrap();
    let first = (from - SignedDuration::from_hours(48))
        .to_zoned_datetime(zone.clone())
        .date();
    let starts = first.series(jiff::ToSpan::days(1)).filter_map(|day| {
        let wanted = days.contains(&day.weekday().to_sunday_zero_offset());
        let ambiguous = zone.to_ambiguous_zoned_datetime(day.to_datetime(time));
        let start = ambiguous
            .disambiguate(Disambiguation::Compatible)
            .unwrap()
            .timestamp();
        (wanted && start + SignedDuration::from_hours(1) > from).then_some(start.as_second())
    });
    starts.take(count).collect()
}

#[test]
fn the_next_ten_starts_are_the_librarys_in_fifty_zones() {
    let mut compared = 0;
    for zone in ZONES {
        for from in FROM.map(at) {
            for (hour, minute) in [(2, 30), (19, 0), (23, 45)] {
                for days in [&[0][..], &[1, 4, 6]] {
                    let schedule = weekly(json!(days), &format!("{hour:02}:{minute:02}"), zone);
                    let starts: Vec<_> = schedule
                        .sessions(from, 10, &Database)
                        .iter()
                        .map(|one| one.start)
                        .collect();
                    let time = Time::constant(hour, minute, 0, 0);
                    assert_eq!(
                        starts,
                        expected(zone, days, time, from, 10),
                        "{zone} {hour} {days:?}"
                    );
                    compared += starts.len();
                }
            }
        }
    }
    assert_eq!(compared, 50 * 6 * 3 * 2 * 10);
}

#[test]
fn gaps_are_read_with_the_offset_before_and_overlaps_give_the_first() {
    let table = [
        // Clocks go from 02:00 to 03:00 on 8 March 2026, and from 02:00 back to 01:00 on 1 November.
        (
            "America/New_York",
            "02:30",
            "2026-03-08T00:00:00Z",
            "2026-03-08T07:30:00Z",
        ),
        (
            "America/New_York",
            "01:30",
            "2026-11-01T00:00:00Z",
            "2026-11-01T05:30:00Z",
        ),
        (
            "Europe/Berlin",
            "02:30",
            "2026-03-29T00:00:00Z",
            "2026-03-29T01:30:00Z",
        ),
        (
            "Europe/Berlin",
            "02:30",
            "2026-10-24T23:00:00Z",
            "2026-10-25T00:30:00Z",
        ),
        // Half an hour is put forward here.
        (
            "Australia/Lord_Howe",
            "02:15",
            "2026-10-03T00:00:00Z",
            "2026-10-03T15:45:00Z",
        ),
    ];
    for (zone, time, from, start) in table {
        let sessions = weekly(json!(0), time, zone).sessions(at(from), 1, &Database);
        assert_eq!(utc(sessions[0].start), start, "{zone} {time}");
    }
}

#[test]
fn a_session_counts_until_it_is_over() {
    let schedule = weekly(json!(2), "19:00", "America/New_York");
    for (from, day) in [
        ("2026-03-03T23:00:00Z", "2026-03-03"),
        ("2026-03-04T00:00:00Z", "2026-03-03"),
        ("2026-03-04T00:59:59Z", "2026-03-03"),
        ("2026-03-04T01:00:00Z", "2026-03-10"),
    ] {
        let sessions = schedule.sessions(at(from), 1, &Database);
        assert_eq!(sessions[0].date.text(), day, "{from}");
        assert_eq!(sessions[0].end - sessions[0].start, 3600);
    }
}

#[test]
fn cancelled_days_are_passed_over() {
    let mut schedule = weekly(json!(5), "10:00", "America/Chicago");
    schedule.cancelled = vec![date("2026-12-25"), date("2027-01-01"), date("2026-12-26")];
    let sessions = schedule.sessions(at("2026-12-17T00:00:00Z"), 3, &Database);
    let days: Vec<_> = sessions.iter().map(|one| one.date.text()).collect();
    assert_eq!(days, ["2026-12-18", "2027-01-08", "2027-01-15"]);
}

#[test]
fn a_year_without_sessions_is_passed_over() {
    let mut schedule = weekly(json!(5), "10:00", "UTC");
    let friday = jiff::civil::date(2026, 1, 2);
    let weeks = friday.series(jiff::ToSpan::weeks(1)).take(60);
    schedule.cancelled = weeks.map(|day| date(&day.to_string())).collect();
    let sessions = schedule.sessions(at("2026-01-01T00:00:00Z"), 1, &Database);
    assert_eq!(sessions[0].date.text(), "2027-02-26");
}

#[test]
fn an_unknown_zone_has_no_sessions() {
    let mut schedule = weekly(json!(5), "10:00", "America/Chicago");
    schedule.zone = "Moon/Tranquility".into();
    assert_eq!(schedule.sessions(0, 3, &Database), []);
}

#[test]
fn days_are_the_calendars() {
    let mut day = jiff::civil::date(1, 1, 1);
    let last = jiff::civil::date(9999, 12, 1);
    while day < last {
        let parts = (day.year().into(), day.month().into(), day.day().into());
        let ours = groups::Date::new(parts.0, parts.1, parts.2).unwrap();
        assert_eq!(ours.parts(), parts);
        assert_eq!(ours.text(), day.to_string());
        assert_eq!(
            i16::from(ours.weekday().number()),
            i16::from(day.weekday().to_sunday_zero_offset())
        );
        day = day.checked_add(jiff::ToSpan::days(17)).unwrap();
    }
    for text in [
        "2026-02-29",
        "2026-13-01",
        "2026-00-01",
        "2026-01-00",
        "2026-01-32",
        "0000-01-01",
        "2026-1-1",
        "2026-01-01-",
        "+026-01-01",
        "２０26-01-01",
    ] {
        assert_eq!(groups::Date::parse(text), None, "{text}");
    }
    assert!(groups::Date::parse("2028-02-29").is_some());
    assert!(groups::Date::new(2026, 1, i64::MAX).is_none());
}
