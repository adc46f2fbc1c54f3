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
        let resource: Value = serde_json::from_slice(body).unwrap_or_default();
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
mod tests {
    use super::*;

    fn read(json: &Value) -> Outcome {
        Outcome::read(json.to_string().as_bytes())
    }

    #[test]
    fn round_trips() {
        let full = Issue {
            severity: Severity::Warning,
            code: "required".to_owned(),
            text: Some("Enter a name".to_owned()),
            diagnostics: Some("min 1".to_owned()),
            expression: vec!["QuestionnaireResponse.item.where(linkId='name')".to_owned()],
        };
        let bare = Issue {
            text: None,
            ..Issue::new(Severity::Fatal, "invalid", "")
        };
        let outcome = Outcome {
            issues: vec![full, bare],
        };
        assert_eq!(read(&outcome.to_json()), outcome);
    }

    #[test]
    fn writes_no_empty_member() {
        let json = Outcome::of(Issue::new(
            Severity::Information,
            "informational",
            "Received",
        ))
        .to_json();
        let expected = json!({"resourceType": "OperationOutcome", "issue": [
            {"severity": "information", "code": "informational", "details": {"text": "Received"}}]});
        assert_eq!(json, expected);
    }

    #[test]
    fn severities() {
        let table = [
            (json!("information"), Severity::Information, false),
            (json!("warning"), Severity::Warning, false),
            (json!("error"), Severity::Error, true),
            (json!("fatal"), Severity::Fatal, true),
            (json!("dire"), Severity::Error, true),
            (json!(3), Severity::Error, true),
        ];
        for (code, severity, refused) in table {
            let outcome =
                read(&json!({"resourceType": "OperationOutcome", "issue": [{"severity": code}]}));
            assert_eq!(outcome.issues[0].severity, severity, "{code}");
            assert_eq!(outcome.has_errors(), refused, "{code}");
        }
    }

    #[test]
    fn leaves_out_what_is_malformed() {
        let outcome = read(&json!({"resourceType": "OperationOutcome", "issue": [
            7, "text", null,
            {"code": 5, "details": "x", "diagnostics": ["y"], "expression": "z"},
            {"details": {"coding": [{"display": "From the code"}], "text": "  "}, "expression": [1, "a", {}]},
        ]}));
        let texts: Vec<_> = outcome
            .issues
            .iter()
            .map(|issue| issue.text.as_deref())
            .collect();
        assert_eq!(texts, [None, Some("From the code")]);
        assert_eq!(outcome.issues[0].code, "unknown");
        assert_eq!(outcome.issues[1].expression, ["a"]);
    }

    #[test]
    fn anything_else_says_nothing() {
        let deep = "[".repeat(100_000);
        let large = format!(
            "{{\"resourceType\":\"OperationOutcome\",\"issue\":[{{}}]{}}}",
            " ".repeat(MAX_READ_BYTES)
        );
        let table = [
            "",
            "{",
            "null",
            "[]",
            "<html>Bad gateway</html>",
            "{\"issue\":[{}]}",
            "{\"resourceType\":\"Bundle\",\"issue\":[{}]}",
            "{\"resourceType\":\"OperationOutcome\",\"issue\":{}}",
            "{\"resourceType\":\"OperationOutcome\"}",
            "\u{0}",
            &deep,
            &large,
        ];
        for body in table {
            assert_eq!(
                Outcome::read(body.as_bytes()),
                Outcome::default(),
                "{body:.60}"
            );
        }
        assert_eq!(Outcome::read(&[0xff, 0xfe, 0x00]), Outcome::default());
    }

    #[test]
    fn keeps_no_more_than_its_bounds() {
        let long = "ñ".repeat(MAX_TEXT_CHARS + 1);
        let issue =
            json!({"details": {"text": long}, "expression": vec!["a"; MAX_EXPRESSIONS + 1]});
        let outcome = read(&json!({"resourceType": "OperationOutcome", "issue": vec![issue; 101]}));
        assert_eq!(outcome.issues.len(), MAX_ISSUES);
        assert_eq!(outcome.issues[0].expression.len(), MAX_EXPRESSIONS);
        assert_eq!(
            outcome.issues[0].text.as_ref().unwrap().chars().count(),
            MAX_TEXT_CHARS
        );
    }
}
