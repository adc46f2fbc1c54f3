//! What every view may ask of what stands around it.

use leptos::prelude::*;

use crate::{Config, effect::effect, locales::Locale};

/// Whether the first render is over, which has to equal the prerendered page.
#[derive(Clone, Copy)]
struct TakenOver(RwSignal<bool>);

/// Lets every view below the caller ask whether the first render is over.
pub fn provide_taken_over() {
    let taken_over = RwSignal::new(false);
    provide_context(TakenOver(taken_over));
    effect(move || taken_over.set(true));
}

/// The language of the page that the caller draws.
pub fn use_locale() -> Locale {
    use_context().unwrap_or(Locale::En)
}

/// The deployment's settings.
pub fn use_config() -> Config {
    use_context().unwrap_or_else(|| Config::read(|_| None))
}

/// Whether the first render is over: from then on a page may look at the
/// query, the clock and the storage.
pub fn use_taken_over() -> Signal<bool> {
    use_context::<TakenOver>().map_or_else(Signal::default, |taken_over| taken_over.0.into())
}
