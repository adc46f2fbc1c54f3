//! Any bytes as a response to a definition with something of everything.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use questionnaire::{Questionnaire, check_response, enabled_items, outcome};

static DEFINITION: LazyLock<Questionnaire> = LazyLock::new(|| {
    let json = include_bytes!("../corpus/definition/everything.json");
    Questionnaire::parse(json).expect("a good definition").questionnaire
});

fuzz_target!(|bytes: &[u8]| {
    let issues = check_response(&DEFINITION, bytes);
    let _ = (outcome(&issues, "en"), outcome(&issues, "es"));
    let _ = enabled_items(&DEFINITION, bytes);
});
