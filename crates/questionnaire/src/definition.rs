//! Definitions: a FHIR R4 `Questionnaire`, parsed once.

mod condition;
mod item;
mod kind;
mod parse;

pub use condition::{Behavior, Condition, Operator};
pub use item::{AnswerOption, Item, ItemId};
pub use kind::{Control, ItemType, Keyboard};

use std::collections::BTreeMap;

use crate::issue::Issue;
use crate::text::Text;
use crate::value::Coding;

/// A questionnaire that holds to the profile.
#[derive(Debug, Clone, Default)]
pub struct Questionnaire {
    /// Its name on the server that it comes from, or in the resource that contains it.
    pub(crate) id: Option<String>,
    pub(crate) url: String,
    pub(crate) version: Option<String>,
    pub(crate) title: Option<Text>,
    pub(crate) description: Option<Text>,
    pub(crate) languages: Vec<String>,
    pub(crate) codes: Vec<Coding>,
    pub(crate) items: Vec<Item>,
    pub(crate) roots: Vec<ItemId>,
    pub(crate) by_link: BTreeMap<String, u32>,
    /// For each item, those with a condition on it.
    pub(crate) dependents: Vec<Vec<ItemId>>,
    /// For each item, its place in an order in which whatever decides about an item comes before it.
    pub(crate) rank: Vec<u32>,
}

/// A definition that can be used, and what is worth a look in it.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The definition.
    pub questionnaire: Questionnaire,
    /// What was ignored, and what is missing without harm.
    pub warnings: Vec<Issue>,
}

impl Questionnaire {
    /// Reads a definition.
    ///
    /// # Errors
    /// Everything that is wrong with it, each at its item.
    pub fn parse(json: &[u8]) -> Result<Parsed, Vec<Issue>> {
        let (questionnaire, issues) = Self::parse_lenient(json);
        match questionnaire {
            Some(questionnaire) if !issues.iter().any(Issue::is_error) => Ok(Parsed {
                questionnaire,
                warnings: issues,
            }),
            _ => Err(issues),
        }
    }

    /// Reads as much of a definition as can be read, faults and all, so that a response can be judged
    /// against it. `None` where there is nothing to judge by.
    pub fn parse_lenient(json: &[u8]) -> (Option<Self>, Vec<Issue>) {
        parse::definition(json)
    }

    /// The address that names it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Its version.
    pub fn version(&self) -> Option<&str> {
        self.version.as_deref()
    }

    /// Address and version as responses name it: `url|version`, or the bare url.
    pub fn canonical(&self) -> String {
        match &self.version {
            Some(version) => format!("{}|{version}", self.url),
            None => self.url.clone(),
        }
    }

    /// Its title.
    pub fn title(&self) -> Option<&Text> {
        self.title.as_ref()
    }

    /// What it is for.
    pub fn description(&self) -> Option<&Text> {
        self.description.as_ref()
    }

    /// The languages of its texts: its own first, then those of its translations.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The codes that classify it.
    pub fn codes(&self) -> &[Coding] {
        &self.codes
    }

    /// The items at the top, in order.
    pub fn roots(&self) -> &[ItemId] {
        &self.roots
    }

    /// An item of this definition.
    ///
    /// # Panics
    /// If the id is another definition's.
    pub fn item(&self, id: ItemId) -> &Item {
        &self.items[id.index()]
    }

    /// The item with a link id.
    pub fn find(&self, link_id: &str) -> Option<ItemId> {
        self.by_link
            .get(link_id)
            .map(|index| ItemId::new(*index as usize))
    }

    /// How many items it has, nested ones included.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether it has no items.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// All items in document order.
    pub fn items(&self) -> impl Iterator<Item = (ItemId, &Item)> {
        self.items
            .iter()
            .enumerate()
            .map(|(index, item)| (ItemId::new(index), item))
    }
}

impl Questionnaire {
    /// The place of an item as a `FHIRPath` in the definition.
    pub fn path(&self, id: ItemId) -> String {
        self.place("Questionnaire", id)
    }

    /// The place of an item as a `FHIRPath`, starting from a resource.
    pub(crate) fn place(&self, resource: &str, id: ItemId) -> String {
        let mut steps = vec![crate::read::item_step(&self.item(id).link_id)];
        let mut parent = self.item(id).parent;
        while let Some(id) = parent {
            steps.push(crate::read::item_step(&self.item(id).link_id));
            parent = self.item(id).parent;
        }
        steps.push(resource.to_owned());
        steps.reverse();
        steps.join(".")
    }
}

pub(crate) use condition::order;
pub(crate) use item::is_uri;
