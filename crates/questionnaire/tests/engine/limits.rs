//! Bounds: any bytes give an outcome, in bounded time and memory.

use std::sync::Arc;

use questionnaire::bounds::{
    MAX_BYTES, MAX_DEPTH, MAX_ISSUES, MAX_ITEMS, MAX_NODES, MAX_REPEATS, MAX_TEXT,
};
use questionnaire::{Form, MAX_PATTERN_LENGTH, Pattern, Questionnaire, check_response};
use serde_json::{Value as Json, json};

use crate::{at, extension, faults, form, good, listed, response, with_items, wrong};

#[test]
fn the_size_of_a_file() {
    let large = vec![b' '; MAX_BYTES + 1];
    let (none, issues) = Questionnaire::parse_lenient(&large);
    assert!(none.is_none());
    assert_eq!(
        listed(&issues),
        [format!(
            "fatal too-long Questionnaire This is larger than the {MAX_BYTES} bytes that are read"
        )]
    );
    let small = with_items(&json!([{"linkId": "a", "type": "string"}]));
    let definition = good(&small);
    assert_eq!(check_response(&definition, &large).len(), 1);
    let mut largest = small.to_string().into_bytes();
    largest.resize(MAX_BYTES, b' ');
    assert!(Questionnaire::parse(&largest).is_ok());
}

#[test]
fn the_depth_of_items() {
    let nested = |levels: usize| {
        (1..levels).fold(
            json!({"linkId": "0", "type": "string"}),
            |inner, level| json!({"linkId": level.to_string(), "type": "group", "item": [inner]}),
        )
    };
    assert!(faults(&with_items(&json!([nested(MAX_DEPTH)]))).is_empty());
    let found = faults(&with_items(&json!([nested(MAX_DEPTH + 1)])));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("error too-costly"), "{found:?}");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(Questionnaire::parse_lenient(deep.as_bytes()).1.len(), 1);
    let items = (0..=MAX_DEPTH).fold(
        json!([]),
        |inner, _| json!([{"linkId": "a", "item": inner}]),
    );
    let beneath_answers = (0..=MAX_DEPTH).fold(json!([]), |inner, level| match level % 3 {
        0 => json!([{"linkId": "a", "answer": [{"item": inner}]}]),
        _ => json!([{"linkId": "a", "item": inner}]),
    });
    let definition = good(&with_items(&json!([{"linkId": "a", "type": "string"}])));
    for items in [items, beneath_answers] {
        let found = wrong(&definition, &items);
        assert!(
            found
                .iter()
                .any(|line| line.starts_with("error too-costly"))
        );
    }
}

#[test]
fn the_number_of_items() {
    let items: Vec<Json> = (0..=MAX_ITEMS)
        .map(|at| json!({"linkId": at.to_string(), "type": "string"}))
        .collect();
    assert!(faults(&with_items(&json!(items[..MAX_ITEMS]))).is_empty());
    let found = faults(&with_items(&json!(items)));
    assert_eq!(
        found,
        [format!(
            "error too-costly Questionnaire There are more than the {MAX_ITEMS} items that are read"
        )]
    );
}

#[test]
fn the_number_of_issues() {
    let items: Vec<Json> = (0..MAX_ISSUES + 50).map(|_| json!({})).collect();
    assert_eq!(faults(&with_items(&json!(items))).len(), MAX_ISSUES);
    let definition = good(&with_items(&json!([{"linkId": "a", "type": "string"}])));
    let items: Vec<Json> = (0..MAX_ISSUES + 50)
        .map(|at| json!({"linkId": format!("unknown {at}")}))
        .collect();
    assert_eq!(wrong(&definition, &json!(items)).len(), MAX_ISSUES);
}

#[test]
fn the_number_of_answers_and_instances() {
    let definition = good(&with_items(&json!([
        {"linkId": "a", "type": "integer", "repeats": true},
        {"linkId": "g", "type": "group", "repeats": true, "item": [{"linkId": "b", "type": "integer"}]},
    ])));
    let answers = |count: usize| {
        (0..count)
            .map(|at| json!({"valueInteger": at}))
            .collect::<Vec<_>>()
    };
    assert!(
        wrong(
            &definition,
            &json!([{"linkId": "a", "answer": answers(MAX_REPEATS)}])
        )
        .is_empty()
    );
    let found = wrong(
        &definition,
        &json!([{"linkId": "a", "answer": answers(MAX_REPEATS + 9)}]),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    let instances = |count: usize| {
        (0..count).map(|_| json!({"linkId": "g", "item": [{"linkId": "b", "answer": [{"valueInteger": 1}]}]})).collect::<Vec<_>>()
    };
    assert!(wrong(&definition, &json!(instances(MAX_REPEATS))).is_empty());
    assert_eq!(
        wrong(&definition, &json!(instances(MAX_REPEATS + 9))).len(),
        1
    );
}

#[test]
fn a_response_cannot_multiply_a_large_definition() {
    let inner: Vec<Json> = (0..2_000)
        .map(|at| json!({"linkId": at.to_string(), "type": "string"}))
        .collect();
    let definition = good(&with_items(
        &json!([{"linkId": "g", "type": "group", "repeats": true, "item": inner}]),
    ));
    let instances: Vec<Json> = (0..900).map(|_| json!({"linkId": "g"})).collect();
    let found = wrong(&definition, &json!(instances));
    assert_eq!(
        found,
        [format!(
            "error too-costly QuestionnaireResponse There are more than the {MAX_NODES} items that are read"
        )]
    );
}

#[test]
fn groups_that_must_be_there_often_cannot_multiply_each_other() {
    let nested = |levels: usize, often: usize| {
        let inner = json!({"linkId": "0", "type": "string"});
        (0..levels).fold(inner, |inner, level| {
            json!({"linkId": format!("g{level}"), "type": "group", "repeats": true, "item": [inner], "extension": [
                extension("questionnaire-minOccurs", json!({"valueInteger": often})),
            ]})
        })
    };
    let line = format!(
        "error too-costly Questionnaire There are more than the {MAX_NODES} items that are read"
    );
    // Each instance of the outer group holds itself and those of the inner one, each with a question.
    let most = MAX_NODES / (2 * MAX_REPEATS + 1);
    let mut large = nested(2, MAX_REPEATS);
    large["extension"][0]["valueInteger"] = json!(most);
    assert!(faults(&with_items(&json!([large]))).is_empty());
    large["extension"][0]["valueInteger"] = json!(most + 1);
    assert_eq!(faults(&with_items(&json!([large]))).first(), Some(&line));
    let deepest = with_items(&json!([nested(MAX_DEPTH - 1, MAX_REPEATS)])).to_string();
    let (left, issues) = Questionnaire::parse_lenient(deepest.as_bytes());
    assert_eq!(listed(&issues), [line]);
    let form = Form::new(Arc::new(left.unwrap()));
    assert_eq!(form.roots().len(), 1, "what is left asks for one of each");
}

#[test]
fn a_form_has_room_for_as_many_items_as_are_read() {
    let inner: Vec<Json> = (1..MAX_NODES / 10)
        .map(|at| json!({"linkId": at.to_string(), "type": "display"}))
        .collect();
    let mut form = form(&json!([
        {"linkId": "g", "type": "group", "repeats": true, "item": inner},
        {"linkId": "end", "type": "display"},
    ]));
    let first = at(&form, "g");
    for _ in 1..9 {
        assert!(form.add(first).is_some());
    }
    assert!(!form.can_add(first), "one more would be one item too many");
    let second = form.instances(first)[1];
    assert!(form.remove(second).is_some());
    assert!(form.can_add(first), "what was taken out makes room");
}

#[test]
fn a_draft_with_more_items_than_are_read_is_not_opened_in_part() {
    let definition = good(&with_items(&json!([{"linkId": "a", "type": "string"}])));
    let open = |count: usize| {
        let items = vec![r#"{"linkId":"x"}"#; count].join(",");
        let draft = response("in-progress", &json!("items")).to_string();
        let draft = draft.replace("\"items\"", &format!("[{items}]"));
        Form::open(definition.clone(), draft.as_bytes())
    };
    assert!(open(MAX_NODES).is_ok());
    let issues = open(MAX_NODES + 2).unwrap_err();
    assert_eq!(
        listed(&issues),
        [format!(
            "error too-costly QuestionnaireResponse There are more than the {MAX_NODES} items that are read"
        )]
    );
}

#[test]
fn the_length_of_a_text() {
    let long = "x".repeat(MAX_TEXT + 1);
    let longest = &long[1..];
    let text = with_items(&json!([{"linkId": "a", "type": "string", "text": longest}]));
    assert!(faults(&text).is_empty());
    let found = faults(&with_items(
        &json!([{"linkId": "a", "type": "string", "text": long}]),
    ));
    assert_eq!(
        found,
        [format!(
            "error too-long Questionnaire.item.where(linkId='a') The text of text is longer than {MAX_TEXT} bytes"
        )]
    );
    let definition = good(&with_items(&json!([{"linkId": "a", "type": "string"}])));
    assert_eq!(
        wrong(
            &definition,
            &json!([{"linkId": "a", "answer": [{"valueString": long}]}])
        )
        .len(),
        1
    );
    let answer = json!([{"linkId": "a", "answer": [{"valueString": longest}]}]);
    assert!(wrong(&definition, &answer).is_empty());
}

#[test]
fn the_cost_of_a_pattern() {
    let nested = |levels: usize| format!("{}a{}", "(".repeat(levels), ")".repeat(levels));
    assert!(Pattern::new("a{1,20}").is_ok());
    assert!(Pattern::new(&"a".repeat(MAX_PATTERN_LENGTH)).is_ok());
    assert!(Pattern::new(&nested(18)).is_ok());
    let too_long = "a".repeat(MAX_PATTERN_LENGTH + 1);
    for pattern in [
        "(a{1,1000}){1,1000}",
        "((a{0,99}){0,99}){0,99}",
        &nested(21),
        &too_long,
        "a)|(b",
        "(?=a)",
        r"(a)\1",
        r"\p{L}",
        "[",
    ] {
        assert!(Pattern::new(pattern).is_err(), "{pattern}");
    }
    let found = faults(&with_items(
        &json!([{"linkId": "a", "type": "string", "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/regex", "valueString": "("},
        ]}]),
    ));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("error too-costly Questionnaire.item.where(linkId='a')"));
}

#[test]
fn patterns_that_explode_elsewhere_take_linear_time_here() {
    let pattern = Pattern::new("(a*)*(a*)*b").unwrap();
    assert!(!pattern.fits(&"a".repeat(50_000)));
}

#[test]
fn bytes_that_are_no_text_are_no_json() {
    assert_eq!(Questionnaire::parse_lenient(b"{\"a\":\"\xff\"}").1.len(), 1);
    assert_eq!(Questionnaire::parse_lenient(b"").1.len(), 1);
    let with_mark = [
        b"\xef\xbb\xbf".as_slice(),
        with_items(&json!([{"linkId": "a", "type": "string"}]))
            .to_string()
            .as_bytes(),
    ]
    .concat();
    assert!(
        Questionnaire::parse(&with_mark).is_ok(),
        "a byte order mark is no fault"
    );
}
