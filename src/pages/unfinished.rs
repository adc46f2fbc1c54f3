//! What the front door says of this browser alone.

use super::Fillings;
use crate::{
    drafts::{self, Kept, Shown},
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// The forms that this browser holds a draft of, each with the way back in. Of a locked one nobody
/// learns here which form it is.
pub fn unfinished(fillings: Option<&Fillings>, locale: Locale) -> String {
    let words = &locale.interface().opening;
    let line = |kept: Kept| {
        let (route, action, query) = match &kept.form {
            Some(id) => (Route::of_form(id), words.resume, "?resume"),
            None => (Route::Kept, locale.words().kept.unlock, ""),
        };
        let title = match route {
            Route::Kept => locale.words().kept.locked,
            _ => route.title_or_id(locale.words()),
        };
        let title = title.to_owned();
        let path = Place { locale, route }.path() + query;
        let in_memory = fillings.and_then(|fillings| fillings.get(kept.form.as_deref()?));
        let waits = in_memory.map_or(kept.shown == Shown::Waiting, |filling| filling.waits());
        let state = if waits {
            locale.interface().sending.waiting_title
        } else {
            ""
        };
        format!(
            "<li>{0} <strong>{1}</strong> <a class=\"button\" href=\"{path}\">{2}\
             <span class=\"visually-hidden\">: {0}</span></a></li>",
            esc(&title),
            esc(state),
            esc(action),
        )
    };
    let shelf = drafts::shelf().into_iter();
    let lines: String = shelf
        .filter(|kept| kept.shown != Shown::Damaged)
        .map(line)
        .collect();
    if lines.is_empty() {
        return lines;
    }
    format!(
        "<section class=\"notice\"><h2 class=\"notice__title\">{}</h2>\
         <ul class=\"list list--plain\">{lines}</ul></section>",
        esc(words.resume_title),
    )
}
