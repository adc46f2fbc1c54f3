//! Any bytes as a draft: what it holds is opened, changed and written again.
#![no_main]

use std::sync::{Arc, LazyLock};

use libfuzzer_sys::fuzz_target;
use questionnaire::{Completion, Form, Questionnaire, check_response};

static DEFINITION: LazyLock<Arc<Questionnaire>> = LazyLock::new(|| {
    let json = include_bytes!("../corpus/definition/everything.json");
    Arc::new(Questionnaire::parse(json).expect("a good definition").questionnaire)
});

fuzz_target!(|bytes: &[u8]| {
    let Ok((form, changes)) = Form::open(DEFINITION.clone(), bytes) else { return };
    for change in changes {
        let _ = (change.message("en"), change.message("es"));
    }
    let draft = form.draft();
    let (again, _) = Form::open(DEFINITION.clone(), draft.as_bytes()).expect("its own draft opens");
    assert_eq!(again.draft(), draft);
    let completion = Completion { identifier: "urn:uuid:0".into(), authored: "2024".into(), language: None };
    if let Ok(sent) = form.complete(&completion) {
        assert!(check_response(&DEFINITION, sent.as_bytes()).is_empty());
    }
});
