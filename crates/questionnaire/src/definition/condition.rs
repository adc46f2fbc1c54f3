//! When an item is asked (R4, `Questionnaire.item.enableWhen`).

use std::cmp::Ordering;

use super::item::ItemId;
use crate::decimal::Decimal;
use crate::value::Value;

/// Whether all conditions of an item must hold, or any (`enableBehavior`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Behavior {
    /// All of them.
    #[default]
    All,
    /// At least one.
    Any,
}

/// How an answer is compared with the condition's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Whether there is an answer at all.
    Exists,
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `>`
    Greater,
    /// `<`
    Less,
    /// `>=`
    GreaterOrEqual,
    /// `<=`
    LessOrEqual,
}

impl Operator {
    /// Reads the standard's code.
    pub fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "exists" => Self::Exists,
            "=" => Self::Equal,
            "!=" => Self::NotEqual,
            ">" => Self::Greater,
            "<" => Self::Less,
            ">=" => Self::GreaterOrEqual,
            "<=" => Self::LessOrEqual,
            _ => return None,
        })
    }

    /// Whether it compares order rather than sameness.
    pub fn is_ordering(self) -> bool {
        !matches!(self, Self::Exists | Self::Equal | Self::NotEqual)
    }
}

/// One condition on the answers to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The question.
    pub source: ItemId,
    /// The comparison.
    pub operator: Operator,
    /// The value compared with.
    pub value: Value,
}

impl Condition {
    /// Whether it holds for these answers. `None` where their precision leaves that open: whether
    /// `2024-03` is after `2024`. Typed text that is no value counts as no answer.
    ///
    /// One answer that matches is enough, but for `!=`, which holds if none is equal: so it does for a
    /// question without an answer.
    pub fn holds<'a>(&self, answers: impl IntoIterator<Item = &'a Value>) -> Option<bool> {
        let mut answers = answers.into_iter().filter(|answer| !answer.is_typed());
        match self.operator {
            Operator::Exists => {
                Some(answers.next().is_some() == (self.value == Value::Boolean(true)))
            }
            Operator::Equal => any(answers.map(|answer| is_equal(&self.value, answer))),
            Operator::NotEqual => {
                any(answers.map(|answer| is_equal(&self.value, answer))).map(|equal| !equal)
            }
            Operator::Greater => self.compares(answers, Ordering::is_gt),
            Operator::Less => self.compares(answers, Ordering::is_lt),
            Operator::GreaterOrEqual => self.compares(answers, Ordering::is_ge),
            Operator::LessOrEqual => self.compares(answers, Ordering::is_le),
        }
    }

    fn compares<'a>(
        &self,
        answers: impl Iterator<Item = &'a Value>,
        fits: fn(Ordering) -> bool,
    ) -> Option<bool> {
        any(answers.map(|answer| {
            if answer.type_name() == self.value.type_name() {
                order(answer, &self.value).map(fits)
            } else {
                Some(false)
            }
        }))
    }
}

impl Behavior {
    /// Joins the results of an item's conditions; one that is open decides nothing.
    pub fn join(self, results: impl Iterator<Item = Option<bool>>) -> Option<bool> {
        match self {
            Self::Any => any(results),
            Self::All => any(results.map(|result| result.map(|holds| !holds))).map(|fails| !fails),
        }
    }
}

/// Whether any is true; open, if none is and one is open.
fn any(results: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut joined = Some(false);
    for result in results {
        match result {
            Some(true) => return Some(true),
            Some(false) => {}
            None => joined = None,
        }
    }
    joined
}

fn is_equal(condition: &Value, answer: &Value) -> Option<bool> {
    match (condition, answer) {
        (Value::Coding(condition), Value::Coding(answer)) => Some(condition.matches(answer)),
        (Value::String(condition), Value::Uri(answer)) => Some(condition == answer),
        (Value::Date(_), Value::Date(_)) | (Value::DateTime(_), Value::DateTime(_)) => {
            order(answer, condition).map(Ordering::is_eq)
        }
        _ => Some(order(answer, condition).map_or_else(|| condition == answer, Ordering::is_eq)),
    }
}

/// The order of two values of one type; `None` where they have none, or their precision leaves it open.
pub(crate) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(b)),
        (Value::Decimal(a), Value::Decimal(b)) => Some(a.compare(b)),
        (Value::Integer(a), Value::Decimal(b)) => Some(Decimal::from(*a).compare(b)),
        (Value::Decimal(a), Value::Integer(b)) => Some(a.compare(&Decimal::from(*b))),
        (Value::Date(a), Value::Date(b)) => a.compare(*b),
        (Value::DateTime(a), Value::DateTime(b)) => a.compare(b),
        (Value::Time(a), Value::Time(b)) => Some(a.compare(b)),
        (Value::String(a), Value::String(b)) => Some(a.cmp(b)),
        _ => None,
    }
}
