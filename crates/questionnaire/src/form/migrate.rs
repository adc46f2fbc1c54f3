//! Opening a draft, also one that was begun with an earlier version of its definition.

mod carry;
mod change;

pub use change::{Change, ChangeKind};

use std::sync::Arc;

use super::Form;
use crate::definition::{ItemId, Questionnaire};
use crate::issue::{Issue, IssueCode, Rule};
use crate::response::{RawItem, RawResponse, RawValue};
use crate::text::Text;
use crate::tree::NodeId;
use crate::value::Value;

/// Opens a draft with the definition as it is now.
pub(super) fn open(
    definition: Arc<Questionnaire>,
    draft: &[u8],
) -> Result<(Form, Vec<Change>), Vec<Issue>> {
    let (raw, issues) = RawResponse::read(draft);
    // Beyond the bounds, answers would be lost without a word.
    let raw = match raw {
        Some(raw)
            if !issues
                .iter()
                .any(|issue| issue.code == IssueCode::TooCostly) =>
        {
            raw
        }
        _ => return Err(issues),
    };
    let url = raw
        .questionnaire
        .as_deref()
        .map(|found| found.split('|').next().unwrap_or(found));
    if url.is_some_and(|url| url != definition.url()) {
        let found = raw.questionnaire.unwrap_or_default();
        let rule = Rule::OtherQuestionnaire {
            expected: definition.canonical(),
            found,
        };
        return Err(vec![Issue::new(
            rule,
            None,
            "QuestionnaireResponse.questionnaire".to_owned(),
        )]);
    }
    let mut form = Form::new(definition);
    form.clear_answerable();
    let mut filler = Filler {
        form,
        changes: Vec::new(),
    };
    filler.items(&raw.items, None);
    let Filler { mut form, changes } = filler;
    form.tree.enable_all(&form.questionnaire);
    Ok((form, changes))
}

impl Form {
    /// Empties what a person can answer: start values that they deleted must not come back.
    fn clear_answerable(&mut self) {
        for node in &mut self.tree.nodes {
            let item = self.questionnaire.item(node.item);
            if !item.hidden && !item.read_only {
                node.answers.clear();
            }
        }
    }
}

struct Filler {
    form: Form,
    changes: Vec<Change>,
}

impl Filler {
    /// Carries over the items at one place of the draft; `at` is the node that this place is now.
    fn items(&mut self, items: &[RawItem], at: Option<NodeId>) {
        for raw in items {
            let found = self.form.questionnaire.find(&raw.link_id);
            let node = found.and_then(|item| self.locate(item, at, raw.again as usize));
            self.answers(raw, node, at);
            for answer in &raw.answers {
                self.items(&answer.items, node.or(at));
            }
            self.items(&raw.items, node.or(at));
        }
    }

    /// The node for an item of the draft: beneath `at` if it still belongs there, else the first one there is.
    fn locate(&mut self, item: ItemId, at: Option<NodeId>, again: usize) -> Option<NodeId> {
        while let Some(last) = self.form.tree.of_item(at, item).last().copied() {
            if self.form.tree.of_item(at, item).len() > again {
                break;
            }
            let (added, _) = self.form.add(last)?;
            self.form.clear_beneath(added);
        }
        let here = self.form.tree.of_item(at, item).get(again).copied();
        here.or_else(|| self.form.tree.by_item.get(item.index())?.first().copied())
    }

    fn answers(&mut self, raw: &RawItem, node: Option<NodeId>, at: Option<NodeId>) {
        let mut values = Vec::new();
        for answer in &raw.answers {
            match &answer.value {
                RawValue::Value(value) => values.push(value.clone()),
                RawValue::Unread(_, text) => values.push(Value::Typed(text.clone())),
                RawValue::None => {}
            }
        }
        if values.is_empty() {
            return;
        }
        let item = node.map(|id| self.form.questionnaire.item(self.form.tree.node(id).item));
        let own = || raw.text.as_deref().map(Text::from);
        let question = item.and_then(|item| item.text.clone()).or_else(own);
        let (Some(id), Some(item)) = (node, item) else {
            self.note(raw, ChangeKind::NoLongerAsked, question.as_ref(), &values);
            return;
        };
        let present = self.form.tree.node(id).answers.clone();
        let start = (item.hidden || item.read_only) && present == item.initial;
        let present = if start { Vec::new() } else { present };
        let carried = carry::carry(item, present, values);
        let moved = self.form.tree.node(id).parent != at;
        let kind = if moved {
            ChangeKind::Moved
        } else {
            ChangeKind::Kept
        };
        self.note(raw, kind, question.as_ref(), &carried.kept);
        self.note(
            raw,
            ChangeKind::Converted,
            question.as_ref(),
            &carried.converted,
        );
        self.note(
            raw,
            ChangeKind::NoLongerAsked,
            question.as_ref(),
            &carried.dropped,
        );
        self.form.tree.node_mut(id).answers = carried.answers;
    }

    fn note(&mut self, raw: &RawItem, kind: ChangeKind, question: Option<&Text>, values: &[Value]) {
        if !values.is_empty() {
            self.changes.push(Change {
                link_id: raw.link_id.clone(),
                kind,
                question: question.cloned(),
                answers: values.to_vec(),
            });
        }
    }
}

impl Form {
    fn clear_beneath(&mut self, id: NodeId) {
        let mut stack = vec![id];
        while let Some(id) = stack.pop() {
            let item = self.questionnaire.item(self.tree.node(id).item);
            if !item.hidden && !item.read_only {
                self.tree.node_mut(id).answers.clear();
            }
            stack.extend(&self.tree.node(id).children);
        }
    }
}
