//! Responses from elsewhere: form and place of their items, and what is asked of them.

use questionnaire::{Questionnaire, check_response};
use serde_json::{Value as Json, json};

use crate::{good, listed, response, with_items, wrong};

const ROOT: &str = "QuestionnaireResponse";

fn definition() -> Json {
    with_items(&json!([
        {"linkId": "g", "type": "group", "text": "G", "item": [
            {"linkId": "a", "type": "boolean", "required": true},
            {"linkId": "b", "type": "string", "required": true, "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}]},
        ]},
        {"linkId": "d", "type": "display", "text": "D"},
        {"linkId": "q", "type": "integer", "repeats": true, "item": [
            {"linkId": "n", "type": "string", "required": true},
            {"linkId": "m", "type": "group", "item": [{"linkId": "k", "type": "date"}]},
        ]},
        {"linkId": "z", "type": "string"},
    ]))
}

/// What is wrong, with the common part of each place left out.
fn found(items: Json) -> Vec<String> {
    let lines = wrong(&good(&definition()), &items);
    lines
        .iter()
        .map(|line| {
            line.replace("QuestionnaireResponse.", "")
                .replace("item.where(linkId='", "<")
                .replace("')", ">")
        })
        .collect()
}

fn text(link_id: &str, text: &str) -> Json {
    json!({"linkId": link_id, "answer": [{"valueString": text}]})
}

fn group(items: Json) -> Json {
    json!({"linkId": "g", "item": items})
}

fn yes_no(value: bool) -> Json {
    json!({"linkId": "a", "answer": [{"valueBoolean": value}]})
}

#[test]
fn a_good_response_is_good() {
    let items = json!([
        group(json!([yes_no(true), text("b", "x")])),
        {"linkId": "d"},
        {"linkId": "q", "answer": [
            {"valueInteger": 1, "item": [text("n", "one"), {"linkId": "m", "item": [{"linkId": "k", "answer": [{"valueDate": "2024"}]}]}]},
            {"valueInteger": 2, "item": [text("n", "two")]},
        ]},
        text("z", "x"),
    ]);
    assert_eq!(found(items), Vec::<String>::new());
}

#[test]
fn the_head_of_a_response() {
    let definition = good(&definition());
    let heads = [
        (
            json!({"status": "completed"}),
            vec![
                "warning required QuestionnaireResponse.questionnaire questionnaire is missing or empty",
            ],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q"}),
            vec![],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q|2"}),
            vec![
                "error business-rule QuestionnaireResponse.questionnaire This answers https://example.org/q|2, but the definition is https://example.org/q|1",
            ],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/r|1"}),
            vec![
                "error business-rule QuestionnaireResponse.questionnaire This answers https://example.org/r|1, but the definition is https://example.org/q|1",
            ],
        ),
        (
            json!({"questionnaire": "https://example.org/q|1"}),
            vec!["error required QuestionnaireResponse status is missing or empty"],
        ),
        (
            json!({"status": "done", "questionnaire": "https://example.org/q|1"}),
            vec!["error value QuestionnaireResponse A response cannot have the status done"],
        ),
        (
            json!({"status": 1, "questionnaire": "https://example.org/q|1"}),
            vec!["error structure QuestionnaireResponse status must be: string"],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q|1", "authored": "today"}),
            vec!["error structure QuestionnaireResponse authored must be: dateTime"],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q|1", "state": 1}),
            vec![
                "error structure QuestionnaireResponse FHIR R4 has no element state here: remove it or correct its name",
            ],
        ),
        (
            json!({"status": "completed", "questionnaire": "https://example.org/q|1", "modifierExtension": []}),
            vec![
                "error not-supported QuestionnaireResponse modifierExtension is outside what this reader can do, and changes what is asked: remove it",
            ],
        ),
    ];
    for (mut head, expected) in heads {
        head["resourceType"] = json!("QuestionnaireResponse");
        assert_eq!(
            listed(&check_response(&definition, head.to_string().as_bytes())),
            expected,
            "{head}"
        );
    }
    assert_eq!(
        listed(&check_response(
            &definition,
            b"{\"resourceType\":\"Questionnaire\"}"
        )),
        [
            "fatal structure QuestionnaireResponse This is not a FHIR QuestionnaireResponse: its resourceType must be QuestionnaireResponse"
        ]
    );
}

#[test]
fn items_that_the_definition_does_not_have_or_has_elsewhere() {
    assert_eq!(
        found(json!([text("?", "x")])),
        ["error not-found <?> The definition has no item with this linkId"]
    );
    assert_eq!(
        found(json!([group(json!([yes_no(false), text("z", "x")]))])),
        ["error structure <g>.<z> The definition has this item at another place"]
    );
    assert_eq!(
        found(json!([text("n", "x")])),
        ["error structure <n> The definition has this item at another place"]
    );
    let beneath = json!([{"linkId": "q", "answer": [{"valueInteger": 1, "item": [text("n", "x"), text("?", "x")]}]}]);
    assert_eq!(
        found(beneath),
        ["error not-found <q>.answer[0].<?> The definition has no item with this linkId"]
    );
    assert_eq!(
        found(json!([{"answer": [{"valueString": "x"}]}])),
        ["error required item[0] linkId is missing or empty"]
    );
    assert_eq!(
        found(json!([{"linkId": 5}])),
        ["error structure item[0] linkId must be: string"]
    );
}

#[test]
fn items_out_of_order_and_twice() {
    assert_eq!(
        found(json!([text("z", "x"), group(json!([yes_no(false)]))])),
        ["error structure <g> The definition has this item before the one that it follows here"]
    );
    assert_eq!(
        found(json!([text("z", "x"), text("z", "y")])),
        [
            "error structure <z>[1] This item stands here again, but does not repeat: put several answers into one item"
        ]
    );
    let twice = json!([{"linkId": "q", "answer": [{"valueInteger": 1, "item": [text("n", "x")]}]}, {"linkId": "q", "answer": [{"valueInteger": 2, "item": [text("n", "x")]}]}]);
    assert_eq!(
        found(twice).len(),
        1,
        "a repeating question has its answers in one item"
    );
}

#[test]
fn answers_and_items_at_wrong_places() {
    let on_group = json!([{"linkId": "g", "answer": [{"valueString": "x"}]}]);
    assert!(found(on_group).contains(&"error structure <g> A group has no answers".to_owned()));
    assert_eq!(
        found(json!([{"linkId": "d", "answer": [{"valueString": "x"}]}])),
        ["error structure <d> A display has no answers"]
    );
    let beside = json!([{"linkId": "q", "answer": [{"valueInteger": 1, "item": [text("n", "x")]}], "item": [{"linkId": "m"}]}]);
    assert!(
        found(beside).contains(
            &"error structure <q> Items nested in a question belong beneath its answer (qrs-1)"
                .to_owned()
        )
    );
    let instead = json!([{"linkId": "q", "item": [text("n", "x")]}]);
    assert_eq!(
        found(instead),
        ["error structure <q> Items nested in a question belong beneath its answer (qrs-1)"]
    );
    assert_eq!(
        found(json!([{"linkId": "z", "answer": [{}]}])),
        ["error required <z>.answer[0] value[x] is missing or empty"]
    );
    assert_eq!(
        found(json!([{"linkId": "z", "answer": []}])),
        ["error required <z> answer is missing or empty"]
    );
    assert_eq!(
        found(json!([{"linkId": "z", "answer": ["x"]}])),
        ["error structure <z> answer must be: array of objects"]
    );
    assert_eq!(
        found(json!([{"linkId": "z", "answer": [{"valueString": "x", "valueInteger": 1}]}])).len(),
        2
    );
}

/// Every wrong element for every type, and the malformed ones of the right type.
#[test]
fn answers_have_the_type_of_their_question() {
    let values = [
        ("boolean", json!({"valueBoolean": true})),
        ("decimal", json!({"valueDecimal": 1.5})),
        ("integer", json!({"valueInteger": 1})),
        ("date", json!({"valueDate": "2024-01-01"})),
        ("dateTime", json!({"valueDateTime": "2024-01-01T00:00:00Z"})),
        ("time", json!({"valueTime": "10:00:00"})),
        ("string", json!({"valueString": "x"})),
        ("text", json!({"valueString": "x"})),
        ("url", json!({"valueUri": "x:y"})),
        (
            "choice",
            json!({"valueCoding": {"system": "s", "code": "x"}}),
        ),
        (
            "open-choice",
            json!({"valueCoding": {"system": "s", "code": "x"}}),
        ),
        ("", json!({"valueQuantity": {"value": 1}})),
        ("", json!({"valueAttachment": {}})),
        ("", json!({"valueReference": {}})),
    ];
    for (kind, _) in values.iter().filter(|(kind, _)| !kind.is_empty()) {
        let mut item = json!({"linkId": "a", "type": kind});
        if kind.ends_with("choice") {
            item["answerOption"] = json!([{"valueCoding": {"system": "s", "code": "x"}}]);
        }
        let definition = good(&with_items(&json!([item])));
        for (other, value) in &values {
            let lines = wrong(&definition, &json!([{"linkId": "a", "answer": [value]}]));
            let text_like = ["string", "text"];
            let fits = kind == other
                || (text_like.contains(kind) && text_like.contains(other))
                || (kind.ends_with("choice") && other.ends_with("choice"))
                || (*kind == "open-choice" && text_like.contains(other));
            assert_eq!(lines.is_empty(), fits, "{kind} {value}: {lines:?}");
            if !fits {
                let place = "error value QuestionnaireResponse.item.where(linkId='a').answer[0]";
                assert!(
                    lines.len() == 1 && lines[0].starts_with(place),
                    "{kind} {value}: {lines:?}"
                );
            }
        }
    }
}

#[test]
fn malformed_values_are_named_once() {
    let rows = [
        (
            "boolean",
            json!({"valueBoolean": "true"}),
            "valueBoolean must be: boolean",
        ),
        (
            "integer",
            json!({"valueInteger": 1.0}),
            "valueInteger must be: integer",
        ),
        (
            "integer",
            json!({"valueInteger": 3_000_000_000_i64}),
            "valueInteger must be: integer",
        ),
        (
            "decimal",
            json!({"valueDecimal": "1.5"}),
            "valueDecimal must be: decimal number",
        ),
        (
            "date",
            json!({"valueDate": "2024-13"}),
            "valueDate must be: date (YYYY, YYYY-MM or YYYY-MM-DD)",
        ),
        (
            "dateTime",
            json!({"valueDateTime": "2024-01-01T10:00"}),
            "valueDateTime must be: dateTime (a date, or YYYY-MM-DDThh:mm:ss with a zone)",
        ),
        (
            "time",
            json!({"valueTime": "10:00"}),
            "valueTime must be: time (hh:mm:ss)",
        ),
        (
            "string",
            json!({"valueString": ""}),
            "valueString must be: string",
        ),
        ("url", json!({"valueUri": "a b"}), "valueUri must be: uri"),
    ];
    for (kind, value, message) in rows {
        let definition = good(&with_items(
            &json!([{"linkId": "a", "type": kind, "required": true}]),
        ));
        let lines = wrong(&definition, &json!([{"linkId": "a", "answer": [value]}]));
        assert_eq!(
            lines,
            [format!(
                "error structure {ROOT}.item.where(linkId='a').answer[0] {message}"
            )],
            "{kind} {value}"
        );
    }
}

#[test]
fn required_counts_where_asked_and_there_and_only_when_completed() {
    assert_eq!(
        found(json!([group(json!([yes_no(true)]))])),
        ["error required <g>.<b> Enter an answer"]
    );
    assert_eq!(
        found(json!([group(json!([yes_no(false)]))])),
        Vec::<String>::new(),
        "not asked"
    );
    assert_eq!(
        found(json!([{"linkId": "g"}])),
        ["error required <g>.<a> Choose yes or no"]
    );
    assert_eq!(
        found(json!([text("z", "x")])),
        Vec::<String>::new(),
        "the group is not required, and not there"
    );
    let answers = json!([{"linkId": "q", "answer": [{"valueInteger": 1, "item": [text("n", "x")]}, {"valueInteger": 2}]}]);
    assert_eq!(
        found(answers),
        ["error required <q>.answer[1].<n> Enter an answer"],
        "beneath each answer"
    );
    let definition = good(&definition());
    for (status, count) in [
        ("completed", 1),
        ("amended", 1),
        ("in-progress", 0),
        ("stopped", 0),
        ("entered-in-error", 0),
    ] {
        let body = response(status, &json!([group(json!([yes_no(true)]))])).to_string();
        assert_eq!(
            check_response(&definition, body.as_bytes()).len(),
            count,
            "{status}"
        );
    }
}

#[test]
fn a_required_group_has_an_answer_somewhere_in_it() {
    let definition = good(&with_items(&json!([
        {"linkId": "g", "type": "group", "required": true, "item": [
            {"linkId": "h", "type": "group", "item": [{"linkId": "a", "type": "string"}]},
            {"linkId": "b", "type": "string", "required": true},
        ]},
        {"linkId": "r", "type": "group", "required": true, "repeats": true, "item": [{"linkId": "c", "type": "string"}]},
    ])));
    let places = |items: Json| {
        wrong(&definition, &items)
            .iter()
            .map(|line| line.split(' ').nth(2).unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let (g, r) = (
        format!("{ROOT}.item.where(linkId='g')"),
        format!("{ROOT}.item.where(linkId='r')"),
    );
    assert_eq!(
        places(json!([{"linkId": "x"}]))[1..],
        [r.clone(), g.clone()]
    );
    let filled = json!({"linkId": "r", "item": [text("c", "x")]});
    assert_eq!(
        places(json!([{"linkId": "g", "item": [text("b", "x")]}, filled])),
        Vec::<String>::new()
    );
    assert_eq!(
        places(
            json!([{"linkId": "g", "item": [{"linkId": "h", "item": [text("a", "x")]}]}, filled])
        ),
        [format!("{g}.item.where(linkId='b')")]
    );
    assert_eq!(
        places(json!([{"linkId": "g", "item": [text("b", "x")]}, {"linkId": "r"}])),
        [r]
    );
}

#[test]
fn what_is_not_asked_has_no_answer_once_completed() {
    let items = json!([group(json!([yes_no(false), text("b", "x")]))]);
    assert_eq!(
        found(items.clone()),
        [
            "error business-rule <g>.<b> This question is not asked with these answers, so it may have none"
        ]
    );
    let draft = response("in-progress", &items).to_string();
    assert!(
        check_response(&good(&definition()), draft.as_bytes()).is_empty(),
        "a draft keeps it"
    );
}

#[test]
fn typed_text_is_at_home_in_drafts_only() {
    let definition = good(&with_items(&json!([{"linkId": "a", "type": "integer"}])));
    let items = json!([{"linkId": "a", "answer": [{"extension": [
        {"url": "https://herrenproject.org/fhir/StructureDefinition/typed-text", "valueString": "1x"},
    ]}]}]);
    let line = |severity: &str| {
        format!(
            "{severity} value {ROOT}.item.where(linkId='a').answer[0] Enter a whole number, like 12"
        )
    };
    assert_eq!(wrong(&definition, &items), [line("error")]);
    let draft = response("in-progress", &items).to_string();
    assert_eq!(
        listed(&check_response(&definition, draft.as_bytes())),
        [line("warning")]
    );
}

/// A response is judged by what is left of a definition with faults.
#[test]
fn faults_of_the_definition_do_not_hide_those_of_the_response() {
    let faulty = with_items(&json!([
        {"linkId": "a", "type": "integer", "required": true, "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 9},
            {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 1},
        ]},
        {"linkId": "c", "type": "choice"},
        {"linkId": "v", "type": "choice", "answerValueSet": "https://example.org/vs"},
        {"linkId": "m", "type": "quantity", "required": true},
        {"linkId": "l", "type": "string", "required": true, "enableWhen": [{"question": "l", "operator": "exists", "answerBoolean": true}]},
    ]));
    let (definition, issues) = Questionnaire::parse_lenient(faulty.to_string().as_bytes());
    assert_eq!(issues.len(), 5);
    let definition = definition.unwrap();
    let coding = json!({"valueCoding": {"system": "s", "code": "x"}});
    let lines = wrong(
        &definition,
        &json!([
            {"linkId": "a", "answer": [{"valueInteger": 5}]},
            {"linkId": "c", "answer": [coding]},
            {"linkId": "v", "answer": [coding]},
            {"linkId": "m", "answer": [{"valueQuantity": {"value": 1}}]},
            {"linkId": "x"},
        ]),
    );
    assert_eq!(
        lines,
        [
            format!(
                "error not-found {ROOT}.item.where(linkId='x') The definition has no item with this linkId"
            ),
            format!("error required {ROOT}.item.where(linkId='l') Enter an answer"),
        ]
    );
    let lines = wrong(
        &definition,
        &json!([{"linkId": "c", "answer": [{"valueBoolean": true}]}]),
    );
    assert_eq!(lines.len(), 3, "{lines:?}");
}
