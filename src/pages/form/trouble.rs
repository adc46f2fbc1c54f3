//! A form that cannot be shown: a plain apology, and how to reach a person.

use leptos::{ev, prelude::*};

use super::{Here, Trouble};
use crate::components::{contact::contact, heading::Heading};

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
    let again = (trouble == Trouble::Unreachable).then(|| {
        view! {
            <button class="button" type="button" on:click=move |_: ev::MouseEvent| again()>
                {words.again}
            </button>
        }
    });
    view! {
        <Heading text=words.title />
        <p class="lead">{reason}</p>
        {again}
        <p>{words.instead}</p>
        <div inner_html=contact(here.locale)></div>
    }
}
