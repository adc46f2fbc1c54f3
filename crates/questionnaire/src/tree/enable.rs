//! Which nodes are asked (R4, Questionnaire, `enableWhen`). A node is asked while its parent is and its
//! conditions hold; a question that is not asked counts as unanswered.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{NodeId, Tree};
use crate::definition::{Behavior, Condition, ItemId, Questionnaire};
use crate::value::Value;

/// Nodes to look at again, the ones that decide about others first.
pub(crate) type Queue = BinaryHeap<Reverse<(u32, NodeId)>>;

impl Tree {
    /// Works out all nodes anew.
    pub fn enable_all(&mut self, definition: &Questionnaire) {
        let mut all: Vec<NodeId> = self.by_item.iter().flatten().copied().collect();
        all.sort_unstable_by_key(|id| definition.rank[self.node(*id).item.index()]);
        for id in all {
            let enabled = self.decide(definition, id);
            self.node_mut(id).enabled = enabled;
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
                false
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
        let holds = |condition: &Condition| self.holds(definition, id, condition);
        match item.behavior {
            _ if item.conditions.is_empty() => true,
            Behavior::All => item.conditions.iter().all(holds),
            Behavior::Any => item.conditions.iter().any(holds),
        }
    }

    fn holds(&self, definition: &Questionnaire, id: NodeId, condition: &Condition) -> bool {
        if let [only] = self.by_item[condition.source.index()].as_slice() {
            return condition.holds(self.effective(*only));
        }
        let mut sources = Vec::new();
        self.in_scope(definition, id, condition.source, |node| {
            sources.push(node);
            false
        });
        condition.holds(sources.iter().flat_map(|source| self.effective(*source)))
    }

    /// The answers that count: none while the question is not asked.
    fn effective(&self, id: NodeId) -> &[Value] {
        let node = self.node(id);
        if node.enabled { &node.answers } else { &[] }
    }

    /// Visits the nodes of an item that are nearest to a node: those beneath the innermost instance
    /// that holds both, until `visit` says to stop.
    fn in_scope(
        &self,
        definition: &Questionnaire,
        from: NodeId,
        item: ItemId,
        mut visit: impl FnMut(NodeId) -> bool,
    ) {
        if let [only] = self.by_item[item.index()].as_slice() {
            visit(*only);
            return;
        }
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
        let Some(last) = path.first().copied() else {
            if let Some(at) = at {
                visit(at);
            }
            return;
        };
        self.descend(at, &path, last, &mut visit);
    }

    fn descend(
        &self,
        at: Option<NodeId>,
        path: &[ItemId],
        last: ItemId,
        visit: &mut impl FnMut(NodeId) -> bool,
    ) {
        let mut stack = vec![(at, path.len())];
        while let Some((at, left)) = stack.pop() {
            let Some(step) = left.checked_sub(1).and_then(|left| path.get(left)) else {
                continue;
            };
            for id in self.of_item(at, *step) {
                if *step == last && left == 1 {
                    if visit(*id) {
                        return;
                    }
                } else {
                    stack.push((Some(*id), left - 1));
                }
            }
        }
    }
}
