//! The corpus of the fuzz targets, by the same ways, on a stable compiler.

use std::path::PathBuf;
use std::sync::Arc;

use questionnaire::{ChangeKind, Form, Questionnaire, check_response};

fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    std::fs::read(folder.join(name)).unwrap()
}

fn everything() -> Arc<Questionnaire> {
    let parsed = Questionnaire::parse(&file("definition/everything.json"))
        .unwrap_or_else(|issues| panic!("{issues:?}"));
    Arc::new(parsed.questionnaire)
}

#[test]
fn definitions() {
    assert_eq!(everything().len(), 18);
    assert!(Questionnaire::parse(&file("definition/faults.json")).is_err());
}

#[test]
fn responses() {
    assert_eq!(
        check_response(&everything(), &file("response/full.json")),
        []
    );
    assert!(check_response(&everything(), &file("response/faults.json")).len() > 10);
}

#[test]
fn drafts() {
    let (form, changes) = Form::open(everything(), &file("migration/full.json")).unwrap();
    assert!(changes.iter().all(|change| change.kind == ChangeKind::Kept));
    assert!(form.complete(&crate::forms::completion()).is_ok());
    let (_, changes) = Form::open(everything(), &file("migration/older.json")).unwrap();
    let kinds: Vec<_> = changes.iter().map(|change| change.kind).collect();
    assert_eq!(
        kinds,
        [
            ChangeKind::Converted,
            ChangeKind::NoLongerAsked,
            ChangeKind::NoLongerAsked,
            ChangeKind::Moved
        ]
    );
}
