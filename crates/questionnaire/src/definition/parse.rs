//! Reading a definition.

mod condition;
mod extension;
mod extras;
mod invariants;
mod item;
mod options;
mod order;
mod size;
mod translations;

use super::{ItemId, Operator, Questionnaire};
use crate::issue::Issue;
use crate::read::{Object, Reader};
use crate::text::Text;
use crate::value::{Coding, Value};
use crate::{Date, DateTime};

/// The elements of a R4 `Questionnaire`.
const FIELDS: &str = "resourceType id meta implicitRules language text contained extension modifierExtension \
    url identifier version name title derivedFrom status experimental subjectType date publisher contact \
    description useContext jurisdiction purpose copyright approvalDate lastReviewDate effectivePeriod code item";

/// Of these, the ones without effect here, by what each holds.
const TEXTS: &str = "name publisher purpose copyright";
const LISTS: &str = "contained identifier derivedFrom subjectType contact useContext jurisdiction";
const OBJECTS: &str = "meta text effectivePeriod";

/// Reads a definition as far as it can be read.
pub(super) fn definition(json: &[u8]) -> (Option<Questionnaire>, Vec<Issue>) {
    let mut reader = Reader::new("Questionnaire");
    let Some(object) = reader.resource(json, "Questionnaire") else {
        return (None, reader.issues.into_list());
    };
    let definition = Questionnaire::default();
    let mut parser = Parser {
        reader,
        definition,
        conditions: Vec::new(),
        texts: Vec::new(),
        too_many: false,
    };
    parser.head(&object);
    parser.items(&object, None);
    parser.size();
    parser.bind_all();
    parser.order();
    parser.missing_translations();
    (Some(parser.definition), parser.reader.issues.into_list())
}

struct Parser {
    reader: Reader,
    definition: Questionnaire,
    conditions: Vec<RawCondition>,
    texts: Vec<translations::Noted>,
    too_many: bool,
}

/// A condition as it was read, before its question is known.
struct RawCondition {
    item: ItemId,
    path: String,
    question: String,
    operator: Option<Operator>,
    value: Option<Value>,
}

impl Parser {
    fn head(&mut self, object: &Object) {
        self.reader.known(object, FIELDS);
        self.reader.shapes(object, TEXTS, LISTS, OBJECTS);
        self.reader.boolean(object, "experimental");
        self.dates(object);
        self.reader.no_modifiers(object);
        self.no_extensions(object);
        let own = |text: &str| text.to_owned();
        // R4 lets a definition have none: it then goes by the empty name, and so do its own drafts.
        self.definition.url = self
            .reader
            .string(object, "url")
            .map(own)
            .unwrap_or_default();
        self.definition.id = self.reader.string(object, "id").map(own);
        self.definition.version = self.reader.string(object, "version").map(own);
        if let Some(language) = self.reader.string(object, "language") {
            self.definition.languages.push(language.to_owned());
        }
        self.definition.title = self.text(object, "title", None);
        self.definition.description = self.text(object, "description", None);
        self.definition.codes = self.codings(object, "code");
        match self.reader.string(object, "status") {
            Some("draft" | "active" | "retired" | "unknown") => {}
            Some(_) => self
                .reader
                .wrong_type("status", "draft, active, retired or unknown"),
            None if object.contains_key("status") => {}
            None => self.reader.missing("status"),
        }
    }

    fn dates(&mut self, object: &Object) {
        for field in ["date", "approvalDate", "lastReviewDate"] {
            let text = self.reader.string(object, field);
            let moment = field == "date";
            if text.is_some_and(|text| {
                Date::parse(text).is_none() && !(moment && DateTime::parse(text).is_some())
            }) {
                let expected = if moment { "dateTime" } else { "date" };
                self.reader.wrong_type(field, expected);
            }
        }
    }

    /// A text element with its translations; `of` is the item that it belongs to.
    fn text(&mut self, object: &Object, field: &'static str, of: Option<ItemId>) -> Option<Text> {
        let mut text = Text::new(self.reader.string(object, field)?);
        self.translate(object, field, &mut text, of);
        Some(text)
    }

    fn codings(&mut self, object: &Object, field: &str) -> Vec<Coding> {
        let list = self.reader.objects(object, field);
        list.into_iter()
            .map(|(_, coding)| self.reader.coding(coding))
            .collect()
    }
}
