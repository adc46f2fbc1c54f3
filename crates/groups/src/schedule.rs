//! When a weekly group meets.

use crate::civil::{DAY, Date, Days};
use crate::zones::{Zones, instant_of};

/// A group's weekly times, all of them known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The days of the week; at least one.
    pub days: Days,
    /// When a session begins, in minutes after midnight, by the zone's clocks.
    pub time: i64,
    /// How long a session takes, in minutes; 1 to 1,439.
    pub minutes: i64,
    /// The zone's name in the tz database.
    pub zone: String,
    /// Days on which no session takes place.
    pub cancelled: Vec<Date>,
}

/// One session of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// The day on which it begins, in the group's zone.
    pub date: Date,
    /// When it begins, in seconds since 1970 in UTC.
    pub start: i64,
    /// When it ends, likewise.
    pub end: i64,
}

impl Schedule {
    /// The sessions that are not over at an instant, the one under way included; at most `count`,
    /// fewer only where all others of the coming years are cancelled. None where the zone is not known.
    pub fn sessions(&self, from: i64, count: usize, zones: &dyn Zones) -> Vec<Session> {
        let mut sessions = Vec::new();
        let Some(offset) = zones.offset(&self.zone, from) else {
            return sessions;
        };
        // A clock change moves a session by hours and one may be under way: two days cover both.
        let first = Date::of_local(from + offset).days() - 2;
        // The cancelled days are the only ones that a week can lack.
        let weeks = count.saturating_add(self.cancelled.len()).saturating_add(2);
        let days = i64::try_from(weeks).unwrap_or(i64::MAX).saturating_mul(7);
        for day in first..first.saturating_add(days) {
            let date = Date::from_days(day);
            if sessions.len() >= count {
                break;
            }
            if let Some(session) = self.session_on(date, zones)
                && session.end > from
            {
                sessions.push(session);
            }
        }
        sessions
    }

    /// The session that begins on a day; `None` where there is none, or where the zone is not known.
    pub fn session_on(&self, date: Date, zones: &dyn Zones) -> Option<Session> {
        if !self.days.contains(date.weekday()) || self.cancelled.contains(&date) {
            return None;
        }
        let start = instant_of(zones, &self.zone, self.local(date))?;
        Some(Session {
            date,
            start,
            end: start + self.minutes * 60,
        })
    }

    /// When a session of this day begins, as a local time.
    pub(crate) fn local(&self, date: Date) -> i64 {
        date.days() * DAY + self.time * 60
    }
}
