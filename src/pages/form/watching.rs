//! What happens to a tab's forms from outside: the tab begins, is left or comes back, the network does, or
//! another tab asks.

use std::time::Duration;

use leptos::{ev, prelude::*, task::spawn_local};

use super::{filling::Filling, fillings::Fillings, waiting};
use crate::drafts;

/// How long what is kept is waited for.
const LONGEST: Duration = Duration::from_millis(2500);

impl Fillings {
    /// Hears of it for as long as the tab lives.
    pub(super) fn watch(&self) {
        self.replay();
        self.watch_leaving();
        self.watch_tabs();
    }

    /// Brings storage up to date with what a crash left in the journal, and lets go of what is past its
    /// time. Without a draft in sight nobody has to wait for it.
    fn replay(&self) {
        let (fillings, again) = (self.clone(), self.clone());
        let look = move || {
            fillings
                .expired
                .update_value(|expired| *expired += drafts::sweep());
            if !fillings.ready.get_untracked() {
                fillings.ready.set(true);
            }
            fillings.news.set(true);
        };
        let ready = self.ready;
        // A place inside a form is asked for by whoever was there: the journal alone may know of it, where
        // the browser died before anything else reached the disk.
        let inside = window().location().search();
        let inside = inside.is_ok_and(|search| !search.is_empty());
        if !inside && drafts::shelf().is_empty() {
            ready.set(true);
        } else {
            // A script that does not come must not keep anybody out.
            let late = look;
            let wait = move || {
                if !ready.get_untracked() {
                    late();
                }
            };
            set_timeout(wait, LONGEST);
        }
        spawn_local(async move {
            drafts::replay().await;
            look();
            waiting::send(&again);
        });
    }

    /// Does what other tabs ask for (public/keep.js).
    fn watch_tabs(&self) {
        let on = |event: &'static str, act: fn(&Filling)| {
            let all = self.all;
            let heard = move |event: web_sys::Event| {
                let key = js_sys::Reflect::get(&event, &"detail".into()).ok();
                let key = key.and_then(|key| key.as_string());
                all.with_value(|all| {
                    let here = |filling: &Filling| {
                        let place = filling.place_of();
                        place.is_some_and(|place| Some(place.as_str()) == key.as_deref())
                    };
                    let filling = all.iter().find(|(_, filling)| here(filling));
                    filling.map(|(_, filling)| *filling)
                })
                .iter()
                .for_each(act);
            };
            // It lives as long as the tab, so its handle is let go.
            drop(window_event_listener_untyped(event, heard));
        };
        on("asked", Filling::hand_over);
        on("lost", Filling::give_up);
    }

    /// Keeps what is not kept yet when the page may be gone the next moment,
    /// and forgets everything when the person leaves the site.
    fn watch_leaving(&self) {
        let flush = {
            let all = self.all;
            move || all.with_value(|all| all.iter().for_each(|(_, filling)| filling.flush()))
        };
        let leave = {
            let (all, prefill) = (self.all, self.prefill);
            move || {
                flush();
                prefill.set_value(None);
                all.update_value(|all| all.drain(..).for_each(|(_, filling)| filling.stop()));
                drafts::forget();
            }
        };
        // These live as long as the tab, so their handles are let go.
        drop(window_event_listener(ev::pagehide, move |_| flush()));
        let all = self.all;
        let (fillings, asked) = (self.clone(), self.clone());
        let back = move || {
            all.with_value(|all| all.iter().for_each(|(_, filling)| filling.retry_now()));
            waiting::send(&fillings);
        };
        let online = back.clone();
        drop(window_event_listener(ev::visibilitychange, move |_| {
            flush();
            if !document().hidden() {
                back();
            }
        }));
        drop(window_event_listener(ev::online, move |_| online()));
        drop(window_event_listener_untyped("leave", move |_| leave()));
        // Asked before a reload (public/release.js).
        drop(window_event_listener_untyped("unsaved", move |event| {
            flush();
            if asked.any(Filling::is_unsaved) {
                event.prevent_default();
            }
        }));
    }
}
