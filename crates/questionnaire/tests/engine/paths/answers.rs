//! Which answers a question is given: one of each class that conditions tell apart.

use questionnaire::{Form, Item, ItemType, NodeId, Operator, Questionnaire, Value};

/// What people type, of every kind that this site's forms ask for.
const TYPED: [&str; 7] = [
    "Zoë",
    "(844) 555-0142",
    "sam+help@example.org",
    "02108",
    "12",
    "2027-09-01",
    "true",
];

/// The answers to try at a question: for one that decides something each class, else one good answer.
/// Optional questions that decide are also left out; others only if `optional` says so.
pub fn choices(form: &Form, node: NodeId, optional: bool) -> Vec<Vec<Value>> {
    let definition = form.questionnaire();
    let item = definition.item(form.node(node).0);
    let decisive = decisive(definition, item);
    if decisive.is_empty() {
        let skip = !item.required && !optional;
        return vec![if skip { Vec::new() } else { good(form, node) }];
    }
    let mut all = if item.repeats {
        subsets(item, &decisive)
    } else {
        single(item, &decisive)
    };
    if !item.required {
        all.push(Vec::new());
    }
    all
}

/// The answers of a question that conditions name.
fn decisive(definition: &Questionnaire, item: &Item) -> Vec<Value> {
    let id = definition.find(&item.link_id);
    let conditions = definition.items().flat_map(|(_, other)| &other.conditions);
    let on_this: Vec<_> = conditions
        .filter(|condition| Some(condition.source) == id && condition.operator != Operator::Exists)
        .collect();
    if item.kind == ItemType::Boolean && !on_this.is_empty() {
        return vec![Value::Boolean(true), Value::Boolean(false)];
    }
    let options = item.options.iter().map(|option| option.value.clone());
    options
        .filter(|value| {
            on_this
                .iter()
                .any(|condition| condition.value.is_same(value))
        })
        .collect()
}

/// Each named answer, and one that no condition names.
fn single(item: &Item, named: &[Value]) -> Vec<Vec<Value>> {
    let other = item
        .options
        .iter()
        .find(|option| !named.contains(&option.value));
    let other = other.map(|option| option.value.clone());
    named
        .iter()
        .cloned()
        .chain(other)
        .map(|value| vec![value])
        .collect()
}

/// Each set of named answers; for the empty one an answer that no condition names.
fn subsets(item: &Item, named: &[Value]) -> Vec<Vec<Value>> {
    let mut all = Vec::new();
    for bits in 1_u32..1 << named.len() {
        let chosen = named.iter().enumerate();
        let chosen = chosen.filter(|(at, _)| bits >> at & 1 == 1);
        all.push(chosen.map(|(_, value)| value.clone()).collect());
    }
    let rest = single(item, named);
    all.extend(rest.into_iter().skip(named.len()));
    all
}

/// An answer without faults; the question has none if there is no such answer.
fn good(form: &Form, node: NodeId) -> Vec<Value> {
    let item = form.questionnaire().item(form.node(node).0);
    let options = item.options.iter().map(|option| option.value.clone());
    let typed = TYPED.iter().filter_map(|text| item.parse_text(text));
    let fits = |value: &Value| {
        let mut form = form.clone();
        form.set(node, vec![value.clone()]);
        form.check(node).is_empty()
    };
    let found = options.chain(typed).find(fits);
    vec![found.unwrap_or_else(|| panic!("{} takes none of the answers", item.link_id))]
}
