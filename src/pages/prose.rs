//! Pages that only say something. Their words are in their prerendered files and not in the app.
//!
//! The page that the browser itself loaded has them already, and stays as it is. For any other, the app
//! fetches that page's file and takes the marked part out of it, so that what it holds in memory, such
//! as answers that nothing keeps, outlives the reading of a help page.

mod feed;
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
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// How far a page's words have come.
#[derive(Clone)]
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
    if place.route == Route::Home {
        let fillings = use_context::<Fillings>();
        // What only this browser knows comes into the place that the words leave for it, after the first
        // render, which must equal the prerendered page.
        effect(move || {
            let slot = node
                .get()
                .and_then(|node| node.query_selector("[data-place]").ok()?);
            if let (Some(slot), Some(own)) = (slot, own(locale, fillings.as_ref())) {
                slot.set_inner_html(&own);
            }
        });
    }
    if feed::alone_tells(&place) {
        return of_the_feed(place, node);
    }
    view! {
        <Heading text=place.route.title(locale.words()) />
        {prose(place, node)}
    }
    .into_any()
}

/// A page whose title comes with its words.
fn of_the_feed(place: Place, node: NodeRef<Div>) -> AnyView {
    let title = RwSignal::new(place.locale.words().titles.groups.to_owned());
    let words = RwSignal::new(Words::Coming);
    fetch(&place, words, Some(title));
    shown(place, node, words, Some(title))
}

/// What only this browser knows of unfinished forms, for the front door.
fn own(locale: Locale, fillings: Option<&Fillings>) -> Option<String> {
    let fillings = fillings?;
    fillings.news().track();
    let is_ready = fillings.ready().get();
    is_ready.then(|| unfinished(fillings, locale))
}

/// The words of a page, in an element that the caller can look into as soon as they are here.
pub fn prose(place: Place, node: NodeRef<Div>) -> AnyView {
    let words = source::words(&place);
    shown(place, node, words, None)
}

/// What has come of the words so far, under the title if that comes with them.
fn shown(
    place: Place,
    node: NodeRef<Div>,
    words: RwSignal<Words>,
    title: Option<RwSignal<String>>,
) -> AnyView {
    let own_place = place.clone();
    effect(move || {
        if words.with(|words| !matches!(words, Words::Coming)) {
            feed::follow(&own_place);
        }
    });
    let page = move || {
        let words = match words.get() {
            Words::Here(html) => here(&place, html, node),
            Words::Coming => {
                let html = coming(place.locale, title.is_some());
                return view! { <div class="flow" role="status" inner_html=html></div> }.into_any();
            }
            Words::Away => away(&place, words, title),
        };
        match title {
            Some(title) => view! { <Heading text=title.get_untracked() />{words} }.into_any(),
            None => words,
        }
    };
    view! { {move || page()} }.into_any()
}

/// Asks for the words, and for the title where that comes with them.
fn fetch(place: &Place, words: RwSignal<Words>, title: Option<RwSignal<String>>) {
    words.set(Words::Coming);
    match title {
        Some(title) => feed::fetch(place, words, title),
        None => source::fetch(place, words),
    }
}

/// What is said while the words are on their way. A page whose title comes with them arrives, with title and
/// focus, when it is known which one it is.
fn coming(locale: Locale, has_title: bool) -> String {
    let coming = paragraph(locale.interface().shell.app_coming);
    if !has_title {
        return coming;
    }
    let title = esc(locale.words().titles.groups);
    format!("<h1 class=\"heading\">{title}</h1>{coming}")
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
fn away(place: &Place, words: RwSignal<Words>, title: Option<RwSignal<String>>) -> AnyView {
    let locale = place.locale;
    let said = &locale.interface().trouble;
    let own = match place.route {
        Route::Home => own(locale, use_context::<Fillings>().as_ref()).unwrap_or_default(),
        _ => String::new(),
    };
    let here = format!(
        "<div class=\"flow\" data-place=\"{}\">{own}</div>",
        place.path()
    );
    let place = place.clone();
    let again = button(said.again, Weight::Main, move || {
        fetch(&place, words, title);
    });
    let instead = paragraph(said.instead) + &contact(locale) + &help_lines(locale);
    view! {
        <div class="flow" role="status" inner_html=lead(said.page_unreachable) + &here></div>
        {again}
        <div class="flow" inner_html=instead></div>
    }
    .into_any()
}
