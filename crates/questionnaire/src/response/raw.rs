//! A response as it was read: what it says, before any definition is held against it.

use serde_json::Value as Json;

use super::TYPED_TEXT;
use crate::bounds::{MAX_DEPTH, MAX_NODES};
use crate::issue::{Issue, Rule};
use crate::read::{Object, Reader, item_step};
use crate::value::Value;

/// The elements of a R4 `QuestionnaireResponse`.
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
    "identifier",
    "basedOn",
    "partOf",
    "questionnaire",
    "status",
    "subject",
    "encounter",
    "authored",
    "author",
    "source",
    "item",
];

const ITEM_FIELDS: &[&str] = &[
    "id",
    "extension",
    "modifierExtension",
    "linkId",
    "definition",
    "text",
    "answer",
    "item",
];

const STATUS: [&str; 5] = [
    "in-progress",
    "completed",
    "amended",
    "entered-in-error",
    "stopped",
];

/// A response.
pub(crate) struct RawResponse {
    pub questionnaire: Option<String>,
    pub status: Option<String>,
    pub items: Vec<RawItem>,
}

/// One of its items.
pub(crate) struct RawItem {
    pub link_id: String,
    /// The step of its place: `item.where(linkId='x')`, with an index where it stands there again.
    pub step: String,
    pub answers: Vec<RawAnswer>,
    pub items: Vec<RawItem>,
}

/// One of an item's answers.
pub(crate) struct RawAnswer {
    /// The name of its type in the element (`Coding` of `valueCoding`), and its value if it could be read.
    pub value: Option<(String, Option<Value>)>,
    pub items: Vec<RawItem>,
}

impl RawResponse {
    /// Reads a response; `None` if there is nothing to judge.
    pub fn read(json: &[u8]) -> (Option<Self>, Vec<Issue>) {
        let mut reader = Reader::new("QuestionnaireResponse");
        let Some(object) = reader.resource(json, "QuestionnaireResponse") else {
            return (None, reader.issues);
        };
        let mut raw = RawReader { reader, count: 0 };
        let response = raw.response(&object);
        (Some(response), raw.reader.issues)
    }
}

struct RawReader {
    reader: Reader,
    count: usize,
}

impl RawReader {
    fn response(&mut self, object: &Object) -> RawResponse {
        self.reader.known(object, FIELDS);
        self.no_modifiers(object);
        let status = self.reader.string(object, "status").map(str::to_owned);
        match &status {
            None if !object.contains_key("status") => self.reader.fault(Rule::Missing {
                field: "status".to_owned(),
            }),
            Some(found) if !STATUS.contains(&found.as_str()) => self.reader.fault(Rule::Status {
                found: found.clone(),
            }),
            _ => {}
        }
        let questionnaire = self
            .reader
            .string(object, "questionnaire")
            .map(str::to_owned);
        if let Some(authored) = self.reader.string(object, "authored")
            && crate::DateTime::parse(authored).is_none()
        {
            self.reader.wrong_type("authored", "dateTime");
        }
        RawResponse {
            questionnaire,
            status,
            items: self.items(object, 0),
        }
    }

    fn no_modifiers(&mut self, object: &Object) {
        for field in ["modifierExtension", "implicitRules"] {
            if object.contains_key(field) {
                self.reader.fault(Rule::NotSupported {
                    what: field.to_owned(),
                });
            }
        }
    }

    fn items(&mut self, object: &Object, depth: usize) -> Vec<RawItem> {
        if depth >= MAX_DEPTH && object.contains_key("item") {
            self.reader.fault(Rule::TooDeep { limit: MAX_DEPTH });
            return Vec::new();
        }
        let mut items: Vec<RawItem> = Vec::new();
        let mut seen = std::collections::HashMap::new();
        for (index, entry) in self.reader.objects(object, "item") {
            self.count += 1;
            if self.count > MAX_NODES {
                if self.count == MAX_NODES + 1 {
                    self.reader.fault(Rule::TooMany {
                        what: "item",
                        limit: MAX_NODES,
                    });
                }
                break;
            }
            let link_id = entry
                .get("linkId")
                .and_then(Json::as_str)
                .filter(|id| !id.trim().is_empty());
            let Some(link_id) = link_id else {
                let rule = Rule::Missing {
                    field: "linkId".to_owned(),
                };
                self.reader
                    .at(&format!("item[{index}]"), |reader| reader.fault(rule));
                continue;
            };
            let times: &mut usize = seen.entry(link_id).or_insert(0);
            let step = match *times {
                0 => item_step(link_id),
                again => format!("{}[{again}]", item_step(link_id)),
            };
            *times += 1;
            items.push(self.item(entry, link_id, step, depth));
        }
        items
    }

    fn item(&mut self, entry: &Object, link_id: &str, step: String, depth: usize) -> RawItem {
        let length = self.reader.path.len();
        let outer = self.reader.link_id.replace(link_id.to_owned());
        self.reader.path.push('.');
        self.reader.path.push_str(&step);
        self.reader.known(entry, ITEM_FIELDS);
        self.no_modifiers(entry);
        self.reader.string(entry, "text");
        let mut answers = Vec::new();
        for (index, answer) in self.reader.objects(entry, "answer") {
            let read = |raw: &mut Self| raw.answer(answer, depth);
            let length = self.reader.path.len();
            self.reader.path.push_str(&format!(".answer[{index}]"));
            answers.push(read(self));
            self.reader.path.truncate(length);
        }
        let items = self.items(entry, depth + 1);
        self.reader.path.truncate(length);
        self.reader.link_id = outer;
        RawItem {
            link_id: link_id.to_owned(),
            step,
            answers,
            items,
        }
    }

    fn answer(&mut self, answer: &Object, depth: usize) -> RawAnswer {
        for field in answer.keys() {
            let bare = field.strip_prefix('_').unwrap_or(field);
            let known = matches!(bare, "id" | "extension" | "modifierExtension" | "item")
                || bare.starts_with("value");
            if !known {
                self.reader.fault(Rule::UnknownElement {
                    field: field.clone(),
                });
            }
        }
        self.no_modifiers(answer);
        let value = self
            .reader
            .choice(answer, "value")
            .map(|(kind, value)| (kind.to_owned(), value));
        let value = value.or_else(|| self.typed(answer));
        RawAnswer {
            value,
            items: self.items(answer, depth + 1),
        }
    }

    /// Typed text that is no value, as drafts keep it.
    fn typed(&mut self, answer: &Object) -> Option<(String, Option<Value>)> {
        for (_, extension) in self.reader.objects(answer, "extension") {
            if extension.get("url").and_then(Json::as_str) == Some(TYPED_TEXT) {
                let text = self.reader.string(extension, "valueString")?;
                return Some(("String".to_owned(), Some(Value::Typed(text.to_owned()))));
            }
        }
        None
    }
}
