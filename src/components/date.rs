//! A date in three fields, as public services ask for dates.

use super::field::Field;
use crate::{
    html::{attr, esc, flag},
    locales::Locale,
};

/// What stands in the fields when they are drawn.
#[derive(Clone, Default)]
pub struct DateParts {
    /// The year.
    pub year: String,
    /// The month.
    pub month: String,
    /// The day of the month.
    pub day: String,
    /// The time of day, where the question asks for one.
    pub time: Option<String>,
}

/// Month, day and year under a legend, in the order of the language.
pub fn date_field(field: &Field, parts: &DateParts, read_only: bool) -> String {
    let words = &field.locale.interface().form;
    let part = |name: &str, label: &str, value: &str| part(field, name, label, value, read_only);
    let month = part("month", words.month, &parts.month);
    let day = part("day", words.day, &parts.day);
    let (first, second) = match field.locale {
        Locale::En => (month, day),
        Locale::Es => (day, month),
    };
    let time = parts
        .time
        .as_ref()
        .map(|time| part("time", words.time, time));
    let year = part("year", words.year, &parts.year);
    let mut field = field.clone();
    field.hint.get_or_insert_with(|| words.date_hint.to_owned());
    field.grouped(&format!(
        "<div class=\"date\">{first}{second}{year}{}</div>",
        time.unwrap_or_default()
    ))
}

fn part(field: &Field, name: &str, label: &str, value: &str, read_only: bool) -> String {
    // The part that comes first in English is the one that an error links to.
    let id = if name == "month" {
        field.id.clone()
    } else {
        format!("{}-{name}", field.id)
    };
    let (class, kind, mode) = match name {
        "time" => (" input--time", "time", None),
        "year" => (" input--year", "text", Some("numeric")),
        _ => (" input--two", "text", Some("numeric")),
    };
    format!(
        "<div class=\"date__part\"><label class=\"date__label\" for=\"{id}\">{}</label>\
         <input class=\"input{class}\" id=\"{id}\" name=\"{}-{name}\" data-part=\"{name}\" \
         type=\"{kind}\" autocomplete=\"off\" value=\"{}\"{}{}></div>",
        esc(label),
        esc(&field.name),
        esc(value),
        attr("inputmode", mode),
        flag("readonly", read_only),
    )
}
