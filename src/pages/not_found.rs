//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{
    components::{
        contact::contact,
        heading::Heading,
        prose::{lead, paragraph},
    },
    context::use_locale,
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// Says what may have happened, and the ways on.
#[component]
pub fn NotFound() -> impl IntoView {
    let locale = use_locale();
    let html = text(locale);
    view! {
        <Heading text=Route::NotFound.title(locale.words()) />
        <div class="flow" inner_html=html></div>
    }
}

/// What may have happened, and the ways on.
pub fn text(locale: Locale) -> String {
    let words = &locale.words().not_found;
    let home = Place {
        locale,
        route: Route::Home,
    }
    .path();
    format!(
        "{}<p><a href=\"{home}\">{}</a></p>{}{}",
        lead(words.text),
        esc(words.home),
        paragraph(words.contact),
        contact(locale),
    )
}
