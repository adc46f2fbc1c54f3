//! The browser's clock. Instants are ISO 8601 in UTC with milliseconds, as
//! JavaScript's `toISOString` writes them, so that they compare as text.

pub mod zones;

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::locales::Locale;

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// The present instant.
pub fn now() -> String {
    text(&Date::new_0())
}

/// The instant `days` days from now.
pub fn in_days(days: u8) -> String {
    text(&Date::new(&JsValue::from_f64(
        Date::now() + f64::from(days) * DAY,
    )))
}

fn text(date: &Date) -> String {
    date.to_iso_string().into()
}

/// Whole milliseconds since 1970, in UTC.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts saturate"
)]
pub fn milliseconds() -> u64 {
    Date::now() as u64
}

/// Whole seconds since 1970, in UTC.
pub fn unix_seconds() -> u64 {
    seconds(Date::now())
}

/// An HTTP date (RFC 9110, 5.6.7) in such seconds; `None` where it is none.
pub fn http_date(text: &str) -> Option<u64> {
    let at = Date::parse(text);
    // A browser reads more than the standard's dates; all of those begin with a weekday.
    let weekday = text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    (weekday && !at.is_nan()).then(|| seconds(at))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts saturate"
)]
fn seconds(milliseconds: f64) -> u64 {
    (milliseconds / 1000.0) as u64
}

/// An instant's time of day in the visitor's zone, such as `9:04 PM`.
pub fn time_of_day(instant: &str, locale: Locale) -> String {
    let date = Date::new(&JsValue::from_str(instant));
    let options = options(&[("hour", "numeric"), ("minute", "2-digit")]);
    date.to_locale_time_string_with_options(locale.tag(), &options)
        .into()
}

/// An instant's day in the visitor's zone, such as `November 30`.
pub fn day(instant: &str, locale: Locale) -> String {
    let date = Date::new(&JsValue::from_str(instant));
    let options = options(&[("month", "long"), ("day", "numeric")]);
    date.to_locale_date_string(locale.tag(), &options).into()
}

fn options(pairs: &[(&str, &str)]) -> JsValue {
    let options = Object::new();
    for (key, value) in pairs {
        // A plain object takes any property.
        Reflect::set(&options, &JsValue::from_str(key), &JsValue::from_str(value)).ok();
    }
    options.into()
}

/// A FHIR date or dateTime as a person reads it; what is no whole date stays as it is.
pub fn shown(date: &str, locale: Locale) -> String {
    let mut pairs = vec![("year", "numeric"), ("month", "long"), ("day", "numeric")];
    if date.contains('T') {
        pairs.extend([("hour", "numeric"), ("minute", "2-digit")]);
    } else {
        // A date without a time is read as midnight UTC, so it is written in UTC.
        pairs.push(("timeZone", "UTC"));
    }
    let parsed = Date::new(&JsValue::from_str(date));
    if date.len() < 10 || parsed.get_time().is_nan() {
        return date.to_owned();
    }
    parsed
        .to_locale_date_string(locale.tag(), &options(&pairs))
        .into()
}

/// The visitor's offset from UTC at a local date and time (`2026-03-27T09:30`),
/// as `+hh:mm`; `None` where there is no such date.
pub fn zone_offset(local: &str) -> Option<String> {
    let minutes = Date::new(&JsValue::from_str(local)).get_timezone_offset();
    if minutes.is_nan() {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "offsets are below a day's minutes"
    )]
    let minutes = -(minutes as i32);
    let sign = if minutes < 0 { '-' } else { '+' };
    Some(format!(
        "{sign}{:02}:{:02}",
        minutes.abs() / 60,
        minutes.abs() % 60
    ))
}
