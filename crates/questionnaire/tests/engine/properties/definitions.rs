//! Random definitions.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// One item of a random definition, as numbers from which it is built.
#[derive(Debug, Clone)]
pub struct Seed {
    kind: u8,
    /// How many levels it lies deeper or higher than the item before.
    step: i8,
    conditions: Vec<(u16, u8, u8)>,
    all: bool,
    required: bool,
    repeats: bool,
}

pub fn seed() -> impl Strategy<Value = Seed> {
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
pub fn value(kind: &str, number: u8) -> (&'static str, Json) {
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
pub fn items(seeds: &[Seed]) -> Json {
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
