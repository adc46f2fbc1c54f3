//! Running text: headings, paragraphs and lists, with numbers and addresses
//! turned into links.

use leptos::prelude::*;

use super::contact::{EMAIL, PHONE, PHONE_LINK};
use crate::locales::words::Section;

/// What the words contain that a phone can call, text or write to.
const LINKS: [(&str, &str); 7] = [
    (PHONE, PHONE_LINK),
    (EMAIL, "mailto:recovery@herrenproject.org"),
    ("1-800-662-4357", "tel:+18006624357"),
    ("741741", "sms:741741?&body=HOME"),
    ("911", "tel:911"),
    ("988", "tel:988"),
    (
        "herrenproject.org/prevention",
        "https://herrenproject.org/prevention",
    ),
];

/// A heading with paragraphs and a list.
#[component]
pub fn Prose(section: &'static Section) -> impl IntoView {
    let paragraphs = section
        .text
        .iter()
        .map(|text| view! { <p>{linked(text)}</p> });
    let points = section
        .points
        .iter()
        .map(|text| view! { <li>{linked(text)}</li> });
    view! {
        <section class="prose">
            <h2>{section.title}</h2>
            {paragraphs.collect_view()}
            {(!section.points.is_empty())
                .then(|| view! { <ul class="list">{points.collect_view()}</ul> })}
        </section>
    }
}

/// A sentence in which each number and address is a link.
pub fn linked(sentence: &'static str) -> AnyView {
    let first = LINKS
        .iter()
        .filter_map(|&(name, href)| sentence.find(name).map(|at| (at, name, href)))
        .min_by_key(|&(at, name, _)| (at, usize::MAX - name.len()));
    let Some((at, name, href)) = first else {
        return sentence.into_any();
    };
    // `at` comes from `find`, so both cuts lie on character boundaries.
    let (before, after) = (&sentence[..at], &sentence[at + name.len()..]);
    let external = href.starts_with("https:").then_some("external noreferrer");
    view! {
        {before}
        <a href=href rel=external>
            {name}
        </a>
        {linked(after)}
    }
    .into_any()
}
