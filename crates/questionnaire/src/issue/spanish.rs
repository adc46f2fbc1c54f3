//! The messages in Spanish: those that visitors see, and those that people who write forms see.

#[cfg(feature = "author-messages")]
mod authors;

use super::message::{limit, month};
use super::{DatePart, Rule};
use crate::date::Date;
use crate::definition::ItemType;

const MONTHS: &str =
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";

/// A date in words, a day with its article: el 27 de marzo de 2024.
fn date(date: Date) -> String {
    match (date.day(), month(date, MONTHS)) {
        (Some(day), Some(month)) => format!("el {day} de {month} de {}", date.year()),
        (None, Some(month)) => format!("{month} de {}", date.year()),
        _ => date.year().to_string(),
    }
}

/// A sentence that a person can act on.
pub(super) fn message(rule: &Rule) -> String {
    match rule {
        Rule::Required(kind) => required(*kind).to_owned(),
        Rule::Format(kind) => format(*kind).to_owned(),
        Rule::DatePart(DatePart::Day) => "Escriba una fecha que incluya el día".to_owned(),
        Rule::DatePart(DatePart::Month) => "Escriba una fecha que incluya el mes".to_owned(),
        Rule::DatePart(DatePart::Year) => "Escriba una fecha que incluya el año".to_owned(),
        Rule::NoSuchDate => "Escriba una fecha que exista".to_owned(),
        Rule::OneAnswer => "Dé una sola respuesta".to_owned(),
        Rule::TooFew { min } => format!("Dé al menos {min} respuestas"),
        Rule::TooManyAnswers { max } => format!("Dé {max} respuestas como máximo"),
        Rule::TooFewInstances { min } => format!("Complete esta parte al menos {min} veces"),
        Rule::TooManyInstances { max } => format!("Complete esta parte {max} veces como máximo"),
        Rule::SameAnswer { answer } => {
            format!("Dé cada respuesta una sola vez: «{answer}» está dos veces")
        }
        Rule::NotAnOption { .. } => "Elija una respuesta de la lista".to_owned(),
        Rule::Exclusive { option } => format!(
            "Elija «{}» u otras respuestas, pero no ambas cosas",
            option.get("es")
        ),
        Rule::BelowMin { min } if min.is_date() => {
            format!("Escriba una fecha a partir de {}", limit(min, date)).replace("de el ", "del ")
        }
        Rule::AboveMax { max } if max.is_date() => {
            format!("Escriba una fecha hasta {}", limit(max, date))
        }
        Rule::BelowMin { min } => format!("Escriba {} o más", min.to_text()),
        Rule::AboveMax { max } => format!("Escriba {} o menos", max.to_text()),
        Rule::TooShort { min } => format!("Su respuesta debe tener {min} caracteres o más"),
        Rule::TooLong { max, found } => {
            format!("Su respuesta debe tener {max} caracteres o menos. Tiene {found}")
        }
        Rule::Pattern {
            entry_format: Some(format),
        } => format!("Escriba su respuesta así: {}", format.get("es")),
        Rule::Pattern { entry_format: None } => {
            "Escriba su respuesta en la forma correcta".to_owned()
        }
        Rule::EmptyGroup => "Conteste al menos una pregunta de esta parte".to_owned(),
        #[cfg(feature = "author-messages")]
        other => authors::message(other),
        #[cfg(not(feature = "author-messages"))]
        other => super::brief::message(other),
    }
}

fn required(kind: ItemType) -> &'static str {
    match kind {
        ItemType::Boolean => "Elija sí o no",
        ItemType::Choice | ItemType::OpenChoice => "Elija una respuesta",
        ItemType::Integer | ItemType::Decimal => "Escriba un número",
        ItemType::Date | ItemType::DateTime => "Escriba una fecha",
        ItemType::Time => "Escriba una hora",
        _ => "Escriba una respuesta",
    }
}

fn format(kind: ItemType) -> &'static str {
    match kind {
        ItemType::Boolean => "Elija sí o no",
        ItemType::Integer => "Escriba un número entero, como 12",
        ItemType::Decimal => "Escriba un número, como 12 o 1.5",
        ItemType::Date | ItemType::DateTime => "Escriba una fecha que exista",
        ItemType::Time => "Escriba una hora, como 14:30",
        ItemType::Url => "Escriba una dirección web sin espacios, como https://example.org",
        ItemType::Choice | ItemType::OpenChoice => "Elija una respuesta de la lista",
        _ => "Escriba su respuesta en la forma correcta",
    }
}
