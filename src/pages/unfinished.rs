//! What the front door says of this browser alone.

use crate::{
    drafts,
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// The forms that this browser holds a draft of, each with the way back in.
pub fn unfinished(locale: Locale) -> String {
    let words = &locale.interface().opening;
    let line = |id: String| {
        let route = Route::of_form(&id);
        let title = match route.title(locale.words()) {
            "" => &id,
            title => title,
        };
        format!(
            "<li>{0} <a class=\"button\" href=\"{1}?resume\">{2}\
             <span class=\"visually-hidden\">: {0}</span></a></li>",
            esc(title),
            Place {
                locale,
                route: route.clone()
            }
            .path(),
            esc(words.resume),
        )
    };
    let lines: String = drafts::ids().into_iter().map(line).collect();
    if lines.is_empty() {
        return lines;
    }
    format!(
        "<section class=\"notice\"><h2 class=\"notice__title\">{}</h2>\
         <ul class=\"list list--plain\">{lines}</ul></section>",
        esc(words.resume_title),
    )
}
