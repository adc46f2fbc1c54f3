//! A response as it was read: what it says, before any definition is held against it.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::TYPED_TEXT;
use crate::bounds::{MAX_DEPTH, MAX_NODES};
use crate::issue::{Issue, Rule};
use crate::read::{COMMENTS, Object, Reader, item_step};
use crate::value::Value;

/// The elements of a R4 `QuestionnaireResponse`.
const FIELDS: &str = "resourceType id meta implicitRules language text contained extension modifierExtension \
    identifier basedOn partOf questionnaire status subject encounter authored author source item";

/// Of these, the ones without effect here, by what each holds.
const TEXTS: &str = "id language";
const LISTS: &str = "contained extension basedOn partOf";
const OBJECTS: &str = "meta text identifier subject encounter author source";

/// The elements of a R4 `QuestionnaireResponse.item`.
const ITEM_FIELDS: &str = "id extension modifierExtension linkId definition text answer item";

/// A response.
pub(crate) struct RawResponse {
    pub questionnaire: Option<String>,
    pub status: Option<String>,
    pub items: Vec<RawItem>,
}

/// One of its items.
pub(crate) struct RawItem {
    pub link_id: String,
    pub text: Option<String>,
    /// How many items with this link id stand before it at the same place.
    pub again: u32,
    pub answers: Vec<RawAnswer>,
    pub items: Vec<RawItem>,
}

/// One of an item's answers.
pub(crate) struct RawAnswer {
    /// Its place in the element.
    pub index: u32,
    pub value: RawValue,
    pub items: Vec<RawItem>,
}

/// What an answer says.
pub(crate) enum RawValue {
    /// Nothing: it only holds items.
    None,
    /// A value.
    Value(Value),
    /// A value that cannot be read or has a type outside the profile: its element, and what it says.
    Unread(String, String),
}

impl RawResponse {
    /// Reads a response; `None` if there is nothing to judge.
    pub fn read(json: &[u8]) -> (Option<Self>, Vec<Issue>) {
        let mut reader = Reader::new("QuestionnaireResponse");
        let Some(object) = reader.resource(json, "QuestionnaireResponse") else {
            return (None, reader.issues.into_list());
        };
        let mut raw = RawReader { reader, count: 0 };
        let response = raw.response(&object);
        (Some(response), raw.reader.issues.into_list())
    }
}

struct RawReader {
    reader: Reader,
    count: usize,
}

impl RawReader {
    fn response(&mut self, object: &Object) -> RawResponse {
        self.reader.known(object, FIELDS);
        self.reader.shapes(object, TEXTS, LISTS, OBJECTS);
        self.reader.no_modifiers(object);
        let status = self.reader.string(object, "status").map(str::to_owned);
        match status.as_deref() {
            Some("in-progress" | "completed" | "amended" | "entered-in-error" | "stopped") => {}
            Some(found) => self.reader.fault(Rule::Status {
                found: found.to_owned(),
            }),
            None if object.contains_key("status") => {}
            None => self.reader.missing("status"),
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

    fn items(&mut self, object: &Object, depth: usize) -> Vec<RawItem> {
        if depth >= MAX_DEPTH && object.contains_key("item") {
            self.reader.fault(Rule::TooDeep { limit: MAX_DEPTH });
            return Vec::new();
        }
        let mut items: Vec<RawItem> = Vec::new();
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
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
            let Some(link_id) = self.link_id(entry, index) else {
                continue;
            };
            let again = seen.get(link_id).copied().unwrap_or(0);
            seen.insert(link_id.to_owned(), again + 1);
            items.push(self.item(entry, link_id, again, depth));
        }
        items
    }

    fn link_id<'a>(&mut self, entry: &'a Object, index: usize) -> Option<&'a str> {
        let found = entry
            .get("linkId")
            .and_then(Json::as_str)
            .filter(|id| !id.trim().is_empty());
        if found.is_none() {
            let mark = self.reader.enter_entry("item", index);
            match entry.get("linkId") {
                Some(other) if !other.is_string() => self.reader.wrong_type("linkId", "string"),
                _ => self.reader.missing("linkId"),
            }
            self.reader.leave(mark);
        }
        found
    }

    fn item(&mut self, entry: &Object, link_id: &str, again: u32, depth: usize) -> RawItem {
        let outer = self.reader.link_id.replace(link_id.to_owned());
        let mark = self.reader.enter(&step(link_id, again));
        self.reader.known(entry, ITEM_FIELDS);
        self.reader.shapes(entry, "id definition", "extension", "");
        self.reader.no_modifiers(entry);
        let text = self.reader.string(entry, "text").map(str::to_owned);
        let mut answers = Vec::new();
        for (index, answer) in self.reader.objects(entry, "answer") {
            let mark = self.reader.enter_entry("answer", index);
            answers.push(self.answer(answer, u32::try_from(index).unwrap_or(u32::MAX), depth));
            self.reader.leave(mark);
        }
        let items = self.items(entry, depth + 1);
        self.reader.leave(mark);
        self.reader.link_id = outer;
        RawItem {
            link_id: link_id.to_owned(),
            text,
            again,
            answers,
            items,
        }
    }

    fn answer(&mut self, answer: &Object, index: u32, depth: usize) -> RawAnswer {
        for field in answer.keys() {
            let bare = field.strip_prefix('_').unwrap_or(field);
            if !matches!(
                bare,
                "id" | "extension" | "modifierExtension" | "item" | COMMENTS
            ) && !bare.starts_with("value")
            {
                self.reader.fault(Rule::UnknownElement {
                    field: field.clone(),
                });
            }
        }
        self.reader.shapes(answer, "id", "", "");
        self.reader.no_modifiers(answer);
        let value = match self.reader.choice(answer, "value") {
            Some((_, Some(value))) => RawValue::Value(value),
            Some((kind, None)) => {
                let element = format!("value{kind}");
                let mut text = String::new();
                if let Some(json) = answer.get(&element) {
                    words(json, &mut text);
                }
                RawValue::Unread(element, text)
            }
            None => self
                .typed(answer)
                .map_or(RawValue::None, |text| RawValue::Value(Value::Typed(text))),
        };
        // `_valueString` and the like say in an extension why there is no value.
        let says = |key: &String| {
            matches!(key.as_str(), "item" | "extension") || key.starts_with("_value")
        };
        if matches!(value, RawValue::None) && !answer.keys().any(says) {
            self.reader.missing("value[x]");
        }
        RawAnswer {
            index,
            value,
            items: self.items(answer, depth + 1),
        }
    }

    /// Typed text that is no value, as drafts keep it.
    fn typed(&mut self, answer: &Object) -> Option<String> {
        let extensions = self.reader.objects(answer, "extension");
        let is_ours =
            |extension: &Object| extension.get("url").and_then(Json::as_str) == Some(TYPED_TEXT);
        let (_, ours) = extensions
            .into_iter()
            .find(|(_, extension)| is_ours(extension))?;
        self.reader.string(ours, "valueString").map(str::to_owned)
    }
}

/// The step of an item's place: `item.where(linkId='x')`, with an index where it stands there again.
pub(super) fn step(link_id: &str, again: u32) -> String {
    match again {
        0 => item_step(link_id),
        again => format!("{}[{again}]", item_step(link_id)),
    }
}

/// What a value of any form says, for a person: its words and numbers, one after the other.
fn words(json: &Json, out: &mut String) {
    match json {
        Json::Array(list) => list.iter().for_each(|entry| words(entry, out)),
        Json::Object(object) => object.values().for_each(|entry| words(entry, out)),
        Json::Null => {}
        scalar => {
            if !out.is_empty() {
                out.push(' ');
            }
            match scalar {
                Json::String(text) => out.push_str(text),
                Json::Bool(true) => out.push_str("true"),
                Json::Number(number) => out.push_str(number.as_str()),
                _ => out.push_str("false"),
            }
        }
    }
}
