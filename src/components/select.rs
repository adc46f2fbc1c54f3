//! A drop-down, with a field that shortens a long list.

use wasm_bindgen::JsCast;
use web_sys::{HtmlOptionElement, HtmlSelectElement};

use super::{
    choices::{Choices, OTHER, other_field},
    field::Field,
};
use crate::html::{attr, esc, flag};

/// From this many options on, the list can be shortened by typing.
const LONG: usize = 15;

/// A drop-down under a label.
pub fn select_field(field: &Field, set: &Choices) -> String {
    let words = &field.locale.interface().form;
    let option = |value: &str, label: &str, selected: bool| {
        format!(
            "<option value=\"{}\"{}>{}</option>",
            esc(value),
            flag("selected", selected),
            esc(label)
        )
    };
    let options: String = set
        .all
        .iter()
        .map(|choice| option(&choice.value, &choice.label, choice.checked))
        .collect();
    let own = set.other.as_ref().map_or_else(String::new, |text| {
        option(OTHER, words.other, !text.is_empty())
    });
    let filter = if set.all.len() > LONG {
        format!(
            "<div class=\"filter\"><label class=\"filter__label\" for=\"{0}-filter\">{1}</label>\
             <input class=\"input\" id=\"{0}-filter\" type=\"search\" autocomplete=\"off\" \
             data-filter=\"{0}\"></div>",
            field.id,
            esc(words.filter),
        )
    } else {
        String::new()
    };
    let other = set
        .other
        .as_ref()
        .map(|text| other_field(field, text, set.read_only));
    field.labelled(&format!(
        "{filter}<select class=\"input input--select\" id=\"{}\" name=\"{}\" data-part=\"value\"{}{}>\
         {}{options}{own}</select>{}",
        field.id,
        esc(&field.name),
        flag("disabled", set.read_only),
        attr("aria-describedby", Some(&field.described_by())),
        option("", words.choose, false),
        other.unwrap_or_default(),
    ))
}

/// Hides the options that do not contain what was typed; the list itself
/// stays the browser's own.
pub fn shorten(list: &HtmlSelectElement, typed: &str) {
    let typed = fold(typed);
    for index in 0..list.length() {
        let option = list.item(index);
        if let Some(option) = option.and_then(|o| o.dyn_into::<HtmlOptionElement>().ok()) {
            let shown = option.value().is_empty() || fold(&option.text()).contains(&typed);
            option.set_hidden(!shown);
            option.set_disabled(!shown);
        }
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
