//! What stands around every page: skip link, header, language switch, help
//! lines, footer, and the way out.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    contact::Contact,
    help_lines::{HelpLines, HelpStrip},
};
use crate::{
    app::{use_config, use_locale},
    focus,
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
    let words = &use_locale().interface().shell;
    view! {
        // `external`: the browser itself follows it, and so moves the focus.
        <a class="skip-link" href="#main" rel="external">
            {words.skip}
        </a>
        <Header place=place />
        <HelpStrip />
        <main id="main" class="container page" tabindex="-1">
            <noscript>
                <p class="notice">{words.no_script}</p>
            </noscript>
            <p class="notice app-failed">{words.app_failed}</p>
            {children()}
        </main>
        <Footer />
        <Leave />
        <p class="visually-hidden" role="status">
            {focus::announcement()}
        </p>
    }
}

#[component]
fn Header(place: Memo<Place>) -> impl IntoView {
    let locale = use_locale();
    let words = &locale.interface().shell;
    let home = Place {
        locale,
        route: Route::Home,
    }
    .path();
    view! {
        <header class="header">
            <div class="header__inner container">
                <a class="header__brand" href=home>
                    <span class="header__organisation">{words.organisation}</span>
                    <span class="header__product">{words.product}</span>
                </a>
                <nav aria-label=words.language>
                    <ul class="languages">
                        {Locale::ALL.map(|to| view! { <LanguageLink place=place to=to /> })
                            .collect_view()}
                    </ul>
                </nav>
            </div>
        </header>
    }
}

/// The same page in another language; the present one is marked.
#[component]
fn LanguageLink(place: Memo<Place>, to: Locale) -> impl IntoView {
    let here = use_locale() == to;
    let search = use_location().search;
    view! {
        <li>
            <a
                class="languages__link"
                href=move || {
                    let query = search.get();
                    let mark = if query.is_empty() { "" } else { "?" };
                    format!("{}{mark}{query}", place.get().in_locale(to).path())
                }
                lang=to.tag()
                hreflang=to.tag()
                aria-current=here.then_some("true")
            >
                {to.name()}
            </a>
        </li>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let locale = use_locale();
    let words = &locale.interface().shell;
    let pages = [
        Route::PeerSupport,
        Route::HelpNow,
        Route::Youth,
        Route::Privacy,
    ];
    view! {
        <footer class="footer">
            <div class="footer__inner container">
                <section class="footer__part footer__part--wide">
                    <h2 class="footer__title">{words.footer_help}</h2>
                    <HelpLines />
                </section>
                <section class="footer__part">
                    <h2 class="footer__title">{words.footer_contact}</h2>
                    <Contact />
                </section>
                <nav class="footer__part" aria-label=words.footer_pages>
                    <h2 class="footer__title">{words.footer_pages}</h2>
                    <ul class="footer__links">
                        {pages
                            .map(|route| {
                                let title = route.title(locale.words());
                                let path = Place { locale, route }.path();
                                view! {
                                    <li>
                                        <a href=path>{title}</a>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                </nav>
            </div>
        </footer>
    }
}

/// The way out, in reach of the thumb. A plain link, so that it works
/// without the app; `public/leave.js` makes it blank the page first.
#[component]
fn Leave() -> impl IntoView {
    let words = &use_locale().interface().shell;
    view! {
        <aside class="leave" aria-label=words.leave>
            <a
                class="leave__button"
                href=use_config().leave_to
                rel="external noreferrer"
                data-leave
                aria-describedby="leave-hint"
            >
                {words.leave}
            </a>
            <span id="leave-hint" class="visually-hidden">
                {words.leave_hint}
            </span>
        </aside>
    }
}
