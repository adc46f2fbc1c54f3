//! Dates and times by the standard's exact forms (R4, 2.24.0.1), partial ones included.

use std::cmp::Ordering;
use std::fmt;

/// A FHIR `date`: a year, a month of a year, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    year: u16,
    /// 0 where the date has none.
    month: u8,
    /// 0 where the date has none.
    day: u8,
}

/// A FHIR `time`: `hh:mm:ss`, with any fraction of a second.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Time {
    text: String,
    seconds: u32,
}

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

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the day must exist.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let year = u16::try_from(number(bytes.get(..4)?)?)
            .ok()
            .filter(|year| *year > 0)?;
        let month = match bytes.get(4..7) {
            None if bytes.len() == 4 => {
                return Some(Self {
                    year,
                    month: 0,
                    day: 0,
                });
            }
            Some([b'-', rest @ ..]) => two(rest).filter(|month| (1..=12).contains(month))?,
            _ => return None,
        };
        let day = match bytes.get(7..10) {
            None if bytes.len() == 7 => {
                return Some(Self {
                    year,
                    month,
                    day: 0,
                });
            }
            Some([b'-', rest @ ..]) if bytes.len() == 10 => two(rest)?,
            _ => return None,
        };
        (1..=days_in(year, month))
            .contains(&day)
            .then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, if the date has one.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, if the date has one.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// Compares two dates to the precision that both have. `None` where that leaves it open:
    /// `2024` is neither before nor after `2024-03`, and not known to equal it.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        let known = self.year.cmp(&other.year);
        if known != Ordering::Equal {
            return Some(known);
        }
        for (a, b) in [(self.month, other.month), (self.day, other.day)] {
            match (a, b) {
                (0, 0) => return Some(Ordering::Equal),
                (0, _) | (_, 0) => return None,
                _ if a != b => return Some(a.cmp(&b)),
                _ => {}
            }
        }
        Some(Ordering::Equal)
    }

    /// Days since 1 March of the year 0, for comparing moments across zones.
    fn days(self) -> i64 {
        let month = i64::from(self.month.max(1));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let shifted = (month + 9) % 12;
        year * 365 + year / 4 - year / 100
            + year / 400
            + (153 * shifted + 2) / 5
            + i64::from(self.day.max(1))
            - 1
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

impl Time {
    /// Reads `hh:mm:ss` with an optional fraction; no leap second, no zone, no `24:00`.
    pub fn parse(text: &str) -> Option<Self> {
        clock(text).map(|seconds| Self {
            text: text.to_owned(),
            seconds,
        })
    }

    /// Reads what a person types: also `hh:mm` and `h:mm`.
    pub fn parse_typed(text: &str) -> Option<Self> {
        let (hours, rest) = text.split_once(':')?;
        let zero = if hours.len() == 1 { "0" } else { "" };
        let seconds = if rest.len() == 2 { ":00" } else { "" };
        Self::parse(&[zero, text, seconds].concat())
    }

    /// The time as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Compares to any fraction of a second.
    pub fn compare(&self, other: &Self) -> Ordering {
        let fractions = || compare_fractions(fraction(&self.text), fraction(&other.text));
        self.seconds.cmp(&other.seconds).then_with(fractions)
    }
}

impl DateTime {
    /// Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss` with a zone (`Z` or `+hh:mm`).
    pub fn parse(text: &str) -> Option<Self> {
        let Some((day, rest)) = text.split_once('T') else {
            return Date::parse(text).map(Self::from);
        };
        let date = Date::parse(day).filter(|date| date.day > 0)?;
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

/// The seconds of a day.
const DAY: i64 = 86_400;

impl Date {
    /// Whether a moment is before or after this date in every zone, from UTC-12 to UTC+14.
    fn order_of(self, moment: i64) -> Option<Ordering> {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 {
            days_in(self.year, month)
        } else {
            self.day
        };
        let last = Self { month, day, ..self };
        if moment < self.days() * DAY - 14 * 3600 {
            Some(Ordering::Less)
        } else if moment >= (last.days() + 1) * DAY + 12 * 3600 {
            Some(Ordering::Greater)
        } else {
            None
        }
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

fn clock(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    let [b':', minutes @ ..] = bytes.get(2..5)? else {
        return None;
    };
    let [b':', seconds @ ..] = bytes.get(5..8)? else {
        return None;
    };
    let (hours, minutes, seconds) = (two(bytes.get(..2)?)?, two(minutes)?, two(seconds)?);
    let fraction = match bytes.get(8..)? {
        [] => true,
        [b'.', digits @ ..] => {
            !digits.is_empty() && digits.len() <= 20 && digits.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    };
    let valid = fraction && hours < 24 && minutes < 60 && seconds < 60;
    valid.then(|| u32::from(hours) * 3600 + u32::from(minutes) * 60 + u32::from(seconds))
}

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

fn fraction(text: &str) -> &str {
    let rest = text.split_once('.').map_or("", |(_, rest)| rest);
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    rest.get(..end).unwrap_or("")
}

fn compare_fractions(a: &str, b: &str) -> Ordering {
    a.trim_end_matches('0').cmp(b.trim_end_matches('0'))
}

fn number(digits: &[u8]) -> Option<u32> {
    let ok = digits.iter().all(u8::is_ascii_digit);
    ok.then(|| {
        digits
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
    })
}

fn two(digits: &[u8]) -> Option<u8> {
    (digits.len() == 2).then_some(())?;
    number(digits).and_then(|value| u8::try_from(value).ok())
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
