//! Extensions: those of the profile, those that may be ignored, those that may not.

use serde_json::Value as Json;

use super::Parser;
use crate::issue::Rule;
use crate::read::Object;

pub(super) const STANDARD: &str = "http://hl7.org/fhir/StructureDefinition/";
pub(super) const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
pub(super) const ERROR_TEXT: &str =
    "https://herrenproject.org/fhir/StructureDefinition/questionnaire-error-text";

/// Extensions of the standard and of SDC that change what is asked or what an answer may be, besides
/// everything that ends in `Expression`: refused, because a form that leaves them out would ask
/// something else.
const REFUSED: &str = "cqf-expression cqf-calculatedValue variable questionnaire-constraint targetConstraint \
    sdc-questionnaire-itemPopulationContext sdc-questionnaire-itemExtractionContext \
    sdc-questionnaire-subQuestionnaire sdc-questionnaire-lookupQuestionnaire";

impl Parser {
    /// The extensions of an element: address and extension.
    pub(super) fn extensions<'a>(&mut self, object: &'a Object) -> Vec<(&'a str, &'a Object)> {
        let mut found = Vec::new();
        for (index, extension) in self.reader.objects(object, "extension") {
            if let Some(url) = extension.get("url").and_then(Json::as_str) {
                found.push((url, extension));
            } else {
                let mark = self.reader.enter_entry("extension", index);
                self.reader.missing("url");
                self.reader.leave(mark);
            }
        }
        found
    }

    /// Refuses or ignores an extension that nothing here reads.
    pub(super) fn foreign(&mut self, url: &str) {
        let short = url.strip_prefix(STANDARD).or_else(|| url.strip_prefix(SDC));
        let refused = short.is_some_and(|short| {
            short.ends_with("Expression")
                || REFUSED
                    .split_ascii_whitespace()
                    .any(|refused| refused == short)
        });
        let what = format!("extension {url}");
        self.reader.fault(if refused {
            Rule::NotSupported { what }
        } else {
            Rule::Ignored { what }
        });
    }

    /// Goes through the extensions at a place where the profile reads none.
    pub(super) fn no_extensions(&mut self, object: &Object) {
        for (url, _) in self.extensions(object) {
            self.foreign(url);
        }
    }
}
