//! Pages that have been read in this tab, so that Back is at once and needs no network.

use leptos::prelude::*;

/// The words of the pages read so far, by path. A handle: copies are the same shelf.
#[derive(Clone, Copy)]
pub struct Shelf(StoredValue<Vec<(String, String)>>);

impl Shelf {
    /// Makes the shelf known to every page below the caller.
    pub fn provide() {
        provide_context(Self(StoredValue::default()));
    }

    /// The shelf of this tab.
    pub fn here() -> Option<Self> {
        use_context()
    }

    /// The words of the page at a path, if it has been read.
    pub fn get(self, path: &str) -> Option<String> {
        self.0.with_value(|all| {
            let found = all.iter().find(|(other, _)| other == path);
            found.map(|(_, html)| html.clone())
        })
    }

    /// Keeps them.
    pub fn put(self, path: &str, html: &str) {
        self.0
            .update_value(|all| all.push((path.to_owned(), html.to_owned())));
    }
}
