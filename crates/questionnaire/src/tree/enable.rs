//! Which nodes are asked (R4, Questionnaire, `enableWhen`). A node is asked while its parent is and its
//! conditions hold; a question that is not asked counts as unanswered.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{NodeId, Tree};
use crate::definition::{Condition, ItemId, Questionnaire};
use crate::value::Value;

/// Nodes to look at again, the ones that decide about others first.
pub(crate) type Queue = BinaryHeap<Reverse<(u32, NodeId)>>;

impl Tree {
    /// Works out all nodes anew.
    pub fn enable_all(&mut self, definition: &Questionnaire) {
        let mut order = vec![0; definition.len()];
        for (item, rank) in definition.rank.iter().enumerate() {
            order[*rank as usize] = item;
        }
        for item in order {
            for at in 0..self.by_item[item].len() {
                let id = self.by_item[item][at];
                let enabled = self.decide(definition, id);
                self.node_mut(id).enabled = enabled;
            }
        }
    }

    /// Works out the queued nodes and whatever depends on those that flip; those that flipped, in
    /// document order. Each is looked at once, since what decides about a node comes before it.
    pub fn refresh(&mut self, definition: &Questionnaire, mut queue: Queue) -> Vec<NodeId> {
        let mut flipped = Vec::new();
        let mut last = None;
        while let Some(Reverse((_, id))) = queue.pop() {
            if last.replace(id) == Some(id) {
                continue;
            }
            let enabled = self.decide(definition, id);
            if enabled == self.node(id).enabled {
                continue;
            }
            self.node_mut(id).enabled = enabled;
            flipped.push(id);
            for child in &self.node(id).children {
                queue.push(self.entry(definition, *child));
            }
            if !self.node(id).answers.is_empty() {
                self.queue_dependents(definition, id, &mut queue);
            }
        }
        self.sort(&mut flipped);
        flipped
    }

    /// Queues the nodes with a condition on a node.
    pub fn queue_dependents(&self, definition: &Questionnaire, id: NodeId, queue: &mut Queue) {
        for dependent in &definition.dependents[self.node(id).item.index()] {
            self.in_scope(definition, id, *dependent, |node| {
                queue.push(self.entry(definition, node));
            });
        }
    }

    pub(super) fn entry(&self, definition: &Questionnaire, id: NodeId) -> Reverse<(u32, NodeId)> {
        Reverse((definition.rank[self.node(id).item.index()], id))
    }

    fn decide(&self, definition: &Questionnaire, id: NodeId) -> bool {
        let node = self.node(id);
        if node.parent.is_some_and(|parent| !self.node(parent).enabled) {
            return false;
        }
        let item = definition.item(node.item);
        if item.conditions.is_empty() {
            return true;
        }
        let results = item
            .conditions
            .iter()
            .map(|condition| self.holds(definition, id, condition));
        // R5: where the precision of dates leaves it open, the item is asked.
        item.behavior.join(results).unwrap_or(true)
    }

    fn holds(&self, definition: &Questionnaire, id: NodeId, condition: &Condition) -> Option<bool> {
        if let [only] = self.by_item[condition.source.index()].as_slice() {
            return condition.holds(self.effective(*only));
        }
        let mut sources = Vec::new();
        self.in_scope(definition, id, condition.source, |node| sources.push(node));
        condition.holds(sources.iter().flat_map(|source| self.effective(*source)))
    }

    /// The answers that count: none while the question is not asked.
    fn effective(&self, id: NodeId) -> &[Value] {
        let node = self.node(id);
        if node.enabled { &node.answers } else { &[] }
    }

    /// Visits the nodes of an item that are nearest to a node: those beneath the innermost instance
    /// that holds both.
    fn in_scope(
        &self,
        definition: &Questionnaire,
        from: NodeId,
        item: ItemId,
        mut visit: impl FnMut(NodeId),
    ) {
        if let [only] = self.by_item[item.index()].as_slice() {
            visit(*only);
            return;
        }
        // Both items climb to the one that holds them; `at` climbs with the first, `path` notes the second's way.
        let (mut own, mut other, mut at) = (Some(self.node(from).item), Some(item), Some(from));
        let mut path = Vec::new();
        while own != other {
            let depth = |id: Option<ItemId>| id.map_or(0, |id| definition.item(id).depth + 1);
            let (up_own, up_other) = (depth(own) >= depth(other), depth(other) >= depth(own));
            if up_other && let Some(id) = other {
                path.push(id);
                other = definition.item(id).parent;
            }
            if up_own && let Some(id) = own {
                own = definition.item(id).parent;
                at = at.and_then(|at| self.node(at).parent);
            }
        }
        self.descend(at, &path, &mut visit);
    }

    /// Visits the nodes at the end of a path of items, which is listed from its end.
    fn descend(&self, at: Option<NodeId>, path: &[ItemId], visit: &mut impl FnMut(NodeId)) {
        let Some((step, rest)) = path.split_last() else {
            if let Some(at) = at {
                visit(at);
            }
            return;
        };
        for id in self.of_item(at, *step) {
            self.descend(Some(*id), rest, visit);
        }
    }
}
