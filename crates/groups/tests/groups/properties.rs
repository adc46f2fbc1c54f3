//! What holds for any bytes, any JSON and any schedule.

use groups::calendar::{Source, series, single};
use groups::feed::{MAX_ENTRIES, MAX_REPORTS, Outcome};
use groups::{Feed, Query, search};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::Database;
use crate::schedule::ZONES;

/// Values of every kind, some of which mean something.
fn value() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        (-1..8).prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        any::<String>().prop_map(Json::from),
        prop::sample::select(vec![
            "19:00",
            "25:00",
            "9:5",
            "America/New_York",
            "Nowhere/At/All",
            "monday",
            "3",
            "family",
            "grief",
            "2026-02-29",
            "2028-02-29",
            "https://zoom.us/j/1",
            "<b>",
            "\u{202e}",
        ])
        .prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 20, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
            prop::collection::btree_map(any::<String>(), inner, 0..3).prop_map(|map| json!(map)),
        ]
    })
}

/// Entries with the format's fields, and any values in them.
fn entry() -> impl Strategy<Value = Json> {
    const FIELDS: [&str; 13] = [
        "slug",
        "name",
        "day",
        "time",
        "end_time",
        "timezone",
        "types",
        "notes",
        "updated",
        "conference_url",
        "herren_audience",
        "herren_cancelled",
        "x",
    ];
    let pairs = prop::collection::btree_map(prop::sample::select(&FIELDS[..]), value(), 0..13);
    pairs.prop_map(|map| json!(map))
}

/// What holds of any feed, and of everything that is made of it.
fn judge(bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(parsed) = Feed::parse(bytes, &Database) else {
        return Ok(());
    };
    let feed = &parsed.feed;
    prop_assert!(feed.meetings.len() <= MAX_ENTRIES && parsed.reports.len() <= MAX_REPORTS);
    for report in &parsed.reports {
        let skipped = report.outcome == Outcome::Skipped;
        prop_assert!(!report.line().is_empty() && (report.entry < MAX_ENTRIES || skipped));
    }
    // What is kept is what was read, and nothing is wrong with it.
    let copy = Feed::parse(feed.to_json().as_bytes(), &Database).expect("a copy is a feed");
    prop_assert_eq!(&copy.feed, feed);
    prop_assert!(copy.reports.is_empty(), "{:?}", copy.reports);
    let found = search(
        feed,
        Query::default(),
        1_800_000_000,
        "Europe/Berlin",
        &Database,
    );
    prop_assert_eq!(found.len(), feed.meetings.len());
    for meeting in &feed.meetings {
        prop_assert!(!meeting.name.contains("://"), "{}", meeting.name);
        let Some(schedule) = &meeting.schedule else {
            continue;
        };
        let source = Source {
            slug: &meeting.slug,
            schedule,
            summary: &meeting.name,
            now: 1_800_000_000,
        };
        let sessions = schedule.sessions(source.now, 3, &Database);
        prop_assert_eq!(sessions.len(), 3);
        for file in [
            series(&source, &Database).expect("sessions"),
            single(&source, &sessions[0]),
        ] {
            prop_assert!(
                file.split("\r\n")
                    .all(|line| line.len() <= 75 && !line.contains(['\r', '\n']))
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_judged(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        judge(&bytes)?;
    }

    #[test]
    fn any_json_is_judged(value in value()) {
        judge(value.to_string().as_bytes())?;
    }

    /// Good feeds with random bytes changed.
    #[test]
    fn damaged_feeds_are_judged(damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = include_bytes!("../../../../public/groups.json").to_vec();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        judge(&bytes)?;
    }

}

proptest! {
    // Each of these asks a zone some thousand times.
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_entries_are_judged(entries in prop::collection::vec(entry(), 0..6)) {
        judge(json!(entries).to_string().as_bytes())?;
    }

    /// Sessions come in order, a week's worth a week, and none is over.
    #[test]
    fn sessions_are_in_order(
        zone in prop::sample::select(&ZONES[..]), days in prop::collection::btree_set(0..7_i64, 1..8),
        time in 0..1_440_i64, from in 1_700_000_000..2_500_000_000_i64,
    ) {
        let time = format!("{:02}:{:02}", time / 60, time % 60);
        let schedule = crate::weekly(json!(days), &time, zone);
        let sessions = schedule.sessions(from, 2 * days.len() + 1, &Database);
        prop_assert_eq!(sessions.len(), 2 * days.len() + 1);
        prop_assert!(sessions[0].end > from && sessions[0].start - from <= 8 * 86_400);
        prop_assert!(sessions.is_sorted_by(|a, b| a.start < b.start));
        for session in &sessions {
            prop_assert!(days.contains(&session.date.weekday().number().into()));
            prop_assert_eq!(schedule.session_on(session.date, &Database), Some(*session));
        }
    }
}
