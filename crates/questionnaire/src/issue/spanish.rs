//! The messages in Spanish: those that visitors see, and those that people who write forms see.

use super::message::{limit, month};
use super::{DatePart, Rule};
use crate::date::Date;
use crate::definition::ItemType;

const MONTHS: &str =
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";

/// A date in words: 27 de marzo de 2024.
fn date(date: Date) -> String {
    match (date.day(), month(date, MONTHS)) {
        (Some(day), Some(month)) => format!("{day} de {month} de {}", date.year()),
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
            format!("Escriba una fecha a partir del {}", limit(min, date))
        }
        Rule::AboveMax { max } if max.is_date() => {
            format!("Escriba una fecha hasta el {}", limit(max, date))
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
        other => for_authors(other),
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

/// What people who write forms, or send responses, have to mend.
fn for_authors(rule: &Rule) -> String {
    match rule {
        Rule::Json { detail } => format!("Esto no es JSON: {detail}"),
        Rule::TooBig { limit } => format!("Esto supera los {limit} bytes que se leen"),
        Rule::TooDeep { limit } => {
            format!("Hay elementos anidados a más de los {limit} niveles que se leen")
        }
        Rule::TooMany { limit, .. } => format!("Hay más de los {limit} elementos que se leen"),
        Rule::TextTooLong { field, limit } => {
            format!("El texto de {field} supera los {limit} bytes")
        }
        Rule::ResourceType { expected } => {
            format!("Esto no es un {expected} de FHIR: su resourceType debe ser {expected}")
        }
        Rule::Missing { field } => format!("Falta {field}, o está vacío"),
        Rule::WrongType { field, expected } => format!("{field} debe ser: {expected}"),
        Rule::UnknownElement { field } => {
            format!("FHIR R4 no tiene aquí el elemento {field}: quítelo o corrija su nombre")
        }
        Rule::NotSupported { what } => {
            format!("{what} no se puede leer aquí, y cambia lo que se pregunta: quítelo")
        }
        Rule::Ignored { what } => format!("{what} no se lee aquí, y no tiene efecto"),
        Rule::Invariant { number } => format!("No se cumple la regla que-{number} de FHIR R4"),
        Rule::UnknownQuestion { question } => {
            format!("La condición nombra la pregunta {question}, que no existe")
        }
        Rule::ConditionOnNoQuestion { question } => {
            format!("La condición nombra {question}, que no es una pregunta")
        }
        Rule::ConditionType { question, found } => {
            format!("La condición compara con answer{found}, un tipo que {question} nunca tiene")
        }
        Rule::ConditionOperator { question } => {
            format!("Las respuestas a {question} no tienen orden: use =, != o exists")
        }
        Rule::ConditionNotOption { question } => {
            format!("La condición compara con algo que no es una opción de {question}")
        }
        Rule::Loop => "Las condiciones dependen de sí mismas: rompa el ciclo".to_owned(),
        Rule::OptionType { found } => format!("Una opción no puede ser {found} aquí"),
        Rule::DuplicateOption { option } => format!("La opción «{option}» está dos veces"),
        Rule::NoOptions => "A esta pregunta le falta answerOption".to_owned(),
        Rule::InitialType { found } => format!("El valor inicial no puede ser value{found} aquí"),
        Rule::InitialNotOption { value } => format!("El valor inicial «{value}» no es una opción"),
        Rule::InitialTooMany => {
            "Hay varias opciones elegidas al principio, y solo puede haber una".to_owned()
        }
        Rule::MinAboveMax { min, max } => {
            format!("{min} es mayor que {max}: ninguna respuesta cumple ambos")
        }
        Rule::LimitType { limit } => {
            format!("{limit} no se aplica aquí, o su valor es de otro tipo")
        }
        Rule::BadPattern { detail } => format!("El patrón no se puede usar: {detail}"),
        Rule::Unanswerable => "Es obligatoria, pero nadie puede contestarla".to_owned(),
        Rule::MissingTranslation { lang, field } => {
            format!("Falta la traducción de {field} a {lang}")
        }
        other => for_senders(other),
    }
}

fn for_senders(rule: &Rule) -> String {
    match rule {
        Rule::Status { found } => format!("Una respuesta no puede tener el estado {found}"),
        Rule::OtherQuestionnaire { expected, found } => {
            format!("Esto contesta {found}, pero la definición es {expected}")
        }
        Rule::UnknownItem => "La definición no tiene ningún elemento con este linkId".to_owned(),
        Rule::MisplacedItem => "La definición tiene este elemento en otro lugar".to_owned(),
        Rule::OutOfOrder => {
            "La definición tiene este elemento antes del que aquí le precede".to_owned()
        }
        Rule::RepeatedItem => {
            "Este elemento no se repite: ponga varias respuestas en un solo elemento".to_owned()
        }
        Rule::AnswerOnGroup => "Un grupo no tiene respuestas".to_owned(),
        Rule::AnswerOnDisplay => "Un texto no tiene respuestas".to_owned(),
        Rule::ItemBesideAnswer => {
            "Lo anidado en una pregunta va dentro de su respuesta (qrs-1)".to_owned()
        }
        Rule::AnswerType { expected, found } => format!(
            "{found} no contesta una pregunta de tipo {}",
            expected.as_str()
        ),
        Rule::Disabled => {
            "Con estas respuestas no se hace esta pregunta, y no puede tener respuesta".to_owned()
        }
        _ => String::new(),
    }
}
