//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{
    components::{heading::Heading, not_found::text},
    context::use_locale,
    routes::Route,
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
