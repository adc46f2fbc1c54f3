//! What is wrong with a form's answers.

use super::Form;
use crate::check;
use crate::definition::ItemType;
use crate::issue::{Issue, Rule};
use crate::tree::NodeId;

impl Form {
    /// What is wrong at this node alone: a question's answers, or the number of a group's instances.
    /// Nothing, if it is not asked.
    pub fn check(&self, node: NodeId) -> Vec<Issue> {
        let mut issues = Vec::new();
        if self.is_enabled(node) {
            self.judge(node, self.must_answer(node), &mut issues);
        }
        issues
    }

    /// What is wrong on a step, by its place in the definition ([`Step::index`](super::Step::index)).
    pub fn check_step(&self, step: usize) -> Vec<Issue> {
        self.check_from(self.step_nodes(step))
    }

    /// Everything that is wrong, in document order.
    pub fn check_all(&self) -> Vec<Issue> {
        self.check_from(self.roots().to_vec())
    }

    fn check_from(&self, mut nodes: Vec<NodeId>) -> Vec<Issue> {
        let mut issues = Vec::new();
        nodes.reverse();
        let mut stack: Vec<(NodeId, bool)> = nodes.into_iter().map(|id| (id, true)).collect();
        while let Some((id, asked)) = stack.pop() {
            if !self.is_enabled(id) {
                continue;
            }
            let asked = asked && !self.is_spare(id);
            self.judge(id, asked, &mut issues);
            let beneath = asked && !self.is_open_question(id);
            stack.extend(
                self.children(id)
                    .iter()
                    .rev()
                    .map(|child| (*child, beneath)),
            );
        }
        issues
    }

    /// Whether a missing answer counts here: not in a spare instance, not beneath an unanswered question.
    fn must_answer(&self, node: NodeId) -> bool {
        let mut at = self.tree().node(node).parent;
        let mut ok = !self.is_spare(node);
        while let (true, Some(id)) = (ok, at) {
            ok = !self.is_open_question(id) && !self.is_spare(id);
            at = self.tree().node(id).parent;
        }
        ok
    }

    fn is_open_question(&self, id: NodeId) -> bool {
        let node = self.tree().node(id);
        self.questionnaire.item(node.item).kind.is_question() && node.answers.is_empty()
    }

    /// An instance of a repeating group that is there to be filled in but holds nothing besides start
    /// values, beyond the number that must be there. It is not sent.
    pub(super) fn is_spare(&self, id: NodeId) -> bool {
        let node = self.tree().node(id);
        let item = self.questionnaire.item(node.item);
        item.is_repeating_group()
            && node.index >= check::least(item)
            && !self.tree().any_answers(id, |node| {
                node.answers != self.questionnaire.item(node.item).initial
            })
    }

    fn judge(&self, id: NodeId, asked: bool, issues: &mut Vec<Issue>) {
        let node = self.tree().node(id);
        let item = self.questionnaire.item(node.item);
        let mut rules = Vec::new();
        match item.kind {
            ItemType::Group if node.index == 0 => rules.extend(self.group_rule(id)),
            ItemType::Display | ItemType::Group => {}
            _ => {
                rules.extend(check::count(item, node.answers.len(), asked));
                rules.extend(
                    check::answers(item, &node.answers)
                        .into_iter()
                        .map(|(_, rule)| rule),
                );
            }
        }
        for rule in rules {
            issues.push(Issue::of_item(rule, item, self.expression(id)));
        }
    }

    fn group_rule(&self, id: NodeId) -> Option<Rule> {
        let item = self.questionnaire.item(self.tree().node(id).item);
        let filled = self
            .instances(id)
            .iter()
            .filter(|id| self.is_filled(**id))
            .count();
        let found = if item.repeats { filled } else { filled.min(1) };
        check::count(item, found, !item.children.is_empty())
    }

    /// Whether an instance of a group counts.
    fn is_filled(&self, id: NodeId) -> bool {
        self.tree().has_answers(id) && !self.is_spare(id)
    }

    /// The place of a node as a `FHIRPath` in the response.
    pub(super) fn expression(&self, id: NodeId) -> String {
        self.tree.expression(&self.questionnaire, id)
    }
}
