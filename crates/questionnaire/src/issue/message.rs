//! The messages of rules, in English and Spanish.

use super::{DatePart, Rule};
use crate::definition::ItemType;

/// Whether a language tag means Spanish.
pub(crate) fn is_spanish(lang: &str) -> bool {
    let base = lang.split('-').next().unwrap_or(lang);
    base.eq_ignore_ascii_case("es")
}

impl Rule {
    /// Whether a question's own error text takes the place of the message.
    pub(crate) fn takes_error_text(&self) -> bool {
        matches!(
            self,
            Self::Required(_)
                | Self::Format(_)
                | Self::DatePart(_)
                | Self::NoSuchDate
                | Self::Pattern { .. }
                | Self::EmptyGroup
        )
    }

    /// A sentence that a person can act on, in Spanish where `lang` is Spanish, else in English.
    pub fn message(&self, lang: &str) -> String {
        if is_spanish(lang) {
            self.spanish()
        } else {
            self.english()
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Required(ItemType::Choice | ItemType::OpenChoice | ItemType::Boolean) => {
                "Choose an answer".to_owned()
            }
            Self::Required(_) => "Enter an answer".to_owned(),
            Self::DatePart(DatePart::Day) => "Enter a date that includes a day".to_owned(),
            Self::DatePart(DatePart::Month) => "Enter a date that includes a month".to_owned(),
            Self::DatePart(DatePart::Year) => "Enter a date that includes a year".to_owned(),
            other => format!("{other:?}"),
        }
    }

    fn spanish(&self) -> String {
        match self {
            Self::Required(ItemType::Choice | ItemType::OpenChoice | ItemType::Boolean) => {
                "Elija una respuesta".to_owned()
            }
            Self::Required(_) => "Escriba una respuesta".to_owned(),
            other => format!("{other:?}"),
        }
    }
}
