//! All errors of a page at its top, each a link to where it can be mended.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::app::use_locale;

/// One line of the summary.
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorLine {
    /// The id of the control, if one can be gone to.
    pub control: Option<String>,
    /// What is wrong and how to mend it.
    pub message: String,
}

/// The summary; nothing while there are no errors. It takes the focus
/// whenever it is drawn anew.
#[component]
pub fn ErrorSummary(errors: RwSignal<Vec<ErrorLine>>) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move || {
        errors.track();
        if let Some(summary) = summary.get() {
            // Gone from the page already: then there is nothing to focus.
            summary.focus().ok();
            summary.scroll_into_view();
        }
    });
    move || {
        let lines = errors.get();
        let heading = use_locale().interface().form.error_heading;
        (!lines.is_empty()).then(|| {
            view! {
                <div class="error-summary" tabindex="-1" role="alert" node_ref=summary>
                    <h2 class="error-summary__title">{heading}</h2>
                    <ul class="error-summary__list">
                        {lines.into_iter().map(error_line).collect_view()}
                    </ul>
                </div>
            }
        })
    }
}

fn error_line(line: ErrorLine) -> AnyView {
    match line.control {
        Some(id) => {
            let href = format!("#{id}");
            let go = move |event: ev::MouseEvent| {
                event.prevent_default();
                go_to(&id);
            };
            view! {
                <li>
                    <a href=href rel="external" on:click=go>
                        {line.message}
                    </a>
                </li>
            }
            .into_any()
        }
        None => view! { <li>{line.message}</li> }.into_any(),
    }
}

/// Brings a control's label into view and focuses the control.
fn go_to(id: &str) {
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
