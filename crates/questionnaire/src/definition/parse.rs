//! Reading a definition.

mod extension;
mod item;
mod links;
mod options;

use super::Questionnaire;
use crate::issue::Issue;
use crate::read::{Object, Reader};
use crate::text::Text;

/// The elements of a R4 `Questionnaire`.
const FIELDS: &[&str] = &[
    "resourceType",
    "id",
    "meta",
    "implicitRules",
    "language",
    "text",
    "contained",
    "extension",
    "modifierExtension",
    "url",
    "identifier",
    "version",
    "name",
    "title",
    "derivedFrom",
    "status",
    "experimental",
    "subjectType",
    "date",
    "publisher",
    "contact",
    "description",
    "useContext",
    "jurisdiction",
    "purpose",
    "copyright",
    "approvalDate",
    "lastReviewDate",
    "effectivePeriod",
    "code",
    "item",
];

/// Reads a definition as far as it can be read.
pub(super) fn definition(json: &[u8]) -> (Option<Questionnaire>, Vec<Issue>) {
    let mut reader = Reader::new("Questionnaire");
    let Some(object) = reader.resource(json, "Questionnaire") else {
        return (None, reader.issues);
    };
    let mut parser = Parser {
        reader,
        definition: Questionnaire::default(),
        conditions: Vec::new(),
        too_many: false,
    };
    parser.head(&object);
    parser.items(&object, None);
    parser.finish();
    (Some(parser.definition), parser.reader.issues)
}

/// A condition as it was read, before its question is known.
struct RawCondition {
    item: super::ItemId,
    path: String,
    question: String,
    operator: Option<super::Operator>,
    kind: String,
    value: Option<crate::Value>,
}

struct Parser {
    reader: Reader,
    definition: Questionnaire,
    conditions: Vec<RawCondition>,
    too_many: bool,
}

impl Parser {
    fn head(&mut self, object: &Object) {
        self.reader.known(object, FIELDS);
        self.no_modifiers(object);
        self.ignored_extensions(object, &[]);
        let own = |text: &str| text.to_owned();
        self.definition.url = self
            .reader
            .string(object, "url")
            .map(own)
            .unwrap_or_default();
        self.definition.version = self.reader.string(object, "version").map(own);
        self.definition.title = self.text(object, "title");
        self.definition.description = self.text(object, "description");
        self.definition.codes = self.codings(object, "code");
        if let Some(language) = self.reader.string(object, "language") {
            self.definition.languages.push(language.to_owned());
        }
        self.status(object);
    }

    fn status(&mut self, object: &Object) {
        const STATUS: [&str; 4] = ["draft", "active", "retired", "unknown"];
        match self.reader.string(object, "status") {
            Some(status) if STATUS.contains(&status) => {}
            Some(_) => self
                .reader
                .wrong_type("status", "draft, active, retired or unknown"),
            None if object.contains_key("status") => {}
            None => self.reader.fault(crate::Rule::Missing {
                field: "status".to_owned(),
            }),
        }
    }

    /// A text element with its translations.
    fn text(&mut self, object: &Object, field: &str) -> Option<Text> {
        let mut text = Text::new(self.reader.string(object, field)?);
        self.translate(object, field, &mut text);
        Some(text)
    }

    fn codings(&mut self, object: &Object, field: &str) -> Vec<crate::Coding> {
        let list = self.reader.objects(object, field);
        list.into_iter()
            .map(|(_, coding)| self.reader.coding(coding))
            .collect()
    }
}
