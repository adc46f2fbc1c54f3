//! The online groups and the clubs in schools.

use leptos::prelude::*;

use crate::{
    components::{
        button::{Weight, button},
        contact::contact,
        heading::Heading,
        prose::{item, lead, linked, sections},
    },
    context::use_locale,
    html::esc,
    locales::words,
    routes::{Place, Route},
};

/// `/groups`: what holds for all, then each.
#[component]
pub fn Groups() -> impl IntoView {
    let words = &use_locale().words().groups;
    let html = format!(
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
    );
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=html></div>
    }
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
#[component]
pub fn Clubs() -> impl IntoView {
    let locale = use_locale();
    let words = &locale.words().clubs;
    let register = Place {
        locale,
        route: Route::ClubRegistration,
    }
    .path();
    let html = format!(
        "{}{}<section class=\"card\"><h2 class=\"card__title\">{}</h2><p>{}</p>\
         <a class=\"button\" href=\"{register}\">{}</a></section>{}{}",
        lead(words.lead),
        sections(&[&words.learn, &words.schools]),
        esc(words.register.title),
        esc(words.register.text),
        esc(words.register.action),
        sections(&[&words.ask]),
        contact(locale),
    );
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=html></div>
    }
}

/// `/clubs/student`: a page to print, or to show to an adult.
#[component]
pub fn Student() -> impl IntoView {
    let words = &use_locale().words().student;
    let html = lead(words.lead) + &sections(&[&words.club, &words.adult]);
    // A browser that cannot print leaves the page as it is: to be shown.
    let print = || drop(window().print());
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=html></div>
        <div class="actions">{button(words.print, Weight::Main, print)}</div>
    }
}
