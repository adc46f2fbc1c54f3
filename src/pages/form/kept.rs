//! Where the answers are: said on every step, and only once it is so.

use leptos::prelude::*;

use super::{
    Here,
    filling::{Filling, Keep, Kept},
};
use crate::{
    clock,
    drafts::StorageError,
    html::esc,
    locales::{Locale, interface::Kept as Words},
};

/// Says what is kept of a form, and until when; and leads to where that can be changed.
#[component]
pub fn KeptNote(here: Here, filling: Filling) -> impl IntoView {
    let locale = here.locale;
    let words = &locale.interface().kept;
    let change = format!(
        "<a class=\"kept__change\" href=\"{}\">{}</a>",
        here.keep(),
        esc(words.change)
    );
    let html = move || {
        let said = said(&filling.kept.get(), filling.keep() == Keep::Locked, locale);
        format!("{} {change}", esc(&said))
    };
    view! { <div class="kept" role="status" inner_html=html></div> }
}

/// What is kept, in words.
fn said(kept: &Kept, locked: bool, locale: Locale) -> String {
    let words = &locale.interface().kept;
    match kept {
        Kept::Nowhere => words.not_kept.to_owned(),
        Kept::Saving => words.saving.to_owned(),
        Kept::Failed(error) => [words.not_saved, why(*error, words), words.still].join(" "),
        Kept::Until(head) => {
            let day = clock::day(&head.saved_at, locale);
            let (saved, when) = if day == clock::day(&clock::now(), locale) {
                let time = clock::time_of_day(&head.saved_at, locale);
                (words.saved_at, time)
            } else {
                (locale.words().kept.saved, day)
            };
            let until = clock::day(&head.expires_at, locale);
            let place = if locked { words.locked } else { words.open };
            [saved, &when, place, words.until, &until].join(" ") + "."
        }
    }
}

fn why(error: StorageError, words: &Words) -> &'static str {
    match error {
        StorageError::Blocked | StorageError::Newer => words.blocked,
        StorageError::Full => words.full,
        StorageError::Gone => words.gone,
        StorageError::Unlockable => words.unlockable,
    }
}
