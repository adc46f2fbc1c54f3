//! Dates by the standard's exact forms (R4, 2.24.0.1), partial ones included.

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
    pub(crate) fn days(self) -> i64 {
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

/// The seconds of a day.
pub(crate) const DAY: i64 = 86_400;

impl Date {
    /// Whether a moment is before or after this date in every zone, from UTC-12 to UTC+14.
    pub(crate) fn order_of(self, moment: i64) -> Option<Ordering> {
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

fn number(digits: &[u8]) -> Option<u32> {
    let ok = digits.iter().all(u8::is_ascii_digit);
    ok.then(|| {
        digits
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
    })
}

pub(crate) fn two(digits: &[u8]) -> Option<u8> {
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
