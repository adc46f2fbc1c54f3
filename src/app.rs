//! The app: what every page has around it, and which page a URL names.

use leptos::prelude::*;
use leptos_router::{components::Router, hooks::use_location};

use crate::{
    Config, components::shell::Shell, focus, locales::Locale, pages, pages::Fillings, routes::Place,
};

/// Whether the first render is over, which has to equal the prerendered page.
#[derive(Clone, Copy)]
struct TakenOver(RwSignal<bool>);

/// The whole site, for the URL that the router reads.
#[component]
pub fn App() -> impl IntoView {
    #[cfg(not(feature = "ssr"))]
    {
        crate::patterns::lend();
        provide_context(Config::of_document());
    }
    focus::provide();
    Fillings::provide();
    let taken_over = RwSignal::new(false);
    provide_context(TakenOver(taken_over));
    Effect::new(move || taken_over.set(true));
    view! {
        <Router>
            <Site />
        </Router>
    }
}

/// The shell, drawn anew only when the language changes, and the page in it.
#[component]
fn Site() -> impl IntoView {
    let path = use_location().pathname;
    let place = Memo::new(move |_| Place::from_path(&path.get()));
    let locale = Memo::new(move |_| place.get().locale);
    settle_navigation(place, locale);
    move || {
        let locale = locale.get();
        provide_context(locale);
        view! {
            <Shell place=place>
                {move || {
                    // Between two languages the old shell must not draw the new page.
                    let place = place.get();
                    (place.locale == locale).then(|| pages::page(&place))
                }}
            </Shell>
        }
    }
}

/// Tells the router that a navigation has arrived, and the document its language.
fn settle_navigation(place: Memo<Place>, locale: Memo<Locale>) {
    Effect::new(move || {
        place.track();
        #[cfg(not(feature = "ssr"))]
        if let Some(url) = use_context::<leptos_router::location::BrowserUrl>() {
            leptos_router::location::LocationProvider::ready_to_complete(&url);
        }
    });
    Effect::new(move || {
        let tag = locale.get().tag();
        if let Some(root) = document().document_element() {
            // Setting an attribute of a well-formed name cannot fail.
            root.set_attribute("lang", tag).ok();
        }
    });
}

/// The language of the page that the caller draws.
pub(crate) fn use_locale() -> Locale {
    use_context().unwrap_or(Locale::En)
}

/// The deployment's settings.
pub(crate) fn use_config() -> Config {
    use_context().unwrap_or_else(|| Config::read(|_| None))
}

/// Whether the first render is over: from then on a page may look at the
/// query, the clock and the storage.
pub(crate) fn use_taken_over() -> Signal<bool> {
    use_context::<TakenOver>().map_or_else(Signal::default, |taken_over| taken_over.0.into())
}
