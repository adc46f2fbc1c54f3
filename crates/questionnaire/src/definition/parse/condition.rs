//! Conditions: read with their item, bound to their question once all items are known.

use super::{Parser, RawCondition};
use crate::definition::{Condition, Item, ItemId, ItemType, Operator};
use crate::issue::{Issue, Rule};
use crate::read::Object;
use crate::value::Value;

/// The elements of a R4 `Questionnaire.item.enableWhen`.
const FIELDS: &str = "id extension modifierExtension question operator answerBoolean answerDecimal answerInteger \
    answerDate answerDateTime answerTime answerString answerCoding answerQuantity answerReference";

impl Parser {
    pub(super) fn conditions(&mut self, entry: &Object, item: ItemId) {
        for (index, condition) in self.reader.objects(entry, "enableWhen") {
            let mark = self.reader.enter_entry("enableWhen", index);
            self.condition(condition, item);
            self.reader.leave(mark);
        }
    }

    fn condition(&mut self, condition: &Object, item: ItemId) {
        self.reader.known(condition, FIELDS);
        self.reader.no_modifiers(condition);
        self.no_extensions(condition);
        for field in ["question", "operator"] {
            if !condition.contains_key(field) {
                self.reader.missing(field);
            }
        }
        let question = self.reader.string(condition, "question");
        let code = self.reader.string(condition, "operator");
        let operator = code.and_then(Operator::parse);
        if code.is_some() && operator.is_none() {
            self.reader
                .wrong_type("operator", "exists, =, !=, >, <, >= or <=");
        }
        let value = match self.reader.choice(condition, "answer") {
            Some((_, value @ Some(_))) => value,
            Some((kind @ ("Quantity" | "Reference"), None)) => {
                self.reader
                    .not_supported(format!("enableWhen.answer{kind}"));
                None
            }
            Some((_, None)) => None,
            None => {
                self.reader.missing("answer[x]");
                None
            }
        };
        if let Some(question) = question.map(str::to_owned) {
            let path = self.reader.path.clone();
            self.conditions.push(RawCondition {
                item,
                path,
                question,
                operator,
                value,
            });
        }
    }

    /// Binds the conditions to their questions. Of those that are refused nothing is left.
    pub(super) fn bind_all(&mut self) {
        for condition in std::mem::take(&mut self.conditions) {
            let (path, item) = (condition.path.clone(), condition.item);
            match self.bind(condition) {
                Ok(bound) => {
                    let never = bound.as_ref().and_then(|bound| self.never(bound));
                    self.definition.items[item.index()].conditions.extend(bound);
                    if let Some(rule) = never {
                        self.fault_at(item, path, rule);
                    }
                }
                Err(rule) => self.fault_at(item, path, rule),
            }
        }
    }

    fn fault_at(&mut self, item: ItemId, path: String, rule: Rule) {
        let link_id = self.definition.item(item).link_id.as_str();
        let issue = Issue::new(rule, Some(link_id).filter(|id| !id.is_empty()), path);
        self.reader.note(issue);
    }

    fn bind(&self, raw: RawCondition) -> Result<Option<Condition>, Rule> {
        let question = raw.question;
        let Some(source) = self.definition.find(&question) else {
            return Err(Rule::UnknownQuestion { question });
        };
        let item = self.definition.item(source);
        if !item.kind.is_question() {
            return Err(Rule::ConditionOnNoQuestion { question });
        }
        let (Some(operator), Some(value)) = (raw.operator, raw.value) else {
            return Ok(None);
        };
        if operator == Operator::Exists {
            return match value {
                Value::Boolean(_) => Ok(Some(Condition {
                    source,
                    operator,
                    value,
                })),
                _ => Err(Rule::Invariant { number: 7 }),
            };
        }
        if item.unjudged {
            return Ok(None);
        }
        if !condition_fits(item, &value) {
            return Err(Rule::ConditionType {
                question,
                found: value.type_name(),
            });
        }
        if operator.is_ordering()
            && (matches!(value, Value::Boolean(_) | Value::Coding(_)) || item.kind == ItemType::Url)
        {
            return Err(Rule::ConditionOperator { question });
        }
        Ok(Some(Condition {
            source,
            operator,
            value,
        }))
    }

    /// Whether a condition compares with something that is none of the question's options.
    fn never(&self, condition: &Condition) -> Option<Rule> {
        let item = self.definition.item(condition.source);
        let compares = matches!(condition.operator, Operator::Equal | Operator::NotEqual);
        let closed =
            item.kind != ItemType::OpenChoice || matches!(condition.value, Value::Coding(_));
        let known = item
            .options
            .iter()
            .any(|option| match (&condition.value, &option.value) {
                (Value::Coding(value), Value::Coding(option)) => value.matches(option),
                (value, option) => value.is_same(option),
            });
        let never = compares && closed && !item.options.is_empty() && !known;
        never.then(|| Rule::ConditionNotOption {
            question: item.link_id.clone(),
        })
    }
}

/// Whether answers to a question can be compared with a condition's value.
fn condition_fits(item: &Item, value: &Value) -> bool {
    // The standard has no `answerUri`: web addresses are compared with text.
    if item.kind == ItemType::Url {
        matches!(value, Value::String(_))
    } else {
        crate::check::type_fits(item, value)
    }
}
