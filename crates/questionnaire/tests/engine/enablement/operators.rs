//! Every operator on every type it applies to.

use serde_json::{Value as Json, json};

use super::{asked, pair};
use crate::{good, response};
use questionnaire::enabled_items;

/// Runs a table of one type: by operator, whether the condition holds (`y`) or not (`n`) for each of
/// the lists of answers.
fn table(kind: &str, name: &str, condition: &Json, answers: &Json, rows: &[(&str, &str)]) {
    let wrapped = |value: &Json, prefix: &str| json!({format!("{prefix}{name}"): value});
    for (operator, expected) in rows {
        let definition = pair(kind, operator, &wrapped(condition, ""));
        let found: Vec<&str> = answers
            .as_array()
            .unwrap()
            .iter()
            .map(|list| {
                let list = list.as_array().unwrap().iter();
                let list: Vec<Json> = list.map(|answer| wrapped(answer, "value")).collect();
                if asked(&definition, &list) { "y" } else { "n" }
            })
            .collect();
        assert_eq!(
            found.join(" "),
            *expected,
            "{kind} {operator} {condition}, answers {answers}"
        );
    }
}

/// A type whose values have an order: one that equals the condition, one before, one after it, no
/// answer, and two at once.
fn ordered(kind: &str, name: &str, condition: &Json, [same, before, after]: [&Json; 3]) {
    let rows = [
        ("=", "y n n n n"),
        ("!=", "n y y y y"),
        (">", "n n y n y"),
        ("<", "n y n n y"),
        (">=", "y n y n y"),
        ("<=", "y y n n y"),
    ];
    let answers = json!([[same], [before], [after], [], [before, after]]);
    table(kind, name, condition, &answers, &rows);
}

#[test]
fn exists_asks_for_any_answer_of_every_type() {
    let answers = [
        ("boolean", json!({"valueBoolean": false})),
        ("decimal", json!({"valueDecimal": 0})),
        ("integer", json!({"valueInteger": 0})),
        ("date", json!({"valueDate": "2024"})),
        ("dateTime", json!({"valueDateTime": "2024-01-01T00:00:00Z"})),
        ("time", json!({"valueTime": "00:00:00"})),
        ("string", json!({"valueString": "x"})),
        ("text", json!({"valueString": "x"})),
        ("url", json!({"valueUri": "x:y"})),
        (
            "choice",
            json!({"valueCoding": {"system": "s", "code": "x"}}),
        ),
        ("choice", json!({"valueInteger": 1})),
        ("open-choice", json!({"valueString": "own"})),
    ];
    for (kind, answer) in answers {
        for (wanted, with, without) in [(true, true, false), (false, false, true)] {
            let definition = pair(kind, "exists", &json!({"Boolean": wanted}));
            assert_eq!(
                asked(&definition, std::slice::from_ref(&answer)),
                with,
                "{kind} exists {wanted}"
            );
            assert_eq!(
                asked(&definition, &[]),
                without,
                "{kind} exists {wanted}, unanswered"
            );
        }
    }
}

#[test]
fn booleans() {
    let answers = json!([[true], [false], []]);
    table(
        "boolean",
        "Boolean",
        &json!(true),
        &answers,
        &[("=", "y n n"), ("!=", "n y y")],
    );
    table(
        "boolean",
        "Boolean",
        &json!(false),
        &answers,
        &[("=", "n y n"), ("!=", "y n y")],
    );
}

#[test]
fn integers() {
    ordered(
        "integer",
        "Integer",
        &json!(3),
        [&json!(3), &json!(-5), &json!(10)],
    );
}

#[test]
fn several_answers_match_if_one_does_and_differ_only_if_all_do() {
    let answers = json!([[3, 4]]);
    table(
        "integer",
        "Integer",
        &json!(3),
        &answers,
        &[("=", "y"), ("!=", "n")],
    );
    table("integer", "Integer", &json!(5), &answers, &[("!=", "y")]);
}

#[test]
fn decimals_are_compared_exactly() {
    let number = |text: &str| serde_json::from_str::<Json>(text).unwrap();
    ordered(
        "decimal",
        "Decimal",
        &number("0.3"),
        [
            &number("0.30"),
            &number("0.2999999999999999999999"),
            &number("3e1"),
        ],
    );
}

#[test]
fn dates_whose_precision_leaves_it_open_ask() {
    table(
        "date",
        "Date",
        &json!("2024-03-15"),
        &json!([
            ["2024-03-15"],
            ["2024-03-14"],
            ["2024-03-16"],
            ["2024-03"],
            ["2023"],
            ["2025-01"],
            []
        ]),
        &[
            ("=", "y n n y n n n"),
            ("!=", "n y y y y y y"),
            (">", "n n y y n y n"),
            ("<", "n y n y y n n"),
            (">=", "y n y y n y n"),
            ("<=", "y y n y y n n"),
        ],
    );
    let year = json!([["1970-10-15"], ["1969-12"], ["1971"]]);
    table("date", "Date", &json!("1970"), &year, &[(">", "y n y")]);
}

#[test]
fn moments_are_compared_across_zones() {
    ordered(
        "dateTime",
        "DateTime",
        &json!("2024-03-15T12:00:00Z"),
        [
            &json!("2024-03-15T14:00:00.0+02:00"),
            &json!("2024-03-15T11:59:59.999Z"),
            &json!("2024-03-15T08:00:01-04:00"),
        ],
    );
}

#[test]
fn times() {
    ordered(
        "time",
        "Time",
        &json!("09:30:00"),
        [
            &json!("09:30:00.000"),
            &json!("09:29:59.9"),
            &json!("23:00:00"),
        ],
    );
}

#[test]
fn texts() {
    for kind in ["string", "text", "open-choice"] {
        for before in ["a", "M"] {
            let values = [&json!("m"), &json!(before), &json!("z")];
            ordered(kind, "String", &json!("m"), values);
        }
    }
}

#[test]
fn web_addresses_are_compared_with_text() {
    for (operator, same, other, none) in [("=", true, false, false), ("!=", false, true, true)] {
        let definition = pair("url", operator, &json!({"String": "x:y"}));
        assert_eq!(asked(&definition, &[json!({"valueUri": "x:y"})]), same);
        assert_eq!(asked(&definition, &[json!({"valueUri": "x:z"})]), other);
        assert_eq!(asked(&definition, &[]), none);
    }
}

#[test]
fn codes_are_compared_with_their_system_where_the_condition_names_one() {
    let coding = |system: &str, code: &str| json!({"valueCoding": {"system": system, "code": code, "display": "any"}});
    for kind in ["choice", "open-choice"] {
        let exact = pair(kind, "=", &json!({"Coding": {"system": "s", "code": "x"}}));
        assert!(asked(&exact, &[coding("s", "x")]));
        assert!(!asked(&exact, &[coding("t", "x")]));
        assert!(!asked(&exact, &[coding("s", "y")]));

        let bare = pair(kind, "=", &json!({"Coding": {"code": "x"}}));
        assert!(asked(&bare, &[coding("s", "x")]));
        assert!(asked(&bare, &[coding("t", "x")]));
        assert!(!asked(&bare, &[coding("s", "y")]));
        let other = pair(kind, "!=", &json!({"Coding": {"system": "s", "code": "x"}}));
        assert!(!asked(&other, &[coding("s", "x"), coding("s", "y")]));
        assert!(asked(&other, &[coding("t", "x")]));
        assert!(asked(&other, &[]));
    }
}

#[test]
fn an_answer_without_a_system_matches_no_condition_with_one() {
    let definition = good(&pair(
        "choice",
        "=",
        &json!({"Coding": {"system": "s", "code": "x"}}),
    ));
    let items = json!([{"linkId": "a", "answer": [{"valueCoding": {"code": "x"}}]}]);
    let body = response("in-progress", &items).to_string();
    assert_eq!(enabled_items(&definition, body.as_bytes()).unwrap(), ["a"]);
}

#[test]
fn options_that_are_numbers_are_compared_as_numbers() {
    let definition = pair("choice", ">", &json!({"Integer": 1}));
    assert!(asked(&definition, &[json!({"valueInteger": 2})]));
    assert!(!asked(&definition, &[json!({"valueInteger": 1})]));
    assert!(!asked(
        &definition,
        &[json!({"valueCoding": {"system": "s", "code": "x"}})]
    ));
}
