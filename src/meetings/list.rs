//! When the groups meet, on the page of all groups.

use groups::{Feed, Found, Query, search};
use leptos::prelude::document;
use web_sys::Element;

use super::{
    filter,
    known::{self, State},
    sessions::{confirm, doubt, now, times},
};
use crate::{
    clock::zones::{self, BrowserZones},
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// How many meetings are shown at first, and how many more each time.
const PAGE: usize = 20;
/// From how many meetings on the list can be shortened.
const MANY: usize = 8;
/// A clock change within the week moves a session by some hours against its wait.
const CHANGE: i64 = 3 * 3600;

/// The ids of what is written anew.
const COUNT: &str = "meetings-count";
const LIST: &str = "meetings-list";
const MORE: &str = "meetings-more";

/// The list, or that times have to be asked for.
pub fn list(state: &State, locale: Locale) -> String {
    match state {
        State::Waiting => confirm(locale),
        State::Nothing => doubt(None, locale) + &confirm(locale),
        State::Feed(copy) => {
            let doubt = match &copy.since {
                Some(since) => doubt(Some(since), locale),
                None => String::new(),
            };
            doubt + &of_feed(&copy.feed, locale)
        }
    }
}

fn of_feed(feed: &Feed, locale: Locale) -> String {
    // More than the app says by itself.
    let more = |meeting: &groups::Meeting| meeting.schedule.is_some() || meeting.group().is_none();
    if !feed.meetings.iter().any(more) {
        return confirm(locale);
    }
    let words = locale.meetings();
    let found = look(feed, Query::default());
    let controls = if feed.meetings.len() < MANY {
        String::new()
    } else {
        format!(
            "<h3>{}</h3><div class=\"narrow\">{}</div>",
            esc(words.find),
            filter::controls(locale)
        )
    };
    format!(
        "{controls}<p id=\"{COUNT}\" role=\"status\">{}</p>\
         <ul class=\"list--plain meetings\" id=\"{LIST}\">{}</ul>\
         <p><button class=\"button button--quiet\" type=\"button\" id=\"{MORE}\"{}>{}</button></p>",
        esc(&count(found.len(), PAGE, locale)),
        rows(feed, &found, 0, PAGE, locale),
        if found.len() > PAGE { "" } else { " hidden" },
        esc(words.more),
    )
}

/// The meetings that fit, the next one first.
fn look(feed: &Feed, query: Query) -> Vec<Found> {
    search(feed, query, now(), &zones::visitors(), &BrowserZones::new())
}

/// How many fit, and how many of them are shown.
fn count(found: usize, shown: usize, locale: Locale) -> String {
    let words = locale.meetings();
    match found {
        0 => words.none.to_owned(),
        1 => format!("1 {}", words.found_one),
        _ if found > shown => format!("{found} {} {} {shown}.", words.found, words.showing),
        _ => format!("{found} {}", words.found),
    }
}

/// The rows between two places of what was found, each with its next session.
fn rows(feed: &Feed, found: &[Found], from: usize, to: usize, locale: Locale) -> String {
    let zones = BrowserZones::new();
    let visitor = zones::visitors();
    let now = now();
    let mut rows = String::new();
    for found in found.iter().take(to).skip(from) {
        let Some(meeting) = feed.meetings.get(found.index) else {
            continue;
        };
        let session = meeting.schedule.as_ref().and_then(|schedule| {
            // By the wait, the very session that was looked for on one of several days.
            let from = now + found.wait.unwrap_or(0).max(CHANGE) - CHANGE;
            let session = *schedule.sessions(from, 1, &zones).first()?;
            Some(times(&session, &schedule.zone, &visitor, locale))
        });
        rows.push_str(&row(meeting, session, locale));
    }
    rows
}

pub(super) fn row(meeting: &groups::Meeting, session: Option<String>, locale: Locale) -> String {
    let words = locale.meetings();
    let page = Place {
        locale,
        route: Route::Group(meeting.slug.clone()),
    };
    format!(
        "<li class=\"card\"><h3 class=\"card__title\"><a class=\"meetings__link\" href=\"{}\">{}</a></h3>{}</li>",
        page.path(),
        esc(match meeting.group() {
            Some(ours) => ours.name(),
            None => &meeting.name,
        }),
        session.unwrap_or_else(|| format!("<p>{}</p>", esc(words.confirm))),
    )
}

/// A control was changed, or more is asked for: the list is written anew, or gets longer.
pub fn changed(target: &Element, click: bool, locale: Locale) -> Option<()> {
    if click && target.id() != MORE {
        return None;
    }
    let feed = known::feed()?;
    write(&feed, click, locale)
}

fn write(feed: &Feed, more: bool, locale: Locale) -> Option<()> {
    let [count_, list, button] = [COUNT, LIST, MORE].map(|id| document().get_element_by_id(id));
    let (count_, list, button) = (count_?, list?, button?);
    let found = look(feed, filter::query());
    let from = if more {
        list.child_element_count() as usize
    } else {
        0
    };
    let to = from + PAGE;
    let rows = rows(feed, &found, from, to, locale);
    if more {
        list.insert_adjacent_html("beforeend", &rows).ok()?;
    } else {
        list.set_inner_html(&rows);
    }
    count_.set_text_content(Some(&count(found.len(), to, locale)));
    let hidden = found.len() <= to;
    button.toggle_attribute_with_force("hidden", hidden).ok()?;
    Some(())
}
