//! The front door.

use leptos::prelude::*;

use crate::{
    app::use_locale,
    components::{heading::Heading, prose::Prose},
    drafts,
    locales::words::Door,
    routes::{Place, Route},
};

/// `/`: what a person may need, in their own words.
#[component]
pub fn Home() -> impl IntoView {
    let words = &use_locale().words().home;
    view! {
        <Heading text=words.title />
        <p class="lead">{words.lead}</p>
        <Unfinished />
        <h2 class="visually-hidden">{words.doors_title}</h2>
        <div class="doors">
            <DoorCard door=&words.myself to=Route::SupportInquiry main=true />
            <DoorCard door=&words.loved_one to=Route::FamilyInquiry main=true />
            <DoorCard door=&words.groups to=Route::Groups />
            <DoorCard door=&words.peer_support to=Route::PeerSupport />
            <DoorCard door=&words.youth to=Route::Youth />
            <DoorCard door=&words.clubs to=Route::Clubs />
        </div>
        <Prose section=&words.person />
    }
}

/// One way on: the whole card can be tapped, the link alone is announced.
#[component]
fn DoorCard(door: &'static Door, to: Route, #[prop(optional)] main: bool) -> impl IntoView {
    let path = Place {
        locale: use_locale(),
        route: to,
    }
    .path();
    view! {
        <section class="door" class:door--main=main>
            <h3 class="door__title">{door.title}</h3>
            <p class="door__text">{door.text}</p>
            <a class="door__link" href=path>
                {door.action}
            </a>
        </section>
    }
}

/// The forms that this browser holds a draft of.
#[component]
fn Unfinished() -> impl IntoView {
    let locale = use_locale();
    let ids = RwSignal::new(Vec::new());
    // Storage is read after the first render, which must equal the prerendered page.
    Effect::new(move || ids.set(drafts::ids()));
    let words = &locale.interface().opening;
    move || {
        let ids = ids.get();
        (!ids.is_empty()).then(|| {
            view! {
                <section class="notice notice--resume">
                    <h2 class="notice__title">{words.resume_title}</h2>
                    <ul class="list list--plain">
                        {ids.into_iter().map(|id| view! { <UnfinishedLine id=id /> }).collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

#[component]
fn UnfinishedLine(id: String) -> impl IntoView {
    let locale = use_locale();
    let words = &locale.interface().opening;
    let route = Route::of_form(&id);
    let title = match route.title(locale.words()) {
        "" => id,
        title => title.to_owned(),
    };
    let path = Place { locale, route }.path();
    view! {
        <li>
            {title.clone()} " " <a class="button" href=format!("{path}?resume")>
                {words.resume} <span class="visually-hidden">": " {title}</span>
            </a>
        </li>
    }
}
