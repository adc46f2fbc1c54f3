//! Days, times of day and weekdays by the proleptic Gregorian calendar, in whole numbers.
//!
//! A local date and time is a count of seconds from 1 January 1970, 00:00, as a clock on the wall
//! of some zone shows it: without a zone it is no instant.

/// The seconds of a day.
pub(crate) const DAY: i64 = 86_400;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i64);

impl Date {
    /// The day so many days after 1 January 1970.
    pub(crate) const fn from_days(days: i64) -> Self {
        Self(days)
    }

    /// Days since 1 January 1970.
    #[must_use]
    pub const fn days(self) -> i64 {
        self.0
    }

    /// The day of a local time.
    pub(crate) const fn of_local(local: i64) -> Self {
        Self(local.div_euclid(DAY))
    }

    /// A day by its year, month and day of the month; `None` where there is no such day.
    #[must_use]
    pub fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        // Years are counted from March, so that a leap day is a year's last.
        let shifted = year - i64::from(month <= 2);
        let month_from_march = (month + 9) % 12;
        let days = shifted * 365 + shifted.div_euclid(4) - shifted.div_euclid(100)
            + shifted.div_euclid(400)
            + (153 * month_from_march + 2) / 5
            + day
            - 1
            - 719_468;
        let date = Self(days);
        (date.parts() == (year, month, day)).then_some(date)
    }

    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let good = bytes.len() == 10 && bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-');
        let part = |from, to| text.get(from..to).and_then(digits);
        let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
        good.then_some(())?;
        Self::new(year, month, day)
    }

    /// Year, month from 1, day of the month from 1.
    #[must_use]
    pub fn parts(self) -> (i64, i64, i64) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = (shifted + 2) % 12 + 1;
        (year + era * 400 + i64::from(month <= 2), month, day)
    }

    /// The day of the week.
    #[must_use]
    pub const fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        Weekday::of((self.0 + 4).rem_euclid(7))
    }

    /// The day as `YYYY-MM-DD`.
    #[must_use]
    pub fn text(self) -> String {
        let (year, month, day) = self.parts();
        let mut text = String::new();
        push_number(&mut text, year, 4);
        for part in [month, day] {
            text.push('-');
            push_number(&mut text, part, 2);
        }
        text
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Weekday(u8);

impl Weekday {
    /// Every day of the week, from Sunday on.
    pub const ALL: [Self; 7] = [
        Self(0),
        Self(1),
        Self(2),
        Self(3),
        Self(4),
        Self(5),
        Self(6),
    ];

    /// The weekday of a count from Sunday, 0 to 6.
    const fn of(number: i64) -> Self {
        match number {
            1 => Self(1),
            2 => Self(2),
            3 => Self(3),
            4 => Self(4),
            5 => Self(5),
            6 => Self(6),
            _ => Self(0),
        }
    }

    /// The weekday of this number, 0 (Sunday) to 6 (Saturday), as the Meeting Guide format counts.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        (0..7).contains(&number).then(|| Self::of(number))
    }

    /// 0 (Sunday) to 6 (Saturday).
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The code in calendar files (RFC 5545, 3.3.10).
    pub(crate) const fn code(self) -> &'static str {
        match self.0 {
            1 => "MO",
            2 => "TU",
            3 => "WE",
            4 => "TH",
            5 => "FR",
            6 => "SA",
            _ => "SU",
        }
    }
}

/// Some days of the week; may be none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Days(u8);

impl Days {
    /// Adds a day.
    pub(crate) fn insert(&mut self, day: Weekday) {
        self.0 |= 1 << day.0;
    }

    /// Whether a day is among them.
    #[must_use]
    pub const fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day.0) != 0
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days, from Sunday on.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL
            .into_iter()
            .filter(move |day| self.contains(*day))
    }
}

/// The number that ASCII digits write; `None` for anything else, or for more than nine of them.
pub(crate) fn digits(text: &str) -> Option<i64> {
    let good = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    good.then(|| {
        text.bytes()
            .fold(0, |sum, byte| sum * 10 + i64::from(byte - b'0'))
    })
}

/// Appends a number that is not negative with at least so many digits.
pub(crate) fn push_number(text: &mut String, number: i64, width: u32) {
    if number > 9 || width > 1 {
        push_number(text, number / 10, width.saturating_sub(1));
    }
    text.push(match number % 10 {
        1 => '1',
        2 => '2',
        3 => '3',
        4 => '4',
        5 => '5',
        6 => '6',
        7 => '7',
        8 => '8',
        9 => '9',
        _ => '0',
    });
}
