//! Translations: read, fallen back from, and missed.

use questionnaire::Text;
use serde_json::{Value as Json, json};

use crate::{faults, good, with_items};

fn translated(pairs: &[(&str, &str)]) -> Json {
    let one = |(lang, content): &(&str, &str)| {
        json!({"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
            {"url": "lang", "valueCode": lang}, {"url": "content", "valueString": content},
        ]})
    };
    json!({"extension": pairs.iter().map(one).collect::<Vec<_>>()})
}

#[test]
fn every_text_is_translated() {
    let spanish = |text: &str| translated(&[("es", text)]);
    let definition = good(&json!({
        "resourceType": "Questionnaire", "status": "active", "language": "en",
        "title": "T", "_title": spanish("Tes"), "description": "D", "_description": spanish("Des"),
        "item": [{"linkId": "a", "type": "choice", "text": "A", "_text": spanish("Aes"), "prefix": "1.", "_prefix": spanish("1.º"),
            "answerOption": [
                {"valueCoding": {"system": "s", "code": "x", "display": "X", "_display": spanish("Xes")}},
                {"valueString": "Y", "_valueString": spanish("Yes")},
            ],
            "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/entryFormat", "valueString": "F", "_valueString": spanish("Fes")}],
        }],
    }));
    let item = definition.item(definition.roots()[0]);
    let texts = [
        definition.title(),
        definition.description(),
        item.text.as_ref(),
        item.prefix.as_ref(),
        item.entry_format.as_ref(),
        Some(&item.options[0].label),
        Some(&item.options[1].label),
    ];
    let in_spanish: Vec<_> = texts.iter().map(|text| text.unwrap().get("es")).collect();
    assert_eq!(
        in_spanish,
        ["Tes", "Des", "Aes", "1.º", "Fes", "Xes", "Yes"]
    );
    assert_eq!(definition.languages(), ["en", "es"]);
}

#[test]
fn a_missing_translation_falls_back() {
    let mut text = Text::new("default");
    text.add("es", "base");
    text.add("es-MX", "exact");
    text.add("pt-BR", "brazil");
    let rows = [
        ("es-MX", "exact"),
        ("ES-mx", "exact"),
        ("es-AR", "base"),
        ("es", "base"),
        ("pt", "default"),
        ("fr", "default"),
        ("", "default"),
    ];
    for (lang, expected) in rows {
        assert_eq!(text.get(lang), expected, "{lang}");
    }
}

#[test]
fn a_text_without_a_translation_that_others_have_is_a_warning() {
    let found = faults(&with_items(&json!([
        {"linkId": "a", "type": "string", "text": "A", "_text": translated(&[("es", "Aes")])},
        {"linkId": "b", "type": "string", "text": "B"},
        {"linkId": "c", "type": "string", "text": "C", "_text": translated(&[("es-MX", "Cmx")])},
    ])));
    let line = |id: &str, lang: &str| {
        format!(
            "warning informational Questionnaire.item.where(linkId='{id}') text has no translation into {lang}, which other texts have"
        )
    };
    assert_eq!(
        found,
        [line("b", "es"), line("c", "es"), line("b", "es-MX")]
    );
    assert!(
        faults(&with_items(
            &json!([{"linkId": "b", "type": "string", "text": "B"}])
        ))
        .is_empty(),
        "one language alone misses nothing"
    );
}

#[test]
fn a_broken_translation_is_refused_at_its_item() {
    let mut broken = translated(&[("es", "x")]);
    broken["extension"][0]["extension"]
        .as_array_mut()
        .unwrap()
        .remove(1);
    let found = faults(&with_items(
        &json!([{"linkId": "a", "type": "string", "text": "A", "_text": broken}]),
    ));
    assert_eq!(
        found,
        [
            "error required Questionnaire.item.where(linkId='a') translation lang and content is missing or empty"
        ]
    );
}

#[test]
fn messages_speak_spanish_where_the_language_is_spanish() {
    let form = crate::form(&json!([{"linkId": "a", "type": "date", "required": true}]));
    let issues = form.check_all();
    for (lang, text) in [
        ("es", "Escriba una fecha"),
        ("es-MX", "Escriba una fecha"),
        ("ES", "Escriba una fecha"),
        ("en", "Enter a date"),
        ("fr", "Enter a date"),
        ("est", "Enter a date"),
    ] {
        assert_eq!(issues[0].message(lang), text, "{lang}");
    }
}
