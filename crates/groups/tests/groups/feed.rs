//! What a feed may say, and how it is understood.

use groups::{Audience, Feed, Group, Weekday};
use serde_json::{Value as Json, json};

use crate::{Database, date, entry_with, parse, reported};

/// One entry with these fields; what its schedule is, as text, and what is reported.
fn read(fields: Json) -> (String, Vec<String>) {
    let parsed = parse(json!([entry_with(fields)]));
    let schedule = parsed.feed.meetings.first().map(|one| &one.schedule);
    let text = match schedule {
        None => "skipped".into(),
        Some(None) => "none".into(),
        Some(Some(schedule)) => {
            let days: Vec<_> = schedule.days.iter().map(Weekday::number).collect();
            format!(
                "{days:?} {}+{} {}",
                schedule.time, schedule.minutes, schedule.zone
            )
        }
    };
    (text, reported(&parsed))
}

#[test]
fn a_meeting_is_found_by_its_slug() {
    let entries = ["a", "b"].map(|slug| entry_with(json!({ "slug": slug, "name": slug })));
    let feed = parse(json!(entries)).feed;
    assert_eq!(
        feed.get("b").map(|meeting| meeting.name.as_str()),
        Some("b")
    );
    assert!(feed.get("c").is_none());
}

#[test]
fn schedules_are_read_as_the_formats_readers_do() {
    let zone = "America/New_York";
    let table: [(Json, &str, &[&str]); 26] = [
        (
            json!({"day": 2, "time": "19:00", "timezone": zone}),
            "[2] 1140+60 America/New_York",
            &[],
        ),
        (
            json!({"day": "2", "time": "19:00", "timezone": zone}),
            "[2] 1140+60 America/New_York",
            &["day: Rewritten"],
        ),
        (
            json!({"day": [1, 3], "time": "19:00", "timezone": zone}),
            "[1, 3] 1140+60 America/New_York",
            &[],
        ),
        (
            json!({"day": ["1", "Wednesday"], "time": "19:00", "timezone": zone}),
            "[1, 3] 1140+60 America/New_York",
            &["day: Rewritten", "day: Rewritten"],
        ),
        (
            json!({"day": [1, 9, -1, null, 3.5], "time": "19:00", "timezone": zone}),
            "[1] 1140+60 America/New_York",
            &[
                "day: NotValid",
                "day: NotValid",
                "day: WrongType",
                "day: NotValid",
            ],
        ),
        (
            json!({"day": 0, "time": "00:00", "end_time": "23:59", "timezone": zone}),
            "[0] 0+1439 America/New_York",
            &[],
        ),
        (
            json!({"day": 6, "time": "23:30", "end_time": "00:45", "timezone": zone}),
            "[6] 1410+75 America/New_York",
            &[],
        ),
        (
            json!({"day": 6, "time": "19:00", "end_time": "19:00", "timezone": zone}),
            "[6] 1140+60 America/New_York",
            &["end_time: NotValid"],
        ),
        (
            json!({"day": 6, "time": "19:00", "end_time": "25:00", "timezone": zone}),
            "[6] 1140+60 America/New_York",
            &["end_time: NotValid"],
        ),
        (
            json!({"day": 6, "time": "9:05", "timezone": zone}),
            "[6] 545+60 America/New_York",
            &["time: Rewritten"],
        ),
        (
            json!({"day": 6, "time": "19:00:00", "timezone": zone}),
            "[6] 1140+60 America/New_York",
            &["time: Rewritten"],
        ),
        (
            json!({"day": 6, "time": "25:00", "timezone": zone}),
            "none",
            &["time: NotValid", "day: PartOfASchedule"],
        ),
        (
            json!({"day": 6, "time": "24:00", "timezone": zone}),
            "none",
            &["time: NotValid", "day: PartOfASchedule"],
        ),
        (
            json!({"day": 6, "time": "19:60", "timezone": zone}),
            "none",
            &["time: NotValid", "day: PartOfASchedule"],
        ),
        (
            json!({"day": 6, "time": "19:00:30", "timezone": zone}),
            "none",
            &["time: NotValid", "day: PartOfASchedule"],
        ),
        (
            json!({"day": 6, "time": "7 pm", "timezone": zone}),
            "none",
            &["time: NotValid", "day: PartOfASchedule"],
        ),
        (
            json!({"day": 6, "time": "१९:००", "timezone": zone}),
            "none",
            &["time: NotValid", "day: PartOfASchedule"],
        ),
        (
            json!({"day": 6, "time": 19, "timezone": zone}),
            "none",
            &["time: WrongType", "day: PartOfASchedule"],
        ),
        // By appointment: nothing is wrong.
        (json!({}), "none", &[]),
        (
            json!({"day": "", "time": "", "timezone": zone}),
            "none",
            &[],
        ),
        (
            json!({"day": null, "time": null, "end_time": null, "timezone": null}),
            "none",
            &[],
        ),
        (json!({"day": [], "timezone": zone}), "none", &[]),
        // No zone is no schedule: nobody could say when it is.
        (
            json!({"day": 6, "time": "19:00"}),
            "none",
            &["day: PartOfASchedule"],
        ),
        (
            json!({"time": "19:00", "timezone": zone}),
            "none",
            &["day: PartOfASchedule"],
        ),
        (
            json!({"day": 6, "time": "19:00", "timezone": "Moon/Tranquility"}),
            "none",
            &["timezone: UnknownZone", "day: PartOfASchedule"],
        ),
        (
            json!({"day": 6, "time": "19:00", "timezone": "+05:00"}),
            "none",
            &["timezone: NotValid", "day: PartOfASchedule"],
        ),
    ];
    for (fields, schedule, reports) in table {
        let (found, found_reports) = read(fields.clone());
        assert_eq!(
            (found.as_str(), found_reports),
            (schedule, reports.iter().map(ToString::to_string).collect()),
            "{fields}"
        );
    }
}

#[test]
fn entries_without_a_good_slug_or_name_are_skipped() {
    let long = "x".repeat(101);
    let table: [(Json, &str); 14] = [
        (json!(7), "!: NotAnObject"),
        (json!(null), "!: NotAnObject"),
        (json!([]), "!: NotAnObject"),
        (json!({"name": "A"}), "!slug: Missing"),
        (json!({"name": "A", "slug": ""}), "!slug: Missing"),
        (json!({"name": "A", "slug": true}), "!slug: WrongType"),
        (json!({"name": "A", "slug": "a b"}), "!slug: NotValid"),
        (json!({"name": "A", "slug": "../a"}), "!slug: NotValid"),
        (json!({"name": "A", "slug": ".."}), "!slug: NotValid"),
        (json!({"name": "A", "slug": "<b>"}), "!slug: NotValid"),
        (json!({"name": "A", "slug": long}), "!slug: TooLong"),
        (json!({"slug": "a"}), "!name: Missing"),
        (
            json!({"slug": "a", "name": "\u{202e}\u{0}"}),
            "!name: Missing",
        ),
        (json!({"slug": "a", "name": ["A"]}), "!name: WrongType"),
    ];
    for (entry, report) in table {
        let parsed = parse(json!([entry, {"slug": "good", "name": "Good"}]));
        assert_eq!(parsed.feed.meetings.len(), 1, "{entry}");
        assert_eq!(parsed.feed.meetings[0].slug, "good");
        let reports = reported(&parsed);
        assert_eq!(reports.last().map(String::as_str), Some(report), "{entry}");
        assert!(parsed.reports.iter().all(|report| report.entry == 0));
    }
}

#[test]
fn numbers_are_slugs_and_the_first_of_two_alike_counts() {
    let parsed = parse(json!([{"slug": 12, "name": "A"}, {"slug": "12", "name": "B"}]));
    let names: Vec<_> = parsed.feed.meetings.iter().map(|one| &one.name).collect();
    assert_eq!(names, ["A"]);
    assert_eq!(reported(&parsed), ["!slug: Duplicate"]);
    assert_eq!(
        parsed.reports[0].line(),
        "entry 1 (12), slug: skipped: an entry before this one has the same slug"
    );
}

#[test]
fn ways_to_join_are_dropped_wherever_they_stand() {
    let parsed = parse(json!([
        entry_with(json!({"conference_url": "https://zoom.us/j/1", "conference_phone": "+1 1", "notes": "Bring tea."})),
        {"slug": "b", "name": "B", "conference_url": "", "notes": "Join at WWW.zoom.us/j/2"},
        {"slug": "c", "name": "C https://zoom.us/j/3"},
    ]));
    assert_eq!(
        reported(&parsed),
        [
            "conference_url: JoinLink",
            "conference_phone: JoinLink",
            "notes: JoinLink",
            "!name: JoinLink"
        ]
    );
    assert!(!format!("{:?}", parsed.feed).to_lowercase().contains("zoom"));
    assert_eq!(parsed.feed.meetings[0].notes.as_deref(), Some("Bring tea."));
}

#[test]
fn texts_stay_texts() {
    let name = "<img src=x onerror=alert(1)> & “Friends” ñ 🙂";
    let parsed = parse(
        json!([{"slug": "a", "name": format!("\u{200b} {name}\u{202e}"), "notes": "one\r\ntwo"}]),
    );
    assert_eq!(parsed.feed.meetings[0].name, name);
    assert_eq!(parsed.feed.meetings[0].notes.as_deref(), Some("one\ntwo"));
    assert_eq!(reported(&parsed), ["name: Invisible"]);
}

#[test]
fn the_rest_of_an_entry_is_read_or_left_out() {
    let parsed = parse(json!([
        entry_with(json!({
            "types": ["ONL", "MADE-UP", 7], "updated": "2026-02-28 14:32:23", "location": {"deep": [1]},
            "herren_audience": ["family", "parents", "cats"], "herren_cancelled": ["2026-12-25", "2026-02-30", 3],
            "day": 5, "time": "10:00", "timezone": "America/New_York",
        })),
        {"slug": "grief-support-group", "name": "Grief", "types": "ONL", "updated": "yesterday"},
    ]));
    let [first, second] = &parsed.feed.meetings[..] else {
        panic!()
    };
    assert_eq!(first.types, ["ONL", "MADE-UP"]);
    assert_eq!(first.updated, Some(date("2026-02-28")));
    assert_eq!(
        first.audiences.iter().collect::<Vec<_>>(),
        [Audience::Family, Audience::Parents]
    );
    assert_eq!(
        first.schedule.as_ref().unwrap().cancelled,
        [date("2026-12-25")]
    );
    assert_eq!(second.types, ["ONL"]);
    assert_eq!(second.group(), Some(Group::GriefSupport));
    assert_eq!(
        second.audiences.iter().collect::<Vec<_>>(),
        [Audience::Grief]
    );
    assert_eq!(
        reported(&parsed),
        [
            "herren_cancelled: NotValid",
            "herren_cancelled: WrongType",
            "types: WrongType",
            "herren_audience: NotValid",
            "updated: NotValid",
        ]
    );
}

#[test]
fn a_copy_of_a_feed_is_the_same_feed() {
    let feed = parse(json!([
        entry_with(json!({"day": [0, 6], "time": "23:30", "end_time": "00:10", "timezone": "Asia/Kolkata", "notes": "\"<&\\"})),
        {"slug": "b", "name": "B", "types": ["X"], "herren_audience": "grief", "updated": "0999-01-02"},
    ]))
    .feed;
    let copy = Feed::parse(feed.to_json().as_bytes(), &Database).unwrap();
    assert_eq!(copy.feed, feed);
    assert!(copy.reports.is_empty(), "{:?}", copy.reports);
}

#[test]
fn the_apps_own_feed_is_good_and_promises_no_time() {
    let bytes = include_bytes!("../../../../public/groups.json");
    let parsed = Feed::parse(bytes, &Database).unwrap();
    assert!(parsed.reports.is_empty(), "{:?}", parsed.reports);
    let groups: Vec<_> = parsed
        .feed
        .meetings
        .iter()
        .filter_map(groups::Meeting::group)
        .collect();
    assert_eq!(groups, Group::ALL);
    for meeting in &parsed.feed.meetings {
        assert_eq!(meeting.schedule, None);
        assert_eq!(meeting.audiences, meeting.group().unwrap().into());
    }
}
