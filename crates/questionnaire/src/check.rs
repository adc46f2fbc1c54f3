//! The rules of one question's answers: shared by forms and by responses from elsewhere.

use std::cmp::Ordering;

use crate::bounds::MAX_REPEATS;
use crate::definition::{Item, ItemType, order};
use crate::issue::{DatePart, Rule};
use crate::value::Value;

/// Whether a value has the type that answers to an item have.
pub(crate) fn type_fits(item: &Item, value: &Value) -> bool {
    match item.kind {
        ItemType::Group | ItemType::Display => false,
        ItemType::Boolean => matches!(value, Value::Boolean(_)),
        ItemType::Decimal => matches!(value, Value::Decimal(_)),
        ItemType::Integer => matches!(value, Value::Integer(_)),
        ItemType::Date => matches!(value, Value::Date(_)),
        ItemType::DateTime => matches!(value, Value::DateTime(_)),
        ItemType::Time => matches!(value, Value::Time(_)),
        ItemType::String | ItemType::Text => matches!(value, Value::String(_)),
        ItemType::Url => matches!(value, Value::Uri(_)),
        ItemType::OpenChoice if matches!(value, Value::String(_)) => true,
        ItemType::Choice | ItemType::OpenChoice if item.options.is_empty() => {
            matches!(value, Value::Coding(_))
        }
        ItemType::Choice | ItemType::OpenChoice => item
            .options
            .iter()
            .any(|option| option.value.type_name() == value.type_name()),
    }
}

/// The least number of answers or instances.
pub(crate) fn least(item: &Item) -> u32 {
    item.min_occurs.unwrap_or(0).max(u32::from(item.required))
}

/// What is wrong with the number of answers or instances; `required` tells whether too few matter.
pub(crate) fn count(item: &Item, found: usize, required: bool) -> Option<Rule> {
    let found = u32::try_from(found).unwrap_or(u32::MAX);
    let bound = u32::try_from(MAX_REPEATS).unwrap_or(u32::MAX);
    let (min, max) = (least(item), item.max_occurs.unwrap_or(bound).min(bound));
    let group = item.kind == ItemType::Group;
    match found {
        0 if required && min > 0 => Some(if group {
            Rule::EmptyGroup
        } else {
            Rule::Required(item.kind)
        }),
        _ if required && found < min && group => Some(Rule::TooFewInstances { min }),
        _ if required && found < min => Some(Rule::TooFew { min }),
        _ if !item.repeats => (found > 1).then_some(Rule::OneAnswer),
        _ if found > max && group => Some(Rule::TooManyInstances { max }),
        _ => (found > max).then_some(Rule::TooManyAnswers { max }),
    }
}

/// What is wrong with the answers themselves, by the place of the answer.
pub(crate) fn answers(item: &Item, answers: &[Value]) -> Vec<(usize, Rule)> {
    let mut found = Vec::new();
    for (index, answer) in answers.iter().enumerate() {
        if let Some(rule) = answer_rule(item, answer) {
            found.push((index, rule));
        }
    }
    if answers.len() > 1 {
        found.extend(together(item, answers));
    }
    found
}

/// What is wrong between answers.
fn together(item: &Item, answers: &[Value]) -> Option<(usize, Rule)> {
    if !item.options.is_empty() {
        for (index, answer) in answers.iter().enumerate().take(MAX_REPEATS) {
            if answers
                .iter()
                .take(index)
                .any(|earlier| earlier.is_same(answer))
            {
                return Some((
                    index,
                    Rule::SameAnswer {
                        answer: answer.to_text(),
                    },
                ));
            }
        }
    }
    answers.iter().enumerate().find_map(|(index, answer)| {
        let option = item.option_of(answer).filter(|option| option.exclusive)?;
        Some((
            index,
            Rule::Exclusive {
                option: option.label.clone(),
            },
        ))
    })
}

fn answer_rule(item: &Item, answer: &Value) -> Option<Rule> {
    if let Value::Typed(text) = answer {
        return Some(typed(item.kind, text));
    }
    if !type_fits(item, answer) {
        return Some(Rule::AnswerType {
            expected: item.kind,
            found: format!("value{}", answer.type_name()),
        });
    }
    let free = item.kind == ItemType::OpenChoice && matches!(answer, Value::String(_));
    if !item.options.is_empty() && !free && item.option_of(answer).is_none() {
        return Some(Rule::NotAnOption {
            answer: answer.to_text(),
        });
    }
    limits(item, answer).or_else(|| lengths(item, answer))
}

/// What a person should mend in text that is no value.
fn typed(kind: ItemType, text: &str) -> Rule {
    if kind != ItemType::Date {
        return Rule::Format(kind);
    }
    let parts: Vec<&str> = text.splitn(3, '-').map(str::trim).collect();
    match parts.as_slice() {
        ["", ..] => Rule::DatePart(DatePart::Year),
        [_, "", ..] => Rule::DatePart(DatePart::Month),
        [_, _, ""] => Rule::DatePart(DatePart::Day),
        parts
            if parts
                .iter()
                .all(|part| part.bytes().all(|b| b.is_ascii_digit())) =>
        {
            Rule::NoSuchDate
        }
        _ => Rule::Format(kind),
    }
}

fn limits(item: &Item, answer: &Value) -> Option<Rule> {
    let beyond = |limit: &Option<Value>, wrong: Ordering| {
        limit
            .clone()
            .filter(|limit| order(answer, limit) == Some(wrong))
    };
    let below = beyond(&item.min_value, Ordering::Less).map(|min| Rule::BelowMin { min });
    below.or_else(|| beyond(&item.max_value, Ordering::Greater).map(|max| Rule::AboveMax { max }))
}

/// The length and the pattern of what was written; neither says anything about a chosen code.
fn lengths(item: &Item, answer: &Value) -> Option<Rule> {
    let unlimited = item.min_length.is_none() && item.max_length.is_none() && item.regex.is_none();
    if unlimited || matches!(answer, Value::Coding(_)) {
        return None;
    }
    let text = answer.to_text();
    let found = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    match (item.min_length, item.max_length, &item.regex) {
        (_, Some(max), _) if found > max => Some(Rule::TooLong { max, found }),
        (Some(min), _, _) if found < min => Some(Rule::TooShort { min }),
        (_, _, Some(pattern)) if !pattern.fits(&text) => Some(Rule::Pattern {
            entry_format: item.entry_format.clone(),
        }),
        _ => None,
    }
}
