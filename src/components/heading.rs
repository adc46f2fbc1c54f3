//! The one `h1` of a page.

use leptos::{html::H1, prelude::*};

use crate::{context::use_locale, focus};

/// The page's heading. Its arrival sets the document's title, moves the
/// focus here and is announced; see [`focus::arrive`].
#[component]
pub fn Heading(
    /// The heading.
    #[prop(into)]
    text: String,
    /// The document's title, where it says more than the heading.
    #[prop(optional, into)]
    title: String,
    /// Words above the heading, such as the step's number.
    #[prop(optional, into)]
    caption: String,
) -> impl IntoView {
    let heading = NodeRef::<H1>::new();
    let title = if title.is_empty() {
        text.clone()
    } else {
        title
    };
    focus::arrive(heading, &title, use_locale());
    view! {
        {(!caption.is_empty()).then(|| view! { <p class="caption">{caption}</p> })}
        <h1 class="heading" tabindex="-1" node_ref=heading>
            {text}
        </h1>
    }
}
