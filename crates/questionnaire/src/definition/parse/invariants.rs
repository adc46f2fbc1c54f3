//! The standard's invariants, and limits that contradict each other or their question.

use std::cmp::Ordering;

use super::Parser;
use crate::definition::{Item, ItemId, ItemType, order};
use crate::issue::Rule;
use crate::read::Object;

impl Parser {
    /// The invariants of one item by their text (R4, Questionnaire, Constraints). que-2 is checked where
    /// link ids are read, que-7 where conditions are.
    pub(super) fn invariants(&mut self, entry: &Object, id: ItemId) {
        let item = self.definition.item(id);
        let (kind, unjudged, repeats) = (item.kind, item.unjudged, item.repeats);
        let has = |field: &str| entry.contains_key(field);
        let count = |field: &str| {
            entry
                .get(field)
                .and_then(|value| value.as_array())
                .map_or(0, Vec::len)
        };
        let (group, display) = (kind == ItemType::Group, kind == ItemType::Display);
        let without_options = matches!(
            kind,
            ItemType::Group
                | ItemType::Display
                | ItemType::Boolean
                | ItemType::Text
                | ItemType::Url
        );
        let of_type = [
            (1, (group && !has("item")) || (display && has("item"))),
            (3, display && has("code")),
            (
                5,
                without_options && (has("answerOption") || has("answerValueSet")),
            ),
            (6, display && (has("required") || has("repeats"))),
            (8, (group || display) && has("initial")),
            (9, display && has("readOnly")),
            (10, has("maxLength") && !has_length(kind)),
        ];
        let of_any = [
            (4, has("answerOption") && has("answerValueSet")),
            (11, has("answerOption") && has("initial")),
            (12, count("enableWhen") > 1 && !has("enableBehavior")),
            (13, !repeats && count("initial") > 1),
        ];
        for (number, broken) in of_type.into_iter().filter(|_| !unjudged).chain(of_any) {
            if broken {
                self.reader.fault(Rule::Invariant { number });
            }
        }
        let choice = kind.is_choice() && !unjudged;
        if choice && !has("answerOption") && !has("answerValueSet") {
            self.reader.fault(Rule::NoOptions);
        }
    }

    /// Refuses limits that contradict each other or their question, and leaves them out.
    pub(super) fn limits(&mut self, item: &mut Item) {
        let (question, length) = (item.kind.is_question(), has_length(item.kind));
        let repeats = item.repeats;
        self.misplaced(&mut item.min_length, "minLength", length);
        self.misplaced(&mut item.regex, "regex", length || is_written(item.kind));
        self.misplaced(
            &mut item.min_occurs,
            "questionnaire-minOccurs",
            question || item.kind == ItemType::Group,
        );
        self.misplaced(
            &mut item.max_occurs,
            "questionnaire-maxOccurs",
            question || item.kind == ItemType::Group,
        );
        if item.min_occurs.is_some_and(|min| min > 1 && !repeats) {
            self.misplaced(&mut item.min_occurs, "questionnaire-minOccurs", false);
        }
        let least = crate::check::least(item);
        if item.max_occurs.is_some_and(|max| max < least) {
            let min = if item.min_occurs.is_some_and(|min| min > 0) {
                "questionnaire-minOccurs"
            } else {
                "required"
            };
            self.reader.fault(Rule::MinAboveMax {
                min,
                max: "questionnaire-maxOccurs",
            });
            (item.min_occurs, item.max_occurs) = (None, None);
        }
        if item.min_length > item.max_length && item.max_length.is_some() {
            self.reader.fault(Rule::MinAboveMax {
                min: "minLength",
                max: "maxLength",
            });
            (item.min_length, item.max_length) = (None, None);
        }
        if let (Some(min), Some(max)) = (&item.min_value, &item.max_value)
            && order(min, max) == Some(Ordering::Greater)
        {
            self.reader.fault(Rule::MinAboveMax {
                min: "minValue",
                max: "maxValue",
            });
            (item.min_value, item.max_value) = (None, None);
        }
        if item.required && (item.hidden || item.read_only) && item.initial.is_empty() && question {
            self.reader.fault(Rule::Unanswerable);
        }
    }

    fn misplaced<T>(&mut self, limit: &mut Option<T>, name: &'static str, fits: bool) {
        if !fits && limit.take().is_some() {
            self.reader.fault(Rule::LimitType { limit: name });
        }
    }
}

/// The types that a length can be set for (que-10).
fn has_length(kind: ItemType) -> bool {
    matches!(
        kind,
        ItemType::Boolean
            | ItemType::Decimal
            | ItemType::Integer
            | ItemType::String
            | ItemType::Text
            | ItemType::Url
            | ItemType::OpenChoice
    )
}

/// Further types whose answers are written as text.
fn is_written(kind: ItemType) -> bool {
    matches!(kind, ItemType::Date | ItemType::DateTime | ItemType::Time)
}
