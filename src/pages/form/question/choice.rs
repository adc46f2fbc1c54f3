//! Questions that are answered by choosing.

use leptos::prelude::*;
use questionnaire::{Control, Item, ItemType, NodeId, Value};

use super::super::filling::Filling;
use crate::{
    app::use_locale,
    components::{
        choices::{Choice, ChoiceField, Choices},
        field::Field,
        select::SelectField,
    },
};

/// From this many options on, a choice without a control of its own is a drop-down.
const MANY: usize = 12;

/// Yes or no.
pub fn yes_no(
    filling: Filling,
    node: NodeId,
    field: Field,
    item: &Item,
    answers: &[Value],
) -> AnyView {
    let words = &use_locale().interface().form;
    let is = |value| answers.first() == Some(&Value::Boolean(value));
    let set = Choices {
        choices: vec![
            Choice::new("true", words.yes, is(true)),
            Choice::new("false", words.no, is(false)),
        ],
        several: false,
        other: None,
        read_only: item.read_only,
    };
    let field = apart(filling, node, field);
    view! { <ChoiceField field=field set=set /> }.into_any()
}

/// The options of a definition, as radios, checkboxes or a drop-down.
pub fn options(
    filling: Filling,
    node: NodeId,
    field: Field,
    item: &Item,
    answers: &[Value],
) -> AnyView {
    let tag = use_locale().tag();
    let choices = item.options.iter().map(|option| Choice {
        exclusive: option.exclusive,
        checked: answers.iter().any(|answer| answer.is_same(&option.value)),
        ..Choice::new(option.code(), option.label.get(tag), false)
    });
    let own = answers
        .iter()
        .find(|answer| item.option_of(answer).is_none());
    let set = Choices {
        choices: choices.collect(),
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
        view! { <SelectField field=field set=set /> }.into_any()
    } else {
        let field = apart(filling, node, field);
        view! { <ChoiceField field=field set=set /> }.into_any()
    }
}

/// Radios of one name let go of each other, so those of a further instance
/// of a repeating group need a name of their own.
fn apart(filling: Filling, node: NodeId, field: Field) -> Field {
    let (item, first) = filling.form(|form| {
        let item = form.node(node).0;
        (item, form.find(&form.questionnaire().item(item).link_id))
    });
    if first == Some(node) || first.is_none() {
        return field;
    }
    let name = format!("{}.{}.{}", field.name, item.index(), node.index());
    Field { name, ..field }
}
