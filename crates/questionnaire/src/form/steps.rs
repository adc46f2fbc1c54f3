//! Steps: the pages of a form, and how far a person has come. All of it follows from the answers.

use super::Form;
use crate::definition::{Control, ItemId, ItemType, Questionnaire};
use crate::text::Text;
use crate::tree::NodeId;

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Something is missing, and nothing has been answered.
    NotStarted,
    /// Something has been answered, and something is missing or wrong.
    InProgress,
    /// Nothing is missing or wrong.
    Complete,
}

/// One page of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its place among all steps of the definition, from 0: the same whatever is answered.
    pub index: usize,
    /// The text of its group.
    pub title: Option<Text>,
    /// The nodes at the top that it shows, those that are not asked included.
    pub nodes: Vec<NodeId>,
    /// How far it is.
    pub state: State,
}

/// A step as the definition has it.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    title: Option<Text>,
    items: Vec<ItemId>,
}

/// Groups with the page control are steps, and runs of other items between them; without any such
/// group, every group at the top is one, and every run of other items.
pub(super) fn plan(definition: &Questionnaire) -> Vec<Plan> {
    let is_page = |id: &ItemId| {
        let item = definition.item(*id);
        item.kind == ItemType::Group && item.control == Some(Control::Page)
    };
    let paged = definition.roots().iter().any(is_page);
    let mut steps: Vec<Plan> = Vec::new();
    let mut open = false;
    for id in definition.roots() {
        let item = definition.item(*id);
        let own = if paged {
            is_page(id)
        } else {
            item.kind == ItemType::Group
        };
        match steps.last_mut() {
            Some(step) if open && !own => step.items.push(*id),
            _ => steps.push(Plan {
                title: item.text.clone().filter(|_| own),
                items: vec![*id],
            }),
        }
        open = !own;
    }
    steps
}

impl Form {
    /// The steps that show something, in order.
    pub fn steps(&self) -> Vec<Step> {
        (0..self.plan.len())
            .filter_map(|index| self.step(index))
            .collect()
    }

    /// Whether every step that shows something before this one is complete, and this one shows something.
    pub fn may_visit(&self, step: usize) -> bool {
        self.is_shown(step)
            && (0..step).all(|earlier| !self.is_shown(earlier) || self.is_complete(earlier))
    }

    /// The next step after this one that shows something.
    pub fn next_step(&self, after: usize) -> Option<usize> {
        (after.saturating_add(1)..self.plan.len()).find(|step| self.is_shown(*step))
    }

    /// The last step before this one that shows something.
    pub fn previous_step(&self, before: usize) -> Option<usize> {
        (0..before.min(self.plan.len()))
            .rev()
            .find(|step| self.is_shown(*step))
    }

    /// The first step with something missing or wrong.
    pub fn first_incomplete(&self) -> Option<usize> {
        (0..self.plan.len()).find(|step| self.is_shown(*step) && !self.is_complete(*step))
    }

    /// The nodes at the top that belong to a step.
    pub(super) fn step_nodes(&self, step: usize) -> Vec<NodeId> {
        let items = self.plan.get(step).map_or(&[][..], |plan| &plan.items);
        items
            .iter()
            .flat_map(|item| self.tree.of_item(None, *item))
            .copied()
            .collect()
    }

    fn step(&self, index: usize) -> Option<Step> {
        let plan = self.plan.get(index)?;
        let nodes = self.step_nodes(index);
        if !self.shows(&nodes) {
            return None;
        }
        let state = if self.is_complete(index) {
            State::Complete
        } else if self.is_begun(&nodes) {
            State::InProgress
        } else {
            State::NotStarted
        };
        Some(Step {
            index,
            title: plan.title.clone(),
            nodes,
            state,
        })
    }

    fn is_complete(&self, step: usize) -> bool {
        self.check_step(step).is_empty()
    }

    fn is_shown(&self, step: usize) -> bool {
        self.shows(&self.step_nodes(step))
    }

    /// Whether any of these shows something but groups.
    fn shows(&self, nodes: &[NodeId]) -> bool {
        self.any_shown(nodes, |id| {
            let item = self.questionnaire.item(self.tree.node(id).item);
            item.kind != ItemType::Group
                && !matches!(item.control, Some(Control::Help | Control::Flyover))
        })
    }

    fn is_begun(&self, nodes: &[NodeId]) -> bool {
        self.any_shown(nodes, |id| !self.answers(id).is_empty())
    }

    fn any_shown(&self, nodes: &[NodeId], found: impl Fn(NodeId) -> bool) -> bool {
        let mut stack: Vec<NodeId> = nodes.iter().rev().copied().collect();
        while let Some(id) = stack.pop() {
            let hidden = self.questionnaire.item(self.tree.node(id).item).hidden;
            if hidden || !self.is_enabled(id) {
                continue;
            }
            if found(id) {
                return true;
            }
            stack.extend(self.children(id).iter().rev());
        }
        false
    }
}
