//! What every control has around it: label or legend, hint, error.

use crate::{
    html::{attr, esc},
    locales::Locale,
};

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
    /// The language of the words around it.
    pub locale: Locale,
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

    /// A label over one control.
    pub fn labelled(&self, control: &str) -> String {
        format!(
            "<div class=\"field\"><label class=\"field__label\" for=\"{}\">{}</label>{}{control}</div>",
            self.id,
            self.label_html(),
            self.hint_and_error(),
        )
    }

    /// A legend over several controls.
    pub fn grouped(&self, controls: &str) -> String {
        format!(
            "<fieldset class=\"field\"{}><legend class=\"field__label\">{}</legend>{}{controls}</fieldset>",
            attr("aria-describedby", Some(&self.described_by())),
            self.label_html(),
            self.hint_and_error(),
        )
    }

    fn label_html(&self) -> String {
        let label = esc(&self.label);
        if !self.optional {
            return label.to_string();
        }
        let optional = self.locale.interface().form.optional;
        format!(
            "{label}<span class=\"field__optional\"> {}</span>",
            esc(optional)
        )
    }

    fn hint_and_error(&self) -> String {
        let id = &self.id;
        let hint = self.hint.as_ref().map_or_else(String::new, |hint| {
            format!(
                "<p class=\"field__hint\" id=\"{id}-hint\">{}</p>",
                esc(hint)
            )
        });
        hint + &error_slot(id, self.locale)
    }
}

/// Where a control's error is said: `data-message` holds the words.
pub fn error_slot(id: &str, locale: Locale) -> String {
    format!(
        "<p class=\"field__error\" id=\"{id}-error\" hidden>\
         <span class=\"visually-hidden\">{} </span><span data-message></span></p>",
        esc(locale.interface().form.error_label),
    )
}
