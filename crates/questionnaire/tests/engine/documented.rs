//! The tests that `docs/QUESTIONNAIRES.md` names as proof are there, so that no rule of the profile
//! loses its proof when a test is renamed or goes.

use std::path::Path;
use std::process::Command;

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
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/QUESTIONNAIRES.md");
    let document = std::fs::read_to_string(path).unwrap();
    let names = names();
    let cited = cited(&document);
    assert!(cited.len() > 50, "found only {cited:?}");
    let unknown: Vec<_> = cited
        .iter()
        .filter(|cited| !names.iter().any(|name| means(cited, name)))
        .collect();
    assert!(unknown.is_empty(), "no such tests: {unknown:?}");
}
