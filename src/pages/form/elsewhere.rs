//! A form that another tab writes.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{Here, filling::Filling};
use crate::{
    components::{
        doing::{Doing, act_button},
        heading::Heading,
        prose::lead,
    },
    drafts,
};

/// Says so, and offers to go on here: the other tab then saves and stops.
#[component]
pub fn Elsewhere(here: Here, filling: Filling) -> impl IntoView {
    let words = &here.locale.interface().keeping;
    let button = act_button(words.continue_here, true, "take");
    let html = lead(words.elsewhere) + "<div class=\"actions\">" + &button + "</div>";
    let key = filling.place_of();
    let act = move |_: &str, _: &str| {
        let (key, fillings, id) = (key.clone(), here.fillings.clone(), here.id.clone());
        spawn_local(async move {
            if let Some(key) = key {
                drafts::take(&key).await;
            }
            // What this tab still had is older than what the other one kept.
            fillings.forget(&id);
            fillings.news().set(true);
        });
    };
    view! {
        <Heading text=words.elsewhere_title />
        <Doing html=RwSignal::new(html) act=Arc::new(act) />
    }
}
