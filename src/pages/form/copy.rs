//! Copies of what was sent, made in the browser and only when they are asked for.

use leptos::{ev, prelude::*};

use super::{Here, answers, filling::Filling};
use crate::{
    clock,
    components::{
        button::{Weight, button},
        page::{actions, flow},
        prose::paragraph,
    },
    download,
    html::esc,
    locales::Locale,
};

/// The id of what offers copies.
const COPIES: &str = "copies";
/// The id of what stands in the page for print alone.
const PRINTED: &str = "printed";

/// The ways to keep a copy; nothing, once what was sent is forgotten.
pub fn ways(here: &Here, filling: Filling, reference: &str) -> AnyView {
    if filling.sent_body().is_none() {
        return ().into_any();
    }
    forget_when_left(filling);
    let (locale, words) = (here.locale, &here.locale.forms().copy);
    let name = format!("copy-{reference}");
    let head = format!(
        "{}\n{}: {reference}\n{}\n",
        here.title,
        locale.interface().sending.reference,
        clock::shown(&clock::now(), locale),
    );
    let (print, file) = (head.clone(), format!("{name}.txt"));
    let print = move || print_copy(&print, filling, locale);
    let save = move || {
        let sections = filling.sent_or_form(|form| answers::sections(form, locale, false));
        let text = head.clone() + &answers::text(&sections, locale);
        // Where there can be no file, nothing else is lost.
        download::offer(&file, "text/plain", &text);
    };
    let lead = format!("<h2>{}</h2>{}", esc(words.title), paragraph(words.warning));
    let mut parts = vec![
        flow(lead),
        actions(vec![
            button(words.download, Weight::Quiet, save),
            button(words.print, Weight::Quiet, print),
        ]),
    ];
    if here.work {
        let save_file = move || {
            if let Some(body) = filling.sent_body() {
                download::offer(&format!("{name}.json"), "application/json", &body);
            }
        };
        parts.push(flow(paragraph(words.file_hint)));
        parts.push(actions(vec![button(words.file, Weight::Quiet, save_file)]));
    }
    view! {
        <section class="prose no-print" id=COPIES>
            {parts}
        </section>
        <div class="print-only flow" id=PRINTED></div>
    }
    .into_any()
}

/// What was sent does not wait in the page cache for whoever presses Back.
fn forget_when_left(filling: Filling) {
    let gone = window_event_listener(ev::pagehide, move |_| {
        filling.forget_sent();
        for id in [COPIES, PRINTED] {
            if let Some(element) = document().get_element_by_id(id) {
                element.remove();
            }
        }
    });
    on_cleanup(move || gone.remove());
}

/// Puts the answers into the page, where print alone shows them, and prints.
fn print_copy(head: &str, filling: Filling, locale: Locale) {
    let sections = filling.sent_or_form(|form| answers::sections(form, locale, false));
    let head: String = head.lines().map(paragraph).collect();
    if let Some(place) = document().get_element_by_id(PRINTED) {
        place.set_inner_html(&(head + &answers::html(&sections, locale)));
    }
    // A browser that cannot print leaves the page as it is.
    window().print().ok();
}
