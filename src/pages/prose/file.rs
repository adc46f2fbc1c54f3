//! The words as the prerendered file of a page has them.
//!
//! What is shown as HTML here is only ever a page of this site: the path is one of [`Place`]'s own and
//! never a text from outside, the content security policy lets the app reach no other origin but the
//! API's, and what answers has to carry this very path on the marked part. The file was written by
//! `src/bin/prerender.rs`, through the same `esc` as all markup, and holds nothing of a person's. It is
//! as trusted as the app, which comes from the same place.

use leptos::{prelude::*, task::spawn_local};
use web_sys::{Document, DomParser, SupportedType};

use super::{Shelf, Words};
use crate::{api, context::use_taken_over, routes::Place};

/// The words of a page: as the browser loaded it, as it was read before, or fetched.
pub fn words(place: &Place) -> RwSignal<Words> {
    let path = place.path();
    let loaded = if use_taken_over().get_untracked() {
        None
    } else {
        marked(&document(), &path)
    };
    if let (Some(shelf), Some(html)) = (Shelf::here(), &loaded) {
        shelf.put(&path, html);
    }
    let words = RwSignal::new(Words::Coming);
    match loaded.or_else(|| Shelf::here()?.get(&path)) {
        Some(html) => words.set(Words::Here(html)),
        None => fetch(place, words),
    }
    words
}

/// Fetches the page's file and takes its words out of it.
pub fn fetch(place: &Place, words: RwSignal<Words>) {
    let (path, shelf) = (place.path(), Shelf::here());
    spawn_local(async move {
        let page = api::page(&path).await;
        let found = page.and_then(|page| marked(&parse(&page)?, &path));
        if let (Some(shelf), Some(html)) = (shelf, &found) {
            shelf.put(&path, html);
        }
        // The person may have gone to another page by now.
        words.try_set(found.map_or(Words::Away, Words::Here));
    });
}

/// A page's text as a document that runs nothing and loads nothing.
fn parse(page: &str) -> Option<Document> {
    let parser = DomParser::new().ok()?;
    parser.parse_from_string(page, SupportedType::TextHtml).ok()
}

/// The marked part of a document, if it is the page of this path.
fn marked(page: &Document, path: &str) -> Option<String> {
    let part = page.query_selector("[data-prose]").ok()??;
    let is_it = part.get_attribute("data-prose")? == path;
    is_it.then(|| part.inner_html())
}
