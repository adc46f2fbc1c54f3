//! The rules of a question's answers, as a form and as a response from elsewhere are held to them.

use questionnaire::{Coding, Form, Value};
use serde_json::{Value as Json, json};

use crate::{at, form, good, messages, type_in, with_items, wrong};

const STANDARD: &str = "http://hl7.org/fhir/StructureDefinition/";

/// A question of a type with further elements, and extensions by the end of their address.
fn question(kind: &str, more: Json, extensions: &[(&str, Json)]) -> Json {
    let mut item = json!({"linkId": "a", "type": kind, "text": "A"});
    for (key, value) in more.as_object().unwrap() {
        item[key] = value.clone();
    }
    if !extensions.is_empty() {
        let list = extensions.iter().map(|(name, value)| {
            let mut extension = value.clone();
            extension["url"] = json!(format!("{STANDARD}{name}"));
            extension
        });
        item["extension"] = list.collect();
    }
    json!([item])
}

/// Holds answers against a question, in a form and as a response: the same rules, the same words.
fn judge(items: &Json, answers: &[Json]) -> Vec<String> {
    let definition = good(&with_items(items));
    let given = if answers.is_empty() {
        json!([{"linkId": "a"}])
    } else {
        json!([{"linkId": "a", "answer": answers}])
    };
    let found = wrong(&definition, &given);
    let draft = crate::response("in-progress", &given).to_string();
    let (form, _) = Form::open(definition, draft.as_bytes()).unwrap();
    let own = messages(&form, "a");
    let sent: Vec<&str> = found
        .iter()
        .map(|line| line.splitn(4, ' ').nth(3).unwrap())
        .collect();
    assert_eq!(own, sent, "form and response differ");
    found
}

fn message(items: &Json, answers: &[Json]) -> Vec<String> {
    judge(items, answers)
        .into_iter()
        .map(|line| line.splitn(4, ' ').nth(3).unwrap().to_owned())
        .collect()
}

#[test]
fn required_questions_want_an_answer_of_their_kind() {
    let rows = [
        ("boolean", "Choose yes or no"),
        ("integer", "Enter a number"),
        ("decimal", "Enter a number"),
        ("date", "Enter a date"),
        ("dateTime", "Enter a date"),
        ("time", "Enter a time"),
        ("string", "Enter an answer"),
        ("text", "Enter an answer"),
        ("url", "Enter an answer"),
    ];
    for (kind, text) in rows {
        let items = question(kind, json!({"required": true}), &[]);
        let place = "error required QuestionnaireResponse.item.where(linkId='a')";
        assert_eq!(judge(&items, &[]), [format!("{place} {text}")]);
    }
    let choice = question(
        "choice",
        json!({"required": true, "answerOption": [{"valueString": "x"}]}),
        &[],
    );
    assert_eq!(message(&choice, &[]), ["Choose an answer"]);
    assert!(judge(&choice, &[json!({"valueString": "x"})]).is_empty());
}

#[test]
fn lower_and_upper_values() {
    let rows: &[(&str, &str, Json, Json, &[(Json, Option<&str>)])] = &[
        (
            "integer",
            "Integer",
            json!(1),
            json!(9),
            &[
                (json!(0), Some("Enter 1 or more")),
                (json!(1), None),
                (json!(9), None),
                (json!(10), Some("Enter 9 or less")),
            ],
        ),
        (
            "decimal",
            "Decimal",
            json!(0.1),
            json!(0.3),
            &[
                (json!(0.09), Some("Enter 0.1 or more")),
                (json!(0.30), None),
                (json!(0.31), Some("Enter 0.3 or less")),
            ],
        ),
        (
            "date",
            "Date",
            json!("2024-03-05"),
            json!("2024-12"),
            &[
                (
                    json!("2024-03-04"),
                    Some("Enter a date on or after 5 March 2024"),
                ),
                (json!("2024-03"), None),
                (
                    json!("2025-01-01"),
                    Some("Enter a date on or before December 2024"),
                ),
            ],
        ),
        (
            "dateTime",
            "DateTime",
            json!("2024-03-05T12:00:00Z"),
            json!("2024-03-05T13:00:00Z"),
            &[
                (
                    json!("2024-03-05T12:59:59+01:00"),
                    Some("Enter a date on or after 2024-03-05T12:00:00Z"),
                ),
                (json!("2024-03-05T13:00:00Z"), None),
            ],
        ),
        (
            "time",
            "Time",
            json!("09:00:00"),
            json!("17:00:00"),
            &[
                (json!("08:59:59"), Some("Enter 09:00:00 or more")),
                (json!("17:00:00.000"), None),
                (json!("17:00:01"), Some("Enter 17:00:00 or less")),
            ],
        ),
    ];
    for (kind, name, min, max, cases) in rows {
        let value = format!("value{name}");
        let items = question(
            kind,
            json!({}),
            &[
                ("minValue", json!({&value: min})),
                ("maxValue", json!({&value: max})),
            ],
        );
        for (answer, expected) in *cases {
            let found = message(&items, &[json!({&value: answer})]);
            assert_eq!(
                found,
                expected.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "{kind} {answer}"
            );
        }
    }
}

#[test]
fn lengths_count_characters() {
    let items = question(
        "string",
        json!({"maxLength": 4}),
        &[("minLength", json!({"valueInteger": 2}))],
    );
    assert_eq!(
        message(&items, &[json!({"valueString": "ñandú"})]),
        ["Your answer must have 4 characters or fewer. It has 5"]
    );
    assert!(message(&items, &[json!({"valueString": "ñand"})]).is_empty());
    assert_eq!(
        message(&items, &[json!({"valueString": "ñ"})]),
        ["Your answer must have 2 characters or more"]
    );
}

#[test]
fn patterns_fit_the_whole_text() {
    let zip = [("regex", json!({"valueString": "[0-9]{5}|none"}))];
    let items = question("string", json!({}), &zip);
    assert!(judge(&items, &[json!({"valueString": "02118"})]).is_empty());
    assert!(judge(&items, &[json!({"valueString": "none"})]).is_empty());
    for text in ["0211", "021188", "x02118", "02118\n", "none of it"] {
        assert_eq!(
            message(&items, &[json!({"valueString": text})]),
            ["Enter your answer in the right form"],
            "{text}"
        );
    }
    let with_format = question(
        "string",
        json!({}),
        &[
            zip[0].clone(),
            ("entryFormat", json!({"valueString": "02118"})),
        ],
    );
    assert_eq!(
        message(&with_format, &[json!({"valueString": "x"})]),
        ["Enter your answer like this: 02118"]
    );
    let full = question(
        "date",
        json!({}),
        &[("regex", json!({"valueString": r"\d{4}-\d\d-\d\d"}))],
    );
    assert_eq!(
        message(&full, &[json!({"valueDate": "2024-03"})]).len(),
        1,
        "a way to ask for a whole date"
    );
}

#[test]
fn one_answer_or_several() {
    let one = question("integer", json!({}), &[]);
    let two = [json!({"valueInteger": 1}), json!({"valueInteger": 2})];
    let definition = good(&with_items(&one));
    let found = wrong(&definition, &json!([{"linkId": "a", "answer": two}]));
    assert_eq!(
        found,
        ["error structure QuestionnaireResponse.item.where(linkId='a') Give one answer only"]
    );
    let occurs = |min: u32, max: u32| {
        [
            ("questionnaire-minOccurs", json!({"valueInteger": min})),
            ("questionnaire-maxOccurs", json!({"valueInteger": max})),
        ]
    };
    let several = question("integer", json!({"repeats": true}), &occurs(2, 3));
    assert!(judge(&several, &two).is_empty());
    assert_eq!(message(&several, &two[..1]), ["Give at least 2 answers"]);
    assert_eq!(message(&several, &[]), ["Enter a number"]);
    let four: Vec<Json> = (0..4)
        .map(|number| json!({"valueInteger": number}))
        .collect();
    assert_eq!(message(&several, &four), ["Give no more than 3 answers"]);
}

fn options(kind: &str) -> Json {
    question(
        kind,
        json!({"repeats": true, "answerOption": [
            {"valueCoding": {"system": "s", "code": "x", "display": "Ex"}},
            {"valueCoding": {"system": "t", "code": "x", "display": "Other ex"}},
            {"valueInteger": 7},
            {"valueString": "seven"},
            {"valueDate": "2024"},
            {"valueTime": "10:00:00"},
            {"valueCoding": {"system": "s", "code": "none", "display": "None of these"}, "extension": [
                {"url": format!("{STANDARD}questionnaire-optionExclusive"), "valueBoolean": true},
            ]},
        ]}),
        &[],
    )
}

#[test]
fn only_options_are_answers_to_a_choice() {
    let items = options("choice");
    let good = [
        json!({"valueCoding": {"system": "s", "code": "x", "display": "whatever it was called"}}),
        json!({"valueCoding": {"system": "t", "code": "x"}}),
        json!({"valueInteger": 7}),
        json!({"valueString": "seven"}),
        json!({"valueDate": "2024"}),
        json!({"valueTime": "10:00:00"}),
    ];
    assert!(judge(&items, &good).is_empty());
    let definition = crate::good(&with_items(&items));
    let bad = [
        json!({"valueCoding": {"system": "u", "code": "x"}}),
        json!({"valueCoding": {"code": "x"}}),
        json!({"valueCoding": {"system": "s", "code": "y"}}),
        json!({"valueInteger": 8}),
        json!({"valueString": "eight"}),
    ];
    for answer in bad {
        let found = wrong(&definition, &json!([{"linkId": "a", "answer": [answer]}]));
        let place = "QuestionnaireResponse.item.where(linkId='a').answer[0]";
        assert_eq!(
            found,
            [format!(
                "error code-invalid {place} Choose an answer from the list"
            )],
            "{answer}"
        );
    }
    let found = wrong(
        &definition,
        &json!([{"linkId": "a", "answer": [{"valueBoolean": true}]}]),
    );
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("error value"), "{found:?}");
}

#[test]
fn an_open_choice_takes_own_text() {
    let items = options("open-choice");
    assert!(judge(&items, &[json!({"valueString": "something else"})]).is_empty());
    let definition = good(&with_items(&items));
    let found = wrong(
        &definition,
        &json!([{"linkId": "a", "answer": [{"valueCoding": {"system": "s", "code": "y"}}]}]),
    );
    assert_eq!(found.len(), 1, "but no code that is none of the options");
}

#[test]
fn an_exclusive_option_stands_alone_and_no_option_twice() {
    let items = options("choice");
    let none = json!({"valueCoding": {"system": "s", "code": "none"}});
    let (ex, seven) = (
        json!({"valueCoding": {"system": "s", "code": "x"}}),
        json!({"valueInteger": 7}),
    );
    assert!(judge(&items, std::slice::from_ref(&none)).is_empty());
    assert_eq!(
        message(&items, &[ex.clone(), none]),
        ["Choose either “None of these” or other answers, not both"]
    );
    assert_eq!(
        judge_sent(&items, &[seven.clone(), ex, seven]),
        ["Give each answer only once: “7” is there twice"]
    );
}

fn judge_sent(items: &Json, answers: &[Json]) -> Vec<String> {
    let definition = good(&with_items(items));
    let found = wrong(&definition, &json!([{"linkId": "a", "answer": answers}]));
    found
        .into_iter()
        .map(|line| line.splitn(4, ' ').nth(3).unwrap().to_owned())
        .collect()
}

#[test]
fn typed_text_says_what_to_mend() {
    let rows = [
        ("integer", "1.5", "Enter a whole number, like 12"),
        ("decimal", "1,5", "Enter a number, like 12 or 1.5"),
        ("date", "2024-03-", "Enter a date that includes a day"),
        ("date", "2024--05", "Enter a date that includes a month"),
        ("date", "-03-05", "Enter a date that includes a year"),
        ("date", "--", "Enter a date that includes a year"),
        ("date", "2024-02-30", "Enter a real date"),
        ("date", "soon", "Enter a real date"),
        ("dateTime", "soon", "Enter a real date"),
        ("time", "25:00", "Enter a time, like 14:30"),
        (
            "url",
            "a b",
            "Enter a web address without spaces, like https://example.org",
        ),
        ("boolean", "maybe", "Choose yes or no"),
    ];
    for (kind, typed, text) in rows {
        let mut form = form(&question(kind, json!({"required": true}), &[]));
        type_in(&mut form, "a", typed);
        assert_eq!(messages(&form, "a"), [text], "{kind} {typed}");
    }
}

#[test]
fn a_questions_own_error_text_speaks_for_missing_and_malformed_answers() {
    let mut items = question(
        "date",
        json!({"required": true}),
        &[("minValue", json!({"valueDate": "2024-01-01"}))],
    );
    let own = json!({
        "url": "https://herrenproject.org/fhir/StructureDefinition/questionnaire-error-text",
        "valueString": "Enter the day you start",
        "_valueString": {"extension": [{"url": format!("{STANDARD}translation"), "extension": [
            {"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "Escriba el día en que empieza"},
        ]}]},
    });
    items[0]["extension"].as_array_mut().unwrap().push(own);
    let mut form = form(&items);
    assert_eq!(messages(&form, "a"), ["Enter the day you start"]);
    assert_eq!(
        form.check(at(&form, "a"))[0].message("es"),
        "Escriba el día en que empieza"
    );
    type_in(&mut form, "a", "2024-02-31");
    assert_eq!(messages(&form, "a"), ["Enter the day you start"]);
    type_in(&mut form, "a", "2023-12-31");
    assert_eq!(
        messages(&form, "a"),
        ["Enter a date on or after 1 January 2024"],
        "a limit names itself"
    );
}

#[test]
fn an_answer_of_another_type_is_refused_by_form_and_check() {
    let mut form = form(&question("integer", json!({}), &[]));
    let node = at(&form, "a");
    form.set(node, vec![Value::Coding(Coding::default())]);
    assert_eq!(
        messages(&form, "a"),
        ["valueCoding is no answer to a question of type integer"]
    );
}
