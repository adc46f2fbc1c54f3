//! Random edits of a form.

use proptest::prelude::*;
use questionnaire::{Form, ItemType, NodeId, Value};

use super::definitions::value;

/// What a person does.
#[derive(Debug, Clone)]
pub enum Edit {
    Set(u16, Option<u8>, bool),
    Add(u16),
    Remove(u16),
}

pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => (any::<u16>(), prop::option::of(0..4_u8), any::<bool>()).prop_map(|(at, value, two)| Edit::Set(at, value, two)),
        1 => any::<u16>().prop_map(Edit::Add),
        1 => any::<u16>().prop_map(Edit::Remove),
    ]
}

pub fn nodes(form: &Form) -> Vec<NodeId> {
    let mut all = Vec::new();
    let mut stack: Vec<_> = form.roots().iter().rev().copied().collect();
    while let Some(id) = stack.pop() {
        all.push(id);
        stack.extend(form.children(id).iter().rev());
    }
    all
}

/// Does an edit; what the form says has flipped.
pub fn apply(form: &mut Form, edit: &Edit) -> Vec<NodeId> {
    let all = nodes(form);
    let pick = |at: u16| all[usize::from(at) % all.len()];
    match edit {
        Edit::Set(at, number, two) => {
            let node = pick(*at);
            let item = form.questionnaire().item(form.node(node).0).clone();
            let answer = |number: u8| match item.kind {
                ItemType::Choice => item
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
