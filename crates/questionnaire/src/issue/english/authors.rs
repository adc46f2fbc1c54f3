//! The messages in English for people who write forms, and for programs that send responses.

use crate::definition::ItemType;
use crate::issue::Rule;

/// What people who write forms, or send responses, have to mend.
pub(super) fn message(rule: &Rule) -> String {
    match rule {
        Rule::Json { detail } => format!("This is not JSON: {detail}"),
        Rule::TooBig { limit } => format!("This is larger than the {limit} bytes that are read"),
        Rule::TooDeep { limit } => {
            format!("Items are nested deeper than the {limit} levels that are read")
        }
        Rule::TooMany { what, limit } => {
            format!("There are more than the {limit} {what}s that are read")
        }
        Rule::TextTooLong { field, limit } => {
            format!("The text of {field} is longer than {limit} bytes")
        }
        Rule::ResourceType { expected } => {
            format!("This is not a FHIR {expected}: its resourceType must be {expected}")
        }
        Rule::Missing { field } => format!("{field} is missing or empty"),
        Rule::WrongType { field, expected } => format!("{field} must be: {expected}"),
        Rule::UnknownElement { field } => {
            format!("FHIR R4 has no element {field} here: remove it or correct its name")
        }
        Rule::NotSupported { what } => format!(
            "{what} is outside what this reader can do, and changes what is asked: remove it"
        ),
        Rule::Ignored { what } => format!("{what} is not read here, and has no effect"),
        Rule::Invariant { number } => format!("que-{number}: {}", invariant(*number)),
        Rule::UnknownQuestion { question } => {
            format!("The condition names the question {question}, which there is not")
        }
        Rule::ConditionOnNoQuestion { question } => {
            format!("The condition names {question}, which is no question and has no answers")
        }
        Rule::ConditionType { question, found } => {
            format!("The condition compares with answer{found}, a type that {question} never has")
        }
        Rule::ConditionOperator { question } => {
            format!("The answers to {question} have no order: use =, != or exists")
        }
        Rule::ConditionNotOption { question } => {
            format!(
                "The condition compares with something that is none of the options of {question}"
            )
        }
        Rule::Loop => "The conditions depend on themselves: break the loop".to_owned(),
        Rule::OptionType { found } => format!("An option of this item cannot be a {found}"),
        Rule::DuplicateOption { option } => format!("The option “{option}” is there twice"),
        Rule::NoOptions => "A choice needs answerOption".to_owned(),
        Rule::InitialType { found } => {
            format!("A start value of this item cannot be a value{found}")
        }
        Rule::InitialNotOption { value } => {
            format!("The start value “{value}” is none of the options")
        }
        Rule::InitialTooMany => {
            "Several options are chosen at the start, and only one may be: set repeats, or keep one"
                .to_owned()
        }
        Rule::MinAboveMax { min, max } => format!("{min} is above {max}: no answer can meet both"),
        Rule::LimitType { limit } => {
            format!("{limit} does not apply to this item, or has a value of another type")
        }
        Rule::BadPattern { detail } => format!("The pattern cannot be used: {detail}"),
        Rule::Unanswerable => {
            "This is required, but hidden or read-only without a start value: nobody can answer it"
                .to_owned()
        }
        Rule::MissingTranslation { lang, field } => {
            format!("{field} has no translation into {lang}, which other texts have")
        }
        other => for_senders(other),
    }
}

fn for_senders(rule: &Rule) -> String {
    match rule {
        Rule::Status { found } => format!("A response cannot have the status {found}"),
        Rule::OtherQuestionnaire { expected, found } => {
            format!("This answers {found}, but the definition is {expected}")
        }
        Rule::UnknownItem => "The definition has no item with this linkId".to_owned(),
        Rule::MisplacedItem => "The definition has this item at another place".to_owned(),
        Rule::OtherText => {
            "The text is another than the definition's: was another version answered?".to_owned()
        }
        Rule::OutOfOrder => {
            "The definition has this item before the one that it follows here".to_owned()
        }
        Rule::RepeatedItem => {
            "This item stands here again, but does not repeat: put several answers into one item"
                .to_owned()
        }
        Rule::AnswerOnGroup => "A group has no answers".to_owned(),
        Rule::AnswerOnDisplay => "A display has no answers".to_owned(),
        Rule::ItemBesideAnswer => {
            "Items nested in a question belong beneath its answer (qrs-1)".to_owned()
        }
        Rule::AnswerType { expected, found } => format!(
            "{found} is no answer to a question of type {}",
            expected.as_str()
        ),
        Rule::Disabled {
            kind: ItemType::Group,
        } => "This group is not asked with these answers, so it may hold none".to_owned(),
        Rule::Disabled { .. } => {
            "This question is not asked with these answers, so it may have none".to_owned()
        }
        _ => String::new(),
    }
}

fn invariant(number: u8) -> &'static str {
    match number {
        1 => "Group items must have nested items, display items cannot have nested items",
        2 => "The link ids for groups and questions must be unique within the questionnaire",
        3 => "Display items cannot have a \"code\" asserted",
        4 => "A question cannot have both answerOption and answerValueSet",
        // R5's words: R4's speak of answerValueSet alone, while both expressions are about either.
        5 => {
            "Only choice, decimal, integer, date, dateTime, time, string or quantity items can have answerOption or answerValueSet"
        }
        6 => "Required and repeat aren't permitted for display items",
        7 => "If the operator is 'exists', the value must be a boolean",
        8 => "Initial values can't be specified for groups or display items",
        9 => "Read-only can't be specified for \"display\" items",
        10 => "Maximum length can only be declared for simple question types",
        11 => "If one or more answerOption is present, initial[x] must be missing",
        12 => "If there are more than one enableWhen, enableBehavior must be specified",
        _ => "Can only have multiple initial values for repeating items",
    }
}
