//! Radios and checkboxes, with words of one's own where they are welcome.

use super::field::Field;
use crate::html::{attr, esc, flag};

/// The value of the choice that asks for words of one's own.
pub const OTHER: &str = "other-words";

/// One of the answers to choose from.
#[derive(Clone, Default)]
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

/// What is drawn for a set of choices.
#[derive(Clone, Default)]
pub struct Choices {
    /// The answers to choose from.
    pub all: Vec<Choice>,
    /// Checkboxes rather than radios.
    pub several: bool,
    /// Words of one's own, where the question welcomes them: what was written so far.
    pub other: Option<String>,
    /// Whether nothing can be changed.
    pub read_only: bool,
}

/// Radios or checkboxes under a legend.
pub fn choice_field(field: &Field, set: &Choices) -> String {
    let words = &field.locale.interface().form;
    let hint = if set.several && set.all.len() > 1 {
        format!("<p class=\"field__hint\">{}</p>", esc(words.choose_any))
    } else {
        String::new()
    };
    let own = set.other.as_ref().map(|other| Choice {
        value: OTHER.into(),
        label: words.other.into(),
        checked: !other.is_empty(),
        ..Choice::default()
    });
    let choices = set.all.iter().chain(&own).enumerate();
    let rows: String = choices
        .map(|(index, choice)| row(field, set, index, choice))
        .collect();
    let other = set
        .other
        .as_ref()
        .map(|text| other_field(field, text, set.read_only));
    field.grouped(&format!(
        "{hint}<div class=\"choices\">{rows}{}</div>",
        other.unwrap_or_default()
    ))
}

fn row(field: &Field, set: &Choices, index: usize, choice: &Choice) -> String {
    let id = if index == 0 {
        field.id.clone()
    } else {
        format!("{}-{index}", field.id)
    };
    let hint_id = choice.hint.is_some().then(|| format!("{id}-row-hint"));
    let hint = choice.hint.as_ref().map_or_else(String::new, |hint| {
        format!(
            "<p class=\"choice__hint\" id=\"{id}-row-hint\">{}</p>",
            esc(hint)
        )
    });
    format!(
        "<div class=\"choice\"><input class=\"choice__input\" id=\"{id}\" name=\"{}\" type=\"{}\" \
         value=\"{}\" data-part=\"value\"{}{}{}{}><label class=\"choice__label\" for=\"{id}\">{}</label>\
         {hint}</div>",
        esc(&field.name),
        if set.several { "checkbox" } else { "radio" },
        esc(&choice.value),
        flag("checked", choice.checked),
        flag("disabled", set.read_only),
        flag("data-exclusive", choice.exclusive),
        attr("aria-describedby", hint_id.as_deref()),
        esc(&choice.label),
    )
}

/// The field for words of one's own. The style sheet shows it while its choice is chosen.
pub fn other_field(field: &Field, text: &str, read_only: bool) -> String {
    format!(
        "<div class=\"choice-other\"><label class=\"choice-other__label\" for=\"{0}-other\">{1}</label>\
         <input class=\"input\" id=\"{0}-other\" name=\"{2}-other\" data-part=\"other\" \
         autocomplete=\"off\" value=\"{3}\"{4}></div>",
        field.id,
        esc(field.locale.interface().form.other_label),
        esc(&field.name),
        esc(text),
        flag("readonly", read_only),
    )
}
