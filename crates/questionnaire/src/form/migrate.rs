//! Opening a draft, also one that was begun with an earlier version of its definition.

use std::sync::Arc;

use super::Form;
use crate::definition::Questionnaire;
use crate::issue::{Issue, Rule};
use crate::response::{RawItem, RawResponse};
use crate::text::Text;
use crate::tree::NodeId;
use crate::value::Value;

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is where it was.
    Kept,
    /// Its question has another place now.
    Moved,
    /// Its question has another type now, and the answer could be carried over.
    Converted,
    /// Its question is gone, or takes no such answer any more.
    NoLongerAsked,
}

/// What became of the answers to one question of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The question's link id in the draft.
    pub link_id: String,
    /// What became of them.
    pub kind: ChangeKind,
    /// The question's text, as far as it is known.
    pub question: Option<Text>,
    /// The answers as the draft had them.
    pub answers: Vec<String>,
}

impl Change {
    /// A sentence about it, in Spanish where `lang` is Spanish, else in English.
    pub fn message(&self, lang: &str) -> String {
        let spanish = crate::issue::is_spanish(lang);
        let question = self
            .question
            .as_ref()
            .map_or(self.link_id.as_str(), |text| text.get(lang));
        let answers = self.answers.join(", ");
        match (self.kind, spanish) {
            (ChangeKind::Kept, false) => format!("Your answer to “{question}” is as you left it"),
            (ChangeKind::Kept, true) => format!("Su respuesta a «{question}» está como la dejó"),
            (ChangeKind::Moved, false) => {
                format!("The question “{question}” has moved. Your answer is kept")
            }
            (ChangeKind::Moved, true) => {
                format!("La pregunta «{question}» cambió de lugar. Su respuesta se conserva")
            }
            (ChangeKind::Converted, false) => {
                format!("The question “{question}” has changed. Check your answer: {answers}")
            }
            (ChangeKind::Converted, true) => {
                format!("La pregunta «{question}» cambió. Revise su respuesta: {answers}")
            }
            (ChangeKind::NoLongerAsked, false) => {
                format!("“{question}” is no longer asked. Your answer was: {answers}")
            }
            (ChangeKind::NoLongerAsked, true) => {
                format!("Ya no se pregunta «{question}». Su respuesta era: {answers}")
            }
        }
    }
}

/// Opens a draft with the definition as it is now.
pub(super) fn open(
    definition: Arc<Questionnaire>,
    draft: &[u8],
) -> Result<(Form, Vec<Change>), Vec<Issue>> {
    let (raw, issues) = RawResponse::read(draft);
    let raw = raw.ok_or(issues)?;
    let url = raw
        .questionnaire
        .as_deref()
        .map(|canonical| canonical.split('|').next().unwrap_or(canonical));
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
    for node in &mut form.tree.nodes {
        node.answers.clear();
    }
    let mut changes = Vec::new();
    fill(&mut form, &raw.items, None, &mut changes);
    form.tree.enable_all(&form.questionnaire);
    Ok((form, changes))
}

fn fill(form: &mut Form, items: &[RawItem], parent: Option<NodeId>, changes: &mut Vec<Change>) {
    for (index, raw) in items.iter().enumerate() {
        let again = items[..index]
            .iter()
            .filter(|other| other.link_id == raw.link_id)
            .count();
        let node = locate(form, &raw.link_id, parent, again);
        let values: Vec<Value> = raw
            .answers
            .iter()
            .filter_map(|answer| answer.value.as_ref()?.1.clone())
            .collect();
        if !values.is_empty() {
            let question = node.and_then(|id| {
                form.questionnaire
                    .item(form.tree.node(id).item)
                    .text
                    .clone()
            });
            let answers = values.iter().map(Value::to_text).collect();
            let kind = node.map_or(ChangeKind::NoLongerAsked, |id| {
                answer(form, id, parent, values)
            });
            changes.push(Change {
                link_id: raw.link_id.clone(),
                kind,
                question,
                answers,
            });
        }
        for answer in &raw.answers {
            fill(form, &answer.items, node.or(parent), changes);
        }
        fill(form, &raw.items, node.or(parent), changes);
    }
}

/// The node for an item of a draft: beneath the node that it was found in, if its question still is there.
fn locate(form: &mut Form, link_id: &str, parent: Option<NodeId>, again: usize) -> Option<NodeId> {
    let item = form.questionnaire.find(link_id)?;
    while form.tree.of_item(parent, item).len() <= again {
        let Some(last) = form.tree.of_item(parent, item).last().copied() else {
            break;
        };
        if form.add(last).is_none() {
            break;
        }
    }
    let here = form.tree.of_item(parent, item).get(again).copied();
    here.or_else(|| form.tree.by_item[item.index()].first().copied())
}

fn answer(form: &mut Form, id: NodeId, parent: Option<NodeId>, values: Vec<Value>) -> ChangeKind {
    let item = form.questionnaire.item(form.tree.node(id).item);
    if !item.kind.is_question() {
        return ChangeKind::NoLongerAsked;
    }
    let mut converted = false;
    let carried = values.into_iter().map(|value| {
        if value.is_typed() || crate::check::type_fits(item, &value) {
            return value;
        }
        converted = true;
        item.parse_text(&value.to_text())
            .unwrap_or_else(|| Value::Typed(value.to_text()))
    });
    let carried: Vec<Value> = carried.collect();
    let moved = form.tree.node(id).parent != parent;
    form.tree.node_mut(id).answers = carried;
    match (converted, moved) {
        (true, _) => ChangeKind::Converted,
        (false, true) => ChangeKind::Moved,
        (false, false) => ChangeKind::Kept,
    }
}
