//! What a deployment may change without a build: the `<meta>` tags of
//! index.html.

/// The values of the page's `<meta>` tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// `<meta name="api">`: the base URL of the FHIR server, without a slash at the end.
    pub api: String,
    /// `<meta name="leave-to">`: the neutral page that "Leave this site" goes to.
    pub leave_to: String,
}

impl Config {
    /// Reads the tags through `meta`, which gives the content of the named
    /// one. Missing ones fall back to the same origin's `/api`, and a blank page.
    pub fn read(meta: impl Fn(&str) -> Option<String>) -> Self {
        let or = |name, fallback: &str| meta(name).unwrap_or_else(|| fallback.to_owned());
        Self {
            api: or("api", "/api").trim_end_matches('/').to_owned(),
            leave_to: or("leave-to", "about:blank"),
        }
    }

    /// Reads the tags of the document that the app runs in.
    #[cfg(not(feature = "ssr"))]
    pub(crate) fn of_document() -> Self {
        use leptos::prelude::document;
        Self::read(|name| {
            let tag = document().query_selector(&format!("meta[name='{name}']"));
            tag.ok()
                .flatten()
                .and_then(|tag| tag.get_attribute("content"))
        })
    }
}
