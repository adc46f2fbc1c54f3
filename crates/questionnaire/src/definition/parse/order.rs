//! The order that conditions imply: whatever decides about an item comes before it.

use super::Parser;
use crate::definition::{Item, ItemId};
use crate::issue::{Issue, Rule};

impl Parser {
    /// Notes who depends on whom, refuses loops, and ranks the items.
    pub(super) fn order(&mut self) {
        self.definition.dependents = dependents(&self.definition.items);
        let (rank, stuck) = rank(&self.definition.items, &self.definition.dependents);
        self.definition.rank = rank;
        if stuck.is_empty() {
            return;
        }
        for id in stuck {
            if self.definition.items[id.index()].conditions.is_empty() {
                continue;
            }
            let path = format!("{}.enableWhen", self.definition.path(id));
            let link_id = self.definition.item(id).link_id.as_str();
            self.reader
                .note(Issue::new(Rule::Loop, Some(link_id), path));
            // A response can still be judged, as if the item were always asked.
            self.definition.items[id.index()].conditions.clear();
        }
        self.definition.dependents = dependents(&self.definition.items);
        self.definition.rank = rank_of(&self.definition.items, &self.definition.dependents);
    }
}

/// For each item, those with a condition on it.
fn dependents(items: &[Item]) -> Vec<Vec<ItemId>> {
    let mut dependents: Vec<Vec<ItemId>> = vec![Vec::new(); items.len()];
    for (index, item) in items.iter().enumerate() {
        for condition in &item.conditions {
            let list = &mut dependents[condition.source.index()];
            if list.last() != Some(&ItemId::new(index)) {
                list.push(ItemId::new(index));
            }
        }
    }
    dependents
}

fn rank_of(items: &[Item], dependents: &[Vec<ItemId>]) -> Vec<u32> {
    rank(items, dependents).0
}

/// Ranks items after their parents and the questions of their conditions; and those that are in a loop.
fn rank(items: &[Item], dependents: &[Vec<ItemId>]) -> (Vec<u32>, Vec<ItemId>) {
    let after = |id: ItemId| {
        items[id.index()]
            .children
            .iter()
            .chain(&dependents[id.index()])
    };
    let mut waiting = vec![0_u32; items.len()];
    for id in (0..items.len()).map(ItemId::new) {
        for next in after(id) {
            waiting[next.index()] += 1;
        }
    }
    let mut ready: Vec<ItemId> = (0..items.len())
        .filter(|at| waiting[*at] == 0)
        .map(ItemId::new)
        .collect();
    let mut rank = vec![0; items.len()];
    let mut done = 0;
    while let Some(id) = ready.get(done).copied() {
        rank[id.index()] = u32::try_from(done).unwrap_or(u32::MAX);
        done += 1;
        for next in after(id) {
            waiting[next.index()] -= 1;
            if waiting[next.index()] == 0 {
                ready.push(*next);
            }
        }
    }
    let left: Vec<bool> = waiting.iter().map(|count| *count > 0).collect();
    (rank, looping(items, left))
}

/// Of the items that were left over, those that lead back into a loop; the others merely hang on one.
fn looping(items: &[Item], mut left: Vec<bool>) -> Vec<ItemId> {
    let before = |id: ItemId| {
        let item = &items[id.index()];
        item.parent
            .into_iter()
            .chain(item.conditions.iter().map(|condition| condition.source))
    };
    let all = || (0..items.len()).map(ItemId::new);
    let mut leads = vec![0_u32; items.len()];
    for source in all().filter(|id| left[id.index()]).flat_map(before) {
        leads[source.index()] += 1;
    }
    let mut ends: Vec<ItemId> = all()
        .filter(|id| left[id.index()] && leads[id.index()] == 0)
        .collect();
    while let Some(id) = ends.pop() {
        left[id.index()] = false;
        for source in before(id).filter(|source| left[source.index()]) {
            leads[source.index()] -= 1;
            if leads[source.index()] == 0 {
                ends.push(source);
            }
        }
    }
    all().filter(|id| left[id.index()]).collect()
}
