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
    /// Whether it holds for these answers; typed text that is no value counts as no answer.
    pub fn holds<'a>(&self, answers: impl IntoIterator<Item = &'a Value>) -> bool {
        let mut answers = answers.into_iter().filter(|answer| !answer.is_typed());
        match self.operator {
            Operator::Exists => answers.next().is_some() == (self.value == Value::Boolean(true)),
            Operator::Equal => answers.any(|answer| is_equal(&self.value, answer)),
            Operator::NotEqual => !answers.any(|answer| is_equal(&self.value, answer)),
            Operator::Greater => {
                answers.any(|answer| self.order(answer).is_some_and(Ordering::is_gt))
            }
            Operator::Less => answers.any(|answer| self.order(answer).is_some_and(Ordering::is_lt)),
            Operator::GreaterOrEqual => {
                answers.any(|answer| self.order(answer).is_some_and(Ordering::is_ge))
            }
            Operator::LessOrEqual => {
                answers.any(|answer| self.order(answer).is_some_and(Ordering::is_le))
            }
        }
    }

    fn order(&self, answer: &Value) -> Option<Ordering> {
        order(answer, &self.value)
    }
}

fn is_equal(condition: &Value, answer: &Value) -> bool {
    match (condition, answer) {
        (Value::Coding(condition), Value::Coding(answer)) => condition.matches(answer),
        (Value::String(condition), Value::Uri(answer)) => condition == answer,
        _ => order(answer, condition).map_or_else(|| condition == answer, Ordering::is_eq),
    }
}

/// The order of two values of one type; `None` where they have none, or their precisions leave it open.
pub(crate) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Integer(a), Value::Integer(b)) => Some(a.cmp(b)),
        (Value::Decimal(a), Value::Decimal(b)) => Some(a.cmp(b)),
        (Value::Integer(a), Value::Decimal(b)) => Some(Decimal::from(*a).cmp(b)),
        (Value::Decimal(a), Value::Integer(b)) => Some(a.cmp(&Decimal::from(*b))),
        (Value::Date(a), Value::Date(b)) => a.compare(*b),
        (Value::DateTime(a), Value::DateTime(b)) => a.compare(b),
        (Value::Time(a), Value::Time(b)) => Some(a.compare(b)),
        (Value::String(a), Value::String(b)) => Some(a.cmp(b)),
        _ => None,
    }
}
