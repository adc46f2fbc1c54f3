//! What is said where an address leads nowhere.

use crate::{
    components::{
        contact::contact,
        prose::{lead, paragraph},
    },
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

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
