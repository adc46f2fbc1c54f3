//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{
    app::use_locale,
    components::{contact::Contact, heading::Heading},
    routes::{Place, Route},
};

/// Says what may have happened, and the ways on.
#[component]
pub fn NotFound() -> impl IntoView {
    let locale = use_locale();
    let words = &locale.words().not_found;
    let home = Place {
        locale,
        route: Route::Home,
    }
    .path();
    view! {
        <Heading text=words.title />
        <p class="lead">{words.text}</p>
        <p>
            <a href=home>{words.home}</a>
        </p>
        <p>{words.contact}</p>
        <Contact />
    }
}
