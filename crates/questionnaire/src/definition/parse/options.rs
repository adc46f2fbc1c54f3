//! The answers that a question offers, and those it starts with.

use std::collections::BTreeMap;

use super::Parser;
use super::extension::STANDARD;
use crate::definition::{AnswerOption, Item, ItemId, ItemType};
use crate::issue::Rule;
use crate::read::Object;
use crate::text::Text;
use crate::value::{Coding, Value};

/// The elements of a R4 `Questionnaire.item.answerOption`.
const FIELDS: &str = "id extension modifierExtension valueInteger valueDate valueTime valueString valueCoding \
    valueReference initialSelected";

impl Parser {
    pub(super) fn options(
        &mut self,
        object: &Object,
        kind: ItemType,
        of: ItemId,
    ) -> Vec<AnswerOption> {
        let mut options: Vec<AnswerOption> = Vec::new();
        let mut seen = BTreeMap::new();
        for (index, entry) in self.reader.objects(object, "answerOption") {
            let mark = self.reader.enter_entry("answerOption", index);
            if let Some(option) = self.option(entry, kind, of) {
                if seen.insert(option_key(&option.value), 0_u32).is_none() {
                    options.push(option);
                } else {
                    self.reader.fault(Rule::DuplicateOption {
                        option: option.label.as_str().to_owned(),
                    });
                }
            }
            self.reader.leave(mark);
        }
        unique_codes(&mut options);
        options
    }

    fn option(&mut self, entry: &Object, kind: ItemType, of: ItemId) -> Option<AnswerOption> {
        self.reader.known(entry, FIELDS);
        self.reader.no_modifiers(entry);
        let mut exclusive = false;
        for (url, extension) in self.extensions(entry) {
            if url.strip_prefix(STANDARD) == Some("questionnaire-optionExclusive") {
                exclusive = self
                    .reader
                    .boolean(extension, "valueBoolean")
                    .unwrap_or(false);
            } else {
                self.foreign(url);
            }
        }
        let initial = self
            .reader
            .boolean(entry, "initialSelected")
            .unwrap_or(false);
        let Some((name, value)) = self.reader.choice(entry, "value") else {
            self.reader.missing("value[x]");
            return None;
        };
        if name == "Reference" {
            self.reader
                .not_supported("answerOption.valueReference".to_owned());
            return None;
        }
        let value = value?;
        if !option_fits(kind, &value) {
            self.reader.fault(Rule::OptionType {
                found: format!("value{name}"),
            });
            return None;
        }
        let label = self.label(entry, &value, of);
        Some(AnswerOption {
            value,
            label,
            exclusive,
            initial,
            code: String::new(),
        })
    }

    /// The label of an option: a code's display with its translations, a text with its own.
    fn label(&mut self, entry: &Object, value: &Value, of: ItemId) -> Text {
        let mut label = Text::new(value.to_text());
        match (
            value,
            entry
                .get("valueCoding")
                .and_then(|coding| coding.as_object()),
        ) {
            (Value::Coding(coding), Some(object)) => {
                // A display alone is an answer too: R5 compares it "unless those are the only elements".
                let named = coding.code.is_some() || coding.display.is_some();
                if !named && !object.contains_key("code") && !object.contains_key("display") {
                    self.reader.missing("valueCoding.code");
                }
                self.no_extensions(object);
                if coding.display.is_some() {
                    self.translate(object, "display", &mut label, Some(of));
                }
            }
            (Value::String(_), _) => self.translate(entry, "valueString", &mut label, Some(of)),
            _ => {}
        }
        label
    }

    /// The answers that a question starts with: `initial`, or the options that are chosen at the start.
    pub(super) fn initial(&mut self, object: &Object, item: &Item) -> Vec<Value> {
        let mut values = Vec::new();
        for (index, entry) in self.reader.objects(object, "initial") {
            let mark = self.reader.enter_entry("initial", index);
            values.extend(self.initial_value(entry, item));
            self.reader.leave(mark);
        }
        if values.is_empty() {
            values.extend(
                item.options
                    .iter()
                    .filter(|option| option.initial)
                    .map(|option| option.value.clone()),
            );
            if values.len() > 1 && !item.repeats {
                self.reader.fault(Rule::InitialTooMany);
                values.truncate(1);
            }
        }
        values
    }

    fn initial_value(&mut self, entry: &Object, item: &Item) -> Option<Value> {
        let Some((name, value)) = self.reader.choice(entry, "value") else {
            self.reader.missing("value[x]");
            return None;
        };
        let Some(value) = value else {
            match name {
                "Attachment" | "Quantity" | "Reference" => {
                    self.reader.not_supported(format!("initial.value{name}"));
                }
                _ if crate::read::is_profile_type(name) => {}
                _ => self.reader.fault(Rule::UnknownElement {
                    field: format!("value{name}"),
                }),
            }
            return None;
        };
        if !item.kind.is_question() || item.unjudged {
            return None;
        }
        let free = item.kind == ItemType::OpenChoice && matches!(value, Value::String(_));
        if !crate::check::type_fits(item, &value) {
            self.reader.fault(Rule::InitialType {
                found: value.type_name(),
            });
        } else if !item.options.is_empty() && !free && item.option_of(&value).is_none() {
            self.reader.fault(Rule::InitialNotOption {
                value: value.to_text(),
            });
        } else {
            return Some(value);
        }
        None
    }
}

/// Whether a value can be an option of an item: any of the standard's for choices, else of the item's own type.
fn option_fits(kind: ItemType, value: &Value) -> bool {
    match kind {
        ItemType::Choice | ItemType::OpenChoice => true,
        ItemType::Integer => matches!(value, Value::Integer(_)),
        ItemType::Date => matches!(value, Value::Date(_)),
        ItemType::Time => matches!(value, Value::Time(_)),
        ItemType::String => matches!(value, Value::String(_)),
        _ => false,
    }
}

/// What makes two options the same.
fn option_key(value: &Value) -> String {
    // One that is missing is like one that is empty: no option can be told from another by it.
    let part = |text: &Option<String>| text.clone().unwrap_or_default();
    match value {
        Value::Coding(Coding {
            system,
            code: None,
            display,
            ..
        }) => ["Coding", &part(system), "  ", &part(display)].concat(),
        Value::Coding(coding) => {
            ["Coding", &part(&coding.system), " ", &part(&coding.code)].concat()
        }
        other => [other.type_name(), " ", &other.to_text()].concat(),
    }
}

/// Gives each option the shortest string that is unique among them.
fn unique_codes(options: &mut [AnswerOption]) {
    let bare = |value: &Value| match value {
        Value::Coding(Coding {
            code: Some(code), ..
        }) => code.clone(),
        other => other.to_text(),
    };
    let mut count: BTreeMap<String, u32> = BTreeMap::new();
    for option in options.iter() {
        let code = bare(&option.value);
        let before = count.get(&code).copied().unwrap_or(0);
        count.insert(code, before + 1);
    }
    let mut used = BTreeMap::new();
    for (index, option) in options.iter_mut().enumerate() {
        let code = bare(&option.value);
        option.code = match &option.value {
            _ if count.get(&code) == Some(&1) => code,
            Value::Coding(coding) => {
                [coding.system.as_deref().unwrap_or_default(), "|", &code].concat()
            }
            other => [other.type_name(), ":", &code].concat(),
        };
        while used.insert(option.code.clone(), 0_u32).is_some() {
            option.code = format!("{}#{index}", option.code);
        }
    }
}
