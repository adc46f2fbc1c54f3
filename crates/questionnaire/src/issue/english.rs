//! The messages in English.

#[cfg(feature = "author-messages")]
mod authors;

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
        #[cfg(feature = "author-messages")]
        other => authors::message(other),
        #[cfg(not(feature = "author-messages"))]
        other => super::brief::message(other),
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
