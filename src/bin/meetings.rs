//! When groups meet, as a WebAssembly module of its own: what `public/groups.js` calls.
#![cfg_attr(not(target_arch = "wasm32"), allow(missing_docs))]

fn main() {}

/// The calls. They stand here and not in the library, so that the app does not have them.
#[cfg(target_arch = "wasm32")]
mod calls {
    use peer_support::meetings;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Element;

    /// Takes in what came of asking for the feed; whether anything has changed by it.
    #[wasm_bindgen]
    pub fn take(feed: Option<String>) -> bool {
        meetings::take(feed)
    }

    /// Writes what is known into a place, and hears its controls.
    #[wasm_bindgen]
    pub fn follow(place: &Element) {
        meetings::follow(place);
    }

    /// Writes what is known into the place of the page at a path, if that is still there.
    #[wasm_bindgen]
    pub fn write(path: &str) {
        meetings::write(path);
    }

    /// Whether the group at a path is in the feed that is known.
    #[wasm_bindgen]
    pub fn knows(path: &str) -> bool {
        meetings::knows(path)
    }

    /// The page of a group that the feed alone tells of: its title, the character 0, and the rest.
    #[wasm_bindgen]
    pub fn page(path: &str) -> String {
        let page = meetings::page(path);
        [page.title, page.html].join("\0")
    }
}
