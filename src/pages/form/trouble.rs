//! A form that cannot be shown: a plain apology, and how to reach a person.

use leptos::prelude::*;

use super::{Here, definition::Trouble};
use crate::components::{
    button::{Weight, button},
    contact::contact,
    heading::Heading,
    prose::{lead, paragraph},
};

/// Says what is the matter and how to reach a person instead.
#[component]
pub fn TroublePage(
    here: Here,
    trouble: Trouble,
    /// Tries to fetch the form again.
    again: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    let words = &here.locale.interface().trouble;
    let reason = match trouble {
        Trouble::Unreadable => words.unreadable,
        Trouble::Unreachable => words.unreachable,
        Trouble::Missing => words.missing,
    };
    let again = (trouble == Trouble::Unreachable).then(|| button(words.again, Weight::Main, again));
    let instead = paragraph(words.instead) + &contact(here.locale);
    view! {
        <Heading text=words.title />
        <div class="flow" inner_html=lead(reason)></div>
        {again}
        <div class="flow" inner_html=instead></div>
    }
}
