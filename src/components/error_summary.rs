//! All errors of a page at its top, each a link to where it can be mended.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::{context::use_locale, effect::effect, html::esc};

/// One line of the summary.
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorLine {
    /// The id of the control that it leads to.
    pub control: String,
    /// What is wrong and how to mend it.
    pub message: String,
}

/// The summary; hidden while there are no errors. It takes the focus
/// whenever there are new ones.
#[component]
pub fn ErrorSummary(errors: RwSignal<Vec<ErrorLine>>) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    let locale = use_locale();
    effect(move || {
        let none = errors.with(Vec::is_empty);
        if let Some(summary) = summary.get().filter(|_| !none) {
            // What is hidden takes no focus, and which of two effects comes first is not said.
            summary.set_hidden(false);
            // Gone from the page already: then there is nothing to focus.
            summary.focus().ok();
            summary.scroll_into_view();
        }
    });
    let heading = locale.interface().form.error_heading;
    let html = move || {
        let line = |line: &ErrorLine| {
            let (id, message) = (esc(&line.control), esc(&line.message));
            format!("<li><a href=\"#{id}\" rel=\"external\">{message}</a></li>")
        };
        let lines: String = errors.with(|errors| errors.iter().map(line).collect());
        format!(
            "<h2 class=\"error-summary__title\">{}</h2>\
             <ul class=\"error-summary__list\">{lines}</ul>",
            esc(heading)
        )
    };
    view! {
        <div
            class="error-summary"
            tabindex="-1"
            role="alert"
            node_ref=summary
            hidden=move || errors.with(Vec::is_empty)
            on:click=go_to
            inner_html=html
        ></div>
    }
}

/// Follows a line: brings the control's label into view and focuses the control.
fn go_to(event: ev::MouseEvent) {
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let id = link.and_then(|link| link.get_attribute("href"));
    let Some(id) = id.as_deref().and_then(|href| href.strip_prefix('#')) else {
        return;
    };
    event.prevent_default();
    let Some(control) = document().get_element_by_id(id) else {
        return;
    };
    if let Ok(Some(field)) = control.closest(".field") {
        field.scroll_into_view();
    }
    if let Some(control) = control.dyn_ref::<HtmlElement>() {
        // A control that cannot be focused is at least in view.
        control.focus().ok();
    }
}
