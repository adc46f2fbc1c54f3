//! The front door.

use leptos::prelude::*;

use crate::{
    components::{
        heading::Heading,
        prose::{lead, sections},
    },
    context::use_locale,
    drafts,
    html::esc,
    locales::{Locale, words::Door},
    routes::{Place, Route},
};

/// `/`: what a person may need, in their own words.
#[component]
pub fn Home() -> impl IntoView {
    let locale = use_locale();
    let words = &locale.words().home;
    let unfinished = RwSignal::new(String::new());
    // Storage is read after the first render, which must equal the prerendered page.
    Effect::new(move || unfinished.set(kept(locale)));
    let doors = [
        door(&words.myself, Route::SupportInquiry, locale, true),
        door(&words.loved_one, Route::FamilyInquiry, locale, true),
        door(&words.groups, Route::Groups, locale, false),
        door(&words.peer_support, Route::PeerSupport, locale, false),
        door(&words.youth, Route::Youth, locale, false),
        door(&words.clubs, Route::Clubs, locale, false),
    ];
    let rest = format!(
        "<h2 class=\"visually-hidden\">{}</h2><div class=\"doors\">{}</div>{}",
        esc(words.doors_title),
        doors.concat(),
        sections(&[&words.person]),
    );
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=lead(words.lead)></div>
        <div class="flow" inner_html=unfinished></div>
        <div class="flow flow--wide" inner_html=rest></div>
    }
}

/// One way on: the whole card can be tapped, the link alone is announced.
fn door(door: &Door, to: Route, locale: Locale, main: bool) -> String {
    format!(
        "<section class=\"door{}\"><h3 class=\"door__title\">{}</h3><p class=\"door__text\">{}</p>\
         <a class=\"door__link\" href=\"{}\">{}</a></section>",
        if main { " door--main" } else { "" },
        esc(door.title),
        esc(door.text),
        Place { locale, route: to }.path(),
        esc(door.action),
    )
}

/// The forms that this browser holds a draft of, each with the way back in.
fn kept(locale: Locale) -> String {
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
