//! What the front door says of this browser alone.

use super::Fillings;
use crate::{
    drafts::{self, Kept, Shown},
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// The forms that were received while the person was on other pages, and those that this browser holds a
/// draft of, each with the way back in. Of a locked one nobody learns here which form it is.
pub fn unfinished(fillings: &Fillings, locale: Locale) -> String {
    let words = locale.interface();
    let received = fillings.received().into_iter().map(|id| {
        let route = Route::of_form(&id);
        line(route, "?step=sent", "", words.sending.reference, locale)
    });
    let received = section(words.sending.receipt_title, &received.collect::<String>());
    let shelf = drafts::shelf().into_iter();
    let kept = shelf.filter(|kept| kept.shown != Shown::Damaged);
    let kept = kept.map(|kept| draft(&kept, fillings, locale));
    let gone = match fillings.expired() {
        0 => String::new(),
        _ => format!("<p class=\"notice\">{}</p>", esc(words.opening.expired)),
    };
    gone + &received + &section(words.opening.resume_title, &kept.collect::<String>())
}

/// The line of a draft.
fn draft(kept: &Kept, fillings: &Fillings, locale: Locale) -> String {
    let words = locale.interface();
    let Some(id) = &kept.form else {
        return line(Route::Kept, "", "", locale.words().kept.unlock, locale);
    };
    let in_memory = fillings.get(id);
    let waits = in_memory.map_or(kept.shown == Shown::Waiting, |filling| filling.waits());
    let state = match in_memory {
        Some(filling) if filling.is_refused() => words.sending.refused_title,
        _ if waits => words.sending.waiting_title,
        _ => "",
    };
    let route = Route::of_form(id);
    line(route, "?resume", state, words.opening.resume, locale)
}

fn line(route: Route, query: &str, state: &str, action: &str, locale: Locale) -> String {
    let title = match route {
        Route::Kept => locale.words().kept.locked,
        _ => route.title_or_id(locale.words()),
    }
    .to_owned();
    let path = Place { locale, route }.path() + query;
    format!(
        "<li>{0} <strong>{1}</strong> <a class=\"button\" href=\"{path}\">{2}\
         <span class=\"visually-hidden\">: {0}</span></a></li>",
        esc(&title),
        esc(state),
        esc(action),
    )
}

fn section(title: &str, lines: &str) -> String {
    if lines.is_empty() {
        return String::new();
    }
    format!(
        "<section class=\"notice\"><h2 class=\"notice__title\">{}</h2>\
         <ul class=\"list list--plain\">{lines}</ul></section>",
        esc(title),
    )
}
