//! The app: what every page has around it, and which page a URL names.

use leptos::prelude::*;

use crate::{
    Config, components::shell::Shell, focus, locales::Locale, navigation::Navigation, pages,
    pages::Fillings, routes::Place,
};

/// Whether the first render is over, which has to equal the prerendered page.
#[derive(Clone, Copy)]
struct TakenOver(RwSignal<bool>);

/// The whole site, for the URL that is shown.
#[component]
pub fn App() -> impl IntoView {
    #[cfg(not(feature = "ssr"))]
    {
        crate::patterns::lend();
        provide_context(Config::of_document());
    }
    focus::provide();
    Navigation::provide();
    Fillings::provide();
    let taken_over = RwSignal::new(false);
    provide_context(TakenOver(taken_over));
    Effect::new(move || taken_over.set(true));
    view! { <Site /> }
}

/// The shell, drawn anew only when the language changes, and the page in it.
#[component]
fn Site() -> impl IntoView {
    let navigation = Navigation::here();
    let place = Memo::new(move |_| Place::from_path(&navigation.path()));
    let locale = Memo::new(move |_| place.get().locale);
    Effect::new(move || {
        let tag = locale.get().tag();
        if let Some(root) = document().document_element() {
            // Setting an attribute of a well-formed name cannot fail.
            root.set_attribute("lang", tag).ok();
        }
    });
    Effect::new(move || {
        // A form's page knows itself when it is there.
        if place.with(|place| place.route.form_id().is_none()) {
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
