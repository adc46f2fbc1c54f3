//! A form that a person fills in: the answers, what is asked, what is wrong, and what it turns into.

mod checks;
mod draft;
mod migrate;
mod steps;

pub use draft::Completion;
pub use migrate::{Change, ChangeKind};
pub use steps::{State, Step};

use std::sync::Arc;

use crate::bounds::{MAX_NODES, MAX_REPEATS};
use crate::definition::{ItemId, Questionnaire};
use crate::issue::Issue;
use crate::tree::{NodeId, Tree, least_instances};
use crate::value::Value;

/// The answers to a questionnaire, given one by one.
///
/// Every item has a node; a repeating group has one for each time that it was added. Items nested beneath
/// a question are asked once, also where the question takes several answers: they are then recorded
/// beneath each of them.
#[derive(Debug, Clone)]
pub struct Form {
    questionnaire: Arc<Questionnaire>,
    tree: Tree,
    plan: Vec<steps::Plan>,
}

impl Form {
    /// An empty form: start values set, every group there once.
    pub fn new(questionnaire: Arc<Questionnaire>) -> Self {
        let mut tree = Tree::new(&questionnaire);
        tree.enable_all(&questionnaire);
        let plan = steps::plan(&questionnaire);
        Self {
            questionnaire,
            tree,
            plan,
        }
    }

    /// Opens a draft, also one that was begun with an earlier version of the definition: answers are moved
    /// to where their questions are now. The changes tell of every answer in it what became of it.
    ///
    /// # Errors
    /// If it is no draft of this questionnaire, or beyond the bounds.
    pub fn open(
        questionnaire: Arc<Questionnaire>,
        draft: &[u8],
    ) -> Result<(Self, Vec<Change>), Vec<Issue>> {
        migrate::open(questionnaire, draft)
    }

    /// The definition.
    pub fn questionnaire(&self) -> &Arc<Questionnaire> {
        &self.questionnaire
    }

    /// The nodes at the top, in order.
    pub fn roots(&self) -> &[NodeId] {
        &self.tree.roots
    }

    /// The nodes beneath a node, in order.
    pub fn children(&self, node: NodeId) -> &[NodeId] {
        &self.tree.node(node).children
    }

    /// A node's item, the node it is nested in, and which instance of its item it is, from 0.
    pub fn node(&self, node: NodeId) -> (ItemId, Option<NodeId>, u32) {
        let node = self.tree.node(node);
        (node.item, node.parent, node.index)
    }

    /// The node with a number, as [`NodeId::index`] gives it.
    pub fn node_at(&self, index: usize) -> Option<NodeId> {
        (index < self.tree.nodes.len()).then(|| NodeId::new(index))
    }

    /// The first node of an item.
    pub fn find(&self, link_id: &str) -> Option<NodeId> {
        let item = self.questionnaire.find(link_id)?;
        let nodes = self.tree.by_item.get(item.index())?;
        nodes.first().copied()
    }

    /// The instances that stand beside a node of a repeating group, itself included, in order.
    pub fn instances(&self, node: NodeId) -> &[NodeId] {
        self.tree.instances(node)
    }

    /// The answers of a node.
    pub fn answers(&self, node: NodeId) -> &[Value] {
        &self.tree.node(node).answers
    }

    /// Whether a node is asked.
    pub fn is_enabled(&self, node: NodeId) -> bool {
        self.tree.node(node).enabled
    }

    /// Sets the answers of a question, and returns the nodes that are asked now and were not before, or
    /// the other way round, in document order. Does nothing on groups and displays. The cost is that of
    /// the nodes whose conditions look at the question, and of those that flip.
    pub fn set(&mut self, node: NodeId, answers: Vec<Value>) -> Vec<NodeId> {
        let item = self.questionnaire.item(self.tree.node(node).item);
        if !item.kind.is_question() || self.tree.node(node).answers == answers {
            return Vec::new();
        }
        let mut answers = answers;
        answers.truncate(MAX_REPEATS);
        self.tree.node_mut(node).answers = answers;
        if !self.tree.node(node).enabled {
            return Vec::new();
        }
        let mut queue = crate::tree::Queue::new();
        self.tree
            .queue_dependents(&self.questionnaire, node, &mut queue);
        self.tree.refresh(&self.questionnaire, queue)
    }

    /// Whether another instance of a repeating group may be added.
    pub fn can_add(&self, node: NodeId) -> bool {
        let item = self.questionnaire.item(self.tree.node(node).item);
        let max = item
            .max_occurs
            .map_or(MAX_REPEATS, |max| max as usize)
            .min(MAX_REPEATS);
        item.is_repeating_group()
            && !item.read_only
            && self.instances(node).len() < max
            && self.tree.len() + self.tree.beneath(node).len() <= MAX_NODES
    }

    /// Whether an instance of a repeating group may be taken out.
    pub fn can_remove(&self, node: NodeId) -> bool {
        let id = self.tree.node(node).item;
        let item = self.questionnaire.item(id);
        let least = least_instances(&self.questionnaire, id) as usize;
        item.is_repeating_group() && !item.read_only && self.instances(node).len() > least
    }

    /// Adds an instance of a repeating group behind the others: its node, and the nodes elsewhere that
    /// are asked now or no longer. `None` if there may be no more.
    pub fn add(&mut self, node: NodeId) -> Option<(NodeId, Vec<NodeId>)> {
        self.can_add(node)
            .then(|| self.tree.add_instance(&self.questionnaire, node))
    }

    /// Takes out an instance of a repeating group with everything in it; the nodes elsewhere that are
    /// asked now or no longer. `None` if it must stay. The ids of the nodes in it are not used again.
    pub fn remove(&mut self, node: NodeId) -> Option<Vec<NodeId>> {
        self.can_remove(node)
            .then(|| self.tree.remove_instance(&self.questionnaire, node))
    }

    /// Works out anew what is asked. Never needed: [`set`](Self::set), [`add`](Self::add) and
    /// [`remove`](Self::remove) keep it right; tests hold them to it.
    pub fn recompute(&mut self) {
        self.tree.enable_all(&self.questionnaire);
    }

    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }
}
