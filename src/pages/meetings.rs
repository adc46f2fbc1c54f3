//! When groups meet: what the feed brings to the pages of the groups.
//!
//! The pages' own words are prose and leave a place for this, the last thing on each, so that nothing
//! moves when the feed has come. What is written there is text, and written anew when anything changes.
//! A group that the feed alone knows has a page of its own kind.

mod calendar;
mod filter;
mod known;
mod list;
mod one;
mod sessions;
#[cfg(test)]
mod tests;

pub use one::GroupPage;
#[cfg(feature = "prose")]
pub use one::ask;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event};

use self::known::State;
#[cfg(feature = "prose")]
use crate::locales::Locale;
use crate::{
    context::use_config,
    html::esc,
    routes::{Place, Route},
};

/// The place for it on a page, with what is true before the feed has come.
#[cfg(feature = "prose")]
pub fn place(locale: Locale, route: &Route) -> String {
    let place = Place {
        locale,
        route: route.clone(),
    };
    placed(&place, &written(&place, &State::Waiting))
}

/// The place for what is written.
fn placed(place: &Place, written: &str) -> String {
    format!(
        "<section class=\"flow\" data-place=\"{}\">{written}</section>",
        place.path()
    )
}

/// What is to be written into the place of a page; `None` where it has none, or nothing is known yet.
pub fn section(place: &Place) -> Option<String> {
    let state = known::state();
    let has_place = matches!(place.route, Route::Groups | Route::Group(_));
    (has_place && !matches!(state, State::Waiting)).then(|| written(place, &state))
}

fn written(place: &Place, state: &State) -> String {
    let (words, locale) = (&place.locale.words().meetings, place.locale);
    let (title, inner) = match &place.route {
        Route::Group(slug) => (words.title_one, one::when(state, slug, locale)),
        _ => (words.title, list::list(state, locale)),
    };
    format!("<h2>{}</h2>{inner}", esc(title))
}

/// Asks for the feed where a page needs it, and writes what came of it into the page's place.
pub fn listen(place: &Place) {
    if matches!(place.route, Route::Groups | Route::Group(_)) {
        let place = place.clone();
        ask_then(Box::new(move || {
            write(&place);
        }));
    }
}

/// Writes what is known into the place of a page; whether the page is there.
fn write(place: &Place) -> bool {
    let slot = format!("[data-place='{}']", place.path());
    let slot = document().query_selector(&slot).ok().flatten();
    if let (Some(slot), Some(section)) = (&slot, section(place)) {
        slot.set_inner_html(&section);
    }
    slot.is_some()
}

/// Asks for the feed, and tells where it brought something new. Natively nothing is asked for.
fn ask_then(then: Box<dyn Fn()>) {
    let url = use_config().groups;
    if !cfg!(feature = "ssr") {
        spawn_local(async move {
            if known::ask(&url).await {
                then();
            }
        });
    }
}

/// Hears the controls in all those places for as long as the tab lives.
pub fn follow() {
    let heard = Closure::<dyn FnMut(Event)>::new(|event| {
        heard(&event);
    });
    let heard = heard.into_js_value();
    for kind in ["click", "change"] {
        // A window takes any listener.
        window()
            .add_event_listener_with_callback(kind, heard.unchecked_ref())
            .ok();
    }
}

fn heard(event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-place]").ok()??;
    let here = Place::from_path(&window().location().pathname().ok()?);
    match &here.route {
        Route::Groups => list::changed(&target, event.type_() == "click", here.locale),
        Route::Group(slug) => calendar::pressed(&target, slug, here.locale),
        _ => None,
    }
}
