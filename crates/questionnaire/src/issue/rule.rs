//! The rules that can be broken.

use super::{IssueCode, Severity};
use crate::definition::ItemType;
use crate::text::Text;
use crate::value::Value;

/// A part of a date that is missing from what a person typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePart {
    /// The day.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// A rule that can be broken, with its limit: the one home of rule and message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    // Any file.
    /// Not JSON.
    Json {
        /// What the reader says, with line and column.
        detail: String,
    },
    /// Larger than is read at all.
    TooBig {
        /// The bound, in bytes.
        limit: usize,
    },
    /// Items nested deeper than is read.
    TooDeep {
        /// The bound, in levels.
        limit: usize,
    },
    /// More of something than is read.
    TooMany {
        /// What there is too much of.
        what: &'static str,
        /// The bound.
        limit: usize,
    },
    /// A text beyond the bound of its kind.
    TextTooLong {
        /// The element.
        field: String,
        /// The bound, in bytes.
        limit: usize,
    },
    /// The file holds another kind of resource.
    ResourceType {
        /// The kind that belongs here.
        expected: &'static str,
    },
    /// A required element is missing or empty.
    Missing {
        /// The element.
        field: String,
    },
    /// An element has the wrong JSON type, or a form that its type doesn't allow.
    WrongType {
        /// The element.
        field: String,
        /// What belongs there.
        expected: &'static str,
    },
    /// An element that the standard doesn't have at this place.
    UnknownElement {
        /// The element.
        field: String,
    },
    // A definition.
    /// Something that changes what is asked and lies outside the profile.
    NotSupported {
        /// What it is.
        what: String,
    },
    /// Something that may be ignored, and is.
    Ignored {
        /// What it is.
        what: String,
    },
    /// One of the standard's invariants (que-1 … que-13).
    Invariant {
        /// Its number.
        number: u8,
    },
    /// A condition on a question that the definition doesn't have.
    UnknownQuestion {
        /// The link id it names.
        question: String,
    },
    /// A condition on a group or a display, which have no answers.
    ConditionOnNoQuestion {
        /// The link id it names.
        question: String,
    },
    /// A condition whose answer has another type than the question's answers.
    ConditionType {
        /// The link id of the question.
        question: String,
        /// The type that the condition has.
        found: &'static str,
    },
    /// An ordering operator on answers that have no order.
    ConditionOperator {
        /// The link id of the question.
        question: String,
    },
    /// A condition on an answer that is none of the question's options.
    ConditionNotOption {
        /// The link id of the question.
        question: String,
    },
    /// Conditions that depend on themselves.
    Loop,
    /// Options on a type that has none, or of a type that an option cannot have.
    OptionType {
        /// The type that was found.
        found: String,
    },
    /// The same option twice.
    DuplicateOption {
        /// The option.
        option: String,
    },
    /// A choice without any option.
    NoOptions,
    /// A start value of another type than the question's answers.
    InitialType {
        /// The type that was found.
        found: &'static str,
    },
    /// A start value that is none of the options.
    InitialNotOption {
        /// The value.
        value: String,
    },
    /// Several start values for a question that takes one answer.
    InitialTooMany,
    /// A lower limit above its upper limit.
    MinAboveMax {
        /// The lower limit's element.
        min: &'static str,
        /// The upper limit's element.
        max: &'static str,
    },
    /// A limit on a type that it doesn't apply to.
    LimitType {
        /// The limit's element.
        limit: &'static str,
    },
    /// A pattern that cannot be read, or costs too much.
    BadPattern {
        /// Why.
        detail: String,
    },
    /// A required question that nobody can answer: hidden or read-only, without a start value.
    Unanswerable,
    /// A text without a translation that other texts have.
    MissingTranslation {
        /// The language.
        lang: String,
        /// The element.
        field: &'static str,
    },
    // A response.
    /// A status that a response cannot have.
    Status {
        /// What was found.
        found: String,
    },
    /// A response to another questionnaire or another version.
    OtherQuestionnaire {
        /// The definition's address and version.
        expected: String,
        /// What was found.
        found: String,
    },
    /// A link id that the definition doesn't have.
    UnknownItem,
    /// An item at a place where the definition doesn't have it.
    MisplacedItem,
    /// Words that the definition doesn't have for this item, in any of its languages.
    OtherText,
    /// An item after one that it comes before in the definition.
    OutOfOrder,
    /// Several items for a question or group that takes one.
    RepeatedItem,
    /// An answer on a group.
    AnswerOnGroup,
    /// An answer on a display.
    AnswerOnDisplay,
    /// Items beside an answer, where they belong beneath it.
    ItemBesideAnswer,
    /// An answer of another type than the question's.
    AnswerType {
        /// The question's type.
        expected: ItemType,
        /// The element that was found.
        found: String,
    },
    /// An answer to a question that is not asked, or in a group that is not asked.
    Disabled {
        /// What is not asked.
        kind: ItemType,
    },
    // A question's own rules.
    /// No answer to a required question.
    Required(ItemType),
    /// Typed text that is no value of the question's type.
    Format(ItemType),
    /// A date with a part missing.
    DatePart(DatePart),
    /// A date that doesn't exist.
    NoSuchDate,
    /// More than one answer, where one is taken.
    OneAnswer,
    /// Fewer answers than needed.
    TooFew {
        /// The lower limit.
        min: u32,
    },
    /// More answers than allowed.
    TooManyAnswers {
        /// The upper limit.
        max: u32,
    },
    /// Fewer instances of a group than needed.
    TooFewInstances {
        /// The lower limit.
        min: u32,
    },
    /// More instances of a group than allowed.
    TooManyInstances {
        /// The upper limit.
        max: u32,
    },
    /// The same answer twice.
    SameAnswer {
        /// The answer.
        answer: String,
    },
    /// None of the options.
    NotAnOption {
        /// The answer.
        answer: String,
    },
    /// An option that stands alone, chosen with others.
    Exclusive {
        /// The option's label.
        option: Text,
    },
    /// Below the lower limit.
    BelowMin {
        /// The limit.
        min: Value,
    },
    /// Above the upper limit.
    AboveMax {
        /// The limit.
        max: Value,
    },
    /// Shorter than allowed.
    TooShort {
        /// The lower limit, in characters.
        min: u32,
    },
    /// Longer than allowed.
    TooLong {
        /// The upper limit, in characters.
        max: u32,
        /// The length that was found.
        found: u32,
    },
    /// Text that doesn't fit the question's pattern.
    Pattern {
        /// The question's own example of what to enter.
        entry_format: Option<Text>,
    },
    /// A required group without any answer in it.
    EmptyGroup,
}

impl Rule {
    /// The severity and the standard's code of an issue with this rule.
    pub fn kind(&self) -> (Severity, IssueCode) {
        use IssueCode as C;
        let code = match self {
            Self::Json { .. } => return (Severity::Fatal, C::Invalid),
            Self::TooBig { .. } => return (Severity::Fatal, C::TooLong),
            Self::ResourceType { .. } => return (Severity::Fatal, C::Structure),
            Self::Ignored { .. } => return (Severity::Warning, C::NotSupported),
            Self::MissingTranslation { .. } => return (Severity::Warning, C::Informational),
            Self::OtherText => return (Severity::Warning, C::Invalid),
            Self::Unanswerable | Self::ConditionNotOption { .. } => {
                return (Severity::Warning, C::BusinessRule);
            }
            Self::TooDeep { .. } | Self::TooMany { .. } | Self::BadPattern { .. } => C::TooCostly,
            Self::TextTooLong { .. } | Self::TooLong { .. } => C::TooLong,
            Self::Missing { .. }
            | Self::Required(_)
            | Self::TooFewInstances { .. }
            | Self::EmptyGroup
            | Self::TooFew { .. } => C::Required,
            Self::WrongType { .. }
            | Self::UnknownElement { .. }
            | Self::MisplacedItem
            | Self::OutOfOrder
            | Self::RepeatedItem
            | Self::AnswerOnGroup
            | Self::AnswerOnDisplay
            | Self::ItemBesideAnswer
            | Self::OneAnswer
            | Self::TooManyAnswers { .. }
            | Self::TooManyInstances { .. } => C::Structure,
            Self::NotSupported { .. } => C::NotSupported,
            Self::Invariant { .. } => C::Invariant,
            Self::UnknownQuestion { .. } | Self::UnknownItem => C::NotFound,
            Self::InitialNotOption { .. } | Self::NotAnOption { .. } => C::CodeInvalid,
            Self::DuplicateOption { .. } | Self::SameAnswer { .. } => C::Duplicate,
            Self::OtherQuestionnaire { .. }
            | Self::Loop
            | Self::NoOptions
            | Self::MinAboveMax { .. }
            | Self::Disabled { .. }
            | Self::Exclusive { .. } => C::BusinessRule,
            Self::ConditionOnNoQuestion { .. }
            | Self::ConditionType { .. }
            | Self::ConditionOperator { .. }
            | Self::OptionType { .. }
            | Self::InitialType { .. }
            | Self::InitialTooMany
            | Self::LimitType { .. }
            | Self::Status { .. }
            | Self::AnswerType { .. }
            | Self::Format(_)
            | Self::DatePart(_)
            | Self::NoSuchDate
            | Self::BelowMin { .. }
            | Self::AboveMax { .. }
            | Self::TooShort { .. }
            | Self::Pattern { .. } => C::Value,
        };
        (Severity::Error, code)
    }
}
