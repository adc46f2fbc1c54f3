//! What holds for any definition and any edits.

use std::fmt::Write;
use std::sync::Arc;

use proptest::prelude::*;
use questionnaire::{Form, Questionnaire, Value, check_response};
use serde_json::{Value as Json, json};

use crate::forms::completion;
use crate::{good, with_items};

/// One item of a random definition, as numbers from which it is built.
#[derive(Debug, Clone)]
struct Seed {
    kind: u8,
    /// How many levels it lies deeper or higher than the item before.
    step: i8,
    conditions: Vec<(u16, u8, u8)>,
    all: bool,
    required: bool,
    repeats: bool,
}

fn seed() -> impl Strategy<Value = Seed> {
    let conditions = prop::collection::vec((any::<u16>(), 0..7_u8, 0..4_u8), 0..3);
    (
        0..8_u8,
        -2..2_i8,
        conditions,
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(kind, step, conditions, all, required, repeats)| Seed {
            kind,
            step,
            conditions,
            all,
            required,
            repeats,
        })
}

const KINDS: [&str; 8] = [
    "group", "boolean", "integer", "decimal", "date", "string", "choice", "group",
];
const OPERATORS: [&str; 7] = ["exists", "=", "!=", ">", "<", ">=", "<="];

/// A value of a kind: its element's name, and its JSON.
fn value(kind: &str, number: u8) -> (&'static str, Json) {
    match kind {
        "boolean" => ("Boolean", json!(number.is_multiple_of(2))),
        "integer" => ("Integer", json!(number)),
        "decimal" => (
            "Decimal",
            serde_json::from_str(&format!("{number}.50")).unwrap(),
        ),
        "date" => (
            "Date",
            json!(["2024", "2024-02", "2024-02-03", "2023-12-31"][usize::from(number % 4)]),
        ),
        "choice" => (
            "Coding",
            json!({"system": "s", "code": format!("c{}", number % 3)}),
        ),
        _ => ("String", json!(format!("text {number}"))),
    }
}

/// Builds items. Conditions only look back at questions, so that there are no loops, and a leaf group
/// becomes a string.
fn items(seeds: &[Seed]) -> Json {
    let mut levels: Vec<u8> = Vec::new();
    for (index, seed) in seeds.iter().enumerate() {
        let above = index.checked_sub(1).map_or(0, |before| levels[before] + 1);
        let level = i16::from(above.saturating_sub(1)) + i16::from(seed.step);
        levels.push(u8::try_from(level.max(0)).unwrap_or(0).min(above).min(4));
    }
    let kinds: Vec<&str> = (0..seeds.len())
        .map(|index| {
            let kind = KINDS[usize::from(seeds[index].kind)];
            let leaf = levels
                .get(index + 1)
                .is_none_or(|next| *next <= levels[index]);
            if kind == "group" && leaf {
                "string"
            } else {
                kind
            }
        })
        .collect();
    let mut stack: Vec<(u8, Json)> = Vec::new();
    let mut roots = Vec::new();
    for (index, seed) in seeds.iter().enumerate() {
        close(&mut stack, &mut roots, levels[index]);
        stack.push((levels[index], item(index, seed, &kinds)));
    }
    close(&mut stack, &mut roots, 0);
    json!(roots)
}

fn close(stack: &mut Vec<(u8, Json)>, roots: &mut Vec<Json>, level: u8) {
    while stack.last().is_some_and(|(last, _)| *last >= level) {
        let Some((_, done)) = stack.pop() else { return };
        match stack.last_mut() {
            None => roots.push(done),
            Some((_, parent)) => match parent["item"].as_array_mut() {
                Some(list) => list.push(done),
                None => parent["item"] = json!([done]),
            },
        }
    }
}

fn item(index: usize, seed: &Seed, kinds: &[&str]) -> Json {
    let kind = kinds[index];
    let mut item = json!({"linkId": index.to_string(), "type": kind, "required": seed.required, "repeats": seed.repeats});
    if kind == "choice" {
        item["answerOption"] = (0..3)
            .map(|code| json!({"valueCoding": {"system": "s", "code": format!("c{code}")}}))
            .collect();
    }
    let questions: Vec<usize> = (0..index).filter(|at| kinds[*at] != "group").collect();
    let conditions: Vec<Json> = seed.conditions.iter().filter_map(|(source, operator, number)| {
        let source = *questions.get(usize::from(*source) % questions.len().max(1))?;
        let ordered = !matches!(kinds[source], "boolean" | "choice");
        let operator = OPERATORS[usize::from(*operator) % if ordered { 7 } else { 3 }];
        let (name, value) = if operator == "exists" { ("Boolean", json!(number.is_multiple_of(2))) } else { value(kinds[source], *number) };
        Some(json!({"question": source.to_string(), "operator": operator, format!("answer{name}"): value}))
    }).collect();
    if !conditions.is_empty() {
        item["enableWhen"] = json!(conditions);
        item["enableBehavior"] = json!(if seed.all { "all" } else { "any" });
    }
    item
}

/// What a person does.
#[derive(Debug, Clone)]
enum Edit {
    Set(u16, Option<u8>, bool),
    Add(u16),
    Remove(u16),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => (any::<u16>(), prop::option::of(0..4_u8), any::<bool>()).prop_map(|(at, value, two)| Edit::Set(at, value, two)),
        1 => any::<u16>().prop_map(Edit::Add),
        1 => any::<u16>().prop_map(Edit::Remove),
    ]
}

fn nodes(form: &Form) -> Vec<questionnaire::NodeId> {
    let mut all = Vec::new();
    let mut stack: Vec<_> = form.roots().iter().rev().copied().collect();
    while let Some(id) = stack.pop() {
        all.push(id);
        stack.extend(form.children(id).iter().rev());
    }
    all
}

/// Does an edit; what the form says has flipped.
fn apply(form: &mut Form, edit: &Edit) -> Vec<questionnaire::NodeId> {
    let all = nodes(form);
    let pick = |at: u16| all[usize::from(at) % all.len()];
    match edit {
        Edit::Set(at, number, two) => {
            let node = pick(*at);
            let item = form.questionnaire().item(form.node(node).0).clone();
            let answer = |number: u8| match item.kind {
                questionnaire::ItemType::Choice => item
                    .options
                    .get(usize::from(number % 3))
                    .map(|option| option.value.clone()),
                kind => {
                    item.parse_text(&value(kind.as_str(), number).1.to_string().replace('"', ""))
                }
            };
            let mut answers: Vec<Value> = number.and_then(answer).into_iter().collect();
            if *two && item.repeats {
                answers.extend(number.and_then(|number| answer(number + 1)));
            }
            form.set(node, answers)
        }
        Edit::Add(at) => form
            .add(pick(*at))
            .map_or_else(Vec::new, |(_, flipped)| flipped),
        Edit::Remove(at) => form.remove(pick(*at)).unwrap_or_default(),
    }
}

fn enabled(form: &Form) -> Vec<bool> {
    nodes(form)
        .into_iter()
        .map(|id| form.is_enabled(id))
        .collect()
}

fn any_form() -> impl Strategy<Value = (Arc<Questionnaire>, Vec<Edit>)> {
    let parts = (
        prop::collection::vec(seed(), 1..12),
        prop::collection::vec(edit(), 0..12),
    );
    parts.prop_map(|(seeds, edits)| (good(&with_items(&items(&seeds))), edits))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Setting answers one by one comes to the same as working everything out anew, and what is
    /// reported as flipped is what did flip.
    #[test]
    fn incremental_is_full((definition, edits) in any_form()) {
        let mut form = Form::new(definition.clone());
        for edit in &edits {
            let before: Vec<_> = nodes(&form).into_iter().map(|id| (id, form.is_enabled(id))).collect();
            let flipped = apply(&mut form, edit);
            let after = nodes(&form);
            let really: Vec<_> = after.iter().copied().filter(|id| before.contains(&(*id, !form.is_enabled(*id)))).collect();
            prop_assert_eq!(&flipped, &really, "after {:?}", edit);
            let mut anew = form.clone();
            anew.recompute();
            prop_assert_eq!(enabled(&form), enabled(&anew), "after {:?}", edit);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// A draft holds everything; a completed response is good by the same rules.
    #[test]
    fn drafts_and_responses_are_exact((definition, edits) in any_form()) {
        let mut form = Form::new(definition.clone());
        for edit in &edits {
            apply(&mut form, edit);
        }
        let draft = form.draft();
        let (opened, changes) = Form::open(definition.clone(), draft.as_bytes()).map_err(|issues| TestCaseError::fail(format!("{issues:?}")))?;
        prop_assert_eq!(opened.draft(), draft);
        prop_assert_eq!(enabled(&opened), enabled(&form));
        prop_assert!(changes.iter().all(|change| change.kind == questionnaire::ChangeKind::Kept));
        if let Ok(sent) = form.complete(&completion()) {
            let issues = check_response(&definition, sent.as_bytes());
            prop_assert!(issues.is_empty(), "{:?} {}", issues, sent);
        }
    }

    /// Steps lead from one to the next, whatever is answered.
    #[test]
    fn steps_hang_together((definition, edits) in any_form()) {
        let mut form = Form::new(definition);
        for edit in &edits {
            apply(&mut form, edit);
        }
        let steps: Vec<usize> = form.steps().iter().map(|step| step.index).collect();
        let mut walked: Vec<usize> = steps.first().copied().into_iter().collect();
        while let Some(next) = walked.last().and_then(|last| form.next_step(*last)) {
            walked.push(next);
        }
        prop_assert_eq!(&walked, &steps);
        let allowed = steps.iter().take_while(|step| form.may_visit(**step)).count();
        let incomplete = form.first_incomplete().map_or(steps.len(), |first| steps.iter().take_while(|step| **step <= first).count());
        prop_assert_eq!(allowed, incomplete);
    }

    /// No bytes bring it down: not random ones, and not good files with random changes.
    #[test]
    fn any_bytes_give_an_outcome(bytes in prop::collection::vec(any::<u8>(), 0..300), (definition, _) in any_form()) {
        let _ = Questionnaire::parse_lenient(&bytes);
        let _ = check_response(&definition, &bytes);
        let _ = Form::open(definition.clone(), &bytes);
    }

    #[test]
    fn damaged_files_give_an_outcome(seeds in prop::collection::vec(seed(), 1..8), damage in prop::collection::vec((any::<u16>(), any::<u8>()), 1..6)) {
        let mut bytes = with_items(&items(&seeds)).to_string().into_bytes();
        let definition = good(&with_items(&items(&seeds)));
        let mut draft = String::new();
        let _ = write!(draft, "{}", Form::new(definition.clone()).draft());
        let mut draft = draft.into_bytes();
        for (at, byte) in damage {
            let (first, second) = (usize::from(at) % bytes.len(), usize::from(at) % draft.len());
            bytes[first] = byte;
            draft[second] = byte;
        }
        let (damaged, _) = Questionnaire::parse_lenient(&bytes);
        let _ = check_response(&definition, &draft);
        if let Some(damaged) = damaged {
            let damaged = Arc::new(damaged);
            let _ = check_response(&damaged, &draft);
            let _ = Form::open(damaged.clone(), &draft);
            let form = Form::new(damaged);
            let _ = (form.steps(), form.check_all(), form.draft());
        }
    }
}
