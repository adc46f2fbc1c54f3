//! Moments by the standard's exact forms (R4, 2.24.0.1).

use std::cmp::Ordering;

use crate::date::{DAY, Date, two};
use crate::time::{clock, compare_fractions, fraction};

/// A FHIR `dateTime`: a date, or a day with a time and a zone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DateTime {
    text: String,
    date: Date,
    clock: Option<Clock>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Clock {
    seconds: u32,
    /// Minutes east of UTC.
    offset: i16,
}

impl DateTime {
    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss` with a zone (`Z` or `+hh:mm`).
    pub fn parse(text: &str) -> Option<Self> {
        let Some((day, rest)) = text.split_once('T') else {
            return Date::parse(text).map(Self::from);
        };
        let date = Date::parse(day).filter(|date| date.day().is_some())?;
        let zone = rest.find(['Z', '+', '-'])?;
        let (time, zone) = rest.split_at_checked(zone)?;
        let clock = Clock {
            seconds: clock(time)?,
            offset: offset(zone)?,
        };
        Some(Self {
            text: text.to_owned(),
            date,
            clock: Some(clock),
        })
    }

    /// The date part, in the zone that it was written in.
    pub fn date(&self) -> Date {
        self.date
    }

    /// Whether it has a time of day.
    pub fn has_time(&self) -> bool {
        self.clock.is_some()
    }

    /// The text as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Compares two moments, across zones; two dates as [`Date::compare`] does. Between a moment and
    /// a bare date, whose zone is unknown: `None` where some zone would have the moment in that date.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self.clock, other.clock) {
            (None, None) => self.date.compare(other.date),
            (Some(a), Some(b)) => {
                let order = a.moment(self.date).cmp(&b.moment(other.date));
                Some(
                    order.then_with(|| {
                        compare_fractions(fraction(&self.text), fraction(&other.text))
                    }),
                )
            }
            (Some(clock), None) => other.date.order_of(clock.moment(self.date)),
            (None, Some(clock)) => self
                .date
                .order_of(clock.moment(other.date))
                .map(Ordering::reverse),
        }
    }
}

impl Clock {
    /// Seconds since a fixed moment, in UTC.
    fn moment(self, date: Date) -> i64 {
        date.days() * DAY + i64::from(self.seconds) - i64::from(self.offset) * 60
    }
}

impl From<Date> for DateTime {
    fn from(date: Date) -> Self {
        Self {
            text: date.to_string(),
            date,
            clock: None,
        }
    }
}

/// Minutes east of UTC, of `Z` or `+hh:mm` to 14 hours either way.
fn offset(zone: &str) -> Option<i16> {
    let (sign, rest) = match zone.as_bytes() {
        [b'Z'] => return Some(0),
        [b'+', rest @ ..] => (1, rest),
        [b'-', rest @ ..] => (-1, rest),
        _ => return None,
    };
    let [h, hh, b':', m, mm] = rest else {
        return None;
    };
    let (hours, minutes) = (two(&[*h, *hh])?, two(&[*m, *mm])?);
    let valid = minutes < 60 && (hours < 14 || (hours == 14 && minutes == 0));
    valid.then(|| sign * (i16::from(hours) * 60 + i16::from(minutes)))
}
