//! The pieces of a page, each of one type, so that a page put together of them adds no code of its own.

use leptos::prelude::*;

use super::heading::Heading;

/// Running text, as markup.
pub fn flow(html: String) -> AnyView {
    view! { <div class="flow" inner_html=html></div> }.into_any()
}

/// Buttons side by side.
pub fn actions(buttons: Vec<AnyView>) -> AnyView {
    view! { <div class="actions">{buttons}</div> }.into_any()
}

/// The one heading of a page.
pub fn heading(text: &str) -> AnyView {
    let text = text.to_owned();
    view! { <Heading text=text /> }.into_any()
}
