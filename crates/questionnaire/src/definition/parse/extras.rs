//! What extensions say about an item.

use serde_json::Value as Json;

use super::Parser;
use super::extension::{ERROR_TEXT, SDC, STANDARD};
use crate::definition::{Control, Item, ItemId, ItemType, Keyboard};
use crate::issue::Rule;
use crate::pattern::Pattern;
use crate::read::Object;
use crate::value::Value;

/// The code system of control codes.
const CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";

impl Parser {
    pub(super) fn item_extensions(&mut self, entry: &Object, item: &mut Item, id: ItemId) {
        for (url, extension) in self.extensions(entry) {
            let short = url
                .strip_prefix(STANDARD)
                .or_else(|| url.strip_prefix(SDC))
                .unwrap_or(url);
            match short {
                "questionnaire-hidden" => {
                    let hidden = self.reader.boolean(extension, "valueBoolean");
                    item.hidden |= hidden.unwrap_or(false);
                }
                "questionnaire-minOccurs" => {
                    item.min_occurs = self.reader.count(extension, "valueInteger");
                }
                "questionnaire-maxOccurs" => {
                    item.max_occurs = self.reader.count(extension, "valueInteger");
                }
                "minLength" => item.min_length = self.reader.count(extension, "valueInteger"),
                "minValue" => item.min_value = self.limit(extension, item.kind, "minValue"),
                "maxValue" => item.max_value = self.limit(extension, item.kind, "maxValue"),
                "regex" => item.regex = self.pattern(extension),
                "entryFormat" => item.entry_format = self.text(extension, "valueString", Some(id)),
                "questionnaire-itemControl" => {
                    item.control = self.control(extension).or(item.control);
                }
                "sdc-questionnaire-keyboard" => item.keyboard = self.keyboard(extension),
                ERROR_TEXT => item.error_text = self.text(extension, "valueString", Some(id)),
                _ => self.foreign(url),
            }
        }
    }

    fn pattern(&mut self, extension: &Object) -> Option<Pattern> {
        let source = self.reader.string(extension, "valueString")?;
        match Pattern::new(source) {
            Ok(pattern) => Some(pattern),
            Err(detail) => {
                self.reader.fault(Rule::BadPattern { detail });
                None
            }
        }
    }

    fn limit(&mut self, extension: &Object, kind: ItemType, limit: &'static str) -> Option<Value> {
        let Some((_, value)) = self.reader.choice(extension, "value") else {
            self.reader.missing("value[x]");
            return None;
        };
        let value = value?;
        let fits = match kind {
            ItemType::Integer => matches!(value, Value::Integer(_)),
            ItemType::Decimal => matches!(value, Value::Integer(_) | Value::Decimal(_)),
            ItemType::Date => matches!(value, Value::Date(_)),
            ItemType::DateTime => matches!(value, Value::DateTime(_) | Value::Date(_)),
            ItemType::Time => matches!(value, Value::Time(_)),
            _ => false,
        };
        if !fits {
            self.reader.fault(Rule::LimitType { limit });
            return None;
        }
        Some(match (kind, value) {
            (ItemType::DateTime, Value::Date(date)) => Value::DateTime(date.into()),
            (_, value) => value,
        })
    }

    fn control(&mut self, extension: &Object) -> Option<Control> {
        let concept = extension
            .get("valueCodeableConcept")
            .and_then(Json::as_object);
        let Some(concept) = concept else {
            self.reader
                .wrong_type("questionnaire-itemControl", "CodeableConcept");
            return None;
        };
        let mut found = None;
        for (_, coding) in self.reader.objects(concept, "coding") {
            let coding = self.reader.coding(coding);
            let own = coding
                .system
                .as_deref()
                .is_none_or(|system| system == CONTROLS);
            let control = match coding.code.as_deref().filter(|_| own) {
                Some("page") => Control::Page,
                Some("radio-button") => Control::RadioButton,
                Some("check-box") => Control::CheckBox,
                Some("drop-down") => Control::DropDown,
                Some("help") => Control::Help,
                Some("flyover") => Control::Flyover,
                other => {
                    let what = format!(
                        "control {}",
                        other.or(coding.code.as_deref()).unwrap_or("without a code")
                    );
                    self.reader.fault(Rule::Ignored { what });
                    continue;
                }
            };
            found = found.or(Some(control));
        }
        found
    }

    fn keyboard(&mut self, extension: &Object) -> Option<Keyboard> {
        match self.reader.string(extension, "valueCode") {
            Some("phone") => Some(Keyboard::Phone),
            Some("email") => Some(Keyboard::Email),
            Some("number") => Some(Keyboard::Number),
            Some("url") => Some(Keyboard::Url),
            Some("chat") => Some(Keyboard::Chat),
            Some(other) => {
                self.reader.fault(Rule::Ignored {
                    what: format!("keyboard {other}"),
                });
                None
            }
            None => None,
        }
    }
}
