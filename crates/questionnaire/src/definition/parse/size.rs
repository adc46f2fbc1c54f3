//! How large a form is at the least.

use super::Parser;
use crate::bounds::MAX_NODES;
use crate::definition::ItemId;
use crate::issue::{Issue, Rule};
use crate::tree::least_instances;

impl Parser {
    /// Refuses groups that must stand so often, within each other, that even an empty form is beyond the
    /// bounds: a few lines could ask for billions of items.
    pub(super) fn size(&mut self) {
        let definition = &self.definition;
        // Items come after the one they are nested in.
        let mut sizes = vec![1_u64; definition.len()];
        let mut total = 0_u64;
        for id in (0..definition.len()).rev().map(ItemId::new) {
            let all = sizes[id.index()].saturating_mul(least_instances(definition, id).into());
            let above = match definition.item(id).parent {
                Some(parent) => &mut sizes[parent.index()],
                None => &mut total,
            };
            *above = above.saturating_add(all);
        }
        if usize::try_from(total).is_ok_and(|total| total <= MAX_NODES) {
            return;
        }
        let rule = Rule::TooMany {
            what: "item",
            limit: MAX_NODES,
        };
        self.reader
            .note(Issue::new(rule, None, "Questionnaire".to_owned()));
        for item in &mut self.definition.items {
            item.min_occurs = None;
        }
    }
}
