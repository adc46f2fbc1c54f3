//! What stands in a calendar file. Journeys have an independent reader read it.

use groups::calendar::{Source, series, single};
use groups::{Schedule, Zones};
use serde_json::json;

use crate::{Database, at, date, weekly};

const NOW: &str = "2026-02-20T12:00:00Z";

fn source<'a>(schedule: &'a Schedule, summary: &'a str) -> Source<'a> {
    Source {
        slug: "grief-support-group",
        schedule,
        summary,
        now: at(NOW),
    }
}

fn file(zone: &str) -> String {
    let schedule = weekly(json!(2), "19:00", zone);
    series(&source(&schedule, "Online meeting"), &Database).unwrap()
}

/// The lines of a file's zone, without what stands in all of them.
fn zone_lines(zone: &str) -> Vec<String> {
    let file = file(zone);
    let lines = file
        .lines()
        .skip_while(|line| *line != "BEGIN:VTIMEZONE")
        .skip(2);
    let lines = lines.take_while(|line| *line != "END:VTIMEZONE");
    lines
        .filter(|line| !line.starts_with("END"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_series_names_each_day_of_the_week() {
    let schedule = weekly(json!([0, 1, 2, 3, 4, 5, 6]), "19:00", "America/Phoenix");
    let file = series(&source(&schedule, "Online meeting"), &Database).unwrap();
    let rule = file
        .lines()
        .find(|line| line.starts_with("RRULE:FREQ=WEEKLY"));
    let named = rule.unwrap().rsplit('=').next().unwrap();
    let mut days: Vec<_> = named.split(',').collect();
    days.sort_unstable();
    assert_eq!(days, ["FR", "MO", "SA", "SU", "TH", "TU", "WE"]);
}

#[test]
fn a_series_says_what_is_needed_and_nothing_else() {
    let mut schedule = weekly(json!([2, 4]), "19:00", "America/Phoenix");
    schedule.cancelled = ["2026-02-26", "2026-02-17", "2026-02-27"]
        .map(date)
        .to_vec();
    let file = series(&source(&schedule, "Online meeting"), &Database).unwrap();
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Weekly meeting//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VTIMEZONE",
        "TZID:America/Phoenix",
        "BEGIN:STANDARD",
        "DTSTART:20250120T190000",
        "TZOFFSETFROM:-0700",
        "TZOFFSETTO:-0700",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:ac8188bb-1e84-8fe5-93f7-2e95b1626ab4",
        "DTSTAMP:20260220T120000Z",
        "DTSTART;TZID=America/Phoenix:20260224T190000",
        "DURATION:PT60M",
        "RRULE:FREQ=WEEKLY;BYDAY=TU,TH",
        "EXDATE;TZID=America/Phoenix:20260226T190000",
        "SUMMARY:Online meeting",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Online meeting",
        "TRIGGER:-PT15M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(file, expected.join("\r\n"));
}

#[test]
fn nothing_in_a_file_tells_what_is_met_for() {
    let schedule = weekly(json!(2), "19:00", "America/New_York");
    let source = source(&schedule, "Online meeting");
    let session = schedule.sessions(source.now, 1, &Database)[0];
    for file in [
        series(&source, &Database).unwrap(),
        single(&source, &session),
    ] {
        let file = file.to_lowercase();
        for word in [
            "grief", "support", "herren", "sobriety", "recovery", "peer", "http", "group",
        ] {
            assert!(!file.contains(word), "{word}");
        }
    }
}

#[test]
fn identifiers_stay_and_differ() {
    let schedule = weekly(json!(2), "19:00", "America/New_York");
    let uid = |file: &str| {
        file.lines()
            .find(|line| line.starts_with("UID:"))
            .unwrap()
            .to_owned()
    };
    let first = source(&schedule, "Online meeting");
    let later = Source {
        now: first.now + 30 * 86_400,
        summary: "Reunión",
        ..first
    };
    let other = Source {
        slug: "family-support-group",
        ..first
    };
    let of = |source: &Source| uid(&series(source, &Database).unwrap());
    assert_eq!(of(&first), of(&later));
    assert_ne!(of(&first), of(&other));
    let sessions = schedule.sessions(first.now, 2, &Database);
    let singles: Vec<_> = sessions
        .iter()
        .map(|session| uid(&single(&first, session)))
        .collect();
    assert_ne!(singles[0], singles[1]);
    assert!(!singles.contains(&of(&first)));
}

#[test]
fn one_session_is_written_in_utc() {
    let schedule = weekly(json!(2), "19:00", "America/New_York");
    let source = source(&schedule, "Online meeting");
    let file = single(&source, &schedule.sessions(source.now, 3, &Database)[2]);
    assert!(file.contains("\r\nDTSTART:20260310T230000Z\r\n"), "{file}");
    assert!(!file.contains("RRULE") && !file.contains("TZID"), "{file}");
}

#[test]
fn rules_are_the_ones_that_readers_know() {
    let table: [(&str, &[&str]); 6] = [
        (
            "America/New_York",
            &[
                "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
            ],
        ),
        (
            "Europe/Berlin",
            &[
                "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            ],
        ),
        (
            "Asia/Jerusalem",
            &[
                "FREQ=YEARLY;BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29",
                "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            ],
        ),
        (
            "Pacific/Chatham",
            &[
                "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU",
                "FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU",
            ],
        ),
        ("Asia/Kolkata", &[]),
        ("UTC", &[]),
    ];
    for (zone, rules) in table {
        let lines = zone_lines(zone);
        let mut found: Vec<_> = lines
            .iter()
            .filter_map(|line| line.strip_prefix("RRULE:"))
            .collect();
        let mut expected = rules.to_vec();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected, "{zone}");
    }
}

#[test]
fn a_change_is_told_by_the_clock_before_it() {
    assert_eq!(
        zone_lines("America/New_York"),
        [
            "BEGIN:DAYLIGHT",
            "DTSTART:20250309T020000",
            "TZOFFSETFROM:-0500",
            "TZOFFSETTO:-0400",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
            "BEGIN:STANDARD",
            "DTSTART:20251102T020000",
            "TZOFFSETFROM:-0400",
            "TZOFFSETTO:-0500",
            "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
        ]
    );
}

/// A zone that puts its clocks forward every 200 days and back 100 days later, as a calendar by the moon
/// would have it.
struct ByTheMoon;

impl Zones for ByTheMoon {
    fn offset(&self, _: &str, instant: i64) -> Option<i64> {
        let day = instant.div_euclid(86_400);
        Some(if day.rem_euclid(200) < 100 { 3600 } else { 0 })
    }
}

#[test]
fn changes_without_a_rule_are_listed() {
    let schedule = weekly(json!(2), "19:00", "UTC");
    let file = series(&source(&schedule, "Online meeting"), &ByTheMoon).unwrap();
    let changes = file.lines().filter(|line| line.starts_with("DTSTART:"));
    // 29 years and a month, a change every hundred days, each at midnight of its own day.
    let changes: Vec<_> = changes.collect();
    assert_eq!(changes.len(), 106, "{changes:?}");
    assert!(
        changes
            .iter()
            .all(|line| line.ends_with("T000000") || line.ends_with("T010000"))
    );
    assert!(!file.contains("RRULE:FREQ=YEARLY"));
}

#[test]
fn a_zone_that_gave_its_changes_up_has_the_last_one_only() {
    struct Once;
    impl Zones for Once {
        fn offset(&self, _: &str, instant: i64) -> Option<i64> {
            Some(if instant < at("2026-10-25T01:00:00Z") {
                7200
            } else {
                3600
            })
        }
    }
    let schedule = weekly(json!(2), "19:00", "UTC");
    let file = series(&source(&schedule, "Online meeting"), &Once).unwrap();
    let zone: Vec<_> = file
        .lines()
        .filter(|line| line.starts_with("DTSTART:") || line.starts_with("TZOFF"))
        .collect();
    assert_eq!(
        zone,
        [
            "DTSTART:20250120T190000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0200",
            "DTSTART:20261025T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
        ]
    );
}

#[test]
fn long_lines_are_folded_between_letters_and_texts_escaped() {
    let schedule = weekly(json!(2), "19:00", "UTC");
    let summary = "ñ🙂".repeat(30) + "\\;,\r\nBEGIN:X\u{7}";
    let file = series(&source(&schedule, &summary), &Database).unwrap();
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line}");
    }
    let unfolded = file.replace("\r\n ", "");
    assert!(
        unfolded.contains(&format!(
            "\r\nSUMMARY:{}\\\\\\;\\,\\nBEGIN:X\r\n",
            "ñ🙂".repeat(30)
        )),
        "{unfolded}"
    );
}

#[test]
fn without_a_zone_or_a_session_there_is_no_series() {
    struct Nowhere;
    impl Zones for Nowhere {
        fn offset(&self, _: &str, _: i64) -> Option<i64> {
            None
        }
    }
    let schedule = weekly(json!(2), "19:00", "America/New_York");
    assert_eq!(series(&source(&schedule, "x"), &Nowhere), None);
}
