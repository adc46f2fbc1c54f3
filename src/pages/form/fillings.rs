//! The forms that this tab holds in memory. They outlive the pages, so that
//! going elsewhere and back, or changing the language, loses nothing.

use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::Questionnaire;

use super::{
    filling::{Filling, Keep},
    phase::Phase,
};
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
    pub(super) all: StoredValue<Vec<(String, Filling)>>,
    /// Whether answers that nothing kept were asked for after a reload.
    gone: StoredValue<bool>,
    /// A draft that was just unlocked, and where it is to be kept from now on.
    unlocked: StoredValue<Option<(Draft, (Keep, Key))>>,
    /// How many drafts were past their time when the tab began.
    pub(super) expired: StoredValue<usize>,
    /// Whether storage can be read: the journal has been replayed.
    pub(super) ready: RwSignal<bool>,
    /// Told whenever something in storage may be another than before.
    pub(super) news: RwSignal<bool>,
    /// What the next form may begin with.
    pub(super) prefill: StoredValue<Option<Prefill>>,
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
        fillings.watch();
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
}
