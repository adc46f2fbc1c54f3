//! What binds items together: the standard's invariants, conditions, and the order that conditions imply.

use super::{Parser, RawCondition};
use crate::definition::{Behavior, Condition, Item, ItemId, ItemType, Operator};
use crate::issue::{Issue, Rule};
use crate::read::Object;
use crate::value::Value;

impl Parser {
    /// The invariants of one item by their text (R4, Questionnaire, Constraints). The eighth part,
    /// que-2, is checked where items are read.
    pub(super) fn invariants(&mut self, entry: &Object, id: ItemId) {
        let item = self.definition.item(id);
        let (kind, unjudged) = (item.kind, item.unjudged);
        let has = |field: &str| entry.contains_key(field);
        let count = |field: &str| {
            entry
                .get(field)
                .and_then(|value| value.as_array())
                .map_or(0, Vec::len)
        };
        let (group, display) = (kind == ItemType::Group, kind == ItemType::Display);
        let with_options = kind.is_choice()
            || matches!(
                kind,
                ItemType::Integer | ItemType::Date | ItemType::Time | ItemType::String
            )
            || matches!(kind, ItemType::Decimal | ItemType::DateTime);
        let with_length = kind.is_choice() && kind == ItemType::OpenChoice
            || matches!(
                kind,
                ItemType::Boolean | ItemType::Decimal | ItemType::Integer
            )
            || matches!(kind, ItemType::String | ItemType::Text | ItemType::Url);
        let broken = [
            (1, (group && !has("item")) || (display && has("item"))),
            (3, display && has("code")),
            (4, has("answerOption") && has("answerValueSet")),
            (
                5,
                !with_options && (has("answerOption") || has("answerValueSet")),
            ),
            (6, display && (has("required") || has("repeats"))),
            (8, (group || display) && has("initial")),
            (9, display && has("readOnly")),
            (10, !with_length && has("maxLength")),
            (11, has("answerOption") && has("initial")),
            (12, count("enableWhen") > 1 && !has("enableBehavior")),
            (13, !item.repeats && count("initial") > 1),
        ];
        for (number, broken) in broken {
            let about_type = !matches!(number, 4 | 11 | 12 | 13);
            if broken && !(unjudged && about_type) {
                self.reader.fault(Rule::Invariant { number });
            }
        }
    }

    /// Binds the conditions to their questions once all items are known.
    pub(super) fn finish(&mut self) {
        let raw = std::mem::take(&mut self.conditions);
        for condition in raw {
            let path = condition.path.clone();
            let item = condition.item;
            match self.bind(condition) {
                Ok(bound) => self.definition.items[item.index()].conditions.extend(bound),
                Err(rule) => self.fault_at(item, path, rule),
            }
        }
        self.order();
    }

    fn fault_at(&mut self, item: ItemId, path: String, rule: Rule) {
        let link_id = &self.definition.item(item).link_id;
        self.reader
            .issues
            .push(Issue::new(rule, Some(link_id), path));
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
        if operator.is_ordering() && matches!(value, Value::Boolean(_) | Value::Coding(_)) {
            return Err(Rule::ConditionOperator { operator: raw.kind });
        }
        Ok(Some(Condition {
            source,
            operator,
            value,
        }))
    }

    /// Finds loops, and an order in which whatever decides about an item comes before it.
    fn order(&mut self) {
        let count = self.definition.items.len();
        let mut dependents: Vec<Vec<ItemId>> = vec![Vec::new(); count];
        for (index, item) in self.definition.items.iter().enumerate() {
            for condition in &item.conditions {
                let list = &mut dependents[condition.source.index()];
                if list.last() != Some(&ItemId::new(index)) {
                    list.push(ItemId::new(index));
                }
            }
        }
        let mut waiting: Vec<u32> = self
            .definition
            .items
            .iter()
            .map(|item| u32::from(item.parent.is_some()))
            .collect();
        for list in &dependents {
            for item in list {
                waiting[item.index()] += 1;
            }
        }
        let mut ready: Vec<ItemId> = (0..count)
            .filter(|at| waiting[*at] == 0)
            .map(ItemId::new)
            .collect();
        let mut rank = vec![0; count];
        let mut next = 0;
        while let Some(id) = ready.get(next).copied() {
            rank[id.index()] = u32::try_from(next).unwrap_or(u32::MAX);
            next += 1;
            for after in self.definition.items[id.index()]
                .children
                .iter()
                .chain(&dependents[id.index()])
            {
                waiting[after.index()] -= 1;
                if waiting[after.index()] == 0 {
                    ready.push(*after);
                }
            }
        }
        self.definition.dependents = dependents;
        self.definition.rank = rank;
        if next < count {
            self.loops(&waiting);
        }
    }

    /// Lists the items whose conditions depend on themselves, and drops those conditions.
    fn loops(&mut self, waiting: &[u32]) {
        let stuck: Vec<ItemId> = (0..waiting.len())
            .filter(|at| waiting[*at] > 0)
            .map(ItemId::new)
            .collect();
        for id in stuck {
            if !self.definition.item(id).conditions.is_empty() {
                let path = self.definition.path(id);
                self.fault_at(id, format!("{path}.enableWhen"), Rule::Loop);
                self.definition.items[id.index()].conditions.clear();
                self.definition.items[id.index()].behavior = Behavior::All;
            }
        }
        self.order();
    }
}

/// Whether answers to a question can be compared with a condition's value.
fn condition_fits(item: &Item, value: &Value) -> bool {
    match (item.kind, value) {
        (ItemType::Url, value) => matches!(value, Value::String(_)),
        (ItemType::Choice, value) if !item.options.is_empty() => item
            .options
            .iter()
            .any(|option| option.value.type_name() == value.type_name()),
        (ItemType::OpenChoice, Value::String(_)) => true,
        (ItemType::OpenChoice, value) if !item.options.is_empty() => item
            .options
            .iter()
            .any(|option| option.value.type_name() == value.type_name()),
        (_, value) => crate::check::type_fits(item, value),
    }
}
