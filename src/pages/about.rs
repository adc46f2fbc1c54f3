//! What peer support is, and what this site does with what it is told.

use leptos::prelude::*;

use crate::{
    app::use_locale,
    components::{heading::Heading, prose::Prose},
};

/// `/peer-support`.
#[component]
pub fn PeerSupport() -> impl IntoView {
    let words = &use_locale().words().peer_support;
    view! {
        <Heading text=words.title />
        <p class="lead">{words.lead}</p>
        <Prose section=&words.gains />
        <Prose section=&words.recovery />
        <Prose section=&words.kinds />
        <Prose section=&words.limits />
    }
}

/// `/privacy`.
#[component]
pub fn Privacy() -> impl IntoView {
    let words = &use_locale().words().privacy;
    view! {
        <Heading text=words.title />
        <p class="lead">{words.lead}</p>
        <Prose section=&words.device />
        <Prose section=&words.sent />
        <Prose section=&words.stored />
        <Prose section=&words.deletion />
        <Prose section=&words.others />
        <Prose section=&words.leaving />
    }
}
