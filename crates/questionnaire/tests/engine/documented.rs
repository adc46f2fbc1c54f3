//! The tests that `docs/QUESTIONNAIRES.md` names as proof are there, so that no rule of the profile
//! loses its proof when a test is renamed or goes; and its bounds are those that hold.

use std::path::Path;
use std::process::Command;

use questionnaire::bounds::{
    MAX_BYTES, MAX_DEPTH, MAX_ISSUES, MAX_ITEMS, MAX_NODES, MAX_REPEATS, MAX_TEXT,
};
use questionnaire::{MAX_DECIMAL_LENGTH, MAX_PATTERN_LENGTH};

/// The names of all tests of this program, as it tells them itself.
fn names() -> Vec<String> {
    let own = std::env::current_exe().unwrap();
    let output = Command::new(own).args(["--list"]).output().unwrap();
    let listed = String::from_utf8(output.stdout).unwrap();
    listed
        .lines()
        .filter_map(|line| line.strip_suffix(": test"))
        .map(str::to_owned)
        .collect()
}

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/QUESTIONNAIRES.md");
    std::fs::read_to_string(path).unwrap()
}

/// Each path between backticks; `a::{b,c}` stands for two.
fn cited(document: &str) -> Vec<String> {
    let spans = document.split('`').skip(1).step_by(2);
    spans
        .filter(|span| span.contains("::"))
        .flat_map(|span| match span.split_once('{') {
            Some((path, rest)) => rest
                .trim_end_matches('}')
                .split(',')
                .map(|name| format!("{path}{name}"))
                .collect(),
            None => vec![span.to_owned()],
        })
        .collect()
}

/// Whether a name of the document means this test: in full, by its beginning (`…`), or all of a
/// module (`*`).
fn means(cited: &str, name: &str) -> bool {
    match cited.strip_suffix('…').or(cited.strip_suffix('*')) {
        Some(beginning) => name.starts_with(beginning),
        None => name == cited,
    }
}

#[test]
fn every_test_that_the_document_names_is_there() {
    let names = names();
    let cited = cited(&document());
    assert!(cited.len() > 50, "found only {cited:?}");
    let unknown: Vec<_> = cited
        .iter()
        .filter(|cited| !names.iter().any(|name| means(cited, name)))
        .collect();
    assert!(unknown.is_empty(), "no such tests: {unknown:?}");
}

#[test]
fn the_bounds_are_those_of_the_document() {
    let document = document();
    let thousands = |number: usize| format!("{},{:03}", number / 1_000, number % 1_000);
    let bounds = [
        format!("a definition or a response | {} MiB", MAX_BYTES >> 20),
        format!("items of a definition | {}", thousands(MAX_ITEMS)),
        format!("nesting of items | {MAX_DEPTH} levels"),
        format!("one text | {} MiB", MAX_TEXT >> 20),
        format!("instances of a group | {}", thousands(MAX_REPEATS)),
        format!("left out included | {}", thousands(MAX_NODES)),
        format!("a pattern | {} bytes", thousands(MAX_PATTERN_LENGTH)),
        format!("a number | {MAX_DECIMAL_LENGTH} characters"),
        format!("issues listed | {}", thousands(MAX_ISSUES)),
    ];
    for bound in bounds {
        assert!(document.contains(&bound), "not said: {bound}");
    }
}
