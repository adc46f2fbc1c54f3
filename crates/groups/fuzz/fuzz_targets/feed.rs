//! Any bytes as a feed: read or refused, and of what was read a copy, sessions and calendar files.
#![no_main]

use groups::calendar::{Source, series, single};
use groups::{Feed, Query, Zones, search};
use libfuzzer_sys::fuzz_target;

/// One zone with summer time from April to September, under any name with a slash in it.
struct Summer;

impl Zones for Summer {
    fn offset(&self, zone: &str, instant: i64) -> Option<i64> {
        let day = instant.div_euclid(86_400).rem_euclid(365);
        zone.contains('/').then_some(if (90..270).contains(&day) { 3_600 } else { 0 })
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(parsed) = Feed::parse(bytes, &Summer) else {
        return;
    };
    let feed = &parsed.feed;
    let copy = Feed::parse(feed.to_json().as_bytes(), &Summer);
    assert!(copy.is_ok_and(|copy| copy.feed == *feed && copy.reports.is_empty()));
    let now = 1_800_000_000;
    assert_eq!(search(feed, Query::default(), now, "A/B", &Summer).len(), feed.meetings.len());
    for meeting in feed.meetings.iter().take(3) {
        let Some(schedule) = &meeting.schedule else {
            continue;
        };
        let (slug, summary) = (meeting.slug.as_str(), meeting.name.as_str());
        let source = Source { slug, schedule, summary, now };
        let session = schedule.sessions(now, 1, &Summer)[0];
        for file in [series(&source, &Summer), Some(single(&source, &session))] {
            let file = file.expect("there is a session");
            assert!(file.split("\r\n").all(|line| line.len() <= 75));
        }
    }
});
