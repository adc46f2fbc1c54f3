//! What the groups' own module tells of a page (`public/groups.js`, `src/meetings.rs`): when groups meet, and
//! of a group beyond the five all that there is to say. This is all that the app has of it.

use groups::Group;
use leptos::{prelude::*, task::spawn_local};

use super::Words;
use crate::{
    routes::{Place, Route},
    script::{Answer, ask, tell},
};

/// Whether the feed alone can tell of a page.
pub fn alone_tells(place: &Place) -> bool {
    matches!(&place.route, Route::Group(slug) if Group::from_slug(slug).is_none())
}

/// Has the module say when groups meet, on a page that leaves a place for that.
pub fn follow(place: &Place) {
    if matches!(place.route, Route::Groups | Route::Group(_)) {
        tell("meet", &place.path(), "");
    }
}

/// Asks it for a page and the page's title.
pub fn fetch(place: &Place, words: RwSignal<Words>, title: RwSignal<String>) {
    let path = place.path();
    spawn_local(async move {
        let answer = ask("meet", &path, "", "").await;
        // The person may have gone to another page by now.
        match &answer {
            Answer::Text(page) if let Some((heading, html)) = page.split_once('\0') => {
                title.try_set(heading.to_owned());
                words.try_set(Words::Here(html.to_owned()));
            }
            _ => drop(words.try_set(Words::Away)),
        }
    });
}
