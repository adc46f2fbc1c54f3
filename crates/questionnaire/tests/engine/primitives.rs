//! Numbers, dates and times: the standard's exact forms, and comparison.

mod dates;
mod moments;
mod numbers;

use questionnaire::Value;
use serde_json::json;

use crate::{form, type_in};

/// Texts that are read and written back as they stand, and texts that are refused.
fn forms(read: fn(&str) -> Option<String>, good: &[&str], bad: &[&str]) {
    for text in good {
        assert_eq!(read(text).as_deref(), Some(*text));
    }
    for text in bad {
        assert_eq!(read(text), None, "{text}");
    }
}

/// What a person types, and what an input shows of it afterwards; `None` for text that is no value.
#[test]
fn typed_text_becomes_a_value_of_the_questions_type() {
    let rows: &[(&str, &str, Option<&str>)] = &[
        ("integer", " 007 ", Some("7")),
        ("integer", "+5", Some("5")),
        ("integer", "5.0", Some("5")),
        ("integer", "5.5", None),
        ("integer", "2147483648", None),
        ("integer", "five", None),
        ("decimal", ".5", Some("0.5")),
        ("decimal", "5.", Some("5")),
        ("decimal", "1.50", Some("1.50")),
        ("decimal", "-0.10", Some("-0.10")),
        ("decimal", "1,5", None),
        ("decimal", ".", None),
        ("date", "2024-02", Some("2024-02")),
        ("date", "2024-02-30", None),
        (
            "dateTime",
            "2024-02-29T10:00:00Z",
            Some("2024-02-29T10:00:00Z"),
        ),
        ("dateTime", "2024-02-29 10:00", None),
        ("time", "9:05", Some("09:05:00")),
        ("time", "soon", None),
        ("string", "  Ana ", Some("Ana")),
        ("text", " a\n b ", Some(" a\n b ")),
        ("url", "https://example.org", Some("https://example.org")),
        ("url", "not one", None),
        ("boolean", "true", Some("true")),
        ("boolean", "yes", None),
    ];
    for (kind, typed, shown) in rows {
        let mut form = form(&json!([{"linkId": "a", "type": kind}]));
        type_in(&mut form, "a", typed);
        let answers = form.answers(form.find("a").unwrap());
        assert_eq!(answers.len(), 1, "{kind} {typed}");
        match shown {
            Some(shown) => assert_eq!(
                (answers[0].to_text().as_str(), answers[0].is_typed()),
                (*shown, false),
                "{kind} {typed}"
            ),
            None => assert_eq!(
                answers[0],
                Value::Typed(typed.trim().to_owned()),
                "{kind} {typed}"
            ),
        }
        type_in(&mut form, "a", " \n ");
        assert!(
            form.answers(form.find("a").unwrap()).is_empty(),
            "{kind}, blank"
        );
    }
}
