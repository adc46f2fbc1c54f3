//! What peer support is, and what this site does with what it is told.

use leptos::prelude::*;

use crate::{
    components::{
        heading::Heading,
        prose::{lead, sections},
    },
    context::use_locale,
};

/// `/peer-support`.
#[component]
pub fn PeerSupport() -> impl IntoView {
    let words = &use_locale().words().peer_support;
    let html =
        lead(words.lead) + &sections(&[&words.gains, &words.recovery, &words.kinds, &words.limits]);
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=html></div>
    }
}

/// `/privacy`.
#[component]
pub fn Privacy() -> impl IntoView {
    let words = &use_locale().words().privacy;
    let html = lead(words.lead)
        + &sections(&[
            &words.device,
            &words.sent,
            &words.stored,
            &words.deletion,
            &words.others,
            &words.leaving,
        ]);
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=html></div>
    }
}
