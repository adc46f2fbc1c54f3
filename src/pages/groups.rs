//! The online groups and the clubs in schools.

use crate::{
    components::{
        contact::contact,
        prose::{item, lead, sections},
    },
    html::esc,
    locales::{Locale, Prose, words},
    meetings,
    routes::{Place, Route},
};

/// `/groups`: what holds for all, then each, then when they meet.
pub fn groups(locale: Locale, words: &Prose) -> String {
    let words = &words.groups;
    let cards: String = words
        .all
        .iter()
        .map(|group| card(locale, words, group))
        .collect();
    lead(words.lead) + &facts(words) + &cards + &meetings::place(locale, &Route::Groups)
}

/// `/groups/{slug}` of one of the five. When it meets stands last, so that nothing moves when that comes.
pub fn group(locale: Locale, words: &Prose, slug: &str) -> String {
    let words = &words.groups;
    let Some(group) = words.all.iter().find(|group| group.slug == slug) else {
        return String::new();
    };
    let form = match group.slug {
        "seekingsobriety" => Route::SupportInquiry,
        _ => Route::FamilyInquiry,
    };
    about(words, group)
        + &facts(words)
        + &meetings::ask(locale, &[form])
        + &meetings::place(locale, &Route::Group(slug.to_owned()))
}

/// What holds for every group.
fn facts(words: &words::Groups) -> String {
    let facts: String = words.facts.iter().map(|fact| item(fact)).collect();
    format!("<ul class=\"list\">{facts}</ul>")
}

/// A group in a card, and the way to its page.
fn card(locale: Locale, words: &words::Groups, group: &words::Group) -> String {
    let page = Place {
        locale,
        route: Route::Group(group.slug.to_owned()),
    };
    format!(
        "<section class=\"card\" id=\"{}\"><h2 class=\"card__title\">{2}</h2>{3}\
         <p><a class=\"card__link\" href=\"{1}\">{4}<span class=\"visually-hidden\">: {2}</span></a></p>\
         </section>",
        group.slug,
        page.path(),
        esc(group.name),
        about(words, group),
        esc(words.read),
    )
}

/// Whom a group is for, what it is about, and whether one has to speak.
fn about(words: &words::Groups, group: &words::Group) -> String {
    let speaking = group
        .speaking
        .map(|speaking| format!("<p>{}</p>", esc(speaking)));
    format!(
        "<dl class=\"facts\"><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>{}",
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
