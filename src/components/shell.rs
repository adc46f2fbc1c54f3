//! What stands around every page: skip link, header, language switch, help
//! lines, footer, and the way out.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    contact::contact,
    help_lines::{help_lines, help_strip},
};
use crate::{
    app::{use_config, use_locale},
    focus,
    html::esc,
    locales::Locale,
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
    let words = &locale.interface().shell;
    // The skip link is `external`: the browser itself follows it, and so moves the focus.
    let home = Place { locale, route: Route::Home }.path();
    let brand = format!(
        "<span class=\"header__organisation\">{}</span><span class=\"header__product\">{}</span>",
        esc(words.organisation),
        esc(words.product),
    );
    view! {
        <a class="skip-link" href="#main" rel="external">
            {words.skip}
        </a>
        <header class="header">
            <div class="header__inner container">
                <a class="header__brand" href=home inner_html=brand></a>
                <nav aria-label=words.language>
                    <ul class="languages">
                        {Locale::ALL.map(|to| language_link(place, to)).into_iter().collect_view()}
                    </ul>
                </nav>
            </div>
        </header>
        <aside class="help-strip" aria-label=words.help_strip inner_html=help_strip(locale)></aside>
        <main id="main" class="container page" tabindex="-1">
            <div class="start-trouble" inner_html=trouble(locale)></div>
            {children()}
        </main>
        <footer class="footer" inner_html=footer(locale)></footer>
        <aside class="leave" aria-label=words.leave inner_html=leave(locale)></aside>
        <p class="visually-hidden" role="status">
            {focus::announcement()}
        </p>
    }
}

/// What is said where the app cannot run. As text: a browser that runs
/// scripts sees no elements inside `noscript`, and neither must the app.
fn trouble(locale: Locale) -> String {
    let words = &locale.interface().shell;
    format!(
        "<noscript><p class=\"notice\">{}</p></noscript><p class=\"notice app-failed\">{}</p>",
        esc(words.no_script),
        esc(words.app_failed),
    )
}

/// The same page in another language; the present one is marked.
fn language_link(place: Memo<Place>, to: Locale) -> AnyView {
    let here = use_locale() == to;
    let search = use_location().search;
    let href = move || {
        let query = search.get();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", place.get().in_locale(to).path())
    };
    view! {
        <li>
            <a
                class="languages__link"
                href=href
                lang=to.tag()
                hreflang=to.tag()
                aria-current=here.then_some("true")
            >
                {to.name()}
            </a>
        </li>
    }
    .into_any()
}

fn footer(locale: Locale) -> String {
    let words = &locale.interface().shell;
    let pages = [Route::PeerSupport, Route::HelpNow, Route::Youth, Route::Privacy];
    let links = pages.map(|route| {
        let title = route.title(locale.words());
        format!("<li><a href=\"{}\">{}</a></li>", Place { locale, route }.path(), esc(title))
    });
    let part = |title: &str, inner: String| {
        format!("<section><h2 class=\"footer__title\">{}</h2>{inner}</section>", esc(title))
    };
    format!(
        "<div class=\"footer__inner container\">{}{}\
         <nav aria-label=\"{3}\"><h2 class=\"footer__title\">{3}</h2>\
         <ul class=\"footer__links\">{2}</ul></nav></div>",
        part(words.footer_help, help_lines(locale)),
        part(words.footer_contact, contact(locale)),
        links.concat(),
        esc(words.footer_pages),
    )
}

/// The way out, in reach of the thumb. A plain link, so that it works
/// without the app; `public/leave.js` makes it blank the page first.
fn leave(locale: Locale) -> String {
    let words = &locale.interface().shell;
    format!(
        "<a class=\"leave__button\" href=\"{}\" rel=\"external noreferrer\" data-leave \
         aria-describedby=\"leave-hint\">{}</a>\
         <span id=\"leave-hint\" class=\"visually-hidden\">{}</span>",
        esc(&use_config().leave_to),
        esc(words.leave),
        esc(words.leave_hint),
    )
}
