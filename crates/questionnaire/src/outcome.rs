//! Issues as the standard's `OperationOutcome`.

use crate::issue::Issue;
use crate::write::{field, name, separate};

/// An `OperationOutcome` in JSON with these issues, their messages in `lang`; one that says that all is
/// well where there are none.
pub fn outcome(issues: &[Issue], lang: &str) -> String {
    let mut out = String::from("{\"resourceType\":\"OperationOutcome\",\"issue\":[");
    for issue in issues {
        entry(
            &mut out,
            issue.severity.as_str(),
            issue.code.as_str(),
            &issue.message(lang),
            &issue.expression,
        );
    }
    if issues.is_empty() {
        entry(&mut out, "information", "informational", "All OK", "");
    }
    out.push_str("]}");
    out
}

fn entry(out: &mut String, severity: &str, code: &str, text: &str, expression: &str) {
    separate(out);
    out.push('{');
    field(out, "severity", severity);
    field(out, "code", code);
    name(out, "details");
    out.push('{');
    field(out, "text", text);
    out.push('}');
    if !expression.is_empty() {
        field(out, "diagnostics", expression);
        name(out, "expression");
        out.push('[');
        crate::write::string(out, expression);
        out.push(']');
    }
    out.push('}');
}
