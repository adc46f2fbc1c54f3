//! The controls that shorten the list of meetings.

use groups::{Audience, DayPart, Query, Weekday};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use crate::{clock::zones, html::esc, locales::Locale};

/// The controls' ids.
const DAY: &str = "find-day";
const PART: &str = "find-part";
const AUDIENCE: &str = "find-audience";

/// Three drop-downs.
pub fn controls(locale: Locale) -> String {
    let words = locale.meetings();
    let days: Vec<String> = Weekday::ALL
        .iter()
        .map(|day| zones::weekday(day.number(), locale))
        .collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    select(DAY, words.day, words.any_day, &days)
        + &select(PART, words.part, words.any_part, &words.parts)
        + &select(
            AUDIENCE,
            words.audience,
            words.any_audience,
            &words.audiences,
        )
}

/// A drop-down that begins with everything.
fn select(name: &str, label: &str, any: &str, options: &[&str]) -> String {
    let options: String = options
        .iter()
        .map(|text| format!("<option>{}</option>", esc(text)))
        .collect();
    format!(
        "<div class=\"field\"><label class=\"field__label\" for=\"{name}\">{}</label>\
         <select class=\"input input--select\" id=\"{name}\" autocomplete=\"off\">\
         <option>{}</option>{options}</select></div>",
        esc(label),
        esc(any),
    )
}

/// What is asked for by the controls of the page.
pub fn query() -> Query {
    Query {
        day: chosen(DAY).and_then(|at| Weekday::ALL.get(at).copied()),
        part: chosen(PART).and_then(|at| DayPart::ALL.get(at).copied()),
        audience: chosen(AUDIENCE).and_then(|at| Audience::ALL.get(at).copied()),
    }
}

/// The place of what is chosen; the first option is everything.
fn chosen(name: &str) -> Option<usize> {
    let control = document().get_element_by_id(name)?;
    let control: HtmlSelectElement = control.dyn_into().ok()?;
    usize::try_from(control.selected_index())
        .ok()?
        .checked_sub(1)
}
