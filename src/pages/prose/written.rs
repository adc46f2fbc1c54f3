//! The words themselves, where they are compiled in: for the prerendered files and for development.

use leptos::prelude::*;

use super::Words;
use crate::{
    pages::{about, find, groups, help, home},
    routes::{Place, Route},
};

/// The words of a page.
pub fn words(place: &Place) -> RwSignal<Words> {
    RwSignal::new(Words::Here(html(place)))
}

/// Nothing to fetch.
pub fn fetch(place: &Place, words: RwSignal<Words>) {
    words.set(Words::Here(html(place)));
}

fn html(place: &Place) -> String {
    let (locale, words) = (place.locale, place.locale.prose());
    match place.route {
        Route::Home => home::home(locale, words),
        Route::Find => find::page_html(locale, words),
        Route::HelpNow => help::help_now(locale, words),
        Route::Youth => help::youth(locale, words),
        Route::PeerSupport => about::peer_support(words),
        Route::Privacy => about::privacy(words),
        Route::Groups => groups::groups(locale, words),
        Route::Group(ref slug) => groups::group(locale, words, slug),
        Route::Clubs => groups::clubs(locale, words),
        Route::Student => groups::student(words),
        // Those that are drawn by other means.
        _ => String::new(),
    }
}
