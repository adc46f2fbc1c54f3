//! Reading FHIR JSON: elements with their places, faults collected rather than the first one returned.

mod value;

use value::integer;
pub(crate) use value::is_profile_type;

use serde_json::{Map, Value as Json};

use crate::bounds::{MAX_BYTES, MAX_TEXT};
use crate::issue::{Issue, Issues, Rule};

/// A JSON object.
pub(crate) type Object = Map<String, Json>;

/// Comments, from the time before R4. HL7's own reader passes over them to this day, since files that
/// carry them are still about.
pub(crate) const COMMENTS: &str = "fhir_comments";

/// Collects faults with the place that is being read.
pub(crate) struct Reader {
    pub(crate) issues: Issues,
    pub(crate) path: String,
    pub(crate) link_id: Option<String>,
}

/// What the JSON reader says, or where alone: its sentences are for people who write forms.
fn why(error: &serde_json::Error) -> String {
    if cfg!(feature = "author-messages") {
        error.to_string()
    } else {
        format!("line {}", error.line())
    }
}

impl Reader {
    pub(crate) fn new(path: &str) -> Self {
        Self {
            issues: Issues::default(),
            path: path.to_owned(),
            link_id: None,
        }
    }

    /// Parses bytes as one JSON object of the expected resource type.
    pub(crate) fn resource(&mut self, json: &[u8], kind: &'static str) -> Option<Object> {
        if json.len() > MAX_BYTES {
            self.fault(Rule::TooBig { limit: MAX_BYTES });
            return None;
        }
        let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
        // By `parse`, which is compiled once for all who use it; not by `from_slice`, once for each.
        let read = match str::from_utf8(json) {
            Ok(text) => text.parse().map_err(|error| why(&error)),
            Err(error) => Err(format!("not UTF-8 after {} bytes", error.valid_up_to())),
        };
        match read {
            Ok(Json::Object(object))
                if object.get("resourceType").and_then(Json::as_str) == Some(kind) =>
            {
                Some(object)
            }
            Ok(_) => {
                self.fault(Rule::ResourceType { expected: kind });
                None
            }
            Err(detail) => {
                self.fault(Rule::Json { detail });
                None
            }
        }
    }

    /// Notes a fault at the current place.
    pub(crate) fn fault(&mut self, rule: Rule) {
        self.note(Issue::new(rule, self.link_id.as_deref(), self.path.clone()));
    }

    /// Notes an issue; a limited number of them.
    pub(crate) fn note(&mut self, issue: Issue) {
        self.issues.note(issue);
    }

    /// Goes to an element of the current place; [`leave`](Self::leave) goes back.
    pub(crate) fn enter(&mut self, step: &str) -> usize {
        let mark = self.path.len();
        self.path.push('.');
        self.path.push_str(step);
        mark
    }

    /// Goes to an entry of an array element.
    pub(crate) fn enter_entry(&mut self, field: &str, index: usize) -> usize {
        self.enter(&format!("{field}[{index}]"))
    }

    /// Goes back to the place that [`enter`](Self::enter) was called at.
    pub(crate) fn leave(&mut self, mark: usize) {
        self.path.truncate(mark);
    }

    pub(crate) fn missing(&mut self, field: &str) {
        self.fault(Rule::Missing {
            field: field.to_owned(),
        });
    }

    pub(crate) fn not_supported(&mut self, what: String) {
        self.fault(Rule::NotSupported { what });
    }

    /// Refuses what a reader must understand or stop.
    pub(crate) fn no_modifiers(&mut self, object: &Object) {
        for field in ["modifierExtension", "implicitRules"] {
            if object.contains_key(field) {
                self.not_supported(field.to_owned());
            }
        }
    }

    pub(crate) fn wrong_type(&mut self, field: &str, expected: &'static str) {
        self.fault(Rule::WrongType {
            field: field.to_owned(),
            expected,
        });
    }

    /// A string element: not empty, within bounds.
    pub(crate) fn string<'a>(&mut self, object: &'a Object, field: &str) -> Option<&'a str> {
        let value = object.get(field)?;
        match value.as_str() {
            Some(text) if text.len() > MAX_TEXT => {
                self.fault(Rule::TextTooLong {
                    field: field.to_owned(),
                    limit: MAX_TEXT,
                });
                None
            }
            Some(text) if text.trim().is_empty() => {
                self.missing(field);
                None
            }
            Some(text) => Some(text),
            None => {
                self.wrong_type(field, "string");
                None
            }
        }
    }

    pub(crate) fn boolean(&mut self, object: &Object, field: &str) -> Option<bool> {
        let value = object.get(field)?;
        if value.as_bool().is_none() {
            self.wrong_type(field, "boolean");
        }
        value.as_bool()
    }

    pub(crate) fn integer(&mut self, object: &Object, field: &str) -> Option<i32> {
        let value = integer(object.get(field)?);
        if value.is_none() {
            self.wrong_type(field, "integer");
        }
        value
    }

    /// Elements that have no effect here: what is text, a list or an object in the standard must be one.
    pub(crate) fn shapes(&mut self, object: &Object, texts: &str, lists: &str, objects: &str) {
        for field in texts.split_ascii_whitespace() {
            self.string(object, field);
        }
        for field in lists.split_ascii_whitespace() {
            if object.get(field).is_some_and(|value| !value.is_array()) {
                self.wrong_type(field, "array");
            }
        }
        for field in objects.split_ascii_whitespace() {
            if object.get(field).is_some_and(|value| !value.is_object()) {
                self.wrong_type(field, "object");
            }
        }
    }

    /// A whole number that is not negative.
    pub(crate) fn count(&mut self, object: &Object, field: &str) -> Option<u32> {
        let value = self.integer(object, field)?;
        let count = u32::try_from(value).ok();
        if count.is_none() {
            self.wrong_type(field, "positive integer");
        }
        count
    }

    /// The objects of an array element; anything else in it is a fault.
    pub(crate) fn objects<'a>(
        &mut self,
        object: &'a Object,
        field: &str,
    ) -> Vec<(usize, &'a Object)> {
        let Some(value) = object.get(field) else {
            return Vec::new();
        };
        let Some(list) = value.as_array() else {
            self.wrong_type(field, "array");
            return Vec::new();
        };
        if list.is_empty() {
            self.missing(field);
        }
        if list.iter().any(|entry| !entry.is_object()) {
            self.wrong_type(field, "array of objects");
        }
        list.iter()
            .enumerate()
            .filter_map(|(index, entry)| Some((index, entry.as_object()?)))
            .collect()
    }

    /// Elements that the standard doesn't have here: `fields` lists those it has, between spaces.
    pub(crate) fn known(&mut self, object: &Object, fields: &str) {
        for field in object.keys() {
            let bare = field.strip_prefix('_').unwrap_or(field);
            if field == COMMENTS {
                continue;
            }
            if !fields.split_ascii_whitespace().any(|known| known == bare) {
                self.fault(Rule::UnknownElement {
                    field: field.clone(),
                });
            }
        }
    }
}

/// A `where` step of a `FHIRPath`.
pub(crate) fn item_step(link_id: &str) -> String {
    format!(
        "item.where(linkId='{}')",
        link_id.replace('\\', "\\\\").replace('\'', "\\'")
    )
}
