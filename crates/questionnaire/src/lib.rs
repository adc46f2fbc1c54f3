//! A questionnaire engine: a profile of HL7 FHIR R4 `Questionnaire` and `QuestionnaireResponse`.
//!
//! A [`Questionnaire`] is parsed once; a [`Form`] holds the answers that a person gives to it, knows what
//! is asked and what is wrong, and turns into a draft or a completed response. [`check_response`] judges
//! a response that came from elsewhere by the same rules. Nothing here knows of a browser or a server.
#![warn(missing_docs)]

pub mod bounds;
mod check;
mod date;
mod date_time;
mod decimal;
mod definition;
mod form;
mod issue;
mod outcome;
mod pattern;
mod read;
mod response;
mod text;
mod time;
mod tree;
mod value;
mod write;

pub use date::Date;
pub use date_time::DateTime;
pub use decimal::{Decimal, MAX_DECIMAL_LENGTH};
pub use definition::{
    AnswerOption, Behavior, Condition, Control, Item, ItemId, ItemType, Keyboard, Operator, Parsed,
    Questionnaire,
};
pub use form::{Change, ChangeKind, Completion, Form, State, Step};
pub use issue::{DatePart, Issue, IssueCode, Rule, Severity};
pub use outcome::outcome;
pub use pattern::{MAX_PATTERN_LENGTH, Matcher, Pattern, use_matcher};
pub use response::{check_response, enabled_items};
pub use text::Text;
pub use time::Time;
pub use tree::NodeId;
pub use value::{Coding, Value};
