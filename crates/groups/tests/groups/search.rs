//! Which meetings fit, and in which order.

use groups::{Audience, DayPart, Feed, Query, Weekday, search};
use serde_json::json;

use crate::{Database, at, parse};

/// Friday, 20 February 2026, 7:30 in New York.
const NOW: &str = "2026-02-20T12:30:00Z";

fn feed() -> Feed {
    let one = |slug: &str, day: serde_json::Value, time: &str, zone: &str, audience: &str| json!({"slug": slug, "name": slug, "day": day, "time": time, "timezone": zone, "herren_audience": audience});
    parse(json!([
        {"slug": "open", "name": "By appointment"},
        one("monday", json!(1), "19:00", "America/New_York", "grief"),
        one("now", json!(5), "07:00", "America/New_York", "family"),
        one("over", json!(5), "06:30", "America/New_York", "family"),
        one("tokyo", json!(6), "08:00", "Asia/Tokyo", "parents"),
        one("twice", json!([0, 3]), "23:00", "America/Los_Angeles", "grief"),
    ]))
    .feed
}

fn slugs(query: Query, visitor: &str) -> Vec<String> {
    let feed = feed();
    let found = search(&feed, query, at(NOW), visitor, &Database);
    found
        .iter()
        .map(|one| feed.meetings[one.index].slug.clone())
        .collect()
}

fn day(number: i64) -> Query {
    Query {
        day: Weekday::from_number(number),
        ..Query::default()
    }
}

fn part(part: DayPart) -> Query {
    Query {
        part: Some(part),
        ..Query::default()
    }
}

#[test]
fn the_next_session_comes_first_and_the_one_under_way_before_it() {
    let found = slugs(Query::default(), "America/New_York");
    assert_eq!(found, ["now", "tokyo", "twice", "monday", "over", "open"]);
}

#[test]
fn days_and_hours_are_the_visitors() {
    let table: [(Query, &str, &[&str]); 9] = [
        // 23:00 on Sunday in Los Angeles is 02:00 on Monday in New York, and 16:00 on Monday in Tokyo.
        (day(1), "America/New_York", &["twice", "monday"]),
        (day(0), "America/Los_Angeles", &["twice"]),
        (day(2), "Asia/Tokyo", &["monday"]),
        // 08:00 on Saturday in Tokyo is 18:00 on Friday in New York.
        (day(5), "America/New_York", &["now", "tokyo", "over"]),
        (day(4), "UTC", &["twice"]),
        (part(DayPart::Morning), "America/New_York", &["now", "over"]),
        (part(DayPart::Afternoon), "Asia/Tokyo", &["twice"]),
        (
            part(DayPart::Evening),
            "America/New_York",
            &["tokyo", "monday"],
        ),
        (part(DayPart::Night), "America/New_York", &["twice"]),
    ];
    for (query, visitor, expected) in table {
        let mut found = slugs(query, visitor);
        let mut expected = expected.to_vec();
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected, "{query:?} {visitor}");
    }
}

#[test]
fn an_audience_leaves_out_the_others_alone() {
    let query = Query {
        audience: Some(Audience::Grief),
        ..Query::default()
    };
    assert_eq!(slugs(query, "UTC"), ["twice", "monday", "open"]);
    let none = Query {
        audience: Some(Audience::Grief),
        ..day(6)
    };
    assert!(slugs(none, "UTC").is_empty());
}

#[test]
fn the_wait_is_that_of_the_next_session() {
    let feed = feed();
    let now = at(NOW);
    for found in search(&feed, Query::default(), now, "Asia/Kolkata", &Database) {
        let schedule = feed.meetings[found.index].schedule.as_ref();
        let next = schedule.map(|schedule| schedule.sessions(now, 1, &Database)[0].start - now);
        assert_eq!(found.wait, next, "{}", feed.meetings[found.index].slug);
    }
}
