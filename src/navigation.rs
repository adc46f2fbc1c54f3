//! Where the visitor is: the URL's path and query, followed through links,
//! Back and Forward.
//!
//! Links are plain links and work without the app. A click on one that stays
//! on this site is taken over here; everything else is left to the browser:
//! other origins, new tabs, downloads, places in a page, `rel="external"`.

use leptos::prelude::*;

/// The address of a page, as far as pages depend on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The path, with its slash.
    pub path: String,
    /// The query, without its mark.
    pub search: String,
}

/// Where the visitor is. A handle: copies are the same place.
#[derive(Clone, Copy)]
pub struct Navigation(RwSignal<Address>);

impl Navigation {
    /// Makes the place known to every page below the caller: the one that is
    /// being rendered natively, or the one that the browser shows.
    pub fn provide() -> Self {
        #[cfg(feature = "ssr")]
        let address = use_context().unwrap_or(Address {
            path: "/".into(),
            search: String::new(),
        });
        #[cfg(not(feature = "ssr"))]
        let address = browser::address();
        let navigation = Self(RwSignal::new(address));
        provide_context(navigation);
        #[cfg(not(feature = "ssr"))]
        browser::follow(navigation);
        navigation
    }

    /// The place that the caller's page stands at; the front door where none is known.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| {
            Self(RwSignal::new(Address {
                path: "/".into(),
                search: String::new(),
            }))
        })
    }

    /// The path.
    pub fn path(self) -> String {
        self.0.with(|address| address.path.clone())
    }

    /// The query.
    pub fn search(self) -> String {
        self.0.with(|address| address.search.clone())
    }

    /// Goes to a path of this site, query included; in place of the present one, if `replace`.
    #[cfg_attr(
        feature = "ssr",
        expect(clippy::unused_self, unused_variables, reason = "no browser")
    )]
    pub fn go(self, to: &str, replace: bool) {
        #[cfg(not(feature = "ssr"))]
        browser::go(self, to, replace);
    }
}

#[cfg(not(feature = "ssr"))]
mod browser {
    use leptos::{ev, prelude::*};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, HtmlAnchorElement};

    use super::{Address, Navigation};

    pub fn address() -> Address {
        let location = window().location();
        let search = location.search().unwrap_or_default();
        Address {
            path: location.pathname().unwrap_or_else(|_| "/".into()),
            search: search.strip_prefix('?').unwrap_or_default().to_owned(),
        }
    }

    pub fn go(navigation: Navigation, to: &str, replace: bool) {
        let Ok(history) = window().history() else {
            return;
        };
        let state = JsValue::NULL;
        let moved = if replace {
            history.replace_state_with_url(&state, "", Some(to))
        } else {
            history.push_state_with_url(&state, "", Some(to))
        };
        if moved.is_err() {
            // Browsers refuse too many entries in a short time: then the page is loaded.
            window().location().set_href(to).ok();
            return;
        }
        navigation.0.set(address());
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }

    /// Follows links, Back and Forward for as long as the tab lives.
    pub fn follow(navigation: Navigation) {
        drop(window_event_listener(ev::popstate, move |_| {
            navigation.0.set(address());
        }));
        drop(window_event_listener(ev::click, move |event| {
            if let Some(to) = inside(&event) {
                event.prevent_default();
                let here = window().location();
                let same = here.pathname().unwrap_or_default() + &here.search().unwrap_or_default();
                go(navigation, &to, to == same);
            }
        }));
    }

    /// The path that a click leads to, if it is this app's to follow.
    fn inside(event: &ev::MouseEvent) -> Option<String> {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || modified {
            return None;
        }
        let target: Element = event.target()?.dyn_into().ok()?;
        let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
        let external = link.rel().split(' ').any(|rel| rel == "external");
        let elsewhere = window().location().origin().ok()? != link.origin();
        if external || elsewhere || link.has_attribute("download") || !link.target().is_empty() {
            return None;
        }
        link.hash()
            .is_empty()
            .then(|| link.pathname() + &link.search())
    }
}
