//! What the engine costs as forms grow: `cargo bench -p questionnaire`.
//!
//! The form is a chain: each question is asked while the one before it has an answer. A question beside
//! it that nothing depends on is the measure of what one answer costs by itself.
#![allow(missing_docs, reason = "criterion's macros write the functions")]
#![allow(clippy::expect_used, reason = "a benchmark may stop where it stands")]

use std::fmt::Write;
use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use questionnaire::{Form, NodeId, Questionnaire, Value};

const SIZES: [usize; 4] = [20, 200, 2_000, 20_000];

/// A chain of questions, and one beside it.
fn chain(size: usize) -> String {
    let mut json = String::from(
        r#"{"resourceType":"Questionnaire","url":"https://example.org/q","version":"1","status":"active","item":["#,
    );
    json.push_str(r#"{"linkId":"alone","type":"string","text":"Nothing depends on this"}"#);
    for index in 0..size {
        let _ = write!(
            json,
            r#",{{"linkId":"q{index}","type":"string","required":true,"text":"Question {index}""#
        );
        if let Some(before) = index.checked_sub(1) {
            let _ = write!(
                json,
                r#","enableWhen":[{{"question":"q{before}","operator":"exists","answerBoolean":true}}]"#
            );
        }
        json.push('}');
    }
    json.push_str("]}");
    json
}

/// A form of that size with every question of the chain answered.
fn filled(size: usize) -> Form {
    let parsed =
        Questionnaire::parse(chain(size).as_bytes()).expect("the chain is a good definition");
    let mut form = Form::new(Arc::new(parsed.questionnaire));
    for index in 0..size {
        let node = node(&form, index);
        form.set(node, answer("x"));
    }
    form
}

fn node(form: &Form, index: usize) -> NodeId {
    form.find(&format!("q{index}"))
        .expect("the chain has this question")
}

fn answer(text: &str) -> Vec<Value> {
    vec![Value::String(text.to_owned())]
}

fn parse(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    for size in SIZES {
        let json = chain(size);
        group.bench_with_input(BenchmarkId::from_parameter(size), &json, |bencher, json| {
            bencher.iter(|| Questionnaire::parse(black_box(json.as_bytes())));
        });
    }
    group.finish();
}

/// Clears and restores an answer of the chain: everything after it goes and comes back.
fn set(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("set");
    for size in SIZES {
        let mut form = filled(size);
        for (place, index) in [("head", 0), ("middle", size / 2), ("tail", size - 1)] {
            let node = node(&form, index);
            group.bench_function(BenchmarkId::new(place, size), |bencher| {
                bencher.iter(|| {
                    let gone = form.set(node, Vec::new()).len();
                    gone + form.set(node, answer("x")).len()
                });
            });
        }
        let alone = form.find("alone").expect("there is one beside the chain");
        let mut other = false;
        group.bench_function(BenchmarkId::new("alone", size), |bencher| {
            bencher.iter(|| {
                other = !other;
                form.set(alone, answer(if other { "x" } else { "y" })).len()
            });
        });
        let mut keystroke = false;
        let head = node(&form, 0);
        group.bench_function(BenchmarkId::new("keystroke", size), |bencher| {
            bencher.iter(|| {
                keystroke = !keystroke;
                form.set(head, answer(if keystroke { "xy" } else { "x" }))
                    .len()
            });
        });
    }
    group.finish();
}

fn check(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    for size in SIZES {
        let form = filled(size);
        group.bench_function(BenchmarkId::new("form", size), |bencher| {
            bencher.iter(|| form.check_all().len());
        });
        let draft = form.draft().replace("in-progress", "completed");
        let definition = form.questionnaire();
        group.bench_function(BenchmarkId::new("response", size), |bencher| {
            bencher.iter(|| {
                questionnaire::check_response(definition, black_box(draft.as_bytes())).len()
            });
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_secs(1));
    targets = parse, set, check
}
criterion_main!(benches);
