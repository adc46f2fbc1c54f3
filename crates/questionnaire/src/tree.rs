//! The instances of a definition's items, their answers, and which of them are asked.

mod enable;
mod instances;
mod sort;

pub(crate) use enable::Queue;

use crate::definition::{ItemId, ItemType, Questionnaire};
use crate::value::Value;

/// An instance of an item in one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

impl NodeId {
    pub(crate) fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// A number that is stable for as long as the form lives.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub item: ItemId,
    pub parent: Option<NodeId>,
    /// Which instance of a repeating group it is, from 0.
    pub index: u32,
    /// Which answer of the parent it lies beneath, from 0.
    pub slot: u32,
    pub enabled: bool,
    pub answers: Vec<Value>,
    pub children: Vec<NodeId>,
}

/// An arena of nodes. Siblings lie in the definition's order, so that those of one item are found by
/// binary search; an item with one node, which is the rule, is found at once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
    pub roots: Vec<NodeId>,
    pub by_item: Vec<Vec<NodeId>>,
    /// Nodes that were taken out.
    pub removed: usize,
}

impl Tree {
    pub fn empty(definition: &Questionnaire) -> Self {
        Self {
            by_item: vec![Vec::new(); definition.len()],
            ..Self::default()
        }
    }

    /// One node of every item, repeating groups as often as they must stand at least.
    pub fn new(definition: &Questionnaire) -> Self {
        let mut tree = Self::empty(definition);
        tree.nodes.reserve(definition.len());
        for root in definition.roots() {
            tree.grow_all(definition, *root, None);
        }
        tree
    }

    fn grow_all(&mut self, definition: &Questionnaire, item: ItemId, parent: Option<NodeId>) {
        for index in 0..least_instances(definition, item) {
            self.grow(definition, item, parent, index);
        }
    }

    /// Adds a node with all nodes beneath it, at the end of its siblings so far.
    pub fn grow(
        &mut self,
        definition: &Questionnaire,
        item: ItemId,
        parent: Option<NodeId>,
        index: u32,
    ) -> NodeId {
        let id = self.push(item, parent, index, 0);
        self.node_mut(id)
            .answers
            .clone_from(&definition.item(item).initial);
        for child in &definition.item(item).children {
            self.grow_all(definition, *child, Some(id));
        }
        id
    }

    /// Adds one node at the end of its siblings.
    pub fn push(&mut self, item: ItemId, parent: Option<NodeId>, index: u32, slot: u32) -> NodeId {
        let id = NodeId::new(self.nodes.len());
        self.nodes.push(Node {
            item,
            parent,
            index,
            slot,
            enabled: true,
            answers: Vec::new(),
            children: Vec::new(),
        });
        self.siblings_mut(parent).push(id);
        self.by_item[item.index()].push(id);
        id
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len() - self.removed
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    pub fn node_mut(&mut self, id: NodeId) -> &mut Node {
        &mut self.nodes[id.index()]
    }

    /// The nodes beneath a node, or at the top.
    pub fn siblings(&self, parent: Option<NodeId>) -> &[NodeId] {
        parent.map_or(&self.roots, |parent| &self.node(parent).children)
    }

    pub fn siblings_mut(&mut self, parent: Option<NodeId>) -> &mut Vec<NodeId> {
        match parent {
            Some(parent) => &mut self.nodes[parent.index()].children,
            None => &mut self.roots,
        }
    }

    /// The nodes of one item beneath a node, or at the top.
    pub fn of_item(&self, parent: Option<NodeId>, item: ItemId) -> &[NodeId] {
        let all = self.siblings(parent);
        let from = all.partition_point(|id| self.node(*id).item < item);
        let to = from + all[from..].partition_point(|id| self.node(*id).item == item);
        &all[from..to]
    }

    /// The instances of a node's item that stand beside it, itself included.
    pub fn instances(&self, id: NodeId) -> &[NodeId] {
        let node = self.node(id);
        self.of_item(node.parent, node.item)
    }

    /// Whether any question that is asked, at or beneath a node, has answers for which `counts` holds.
    pub fn any_answers(&self, id: NodeId, counts: impl Fn(&Node) -> bool) -> bool {
        let mut stack = vec![id];
        while let Some(id) = stack.pop() {
            let node = self.node(id);
            if !node.enabled {
                continue;
            }
            if !node.answers.is_empty() && counts(node) {
                return true;
            }
            stack.extend(&node.children);
        }
        false
    }

    /// Whether any question that is asked, at or beneath a node, has an answer.
    pub fn has_answers(&self, id: NodeId) -> bool {
        self.any_answers(id, |_| true)
    }

    /// Sorts nodes into document order.
    pub fn sort(&self, nodes: &mut [NodeId]) {
        if self.nodes.len() == self.by_item.len() {
            sort::sort(nodes, &|a, b| self.node(a).item < self.node(b).item);
        } else {
            sort::sort(nodes, &|a, b| self.key(a) < self.key(b));
        }
    }

    fn key(&self, id: NodeId) -> Vec<(u32, ItemId, u32)> {
        let mut key = Vec::new();
        let mut at = Some(id);
        while let Some(id) = at {
            let node = self.node(id);
            key.push((node.slot, node.item, node.index));
            at = node.parent;
        }
        key.reverse();
        key
    }
}

/// How often an item stands at least: a repeating group once, or as often as it must.
pub(crate) fn least_instances(definition: &Questionnaire, item: ItemId) -> u32 {
    let item = definition.item(item);
    let most = u32::try_from(crate::bounds::MAX_REPEATS).unwrap_or(u32::MAX);
    if item.kind == ItemType::Group && item.repeats {
        item.min_occurs.unwrap_or(1).clamp(1, most)
    } else {
        1
    }
}

impl Tree {
    /// The place of a node as a `FHIRPath` in a response.
    pub fn expression(&self, definition: &Questionnaire, id: NodeId) -> String {
        let mut steps = Vec::new();
        let mut at = Some(id);
        while let Some(id) = at {
            let node = self.node(id);
            let mut step = crate::read::item_step(&definition.item(node.item).link_id);
            if self.instances(id).len() > 1 {
                step = format!("{step}[{}]", node.index);
            }
            steps.push(step);
            at = node.parent;
        }
        steps.push("QuestionnaireResponse".to_owned());
        steps.reverse();
        steps.join(".")
    }
}
