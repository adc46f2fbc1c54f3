//! Where the answers are: said on every step, and only once it is so.

use leptos::prelude::*;

use super::filling::Kept;
use crate::{clock, context::use_locale};

/// Says what is kept of a form, and until when.
#[component]
pub fn KeptNote(kept: RwSignal<Kept>) -> impl IntoView {
    let locale = use_locale();
    let words = &locale.interface().kept;
    view! {
        <p class="kept" role="status">
            {move || match kept.get() {
                Kept::Nowhere => words.not_kept.to_owned(),
                Kept::Failed => words.not_saved.to_owned(),
                Kept::Until { saved_at, expires_at } => {
                    let at = clock::time_of_day(&saved_at, locale);
                    let until = clock::day(&expires_at, locale);
                    format!("{} {at}, {} {until}.", words.saved_at, words.until)
                }
            }}
        </p>
    }
}
