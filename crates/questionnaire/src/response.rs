//! Responses that came from elsewhere, judged against their definition.

mod build;
mod built;
mod judge;
mod raw;

pub(crate) use raw::{RawAnswer, RawItem, RawResponse, RawValue};

use crate::definition::{ItemId, Questionnaire};
use crate::issue::{Issue, Issues};

/// Our extension that keeps typed text which is no value (yet) in a draft.
pub(crate) const TYPED_TEXT: &str = "https://herrenproject.org/fhir/StructureDefinition/typed-text";

/// Judges a `QuestionnaireResponse` by the standard's rules and those of its definition; everything that
/// is wrong with it, in document order.
pub fn check_response(definition: &Questionnaire, response: &[u8]) -> Vec<Issue> {
    let (raw, found) = RawResponse::read(response);
    let judged = raw.map(|raw| judge::judge(definition, &raw));
    let mut issues = Issues::default();
    for issue in found.into_iter().chain(judged.into_iter().flatten()) {
        issues.note(issue);
    }
    issues.into_list()
}

/// The link ids of all items that are asked with these answers, in the definition's order. An item of a
/// repeating group is listed once, if it is asked in any instance.
///
/// # Errors
/// If the response cannot be read at all.
pub fn enabled_items(
    definition: &Questionnaire,
    response: &[u8],
) -> Result<Vec<String>, Vec<Issue>> {
    let (raw, issues) = RawResponse::read(response);
    let raw = raw.ok_or(issues)?;
    let built = build::build(definition, &raw);
    let is_asked = |id: &ItemId| {
        built.tree.by_item[id.index()]
            .iter()
            .any(|node| built.tree.node(*node).enabled)
    };
    Ok(definition
        .items()
        .filter(|(id, _)| is_asked(id))
        .map(|(_, item)| item.link_id.clone())
        .collect())
}
