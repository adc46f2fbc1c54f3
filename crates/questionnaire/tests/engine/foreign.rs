//! Forms and responses that others wrote: what passes, what is ignored with a warning, what is refused.

use questionnaire::{Value, check_response};
use serde_json::{Value as Json, json};

use crate::{faults, form, good, listed, response, type_in, with_items, wrong};

const STANDARD: &str = "http://hl7.org/fhir/StructureDefinition/";
const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

/// A definition with these elements at its head.
fn headed(head: Json) -> Json {
    let mut definition = with_items(&json!([{"linkId": "a", "type": "string", "text": "A"}]));
    if let (Some(definition), Json::Object(head)) = (definition.as_object_mut(), head) {
        definition.extend(head);
    }
    definition
}

/// A definition with one item that has these elements.
fn of_item(item: Json) -> Json {
    let mut whole = json!({"linkId": "a", "type": "string", "text": "A"});
    if let (Some(whole), Json::Object(item)) = (whole.as_object_mut(), item) {
        whole.extend(item);
    }
    with_items(&json!([whole]))
}

#[test]
fn elements_without_effect_pass() {
    let style = json!({"extension": [{"url": "https://example.org/any", "valueString": "x"}]});
    let passes = [
        headed(json!({
            "id": "q", "name": "Q", "publisher": "P", "purpose": "P", "copyright": "C", "experimental": true,
            "date": "2020-01-01T10:00:00Z", "approvalDate": "2020", "lastReviewDate": "2020-02", "effectivePeriod": {"start": "2020"},
            "meta": {"versionId": "1", "profile": ["https://example.org/p"]}, "text": {"status": "generated", "div": "<div>x</div>"},
            "contained": [{"resourceType": "ValueSet", "id": "v"}], "identifier": [{"value": "1"}], "derivedFrom": ["https://example.org/d"],
            "subjectType": ["Patient"], "contact": [{"name": "N"}], "useContext": [{}], "jurisdiction": [{}],
        })),
        headed(
            json!({"fhir_comments": ["from before R4"], "_status": style, "_title": {"id": "t"}}),
        ),
        of_item(json!({
            "id": "i", "fhir_comments": ["from before R4"], "definition": "http://hl7.org/fhir/Patient#Patient.name",
            "code": [{"system": "http://loinc.org", "code": "1", "display": "One", "userSelected": false}],
            "_linkId": {"id": "l"}, "required": true, "_required": style,
        })),
    ];
    for definition in passes {
        assert_eq!(faults(&definition), [""; 0], "{definition}");
    }
}

#[test]
fn elements_without_effect_have_their_json_type() {
    let rows = [
        (
            headed(json!({"date": "2020-13-45"})),
            "date must be: dateTime",
        ),
        (
            headed(json!({"approvalDate": "2020-01-01T10:00:00Z"})),
            "approvalDate must be: date",
        ),
        (
            headed(json!({"experimental": "true"})),
            "experimental must be: boolean",
        ),
        (
            headed(json!({"subjectType": "Patient"})),
            "subjectType must be: array",
        ),
        (headed(json!({"meta": [{}]})), "meta must be: object"),
        (
            headed(json!({"publisher": ["P"]})),
            "publisher must be: string",
        ),
    ];
    for (definition, text) in rows {
        assert_eq!(
            faults(&definition),
            [format!("error structure Questionnaire {text}")]
        );
    }
    for code in [" c", "c ", "c  d"] {
        assert_eq!(
            faults(&headed(json!({"code": [{"code": code}]}))),
            ["error structure Questionnaire code must be: a code, without white space around it"]
        );
    }
    assert_eq!(faults(&headed(json!({"code": [{"code": "c d"}]}))), [""; 0]);
    let item = of_item(json!({"definition": ["http://hl7.org/fhir/Patient#Patient.name"]}));
    assert_eq!(
        faults(&item),
        ["error structure Questionnaire.item.where(linkId='a') definition must be: string"]
    );
}

/// What R4 and SDC define besides the profile: how something is drawn, found, filled in beforehand or used
/// afterwards may be ignored; what decides what is asked, or what an answer may be, may not.
#[test]
fn extensions_of_the_standard_and_of_sdc() {
    let ignored = "questionnaire-unit questionnaire-choiceOrientation questionnaire-sliderStepValue ordinalValue designNote \
        questionnaire-supportLink questionnaire-signatureRequired questionnaire-usageMode questionnaire-displayCategory \
        rendering-style rendering-xhtml rendering-markdown questionnaire-baseType questionnaire-fhirType mimeType maxSize \
        questionnaire-unitOption questionnaire-unitValueSet questionnaire-referenceResource questionnaire-referenceProfile \
        maxDecimalPlaces itemWeight preferredTerminologyServer";
    let ignored_sdc = "entryMode preferredTerminologyServer openLabel shortText width collapsible choiceColumn optionalDisplay \
        performerType launchContext sourceStructureMap targetStructureMap observationLinkPeriod observationExtract isSubject \
        itemMedia itemAnswerMedia unitOpen endpoint";
    let refused = "variable cqf-expression cqf-calculatedValue questionnaire-constraint targetConstraint questionnaire-initialExpression";
    let refused_sdc = "calculatedExpression enableWhenExpression answerExpression candidateExpression contextExpression initialExpression \
        answerOptionsToggleExpression itemPopulationContext itemExtractionContext subQuestionnaire";
    let rows = [
        (STANDARD, "", ignored, "warning not-supported"),
        (
            SDC,
            "sdc-questionnaire-",
            ignored_sdc,
            "warning not-supported",
        ),
        (STANDARD, "", refused, "error not-supported"),
        (
            SDC,
            "sdc-questionnaire-",
            refused_sdc,
            "error not-supported",
        ),
    ];
    for (base, prefix, names, kind) in rows {
        for name in names.split_whitespace() {
            let url = format!("{base}{prefix}{name}");
            let found = faults(&of_item(
                json!({"extension": [{"url": url, "valueString": "x"}]}),
            ));
            let place = format!("{kind} Questionnaire.item.where(linkId='a') extension {url} ");
            assert!(
                found.len() == 1 && found[0].starts_with(&place),
                "{found:?}"
            );
        }
    }
}

/// R4 on `questionnaire-hidden`: "If an item is hidden, all descendant items are hidden as well."
#[test]
fn what_is_hidden_hides_what_is_in_it() {
    let definition = with_items(&json!([
        {"linkId": "g", "type": "group", "extension": [{"url": format!("{STANDARD}questionnaire-hidden"), "valueBoolean": true}], "item": [
            {"linkId": "q", "type": "string", "required": true},
        ]},
        {"linkId": "z", "type": "string", "required": true},
    ]));
    let place = "Questionnaire.item.where(linkId='g').item.where(linkId='q')";
    assert_eq!(
        faults(&definition),
        [format!(
            "warning business-rule {place} This is required, but hidden or read-only without a start value: nobody can answer it"
        )]
    );
}

/// R5 on comparing: no attention to the display "unless those are the only elements present".
#[test]
fn options_with_a_display_alone() {
    let items = json!([
        {"linkId": "a", "type": "choice", "answerOption": [{"valueCoding": {"display": "Yes"}}, {"valueCoding": {"display": "No"}}]},
        {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": "=", "answerCoding": {"display": "Yes"}}]},
    ]);
    let definition = with_items(&items);
    assert_eq!(faults(&definition), [""; 0]);
    let mut form = form(&items);
    assert_eq!(type_in(&mut form, "a", "Yes"), ["b"]);
    assert_eq!(
        type_in(&mut form, "a", "No"),
        ["b"],
        "another display is another answer"
    );
    let node = crate::at(&form, "a");
    assert!(
        matches!(form.answers(node), [Value::Coding(coding)] if coding.display.as_deref() == Some("No"))
    );
    let answer =
        |display: &str| json!([{"linkId": "a", "answer": [{"valueCoding": {"display": display}}]}]);
    assert_eq!(wrong(&good(&definition), &answer("No")), [""; 0]);
    assert_eq!(
        wrong(&good(&definition), &answer("Perhaps")),
        [
            "error code-invalid QuestionnaireResponse.item.where(linkId='a').answer[0] Choose an answer from the list"
        ]
    );
}

/// R4's example of the Glasgow Coma Score names its definition so.
#[test]
fn a_definition_is_named_by_its_place() {
    let mut definition = of_item(json!({}));
    definition["id"] = json!("gcs");
    let definition = good(&definition);
    for (name, known) in [
        ("Questionnaire/gcs", true),
        ("#gcs", true),
        ("Questionnaire/other", false),
        ("#other", false),
        ("gcs", false),
    ] {
        let mut response = response("completed", &json!([{"linkId": "a"}]));
        response["questionnaire"] = json!(name);
        let found = check_response(&definition, response.to_string().as_bytes());
        assert_eq!(found.is_empty(), known, "{name}: {found:?}");
    }
}

/// HL7's validator: `QUESTIONNAIRE_QR_ITEM_TEXT`. R4 does not ask for it, so it is no error here.
#[test]
fn words_that_the_definition_does_not_have() {
    let translation = json!([{"url": format!("{STANDARD}translation"), "extension": [
        {"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "Una"},
    ]}]);
    let definition = good(&of_item(json!({"_text": {"extension": translation}})));
    for (text, known) in [("A", true), ("Una", true), ("B", false)] {
        let lines = wrong(&definition, &json!([{"linkId": "a", "text": text}]));
        let expected: &[&str] = if known {
            &[]
        } else {
            &[
                "warning invalid QuestionnaireResponse.item.where(linkId='a') The text is another than the definition's: was another version answered?",
            ]
        };
        assert_eq!(lines, expected, "{text}");
    }
}

/// Large forms from form builders have an extension or two on every item.
#[test]
fn no_number_of_warnings_hides_an_error() {
    let item = |id: usize, extension: Json| json!({"linkId": id.to_string(), "type": "string", "text": "T", "extension": [extension]});
    let many = questionnaire::bounds::MAX_ISSUES + 100;
    let items = |last: Json| {
        let mut items: Vec<Json> = (0..many)
            .map(|id| item(id, json!({"url": "https://example.org/any"})))
            .collect();
        items.push(last);
        with_items(&json!(items))
    };
    let last = faults(&items(json!({"linkId": "z", "type": "quantity"}))).pop();
    assert!(last.is_some_and(|line| line.starts_with("error not-supported")));
    let definition = good(&items(
        json!({"linkId": "z", "type": "string", "required": true}),
    ));
    let answers: Vec<Json> = (0..many)
        .map(|id| json!({"linkId": id.to_string(), "text": "other words"}))
        .collect();
    let last = wrong(&definition, &json!(answers)).pop();
    assert!(last.is_some_and(|line| line.starts_with("error required")));
}

#[test]
fn elements_of_a_response_without_effect() {
    let definition = good(&of_item(json!({"required": true})));
    let mut whole = json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "https://example.org/q",
        "id": "r", "meta": {"tag": []}, "text": {"status": "generated"}, "contained": [], "identifier": {"value": "1"},
        "basedOn": [{"reference": "x"}], "partOf": [], "subject": {"reference": "x"}, "encounter": {}, "author": {}, "source": {},
        "_authored": {"extension": []}, "fhir_comments": ["from before R4"], "extension": [{"url": "https://example.org/any"}],
        "item": [{"linkId": "a", "id": "1", "definition": "http://x#y", "fhir_comments": [], "extension": [{"url": "https://example.org/any"}],
            "answer": [{"id": "2", "fhir_comments": [], "valueString": "x", "_valueString": {"id": "v"}}]}],
    });
    let found = |whole: &Json| listed(&check_response(&definition, whole.to_string().as_bytes()));
    assert_eq!(found(&whole), [""; 0]);
    // R5 has a list here; R4 does not.
    whole["identifier"] = json!([{"value": "1"}]);
    assert_eq!(
        found(&whole),
        ["error structure QuestionnaireResponse identifier must be: object"]
    );
    let reason = json!({"extension": [{"url": format!("{STANDARD}data-absent-reason"), "valueCode": "asked-declined"}]});
    whole["identifier"] = json!({"value": "1"});
    whole["item"][0]["answer"] = json!([{"_valueString": reason}]);
    assert_eq!(
        found(&whole),
        ["error required QuestionnaireResponse.item.where(linkId='a') Enter an answer"],
        "well formed, and still no answer"
    );
    whole["item"][0]["answer"] = json!([{"valueString": "x", "valueInteger": 1}]);
    assert!(
        found(&whole).contains(
            &"error structure QuestionnaireResponse.item.where(linkId='a').answer[0] valueString must be: left out, since there is another value".to_owned()
        )
    );
}
