//! What the engine weighs as WebAssembly: everything that an app calls, and nothing else.
//!
//! `cargo xtask bench` builds it with and without features, beside `weight_json`, which reads JSON alone.

use std::hint::black_box;
use std::sync::Arc;

use questionnaire::{Completion, Form, Issue, Questionnaire};

fn main() {
    black_box(run(black_box(b"{}"), black_box(b"{}")));
}

fn run(definition: &[u8], draft: &[u8]) -> String {
    match Questionnaire::parse(definition) {
        Ok(parsed) => fill(Arc::new(parsed.questionnaire), draft),
        Err(issues) => messages(&issues),
    }
}

fn fill(questionnaire: Arc<Questionnaire>, draft: &[u8]) -> String {
    let (mut form, changes) = match Form::open(questionnaire.clone(), draft) {
        Ok(opened) => opened,
        Err(issues) => return messages(&issues),
    };
    let mut out: String = changes.iter().map(|change| change.message("en")).collect();
    for node in form.roots().to_vec() {
        let item = questionnaire.item(form.node(node).0);
        let answers = item.parse_text(black_box("x")).into_iter().collect();
        out += &form.set(node, answers).len().to_string();
        if let Some((added, _)) = form.add(node) {
            form.remove(added);
        }
        out += &messages(&form.check(node));
    }
    for step in form.steps() {
        out += step.title.as_ref().map_or("", |title| title.get("es"));
        out += if form.may_visit(step.index) { "1" } else { "0" };
    }
    out += &form.draft();
    let completion = Completion {
        identifier: black_box("x").into(),
        authored: black_box("y").into(),
        language: None,
    };
    out + &form
        .complete(&completion)
        .unwrap_or_else(|issues| messages(&issues))
}

fn messages(issues: &[Issue]) -> String {
    issues.iter().map(|issue| issue.message("es")).collect()
}
