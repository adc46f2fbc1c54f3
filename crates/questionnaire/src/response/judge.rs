//! The rules of a response.

use super::RawResponse;
use super::build::{Built, build};
use crate::check;
use crate::definition::{ItemType, Questionnaire};
use crate::issue::{Issue, Rule};
use crate::tree::NodeId;

/// Judges a response that could be read.
pub(super) fn judge(definition: &Questionnaire, raw: &RawResponse) -> Vec<Issue> {
    let mut issues = Vec::new();
    head(definition, raw, &mut issues);
    let built = build(definition, raw);
    let completed = matches!(raw.status.as_deref(), Some("completed" | "amended"));
    let judge = Judge {
        definition,
        built: &built,
        completed,
    };
    issues.extend(built.issues.iter().map(|(_, issue)| issue.clone()));
    let mut stack: Vec<(NodeId, bool)> = built
        .tree
        .roots
        .iter()
        .rev()
        .map(|id| (*id, completed))
        .collect();
    for root in definition.roots() {
        judge.group_count(*root, None, completed, &mut issues);
    }
    while let Some((id, required)) = stack.pop() {
        let beneath = judge.node(id, required, &mut issues);
        stack.extend(
            built
                .tree
                .node(id)
                .children
                .iter()
                .rev()
                .map(|child| (*child, beneath)),
        );
    }
    issues
}

/// The definition that it answers.
fn head(definition: &Questionnaire, raw: &RawResponse, issues: &mut Vec<Issue>) {
    let place = || "QuestionnaireResponse.questionnaire".to_owned();
    let Some(found) = &raw.questionnaire else {
        issues.push(Issue::new(
            Rule::Missing {
                field: "questionnaire".to_owned(),
            },
            None,
            place(),
        ));
        return;
    };
    let (url, version) = found
        .split_once('|')
        .map_or((found.as_str(), None), |(url, version)| {
            (url, Some(version))
        });
    let other_version =
        version.is_some() && definition.version().is_some() && version != definition.version();
    if !definition.url().is_empty() && (url != definition.url() || other_version) {
        let rule = Rule::OtherQuestionnaire {
            expected: definition.canonical(),
            found: found.clone(),
        };
        issues.push(Issue::new(rule, None, place()));
    }
}

struct Judge<'a> {
    definition: &'a Questionnaire,
    built: &'a Built,
    completed: bool,
}

impl Judge<'_> {
    /// Judges one node; whether missing answers beneath it matter.
    fn node(&self, id: NodeId, required: bool, issues: &mut Vec<Issue>) -> bool {
        let node = self.built.tree.node(id);
        let place = &self.built.places[id.index()];
        let item = self.definition.item(node.item);
        let mut note = |rule, path: String| {
            let mut issue = Issue::new(rule, Some(&item.link_id), path);
            issue.error_text = item
                .error_text
                .clone()
                .filter(|_| issue.rule.takes_error_text());
            issues.push(issue);
        };
        if !node.enabled {
            if place.present && self.built.tree.has_answers(id) && self.completed {
                note(Rule::Disabled, place.path.clone());
            }
            return false;
        }
        if item.unjudged {
            return required;
        }
        match item.kind {
            ItemType::Display if !node.answers.is_empty() => {
                note(Rule::AnswerOnDisplay, place.path.clone())
            }
            ItemType::Group if !node.answers.is_empty() => {
                note(Rule::AnswerOnGroup, place.path.clone())
            }
            ItemType::Group
                if item.required
                    && required
                    && !item.repeats
                    && !self.built.tree.has_answers(id) =>
            {
                note(Rule::EmptyGroup, place.path.clone());
            }
            ItemType::Display | ItemType::Group => {}
            _ => {
                let required = required && !place.unread;
                if let Some(rule) = check::count(item, node.answers.len(), required) {
                    note(rule, place.path.clone());
                }
                for (index, rule) in check::answers(item, &node.answers) {
                    note(rule, format!("{}.answer[{index}]", place.path));
                }
            }
        }
        let beneath = required && (!item.kind.is_question() || !node.answers.is_empty());
        for child in &item.children {
            self.group_count(*child, Some(id), beneath, issues);
        }
        beneath
    }

    /// The number of instances of a repeating group.
    fn group_count(
        &self,
        item: crate::ItemId,
        parent: Option<NodeId>,
        required: bool,
        issues: &mut Vec<Issue>,
    ) {
        let group = self.definition.item(item);
        if !group.is_repeating_group() {
            return;
        }
        let instances = self.built.tree.of_item(parent, item);
        let asked = instances.first().map_or_else(
            || group.conditions.is_empty(),
            |id| self.built.tree.node(*id).enabled,
        );
        if !asked {
            return;
        }
        if let Some(rule) = check::count(group, instances.len(), required) {
            let above = parent.map_or("QuestionnaireResponse", |id| {
                self.built.places[id.index()].path.as_str()
            });
            let path = format!("{above}.{}", crate::read::item_step(&group.link_id));
            issues.push(Issue::new(rule, Some(&group.link_id), path));
        }
    }
}
