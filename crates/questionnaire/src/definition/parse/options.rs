//! The answers that a question offers, and those it starts with.

use super::Parser;
use super::extension::STANDARD;
use crate::definition::{AnswerOption, ItemType};
use crate::issue::Rule;
use crate::read::Object;
use crate::text::Text;
use crate::value::Value;

/// The elements of a R4 `Questionnaire.item.answerOption`.
const FIELDS: &[&str] = &[
    "id",
    "extension",
    "modifierExtension",
    "valueInteger",
    "valueDate",
    "valueTime",
    "valueString",
    "valueCoding",
    "valueReference",
    "initialSelected",
];

impl Parser {
    pub(super) fn options(&mut self, object: &Object, kind: ItemType) -> Vec<AnswerOption> {
        let mut options: Vec<AnswerOption> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for (index, entry) in self.reader.objects(object, "answerOption") {
            let length = self.reader.path.len();
            self.reader
                .path
                .push_str(&format!(".answerOption[{index}]"));
            if let Some(option) = self.option(entry, kind) {
                if seen.insert(option_key(&option.value)) {
                    options.push(option);
                } else {
                    self.reader.fault(Rule::DuplicateOption {
                        option: option.value.to_text(),
                    });
                }
            }
            self.reader.path.truncate(length);
        }
        unique_codes(&mut options);
        options
    }

    fn option(&mut self, entry: &Object, kind: ItemType) -> Option<AnswerOption> {
        self.reader.known(entry, FIELDS);
        self.no_modifiers(entry);
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
            self.reader.fault(Rule::Missing {
                field: "value[x]".to_owned(),
            });
            return None;
        };
        if name == "Reference" {
            self.reader.fault(Rule::NotSupported {
                what: "answerOption.valueReference".to_owned(),
            });
            return None;
        }
        let value = value?;
        if !option_fits(kind, &value) {
            self.reader.fault(Rule::OptionType {
                found: format!("value{name}"),
            });
            return None;
        }
        let label = self.label(entry, &value);
        Some(AnswerOption {
            value,
            label,
            exclusive,
            initial,
            code: String::new(),
        })
    }

    /// The label of an option: a code's display with its translations, a text with its own.
    fn label(&mut self, entry: &Object, value: &Value) -> Text {
        let mut label = Text::new(value.to_text());
        match (
            value,
            entry
                .get("valueCoding")
                .and_then(|coding| coding.as_object()),
        ) {
            (Value::Coding(coding), Some(object)) => {
                if coding.code.is_none() {
                    self.reader.fault(Rule::Missing {
                        field: "valueCoding.code".to_owned(),
                    });
                }
                self.ignored_extensions(object, &[]);
                self.translate(object, "display", &mut label);
            }
            _ => self.translate(entry, "valueString", &mut label),
        }
        label
    }

    pub(super) fn initial(&mut self, object: &Object) -> Vec<(&'static str, Value)> {
        let mut values = Vec::new();
        for (index, entry) in self.reader.objects(object, "initial") {
            let length = self.reader.path.len();
            self.reader.path.push_str(&format!(".initial[{index}]"));
            match self.reader.choice(entry, "value") {
                None => self.reader.fault(Rule::Missing {
                    field: "value[x]".to_owned(),
                }),
                Some((_, Some(value))) => values.push((value.type_name(), value)),
                Some((name @ ("Attachment" | "Quantity" | "Reference"), None)) => {
                    self.reader.fault(Rule::NotSupported {
                        what: format!("initial.value{name}"),
                    });
                }
                Some((name, None)) if value_is_unknown(name) => {
                    self.reader.fault(Rule::UnknownElement {
                        field: format!("value{name}"),
                    });
                }
                Some(_) => {}
            }
            self.reader.path.truncate(length);
        }
        values
    }
}

fn value_is_unknown(name: &str) -> bool {
    !matches!(
        name,
        "Boolean"
            | "Decimal"
            | "Integer"
            | "Date"
            | "DateTime"
            | "Time"
            | "String"
            | "Uri"
            | "Coding"
    )
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
fn option_key(value: &Value) -> (&'static str, Option<String>, Option<String>) {
    match value {
        Value::Coding(coding) => ("Coding", coding.system.clone(), coding.code.clone()),
        other => (other.type_name(), None, Some(other.to_text())),
    }
}

/// Gives each option the shortest string that is unique among them.
fn unique_codes(options: &mut [AnswerOption]) {
    let bare = |value: &Value| match value {
        Value::Coding(coding) => coding.code.clone().unwrap_or_default(),
        other => other.to_text(),
    };
    let mut count = std::collections::HashMap::new();
    for option in options.iter() {
        *count.entry(bare(&option.value)).or_insert(0_u32) += 1;
    }
    for option in options {
        let code = bare(&option.value);
        option.code = match &option.value {
            _ if count.get(&code) == Some(&1) => code,
            Value::Coding(coding) => {
                format!("{}|{code}", coding.system.as_deref().unwrap_or_default())
            }
            other => format!("{}:{code}", other.type_name()),
        };
    }
}
