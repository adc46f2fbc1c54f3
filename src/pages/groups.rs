//! The online groups and the clubs in schools.

use leptos::{ev, prelude::*};

use crate::{
    app::use_locale,
    components::{
        contact::Contact,
        heading::Heading,
        prose::{Prose, linked},
    },
    locales::words,
    routes::{Place, Route},
};

/// `/groups`: what holds for all, then each.
#[component]
pub fn Groups() -> impl IntoView {
    let words = &use_locale().words().groups;
    view! {
        <Heading text=words.title />
        <p class="lead">{words.lead}</p>
        <ul class="list">
            {words.facts.iter().map(|fact| view! { <li>{*fact}</li> }).collect_view()}
        </ul>
        <p class="notice">{linked(words.schedule)}</p>
        {words.all.iter().map(|group| view! { <Group group=group /> }).collect_view()}
    }
}

#[component]
fn Group(group: &'static words::Group) -> impl IntoView {
    let words = &use_locale().words().groups;
    view! {
        <section class="card" id=group.slug>
            <h2 class="card__title">{group.name}</h2>
            <dl class="facts">
                <dt>{words.for_label}</dt>
                <dd>{group.audience}</dd>
                <dt>{words.about_label}</dt>
                <dd>{group.about}</dd>
            </dl>
            {group.speaking.map(|speaking| view! { <p>{speaking}</p> })}
        </section>
    }
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
    view! {
        <Heading text=words.title />
        <p class="lead">{words.lead}</p>
        <Prose section=&words.learn />
        <Prose section=&words.schools />
        <section class="card">
            <h2 class="card__title">{words.register.title}</h2>
            <p>{words.register.text}</p>
            <a class="button" href=register>
                {words.register.action}
            </a>
        </section>
        <Prose section=&words.ask />
        <Contact />
    }
}

/// `/clubs/student`: a page to print, or to show to an adult.
#[component]
pub fn Student() -> impl IntoView {
    let words = &use_locale().words().student;
    // A browser that cannot print leaves the page as it is: to be shown.
    let print = move |_: ev::MouseEvent| drop(window().print());
    view! {
        <Heading text=words.title />
        <p class="lead">{words.lead}</p>
        <Prose section=&words.club />
        <Prose section=&words.adult />
        <button class="button no-print" type="button" on:click=print>
            {words.print}
        </button>
    }
}
