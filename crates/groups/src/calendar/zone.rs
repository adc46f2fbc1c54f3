//! `VTIMEZONE` (RFC 5545, 3.6.5): a zone's clock changes, found by asking the lent zone.

use super::lines::{Lines, local_text, offset_text};
use crate::Zones;
use crate::civil::{DAY, Date, Weekday};

/// From how long before the first session on changes are looked for: each zone that changes its clocks
/// every year has changed them both ways by then.
const BEFORE: i64 = 400 * DAY;
/// How long changes are looked for: after 28 years each date falls on the same weekday again, so what
/// has held that long is a rule.
const SPAN: i64 = (28 * 365 + 7) * DAY + BEFORE;
/// Steps in which a zone is asked. The shortest time between two changes is Morocco's month without
/// summer time.
const STEP: i64 = 14 * DAY;

/// A change of a zone's clocks.
#[derive(Clone, Copy)]
struct Change {
    /// What the clocks show when it comes, as a local time.
    local: i64,
    /// Seconds east of UTC before.
    from: i64,
    /// Seconds east of UTC afterwards.
    to: i64,
}

/// A change that comes every year.
struct Yearly {
    first: Change,
    month: i64,
    weekday: Weekday,
    /// The earliest day of the month on which it comes.
    day: i64,
    /// Whether it is always among the month's last seven days.
    last: bool,
    count: i64,
}

/// Writes the zone as it is from the session that starts at an instant on; `None` where it is not known.
pub(super) fn write(lines: &mut Lines, name: &str, start: i64, zones: &dyn Zones) -> Option<()> {
    let begin = start - BEFORE;
    let initial = zones.offset(name, begin)?;
    let changes = changes(name, begin, zones)?;
    lines.line(&["BEGIN:VTIMEZONE"]);
    lines.line(&["TZID:", name]);
    if changes
        .first()
        .is_none_or(|first| first.local - first.from > start)
    {
        let local = begin + initial;
        let (from, to) = (initial, initial);
        observance(lines, &Change { local, from, to }, None);
    }
    match rules(&changes) {
        Some(rules) => {
            for yearly in rules {
                observance(lines, &yearly.first, Some(&yearly.rule()));
            }
        }
        None => {
            for change in &changes {
                observance(lines, change, None);
            }
        }
    }
    lines.line(&["END:VTIMEZONE"]);
    Some(())
}

fn observance(lines: &mut Lines, change: &Change, rule: Option<&str>) {
    let kind = if change.to > change.from {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    lines.line(&["BEGIN:", kind]);
    lines.line(&["DTSTART:", &local_text(change.local)]);
    lines.line(&["TZOFFSETFROM:", &offset_text(change.from)]);
    lines.line(&["TZOFFSETTO:", &offset_text(change.to)]);
    if let Some(rule) = rule {
        lines.line(&["RRULE:", rule]);
    }
    lines.line(&["END:", kind]);
}

/// Every change of the zone's clocks within [`SPAN`].
fn changes(name: &str, begin: i64, zones: &dyn Zones) -> Option<Vec<Change>> {
    let mut changes = Vec::new();
    let mut at = begin;
    let mut from = zones.offset(name, at)?;
    while at < begin + SPAN {
        let to = zones.offset(name, at + STEP)?;
        if to != from {
            // The first instant with the new offset lies above `low` and not above `high`.
            let (mut low, mut high) = (at, at + STEP);
            while high - low > 1 {
                let middle = low + (high - low) / 2;
                if zones.offset(name, middle)? == from {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            let local = high + from;
            changes.push(Change { local, from, to });
            from = to;
        }
        at += STEP;
    }
    Some(changes)
}

/// The changes as rules, if they are what two rules give from the first year to the last.
fn rules(changes: &[Change]) -> Option<[Yearly; 2]> {
    let (first, second) = (changes.first()?, changes.get(1)?);
    let mut rules = [Yearly::of(first), Yearly::of(second)];
    for (index, change) in changes.iter().enumerate().skip(2) {
        let [one, other] = &mut rules;
        let rule = if index % 2 == 0 { one } else { other };
        if !rule.takes(change) {
            return None;
        }
    }
    // With fewer the weekdays of some years were never seen.
    rules.iter().all(|rule| rule.count >= 28).then_some(rules)
}

impl Yearly {
    fn of(change: &Change) -> Self {
        let date = Date::of_local(change.local);
        let (_, month, day) = date.parts();
        Self {
            first: *change,
            month,
            weekday: date.weekday(),
            day,
            last: is_last(date),
            count: 1,
        }
    }

    /// Whether a change can be the next year's of this rule, which then knows of it.
    fn takes(&mut self, change: &Change) -> bool {
        let date = Date::of_local(change.local);
        let (year, month, day) = date.parts();
        let (first_year, ..) = Date::of_local(self.first.local).parts();
        let same = year == first_year + self.count
            && month == self.month
            && date.weekday() == self.weekday
            && (change.local - self.first.local) % DAY == 0
            && (change.from, change.to) == (self.first.from, self.first.to)
            && (day - self.day).abs() < 7;
        self.day = self.day.min(day);
        self.last &= is_last(date);
        self.count += 1;
        same
    }

    /// The rule as every reader knows it, the second Sunday of March or the last one of October; else
    /// by the days of the month.
    fn rule(&self) -> String {
        let mut rule = String::from("FREQ=YEARLY;BYMONTH=");
        crate::civil::push_number(&mut rule, self.month, 1);
        rule.push_str(";BYDAY=");
        let nth = self.day % 7 == 1;
        if self.last {
            rule.push_str("-1");
        } else if nth {
            crate::civil::push_number(&mut rule, self.day / 7 + 1, 1);
        }
        rule.push_str(self.weekday.code());
        if !self.last && !nth {
            for day in self.day..self.day + 7 {
                rule.push_str(if day == self.day { ";BYMONTHDAY=" } else { "," });
                crate::civil::push_number(&mut rule, day, 1);
            }
        }
        rule
    }
}

/// Whether a day is among the last seven of its month.
fn is_last(date: Date) -> bool {
    let (_, month, _) = date.parts();
    let (_, later, _) = Date::from_days(date.days() + 7).parts();
    later != month
}
