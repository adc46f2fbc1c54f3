//! Carrying answers over to a question as it is now.

use crate::bounds::MAX_REPEATS;
use crate::definition::{Item, ItemType};
use crate::value::{Coding, Value};

/// What became of the answers to one question: each given answer is in one of the last three.
pub(super) struct Carried {
    /// What the question's answers are now.
    pub answers: Vec<Value>,
    /// Given answers that stand as they were.
    pub kept: Vec<Value>,
    /// Given answers that stand in another form.
    pub converted: Vec<Value>,
    /// Given answers that the question cannot take.
    pub dropped: Vec<Value>,
}

/// Carries given answers over; `present` are those that the question has already, from another place.
pub(super) fn carry(item: &Item, present: Vec<Value>, given: Vec<Value>) -> Carried {
    let most = if item.repeats { MAX_REPEATS } else { 1 };
    let mut carried = Carried {
        answers: present,
        kept: Vec::new(),
        converted: Vec::new(),
        dropped: Vec::new(),
    };
    let before = carried.answers.len();
    for value in given {
        let Some(now) = convert(item, &value) else {
            carried.dropped.push(value);
            continue;
        };
        // Items nested beneath several answers are asked once: the same answer comes again.
        let again = carried.answers[..before].contains(&now);
        if !again && carried.answers.len() >= most {
            carried.dropped.push(value);
            continue;
        }
        let list = if now == value {
            &mut carried.kept
        } else {
            &mut carried.converted
        };
        list.push(value);
        if !again {
            carried.answers.push(now);
        }
    }
    carried
}

/// A value as an answer to an item; `None` if it can be none.
fn convert(item: &Item, value: &Value) -> Option<Value> {
    if !item.kind.is_question() {
        return None;
    }
    if item.kind.is_choice() || !item.options.is_empty() {
        return option(item, value);
    }
    if crate::check::type_fits(item, value) {
        return Some(value.clone());
    }
    let text = match (item.kind, value) {
        (ItemType::Date, Value::DateTime(moment)) => moment.date().to_string(),
        _ => value.to_text(),
    };
    let parsed = item.parse_text(&text)?;
    // A choice between yes and no has no place for text.
    (item.kind != ItemType::Boolean || !parsed.is_typed()).then_some(parsed)
}

/// A value as one of an item's options: the same, else the same code, else the same label; as own text
/// where the question takes that.
fn option(item: &Item, value: &Value) -> Option<Value> {
    if let Some(option) = item.option_of(value) {
        // The answer's own display may be that of another version or language: it stays as it was given.
        return Some(if option.value.type_name() == value.type_name() {
            value.clone()
        } else {
            option.value.clone()
        });
    }
    let open = item.kind == ItemType::OpenChoice;
    if open && matches!(value, Value::String(_)) {
        return Some(value.clone());
    }
    let text = value.to_text();
    let code = match value {
        Value::Coding(Coding {
            code: Some(code), ..
        }) => code.as_str(),
        _ => text.as_str(),
    };
    let same_code = |option: &&crate::AnswerOption| match &option.value {
        Value::Coding(coding) => coding.code.as_deref() == Some(code),
        other => other.to_text() == code,
    };
    let found = item.options.iter().find(same_code);
    let found = found.or_else(|| {
        item.options
            .iter()
            .find(|option| option.label.as_str() == text)
    });
    match found {
        Some(option) => Some(option.value.clone()),
        None if open => Some(Value::String(text)),
        None => None,
    }
}
