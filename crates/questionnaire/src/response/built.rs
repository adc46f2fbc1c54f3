//! The nodes of a response, and their places in it.

use crate::definition::Questionnaire;
use crate::issue::Issues;
use crate::tree::{NodeId, Tree};

/// The nodes of a response, and what could not be laid out.
///
/// Every item has a node wherever its parent has one, also where the response leaves it out, so that
/// conditions can be worked out. A question has nodes of its nested items beneath each answer.
pub(super) struct Built {
    pub tree: Tree,
    pub issues: Issues,
    /// By node.
    pub places: Vec<Place>,
}

/// Where a node stands in the response.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// Whether the response has it.
    pub present: bool,
    /// How many items with its link id stand before it at the same place.
    pub again: u32,
    /// The answer of its parent that it lies beneath.
    pub beneath: Option<u32>,
    /// Whether it has answers that could not be read, or are of a type outside the profile.
    pub unread: bool,
    /// Whether it has the `answer` element.
    pub answered: bool,
}

impl Built {
    /// The place of a node as a `FHIRPath`.
    pub fn path(&self, definition: &Questionnaire, id: NodeId) -> String {
        let mut steps = Vec::new();
        let mut at = Some(id);
        while let Some(id) = at {
            let (node, place) = (self.tree.node(id), &self.places[id.index()]);
            steps.push(super::raw::step(
                &definition.item(node.item).link_id,
                place.again,
            ));
            steps.extend(place.beneath.map(|answer| format!("answer[{answer}]")));
            at = node.parent;
        }
        steps.push("QuestionnaireResponse".to_owned());
        steps.reverse();
        steps.join(".")
    }
}
