//! What every control has around it: label or legend, hint, error.

use leptos::prelude::*;

use crate::app::use_locale;

/// A control's names and words.
#[derive(Clone)]
pub struct Field {
    /// The id of the control, or of the first of several: what an error links to.
    pub id: String,
    /// The control's `name`.
    pub name: String,
    /// The question.
    pub label: String,
    /// Words under the question.
    pub hint: Option<String>,
    /// Whether the question may be skipped, which the label then says.
    pub optional: bool,
    /// What is wrong with the answer, once that is to be said.
    pub error: ArcRwSignal<Option<String>>,
}

impl Field {
    /// The ids for `aria-describedby`. The error's element is always there,
    /// empty and hidden until it has something to say.
    pub fn described_by(&self) -> String {
        match self.hint {
            Some(_) => format!("{0}-hint {0}-error", self.id),
            None => format!("{0}-error", self.id),
        }
    }

    /// `aria-invalid`'s value.
    pub fn invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + Clone + use<> {
        let error = self.error.clone();
        move || error.with(Option::is_some).then_some("true")
    }
}

/// A label over one control.
#[component]
pub fn Labelled(field: Field, children: Children) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=field.id.clone()>
                {label_text(&field)}
            </label>
            {hint_and_error(&field)}
            {children()}
        </div>
    }
}

/// A legend over several controls.
#[component]
pub fn Grouped(field: Field, children: Children) -> impl IntoView {
    view! {
        <fieldset class="field" aria-describedby=field.described_by()>
            <legend class="field__label">{label_text(&field)}</legend>
            {hint_and_error(&field)}
            {children()}
        </fieldset>
    }
}

fn label_text(field: &Field) -> impl IntoView + use<> {
    let optional = field
        .optional
        .then(|| use_locale().interface().form.optional);
    view! {
        {field.label.clone()}
        {optional.map(|words| view! { <span class="field__optional">" " {words}</span> })}
    }
}

fn hint_and_error(field: &Field) -> impl IntoView + use<> {
    let Field {
        id, hint, error, ..
    } = field.clone();
    let words = &use_locale().interface().form;
    let silent = error.clone();
    view! {
        {hint
            .map(|hint| {
                view! {
                    <p class="field__hint" id=format!("{id}-hint")>
                        {hint}
                    </p>
                }
            })}
        <p class="field__error" id=format!("{id}-error") hidden=move || silent.with(Option::is_none)>
            <span class="visually-hidden">{words.error_label} " "</span>
            {move || error.get()}
        </p>
    }
}
