//! Feeds that mean harm, or are plainly broken.

use groups::Feed;
use groups::feed::{FeedError, MAX_BYTES, MAX_ENTRIES, MAX_REPORTS, MAX_ZONES, Reason};
use serde_json::json;

use crate::{Database, entry_with, parse, reported};

fn refused(bytes: &[u8]) -> FeedError {
    Feed::parse(bytes, &Database).unwrap_err()
}

#[test]
fn what_is_no_list_is_refused() {
    for text in ["{}", "7", "\"a\"", "null", "{\"meetings\": 3}"] {
        assert_eq!(refused(text.as_bytes()), FeedError::NotAList, "{text}");
    }
    let deep = "[".repeat(100_000);
    for text in ["", "<!doctype html>", "[", "[1,]", deep.as_str()] {
        assert!(
            matches!(refused(text.as_bytes()), FeedError::NotJson(_)),
            "{text:.20}"
        );
    }
    assert!(matches!(refused(b"[\"\xff\"]"), FeedError::NotJson(_)));
    assert!(parse(json!([])).feed.meetings.is_empty());
    assert_eq!(
        parse(json!({"meetings": [entry_with(json!({}))]}))
            .feed
            .meetings
            .len(),
        1
    );
    let marked = [b"\xef\xbb\xbf".as_slice(), b"[]"].concat();
    assert!(Feed::parse(&marked, &Database).is_ok());
}

#[test]
fn size_is_bounded() {
    let mut text = " ".repeat(MAX_BYTES - 2) + "[]";
    assert!(Feed::parse(text.as_bytes(), &Database).is_ok());
    text.push(' ');
    assert_eq!(refused(text.as_bytes()), FeedError::TooBig);
}

#[test]
fn counts_are_bounded() {
    let entries: Vec<_> = (0..MAX_ENTRIES + 10)
        .map(|slug| json!({"slug": slug, "name": "A"}))
        .collect();
    let parsed = parse(json!(entries));
    assert_eq!(parsed.feed.meetings.len(), MAX_ENTRIES);
    assert_eq!(reported(&parsed), ["!: TooManyEntries"]);
    assert_eq!(parsed.reports[0].entry, MAX_ENTRIES);

    let parsed = parse(json!(vec![json!(0); 1_000]));
    assert_eq!(
        (parsed.reports.len(), parsed.unreported),
        (MAX_REPORTS, 1_000 - MAX_REPORTS)
    );

    let zones: Vec<_> = (0..=MAX_ZONES)
        .map(|slug| json!({"slug": slug, "name": "A", "timezone": format!("Made/Up{slug}")}))
        .collect();
    assert_eq!(
        parse(json!(zones)).reports.last().unwrap().reason,
        Reason::TooManyZones
    );

    let long = "x".repeat(100_000);
    let parsed = parse(json!([entry_with(json!({
        "name": long, "notes": long, "timezone": long, "types": vec!["O"; 10_000], "day": vec![1; 10_000],
        "herren_cancelled": vec!["2026-01-01"; 10_000], "herren_audience": vec!["grief"; 10_000],
    }))]));
    let meeting = &parsed.feed.meetings[0];
    assert_eq!(
        (
            meeting.name.len(),
            meeting.notes.as_ref().unwrap().len(),
            meeting.types.len()
        ),
        (200, 2_000, 60)
    );
    assert_eq!(
        reported(&parsed),
        [
            "name: TooLong",
            "day: TooLong",
            "timezone: NotValid",
            "herren_cancelled: TooLong",
            "day: PartOfASchedule",
            "types: TooLong",
            "notes: TooLong",
            "herren_audience: TooLong",
        ]
    );
}
