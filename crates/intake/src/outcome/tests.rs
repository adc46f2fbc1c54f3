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
    let largest = large.replacen(&" ".repeat(large.len() - MAX_READ_BYTES), "", 1);
    assert_eq!(largest.len(), MAX_READ_BYTES);
    assert_eq!(Outcome::read(largest.as_bytes()).issues.len(), 1);
}

#[test]
fn keeps_no_more_than_its_bounds() {
    let long = "ñ".repeat(MAX_TEXT_CHARS + 1);
    let issue = json!({"details": {"text": long}, "expression": vec!["a"; MAX_EXPRESSIONS + 1]});
    let outcome = read(&json!({"resourceType": "OperationOutcome", "issue": vec![issue; 101]}));
    assert_eq!(outcome.issues.len(), MAX_ISSUES);
    assert_eq!(outcome.issues[0].expression.len(), MAX_EXPRESSIONS);
    assert_eq!(
        outcome.issues[0].text.as_ref().unwrap().chars().count(),
        MAX_TEXT_CHARS
    );
}
