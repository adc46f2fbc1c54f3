//! One line of text, or several.

use super::field::Field;
use crate::{
    html::{attr, esc, flag},
    locales::Locale,
};

/// How the browser helps with typing.
#[derive(Clone, Copy, Default)]
pub struct Typing {
    /// `type`: `text`, `tel`, `time`.
    pub kind: Option<&'static str>,
    /// `inputmode`.
    pub mode: Option<&'static str>,
    /// Whether the answer is short, such as a number.
    pub short: bool,
}

/// Everything an input is drawn with, beside its field.
#[derive(Clone, Default)]
pub struct Input {
    /// How the browser helps.
    pub typing: Typing,
    /// An autofill token of the HTML standard.
    pub autocomplete: Option<String>,
    /// What stands in it.
    pub value: String,
    /// Whether nothing can be changed.
    pub read_only: bool,
}

/// A text input under a label.
pub fn text_field(field: &Field, input: &Input) -> String {
    field.labelled(&bare(field, &field.id, input, None))
}

/// An input without a label in view.
pub fn bare(field: &Field, id: &str, input: &Input, label: Option<&str>) -> String {
    let plain =
        input.typing.kind == Some("tel") || matches!(input.typing.mode, Some("email" | "url"));
    format!(
        "<input class=\"input{}\" id=\"{id}\" name=\"{}\" data-part=\"value\" type=\"{}\"{}{}{}{}{}{}{}{}>",
        if input.typing.short {
            " input--short"
        } else {
            ""
        },
        esc(&field.name),
        input.typing.kind.unwrap_or("text"),
        attr("inputmode", input.typing.mode),
        attr(
            "autocomplete",
            Some(input.autocomplete.as_deref().unwrap_or("off"))
        ),
        attr("spellcheck", plain.then_some("false")),
        attr("autocapitalize", plain.then_some("none")),
        attr("value", Some(&input.value)),
        flag("readonly", input.read_only),
        attr("aria-label", label),
        attr("aria-describedby", Some(&field.described_by())),
    )
}

/// Several lines under a label, with a live count where there is a limit.
pub fn text_area(field: &Field, value: &str, limit: Option<usize>, read_only: bool) -> String {
    let count_id = format!("{}-count", field.id);
    let (described, count) = match limit {
        None => (field.described_by(), String::new()),
        Some(limit) => (
            format!("{} {count_id}", field.described_by()),
            format!(
                "<p class=\"field__hint\" id=\"{count_id}\" aria-live=\"polite\">{}</p>",
                count(value.chars().count(), limit, field.locale),
            ),
        ),
    };
    // The line break is HTML's own: it is dropped, and one that begins the text stays.
    let area = format!(
        "<textarea class=\"input input--area\" id=\"{}\" name=\"{}\" data-part=\"value\" rows=\"6\"\
         {}{}{}>\n{}</textarea>{count}",
        field.id,
        esc(&field.name),
        flag("readonly", read_only),
        attr(
            "data-limit",
            limit.map(|limit| limit.to_string()).as_deref()
        ),
        attr("aria-describedby", Some(&described)),
        esc(value),
    );
    field.labelled(&area)
}

/// How many characters are left, or too many.
pub fn count(typed: usize, limit: usize, locale: Locale) -> String {
    let words = &locale.interface().form;
    if typed <= limit {
        format!("{} {}", limit - typed, words.characters_left)
    } else {
        format!("{} {}", typed - limit, words.characters_over)
    }
}
