//! A date in three fields, as public services ask for dates.

use leptos::prelude::*;

use super::field::{Field, Grouped};
use crate::{app::use_locale, locales::Locale};

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
#[component]
pub fn DateField(field: Field, parts: DateParts, hint: bool, read_only: bool) -> impl IntoView {
    let locale = use_locale();
    let words = &locale.interface().form;
    let part = {
        let field = field.clone();
        move |name: &'static str, label: &'static str, value: String| {
            date_part(&field, name, label, value, read_only)
        }
    };
    let month = part("month", words.month, parts.month);
    let day = part("day", words.day, parts.day);
    let first_two = match locale {
        Locale::En => [month, day],
        Locale::Es => [day, month],
    };
    let hint = hint.then(|| view! { <p class="field__hint">{words.date_hint}</p> });
    view! {
        <Grouped field=field>
            {hint}
            <div class="date">
                {first_two.into_iter().collect_view()} {part("year", words.year, parts.year)}
                {parts.time.map(|time| part("time", words.time, time))}
            </div>
        </Grouped>
    }
}

fn date_part(
    field: &Field,
    name: &'static str,
    label: &'static str,
    value: String,
    read_only: bool,
) -> AnyView {
    // The part that comes first in English is the one that an error links to.
    let id = if name == "month" {
        field.id.clone()
    } else {
        format!("{}-{name}", field.id)
    };
    let time = name == "time";
    view! {
        <div class="date__part">
            <label class="date__label" for=id.clone()>
                {label}
            </label>
            <input
                class="input"
                class:input--year=name == "year"
                class:input--two=matches!(name, "month" | "day")
                class:input--time=time
                id=id
                name=format!("{}-{name}", field.name)
                data-part=name
                type=if time { "time" } else { "text" }
                inputmode=(!time).then_some("numeric")
                autocomplete="off"
                value=value
                readonly=read_only
                aria-invalid=field.invalid()
            />
        </div>
    }
    .into_any()
}
