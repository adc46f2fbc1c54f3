//! The forms that this tab holds in memory. They outlive the pages, so that
//! going elsewhere and back, or changing the language, loses nothing.

use std::sync::Arc;

#[cfg(not(feature = "ssr"))]
use leptos::ev;
use leptos::prelude::*;
use questionnaire::Questionnaire;

#[cfg(not(feature = "ssr"))]
use super::waiting;
use super::{
    filling::{Filling, Keep},
    phase::Phase,
};
#[cfg(not(feature = "ssr"))]
use crate::drafts;
use crate::{
    drafts::{Draft, Key},
    locales::Locale,
    navigation::Navigation,
    routes::Place,
};

/// Answers that a form begins with, because the person agreed to that on another page.
#[derive(Clone, Copy)]
pub struct Prefill {
    /// The form's id.
    pub form: &'static str,
    /// A question's linkId and a code of its options, each.
    pub answers: [(&'static str, &'static str); 2],
}

/// The tab's forms, by id. A handle: copies are the same forms.
#[derive(Clone)]
pub struct Fillings {
    owner: Owner,
    all: StoredValue<Vec<(String, Filling)>>,
    /// Whether answers that nothing kept were asked for after a reload.
    gone: StoredValue<bool>,
    /// A draft that was just unlocked, and where it is to be kept from now on.
    unlocked: StoredValue<Option<(Draft, (Keep, Key))>>,
    /// How many drafts were past their time when the tab began.
    expired: StoredValue<usize>,
    /// Whether storage can be read: the journal has been replayed.
    ready: RwSignal<bool>,
    /// Told whenever something in storage may be another than before.
    news: RwSignal<bool>,
    /// What the next form may begin with.
    prefill: StoredValue<Option<Prefill>>,
}

impl Fillings {
    /// Makes the tab's forms known to every page below the caller.
    pub fn provide() {
        let Some(owner) = Owner::current() else {
            return;
        };
        let fillings = Self {
            owner,
            all: StoredValue::default(),
            gone: StoredValue::new(false),
            unlocked: StoredValue::default(),
            expired: StoredValue::new(0),
            ready: RwSignal::new(false),
            news: RwSignal::new(false),
            prefill: StoredValue::new(None),
        };
        provide_context(fillings.clone());
        #[cfg(not(feature = "ssr"))]
        {
            fillings.replay();
            fillings.watch_leaving();
            fillings.watch_tabs();
        }
        #[cfg(feature = "ssr")]
        drop(fillings);
    }

    /// The form of this id, if it has been opened in this tab.
    pub fn get(&self, id: &str) -> Option<Filling> {
        self.all.with_value(|all| {
            all.iter()
                .find(|(other, _)| other == id)
                .map(|(_, form)| *form)
        })
    }

    /// Opens a form in place of an earlier one of its id.
    pub fn put(&self, id: &str, make: impl FnOnce() -> Filling) -> Filling {
        // Its signals belong to the app, not to the page that opened it.
        let filling = self.owner.with(make);
        self.forget(id);
        self.all
            .update_value(|all| all.push((id.to_owned(), filling)));
        filling
    }

    /// Begins a form in place of an earlier one of its id, with what the person agreed to.
    pub fn begin(
        &self,
        id: &str,
        questionnaire: Arc<Questionnaire>,
        keep: Keep,
        key: Key,
    ) -> Filling {
        let agreed = self.prefill.get_value().filter(|agreed| agreed.form == id);
        let answers = agreed.map(|agreed| agreed.answers).unwrap_or_default();
        let filling = self.put(id, || {
            Filling::begin(id, questionnaire, keep, key, &answers)
        });
        if agreed.is_some() {
            self.suggest(None);
        }
        filling
    }

    /// Notes what the next form may begin with, once; or that nothing was agreed to.
    pub fn suggest(&self, prefill: Option<Prefill>) {
        self.prefill.set_value(prefill);
    }

    /// Goes on with a draft, kept at a place or out of a file, in place of an earlier form of its id; none
    /// where the response in it cannot be read.
    pub fn resume(
        &self,
        id: &str,
        questionnaire: Arc<Questionnaire>,
        draft: &Draft,
        place: (Keep, Key),
    ) -> Option<Filling> {
        let locale = self.locale();
        let resume = || Filling::resume(questionnaire, draft, place, locale);
        let filling = self.owner.with(resume).ok()?;
        Some(self.put(id, || filling))
    }

    /// Does something as the app itself, not as the page that is shown.
    #[cfg(not(feature = "ssr"))]
    pub fn within<T>(&self, act: impl FnOnce() -> T) -> T {
        self.owner.with(act)
    }

    /// The language of the page that is shown.
    pub fn locale(&self) -> Locale {
        let navigation = self.owner.with(Navigation::here);
        Place::from_path(&navigation.path()).locale
    }

    /// The forms whose receipts the person has not seen.
    pub fn received(&self) -> Vec<String> {
        self.all.with_value(|all| {
            let news = all.iter().filter(|(_, filling)| filling.has_news());
            news.map(|(id, _)| id.clone()).collect()
        })
    }

    /// Whether something holds of any of them.
    pub fn any(&self, holds: fn(&Filling) -> bool) -> bool {
        self.all
            .with_value(|all| all.iter().any(|(_, filling)| holds(filling)))
    }

    /// Whether the last attempt to send one of them did not come through.
    pub fn wait(&self) -> bool {
        self.any(|filling| {
            let phase = filling.phase;
            phase.with_untracked(|phase| *phase == Phase::Waiting)
        })
    }

    /// Lets go of a form in memory, and stops what it was still doing.
    pub fn forget(&self, id: &str) {
        if let Some(filling) = self.get(id) {
            filling.stop();
        }
        self.all
            .update_value(|all| all.retain(|(other, _)| other != id));
    }

    /// Tells that something in storage may be another than before.
    pub fn news(&self) -> RwSignal<bool> {
        self.news
    }

    /// Whether storage can be read.
    pub fn ready(&self) -> RwSignal<bool> {
        self.ready
    }

    /// How many drafts were past their time when the tab began; they have been deleted.
    pub fn expired(&self) -> usize {
        self.expired.get_value()
    }

    /// Hands over a draft that was just unlocked.
    pub fn unlock(&self, draft: Draft, place: (Keep, Key)) {
        self.unlocked.set_value(Some((draft, place)));
        self.news.set(true);
    }

    /// The draft of a form that was just unlocked.
    pub fn take_unlocked(&self, id: &str) -> Option<(Draft, (Keep, Key))> {
        let ours =
            |unlocked: &mut Option<(Draft, _)>| unlocked.take_if(|(draft, _)| draft.form == id);
        self.unlocked.try_update_value(ours).flatten()
    }

    /// Brings storage up to date with what a crash left in the journal, and lets go of what is past its
    /// time. Without a draft in sight nobody has to wait for it.
    #[cfg(not(feature = "ssr"))]
    fn replay(&self) {
        use std::time::Duration;

        const LONGEST: Duration = Duration::from_millis(2500);
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
        leptos::task::spawn_local(async move {
            drafts::replay().await;
            look();
            waiting::send(&again);
        });
    }

    /// Does what other tabs ask for (public/keep.js).
    #[cfg(not(feature = "ssr"))]
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

    /// Lets go of the form that was kept at a key, or of every form that was kept anywhere.
    pub fn forget_kept(&self, key: Option<&str>) {
        let kept = self.all.with_value(|all| {
            let gone = all.iter().filter(|(_, filling)| {
                let place = filling.place_of();
                place.is_some_and(|place| key.is_none_or(|key| key == place.as_str()))
            });
            gone.map(|(id, _)| id.clone()).collect::<Vec<_>>()
        });
        for id in kept {
            self.forget(&id);
        }
    }

    /// Notes that a form has to start again because nothing was kept of it.
    pub fn say_gone(&self) {
        self.gone.set_value(true);
    }

    /// Whether that is still to be said; it is said once.
    pub fn take_gone(&self) -> bool {
        self.gone.try_update_value(std::mem::take).unwrap_or(false)
    }

    /// Keeps what is not kept yet when the page may be gone the next moment,
    /// and forgets everything when the person leaves the site.
    #[cfg(not(feature = "ssr"))]
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
