//! A drop-down, with a field that shortens a long list.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlOptionElement;

use super::{
    choices::{Choices, OTHER, other_field},
    field::{Field, Labelled},
};
use crate::app::use_locale;

/// From this many options on, the list can be shortened by typing.
const LONG: usize = 15;

/// A drop-down under a label.
#[component]
pub fn SelectField(field: Field, set: Choices) -> AnyView {
    let words = &use_locale().interface().form;
    let list = NodeRef::<html::Select>::new();
    let inner = field.clone();
    let long = set.choices.len() > LONG;
    let none = !set.choices.iter().any(|choice| choice.checked)
        && set.other.as_deref().unwrap_or_default().is_empty();
    let other = set.other.clone();
    view! {
        <Labelled field=field>
            {long.then(|| view! { <Filter id=format!("{}-filter", inner.id) list=list /> })}
            <select
                class="input input--select"
                node_ref=list
                id=inner.id.clone()
                name=inner.name.clone()
                data-part="value"
                disabled=set.read_only
                aria-describedby=inner.described_by()
                aria-invalid=inner.invalid()
            >
                <option value="" selected=none>
                    {words.choose}
                </option>
                {set
                    .choices
                    .into_iter()
                    .map(|choice| {
                        view! {
                            <option value=choice.value selected=choice.checked>
                                {choice.label}
                            </option>
                        }
                    })
                    .collect_view()}
                {other
                    .clone()
                    .map(|text| {
                        view! {
                            <option value=OTHER selected=!text.is_empty()>
                                {words.other}
                            </option>
                        }
                    })}
            </select>
            {other.map(|text| other_field(&inner, text, set.read_only))}
        </Labelled>
    }
    .into_any()
}

/// Hides the options that do not contain what is typed; the list itself
/// stays the browser's own.
#[component]
fn Filter(id: String, list: NodeRef<html::Select>) -> impl IntoView {
    let words = &use_locale().interface().form;
    let shorten = move |event: ev::Event| {
        let typed = fold(&event_target_value(&event));
        let Some(list) = list.get_untracked() else {
            return;
        };
        for index in 0..list.length() {
            let option = list.item(index);
            if let Some(option) = option.and_then(|o| o.dyn_into::<HtmlOptionElement>().ok()) {
                let shown = option.value().is_empty() || fold(&option.text()).contains(&typed);
                option.set_hidden(!shown);
                option.set_disabled(!shown);
            }
        }
    };
    view! {
        <div class="filter">
            <label class="filter__label" for=id.clone()>
                {words.filter}
            </label>
            <input class="input" id=id type="search" autocomplete="off" on:input=shorten />
        </div>
    }
}

/// Lower case, without accents, by the browser: its tables cost nothing here.
fn fold(text: &str) -> String {
    let text = js_sys::JsString::from(text)
        .normalize("NFD")
        .to_lower_case();
    String::from(text)
        .chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .collect()
}
