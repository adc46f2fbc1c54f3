//! One line of text, or several.

use leptos::{ev, prelude::*};

use super::field::{Field, Labelled};
use crate::app::use_locale;

/// How the browser helps with typing.
#[derive(Clone, Copy, Default)]
pub struct Typing {
    /// `type`: `text`, `email`, `tel`, `url`, `time`.
    pub kind: Option<&'static str>,
    /// `inputmode`.
    pub mode: Option<&'static str>,
    /// Whether the answer is short, such as a number.
    pub short: bool,
}

/// A text input under a label.
#[component]
pub fn TextField(
    field: Field,
    typing: Typing,
    /// An autofill token of the HTML standard.
    autocomplete: Option<String>,
    value: String,
    read_only: bool,
) -> impl IntoView {
    let (id, described) = (field.id.clone(), field.described_by());
    let invalid = field.invalid();
    let name = field.name.clone();
    view! {
        <Labelled field=field>
            {input(Input { id, name, value, described, typing, autocomplete, read_only }, invalid)}
        </Labelled>
    }
}

/// Everything a bare input is drawn with.
pub struct Input {
    pub id: String,
    pub name: String,
    pub value: String,
    pub described: String,
    pub typing: Typing,
    pub autocomplete: Option<String>,
    pub read_only: bool,
}

/// An input without a label of its own.
pub fn input(
    input: Input,
    invalid: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
) -> impl IntoView {
    let spelled = !matches!(input.typing.kind, Some("email" | "tel" | "url"));
    view! {
        <input
            class="input"
            class:input--short=input.typing.short
            id=input.id
            name=input.name
            data-part="value"
            type=input.typing.kind.unwrap_or("text")
            inputmode=input.typing.mode
            autocomplete=input.autocomplete.unwrap_or_else(|| "off".to_owned())
            spellcheck=(!spelled).then_some("false")
            value=input.value
            readonly=input.read_only
            aria-describedby=input.described
            aria-invalid=invalid
        />
    }
}

/// Several lines under a label, with a live count where there is a limit.
#[component]
pub fn TextArea(
    field: Field,
    value: String,
    /// The most characters that may stand here.
    limit: Option<usize>,
    read_only: bool,
) -> impl IntoView {
    let count_id = format!("{}-count", field.id);
    let described = match limit {
        Some(_) => format!("{} {count_id}", field.described_by()),
        None => field.described_by(),
    };
    let typed = RwSignal::new(value.chars().count());
    let (id, name, invalid) = (field.id.clone(), field.name.clone(), field.invalid());
    view! {
        <Labelled field=field>
            <textarea
                class="input input--area"
                id=id
                name=name
                data-part="value"
                rows="6"
                readonly=read_only
                aria-describedby=described
                aria-invalid=invalid
                on:input=move |event: ev::Event| {
                    if limit.is_some() {
                        typed.set(event_target_value(&event).chars().count());
                    }
                }
            >
                {value}
            </textarea>
            {limit.map(|limit| view! { <Count id=count_id typed=typed limit=limit /> })}
        </Labelled>
    }
}

/// How many characters are left. Screen readers hear it when typing pauses,
/// because the region is polite.
#[component]
fn Count(id: String, typed: RwSignal<usize>, limit: usize) -> impl IntoView {
    let words = &use_locale().interface().form;
    view! {
        <p class="field__hint" id=id aria-live="polite">
            {move || {
                let typed = typed.get();
                if typed <= limit {
                    format!("{} {}", limit - typed, words.characters_left)
                } else {
                    format!("{} {}", typed - limit, words.characters_over)
                }
            }}
        </p>
    }
}
