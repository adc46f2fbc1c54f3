//! What stands around every page: skip link, header, language switch, help
//! lines, footer, and the way out.

use leptos::prelude::*;

use super::{
    contact::contact,
    help_lines::{help_lines, help_strip},
};
use crate::{
    context::{use_config, use_locale, use_taken_over},
    focus,
    html::{attr, esc},
    locales::Locale,
    navigation::Navigation,
    routes::{Place, Route},
};

/// The page's frame, in the language of the context.
#[component]
pub fn Shell(
    /// The page shown, for the language switch.
    place: Memo<Place>,
    children: Children,
) -> impl IntoView {
    let locale = use_locale();
    let navigation = Navigation::here();
    let taken_over = use_taken_over();
    let top = move || {
        // The prerendered page knows no query, and the first render must equal it.
        let search = if taken_over.get() {
            navigation.search()
        } else {
            String::new()
        };
        header(locale, &place.get(), &search) + &help_strip(locale)
    };
    view! {
        <div inner_html=top></div>
        <main id="main" class="container page" tabindex="-1">
            <div class="start" inner_html=start(locale)></div>
            {children()}
        </main>
        <div inner_html=footer(locale) + &leave(locale)></div>
        <p class="visually-hidden" role="status">
            {focus::announcement()}
        </p>
    }
}

/// Skip link, brand and language switch. The skip link is `external`: the
/// browser itself follows it, and so moves the focus.
fn header(locale: Locale, place: &Place, search: &str) -> String {
    let words = &locale.interface().shell;
    let languages = Locale::ALL.map(|to| language_link(place, search, to));
    format!(
        "<a class=\"skip-link\" href=\"#main\" rel=\"external\">{}</a>\
         <header class=\"header\"><div class=\"header__inner container\">\
         <a class=\"header__brand\" href=\"{}\"><span class=\"header__organisation\">{}</span>\
         <span class=\"header__product\">{}</span></a>\
         <nav aria-label=\"{}\"><ul class=\"languages\">{}</ul></nav></div></header>",
        esc(words.skip),
        Place {
            locale,
            route: Route::Home
        }
        .path(),
        esc(words.organisation),
        esc(words.product),
        esc(words.language),
        languages.concat(),
    )
}

/// The same page in another language; the present one is marked.
fn language_link(place: &Place, search: &str, to: Locale) -> String {
    let mark = if search.is_empty() { "" } else { "?" };
    let path = format!("{}{mark}{search}", place.in_locale(to).path());
    format!(
        "<li><a class=\"languages__link\" href=\"{}\" lang=\"{1}\" hreflang=\"{1}\"{2}>{3}</a></li>",
        esc(&path),
        to.tag(),
        attr("aria-current", (place.locale == to).then_some("true")),
        to.name(),
    )
}

/// What is said while the app is on its way to change the page, and where it cannot run; the style sheet
/// shows what holds. As text: a browser that runs scripts sees no elements inside `noscript`, and
/// neither must the app.
fn start(locale: Locale) -> String {
    let words = &locale.interface().shell;
    format!(
        "<noscript><p class=\"notice\">{}</p></noscript><p class=\"notice app-failed\">{}</p>\
         <p class=\"app-coming\">{}</p>",
        esc(words.no_script),
        esc(words.app_failed),
        esc(words.app_coming),
    )
}

fn footer(locale: Locale) -> String {
    let words = &locale.interface().shell;
    let pages = [
        Route::Find,
        Route::PeerSupport,
        Route::HelpNow,
        Route::Youth,
        Route::Privacy,
        Route::Kept,
    ];
    let links = pages.map(|route| {
        let title = route.title(locale.words());
        format!(
            "<li><a href=\"{}\">{}</a></li>",
            Place { locale, route }.path(),
            esc(title)
        )
    });
    let part = |title: &str, inner: String| {
        format!(
            "<section><h2 class=\"footer__title\">{}</h2>{inner}</section>",
            esc(title)
        )
    };
    format!(
        "<footer class=\"footer\"><div class=\"footer__inner container\">{}{}\
         <nav aria-label=\"{3}\"><h2 class=\"footer__title\">{3}</h2>\
         <ul class=\"footer__links\">{2}</ul></nav></div></footer>",
        part(words.footer_help, help_lines(locale)),
        part(words.footer_contact, contact(locale)),
        links.concat(),
        esc(words.footer_pages),
    )
}

/// The way out, in reach of the thumb. A plain link, so that it works
/// without the app; `public/early.js` makes it blank the page first.
fn leave(locale: Locale) -> String {
    let words = &locale.interface().shell;
    format!(
        "<aside class=\"leave\" aria-label=\"{1}\"><a class=\"leave__button\" href=\"{0}\" rel=\"external noreferrer\" data-leave \
         aria-describedby=\"leave-hint\">{1}</a>\
         <span id=\"leave-hint\" class=\"visually-hidden\">{2}</span></aside>",
        esc(&use_config().leave_to),
        esc(words.leave),
        esc(words.leave_hint),
    )
}
