//! Questions that are answered by choosing.

use questionnaire::{Control, Item, ItemType, NodeId, Value};

use super::Draw;
use crate::components::{
    choices::{Choice, Choices, choice_field},
    field::Field,
    select::select_field,
};

/// From this many options on, a choice without a control of its own is a drop-down.
const MANY: usize = 12;

impl Draw<'_> {
    /// Yes or no.
    pub(super) fn yes_no(&self, node: NodeId, field: Field, item: &Item) -> String {
        let words = &self.locale.interface().form;
        let answer = self.form.answers(node).first();
        let choice = |value: bool, label: &str| Choice {
            value: value.to_string(),
            label: label.to_owned(),
            checked: answer == Some(&Value::Boolean(value)),
            ..Choice::default()
        };
        let set = Choices {
            all: vec![choice(true, words.yes), choice(false, words.no)],
            read_only: item.read_only,
            ..Choices::default()
        };
        choice_field(&self.apart(node, field), &set)
    }

    /// The options of a definition, as radios, checkboxes or a drop-down.
    pub(super) fn options(&self, node: NodeId, field: Field, item: &Item) -> String {
        let answers = self.form.answers(node);
        let choices = item.options.iter().map(|option| Choice {
            value: option.code(),
            label: option.label.get(self.locale.tag()).to_owned(),
            checked: answers.iter().any(|answer| answer.is_same(&option.value)),
            exclusive: option.exclusive,
            ..Choice::default()
        });
        let own = answers
            .iter()
            .find(|answer| item.option_of(answer).is_none());
        let set = Choices {
            all: choices.collect(),
            several: item.repeats,
            other: (item.kind == ItemType::OpenChoice)
                .then(|| own.map(Value::to_text).unwrap_or_default()),
            read_only: item.read_only,
        };
        let drop_down = match item.control {
            _ if item.repeats => false,
            Some(Control::DropDown) => true,
            Some(Control::RadioButton | Control::CheckBox) => false,
            _ => item.options.len() >= MANY,
        };
        if drop_down {
            select_field(&field, &set)
        } else {
            choice_field(&self.apart(node, field), &set)
        }
    }

    /// Radios of one name let go of each other, so those of a further
    /// instance of a repeating group need a name of their own.
    fn apart(&self, node: NodeId, field: Field) -> Field {
        if self.form.find(&field.name) == Some(node) {
            return field;
        }
        Field {
            name: format!("{}.{}", field.name, node.index()),
            ..field
        }
    }
}
