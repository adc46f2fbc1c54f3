//! The receipt: the reference, what happens next, and a copy for those who want one.

use leptos::prelude::*;

use super::{Here, copy, filling::Filling, parts, phase::Phase, summary};
use crate::{
    components::{
        contact::contact,
        help_lines::help_lines,
        page::{flow, heading},
        prose::paragraph,
    },
    html::esc,
    routes::{Place, Route},
};

/// `?step=sent`.
pub fn page(here: &Here, filling: Filling) -> AnyView {
    let (locale, words) = (here.locale, &here.locale.interface().sending);
    let Phase::Received {
        reference,
        left_behind,
    } = filling.phase.get_untracked()
    else {
        return ().into_any();
    };
    filling.show_receipt();
    let label = format!(
        "<p class=\"receipt__label\">{}</p><p class=\"receipt__reference\">{reference}</p>",
        esc(words.reference),
    );
    let next = format!(
        "{}{}{}{}{}{}",
        paragraph(words.reference_hint),
        own_words(here, filling),
        paragraph(words.meantime),
        contact(locale),
        help_lines(locale),
        summary::link(here, filling),
    );
    let route = Route::Home;
    let rest = format!(
        "{}<p class=\"no-print\"><a class=\"button\" href=\"{}\">{}</a></p>",
        paragraph(if left_behind {
            words.not_deleted
        } else {
            words.deleted
        }),
        Place { locale, route }.path(),
        esc(words.home),
    );
    view! {
        <div class="receipt">
            {heading(words.receipt_title)} <div inner_html=label></div>
        </div>
        {vec![flow(next), copy::ways(here, filling, &reference), flow(rest)]}
    }
    .into_any()
}

/// What the definition says of what happens next, for these answers.
fn own_words(here: &Here, filling: Filling) -> String {
    let of_form = |form: &questionnaire::Form| {
        let part = parts::part(form, parts::RECEIPT)?;
        Some(parts::html(form, part, here.locale))
    };
    filling.sent_or_form(of_form).unwrap_or_default()
}
