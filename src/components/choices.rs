//! Radios and checkboxes, with words of one's own where they are welcome.

use leptos::prelude::*;

use super::field::{Field, Grouped};
use crate::app::use_locale;

/// The value of the choice that asks for words of one's own.
pub const OTHER: &str = "other-words";

/// One of the answers to choose from.
#[derive(Clone)]
pub struct Choice {
    /// The control's `value`.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// Words under the label.
    pub hint: Option<String>,
    /// Whether it is chosen when drawn.
    pub checked: bool,
    /// Whether choosing it lets go of all others.
    pub exclusive: bool,
}

impl Choice {
    /// A choice without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>, checked: bool) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
            checked,
            exclusive: false,
        }
    }
}

/// What is drawn for a set of choices.
#[derive(Clone)]
pub struct Choices {
    /// The answers to choose from.
    pub choices: Vec<Choice>,
    /// Checkboxes rather than radios.
    pub several: bool,
    /// Words of one's own, where the question welcomes them: what was written so far.
    pub other: Option<String>,
    /// Whether nothing can be changed.
    pub read_only: bool,
}

/// Radios or checkboxes under a legend.
#[component]
pub fn ChoiceField(field: Field, set: Choices) -> impl IntoView {
    let words = &use_locale().interface().form;
    let several = set.several && set.choices.len() > 1;
    let inner = field.clone();
    view! {
        <Grouped field=field>
            {several.then(|| view! { <p class="field__hint">{words.choose_any}</p> })}
            {choice_rows(&inner, &set)}
        </Grouped>
    }
}

fn choice_rows(field: &Field, set: &Choices) -> AnyView {
    let words = &use_locale().interface().form;
    let mut choices = set.choices.clone();
    if let Some(other) = &set.other {
        choices.push(Choice::new(OTHER, words.other, !other.is_empty()));
    }
    let rows = choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| choice_row(field, set, index, choice))
        .collect_view();
    let other = set
        .other
        .clone()
        .map(|text| other_field(field, text, set.read_only));
    view! {
        <div class="choices">{rows} {other}</div>
    }
    .into_any()
}

fn choice_row(field: &Field, set: &Choices, index: usize, choice: Choice) -> AnyView {
    let id = if index == 0 {
        field.id.clone()
    } else {
        format!("{}-{index}", field.id)
    };
    let hint_id = choice.hint.is_some().then(|| format!("{id}-row-hint"));
    view! {
        <div class="choice">
            <input
                class="choice__input"
                id=id.clone()
                name=field.name.clone()
                type=if set.several { "checkbox" } else { "radio" }
                value=choice.value
                checked=choice.checked
                disabled=set.read_only
                data-part="value"
                data-exclusive=choice.exclusive.then_some("")
                aria-describedby=hint_id.clone()
                aria-invalid=field.invalid()
            />
            <label class="choice__label" for=id>
                {choice.label}
            </label>
            {choice
                .hint
                .map(|hint| view! { <p class="choice__hint" id=hint_id>{hint}</p> })}
        </div>
    }
    .into_any()
}

/// The field for words of one's own. The style sheet shows it while its choice is chosen.
pub fn other_field(field: &Field, text: String, read_only: bool) -> AnyView {
    let id = format!("{}-other", field.id);
    let words = &use_locale().interface().form;
    view! {
        <div class="choice-other">
            <label class="choice-other__label" for=id.clone()>
                {words.other_label}
            </label>
            <input
                class="input"
                id=id
                name=format!("{}-other", field.name)
                data-part="other"
                autocomplete="off"
                value=text
                readonly=read_only
            />
        </div>
    }
    .into_any()
}
