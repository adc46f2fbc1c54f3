//! What others publish about responses: the rules of HL7's validator, each named by the key of its message,
//! and scenarios of HAPI's `QuestionnaireResponseValidatorR4Test`. The fixtures are our own; what counts
//! is which item is refused, and that no other is. Keys and names are from knowledge of those sources, of
//! which no copy was at hand.

use serde_json::{Value as Json, json};

use crate::{good, listed, response, with_items};

/// What is wrong: severity, code and place, with the common part of each place left out.
fn outcome(items: &Json, status: &str, answers: &Json) -> Vec<String> {
    let definition = good(&with_items(items));
    let response = response(status, answers).to_string();
    listed(&questionnaire::check_response(
        &definition,
        response.as_bytes(),
    ))
    .iter()
    .map(|line| {
        let place: Vec<&str> = line.splitn(4, ' ').collect();
        place[..3]
            .join(" ")
            .replace("QuestionnaireResponse.", "")
            .replace("item.where(linkId='", "<")
            .replace("')", ">")
    })
    .collect()
}

/// A source, and for one definition: the items of a completed response, and what is wrong with them.
type Row = (&'static str, Json, &'static [&'static str]);

fn holds(items: &Json, rows: &[Row]) {
    for (source, answers, expected) in rows {
        assert_eq!(
            outcome(items, "completed", answers),
            *expected,
            "{source}: {answers}"
        );
    }
}

fn text(link_id: &str, text: &str) -> Json {
    json!({"linkId": link_id, "answer": [{"valueString": text}]})
}

fn yes_no(link_id: &str, value: bool) -> Json {
    json!({"linkId": link_id, "answer": [{"valueBoolean": value}]})
}

#[test]
fn items_at_their_places() {
    let items = json!([
        {"linkId": "g", "type": "group", "item": [{"linkId": "g1", "type": "string"}, {"linkId": "g2", "type": "string"}]},
        {"linkId": "a", "type": "boolean"},
        {"linkId": "b", "type": "string", "item": [{"linkId": "b1", "type": "string"}]},
        {"linkId": "c", "type": "string"},
        {"linkId": "r", "type": "group", "repeats": true, "item": [{"linkId": "r1", "type": "string"}]},
    ]);
    let rows: &[Row] = &[
        (
            "HAPI: testUnexpectedGroup",
            json!([{"linkId": "x", "item": [{"linkId": "y"}]}]),
            &["error not-found <x>"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_NOLINKID",
            json!([{"answer": [{"valueString": "x"}]}]),
            &["error required item[0]"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_MISPLACED: inside a group",
            json!([{"linkId": "g", "item": [text("c", "x")]}]),
            &["error structure <g>.<c>"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_MISPLACED: outside its group",
            json!([text("g1", "x")]),
            &["error structure <g1>"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_ORDER",
            json!([text("c", "x"), yes_no("a", true)]),
            &["error structure <a>"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_ORDER: what follows the late one is in order",
            json!([text("c", "x"), yes_no("a", true), text("b", "x")]),
            &["error structure <a>"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_ONLYONEI",
            json!([text("c", "x"), text("c", "y")]),
            &["error structure <c>[1]"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_ONLYONEI: a group that repeats",
            json!([{"linkId": "r", "item": [text("r1", "x")]}, {"linkId": "r", "item": [text("r1", "y")]}]),
            &[],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_ONLYONEA",
            json!([{"linkId": "c", "answer": [{"valueString": "x"}, {"valueString": "y"}]}]),
            &["error structure <c>"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_GROUP: an answer on a group",
            json!([{"linkId": "g", "answer": [{"valueString": "x"}]}]),
            &["error structure <g>"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_NOTGROUP: an item beside an answer",
            json!([{"linkId": "b", "answer": [{"valueString": "x"}], "item": [text("b1", "y")]}]),
            &["error structure <b>"],
        ),
        (
            "HAPI: testEmbeddedItemInString",
            json!([{"linkId": "b", "answer": [{"valueString": "x", "item": [text("b1", "y")]}]}]),
            &[],
        ),
    ];
    holds(&items, rows);
}

#[test]
fn what_is_required() {
    let items = json!([
        {"linkId": "link0", "type": "string", "required": true},
        {"linkId": "link1", "type": "string"},
        {"linkId": "g", "type": "group", "item": [{"linkId": "g1", "type": "string", "required": true}]},
    ]);
    let rows: &[Row] = &[
        (
            "HAPI: testMissingRequiredQuestion",
            json!([text("link1", "x")]),
            &["error required <link0>"],
        ),
        (
            "HAPI: testUnexpectedAnswer",
            json!([text("link9", "FOO")]),
            &["error not-found <link9>", "error required <link0>"],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_MISSING: in a group that is left out",
            json!([text("link0", "x")]),
            &[],
        ),
        (
            "QUESTIONNAIRE_QR_ITEM_MISSING: in a group that is there",
            json!([text("link0", "x"), {"linkId": "g", "item": [{"linkId": "g1"}]}]),
            &["error required <g>.<g1>"],
        ),
    ];
    holds(&items, rows);
    assert_eq!(
        outcome(&items, "in-progress", &json!([text("link1", "x")])),
        [""; 0],
        "HAPI: in progress, what is missing is no error"
    );
    let group = json!([{"linkId": "g", "type": "group", "required": true, "item": [{"linkId": "g1", "type": "string", "required": true}]}, {"linkId": "z", "type": "string"}]);
    assert_eq!(
        outcome(&group, "completed", &json!([text("z", "x")])),
        ["error required <g>"],
        "QUESTIONNAIRE_QR_ITEM_MISSING: a required group, and not what is in it"
    );
}

/// HAPI's tests with `enableWhen`: a required question that another one hides.
#[test]
fn what_is_asked() {
    let items = json!([
        {"linkId": "link0", "type": "boolean"},
        {"linkId": "link1", "type": "string", "required": true, "enableWhen": [{"question": "link0", "operator": "=", "answerBoolean": true}]},
        {"linkId": "link2", "type": "string", "required": true, "enableWhen": [{"question": "link1", "operator": "exists", "answerBoolean": true}]},
        {"linkId": "g", "type": "group", "enableWhen": [{"question": "link0", "operator": "=", "answerBoolean": true}], "item": [
            {"linkId": "g1", "type": "string"}, {"linkId": "g2", "type": "string", "required": true},
        ]},
        {"linkId": "n", "type": "string", "enableWhen": [{"question": "link0", "operator": "exists", "answerBoolean": false}]},
    ]);
    let group = json!({"linkId": "g", "item": [text("g1", "x"), text("g2", "x")]});
    let rows: &[Row] = &[
        ("hidden, not answered", json!([yes_no("link0", false)]), &[]),
        (
            "hidden, answered: QUESTIONNAIRE_QR_ITEM_NOTENABLED2",
            json!([yes_no("link0", false), text("link1", "x")]),
            &["error business-rule <link1>"],
        ),
        (
            "shown, not answered",
            json!([yes_no("link0", true)]),
            &["error required <link1>"],
        ),
        (
            "shown, answered, and so the next one",
            json!([
                yes_no("link0", true),
                text("link1", "x"),
                text("link2", "x")
            ]),
            &[],
        ),
        (
            "shown, answered, and the next one missing",
            json!([yes_no("link0", true), text("link1", "x")]),
            &["error required <link2>"],
        ),
        (
            "hidden group, answered: refused where its condition is",
            json!([yes_no("link0", false), group]),
            &["error business-rule <g>"],
        ),
        (
            "hidden, there without an answer",
            json!([yes_no("link0", false), {"linkId": "link1"}, {"linkId": "g"}]),
            &[],
        ),
        (
            "exists false, no answer",
            json!([{"linkId": "link0"}, text("n", "x")]),
            &[],
        ),
        (
            "exists false, an answer",
            json!([yes_no("link0", false), text("n", "x")]),
            &["error business-rule <n>"],
        ),
    ];
    holds(&items, rows);
}

/// HAPI: `testAnswerWithCorrectType` and `testAnswerWithWrongType`.
#[test]
fn answers_of_the_right_type_and_of_a_wrong_one() {
    let rows = [
        ("boolean", json!({"valueBoolean": true})),
        ("decimal", json!({"valueDecimal": 123.0})),
        ("integer", json!({"valueInteger": 123})),
        ("date", json!({"valueDate": "2000"})),
        ("date", json!({"valueDate": "2000-01"})),
        ("dateTime", json!({"valueDateTime": "2000-01-01T00:00:00Z"})),
        ("dateTime", json!({"valueDateTime": "2000-01"})),
        ("time", json!({"valueTime": "04:47:12"})),
        ("string", json!({"valueString": "FOO"})),
        ("text", json!({"valueString": "FOO"})),
        ("url", json!({"valueUri": "http://foo"})),
    ];
    for (kind, value) in rows {
        let item = json!([{"linkId": "link0", "type": kind, "required": true}]);
        let answer = json!([{"linkId": "link0", "answer": [value]}]);
        assert_eq!(
            outcome(&item, "completed", &answer),
            [""; 0],
            "{kind} {value}"
        );
        let other = match kind {
            "boolean" => json!({"valueString": "FOO"}),
            _ => json!({"valueBoolean": true}),
        };
        let other = json!([{"linkId": "link0", "answer": [other]}]);
        assert_eq!(
            outcome(&item, "completed", &other),
            ["error value <link0>.answer[0]"],
            "{kind}"
        );
    }
}

/// HL7's validator: `QUESTIONNAIRE_QR_ITEM_NOCODE`, `..._NOSTRING`, also where other text is allowed.
#[test]
fn answers_among_the_options() {
    let options =
        json!([{"valueCoding": {"system": "http://codesystems.com/system", "code": "code0"}}]);
    let closed = json!([{"linkId": "link0", "type": "choice", "answerOption": options}]);
    let open = json!([{"linkId": "link0", "type": "open-choice", "answerOption": options}]);
    let coding = |system: &str, code: &str| json!([{"linkId": "link0", "answer": [{"valueCoding": {"system": system, "code": code}}]}]);
    let wrong = ["error code-invalid <link0>.answer[0]"];
    for items in [&closed, &open] {
        let of = |answers: Json| outcome(items, "completed", &answers);
        assert_eq!(
            of(coding("http://codesystems.com/system", "code0")),
            [""; 0]
        );
        assert_eq!(of(coding("http://codesystems.com/system", "code1")), wrong);
        assert_eq!(of(coding("http://codesystems.com/system2", "code0")), wrong);
        let bare = json!([{"linkId": "link0", "answer": [{"valueCoding": {"code": "code0"}}]}]);
        assert_eq!(of(bare), wrong, "a code without its system");
    }
    let own = json!([text("link0", "own words")]);
    assert_eq!(outcome(&open, "completed", &own), [""; 0]);
    assert_eq!(
        outcome(&closed, "completed", &own),
        ["error value <link0>.answer[0]"]
    );
}
