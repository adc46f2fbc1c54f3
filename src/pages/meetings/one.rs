//! One group: when it meets, and the page of one that the feed alone knows.

use groups::{Audience, Group, Meeting, Schedule};
use leptos::prelude::*;

use super::{
    ask_then, calendar,
    known::{self, Copy, State},
    placed,
    sessions::{confirm, doubt, now, times},
    write, written,
};
use crate::{
    clock::zones::{self, BrowserZones},
    components::{contact::contact, heading::Heading, prose::paragraph},
    context::use_locale,
    html::esc,
    locales::Locale,
    pages::not_found,
    routes::{Place, Route},
};

/// How many sessions are shown.
const SHOWN: usize = 5;

/// `/groups/{slug}` of a group that the feed alone can tell of.
#[component]
pub fn GroupPage(slug: String) -> impl IntoView {
    let locale = use_locale();
    let place = Place {
        locale,
        route: Route::Group(slug),
    };
    let title = RwSignal::new(title(&known::state(), &place));
    ask_then({
        let place = place.clone();
        Box::new(move || {
            let new = self::title(&known::state(), &place);
            // The person may have gone to another page by now.
            let Some(old) = title.try_get_untracked() else {
                return;
            };
            // What is there already is left alone; the rest of the page only changes with its title, or
            // where it waited.
            if old != new || !write(&place) {
                title.set(new);
            }
        })
    });
    let page = move || {
        let (text, state) = (title.get(), known::state());
        if matches!(state, State::Waiting) {
            // Another kind of element than what comes, which therefore does not move but is new.
            let coming = locale.words().meetings.coming;
            return view! {
                <Heading text=text />
                <p role="status">{coming}</p>
            }
            .into_any();
        }
        let html = page(&state, &place);
        view! {
            <Heading text=text />
            <div class="flow" inner_html=html></div>
        }
        .into_any()
    };
    view! { {move || page()} }
}

/// The page's title, as far as the group is known.
pub(super) fn title(state: &State, place: &Place) -> String {
    let titles = &place.locale.words().titles;
    match (&place.route, state) {
        (Route::Group(slug), State::Feed(copy)) => copy
            .feed
            .get(slug)
            .map_or_else(|| titles.not_found.into(), |meeting| meeting.name.clone()),
        _ => titles.groups.to_owned(),
    }
}

/// The page under its title. When the group meets stands last, so that nothing moves when that changes.
pub(super) fn page(state: &State, place: &Place) -> String {
    let locale = place.locale;
    match (&place.route, state) {
        (Route::Group(slug), State::Feed(copy)) => match copy.feed.get(slug) {
            Some(meeting) => of_the_feed(locale, meeting) + &placed(place, &written(place, state)),
            None => not_found::text(locale),
        },
        _ => doubt(None, locale) + &confirm(locale),
    }
}

/// What the feed says of a group. Its words are shown as they are, as text.
fn of_the_feed(locale: Locale, meeting: &Meeting) -> String {
    let words = &locale.words().meetings;
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
    let words = &locale.words().meetings;
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
        "<section><h2>{}</h2>{}<p class=\"actions\">{}</p>{}</section>",
        esc(words.ask),
        paragraph(words.ask_text),
        forms.iter().map(link).collect::<String>(),
        contact(locale),
    )
}

/// The next sessions, or that they have to be asked for: whom, stands above.
pub(super) fn when(state: &State, slug: &str, locale: Locale) -> String {
    let confirm = || paragraph(locale.words().meetings.confirm);
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
    let words = &locale.words().meetings;
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
            esc(locale.words().meetings.updated),
            esc(&zones::day(day, locale))
        )
    })
}
