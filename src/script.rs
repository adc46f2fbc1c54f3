//! Scripts that are fetched at the first call: `public/keep.js`, which keeps drafts, and `public/groups.js`,
//! which brings in what tells when groups meet. One import for all of it: each would cost code.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Calls the function `what` of the script that has it (public/boot.js).
    /// Never fails: `false` stands for whatever went wrong.
    #[wasm_bindgen(js_name = script)]
    fn call(what: &str, key: &str, more: &str, text: &str) -> Promise;
}

/// What a script answers: a text, nothing, or that something went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A text.
    Text(String),
    /// It was done; there is nothing to say.
    Done,
    /// No.
    Failed,
}

/// Asks, and waits for the answer.
pub async fn ask(what: &str, key: &str, more: &str, text: &str) -> Answer {
    match JsFuture::from(call(what, key, more, text)).await {
        Ok(answer) if answer.as_bool() != Some(false) => {
            answer.as_string().map_or(Answer::Done, Answer::Text)
        }
        _ => Answer::Failed,
    }
}

/// Has something done, and waits for nothing.
pub fn tell(what: &str, key: &str, more: &str) {
    drop(call(what, key, more, ""));
}
