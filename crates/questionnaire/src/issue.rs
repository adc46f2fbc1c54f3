//! What is wrong with a definition or a response, as data.

#[cfg(any(test, not(feature = "author-messages")))]
mod brief;
mod english;
mod list;
mod message;
mod rule;
mod spanish;

pub(crate) use list::Issues;
pub(crate) use message::is_spanish;
pub use rule::{DatePart, Rule};

use crate::definition::Item;
use crate::text::Text;

/// How bad an issue is (`http://hl7.org/fhir/issue-severity`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// For information only.
    Information,
    /// Worth a look; the thing works all the same.
    Warning,
    /// Has to be put right.
    Error,
    /// Nothing could be judged.
    Fatal,
}

/// The standard's kinds of issues (`http://hl7.org/fhir/issue-type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueCode {
    /// Content that is not as it should be.
    Invalid,
    /// A structural rule is broken: wrong types, wrong places.
    Structure,
    /// Something required is missing.
    Required,
    /// A value of the wrong form.
    Value,
    /// An invariant of the standard is broken.
    Invariant,
    /// Something that is referred to doesn't exist.
    NotFound,
    /// A code that is not among those allowed.
    CodeInvalid,
    /// A rule of the form's author is broken.
    BusinessRule,
    /// Outside the profile.
    NotSupported,
    /// Two of something that must be unique.
    Duplicate,
    /// Beyond a bound of length or size.
    TooLong,
    /// Beyond a bound of cost.
    TooCostly,
    /// For information.
    Informational,
}

impl IssueCode {
    /// The standard's code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Structure => "structure",
            Self::Required => "required",
            Self::Value => "value",
            Self::Invariant => "invariant",
            Self::NotFound => "not-found",
            Self::CodeInvalid => "code-invalid",
            Self::BusinessRule => "business-rule",
            Self::NotSupported => "not-supported",
            Self::Duplicate => "duplicate",
            Self::TooLong => "too-long",
            Self::TooCostly => "too-costly",
            Self::Informational => "informational",
        }
    }
}

impl Severity {
    /// The standard's code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Fatal => "fatal",
        }
    }
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// How bad it is.
    pub severity: Severity,
    /// The standard's kind of issue.
    pub code: IssueCode,
    /// The item that it is about.
    pub link_id: Option<String>,
    /// The place, as a `FHIRPath`: `QuestionnaireResponse.item.where(linkId='x')`.
    pub expression: String,
    /// The rule that is broken.
    pub rule: Rule,
    /// The question's own words for it, which take the place of the message.
    pub error_text: Option<Text>,
}

impl Issue {
    /// An issue with the severity and code of its rule.
    pub fn new(rule: Rule, link_id: Option<&str>, expression: String) -> Self {
        let (severity, code) = rule.kind();
        Self {
            severity,
            code,
            link_id: link_id.map(str::to_owned),
            expression,
            rule,
            error_text: None,
        }
    }

    /// An issue with an item's answers or instances, in the item's own words where it has them.
    pub(crate) fn of_item(rule: Rule, item: &Item, expression: String) -> Self {
        let error_text = item.error_text.clone().filter(|_| rule.takes_error_text());
        Self {
            error_text,
            ..Self::new(rule, Some(&item.link_id), expression)
        }
    }

    /// Whether it has to be put right.
    pub fn is_error(&self) -> bool {
        self.severity >= Severity::Error
    }

    /// A sentence that a person can act on, in Spanish where `lang` is Spanish, else in English.
    pub fn message(&self, lang: &str) -> String {
        match &self.error_text {
            Some(text) => text.get(lang).to_owned(),
            None => self.rule.message(lang),
        }
    }
}
