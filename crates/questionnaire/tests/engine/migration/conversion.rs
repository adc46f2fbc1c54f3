//! From an answer to a question of another type: what it is now, and what became of it.

use serde_json::json;

use super::{answered, open, texts};
use crate::{at, extension, messages};
use questionnaire::ChangeKind::{Converted, Kept, NoLongerAsked};

#[test]
fn answers_are_converted_where_the_type_allows() {
    let options = json!([{"valueCoding": {"system": "s", "code": "x", "display": "Ex"}}, {"valueInteger": 7}]);
    let coding = json!({"valueCoding": {"system": "s", "code": "x", "display": "Old ex"}});
    let table = [
        ("text", json!({"valueString": "a"}), Kept, Some("a")),
        ("decimal", json!({"valueInteger": 5}), Converted, Some("5")),
        (
            "integer",
            json!({"valueDecimal": 5.0}),
            Converted,
            Some("5"),
        ),
        (
            "integer",
            json!({"valueDecimal": 5.5}),
            Converted,
            Some("5.5"),
        ),
        (
            "integer",
            json!({"valueString": "12"}),
            Converted,
            Some("12"),
        ),
        (
            "integer",
            json!({"valueString": "twelve"}),
            Converted,
            Some("twelve"),
        ),
        ("string", json!({"valueInteger": 12}), Converted, Some("12")),
        (
            "dateTime",
            json!({"valueDate": "2024-02"}),
            Converted,
            Some("2024-02"),
        ),
        (
            "date",
            json!({"valueDateTime": "2024-02-03T10:00:00Z"}),
            Converted,
            Some("2024-02-03"),
        ),
        (
            "date",
            json!({"valueString": "2024-02-03"}),
            Converted,
            Some("2024-02-03"),
        ),
        ("string", coding.clone(), Converted, Some("Old ex")),
        ("url", json!({"valueString": "a:b"}), Converted, Some("a:b")),
        (
            "boolean",
            json!({"valueString": "true"}),
            Converted,
            Some("true"),
        ),
        (
            "boolean",
            json!({"valueString": "maybe"}),
            NoLongerAsked,
            None,
        ),
        ("choice", coding.clone(), Kept, Some("Old ex")),
        (
            "choice",
            json!({"valueCoding": {"system": "other", "code": "x"}}),
            Converted,
            Some("Ex"),
        ),
        (
            "choice",
            json!({"valueCoding": {"system": "other", "code": "x", "display": "Once"}}),
            Converted,
            Some("Ex"),
        ),
        (
            "choice",
            json!({"valueString": "Ex"}),
            Converted,
            Some("Ex"),
        ),
        ("choice", json!({"valueString": "7"}), Converted, Some("7")),
        (
            "choice",
            json!({"valueCoding": {"system": "s", "code": "gone"}}),
            NoLongerAsked,
            None,
        ),
        (
            "choice",
            json!({"valueString": "neither"}),
            NoLongerAsked,
            None,
        ),
        (
            "open-choice",
            json!({"valueString": "own"}),
            Kept,
            Some("own"),
        ),
        (
            "open-choice",
            json!({"valueCoding": {"system": "s", "code": "gone", "display": "Gone"}}),
            Converted,
            Some("Gone"),
        ),
        ("display", json!({"valueString": "a"}), NoLongerAsked, None),
    ];
    for (kind, value, expected, shown) in table {
        let mut item = json!({"linkId": "a", "type": kind});
        if kind.ends_with("choice") {
            item["answerOption"] = options.clone();
        }
        let (changes, form) = open(&json!([answered("a", json!([value]))]), &json!([item]));
        assert_eq!(changes.len(), 1, "{kind} {value}");
        assert_eq!(changes[0].1, expected, "{kind} {value}");
        assert_eq!(
            texts(&form, "a"),
            shown.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "{kind} {value}"
        );
    }
}

#[test]
fn a_question_of_any_type_takes_only_its_options() {
    let options = json!([{"valueInteger": 7}]);
    let items = json!([{"linkId": "a", "type": "integer", "answerOption": options}]);
    for (number, expected) in [(7, Kept), (8, NoLongerAsked)] {
        let draft = json!([answered("a", json!([{"valueInteger": number}]))]);
        let (changes, _) = open(&draft, &items);
        assert_eq!(changes[0].1, expected, "{number}");
    }
}

/// Neither can a person change them, nor does the definition's start value take the place of what was
/// recorded.
#[test]
fn hidden_and_fixed_answers_are_those_of_the_draft() {
    let hidden = json!([extension(
        "questionnaire-hidden",
        json!({"valueBoolean": true})
    )]);
    let start = json!([{"valueInteger": 4}]);
    let items = json!([{"linkId": "q", "type": "integer", "repeats": true, "item": [
        {"linkId": "hidden", "type": "integer", "initial": start, "extension": hidden},
        {"linkId": "fixed", "type": "integer", "initial": start, "readOnly": true},
    ]}]);
    let recorded = |number: i32| {
        let inner = ["hidden", "fixed"].map(|id| answered(id, json!([{"valueInteger": number}])));
        json!({"valueInteger": number, "item": inner})
    };
    let draft = json!([answered("q", json!([recorded(5), recorded(6)]))]);
    let (changes, form) = open(&draft, &items);
    for link_id in ["hidden", "fixed"] {
        assert_eq!(texts(&form, link_id), ["5"]);
        let told: Vec<_> = changes.iter().filter(|row| row.0 == link_id).collect();
        assert_eq!((told[0].1, told[0].2.as_str()), (Kept, "5"));
        assert_eq!((told[1].1, told[1].2.as_str()), (NoLongerAsked, "6"));
    }
}

#[test]
fn what_cannot_be_carried_over_stays_as_typed_text_to_be_mended() {
    let (_, form) = open(
        &json!([answered("a", json!([{"valueString": "twelve"}]))]),
        &json!([{"linkId": "a", "type": "integer"}]),
    );
    assert!(form.answers(at(&form, "a"))[0].is_typed());
    assert_eq!(messages(&form, "a"), ["Enter a whole number, like 12"]);
}
