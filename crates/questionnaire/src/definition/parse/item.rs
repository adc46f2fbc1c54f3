//! Reading one item.

use serde_json::Value as Json;

use super::extension::{ERROR_TEXT, SDC, STANDARD};
use super::{Parser, RawCondition};
use crate::bounds::{MAX_DEPTH, MAX_ITEMS};
use crate::definition::{Behavior, Control, Item, ItemId, ItemType, Keyboard, Operator};
use crate::issue::Rule;
use crate::pattern::Pattern;
use crate::read::{Object, item_step};
use crate::text::Text;
use crate::value::Value;

/// The elements of a R4 `Questionnaire.item`.
const FIELDS: &[&str] = &[
    "id",
    "extension",
    "modifierExtension",
    "linkId",
    "definition",
    "code",
    "prefix",
    "text",
    "type",
    "enableWhen",
    "enableBehavior",
    "required",
    "repeats",
    "readOnly",
    "maxLength",
    "answerValueSet",
    "answerOption",
    "initial",
    "item",
];

/// The elements of a R4 `Questionnaire.item.enableWhen`.
const CONDITION_FIELDS: &[&str] = &[
    "id",
    "extension",
    "modifierExtension",
    "question",
    "operator",
    "answerBoolean",
    "answerDecimal",
    "answerInteger",
    "answerDate",
    "answerDateTime",
    "answerTime",
    "answerString",
    "answerCoding",
    "answerQuantity",
    "answerReference",
];

impl Parser {
    /// Reads the items nested in an element.
    pub(super) fn items(&mut self, object: &Object, parent: Option<ItemId>) {
        let depth = parent.map_or(0, |id| self.definition.item(id).depth as usize + 1);
        if depth >= MAX_DEPTH && object.contains_key("item") {
            self.reader.fault(Rule::TooDeep { limit: MAX_DEPTH });
            return;
        }
        for (index, entry) in self.reader.objects(object, "item") {
            if self.definition.items.len() >= MAX_ITEMS {
                if !self.too_many {
                    self.too_many = true;
                    self.reader.fault(Rule::TooMany {
                        what: "item",
                        limit: MAX_ITEMS,
                    });
                }
                return;
            }
            let link_id = entry
                .get("linkId")
                .and_then(Json::as_str)
                .filter(|id| !id.trim().is_empty());
            let known = link_id.is_some_and(|id| self.definition.by_link.contains_key(id));
            let step = match link_id {
                Some(id) if !known => item_step(id),
                _ => format!("item[{index}]"),
            };
            let length = self.reader.path.len();
            let outer = self.reader.link_id.take();
            self.reader.link_id = link_id.map(str::to_owned);
            self.reader.path.push('.');
            self.reader.path.push_str(&step);
            self.item(entry, parent, link_id, known);
            self.reader.path.truncate(length);
            self.reader.link_id = outer;
        }
    }

    fn item(&mut self, entry: &Object, parent: Option<ItemId>, link_id: Option<&str>, known: bool) {
        self.reader.known(entry, FIELDS);
        self.no_modifiers(entry);
        if link_id.is_none() && entry.get("linkId").is_none_or(Json::is_string) {
            self.reader.fault(Rule::Missing {
                field: "linkId".to_owned(),
            });
        } else if link_id.is_none() {
            self.reader.wrong_type("linkId", "string");
        }
        if known {
            self.reader.fault(Rule::Invariant { number: 2 });
        }
        let (kind, judged) = self.kind(entry);
        let item = self.plain(entry, parent, link_id.unwrap_or_default(), kind, judged);
        let id = ItemId::new(self.definition.items.len());
        self.definition.items.push(item);
        if let Some(link_id) = link_id.filter(|_| !known) {
            self.definition.by_link.insert(link_id.to_owned(), id);
        }
        match parent {
            Some(parent) => self.definition.items[parent.index()].children.push(id),
            None => self.definition.roots.push(id),
        }
        self.conditions(entry, id);
        self.items(entry, Some(id));
        self.invariants(entry, id);
        self.help(parent, id);
    }

    /// The type; for one outside the profile, a stand-in that leaves answers unjudged.
    fn kind(&mut self, entry: &Object) -> (ItemType, bool) {
        const OUTSIDE: [&str; 4] = ["quantity", "reference", "attachment", "question"];
        let Some(code) = self.reader.string(entry, "type") else {
            if !entry.contains_key("type") {
                self.reader.fault(Rule::Missing {
                    field: "type".to_owned(),
                });
            }
            return (ItemType::Text, false);
        };
        let kind = ItemType::parse(code);
        if kind.is_none() {
            if OUTSIDE.contains(&code) {
                self.reader.fault(Rule::NotSupported {
                    what: format!("type {code}"),
                });
            } else {
                self.reader
                    .wrong_type("type", "one of the standard's item types");
            }
        }
        (kind.unwrap_or(ItemType::Text), kind.is_some())
    }

    fn plain(
        &mut self,
        entry: &Object,
        parent: Option<ItemId>,
        link_id: &str,
        kind: ItemType,
        judged: bool,
    ) -> Item {
        if entry.contains_key("answerValueSet") {
            self.reader.fault(Rule::NotSupported {
                what: "answerValueSet".to_owned(),
            });
        }
        let mut item = Item {
            link_id: link_id.to_owned(),
            kind,
            text: self.text(entry, "text"),
            prefix: self.text(entry, "prefix"),
            required: self.reader.boolean(entry, "required").unwrap_or(false),
            repeats: self.reader.boolean(entry, "repeats").unwrap_or(false),
            read_only: self.reader.boolean(entry, "readOnly").unwrap_or(false),
            hidden: false,
            min_occurs: None,
            max_occurs: None,
            min_length: None,
            max_length: self.reader.count(entry, "maxLength"),
            min_value: None,
            max_value: None,
            regex: None,
            entry_format: None,
            control: None,
            options: self.options(entry, kind),
            help: None,
            error_text: None,
            keyboard: None,
            codes: self.codings(entry, "code"),
            parent,
            children: Vec::new(),
            initial: Vec::new(),
            conditions: Vec::new(),
            behavior: self.behavior(entry),
            depth: parent.map_or(0, |id| self.definition.item(id).depth + 1),
            unjudged: !judged,
        };
        self.item_extensions(entry, &mut item);
        item.initial = self.initial_values(entry, &item);
        item
    }

    fn behavior(&mut self, entry: &Object) -> Behavior {
        match self.reader.string(entry, "enableBehavior") {
            Some("any") => Behavior::Any,
            Some("all") | None => Behavior::All,
            Some(_) => {
                self.reader.wrong_type("enableBehavior", "all or any");
                Behavior::All
            }
        }
    }

    fn item_extensions(&mut self, entry: &Object, item: &mut Item) {
        for (url, extension) in self.extensions(entry) {
            let short = url
                .strip_prefix(STANDARD)
                .or_else(|| url.strip_prefix(SDC))
                .unwrap_or(url);
            match short {
                "questionnaire-hidden" => {
                    item.hidden = self
                        .reader
                        .boolean(extension, "valueBoolean")
                        .unwrap_or(false)
                }
                "questionnaire-minOccurs" => {
                    item.min_occurs = self.reader.count(extension, "valueInteger")
                }
                "questionnaire-maxOccurs" => {
                    item.max_occurs = self.reader.count(extension, "valueInteger")
                }
                "minLength" => item.min_length = self.reader.count(extension, "valueInteger"),
                "minValue" => item.min_value = self.limit(extension, item.kind, "minValue"),
                "maxValue" => item.max_value = self.limit(extension, item.kind, "maxValue"),
                "regex" => item.regex = self.pattern(extension),
                "entryFormat" => item.entry_format = self.text(extension, "valueString"),
                "questionnaire-itemControl" => {
                    item.control = self.control(extension).or(item.control)
                }
                "sdc-questionnaire-keyboard" => item.keyboard = self.keyboard(extension),
                ERROR_TEXT => item.error_text = self.text(extension, "valueString"),
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
        let (_, value) = self.reader.choice(extension, "value")?;
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
            let control = match coding.code.as_deref() {
                Some("page") => Control::Page,
                Some("radio-button") => Control::RadioButton,
                Some("check-box") => Control::CheckBox,
                Some("drop-down") => Control::DropDown,
                Some("help") => Control::Help,
                Some("flyover") => Control::Flyover,
                other => {
                    let what = format!("control {}", other.unwrap_or("without a code"));
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

    fn initial_values(&mut self, entry: &Object, item: &Item) -> Vec<Value> {
        let mut values = Vec::new();
        for (found, value) in self.initial(entry) {
            if !crate::check::type_fits(item, &value) {
                self.reader.fault(Rule::InitialType { found });
                continue;
            }
            let free = item.kind == ItemType::OpenChoice && matches!(value, Value::String(_));
            if !item.options.is_empty() && !free && item.option_of(&value).is_none() {
                self.reader.fault(Rule::InitialNotOption {
                    value: value.to_text(),
                });
                continue;
            }
            values.push(value);
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

    fn conditions(&mut self, entry: &Object, item: ItemId) {
        for (index, condition) in self.reader.objects(entry, "enableWhen") {
            let length = self.reader.path.len();
            self.reader.path.push_str(&format!(".enableWhen[{index}]"));
            self.condition(condition, item);
            self.reader.path.truncate(length);
        }
    }

    fn condition(&mut self, condition: &Object, item: ItemId) {
        self.reader.known(condition, CONDITION_FIELDS);
        self.no_modifiers(condition);
        self.ignored_extensions(condition, &[]);
        let mut required = |field: &str| {
            let value = self.reader.string(condition, field);
            if value.is_none() && !condition.contains_key(field) {
                self.reader.fault(Rule::Missing {
                    field: field.to_owned(),
                });
            }
            value
        };
        let (question, operator) = (required("question"), required("operator"));
        let parsed = operator.and_then(Operator::parse);
        if operator.is_some() && parsed.is_none() {
            self.reader
                .wrong_type("operator", "exists, =, !=, >, <, >= or <=");
        }
        let Some((kind, value)) = self.reader.choice(condition, "answer") else {
            self.reader.fault(Rule::Missing {
                field: "answer[x]".to_owned(),
            });
            return;
        };
        if matches!(kind, "Quantity" | "Reference") {
            self.reader.fault(Rule::NotSupported {
                what: format!("enableWhen.answer{kind}"),
            });
            return;
        }
        if let Some(question) = question {
            let (path, kind) = (self.reader.path.clone(), kind.to_owned());
            let question = question.to_owned();
            self.conditions.push(RawCondition {
                item,
                path,
                question,
                operator: parsed,
                kind,
                value,
            });
        }
    }

    /// Adds a nested help text to the item it helps with.
    fn help(&mut self, parent: Option<ItemId>, id: ItemId) {
        let item = self.definition.item(id);
        let helps = item.kind == ItemType::Display
            && matches!(item.control, Some(Control::Help | Control::Flyover));
        if let (true, Some(parent), Some(text)) = (helps, parent, item.text.clone()) {
            let help: &mut Option<Text> = &mut self.definition.items[parent.index()].help;
            help.get_or_insert(text);
        }
    }
}
