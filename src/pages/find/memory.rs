//! The answers, in this tab's memory and nowhere else. They outlive the page, so that Back from a group
//! or a form finds the result again, and not the tab.

use groups::finder::Told;
use leptos::prelude::*;

/// What was told in this tab, and whether answers were asked for that are gone. A handle: copies are the
/// same memory.
#[derive(Clone, Copy)]
pub struct Memory(StoredValue<(Told, bool)>);

impl Memory {
    /// Makes the memory known to every page below the caller. Leaving the site empties it.
    pub fn provide() {
        let memory = Self(StoredValue::default());
        provide_context(memory);
        #[cfg(not(feature = "ssr"))]
        drop(window_event_listener_untyped("leave", move |_| {
            memory.keep(Told::default());
        }));
    }

    /// The tab's memory.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self(StoredValue::default()))
    }

    /// What was told.
    pub fn told(self) -> Told {
        self.0.get_value().0
    }

    /// Keeps what was told, in place of what was told before.
    pub fn keep(self, told: Told) {
        self.0.set_value((told, false));
    }

    /// Forgets everything, and notes that it was asked for when it was gone.
    pub fn say_gone(self) {
        self.0.set_value((Told::default(), true));
    }

    /// Whether it is to be said that answers are gone.
    pub fn is_gone(self) -> bool {
        self.0.get_value().1
    }
}
