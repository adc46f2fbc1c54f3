//! Questions with several typed answers: a row each.

use questionnaire::{Item, NodeId, Value};

use super::{Draw, group::act, input};
use crate::components::{
    field::Field,
    text_field::{Input, bare},
};

impl Draw<'_> {
    /// One input for each answer, and an empty one where there is none.
    pub(super) fn rows(
        &self,
        node: NodeId,
        field: &Field,
        item: &Item,
        answers: &[Value],
    ) -> String {
        let words = &self.locale.interface().form;
        let mut values: Vec<_> = answers.iter().map(Value::to_text).collect();
        if values.is_empty() {
            values.push(String::new());
        }
        let (count, most) = (
            values.len(),
            item.max_occurs.map_or(usize::MAX, |most| most as usize),
        );
        let row = |(at, value): (usize, String)| {
            let id = if at == 0 {
                field.id.clone()
            } else {
                format!("{}-{at}", field.id)
            };
            let label = format!("{} {}", field.label, at + 1);
            let control = bare(
                field,
                &id,
                &Input {
                    value,
                    ..input(item)
                },
                Some(&label),
            );
            let name = format!("{}: {label}", words.remove);
            let remove = act("remove-row", node, words.remove, Some(&name), count < 2);
            format!("<div class=\"row\"><div class=\"row__input\">{control}</div>{remove}</div>")
        };
        let rows: String = values.into_iter().enumerate().map(row).collect();
        let add = act("add-row", node, words.add_another, None, count >= most);
        field.grouped(&(rows + &add))
    }
}
