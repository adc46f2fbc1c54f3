//! A page to print for somebody who has to agree, such as a school's principal: the words that the
//! definition has for them, and the answers of the steps that it names.

use leptos::prelude::*;

use super::{Here, answers, filling::Filling, parts};
use crate::{
    components::{
        button::{Weight, button},
        page::{actions, flow, heading},
    },
    html::esc,
};

/// `?step=summary`.
pub fn page(here: &Here, filling: Filling) -> AnyView {
    let locale = here.locale;
    let (title, html) = filling.sent_or_form(|form| {
        let Some(part) = parts::part(form, parts::SUMMARY) else {
            return Default::default();
        };
        let mut sections = answers::sections(form, locale, false);
        sections.retain(|section| {
            let mut nodes = section.step.nodes.iter();
            nodes.any(|node| parts::is(form, *node, parts::SUMMARY_ANSWERS))
        });
        let html = parts::html(form, part, locale) + &answers::html(&sections, locale);
        (parts::title(form, part, locale).to_owned(), html)
    });
    let back = {
        let to = if filling.is_received() {
            here.sent()
        } else {
            here.check()
        };
        let here = here.clone();
        move || here.go(&to, false)
    };
    // A browser that cannot print leaves the page as it is: to be shown.
    let print = || drop(window().print());
    vec![
        button(locale.interface().form.back, Weight::Back, back),
        heading(&title),
        flow(format!("<div class=\"flow sheet\">{html}</div>")),
        actions(vec![button(locale.forms().print, Weight::Main, print)]),
    ]
    .into_any()
}

/// The link to that page, where there is such a page.
pub fn link(here: &Here, filling: Filling) -> String {
    let title = filling.sent_or_form(|form| {
        let part = parts::part(form, parts::SUMMARY)?;
        Some(parts::title(form, part, here.locale).to_owned())
    });
    title.map_or_else(String::new, |title| {
        format!(
            "<p class=\"no-print\"><a href=\"{}\">{}: {}</a></p>",
            here.summary(),
            esc(here.locale.forms().print),
            esc(&title),
        )
    })
}

/// Whether there is such a page.
pub fn is_there(filling: Filling) -> bool {
    filling.sent_or_form(|form| parts::part(form, parts::SUMMARY).is_some())
}
