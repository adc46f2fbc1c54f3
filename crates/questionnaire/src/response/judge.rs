//! The rules of a response.

use super::RawResponse;
use super::build::build;
use super::built::Built;
use crate::check;
use crate::definition::{ItemId, ItemType, Questionnaire};
use crate::issue::{Issue, Issues, Rule, Severity};
use crate::tree::NodeId;

/// Judges a response that could be read.
pub(super) fn judge(definition: &Questionnaire, raw: &RawResponse) -> Vec<Issue> {
    let completed = matches!(raw.status.as_deref(), Some("completed" | "amended"));
    let mut built = build(definition, raw);
    let mut issues = Issues::default();
    let built_issues = std::mem::take(&mut built.issues).into_list();
    for issue in canonical(definition, raw).into_iter().chain(built_issues) {
        issues.note(issue);
    }
    let mut judge = Judge {
        definition,
        built: &built,
        completed,
        issues,
    };
    let mut stack: Vec<(NodeId, bool)> = Vec::new();
    judge.beneath(definition.roots(), None, completed, &mut stack);
    while let Some((id, required)) = stack.pop() {
        if judge.issues.is_full() {
            break;
        }
        let required = judge.node(id, required);
        let item = definition.item(built.tree.node(id).item);
        judge.beneath(&item.children, Some(id), required, &mut stack);
    }
    judge.issues.into_list()
}

/// Whether the response is one to this definition.
fn canonical(definition: &Questionnaire, raw: &RawResponse) -> Option<Issue> {
    let place = "QuestionnaireResponse.questionnaire".to_owned();
    let Some(found) = &raw.questionnaire else {
        let mut issue = Issue::new(
            Rule::Missing {
                field: "questionnaire".to_owned(),
            },
            None,
            place,
        );
        // R4 lets a response leave it out.
        issue.severity = Severity::Warning;
        return Some(issue);
    };
    let found_url = found.split_once('|').map_or(found.as_str(), |(url, _)| url);
    let found_version = found.split_once('|').map(|(_, version)| version);
    // What R4's own examples do: name it by its place on the server, or in the response itself.
    let local = found_url
        .strip_prefix("Questionnaire/")
        .or_else(|| found_url.strip_prefix('#'));
    if local.is_some() && local == definition.id.as_deref() {
        return None;
    }
    let other = found_url != definition.url()
        || (found_version.is_some() && found_version != definition.version());
    let rule = Rule::OtherQuestionnaire {
        expected: definition.canonical(),
        found: found.clone(),
    };
    (other && !definition.url().is_empty()).then(|| Issue::new(rule, None, place))
}

struct Judge<'a> {
    definition: &'a Questionnaire,
    built: &'a Built,
    completed: bool,
    issues: Issues,
}

impl Judge<'_> {
    /// Judges the number of instances of each group at a place, and queues the nodes there.
    fn beneath(
        &mut self,
        items: &[ItemId],
        parent: Option<NodeId>,
        required: bool,
        stack: &mut Vec<(NodeId, bool)>,
    ) {
        for item in items
            .iter()
            .filter(|item| self.definition.item(**item).is_repeating_group())
        {
            self.instances(*item, parent, required);
        }
        let nodes = self.built.tree.siblings(parent);
        stack.extend(nodes.iter().rev().map(|id| (*id, required)));
    }

    /// Judges one node. Whether missing answers beneath it matter: R5 settles that they do only where the
    /// group is there, or the question has an answer.
    fn node(&mut self, id: NodeId, required: bool) -> bool {
        let (node, place) = (self.built.tree.node(id), self.built.places[id.index()]);
        let item = self.definition.item(node.item);
        if !node.enabled {
            if self.completed && self.is_outermost(id) && self.is_answered(id) {
                self.note(id, Rule::Disabled { kind: item.kind }, None);
            }
            return false;
        }
        let required = required && !item.unjudged;
        match item.kind {
            _ if item.unjudged => {}
            ItemType::Display if place.answered => self.note(id, Rule::AnswerOnDisplay, None),
            ItemType::Group if place.answered => self.note(id, Rule::AnswerOnGroup, None),
            ItemType::Group
                if item.required
                    && required
                    && !item.repeats
                    && !self.built.tree.has_answers(id) =>
            {
                self.note(id, Rule::EmptyGroup, None);
            }
            ItemType::Display | ItemType::Group => {}
            _ => self.question(id, required && !place.unread),
        }
        required && place.present && (!item.kind.is_question() || !node.answers.is_empty())
    }

    /// Whether an item that is not asked is so by its own conditions, and not by those of one above it.
    fn is_outermost(&self, id: NodeId) -> bool {
        let above = self.built.tree.node(id).parent;
        above.is_none_or(|above| self.built.tree.node(above).enabled)
    }

    /// Whether the response has an answer at or beneath an item, asked or not.
    fn is_answered(&self, id: NodeId) -> bool {
        let mut stack = vec![id];
        while let Some(id) = stack.pop() {
            if self.built.places[id.index()].answered {
                return true;
            }
            stack.extend(&self.built.tree.node(id).children);
        }
        false
    }

    fn question(&mut self, id: NodeId, required: bool) {
        let node = self.built.tree.node(id);
        let item = self.definition.item(node.item);
        if let Some(rule) = check::count(item, node.answers.len(), required) {
            self.note(id, rule, None);
        }
        for (index, rule) in check::answers(item, &node.answers) {
            self.note(id, rule, Some(index));
        }
    }

    /// The number of instances of a repeating group.
    fn instances(&mut self, item: ItemId, parent: Option<NodeId>, required: bool) {
        let group = self.definition.item(item);
        let nodes = self.built.tree.of_item(parent, item);
        let Some(first) = nodes
            .first()
            .filter(|id| self.built.tree.node(**id).enabled)
        else {
            return;
        };
        let present = nodes
            .iter()
            .filter(|id| self.built.places[id.index()].present);
        // R5: a required group has at least one answer somewhere beneath it.
        let empty = group.required && !nodes.iter().any(|id| self.built.tree.has_answers(*id));
        let found = if empty { 0 } else { present.count() };
        if let Some(rule) = check::count(group, found, required) {
            self.note(*first, rule, None);
        }
    }

    fn note(&mut self, id: NodeId, rule: Rule, answer: Option<usize>) {
        let item = self.definition.item(self.built.tree.node(id).item);
        let mut path = self.built.path(self.definition, id);
        if let Some(answer) = answer {
            path = format!("{path}.answer[{answer}]");
        }
        let typed = matches!(rule, Rule::Format(_) | Rule::DatePart(_) | Rule::NoSuchDate);
        let mut issue = Issue::of_item(rule, item, path);
        if typed && !self.completed {
            issue.severity = Severity::Warning;
        }
        self.issues.note(issue);
    }
}
