//! Pages that only say something. Their words are in their prerendered files and not in the app.
//!
//! The page that the browser itself loaded has them already, and stays as it is. For any other, the app
//! fetches that page's file and takes the marked part out of it, so that what it holds in memory, such
//! as answers that nothing keeps, outlives the reading of a help page.

#[cfg(not(feature = "prose"))]
mod file;
#[cfg(not(feature = "prose"))]
mod shelf;
#[cfg(feature = "prose")]
mod written;

use leptos::{html::Div, prelude::*};

#[cfg(not(feature = "prose"))]
use self::file as source;
#[cfg(not(feature = "prose"))]
pub use self::shelf::Shelf;
#[cfg(feature = "prose")]
use self::written as source;
#[cfg(any(feature = "feed", feature = "prose"))]
use super::meetings;
use super::{Fillings, unfinished::unfinished};
use crate::{
    components::{
        button::{Weight, button},
        contact::contact,
        heading::Heading,
        help_lines::help_lines,
        prose::{lead, paragraph},
    },
    effect::effect,
    routes::{Place, Route},
};

/// How far a page's words have come.
#[derive(Clone)]
#[cfg_attr(
    feature = "prose",
    expect(dead_code, reason = "compiled-in words are here at once")
)]
enum Words {
    /// On their way.
    Coming,
    /// Here, as HTML of our own.
    Here(String),
    /// They did not arrive.
    Away,
}

/// A page that only says something.
#[component]
pub fn ProsePage(place: Place) -> impl IntoView {
    let locale = place.locale;
    let node = NodeRef::<Div>::new();
    let fillings = use_context::<Fillings>();
    let own_place = place.clone();
    #[cfg(any(feature = "feed", feature = "prose"))]
    meetings::listen(&place);
    // What only this browser knows comes into the place that the words leave for it, after the first
    // render, which must equal the prerendered page.
    effect(move || {
        let slot = node
            .get()
            .and_then(|node| node.query_selector("[data-place]").ok()?);
        if let (Some(slot), Some(own)) = (slot, own(&own_place, fillings.as_ref())) {
            slot.set_inner_html(&own);
        }
    });
    view! {
        <Heading text=place.route.title(locale.words()) />
        {prose(place, node)}
    }
}

/// What only this browser knows, where there is anything: what it keeps of forms, when groups meet.
fn own(place: &Place, fillings: Option<&Fillings>) -> Option<String> {
    if place.route != Route::Home {
        #[cfg(any(feature = "feed", feature = "prose"))]
        return meetings::section(place);
        #[cfg(not(any(feature = "feed", feature = "prose")))]
        return None;
    }
    let fillings = fillings?;
    fillings.news().track();
    let is_ready = fillings.ready().get();
    is_ready.then(|| unfinished(Some(fillings), place.locale))
}

/// The words of a page, in an element that the caller can look into as soon as they are here.
pub fn prose(place: Place, node: NodeRef<Div>) -> AnyView {
    let words = source::words(&place);
    let page = move || match words.get() {
        Words::Here(html) => here(&place, html, node),
        Words::Coming => {
            let coming = place.locale.interface().shell.app_coming;
            view! { <p role="status">{coming}</p> }.into_any()
        }
        Words::Away => away(&place, words),
    };
    view! { {move || page()} }.into_any()
}

fn here(place: &Place, html: String, node: NodeRef<Div>) -> AnyView {
    let class = if place.route == Route::Home {
        "flow flow--wide"
    } else {
        "flow"
    };
    view! { <div class=class data-prose=place.path() node_ref=node inner_html=html></div> }
        .into_any()
}

/// What is said where the words did not arrive: whom to call, and a way to try again.
fn away(place: &Place, words: RwSignal<Words>) -> AnyView {
    let locale = place.locale;
    let said = &locale.interface().trouble;
    let own = own(place, use_context::<Fillings>().as_ref()).unwrap_or_default();
    let here = format!(
        "<div class=\"flow\" data-place=\"{}\">{own}</div>",
        place.path()
    );
    let place = place.clone();
    let again = button(said.again, Weight::Main, move || {
        source::fetch(&place, words);
    });
    let instead = paragraph(said.instead) + &contact(locale) + &help_lines(locale);
    view! {
        <div class="flow" role="status" inner_html=lead(said.page_unreachable) + &here></div>
        {again}
        <div class="flow" inner_html=instead></div>
    }
    .into_any()
}
