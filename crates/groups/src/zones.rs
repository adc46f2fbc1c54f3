//! Time zones, lent by whoever has a database of them.

use crate::civil::DAY;

/// Time zones by their names in the tz database, such as `America/New_York`.
///
/// The crate holds none: a browser has them in `Intl`, a native program in a library.
pub trait Zones {
    /// The seconds that a zone's clocks are ahead of UTC at an instant (seconds since 1970 in UTC);
    /// `None` where there is no such zone.
    fn offset(&self, zone: &str, instant: i64) -> Option<i64>;
}

/// The instant of a local time, in seconds since 1970 in UTC; `None` where there is no such zone.
///
/// Where clocks are put forward, a local time may not happen: it is then read with the offset from
/// before the gap (02:30 is what would have been 02:30: 03:30). Where they are put back, it happens
/// twice: the first one counts. Both are RFC 5545's rules (3.3.5).
pub fn instant_of(zones: &dyn Zones, zone: &str, local: i64) -> Option<i64> {
    // No zone is further than 14 hours from UTC, so a day on either side is before and after any
    // change near by.
    let before = zones.offset(zone, local - DAY)?;
    let after = zones.offset(zone, local + DAY)?;
    let first = local - before;
    if before == after || zones.offset(zone, first)? == before {
        return Some(first);
    }
    let second = local - after;
    Some(if zones.offset(zone, second)? == after {
        second
    } else {
        first
    })
}

/// Whether a text may be the name of a zone: the tz database's own letters, in 64 bytes.
pub(crate) fn may_be_name(name: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+');
    let segment = |segment: &str| !segment.is_empty() && segment.bytes().all(letter);
    name.len() <= 64
        && name.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && name.split('/').all(segment)
}
