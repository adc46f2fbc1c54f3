//! Which items are asked: every operator on every type it applies to, and how items hang together.

use questionnaire::{Form, enabled_items};
use serde_json::{Value as Json, json};

use crate::{form, good, link_ids, response, type_in, with_items};

/// A question of a type, and one that is asked on a condition on it.
fn pair(kind: &str, operator: &str, answer: &Json) -> Json {
    let mut condition = json!({"question": "a", "operator": operator});
    for (key, value) in answer.as_object().unwrap() {
        condition[format!("answer{key}")] = value.clone();
    }
    let mut source = json!({"linkId": "a", "type": kind, "repeats": true});
    if kind.ends_with("choice") {
        source["answerOption"] = json!([
            {"valueCoding": {"system": "s", "code": "x"}}, {"valueCoding": {"system": "s", "code": "y"}},
            {"valueCoding": {"system": "t", "code": "x"}}, {"valueInteger": 1}, {"valueInteger": 2},
        ]);
    }
    with_items(&json!([source, {"linkId": "b", "type": "string", "enableWhen": [condition]}]))
}

/// Whether `b` is asked with these answers to `a`: from a response, and in a form that opens it as a draft.
fn asked(definition: &Json, answers: &[Json]) -> bool {
    let questionnaire = good(definition);
    let items = if answers.is_empty() {
        json!([])
    } else {
        json!([{"linkId": "a", "answer": answers}])
    };
    let mut draft = response("in-progress", &items);
    if answers.is_empty() {
        draft.as_object_mut().unwrap().remove("item");
    }
    let draft = draft.to_string();
    let enabled = enabled_items(&questionnaire, draft.as_bytes())
        .unwrap()
        .contains(&"b".to_owned());
    let (form, _) = Form::open(questionnaire, draft.as_bytes()).unwrap();
    assert_eq!(
        form.is_enabled(form.find("b").unwrap()),
        enabled,
        "form and response differ"
    );
    enabled
}

/// Runs a table of one type: operator, condition, and for lists of answers whether it holds.
fn table(kind: &str, name: &str, rows: &[(&str, Json, &[(&[Json], bool)])]) {
    for (operator, condition, cases) in rows {
        let wrapped = |value: &Json, prefix: &str| json!({format!("{prefix}{name}"): value});
        let definition = pair(kind, operator, &wrapped(condition, ""));
        for (answers, expected) in *cases {
            let answers: Vec<Json> = answers
                .iter()
                .map(|answer| wrapped(answer, "value"))
                .collect();
            let found = asked(&definition, &answers);
            assert_eq!(
                found, *expected,
                "{kind} {answers:?} {operator} {condition}"
            );
        }
    }
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
    let (yes, no) = (json!(true), json!(false));
    table(
        "boolean",
        "Boolean",
        &[
            (
                "=",
                yes.clone(),
                &[
                    (std::slice::from_ref(&yes), true),
                    (std::slice::from_ref(&no), false),
                    (&[], false),
                ],
            ),
            (
                "=",
                no.clone(),
                &[(std::slice::from_ref(&no), true), (&[], false)],
            ),
            (
                "!=",
                yes.clone(),
                &[
                    (std::slice::from_ref(&yes), false),
                    (std::slice::from_ref(&no), true),
                    (&[], true),
                ],
            ),
        ],
    );
}

#[test]
fn integers() {
    let (low, same, high) = (json!(-5), json!(3), json!(10));
    let (l, s, h) = (
        std::slice::from_ref(&low),
        std::slice::from_ref(&same),
        std::slice::from_ref(&high),
    );
    let both = [low.clone(), high.clone()];
    table(
        "integer",
        "Integer",
        &[
            (
                "=",
                json!(3),
                &[
                    (l, false),
                    (s, true),
                    (h, false),
                    (&[], false),
                    (&both, false),
                ],
            ),
            (
                "!=",
                json!(3),
                &[(l, true), (s, false), (h, true), (&[], true), (&both, true)],
            ),
            (
                ">",
                json!(3),
                &[
                    (l, false),
                    (s, false),
                    (h, true),
                    (&[], false),
                    (&both, true),
                ],
            ),
            (
                "<",
                json!(3),
                &[
                    (l, true),
                    (s, false),
                    (h, false),
                    (&[], false),
                    (&both, true),
                ],
            ),
            (
                ">=",
                json!(3),
                &[
                    (l, false),
                    (s, true),
                    (h, true),
                    (&[], false),
                    (&both, true),
                ],
            ),
            (
                "<=",
                json!(3),
                &[
                    (l, true),
                    (s, true),
                    (h, false),
                    (&[], false),
                    (&both, true),
                ],
            ),
        ],
    );
}

#[test]
fn several_answers_match_if_one_does_and_differ_only_if_all_do() {
    let both = [json!(3), json!(4)];
    table(
        "integer",
        "Integer",
        &[
            ("=", json!(3), &[(&both, true)]),
            ("!=", json!(3), &[(&both, false)]),
            ("!=", json!(5), &[(&both, true)]),
        ],
    );
}

#[test]
fn decimals_are_compared_exactly() {
    let number = |text: &str| serde_json::from_str::<Json>(text).unwrap();
    let (same, less, more) = (
        number("0.30"),
        number("0.2999999999999999999999"),
        number("3e1"),
    );
    let (s, l, m) = (
        std::slice::from_ref(&same),
        std::slice::from_ref(&less),
        std::slice::from_ref(&more),
    );
    table(
        "decimal",
        "Decimal",
        &[
            (
                "=",
                number("0.3"),
                &[(s, true), (l, false), (m, false), (&[], false)],
            ),
            (
                "!=",
                number("0.3"),
                &[(s, false), (l, true), (m, true), (&[], true)],
            ),
            (">", number("0.3"), &[(s, false), (l, false), (m, true)]),
            ("<", number("0.3"), &[(s, false), (l, true), (m, false)]),
            (">=", number("0.3"), &[(s, true), (l, false), (m, true)]),
            ("<=", number("0.3"), &[(s, true), (l, true), (m, false)]),
        ],
    );
}

#[test]
fn dates_whose_precision_leaves_it_open_ask() {
    let values = [
        "2024-03-15",
        "2024-03-14",
        "2024-03-16",
        "2024-03",
        "2023",
        "2025-01",
    ]
    .map(Json::from);
    let [same, before, after, open, year, later] = &values;
    let one = std::slice::from_ref::<Json>;
    table(
        "date",
        "Date",
        &[
            (
                "=",
                same.clone(),
                &[
                    (one(same), true),
                    (one(before), false),
                    (one(open), true),
                    (one(year), false),
                    (&[], false),
                ],
            ),
            (
                "!=",
                same.clone(),
                &[
                    (one(same), false),
                    (one(before), true),
                    (one(open), true),
                    (one(year), true),
                    (&[], true),
                ],
            ),
            (
                ">",
                same.clone(),
                &[
                    (one(after), true),
                    (one(same), false),
                    (one(before), false),
                    (one(later), true),
                    (one(open), true),
                ],
            ),
            (
                "<",
                same.clone(),
                &[
                    (one(before), true),
                    (one(same), false),
                    (one(year), true),
                    (one(later), false),
                    (one(open), true),
                ],
            ),
            (
                ">=",
                same.clone(),
                &[
                    (one(same), true),
                    (one(after), true),
                    (one(before), false),
                    (&[], false),
                ],
            ),
            (
                "<=",
                same.clone(),
                &[
                    (one(same), true),
                    (one(before), true),
                    (one(after), false),
                    (&[], false),
                ],
            ),
            (
                ">",
                json!("1970"),
                &[
                    (one(&json!("1970-10-15")), true),
                    (one(&json!("1969-12")), false),
                    (one(&json!("1971")), true),
                ],
            ),
        ],
    );
}

#[test]
fn moments_are_compared_across_zones() {
    let values = [
        "2024-03-15T12:00:00Z",
        "2024-03-15T14:00:00.0+02:00",
        "2024-03-15T11:59:59.999Z",
        "2024-03-15T08:00:01-04:00",
    ]
    .map(Json::from);
    let [noon, same, before, after] = &values;
    let one = std::slice::from_ref::<Json>;
    table(
        "dateTime",
        "DateTime",
        &[
            (
                "=",
                noon.clone(),
                &[(one(same), true), (one(before), false), (&[], false)],
            ),
            (
                "!=",
                noon.clone(),
                &[(one(same), false), (one(before), true), (&[], true)],
            ),
            (
                ">",
                noon.clone(),
                &[(one(after), true), (one(same), false), (one(before), false)],
            ),
            (
                "<",
                noon.clone(),
                &[(one(before), true), (one(same), false), (one(after), false)],
            ),
            (
                ">=",
                noon.clone(),
                &[(one(same), true), (one(before), false)],
            ),
            (
                "<=",
                noon.clone(),
                &[(one(same), true), (one(after), false)],
            ),
        ],
    );
}

#[test]
fn times() {
    let values = ["09:30:00", "09:30:00.000", "09:29:59.9", "23:00:00"].map(Json::from);
    let [half, same, before, after] = &values;
    let one = std::slice::from_ref::<Json>;
    table(
        "time",
        "Time",
        &[
            (
                "=",
                half.clone(),
                &[(one(same), true), (one(before), false), (&[], false)],
            ),
            (
                "!=",
                half.clone(),
                &[(one(same), false), (one(after), true), (&[], true)],
            ),
            (">", half.clone(), &[(one(after), true), (one(same), false)]),
            (
                "<",
                half.clone(),
                &[(one(before), true), (one(same), false)],
            ),
            (
                ">=",
                half.clone(),
                &[(one(same), true), (one(before), false)],
            ),
            (
                "<=",
                half.clone(),
                &[(one(same), true), (one(after), false)],
            ),
        ],
    );
}

#[test]
fn texts() {
    let values = ["m", "M", "a", "z"].map(Json::from);
    let [same, case, low, high] = &values;
    let one = std::slice::from_ref::<Json>;
    for kind in ["string", "text", "open-choice"] {
        table(
            kind,
            "String",
            &[
                (
                    "=",
                    json!("m"),
                    &[(one(same), true), (one(case), false), (&[], false)],
                ),
                (
                    "!=",
                    json!("m"),
                    &[(one(same), false), (one(case), true), (&[], true)],
                ),
                (
                    ">",
                    json!("m"),
                    &[(one(high), true), (one(same), false), (one(low), false)],
                ),
                ("<", json!("m"), &[(one(low), true), (one(same), false)]),
                (">=", json!("m"), &[(one(same), true), (one(low), false)]),
                ("<=", json!("m"), &[(one(same), true), (one(high), false)]),
            ],
        );
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

#[test]
fn typed_text_that_is_no_value_counts_as_no_answer() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "integer"},
        {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": "exists", "answerBoolean": true}]},
    ]));
    assert!(type_in(&mut form, "a", "1x").is_empty());
    assert_eq!(type_in(&mut form, "a", "1"), ["b"]);
    assert_eq!(type_in(&mut form, "a", "1x"), ["b"]);
}

fn two_conditions(behavior: &str) -> Json {
    json!([
        {"linkId": "a", "type": "boolean"},
        {"linkId": "b", "type": "boolean"},
        {"linkId": "c", "type": "string", "enableBehavior": behavior, "enableWhen": [
            {"question": "a", "operator": "=", "answerBoolean": true},
            {"question": "b", "operator": "=", "answerBoolean": true},
        ]},
    ])
}

#[test]
fn all_wants_every_condition_and_any_wants_one() {
    for (behavior, one, both) in [("all", false, true), ("any", true, true)] {
        let mut form = form(&two_conditions(behavior));
        let asked = |form: &Form| form.is_enabled(form.find("c").unwrap());
        assert!(!asked(&form));
        type_in(&mut form, "a", "true");
        assert_eq!(asked(&form), one, "{behavior}");
        type_in(&mut form, "b", "true");
        assert_eq!(asked(&form), both, "{behavior}");
    }
}

#[test]
fn a_condition_that_is_open_decides_nothing_by_itself() {
    let definition = |behavior: &str| {
        with_items(&json!([
            {"linkId": "a", "type": "date"},
            {"linkId": "n", "type": "integer"},
            {"linkId": "b", "type": "string", "enableBehavior": behavior, "enableWhen": [
                {"question": "a", "operator": ">", "answerDate": "1970"},
                {"question": "n", "operator": "exists", "answerBoolean": true},
            ]},
        ]))
    };
    let open = [json!({"valueDate": "1970-10-15"})];
    assert!(
        asked(&definition("any"), &open),
        "open or false is open, and open asks"
    );
    assert!(!asked(&definition("all"), &open), "open and false is false");
}

/// A chain in which each question is asked while the one before it has an answer.
fn chain() -> Json {
    let condition = |question: &str| json!([{"question": question, "operator": "exists", "answerBoolean": true}]);
    json!([
        {"linkId": "1", "type": "string"},
        {"linkId": "2", "type": "string", "enableWhen": condition("1")},
        {"linkId": "3", "type": "string", "enableWhen": condition("2")},
        {"linkId": "4", "type": "string", "enableWhen": condition("3")},
    ])
}

#[test]
fn a_question_that_is_not_asked_counts_as_unanswered_all_along_a_chain() {
    let mut form = form(&chain());
    assert_eq!(type_in(&mut form, "1", "x"), ["2"]);
    assert_eq!(type_in(&mut form, "2", "x"), ["3"]);
    assert_eq!(type_in(&mut form, "3", "x"), ["4"]);
    assert_eq!(type_in(&mut form, "1", ""), ["2", "3", "4"]);
    assert_eq!(
        type_in(&mut form, "1", "y"),
        ["2", "3", "4"],
        "the answers are still there"
    );
    assert!(
        type_in(&mut form, "1", "z").is_empty(),
        "nothing flips, nothing is reported"
    );
}

#[test]
fn an_answer_given_while_not_asked_counts_once_it_is() {
    let mut form = form(&chain());
    assert!(type_in(&mut form, "2", "x").is_empty());
    assert_eq!(type_in(&mut form, "1", "x"), ["2", "3"]);
}

#[test]
fn a_group_that_is_not_asked_takes_everything_in_it_along() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "boolean"},
        {"linkId": "g", "type": "group", "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}], "item": [
            {"linkId": "h", "type": "group", "item": [{"linkId": "b", "type": "string"}]},
        ]},
        {"linkId": "c", "type": "string", "enableWhen": [{"question": "b", "operator": "=", "answerString": "x"}]},
    ]));
    type_in(&mut form, "b", "x");
    assert_eq!(type_in(&mut form, "a", "true"), ["g", "h", "b", "c"]);
    assert_eq!(type_in(&mut form, "a", "false"), ["g", "h", "b", "c"]);
}

#[test]
fn items_beneath_a_question_hang_on_it_and_may_depend_on_its_answer() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "integer", "item": [
            {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": ">", "answerInteger": 5}]},
            {"linkId": "c", "type": "string"},
        ]},
    ]));
    assert_eq!(type_in(&mut form, "a", "6"), ["b"]);
    assert_eq!(type_in(&mut form, "a", "5"), ["b"]);
    assert!(form.is_enabled(form.find("c").unwrap()));
}

#[test]
fn a_condition_may_look_at_a_later_question() {
    let mut form = form(&json!([
        {"linkId": "a", "type": "display", "text": "x", "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}]},
        {"linkId": "b", "type": "boolean"},
    ]));
    assert_eq!(type_in(&mut form, "b", "true"), ["a"]);
}

#[test]
fn flips_come_in_document_order() {
    let condition = json!([{"question": "z", "operator": "exists", "answerBoolean": true}]);
    let mut form = form(&json!([
        {"linkId": "a", "type": "string", "enableWhen": condition},
        {"linkId": "g", "type": "group", "item": [{"linkId": "b", "type": "string", "enableWhen": condition}]},
        {"linkId": "c", "type": "string", "enableWhen": [{"question": "d", "operator": "exists", "answerBoolean": true}]},
        {"linkId": "d", "type": "string", "enableWhen": condition},
        {"linkId": "z", "type": "string"},
    ]));
    type_in(&mut form, "d", "x");
    assert_eq!(type_in(&mut form, "z", "x"), ["a", "b", "c", "d"]);
    let all: Vec<_> = form.roots().to_vec();
    assert_eq!(link_ids(&form, &all), ["a", "g", "c", "d", "z"]);
}

#[test]
fn enabled_items_are_listed_once_each_in_the_definitions_order() {
    let definition = good(&with_items(&json!([
        {"linkId": "b", "type": "boolean"},
        {"linkId": "g", "type": "group", "repeats": true, "item": [
            {"linkId": "y", "type": "string"},
            {"linkId": "x", "type": "string", "enableWhen": [{"question": "y", "operator": "=", "answerString": "go"}]},
        ]},
        {"linkId": "a", "type": "string", "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}]},
    ])));
    let enabled = |items: Json| {
        let mut body = response("completed", &items);
        if items == json!([]) {
            body.as_object_mut().unwrap().remove("item");
        }
        enabled_items(&definition, body.to_string().as_bytes()).unwrap()
    };
    assert_eq!(
        enabled(json!([])),
        ["b", "g", "y"],
        "also what the response leaves out"
    );
    let instance = |text: &str| json!({"linkId": "g", "item": [{"linkId": "y", "answer": [{"valueString": text}]}]});
    assert_eq!(
        enabled(json!([instance("no"), instance("no")])),
        ["b", "g", "y"]
    );
    assert_eq!(
        enabled(json!([instance("no"), instance("go"), instance("go")])),
        ["b", "g", "y", "x"]
    );
    assert_eq!(
        enabled(json!([{"linkId": "b", "answer": [{"valueBoolean": true}]}])),
        ["b", "g", "y", "a"]
    );
}
