//! The rules of a question's answers, as a form and as a response from elsewhere are held to them.

mod limits;
mod options;

use questionnaire::{Coding, Form, ItemType, Rule, Value};
use serde_json::{Value as Json, json};

use crate::{
    at, extension, form, good, message_of, messages, response, type_in, with_items, wrong,
};

/// A question of a type with further elements, and extensions by the end of their address.
fn question(kind: &str, more: Json, extensions: &[(&str, Json)]) -> Json {
    let mut item = json!({"linkId": "a", "type": kind, "text": "A"});
    for (key, value) in more.as_object().unwrap() {
        item[key] = value.clone();
    }
    if !extensions.is_empty() {
        item["extension"] = extensions
            .iter()
            .map(|(name, value)| extension(name, value.clone()))
            .collect();
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
    let draft = response("in-progress", &given).to_string();
    let (form, _) = Form::open(definition, draft.as_bytes()).unwrap();
    let own = messages(&form, "a");
    let sent: Vec<&str> = found.iter().map(|line| message_of(line)).collect();
    assert_eq!(own, sent, "form and response differ");
    found
}

fn message(items: &Json, answers: &[Json]) -> Vec<String> {
    judge(items, answers)
        .iter()
        .map(|line| message_of(line).to_owned())
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
    let rule = |typed: &str| {
        let mut form = form(&question("date", json!({}), &[]));
        type_in(&mut form, "a", typed);
        form.check(at(&form, "a"))[0].rule.clone()
    };
    assert_eq!(rule("2024-02-30"), Rule::NoSuchDate);
    assert_eq!(
        rule("soon"),
        Rule::Format(ItemType::Date),
        "no date at all, rather than one that doesn't exist"
    );
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
        "_valueString": {"extension": [extension("translation", json!({"extension": [
            {"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "Escriba el día en que empieza"},
        ]}))]},
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
