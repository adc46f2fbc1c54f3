//! Answers.

use crate::date::Date;
use crate::date_time::DateTime;
use crate::decimal::Decimal;
use crate::time::Time;

/// A code of a code system.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coding {
    /// The code system's address.
    pub system: Option<String>,
    /// The system's version.
    pub version: Option<String>,
    /// The code.
    pub code: Option<String>,
    /// What the system calls the code.
    pub display: Option<String>,
}

impl Coding {
    /// Whether both are the same code of the same system; display and version don't count.
    pub fn is_same(&self, other: &Self) -> bool {
        self.system == other.system
            && self.code == other.code
            && (self.code.is_some() || self.display == other.display)
    }

    /// Whether an answer matches this coding of a condition: where the condition names no system,
    /// its code is compared alone.
    pub fn matches(&self, answer: &Self) -> bool {
        self.code == answer.code
            && (self.code.is_some() || self.display == answer.display)
            && (self.system.is_none() || self.system == answer.system)
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    Boolean(bool),
    /// An exact number.
    Decimal(Decimal),
    /// A whole number.
    Integer(i32),
    /// A date, partial ones included.
    Date(Date),
    /// A date with or without a time.
    DateTime(DateTime),
    /// A time of day.
    Time(Time),
    /// Text.
    String(String),
    /// A web address.
    Uri(String),
    /// A chosen option.
    Coding(Coding),
    /// What a person typed that is no value of the question's type (yet). Kept in a draft,
    /// never sent, and counted as no answer by conditions.
    Typed(String),
}

impl Value {
    /// What an input shows for this value.
    pub fn to_text(&self) -> String {
        match self {
            Self::Boolean(value) => value.to_string(),
            Self::Decimal(value) => value.as_str().to_owned(),
            Self::Integer(value) => value.to_string(),
            Self::Date(value) => value.to_string(),
            Self::DateTime(value) => value.as_str().to_owned(),
            Self::Time(value) => value.as_str().to_owned(),
            Self::String(text) | Self::Uri(text) | Self::Typed(text) => text.clone(),
            Self::Coding(coding) => coding
                .display
                .clone()
                .or_else(|| coding.code.clone())
                .unwrap_or_default(),
        }
    }

    /// Whether it is text that is no value of its question's type.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Typed(_))
    }

    /// Whether it is a date, or a moment.
    pub fn is_date(&self) -> bool {
        matches!(self, Self::Date(_) | Self::DateTime(_))
    }

    /// Whether both are the same answer: codes by code and system, everything else by value.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Coding(a), Self::Coding(b)) => a.is_same(b),
            (a, b) => {
                crate::definition::order(a, b).map_or_else(|| a == b, std::cmp::Ordering::is_eq)
            }
        }
    }

    /// The element of the standard that carries it, without its prefix (`valueCoding` → `Coding`).
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Boolean(_) => "Boolean",
            Self::Decimal(_) => "Decimal",
            Self::Integer(_) => "Integer",
            Self::Date(_) => "Date",
            Self::DateTime(_) => "DateTime",
            Self::Time(_) => "Time",
            Self::String(_) | Self::Typed(_) => "String",
            Self::Uri(_) => "Uri",
            Self::Coding(_) => "Coding",
        }
    }
}
