//! Published instruments open, fill and validate.

use std::sync::Arc;

use questionnaire::{Form, Questionnaire, Rule, Value, check_response};

use crate::forms::completion;
use crate::{at, link_ids, messages, type_in};

/// Opens an instrument: it has no faults, and nothing in it is ignored but the scores of its options.
fn open(name: &str) -> Form {
    let path = format!("{}/tests/fixtures/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let parsed = Questionnaire::parse(&std::fs::read(path).unwrap())
        .unwrap_or_else(|issues| panic!("{issues:?}"));
    for warning in &parsed.warnings {
        assert!(
            matches!(&warning.rule, Rule::Ignored { what } if what.ends_with("/ordinalValue")),
            "{warning:?}"
        );
    }
    Form::new(Arc::new(parsed.questionnaire))
}

fn all_questions(form: &Form) -> Vec<String> {
    let asked = |item: &&questionnaire::Item| item.kind.is_question();
    form.questionnaire()
        .items()
        .map(|(_, item)| item)
        .filter(asked)
        .map(|item| item.link_id.clone())
        .collect()
}

fn assert_sends(form: &Form) {
    let sent = form
        .complete(&completion())
        .unwrap_or_else(|issues| panic!("{issues:?}"));
    assert_eq!(check_response(form.questionnaire(), sent.as_bytes()), []);
}

#[test]
fn audit_c_skips_ahead_for_a_person_who_never_drinks() {
    let mut form = open("audit-c");
    assert_eq!(all_questions(&form).len(), 3);
    assert_eq!(form.check_all().len(), 3);
    assert_eq!(
        type_in(&mut form, "audit-c-1", "0"),
        ["audit-c-2", "audit-c-3"]
    );
    assert_sends(&form);
    assert_eq!(
        type_in(&mut form, "audit-c-1", "2"),
        ["audit-c-2", "audit-c-3"]
    );
    assert_eq!(messages(&form, "audit-c-3"), ["Choose an answer"]);
    type_in(&mut form, "audit-c-2", "1");
    type_in(&mut form, "audit-c-3", "0");
    assert_sends(&form);
}

#[test]
fn phq_9_asks_how_difficult_it_was_once_there_is_a_problem() {
    let mut form = open("phq-9");
    for number in 1..=9 {
        assert!(type_in(&mut form, &format!("phq-9-{number}"), "0").is_empty());
    }
    assert_sends(&form);
    assert_eq!(
        form.steps().len(),
        1,
        "the last question's own step shows nothing yet"
    );
    assert_eq!(type_in(&mut form, "phq-9-9", "3"), ["phq-9-10"]);
    assert_eq!(form.steps().len(), 2);
    type_in(&mut form, "phq-9-10", "1");
    assert_sends(&form);
    let node = at(&form, "phq-9-3");
    form.set(node, Vec::new());
    let wrong: Vec<_> = form
        .check_all()
        .iter()
        .map(|issue| issue.expression.clone())
        .collect();
    assert_eq!(
        wrong,
        ["QuestionnaireResponse.item.where(linkId='phq-9').item.where(linkId='phq-9-3')"]
    );
}

#[test]
fn dast_10_has_ten_questions_of_yes_and_no() {
    let mut form = open("dast-10");
    let questions = all_questions(&form);
    assert_eq!(questions.len(), 10);
    for question in &questions {
        let node = at(&form, question);
        assert!(form.set(node, vec![Value::Boolean(false)]).is_empty());
    }
    assert_sends(&form);
    let roots = form.roots().to_vec();
    assert_eq!(link_ids(&form, &roots), ["dast-10"]);
}
