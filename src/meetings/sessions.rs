//! Times of sessions, in the group's zone and in the visitor's, both named.

use groups::Session;

use crate::{
    clock::{self, zones},
    components::{
        contact::contact,
        prose::{linked, paragraph},
    },
    html::esc,
    locales::Locale,
};

/// A session's beginning by the clocks of both zones, as a list of facts.
pub fn times(session: &Session, zone: &str, visitor: &str, locale: Locale) -> String {
    let words = locale.meetings();
    let line = |label: &str, zone: &str| {
        format!(
            "<dt>{}</dt><dd>{}</dd>",
            esc(label),
            esc(&zones::shown(session.start, zone, locale))
        )
    };
    let lines = if zone == visitor {
        line(words.both_times, zone)
    } else {
        line(words.group_time, zone) + &line(words.your_time, visitor)
    };
    let begun = if session.start <= now() {
        paragraph(words.under_way)
    } else {
        String::new()
    };
    format!("<dl class=\"times\">{lines}</dl>{begun}")
}

/// The present instant, as the crate counts.
pub fn now() -> i64 {
    i64::try_from(clock::unix_seconds()).unwrap_or(0)
}

/// Where no time is known: nothing is made up, and a person can be asked.
pub fn confirm(locale: Locale) -> String {
    paragraph(locale.meetings().confirm) + &contact(locale)
}

/// That what is shown could not be renewed, and from when it is; or that there is nothing to show.
pub fn doubt(since: Option<&str>, locale: Locale) -> String {
    let words = locale.meetings();
    match since {
        Some(since) => format!(
            "<p class=\"notice\">{} {}. {}</p>",
            esc(words.kept),
            esc(&clock::day(since, locale)),
            linked(words.confirm),
        ),
        None => format!("<p class=\"notice\">{}</p>", esc(words.failed)),
    }
}
