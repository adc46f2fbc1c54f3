//! Adding and taking out instances of repeating groups.

use super::{NodeId, Queue, Tree};
use crate::definition::Questionnaire;

impl Tree {
    /// Adds an instance behind the last of a node's siblings of the same item: its node, and the nodes
    /// outside it that flipped.
    pub fn add_instance(
        &mut self,
        definition: &Questionnaire,
        node: NodeId,
    ) -> (NodeId, Vec<NodeId>) {
        let (item, parent) = (self.node(node).item, self.node(node).parent);
        let index = self.instances(node).len();
        let id = self.grow(
            definition,
            item,
            parent,
            u32::try_from(index).unwrap_or(u32::MAX),
        );
        self.place(parent, id);
        let mut queue = Queue::new();
        let inside = self.beneath(id);
        for node in &inside {
            self.node_mut(*node).enabled = false;
            queue.push(self.entry(definition, *node));
        }
        let mut flipped = self.refresh(definition, queue);
        flipped.retain(|node| node.index() < id.index());
        (id, flipped)
    }

    /// Moves a node that was just added behind its siblings to its place among them.
    fn place(&mut self, parent: Option<NodeId>, id: NodeId) {
        let item = self.node(id).item;
        let siblings = self.siblings(parent);
        let to = siblings
            .iter()
            .rposition(|other| *other != id && self.node(*other).item <= item)
            .map_or(0, |at| at + 1);
        let siblings = self.siblings_mut(parent);
        if let Some(last) = siblings.pop() {
            siblings.insert(to.min(siblings.len()), last);
        }
    }

    /// Takes out an instance; the nodes elsewhere that flipped.
    pub fn remove_instance(&mut self, definition: &Questionnaire, node: NodeId) -> Vec<NodeId> {
        let inside = self.beneath(node);
        let mut queue = Queue::new();
        for id in &inside {
            if self.node(*id).enabled && !self.node(*id).answers.is_empty() {
                self.queue_dependents(definition, *id, &mut queue);
            }
        }
        // What is taken out depends on nothing any more, and nothing in it is to be worked out again.
        queue.retain(|entry| !inside.contains(&entry.0.1));
        let item = self.node(node).item;
        let parent = self.node(node).parent;
        self.siblings_mut(parent).retain(|id| *id != node);
        for id in &inside {
            let item = self.node(*id).item;
            self.by_item[item.index()].retain(|other| other != id);
            self.node_mut(*id).answers.clear();
        }
        self.removed += inside.len();
        for (index, id) in self.of_item(parent, item).to_vec().into_iter().enumerate() {
            self.node_mut(id).index = u32::try_from(index).unwrap_or(u32::MAX);
        }
        self.refresh(definition, queue)
    }

    /// A node and all beneath it.
    pub fn beneath(&self, id: NodeId) -> Vec<NodeId> {
        let mut found = vec![id];
        let mut next = 0;
        while let Some(id) = found.get(next) {
            let children = &self.node(*id).children;
            next += 1;
            found.extend_from_slice(children);
        }
        found
    }
}
