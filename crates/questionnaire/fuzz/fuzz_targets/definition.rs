//! Any bytes as a definition: an outcome, and of what could be read a form.
#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use questionnaire::{Form, Questionnaire, outcome};

fuzz_target!(|bytes: &[u8]| {
    let (questionnaire, issues) = Questionnaire::parse_lenient(bytes);
    let _ = outcome(&issues, "es");
    if let Some(questionnaire) = questionnaire {
        let form = Form::new(Arc::new(questionnaire));
        let issues = form.check_all();
        let _ = (outcome(&issues, "en"), form.steps());
        let opened = Form::open(form.questionnaire().clone(), form.draft().as_bytes());
        assert!(opened.is_ok_and(|(opened, _)| opened.draft() == form.draft()));
    }
});
