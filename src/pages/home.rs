//! The front door: what a person may need, in their own words.

use crate::{
    components::prose::{lead, sections},
    html::esc,
    locales::{Locale, Prose, words::Door},
    routes::{Place, Route},
};

/// `/`. The empty place in it is for what this browser keeps (`pages/unfinished.rs`).
pub fn home(locale: Locale, words: &Prose) -> String {
    let words = &words.home;
    let doors = [
        door(&words.find, Route::Find, locale, true),
        door(&words.myself, Route::SupportInquiry, locale, false),
        door(&words.loved_one, Route::FamilyInquiry, locale, false),
        door(&words.groups, Route::Groups, locale, false),
        door(&words.peer_support, Route::PeerSupport, locale, false),
        door(&words.youth, Route::Youth, locale, false),
        door(&words.clubs, Route::Clubs, locale, false),
    ];
    format!(
        "{}<div class=\"flow\" data-place></div>\
         <h2 class=\"visually-hidden\">{}</h2><div class=\"doors\">{}</div>{}",
        lead(words.lead),
        esc(words.doors_title),
        doors.concat(),
        sections(&[&words.person]),
    )
}

/// One way on: the whole card can be tapped, the link alone is announced.
fn door(door: &Door, to: Route, locale: Locale, main: bool) -> String {
    format!(
        "<section class=\"door{}\"><h3 class=\"door__title\">{}</h3><p class=\"door__text\">{}</p>\
         <a class=\"door__link\" href=\"{}\">{}</a></section>",
        if main { " door--main" } else { "" },
        esc(door.title),
        esc(door.text),
        Place { locale, route: to }.path(),
        esc(door.action),
    )
}
