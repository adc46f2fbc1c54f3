//! One group: when it meets, and the page of one that the feed alone knows.

use groups::{Audience, Group, Meeting, Schedule};

use super::{
    calendar,
    known::{self, Copy, State},
    placed,
    sessions::{confirm, doubt, now, times},
    written,
};
use crate::{
    clock::zones::{self, BrowserZones},
    components::{contact::contact, not_found, prose::paragraph},
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// How many sessions are shown.
const SHOWN: usize = 5;

/// The page of a group that the feed alone can tell of.
pub struct Page {
    /// The title, as text and without control characters.
    pub title: String,
    /// What stands under it, as HTML.
    pub html: String,
}

/// Whether the group whose page lies at a path is in the feed that is known.
pub fn knows(path: &str) -> bool {
    match (Place::from_path(path).route, known::feed()) {
        (Route::Group(slug), Some(feed)) => feed.get(&slug).is_some(),
        _ => false,
    }
}

/// The page at a path.
pub fn page(path: &str) -> Page {
    page_of(&known::state(), &Place::from_path(path))
}

/// When the group meets stands last, so that nothing moves when that changes.
pub(super) fn page_of(state: &State, place: &Place) -> Page {
    let (locale, titles) = (place.locale, &place.locale.words().titles);
    let meeting = match (state, &place.route) {
        (State::Feed(copy), Route::Group(slug)) => copy.feed.get(slug),
        // There is nothing to say that it is not in.
        _ => {
            return Page {
                title: titles.groups.to_owned(),
                html: doubt(None, locale) + &confirm(locale),
            };
        }
    };
    match meeting {
        Some(meeting) => Page {
            title: meeting.name.clone(),
            html: of_the_feed(locale, meeting) + &placed(place, &written(place, state)),
        },
        None => Page {
            title: titles.not_found.to_owned(),
            html: not_found::text(locale),
        },
    }
}

/// What the feed says of a group. Its words are shown as they are, as text.
fn of_the_feed(locale: Locale, meeting: &Meeting) -> String {
    let words = locale.meetings();
    let audiences: String = Audience::ALL
        .iter()
        .zip(words.audiences)
        .filter(|(audience, _)| meeting.audiences.contains(**audience))
        .map(|(_, name)| format!("<dd>{}</dd>", esc(name)))
        .collect();
    let audiences = if audiences.is_empty() {
        audiences
    } else {
        format!(
            "<dl class=\"facts\"><dt>{}</dt>{audiences}</dl>",
            esc(words.audience)
        )
    };
    let notes = meeting.notes.as_ref().map_or_else(String::new, |notes| {
        format!("<p class=\"as-written\">{}</p>", esc(notes))
    });
    let mut all = meeting.audiences.iter();
    let forms = match (all.next(), all.next()) {
        (Some(one), None) => forms(one.group()),
        _ => &BOTH,
    };
    notes + &audiences + &ask(locale, forms)
}

const BOTH: [Route; 2] = [Route::SupportInquiry, Route::FamilyInquiry];

/// The inquiry that whoever a group is for would send.
fn forms(group: Group) -> &'static [Route] {
    match group {
        Group::SeekingSobriety => &BOTH[..1],
        _ => &BOTH[1..],
    }
}

/// The way on: a form, or a person.
pub fn ask(locale: Locale, forms: &[Route]) -> String {
    let words = locale.meetings();
    let link = |route: &Route| {
        let place = Place {
            locale,
            route: route.clone(),
        };
        format!(
            "<a class=\"button\" href=\"{}\">{}</a>",
            place.path(),
            esc(route.title(locale.words()))
        )
    };
    format!(
        "<section class=\"prose\"><h2>{}</h2>{}<p class=\"actions\">{}</p>{}</section>",
        esc(words.ask),
        paragraph(words.ask_text),
        forms.iter().map(link).collect::<String>(),
        contact(locale),
    )
}

/// The next sessions, or that they have to be asked for: whom, stands above.
pub(super) fn when(state: &State, slug: &str, locale: Locale) -> String {
    let confirm = || paragraph(locale.meetings().confirm);
    let copy = match state {
        State::Waiting => return confirm(),
        State::Nothing => return doubt(None, locale) + &confirm(),
        State::Feed(copy) => copy,
    };
    let doubt = match &copy.since {
        Some(since) => doubt(Some(since), locale),
        None => String::new(),
    };
    let schedule = copy
        .feed
        .get(slug)
        .and_then(|meeting| meeting.schedule.as_ref());
    doubt
        + &match schedule.and_then(|schedule| next(schedule, locale)) {
            Some(shown) => shown + &changed(copy, slug, locale),
            None => confirm(),
        }
}

/// The next sessions, each with its calendar file; `None` where none is to come.
fn next(schedule: &Schedule, locale: Locale) -> Option<String> {
    let words = locale.meetings();
    let sessions = schedule.sessions(now(), SHOWN, &BrowserZones::new());
    let visitor = zones::visitors();
    let row = |session: &groups::Session| {
        format!(
            "<li class=\"session\">{}{}</li>",
            times(session, &schedule.zone, &visitor, locale),
            calendar::button(Some(session.date), locale)
        )
    };
    let rows: String = sessions.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        format!(
            "<ol class=\"list--plain sessions\">{rows}</ol><p>{}</p><p>{}</p>",
            calendar::button(None, locale),
            esc(words.calendar_hint)
        )
    })
}

/// When the feed's entry was last changed, where it says so.
fn changed(copy: &Copy, slug: &str, locale: Locale) -> String {
    let updated = copy.feed.get(slug).and_then(|meeting| meeting.updated);
    updated.map_or_else(String::new, |day| {
        format!(
            "<p>{} {}.</p>",
            esc(locale.meetings().updated),
            esc(&zones::day(day, locale))
        )
    })
}
