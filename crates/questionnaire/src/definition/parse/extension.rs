//! Extensions: those of the profile, those that may be ignored, those that may not.

use serde_json::Value as Json;

use super::Parser;
use crate::issue::Rule;
use crate::read::Object;
use crate::text::Text;

pub(super) const STANDARD: &str = "http://hl7.org/fhir/StructureDefinition/";
pub(super) const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
pub(super) const ERROR_TEXT: &str =
    "https://herrenproject.org/fhir/StructureDefinition/questionnaire-error-text";

/// Extensions that change what is asked, by the end of their address: refused, because a form that
/// leaves them out would ask something else.
const REFUSED: &[&str] = &[
    "cqf-expression",
    "cqf-calculatedValue",
    "variable",
    "questionnaire-constraint",
    "targetConstraint",
    "sdc-questionnaire-enableWhenExpression",
    "sdc-questionnaire-calculatedExpression",
    "sdc-questionnaire-initialExpression",
    "sdc-questionnaire-candidateExpression",
    "sdc-questionnaire-contextExpression",
    "sdc-questionnaire-answerExpression",
    "sdc-questionnaire-answerOptionsToggleExpression",
    "sdc-questionnaire-itemPopulationContext",
    "sdc-questionnaire-itemExtractionContext",
    "sdc-questionnaire-subQuestionnaire",
    "sdc-questionnaire-lookupQuestionnaire",
    "sdc-questionnaire-minQuantity",
    "sdc-questionnaire-maxQuantity",
];

impl Parser {
    /// The extensions of an element: address and extension.
    pub(super) fn extensions<'a>(&mut self, object: &'a Object) -> Vec<(&'a str, &'a Object)> {
        let mut found = Vec::new();
        for (index, extension) in self.reader.objects(object, "extension") {
            match extension.get("url").and_then(Json::as_str) {
                Some(url) => found.push((url, extension)),
                None => self.reader.at(&format!("extension[{index}]"), |reader| {
                    reader.fault(Rule::Missing {
                        field: "url".to_owned(),
                    });
                }),
            }
        }
        found
    }

    /// Refuses or ignores an extension that nothing here reads.
    pub(super) fn foreign(&mut self, url: &str) {
        let short = url.rsplit('/').next().unwrap_or(url);
        let standard = url.starts_with(STANDARD) || url.starts_with(SDC);
        let what = format!("extension {url}");
        let rule = if standard && (REFUSED.contains(&short) || short.ends_with("Expression")) {
            Rule::NotSupported { what }
        } else {
            Rule::Ignored { what }
        };
        self.reader.fault(rule);
    }

    /// Goes through extensions at a place where the profile reads only `known` ones.
    pub(super) fn ignored_extensions(&mut self, object: &Object, known: &[&str]) {
        for (url, _) in self.extensions(object) {
            if !known.contains(&url) {
                self.foreign(url);
            }
        }
    }

    /// Refuses what a reader must understand or stop.
    pub(super) fn no_modifiers(&mut self, object: &Object) {
        for field in ["modifierExtension", "implicitRules"] {
            if object.contains_key(field) {
                self.reader.fault(Rule::NotSupported {
                    what: field.to_owned(),
                });
            }
        }
    }

    /// Adds the translations of a primitive element, which lie beside it in `_field`.
    pub(super) fn translate(&mut self, object: &Object, field: &str, text: &mut Text) {
        let beside = format!("_{field}");
        let Some(value) = object.get(&beside) else {
            return;
        };
        let Some(element) = value.as_object() else {
            self.reader.wrong_type(&beside, "object");
            return;
        };
        for (url, extension) in self.extensions(element) {
            if url.strip_prefix(STANDARD) == Some("translation") {
                self.translation(extension, text);
            } else {
                self.foreign(url);
            }
        }
    }

    fn translation(&mut self, extension: &Object, text: &mut Text) {
        let (mut lang, mut content) = (None, None);
        for (url, part) in self.extensions(extension) {
            match url {
                "lang" => lang = self.reader.string(part, "valueCode"),
                "content" => {
                    let field = if part.contains_key("valueMarkdown") {
                        "valueMarkdown"
                    } else {
                        "valueString"
                    };
                    content = self.reader.string(part, field);
                }
                _ => self.foreign(url),
            }
        }
        match (lang, content) {
            (Some(lang), Some(content)) => {
                text.add(lang, content);
                if !self.definition.languages.iter().any(|own| own == lang) {
                    self.definition.languages.push(lang.to_owned());
                }
            }
            _ => self.reader.fault(Rule::Missing {
                field: "translation lang and content".to_owned(),
            }),
        }
    }
}
