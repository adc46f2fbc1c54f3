//! A form's definition: fetched, read, or why not.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use questionnaire::{Issue, Questionnaire};

use crate::{
    api::{self, FetchError},
    effect::effect,
};

/// Why a form cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The definition is damaged, or outside the profile.
    Unreadable,
    /// It did not arrive.
    Unreachable,
    /// There is none of this name.
    Missing,
}

/// The definition: none yet, in trouble, or here.
pub type Definition = Option<Result<Arc<Questionnaire>, Trouble>>;

/// Fetches the definition once the app runs in a browser.
pub fn fetch(id: &str, definition: RwSignal<Definition>) {
    let id = id.to_owned();
    effect(move || {
        // Anything else than "none yet" is an answer.
        if definition.with(Option::is_some) {
            return;
        }
        let id = id.clone();
        spawn_local(async move {
            let read = read(&id).await;
            // The person may have gone to another page by now.
            definition.try_set(Some(read));
        });
    });
}

/// Fetches a definition and reads it.
pub async fn read(id: &str) -> Result<Arc<Questionnaire>, Trouble> {
    match api::definition(id).await {
        Ok(bytes) => Questionnaire::parse(&bytes)
            .map(|parsed| Arc::new(parsed.questionnaire))
            .map_err(|issues| {
                report(id, &issues);
                Trouble::Unreadable
            }),
        Err(FetchError::Missing) => Err(Trouble::Missing),
        Err(FetchError::Unreachable) => Err(Trouble::Unreachable),
    }
}

/// Names each fault of a definition on the console, for whoever wrote it.
fn report(id: &str, issues: &[Issue]) {
    for issue in issues.iter().filter(|issue| issue.is_error()) {
        let (file, place) = (api::definition_path(id), &issue.expression);
        leptos::logging::error!("{file}: {place}: {}", issue.message("en"));
    }
}
