//! Items and their options.

use super::condition::{Behavior, Condition};
use super::kind::{Control, ItemType, Keyboard};
use crate::decimal::Decimal;
use crate::pattern::Pattern;
use crate::text::Text;
use crate::value::{Coding, Value};
use crate::{Date, DateTime, Time};

/// The place of an item in its definition's document order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(u32);

impl ItemId {
    /// The id of the item at a place; definitions are bounded far below `u32`.
    pub(crate) fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The place in document order, from 0.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// One of the answers that a question offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerOption {
    /// The answer.
    pub value: Value,
    /// Its label.
    pub label: Text,
    /// Whether it stands alone (`questionnaire-optionExclusive`): "none of these".
    pub exclusive: bool,
    /// Whether it is chosen at the start.
    pub initial: bool,
    pub(crate) code: String,
}

impl AnswerOption {
    /// A string that is unique among the item's options, for an HTML option's value: the bare code
    /// where that is unique, else `system|code`; the text of options that have no code.
    pub fn code(&self) -> String {
        self.code.clone()
    }
}

/// An item of a definition.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an element of the standard"
)]
#[derive(Debug, Clone)]
pub struct Item {
    /// Its name, unique in the definition.
    pub link_id: String,
    /// What it is.
    pub kind: ItemType,
    /// What it says or asks.
    pub text: Option<Text>,
    /// What stands before the text: "1.", "a)".
    pub prefix: Option<Text>,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether it takes several answers, or is a group that can be added again.
    pub repeats: bool,
    /// Whether a person may not change it.
    pub read_only: bool,
    /// Whether it is never shown (`questionnaire-hidden`, its own or that of an item above).
    pub hidden: bool,
    /// The least number of answers or instances (`questionnaire-minOccurs`).
    pub min_occurs: Option<u32>,
    /// The largest number of answers or instances (`questionnaire-maxOccurs`).
    pub max_occurs: Option<u32>,
    /// The least length of a text, in characters (`minLength`).
    pub min_length: Option<u32>,
    /// The largest length of a text, in characters.
    pub max_length: Option<u32>,
    /// The least value (`minValue`).
    pub min_value: Option<Value>,
    /// The largest value (`maxValue`).
    pub max_value: Option<Value>,
    /// The pattern that a text must fit as a whole (`regex`).
    pub regex: Option<Pattern>,
    /// An example of what to enter (`entryFormat`).
    pub entry_format: Option<Text>,
    /// How it is drawn.
    pub control: Option<Control>,
    /// The answers it offers.
    pub options: Vec<AnswerOption>,
    /// Help, from nested display items with the help or flyover control.
    pub help: Option<Text>,
    /// Its own words for a missing or malformed answer.
    pub error_text: Option<Text>,
    /// The kind of a string.
    pub keyboard: Option<Keyboard>,
    /// Codes that say what it is about.
    pub codes: Vec<Coding>,
    /// The item it is nested in.
    pub parent: Option<ItemId>,
    /// The items nested in it, in order.
    pub children: Vec<ItemId>,
    /// The answers it starts with.
    pub initial: Vec<Value>,
    /// When it is asked; always, if empty.
    pub conditions: Vec<Condition>,
    /// Whether all conditions must hold, or any.
    pub behavior: Behavior,
    /// Levels above it.
    pub(crate) depth: u32,
    /// Whether the definition has a fault here that leaves answers unjudged.
    pub(crate) unjudged: bool,
}

impl Item {
    /// Whether several instances of it may stand side by side.
    pub fn is_repeating_group(&self) -> bool {
        self.repeats && self.kind == ItemType::Group
    }

    /// The option with a code, as [`AnswerOption::code`] gives it.
    pub fn option(&self, code: &str) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.code == code)
    }

    /// The option with this value.
    pub fn option_of(&self, value: &Value) -> Option<&AnswerOption> {
        self.options
            .iter()
            .find(|option| option.value.is_same(value))
    }

    /// What a person typed or chose, as an answer: `None` if it is blank, [`Value::Typed`] if it is no
    /// value of this question's type. For a question with options `text` is an option's
    /// [`code`](AnswerOption::code); for a boolean `true` or `false`.
    pub fn parse_text(&self, text: &str) -> Option<Value> {
        let text = if self.kind == ItemType::Text {
            text
        } else {
            text.trim()
        };
        if text.trim().is_empty() || !self.kind.is_question() {
            return None;
        }
        if let Some(option) = self.option(text) {
            return Some(option.value.clone());
        }
        let value = match self.kind {
            ItemType::Boolean => match text {
                "true" => Some(Value::Boolean(true)),
                "false" => Some(Value::Boolean(false)),
                _ => None,
            },
            ItemType::Decimal => Decimal::parse_typed(text).map(Value::Decimal),
            ItemType::Integer => Decimal::parse_typed(text)
                .and_then(|n| n.to_integer())
                .map(Value::Integer),
            ItemType::Date => Date::parse(text).map(Value::Date),
            ItemType::DateTime => DateTime::parse(text).map(Value::DateTime),
            ItemType::Time => Time::parse_typed(text).map(Value::Time),
            ItemType::String | ItemType::Text | ItemType::OpenChoice => {
                Some(Value::String(text.to_owned()))
            }
            ItemType::Url => is_uri(text).then(|| Value::Uri(text.to_owned())),
            ItemType::Choice | ItemType::Group | ItemType::Display => None,
        };
        Some(value.unwrap_or_else(|| Value::Typed(text.to_owned())))
    }
}

/// The standard's form of a `uri` (`\S*`), not empty.
pub(crate) fn is_uri(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_whitespace)
}
