//! The online groups and the clubs in schools.

use crate::{
    components::{
        contact::contact,
        prose::{item, lead, linked, sections},
    },
    html::esc,
    locales::{Locale, Prose, words},
    routes::{Place, Route},
};

/// `/groups`: what holds for all, then each.
pub fn groups(words: &Prose) -> String {
    let words = &words.groups;
    format!(
        "{}<ul class=\"list\">{}</ul><p class=\"notice\">{}</p>{}",
        lead(words.lead),
        words
            .facts
            .iter()
            .map(|fact| item(fact))
            .collect::<String>(),
        linked(words.schedule),
        words
            .all
            .iter()
            .map(|one| group(words, one))
            .collect::<String>(),
    )
}

fn group(words: &words::Groups, group: &words::Group) -> String {
    let speaking = group
        .speaking
        .map(|speaking| format!("<p>{}</p>", esc(speaking)));
    format!(
        "<section class=\"card\" id=\"{}\"><h2 class=\"card__title\">{}</h2><dl class=\"facts\">\
         <dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>{}</section>",
        group.slug,
        esc(group.name),
        esc(words.for_label),
        esc(group.audience),
        esc(words.about_label),
        esc(group.about),
        speaking.unwrap_or_default(),
    )
}

/// `/clubs`.
pub fn clubs(locale: Locale, words: &Prose) -> String {
    let words = &words.clubs;
    let register = Place {
        locale,
        route: Route::ClubRegistration,
    }
    .path();
    format!(
        "{}{}<section class=\"card\"><h2 class=\"card__title\">{}</h2><p>{}</p>\
         <a class=\"button\" href=\"{register}\">{}</a></section>{}{}",
        lead(words.lead),
        sections(&[&words.learn, &words.schools]),
        esc(words.register.title),
        esc(words.register.text),
        esc(words.register.action),
        sections(&[&words.ask]),
        contact(locale),
    )
}

/// `/clubs/student`: a page to print, or to show to an adult. `public/early.js` prints.
pub fn student(words: &Prose) -> String {
    let words = &words.student;
    format!(
        "{}{}<div class=\"actions\"><button class=\"button\" type=\"button\" data-print>{}</button></div>",
        lead(words.lead),
        sections(&[&words.club, &words.adult]),
        esc(words.print),
    )
}
