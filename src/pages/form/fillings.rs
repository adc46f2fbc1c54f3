//! The forms that this tab holds in memory. They outlive the pages, so that
//! going elsewhere and back, or changing the language, loses nothing.

#[cfg(not(feature = "ssr"))]
use leptos::ev;
use leptos::prelude::*;

use super::filling::Filling;

/// The tab's forms, by id. A handle: copies are the same forms.
#[derive(Clone)]
pub struct Fillings {
    owner: Owner,
    all: StoredValue<Vec<(String, Filling)>>,
    /// Whether answers that nothing kept were asked for after a reload.
    gone: StoredValue<bool>,
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
        };
        provide_context(fillings.clone());
        #[cfg(not(feature = "ssr"))]
        fillings.watch_leaving();
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

    /// Opens a form, if that can be done, in place of an earlier one of its id.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn try_put<E>(
        &self,
        id: &str,
        make: impl FnOnce() -> Result<Filling, E>,
    ) -> Result<Filling, E> {
        let filling = self.owner.with(make)?;
        Ok(self.put(id, || filling))
    }

    /// Lets go of a form in memory, and stops what it was still doing.
    pub fn forget(&self, id: &str) {
        if let Some(filling) = self.get(id) {
            filling.stop();
        }
        self.all
            .update_value(|all| all.retain(|(other, _)| other != id));
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
            let all = self.all;
            move || {
                flush();
                all.update_value(|all| all.drain(..).for_each(|(_, filling)| filling.stop()));
            }
        };
        // These live as long as the tab, so their handles are let go.
        drop(window_event_listener(ev::pagehide, move |_| flush()));
        drop(window_event_listener(ev::visibilitychange, move |_| {
            flush();
        }));
        drop(window_event_listener_untyped("leave", move |_| leave()));
    }
}
