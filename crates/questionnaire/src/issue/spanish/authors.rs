//! The messages in Spanish for people who write forms, and for programs that send responses.

use crate::definition::ItemType;
use crate::issue::Rule;

/// What people who write forms, or send responses, have to mend.
pub(super) fn message(rule: &Rule) -> String {
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
        Rule::OtherText => {
            "El texto no es el de la definición: ¿se contestó otra versión?".to_owned()
        }
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
        Rule::Disabled {
            kind: ItemType::Group,
        } => "Con estas respuestas no se pregunta este grupo, y no puede tener ninguna".to_owned(),
        Rule::Disabled { .. } => {
            "Con estas respuestas no se hace esta pregunta, y no puede tener respuesta".to_owned()
        }
        _ => String::new(),
    }
}
