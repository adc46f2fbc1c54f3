//! A response laid out along its definition.

use super::built::{Built, Place};
use super::{RawAnswer, RawItem, RawResponse, RawValue};
use crate::bounds::{MAX_NODES, MAX_REPEATS};
use crate::definition::{ItemId, Questionnaire};
use crate::issue::{Issue, Issues, Rule};
use crate::tree::{NodeId, Tree};

/// Lays a response out along its definition.
pub(super) fn build(definition: &Questionnaire, raw: &RawResponse) -> Built {
    let built = Built {
        tree: Tree::empty(definition),
        issues: Issues::default(),
        places: Vec::new(),
    };
    let mut builder = Builder {
        definition,
        built,
        too_many: false,
    };
    builder.level(
        definition.roots(),
        &[Slot {
            beneath: None,
            items: &raw.items,
        }],
        None,
    );
    builder.built.tree.enable_all(definition);
    builder.built
}

/// The items at one place: those of a group, or those beneath one answer of a question.
#[derive(Clone, Copy)]
struct Slot<'r> {
    beneath: Option<u32>,
    items: &'r [RawItem],
}

struct Builder<'a> {
    definition: &'a Questionnaire,
    built: Built,
    too_many: bool,
}

impl Builder<'_> {
    /// Lays out the items beneath a node. Nodes are made in the definition's order, whatever the response's.
    fn level(&mut self, items: &[ItemId], slots: &[Slot<'_>], parent: Option<NodeId>) {
        let known: Vec<_> = slots
            .iter()
            .map(|slot| (*slot, self.sort(items, *slot, parent)))
            .collect();
        for item in items {
            let mut index = 0;
            for (number, (slot, entries)) in (0..).zip(&known) {
                let from = entries.partition_point(|(id, _)| id < item);
                let own = entries[from..]
                    .iter()
                    .take_while(|(id, _)| id == item)
                    .map(|(_, entry)| *entry);
                self.instances(*item, (number, *slot), own, parent, &mut index);
            }
        }
    }

    /// The items that belong here, in the definition's order; notes those that don't, and those out of order.
    fn sort<'r>(
        &mut self,
        items: &[ItemId],
        slot: Slot<'r>,
        parent: Option<NodeId>,
    ) -> Vec<(ItemId, &'r RawItem)> {
        let mut sorted: Vec<(ItemId, &RawItem)> = Vec::new();
        let mut last = None;
        for entry in slot.items {
            let rule = match self.definition.find(&entry.link_id) {
                None => Some(Rule::UnknownItem),
                Some(id) if items.binary_search(&id).is_err() => Some(Rule::MisplacedItem),
                Some(id) => {
                    sorted.push((id, entry));
                    // Only against the one before it: those that follow an item which came too late
                    // are in order again.
                    let before = last.replace(id);
                    before
                        .is_some_and(|before| id < before)
                        .then_some(Rule::OutOfOrder)
                }
            };
            if let Some(rule) = rule {
                self.note(parent, slot, entry, rule);
            }
        }
        sorted.sort_by_key(|(id, _)| *id);
        sorted
    }

    fn instances<'r>(
        &mut self,
        item: ItemId,
        (number, slot): (u32, Slot<'r>),
        entries: impl Iterator<Item = &'r RawItem>,
        parent: Option<NodeId>,
        index: &mut u32,
    ) {
        let group = self.definition.item(item).is_repeating_group();
        let mut found = 0;
        for entry in entries {
            found += 1;
            if found > 1 && !group {
                self.note(parent, slot, entry, Rule::RepeatedItem);
            }
            if found > MAX_REPEATS + 1 {
                break;
            }
            let place = Place {
                present: true,
                again: entry.again,
                beneath: slot.beneath,
                ..Place::default()
            };
            if let Some(node) = self.push(item, parent, (*index, number), place) {
                self.present(node, entry);
            }
            *index += 1;
        }
        if found == 0 {
            let place = Place {
                beneath: slot.beneath,
                ..Place::default()
            };
            if let Some(node) = self.push(item, parent, (*index, number), place) {
                let definition = self.definition;
                self.level(
                    &definition.item(item).children,
                    &[Slot {
                        beneath: None,
                        items: &[],
                    }],
                    Some(node),
                );
            }
            *index += 1;
        }
    }

    /// Reads what the response says of a node.
    fn present(&mut self, node: NodeId, entry: &RawItem) {
        let definition = self.definition;
        let item = definition.item(self.built.tree.node(node).item);
        self.built.places[node.index()].answered = !entry.answers.is_empty();
        if let (Some(own), Some(text)) = (&item.text, &entry.text)
            && !own.says(text)
        {
            let path = self.built.path(definition, node);
            self.built
                .issues
                .note(Issue::new(Rule::OtherText, Some(&item.link_id), path));
        }
        let mut slots: Vec<Slot<'_>> = Vec::new();
        for answer in entry.answers.iter().take(MAX_REPEATS + 1) {
            self.answer(node, answer);
            slots.push(Slot {
                beneath: Some(answer.index),
                items: &answer.items,
            });
        }
        if item.kind.is_question() && !entry.items.is_empty() {
            let path = self.built.path(definition, node);
            self.built.issues.note(Issue::new(
                Rule::ItemBesideAnswer,
                Some(&item.link_id),
                path,
            ));
        }
        if !entry.items.is_empty() || slots.is_empty() {
            slots.push(Slot {
                beneath: None,
                items: &entry.items,
            });
        }
        self.level(&item.children, &slots, Some(node));
    }

    fn answer(&mut self, node: NodeId, answer: &RawAnswer) {
        match &answer.value {
            RawValue::Value(value) => self.built.tree.node_mut(node).answers.push(value.clone()),
            RawValue::Unread(element, _) => {
                self.built.places[node.index()].unread = true;
                let item = self.definition.item(self.built.tree.node(node).item);
                let known = element
                    .strip_prefix("value")
                    .is_some_and(crate::read::is_profile_type);
                // What is malformed was noted when it was read.
                if !known && item.kind.is_question() && !item.unjudged {
                    let rule = Rule::AnswerType {
                        expected: item.kind,
                        found: element.clone(),
                    };
                    let path = format!(
                        "{}.answer[{}]",
                        self.built.path(self.definition, node),
                        answer.index
                    );
                    self.built
                        .issues
                        .note(Issue::new(rule, Some(&item.link_id), path));
                }
            }
            RawValue::None => {}
        }
    }

    /// Makes a node, within bounds.
    fn push(
        &mut self,
        item: ItemId,
        parent: Option<NodeId>,
        (index, slot): (u32, u32),
        place: Place,
    ) -> Option<NodeId> {
        if self.built.places.len() >= MAX_NODES {
            if !std::mem::replace(&mut self.too_many, true) {
                let rule = Rule::TooMany {
                    what: "item",
                    limit: MAX_NODES,
                };
                self.built
                    .issues
                    .note(Issue::new(rule, None, "QuestionnaireResponse".to_owned()));
            }
            return None;
        }
        self.built.places.push(place);
        Some(self.built.tree.push(item, parent, index, slot))
    }

    fn note(&mut self, parent: Option<NodeId>, slot: Slot<'_>, entry: &RawItem, rule: Rule) {
        let above = parent.map_or_else(
            || "QuestionnaireResponse".to_owned(),
            |id| self.built.path(self.definition, id),
        );
        let answer = slot
            .beneath
            .map(|answer| format!(".answer[{answer}]"))
            .unwrap_or_default();
        let path = format!(
            "{above}{answer}.{}",
            super::raw::step(&entry.link_id, entry.again)
        );
        self.built
            .issues
            .note(Issue::new(rule, Some(&entry.link_id), path));
    }
}
