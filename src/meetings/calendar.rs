//! Calendar files, made in the browser when they are asked for.

use groups::{
    Date,
    calendar::{MEDIA_TYPE, Source, series, single},
};
use web_sys::Element;

use super::{known, sessions::now};
use crate::{
    clock::zones::{self, BrowserZones},
    download,
    html::esc,
    locales::Locale,
};

/// The file's name: one that tells nothing.
const FILE: &str = "meeting.ics";

/// A button that makes a file: of the session of a day, which it also names for those who do not see where
/// it stands, or of all where no day is named.
pub fn button(date: Option<Date>, locale: Locale) -> String {
    let words = locale.meetings();
    let (label, day, named) = match date {
        Some(date) => (words.calendar_one, date.text(), zones::day(date, locale)),
        None => (words.calendar, String::new(), String::new()),
    };
    format!(
        "<button class=\"button button--quiet\" type=\"button\" data-calendar=\"{day}\">{}\
         <span class=\"visually-hidden\"> {}</span></button>",
        esc(label),
        esc(&named),
    )
}

/// Makes the file that a pressed button asks for; `None` where none was asked for, or can be made.
pub fn pressed(target: &Element, slug: &str, locale: Locale) -> Option<()> {
    let button = target.closest("[data-calendar]").ok()??;
    let day = button.get_attribute("data-calendar")?;
    let feed = known::feed()?;
    let schedule = feed.get(slug)?.schedule.as_ref()?;
    let zones = BrowserZones::new();
    let source = Source {
        slug,
        schedule,
        summary: locale.meetings().summary,
        now: now(),
    };
    let file = match Date::parse(&day) {
        Some(date) => single(&source, &schedule.session_on(date, &zones)?),
        None => series(&source, &zones)?,
    };
    download::offer(FILE, MEDIA_TYPE, &file)
}
