//! When groups meet: what the feed brings to the pages of the groups. A WebAssembly module of its own
//! (`src/bin/meetings.rs`), which those pages alone fetch: whoever fills in a form has none of this to
//! wait for. `public/groups.js` starts it and asks for the feed.
//!
//! The pages' own words are prose and leave a place for this, the last thing on each, so that nothing
//! moves when the feed has come. What is written there is text, and written anew when anything changes.
//! Of a group that the feed alone knows, the whole page under its title comes from here.
//!
//! The place hears its own controls, so that whatever takes the place off the page takes that along.

mod calendar;
mod filter;
mod known;
mod list;
mod one;
mod sessions;
#[cfg(test)]
mod tests;

pub use known::take;
#[cfg(feature = "prose")]
pub use one::ask;
pub use one::{Page, knows, page};

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event};

use self::known::State;
#[cfg(feature = "prose")]
use crate::locales::Locale;
use crate::{
    html::esc,
    routes::{Place, Route},
};

/// What marks the place; its value is the page's path.
const PLACE: &str = "data-place";

thread_local! {
    /// The listener of all places.
    static HEARD: JsValue = Closure::<dyn FnMut(Event)>::new(|event| {
        heard(&event);
    })
    .into_js_value();
}

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
        "<section class=\"flow\" {PLACE}=\"{}\">{written}</section>",
        place.path()
    )
}

fn written(place: &Place, state: &State) -> String {
    let (words, locale) = (place.locale.meetings(), place.locale);
    let (title, inner) = match &place.route {
        Route::Group(slug) => (words.title_one, one::when(state, slug, locale)),
        _ => (words.title, list::list(state, locale)),
    };
    format!("<h2>{}</h2>{inner}", esc(title))
}

/// Writes what is known into the place of a page, if the page is still there.
pub fn write(path: &str) {
    let place = format!("[{PLACE}='{path}']");
    if let Ok(Some(place)) = document().query_selector(&place) {
        write_into(&place);
    }
}

/// Writes what is known into a place, and hears its controls from now on.
pub fn follow(place: &Element) {
    write_into(place);
    HEARD.with(|heard| {
        for kind in ["click", "change"] {
            // An element takes any listener.
            place
                .add_event_listener_with_callback(kind, heard.unchecked_ref())
                .ok();
        }
    });
}

/// As long as nothing is known, what is there already stays.
fn write_into(element: &Element) {
    let (Some(place), state) = (place_of(element), known::state()) else {
        return;
    };
    if !matches!(state, State::Waiting) {
        element.set_inner_html(&written(&place, &state));
    }
}

/// The page that an element is the place of, if it is one of the groups'.
fn place_of(element: &Element) -> Option<Place> {
    let place = Place::from_path(&element.get_attribute(PLACE)?);
    matches!(place.route, Route::Groups | Route::Group(_)).then_some(place)
}

fn heard(event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let place = place_of(&event.current_target()?.dyn_into().ok()?)?;
    match &place.route {
        Route::Group(slug) => calendar::pressed(&target, slug, place.locale),
        _ => list::changed(&target, event.type_() == "click", place.locale),
    }
}
