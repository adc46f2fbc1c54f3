//! FHIR's `OperationOutcome`: how a server says what went well or wrong
//! ([R4](https://hl7.org/fhir/R4/operationoutcome.html)).

use serde_json::{Map, Value, json};

/// How large a body [`Outcome::read`] looks at, in bytes.
pub const MAX_READ_BYTES: usize = 1024 * 1024;
/// How many issues [`Outcome::read`] keeps.
pub const MAX_ISSUES: usize = 100;
/// How many characters [`Outcome::read`] keeps of one text.
pub const MAX_TEXT_CHARS: usize = 1_000;
/// How many expressions [`Outcome::read`] keeps of one issue.
pub const MAX_EXPRESSIONS: usize = 10;

/// How bad an issue is ([R4](https://hl7.org/fhir/R4/valueset-issue-severity.html)).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// All went well.
    Information,
    /// It went through, with a remark.
    Warning,
    /// It was refused.
    Error,
    /// It was refused before it could be looked at.
    Fatal,
}

/// One thing that an outcome says. Texts come from outside: show them as text only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Issue {
    /// How bad it is.
    pub severity: Severity,
    /// A code of the standard's [issue types](https://hl7.org/fhir/R4/valueset-issue-type.html).
    pub code: String,
    /// `details.text`: words for the person.
    pub text: Option<String>,
    /// `diagnostics`: words for whoever runs the service.
    pub diagnostics: Option<String>,
    /// `expression`: `FHIRPath` of the elements that it is about.
    pub expression: Vec<String>,
}

/// What a server had to say; possibly nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outcome {
    /// The issues, in the order of the server.
    pub issues: Vec<Issue>,
}

impl Severity {
    /// The standard's code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Fatal => "fatal",
        }
    }

    /// Reads a code; one that is missing or unknown counts as an error.
    fn read(code: Option<&str>) -> Self {
        match code {
            Some("information" | "success") => Self::Information,
            Some("warning") => Self::Warning,
            Some("fatal") => Self::Fatal,
            _ => Self::Error,
        }
    }
}

impl Issue {
    /// An issue with words for the person and nothing else.
    pub fn new(severity: Severity, code: &str, text: &str) -> Self {
        Self {
            severity,
            code: code.to_owned(),
            text: Some(text.to_owned()),
            diagnostics: None,
            expression: Vec::new(),
        }
    }

    fn to_json(&self) -> Value {
        let mut issue = Map::new();
        issue.insert("severity".to_owned(), self.severity.code().into());
        issue.insert("code".to_owned(), self.code.as_str().into());
        if let Some(text) = &self.text {
            issue.insert("details".to_owned(), json!({"text": text}));
        }
        if let Some(diagnostics) = &self.diagnostics {
            issue.insert("diagnostics".to_owned(), diagnostics.as_str().into());
        }
        // The standard allows no empty array.
        if !self.expression.is_empty() {
            issue.insert("expression".to_owned(), self.expression.clone().into());
        }
        Value::Object(issue)
    }

    fn read(issue: &Value) -> Option<Self> {
        issue.as_object()?;
        let details = issue.get("details");
        let display = || details?.get("coding")?.get(0)?.get("display");
        let expression = issue.get("expression").and_then(Value::as_array);
        Some(Self {
            severity: Severity::read(issue.get("severity").and_then(Value::as_str)),
            code: text(issue.get("code")).unwrap_or_else(|| "unknown".to_owned()),
            text: text(details.and_then(|details| details.get("text"))).or_else(|| text(display())),
            diagnostics: text(issue.get("diagnostics")),
            expression: expression
                .into_iter()
                .flatten()
                .filter_map(|path| text(Some(path)))
                .take(MAX_EXPRESSIONS)
                .collect(),
        })
    }
}

/// JSON, or null where it is none. By `parse`, which is compiled once for all who use it; not by
/// `from_slice`, once for each.
pub(crate) fn read_json(body: &[u8]) -> Value {
    let text = str::from_utf8(body).unwrap_or_default();
    text.parse().unwrap_or_default()
}

/// A text that is one, not blank, cut to [`MAX_TEXT_CHARS`].
fn text(value: Option<&Value>) -> Option<String> {
    let text = value?.as_str()?.trim();
    (!text.is_empty()).then(|| text.chars().take(MAX_TEXT_CHARS).collect())
}

impl Outcome {
    /// An outcome of one issue.
    pub fn of(issue: Issue) -> Self {
        Self {
            issues: vec![issue],
        }
    }

    /// The FHIR resource.
    pub fn to_json(&self) -> Value {
        let issues: Vec<Value> = self.issues.iter().map(Issue::to_json).collect();
        json!({"resourceType": "OperationOutcome", "issue": issues})
    }

    /// Reads whatever a server, a proxy or a stranger sent: what is no outcome, or more than
    /// [`MAX_READ_BYTES`], has no issues; parts that are not as they should be are left out.
    pub fn read(body: &[u8]) -> Self {
        if body.len() > MAX_READ_BYTES {
            return Self::default();
        }
        let resource = read_json(body);
        Self::from_json(&resource)
    }

    /// As [`Outcome::read`], from JSON that has been parsed already.
    pub fn from_json(resource: &Value) -> Self {
        if resource.get("resourceType").and_then(Value::as_str) != Some("OperationOutcome") {
            return Self::default();
        }
        let issues = resource.get("issue").and_then(Value::as_array);
        let issues = issues
            .into_iter()
            .flatten()
            .filter_map(Issue::read)
            .take(MAX_ISSUES);
        Self {
            issues: issues.collect(),
        }
    }

    /// Whether anything in it says that the request was refused.
    pub fn has_errors(&self) -> bool {
        self.issues
            .iter()
            .any(|issue| issue.severity >= Severity::Error)
    }
}

#[cfg(test)]
mod tests;
