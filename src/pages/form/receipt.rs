//! The receipt: the reference, and what happens next.

use leptos::prelude::*;

use super::{Here, filling::Filling, phase::Phase};
use crate::{
    components::{contact::contact, heading::Heading, help_lines::help_lines, prose::paragraph},
    html::esc,
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
    filling.show_receipt();
    let draft = if left_behind {
        words.not_deleted
    } else {
        words.deleted
    };
    let label = format!(
        "<p class=\"receipt__label\">{}</p><p class=\"receipt__reference\">{reference}</p>",
        esc(words.reference),
    );
    let rest = format!(
        "{}<h2>{}</h2>{}{}{}{}{}<p><a class=\"button\" href=\"{home}\">{}</a></p>",
        paragraph(words.reference_hint),
        esc(words.next_title),
        paragraph(words.next),
        paragraph(words.meantime),
        contact(here.locale),
        help_lines(here.locale),
        paragraph(draft),
        esc(words.home),
    );
    view! {
        <div class="receipt">
            <Heading text=words.receipt_title />
            <div inner_html=label></div>
        </div>
        <div class="flow" inner_html=rest></div>
    }
    .into_any()
}
