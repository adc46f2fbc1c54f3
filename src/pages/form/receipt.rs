//! The receipt: the reference, and what happens next.

use leptos::prelude::*;

use super::{Here, filling::Filling, sending::Phase};
use crate::{
    components::{contact::contact, heading::Heading, help_lines::help_lines},
    routes::{Place, Route},
};

/// `?step=sent`.
#[component]
pub fn Receipt(here: Here, filling: Filling) -> impl IntoView {
    let words = &here.locale.interface().sending;
    let home = Place {
        locale: here.locale,
        route: Route::Home,
    }
    .path();
    let Phase::Received {
        reference,
        left_behind,
    } = filling.phase.get_untracked()
    else {
        return ().into_any();
    };
    let draft = if left_behind {
        words.not_deleted
    } else {
        words.deleted
    };
    view! {
        <div class="receipt">
            <Heading text=words.receipt_title />
            <p class="receipt__label">{words.reference}</p>
            <p class="receipt__reference">{reference}</p>
        </div>
        <p>{words.reference_hint}</p>
        <h2>{words.next_title}</h2>
        <p>{words.next}</p>
        <p>{words.meantime}</p>
        <div class="flow" inner_html=contact(here.locale) + &help_lines(here.locale)></div>
        <p>{draft}</p>
        <p>
            <a class="button" href=home>
                {words.home}
            </a>
        </p>
    }
    .into_any()
}
