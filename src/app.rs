//! The app: what every page has around it, and which page a URL names.

use leptos::prelude::*;

use crate::{
    components::shell::Shell,
    context,
    effect::effect,
    focus,
    navigation::Navigation,
    pages,
    pages::{Fillings, Memory},
    routes::Place,
};

/// The whole site, for the URL that is shown.
#[component]
pub fn App() -> impl IntoView {
    #[cfg(not(feature = "ssr"))]
    {
        crate::patterns::lend();
        provide_context(crate::Config::of_document());
    }
    focus::provide();
    Navigation::provide();
    Fillings::provide();
    Memory::provide();
    #[cfg(not(feature = "prose"))]
    pages::Shelf::provide();
    context::provide_taken_over();
    view! { <Site /> }
}

/// The shell, drawn anew only when the language changes, and the page in it.
#[component]
fn Site() -> impl IntoView {
    let navigation = Navigation::here();
    let fillings = use_context::<Fillings>();
    let place = Memo::new(move |_| Place::from_path(&navigation.path()));
    let locale = Memo::new(move |_| place.get().locale);
    effect(move || {
        let tag = locale.get().tag();
        if let Some(root) = document().document_element() {
            // Setting an attribute of a well-formed name cannot fail.
            root.set_attribute("lang", tag).ok();
        }
    });
    effect(move || {
        // What is kept here can be said, and a form's page knows itself when it is there.
        let ready = fillings
            .as_ref()
            .is_none_or(|fillings| fillings.ready().get());
        if ready && place.with(|place| place.route.form_id().is_none()) {
            focus::reveal();
        }
    });
    let site = move || {
        let locale = locale.get();
        provide_context(locale);
        view! {
            <Shell place=place>
                {move || {
                    // Between two languages the old shell must not draw the new page.
                    let place = place.get();
                    if place.locale == locale { pages::page(&place) } else { ().into_any() }
                }}
            </Shell>
        }
        .into_any()
    };
    view! { {move || site()} }
}
