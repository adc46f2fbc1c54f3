//! Days, times and zones of an entry.

use serde_json::Value as Json;

use super::{Object, Reader};
use crate::civil::digits;
use crate::feed::{MAX_ZONES, Reason};
use crate::zones::may_be_name;
use crate::{Date, Days, Schedule, Weekday};

/// The minutes of a day.
const DAY: i64 = 24 * 60;
/// How long a session takes where the feed does not say: each group meets for one hour.
const HOUR: i64 = 60;

/// The names of the weekdays, which some publishers write instead of numbers.
const NAMES: [&str; 7] = [
    "sunday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
];

impl Reader<'_> {
    /// The schedule, if all of it is there and good. Nothing of it at all means: by appointment.
    pub(super) fn schedule(&mut self, object: &Object) -> Option<Schedule> {
        let days = self.days(object);
        let time = self.time(object, "time");
        let end = self.time(object, "end_time");
        let zone = self.zone(object);
        let cancelled = self.cancelled(object);
        let (Some(time), Some(zone), false) = (time, zone, days.is_empty()) else {
            if time.is_some() || !days.is_empty() {
                self.repaired("day", Reason::PartOfASchedule);
            }
            return None;
        };
        let minutes = match end {
            // Past midnight where it is earlier than the beginning.
            Some(end) if end != time => (end - time).rem_euclid(DAY),
            Some(_) => {
                self.repaired("end_time", Reason::NotValid);
                HOUR
            }
            None => HOUR,
        };
        Some(Schedule {
            days,
            time,
            minutes,
            zone,
            cancelled,
        })
    }

    /// Days as a number, a number in a text, a name, or a list of those.
    fn days(&mut self, object: &Object) -> Days {
        let mut days = Days::default();
        for day in self.list(object, "day") {
            let (number, written) = match day {
                Json::Number(number) => (digits(&number.to_string()), true),
                Json::String(text) => (named(text.trim_ascii()), false),
                _ => {
                    self.repaired("day", Reason::WrongType);
                    continue;
                }
            };
            match number.and_then(Weekday::from_number) {
                Some(day) => {
                    days.insert(day);
                    if !written {
                        self.repaired("day", Reason::Rewritten);
                    }
                }
                None => self.repaired("day", Reason::NotValid),
            }
        }
        days
    }

    /// A time of day as minutes after midnight.
    fn time(&mut self, object: &Object, field: &'static str) -> Option<i64> {
        let text = self.string(object, field)?;
        let time = minutes(text.trim_ascii());
        if time.is_none() {
            self.repaired(field, Reason::NotValid);
        } else if text.len() != 5 {
            self.repaired(field, Reason::Rewritten);
        }
        time
    }

    fn zone(&mut self, object: &Object) -> Option<String> {
        let name = self.string(object, "timezone")?;
        if !may_be_name(name) {
            self.repaired("timezone", Reason::NotValid);
            return None;
        }
        let met = self.met.iter().find(|(met, _)| met == name);
        let known = match met {
            Some((_, known)) => *known,
            None if self.met.len() == MAX_ZONES => {
                self.repaired("timezone", Reason::TooManyZones);
                return None;
            }
            None => {
                let known = self.zones.offset(name, 0).is_some();
                self.met.push((name.to_owned(), known));
                known
            }
        };
        if !known {
            self.repaired("timezone", Reason::UnknownZone);
        }
        known.then(|| name.to_owned())
    }

    /// Days without a session: `herren_cancelled`.
    fn cancelled(&mut self, object: &Object) -> Vec<Date> {
        let mut dates = Vec::new();
        for date in self.list(object, "herren_cancelled") {
            match date.as_str().map(Date::parse) {
                Some(Some(date)) => dates.push(date),
                Some(None) => self.repaired("herren_cancelled", Reason::NotValid),
                None => self.repaired("herren_cancelled", Reason::WrongType),
            }
        }
        dates
    }
}

/// The number of a weekday, as a text has it.
fn named(text: &str) -> Option<i64> {
    digits(text).or_else(|| {
        let names = NAMES.iter().zip(0..);
        names
            .into_iter()
            .find_map(|(name, number)| name.eq_ignore_ascii_case(text).then_some(number))
    })
}

/// `19:00`, or as others write it: `9:00`, `19:00:00`.
fn minutes(text: &str) -> Option<i64> {
    let text = match text.strip_suffix(":00") {
        Some(without) if without.len() > 3 => without,
        _ => text,
    };
    let colon = text.len().checked_sub(3)?;
    let good = colon <= 2 && text.as_bytes().get(colon) == Some(&b':');
    let (hour, minute) = (digits(text.get(..colon)?)?, digits(text.get(colon + 1..)?)?);
    (good && hour < 24 && minute < 60).then_some(hour * 60 + minute)
}
