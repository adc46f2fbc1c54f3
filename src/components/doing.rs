//! Text with buttons and small forms in it: what carries `data-do` is heard
//! when it is pressed or submitted. One component for all of these pages:
//! each kind of view would cost code.

use std::sync::Arc;

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::html::esc;

/// What is done, by the word in `data-do` and the one in `data-of`.
pub type Act = Arc<dyn Fn(&str, &str) + Send + Sync>;

/// The text, and what its buttons do.
#[component]
pub fn Doing(html: RwSignal<String>, act: Act) -> impl IntoView {
    let hear = move |act: &Act, event: &Event, selector: &str| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(Ok(Some(named))) = target.map(|target| target.closest(selector)) else {
            return;
        };
        event.prevent_default();
        let word = |name: &str| named.get_attribute(name).unwrap_or_default();
        act(&word("data-do"), &word("data-of"));
    };
    let submitted = act.clone();
    view! {
        <div
            class="flow"
            inner_html=html
            on:click=move |event: ev::MouseEvent| hear(&act, &event, "button[data-do]")
            on:submit=move |event: ev::SubmitEvent| hear(&submitted, &event, "form[data-do]")
        ></div>
    }
}

/// A button for [`Doing`]; `of` is what it is about, and `named` says so to whoever does not see it.
pub fn act_button_of(label: &str, main: bool, what: &str, of: &str, named: &str) -> String {
    format!(
        "<button class=\"button{}\" type=\"button\" data-do=\"{what}\" data-of=\"{}\">{}\
         <span class=\"visually-hidden\">: {}</span></button>",
        if main { "" } else { " button--quiet" },
        esc(of),
        esc(label),
        esc(named),
    )
}

/// A button for [`Doing`].
pub fn act_button(label: &str, main: bool, what: &str) -> String {
    format!(
        "<button class=\"button{}\" type=\"button\" data-do=\"{what}\">{}</button>",
        if main { "" } else { " button--quiet" },
        esc(label),
    )
}

/// A form for [`Doing`], with its controls, a place for words meanwhile, and a button.
pub fn act_form(controls: &str, label: &str, what: &str) -> String {
    format!(
        "<form class=\"form\" novalidate autocomplete=\"off\" data-do=\"{what}\">\
         <div class=\"questions\">{controls}</div><p class=\"form__status\" id=\"{what}-status\" role=\"status\"></p>\
         <div class=\"actions\"><button class=\"button\" type=\"submit\">{}</button></div></form>",
        esc(label),
    )
}

/// Says something at a form of [`Doing`].
pub fn say(what: &str, words: &str) {
    if let Some(status) = document().get_element_by_id(&format!("{what}-status")) {
        status.set_text_content(Some(words));
    }
}
