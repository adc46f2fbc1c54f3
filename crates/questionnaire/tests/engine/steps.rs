//! Steps: which there are, how far each is, and where a person may go.

use questionnaire::{Form, State};
use serde_json::{Value as Json, json};

use crate::{form, link_ids, type_in};

fn page(link_id: &str, items: Json) -> Json {
    json!({"linkId": link_id, "type": "group", "text": link_id, "item": items, "extension": [
        {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl", "valueCodeableConcept": {"coding": [
            {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "page"},
        ]}},
    ]})
}

fn group(link_id: &str, items: Json) -> Json {
    json!({"linkId": link_id, "type": "group", "text": link_id, "item": items})
}

fn required(link_id: &str) -> Json {
    json!({"linkId": link_id, "type": "string", "required": true})
}

fn optional(link_id: &str) -> Json {
    json!({"linkId": link_id, "type": "string"})
}

/// Steps as their place, title and items.
fn layout(form: &Form) -> Vec<(usize, Option<String>, Vec<String>)> {
    let title =
        |step: &questionnaire::Step| step.title.as_ref().map(|title| title.as_str().to_owned());
    form.steps()
        .iter()
        .map(|step| (step.index, title(step), link_ids(form, &step.nodes)))
        .collect()
}

fn expected(rows: &[(usize, Option<&str>, &[&str])]) -> Vec<(usize, Option<String>, Vec<String>)> {
    let owned = |items: &[&str]| items.iter().map(ToString::to_string).collect();
    rows.iter()
        .map(|(index, title, items)| (*index, title.map(str::to_owned), owned(items)))
        .collect()
}

#[test]
fn a_flat_form_is_one_step() {
    let form = form(&json!([optional("a"), {"linkId": "d", "type": "display"}, optional("b")]));
    assert_eq!(layout(&form), expected(&[(0, None, &["a", "d", "b"])]));
}

#[test]
fn without_pages_every_group_at_the_top_is_a_step_and_every_run_between() {
    let form = form(&json!([
        optional("a"),
        group("g", json!([optional("b")])),
        group("h", json!([optional("c")])),
        optional("d"),
        optional("e")
    ]));
    assert_eq!(
        layout(&form),
        expected(&[
            (0, None, &["a"]),
            (1, Some("g"), &["g"]),
            (2, Some("h"), &["h"]),
            (3, None, &["d", "e"])
        ])
    );
}

#[test]
fn with_a_page_only_pages_are_steps_and_runs_between_them() {
    let form = form(&json!([
        optional("a"),
        group("g", json!([optional("b")])),
        page("p", json!([optional("c")])),
        group("h", json!([optional("d")]))
    ]));
    assert_eq!(
        layout(&form),
        expected(&[
            (0, None, &["a", "g"]),
            (1, Some("p"), &["p"]),
            (2, None, &["h"])
        ])
    );
}

#[test]
fn a_step_that_shows_nothing_is_left_out_and_the_others_keep_their_place() {
    let hidden = json!({"linkId": "x", "type": "string", "extension": [
        {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true},
    ]});
    let when = json!([{"question": "a", "operator": "=", "answerString": "go"}]);
    let mut form = form(&json!([
        group("1", json!([optional("a")])),
        group(
            "2",
            json!([{"linkId": "b", "type": "string", "enableWhen": when}])
        ),
        group("3", json!([hidden])),
        group("4", json!([optional("c")])),
    ]));
    assert_eq!(
        layout(&form),
        expected(&[(0, Some("1"), &["1"]), (3, Some("4"), &["4"])])
    );
    assert_eq!(
        (
            form.next_step(0),
            form.previous_step(3),
            form.next_step(3),
            form.previous_step(0)
        ),
        (Some(3), Some(0), None, None)
    );
    assert!(!form.may_visit(1) && !form.may_visit(2) && form.may_visit(3) && !form.may_visit(9));
    type_in(&mut form, "a", "go");
    assert_eq!(form.next_step(0), Some(1));
    assert_eq!(
        (form.next_step(usize::MAX), form.previous_step(usize::MAX)),
        (None, Some(3))
    );
}

fn states(form: &Form) -> Vec<State> {
    form.steps().iter().map(|step| step.state).collect()
}

#[test]
fn how_far_a_step_is_follows_from_its_answers() {
    use State::{Complete, InProgress, NotStarted};
    let mut form = form(&json!([
        group("1", json!([required("a"), required("b")])),
        group("2", json!([required("c")])),
        group("3", json!([{"linkId": "d", "type": "integer"}])),
    ]));
    assert_eq!(states(&form), [NotStarted, NotStarted, Complete]);
    assert_eq!(
        (
            form.first_incomplete(),
            form.may_visit(0),
            form.may_visit(1)
        ),
        (Some(0), true, false)
    );
    type_in(&mut form, "a", "x");
    assert_eq!(states(&form), [InProgress, NotStarted, Complete]);
    type_in(&mut form, "b", "x");
    assert_eq!(states(&form), [Complete, NotStarted, Complete]);
    assert_eq!(
        (
            form.first_incomplete(),
            form.may_visit(1),
            form.may_visit(2)
        ),
        (Some(1), true, false)
    );
    type_in(&mut form, "c", "x");
    type_in(&mut form, "d", "x");
    assert_eq!(states(&form), [Complete, Complete, InProgress]);
    assert_eq!(form.check_step(2).len(), 1);
    assert!(form.check_step(0).is_empty() && form.check_step(9).is_empty());
    type_in(&mut form, "d", "4");
    assert_eq!((form.first_incomplete(), form.may_visit(2)), (None, true));
}

#[test]
fn a_step_that_is_not_shown_holds_nobody_up() {
    let mut form = form(&json!([
        group("1", json!([{"linkId": "a", "type": "boolean"}])),
        group(
            "2",
            json!([{"linkId": "b", "type": "string", "required": true, "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}]}])
        ),
        group("3", json!([optional("c")])),
    ]));
    assert!(form.may_visit(2));
    type_in(&mut form, "a", "true");
    assert!(!form.may_visit(2));
}
