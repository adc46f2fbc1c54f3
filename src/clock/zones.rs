//! The browser's time zones, lent to the groups' schedules: a database of our own would weigh some
//! 100 kB.

use groups::{Date as Day, Zones};
use js_sys::{Array, Date, Function, Intl, Map, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use crate::locales::Locale;

/// The zones that `Intl` knows. Making a formatter is slow, asking it is not, so each is kept.
pub struct BrowserZones {
    /// By a zone's name: its formatter's `format`, or null where there is no such zone.
    formats: Map,
}

impl BrowserZones {
    /// None asked for yet.
    pub fn new() -> Self {
        Self {
            formats: Map::new(),
        }
    }

    fn format(&self, zone: &str) -> Option<Function> {
        let name = JsValue::from_str(zone);
        let mut format = self.formats.get(&name);
        if format.is_undefined() {
            format = formatter(zone).unwrap_or(JsValue::NULL);
            self.formats.set(&name, &format);
        }
        format.dyn_into().ok()
    }
}

impl Zones for BrowserZones {
    fn offset(&self, zone: &str, instant: i64) -> Option<i64> {
        let format = self.format(zone)?;
        let at = date(instant);
        let text = format.call1(&JsValue::UNDEFINED, &at).ok()?.as_string()?;
        Some(local(&text)? - instant)
    }
}

/// What writes an instant in a zone as `03/27/2026, 21:30:00`; `None` where there is no such zone.
fn formatter(zone: &str) -> Option<JsValue> {
    let digits = ["month", "day", "hour", "minute", "second"].map(|part| (part, "2-digit"));
    let mut pairs = vec![
        ("timeZone", zone),
        ("hourCycle", "h23"),
        ("year", "numeric"),
    ];
    pairs.extend(digits);
    let arguments = Array::of2(&JsValue::from_str("en-US"), &super::options(&pairs));
    // The constructor throws at a zone that it does not know: hence not as a typed call.
    let intl = Reflect::get(&window(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?;
    let made = Reflect::construct(constructor.unchecked_ref::<Function>(), &arguments).ok()?;
    Reflect::get(&made, &"format".into()).ok()
}

/// The local time that `03/27/2026, 21:30:00` writes, as the crate counts it.
fn local(text: &str) -> Option<i64> {
    let mut numbers = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| {
            digits
                .bytes()
                .fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'))
        });
    let mut next = || numbers.next();
    let (month, day, year) = (next()?, next()?, next()?);
    // Some browsers write midnight as 24.
    let (hour, minute, second) = (next()? % 24, next()?, next()?);
    let day = Day::new(year, month, day)?;
    Some(day.days() * 86_400 + hour * 3_600 + minute * 60 + second)
}

/// The visitor's own zone.
pub fn visitors() -> String {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    let zone = Reflect::get(&format.resolved_options(), &"timeZone".into());
    zone.ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_else(|| "UTC".into())
}

/// An instant as a zone's clocks show it, with the zone's name:
/// `Tuesday, March 3, 7:00 PM Eastern Standard Time`. The zone must be one that the browser knows.
pub fn shown(instant: i64, zone: &str, locale: Locale) -> String {
    let options = super::options(&[
        ("weekday", "long"),
        ("month", "long"),
        ("day", "numeric"),
        ("hour", "numeric"),
        ("minute", "2-digit"),
        ("timeZone", zone),
        ("timeZoneName", "long"),
    ]);
    date(instant)
        .to_locale_string(locale.tag(), &options)
        .into()
}

/// A weekday's name, by its number from Sunday on.
pub fn weekday(number: u8, locale: Locale) -> String {
    let options = super::options(&[("weekday", "long"), ("timeZone", "UTC")]);
    // 4 January 1970 was a Sunday.
    date((i64::from(number) + 3) * 86_400)
        .to_locale_date_string(locale.tag(), &options)
        .into()
}

/// A day of the calendar, such as `March 3, 2026`.
pub fn day(day: Day, locale: Locale) -> String {
    let options = super::options(&[
        ("year", "numeric"),
        ("month", "long"),
        ("day", "numeric"),
        ("timeZone", "UTC"),
    ]);
    date(day.days() * 86_400)
        .to_locale_date_string(locale.tag(), &options)
        .into()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "instants are far below 2^53 seconds"
)]
fn date(instant: i64) -> Date {
    Date::new(&JsValue::from_f64(instant as f64 * 1_000.0))
}
