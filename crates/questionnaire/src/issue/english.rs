//! The messages in English.

use super::message::{limit, month};
use super::{DatePart, Rule};
use crate::date::Date;
use crate::definition::ItemType;

const MONTHS: &str =
    "January February March April May June July August September October November December";

/// A date in words: 27 March 2024.
fn date(date: Date) -> String {
    match (date.day(), month(date, MONTHS)) {
        (Some(day), Some(month)) => format!("{day} {month} {}", date.year()),
        (None, Some(month)) => format!("{month} {}", date.year()),
        _ => date.year().to_string(),
    }
}

/// A sentence that a person can act on.
pub(super) fn message(rule: &Rule) -> String {
    match rule {
        Rule::Required(kind) => required(*kind).to_owned(),
        Rule::Format(kind) => format(*kind).to_owned(),
        Rule::DatePart(DatePart::Day) => "Enter a date that includes a day".to_owned(),
        Rule::DatePart(DatePart::Month) => "Enter a date that includes a month".to_owned(),
        Rule::DatePart(DatePart::Year) => "Enter a date that includes a year".to_owned(),
        Rule::NoSuchDate => "Enter a real date".to_owned(),
        Rule::OneAnswer => "Give one answer only".to_owned(),
        Rule::TooFew { min } => format!("Give at least {min} answers"),
        Rule::TooManyAnswers { max } => format!("Give no more than {max} answers"),
        Rule::TooFewInstances { min } => format!("Fill in this part at least {min} times"),
        Rule::TooManyInstances { max } => format!("Fill in this part no more than {max} times"),
        Rule::SameAnswer { answer } => {
            format!("Give each answer only once: “{answer}” is there twice")
        }
        Rule::NotAnOption { .. } => "Choose an answer from the list".to_owned(),
        Rule::Exclusive { option } => {
            format!(
                "Choose either “{}” or other answers, not both",
                option.get("en")
            )
        }
        Rule::BelowMin { min } if min.is_date() => {
            format!("Enter a date on or after {}", limit(min, date))
        }
        Rule::AboveMax { max } if max.is_date() => {
            format!("Enter a date on or before {}", limit(max, date))
        }
        Rule::BelowMin { min } => format!("Enter {} or more", min.to_text()),
        Rule::AboveMax { max } => format!("Enter {} or less", max.to_text()),
        Rule::TooShort { min } => format!("Your answer must have {min} characters or more"),
        Rule::TooLong { max, found } => {
            format!("Your answer must have {max} characters or fewer. It has {found}")
        }
        Rule::Pattern {
            entry_format: Some(format),
        } => format!("Enter your answer like this: {}", format.get("en")),
        Rule::Pattern { entry_format: None } => "Enter your answer in the right form".to_owned(),
        Rule::EmptyGroup => "Answer at least one question in this part".to_owned(),
        other => for_authors(other),
    }
}

fn required(kind: ItemType) -> &'static str {
    match kind {
        ItemType::Boolean => "Choose yes or no",
        ItemType::Choice | ItemType::OpenChoice => "Choose an answer",
        ItemType::Integer | ItemType::Decimal => "Enter a number",
        ItemType::Date | ItemType::DateTime => "Enter a date",
        ItemType::Time => "Enter a time",
        _ => "Enter an answer",
    }
}

fn format(kind: ItemType) -> &'static str {
    match kind {
        ItemType::Boolean => "Choose yes or no",
        ItemType::Integer => "Enter a whole number, like 12",
        ItemType::Decimal => "Enter a number, like 12 or 1.5",
        ItemType::Date | ItemType::DateTime => "Enter a real date",
        ItemType::Time => "Enter a time, like 14:30",
        ItemType::Url => "Enter a web address without spaces, like https://example.org",
        ItemType::Choice | ItemType::OpenChoice => "Choose an answer from the list",
        _ => "Enter your answer in the right form",
    }
}

/// What people who write forms, or send responses, have to mend.
fn for_authors(rule: &Rule) -> String {
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
        Rule::Disabled => {
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
        5 => "Only choices, and questions whose type an option can have, may have answerOption",
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
