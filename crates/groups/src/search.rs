//! Which meetings of a feed fit a visitor's week, the next one first.

use crate::civil::DAY;
use crate::{Audience, Feed, Meeting, Schedule, Weekday, Zones};

/// The seconds of a week.
const WEEK: i64 = 7 * DAY;

/// What a visitor is looking for; nothing named is everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// A day of the week, by the visitor's own clock.
    pub day: Option<Weekday>,
    /// A part of the day, by the visitor's own clock.
    pub part: Option<DayPart>,
    /// Whom the group is for.
    pub audience: Option<Audience>,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// From 5:00 on.
    Morning,
    /// From 12:00 on.
    Afternoon,
    /// From 17:00 on.
    Evening,
    /// From 22:00 on.
    Night,
}

impl DayPart {
    /// Every part, from the morning on.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Night];

    /// The part that a time of day belongs to, in seconds after midnight.
    const fn of(seconds: i64) -> Self {
        match seconds / 3600 {
            5..12 => Self::Morning,
            12..17 => Self::Afternoon,
            17..22 => Self::Evening,
            _ => Self::Night,
        }
    }
}

/// A meeting that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its place in the feed.
    pub index: usize,
    /// Seconds from now to the next session that fits, by today's offsets: right but for a clock change
    /// within the week, which is why it orders meetings and is not shown. `None` where no time is known.
    pub wait: Option<i64>,
}

impl Found {
    /// Where no time is known, the longest.
    fn wait(&self) -> i64 {
        self.wait.unwrap_or(i64::MAX)
    }
}

/// The meetings that fit, the next one first; those without a time last, and only where no day or time
/// is asked for. `now` is in seconds since 1970 in UTC, `visitor` is the visitor's zone.
///
/// Each zone is asked for its offset once, so that thousands of meetings cost no more than a few.
pub fn search(feed: &Feed, query: Query, now: i64, visitor: &str, zones: &dyn Zones) -> Vec<Found> {
    let mut offsets = Offsets {
        met: Vec::new(),
        now,
        zones,
    };
    let own = offsets.of(visitor);
    let mut found = Vec::new();
    for (index, meeting) in feed.meetings.iter().enumerate() {
        if !suits(meeting, query.audience) {
            continue;
        }
        let wait = meeting.schedule.as_ref().and_then(|schedule| {
            let offset = offsets.of(&schedule.zone);
            wait(schedule, query, now, own, offset)
        });
        if wait.is_some() || (query.day.is_none() && query.part.is_none()) {
            let at =
                found.partition_point(|other: &Found| other.wait() <= wait.unwrap_or(i64::MAX));
            found.insert(at, Found { index, wait });
        }
    }
    found
}

/// A meeting that says nothing of its audience suits everybody.
fn suits(meeting: &Meeting, audience: Option<Audience>) -> bool {
    audience
        .is_none_or(|audience| meeting.audiences.is_empty() || meeting.audiences.contains(audience))
}

/// Seconds to the next session that fits.
fn wait(schedule: &Schedule, query: Query, now: i64, own: i64, offset: i64) -> Option<i64> {
    let waits = schedule.days.iter().filter_map(|day| {
        let local = i64::from(day.number()) * DAY + schedule.time * 60;
        // Weeks are counted from Sunday, 4 January 1970, 00:00.
        let utc = (local - offset).rem_euclid(WEEK);
        let visitors = (utc + own).rem_euclid(WEEK);
        let day = Weekday::from_number(visitors / DAY);
        let fits = query.day.is_none_or(|wanted| Some(wanted) == day)
            && query
                .part
                .is_none_or(|part| part == DayPart::of(visitors % DAY));
        // A session that is not over is still the next one to go to.
        let over = schedule.minutes * 60 - 1;
        fits.then(|| (utc - (now - 3 * DAY) + over).rem_euclid(WEEK) - over)
    });
    waits.min()
}

/// Feeds name few zones, so a list of them will do.
struct Offsets<'a> {
    met: Vec<(String, i64)>,
    now: i64,
    zones: &'a dyn Zones,
}

impl Offsets<'_> {
    /// The offset now; none where the zone is not known.
    fn of(&mut self, zone: &str) -> i64 {
        if let Some((_, offset)) = self.met.iter().find(|(met, _)| met == zone) {
            return *offset;
        }
        let offset = self.zones.offset(zone, self.now).unwrap_or(0);
        self.met.push((zone.to_owned(), offset));
        offset
    }
}
