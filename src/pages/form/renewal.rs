//! Renewing from the file that was saved of an earlier form: what was sent then, as it was sent, a FHIR
//! `QuestionnaireResponse`. The file may be anything, from anybody.

use std::sync::Arc;

use questionnaire::{Change, ChangeKind, Form, Questionnaire};
use serde_json::Value;

/// The code system of `item.code` for what a renewal does to a question: the code of an option answers
/// it with that option, any other empties it, so that it is asked anew.
const RENEWAL: &str = "https://herrenproject.org/fhir/CodeSystem/renewal";

/// The largest file that is opened, in bytes: four times what the server takes.
pub const LARGEST: usize = 4 * intake::limits::BODY.max;

/// A form filled with the answers of a file, and what became of them; none where the file is no
/// response to this form, or holds no answer that it asks for.
pub fn renew(questionnaire: Arc<Questionnaire>, file: &[u8]) -> Option<(Form, Vec<Change>)> {
    if file.len() > LARGEST || !is_response(&questionnaire, file) {
        return None;
    }
    let (mut form, changes) = Form::open(questionnaire.clone(), file).ok()?;
    let taken = |change: &Change| change.kind != ChangeKind::NoLongerAsked;
    if !changes.iter().any(taken) {
        return None;
    }
    for (_, item) in questionnaire.items() {
        let of_renewal = |code: &&questionnaire::Coding| code.system.as_deref() == Some(RENEWAL);
        let code = item.codes.iter().find(of_renewal);
        if let (Some(code), Some(node)) = (code, form.find(&item.link_id)) {
            let option = code.code.as_deref().and_then(|code| item.option(code));
            form.set(
                node,
                option
                    .map(|option| option.value.clone())
                    .into_iter()
                    .collect(),
            );
        }
    }
    Some((form, changes))
}

/// Whether a file says of itself that it answers this form, in whatever version.
fn is_response(questionnaire: &Questionnaire, file: &[u8]) -> bool {
    let Ok(value) = serde_json::from_slice::<Value>(file) else {
        return false;
    };
    let get = |key| value.get(key).and_then(Value::as_str);
    let url = get("questionnaire").and_then(|canonical| canonical.split('|').next());
    get("resourceType") == Some("QuestionnaireResponse") && url == Some(questionnaire.url())
}

#[cfg(test)]
mod tests;
