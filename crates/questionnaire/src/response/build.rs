//! A response laid out along its definition.

use crate::bounds::MAX_REPEATS;
use crate::definition::{ItemId, Questionnaire};
use crate::issue::{Issue, Rule};
use crate::tree::{NodeId, Tree};
use crate::value::Value;

use super::{RawItem, RawResponse};

/// The nodes of a response, with what could not be laid out.
pub(super) struct Built {
    pub tree: Tree,
    /// Issues with the node that they were met at, in the order that they were met.
    pub issues: Vec<(Option<NodeId>, Issue)>,
    /// By node: its place; whether the response has it; for each answer, whether it could be read.
    pub places: Vec<Place>,
}

/// Where a node stands in the response.
#[derive(Clone)]
pub(super) struct Place {
    pub path: String,
    pub present: bool,
    /// Whether answers could not be read, or are of a type outside the profile.
    pub unread: bool,
}

/// Lays a response out along its definition.
pub(super) fn build(definition: &Questionnaire, raw: &RawResponse) -> Built {
    let mut builder = Builder {
        definition,
        built: Built {
            tree: Tree::empty(definition),
            issues: Vec::new(),
            places: Vec::new(),
        },
    };
    builder.level(
        definition.roots(),
        &[(0, raw.items.as_slice(), String::new())],
        None,
        "QuestionnaireResponse",
    );
    builder.built.tree.enable_all(definition);
    builder.built
}

struct Builder<'a> {
    definition: &'a Questionnaire,
    built: Built,
}

/// The items beneath one answer of a question, or beneath a group: the answer's number, the items, and
/// the step from the parent to them.
type Slot<'r> = (u32, &'r [RawItem], String);

impl Builder<'_> {
    /// Lays out the items at one place. Nodes are made in the definition's order, whatever the response's.
    fn level(&mut self, items: &[ItemId], slots: &[Slot<'_>], parent: Option<NodeId>, path: &str) {
        for (_, raw, step) in slots {
            self.strays(items, raw, parent, &format!("{path}{step}"));
        }
        for item in items {
            let mut index = 0;
            for (slot, raw, step) in slots {
                self.instances(
                    *item,
                    *slot,
                    raw,
                    parent,
                    &format!("{path}{step}"),
                    &mut index,
                );
            }
        }
    }

    /// Items that the definition doesn't have here, and those out of order.
    fn strays(&mut self, items: &[ItemId], raw: &[RawItem], parent: Option<NodeId>, path: &str) {
        let mut last = None;
        for entry in raw {
            let known = self.definition.find(&entry.link_id);
            let rule = match known {
                None => Some(Rule::UnknownItem),
                Some(id) if items.binary_search(&id).is_err() => Some(Rule::MisplacedItem),
                Some(id) if last.is_some_and(|last| id < last) => Some(Rule::OutOfOrder),
                Some(id) => {
                    last = Some(id);
                    None
                }
            };
            if let Some(rule) = rule {
                self.note(
                    parent,
                    rule,
                    &entry.link_id,
                    format!("{path}.{}", entry.step),
                );
            }
        }
    }

    fn instances(
        &mut self,
        item: ItemId,
        slot: u32,
        raw: &[RawItem],
        parent: Option<NodeId>,
        path: &str,
        index: &mut u32,
    ) {
        let own = &self.definition.item(item).link_id;
        let group = self.definition.item(item).is_repeating_group();
        let mut found = 0;
        for entry in raw.iter().filter(|entry| entry.link_id == *own) {
            found += 1;
            if found > MAX_REPEATS {
                break;
            }
            let place = format!("{path}.{}", entry.step);
            if found > 1 && !group {
                self.note(parent, Rule::RepeatedItem, own, place.clone());
            }
            self.present(item, slot, entry, parent, place, *index);
            *index += 1;
        }
        if found == 0 && !group {
            let place = format!("{path}.{}", crate::read::item_step(own));
            self.absent(item, slot, parent, place, *index);
            *index += 1;
        }
    }

    fn absent(
        &mut self,
        item: ItemId,
        slot: u32,
        parent: Option<NodeId>,
        path: String,
        index: u32,
    ) {
        let node = self.push(
            item,
            parent,
            index,
            slot,
            Place {
                path: path.clone(),
                present: false,
                unread: false,
            },
        );
        let children = self.definition.item(item).children.clone();
        self.level(&children, &[(0, &[], String::new())], Some(node), &path);
    }

    fn present(
        &mut self,
        item: ItemId,
        slot: u32,
        entry: &RawItem,
        parent: Option<NodeId>,
        path: String,
        index: u32,
    ) {
        let definition = self.definition.item(item);
        let (question, link_id) = (definition.kind.is_question(), definition.link_id.clone());
        let children = definition.children.clone();
        let node = self.push(
            item,
            parent,
            index,
            slot,
            Place {
                path: path.clone(),
                present: true,
                unread: false,
            },
        );
        let mut slots: Vec<Slot<'_>> = Vec::new();
        for (at, answer) in entry.answers.iter().enumerate().take(MAX_REPEATS + 1) {
            self.value(node, answer.value.as_ref());
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            slots.push((number, &answer.items, format!(".answer[{at}]")));
        }
        if !entry.items.is_empty() || slots.is_empty() {
            if question && !entry.items.is_empty() {
                self.note(Some(node), Rule::ItemBesideAnswer, &link_id, path.clone());
            }
            slots.push((0, &entry.items, String::new()));
        }
        self.level(&children, &slots, Some(node), &path);
    }

    fn value(&mut self, node: NodeId, value: Option<&(String, Option<Value>)>) {
        match value {
            Some((_, Some(value))) => self.built.tree.node_mut(node).answers.push(value.clone()),
            Some((kind, None)) => {
                let item = self.definition.item(self.built.tree.node(node).item);
                let place = &mut self.built.places[node.index()];
                place.unread = true;
                let path = place.path.clone();
                if !crate::read::is_profile_type(kind) && item.kind.is_question() && !item.unjudged
                {
                    let rule = Rule::AnswerType {
                        expected: item.kind,
                        found: format!("value{kind}"),
                    };
                    self.note(Some(node), rule, &item.link_id.clone(), path);
                }
            }
            None => {}
        }
    }

    fn push(
        &mut self,
        item: ItemId,
        parent: Option<NodeId>,
        index: u32,
        slot: u32,
        place: Place,
    ) -> NodeId {
        self.built.places.push(place);
        self.built.tree.push(item, parent, index, slot)
    }

    fn note(&mut self, node: Option<NodeId>, rule: Rule, link_id: &str, path: String) {
        self.built
            .issues
            .push((node, Issue::new(rule, Some(link_id), path)));
    }
}
