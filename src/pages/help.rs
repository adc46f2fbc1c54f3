//! Help for whoever cannot wait, or is below 18.

use leptos::prelude::*;

use crate::{
    components::{
        heading::Heading,
        prose::{lead, paragraph, section, sections},
    },
    context::use_locale,
};

/// `/help-now`: the most urgent first.
#[component]
pub fn HelpNow() -> impl IntoView {
    let words = &use_locale().words().help_now;
    let html = lead(words.lead)
        + &section(&words.danger, "urgent")
        + &sections(&[&words.crisis, &words.text_line, &words.helpline])
        + &paragraph(words.not_emergency);
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=html></div>
    }
}

/// `/youth`: no group, no form, nothing kept, and somebody to talk to.
#[component]
pub fn Youth() -> impl IntoView {
    let words = &use_locale().words().youth;
    let html = lead(words.lead)
        + &section(&words.danger, "urgent")
        + &sections(&[
            &words.crisis,
            &words.text_line,
            &words.helpline,
            &words.trusted_adult,
            &words.alateen,
            &words.clubs,
        ]);
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=html></div>
    }
}
