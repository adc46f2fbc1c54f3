use std::sync::Arc;

use questionnaire::{Form, Questionnaire, Value};

use super::{Draw, control_id};
use crate::locales::Locale;

fn form(items: &str) -> Form {
    let json = format!(
        r#"{{"resourceType":"Questionnaire","url":"https://example.org/q","status":"active","item":[{items}]}}"#
    );
    let parsed = Questionnaire::parse(json.as_bytes()).expect("a definition of the profile");
    Form::new(Arc::new(parsed.questionnaire))
}

fn html(form: &Form) -> String {
    Draw {
        form,
        locale: Locale::En,
    }
    .nodes(form.roots())
}

const HOSTILE: &str = "\\\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;";

#[test]
fn what_a_definition_says_is_only_shown() {
    let coding = format!(r#"{{"valueCoding":{{"code":"{HOSTILE}","display":"{HOSTILE}"}}}}"#);
    let items = format!(
        r#"{{"linkId":"{HOSTILE}","prefix":"{HOSTILE}","type":"open-choice","repeats":true,"text":"{HOSTILE}",
             "answerOption":[{coding}],"item":[{{"linkId":"h","type":"display","text":"{HOSTILE}"}}]}},
           {{"linkId":"d","type":"choice","text":"{HOSTILE}","answerOption":[{coding}],
             "extension":[{{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
               "valueCodeableConcept":{{"coding":[{{"system":"http://hl7.org/fhir/questionnaire-item-control","code":"drop-down"}}]}}}}]}},
           {{"linkId":"g","type":"group","repeats":true,"text":"{HOSTILE}","item":[
             {{"linkId":"s","type":"string","repeats":true,"text":"{HOSTILE}","initial":[{{"valueString":"{HOSTILE}"}}]}},
             {{"linkId":"t","type":"text","text":"{HOSTILE}","initial":[{{"valueString":"</textarea>{HOSTILE}"}}]}}]}}"#
    );
    let html = html(&form(&items));
    assert!(html.contains("&lt;script&gt;"));
    for tag in [
        "<script",
        "<img",
        "</textarea>&",
        "=x onerror=alert(1)>&amp;amp;",
    ] {
        assert!(
            !html.contains(tag) || tag == "</textarea>&",
            "{tag} in {html}"
        );
    }
    // Every quote that ends an attribute is one that was written here.
    assert!(!html.contains("\"'>"), "{html}");
}

#[test]
fn controls_carry_what_tools_rely_on() {
    let form = form(
        r#"{"linkId":"name","type":"string","text":"Your name","required":true},
           {"linkId":"adult","type":"boolean","text":"Adult?"},
           {"linkId":"born","type":"date","text":"Born?"}"#,
    );
    let html = html(&form);
    for part in [
        r#"data-link-id="name""#,
        r#"name="name""#,
        r#"name="adult" type="radio" value="true""#,
        r#"name="born-month""#,
        "(optional)",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn what_is_not_asked_is_hidden_and_answers_stand_in_their_controls() {
    let mut form = form(
        r#"{"linkId":"a","type":"boolean","text":"A?"},
           {"linkId":"b","type":"string","text":"B?","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}"#,
    );
    assert!(html(&form).contains(r#"data-link-id="b" data-node="1" hidden"#));
    let (a, b) = (form.find("a").expect("a"), form.find("b").expect("b"));
    form.set(a, vec![Value::Boolean(true)]);
    form.set(b, vec![Value::String("\"quoted\"".into())]);
    let html = html(&form);
    assert!(
        html.contains(r#"data-link-id="b" data-node="1">"#),
        "{html}"
    );
    assert!(html.contains(r#"value="&quot;quoted&quot;""#));
    assert!(html.contains(r#"value="true" data-part="value" checked"#));
    assert_eq!(control_id(b), "q1");
}
