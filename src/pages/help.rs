//! Help for whoever cannot wait, or is below 18.

use leptos::prelude::*;

use crate::{
    app::use_locale,
    components::{heading::Heading, prose::Prose},
};

/// `/help-now`: the most urgent first.
#[component]
pub fn HelpNow() -> impl IntoView {
    let words = &use_locale().words().help_now;
    view! {
        <Heading text=words.title />
        <p class="lead">{words.lead}</p>
        <div class="urgent">
            <Prose section=&words.danger />
        </div>
        <Prose section=&words.crisis />
        <Prose section=&words.text_line />
        <Prose section=&words.helpline />
        <p>{words.not_emergency}</p>
    }
}

/// `/youth`: no group, no form, nothing kept, and somebody to talk to.
#[component]
pub fn Youth() -> impl IntoView {
    let words = &use_locale().words().youth;
    view! {
        <Heading text=words.title />
        <p class="lead">{words.lead}</p>
        <Prose section=&words.crisis />
        <Prose section=&words.text_line />
        <Prose section=&words.helpline />
        <Prose section=&words.trusted_adult />
        <Prose section=&words.alateen />
        <Prose section=&words.clubs />
        <div class="urgent">
            <Prose section=&words.danger />
        </div>
    }
}
