//! Reading one item.

use serde_json::Value as Json;

use super::Parser;
use crate::bounds::{MAX_DEPTH, MAX_ITEMS};
use crate::definition::{Behavior, Control, Item, ItemId, ItemType};
use crate::issue::Rule;
use crate::read::{Object, item_step};

/// The elements of a R4 `Questionnaire.item`.
const FIELDS: &str = "id extension modifierExtension linkId definition code prefix text type enableWhen \
    enableBehavior required repeats readOnly maxLength answerValueSet answerOption initial item";

impl Parser {
    /// Reads the items nested in an element.
    pub(super) fn items(&mut self, object: &Object, parent: Option<ItemId>) {
        let depth = parent.map_or(0, |id| self.definition.item(id).depth as usize + 1);
        if depth >= MAX_DEPTH && object.contains_key("item") {
            self.reader.fault(Rule::TooDeep { limit: MAX_DEPTH });
            return;
        }
        for (index, entry) in self.reader.objects(object, "item") {
            if self.definition.items.len() >= MAX_ITEMS {
                if !std::mem::replace(&mut self.too_many, true) {
                    self.reader.fault(Rule::TooMany {
                        what: "item",
                        limit: MAX_ITEMS,
                    });
                }
                return;
            }
            let link_id = entry
                .get("linkId")
                .and_then(Json::as_str)
                .filter(|id| !id.trim().is_empty());
            let known = link_id.is_some_and(|id| self.definition.by_link.contains_key(id));
            let step = match link_id {
                Some(id) if !known => item_step(id),
                _ => format!("item[{index}]"),
            };
            let outer = std::mem::replace(&mut self.reader.link_id, link_id.map(str::to_owned));
            let mark = self.reader.enter(&step);
            self.link_id(entry, link_id, known);
            // One that is missing has just been reported.
            self.item(entry, parent, link_id.unwrap_or_default(), known);
            self.reader.leave(mark);
            self.reader.link_id = outer;
        }
    }

    fn link_id(&mut self, entry: &Object, link_id: Option<&str>, known: bool) {
        if known {
            self.reader.fault(Rule::Invariant { number: 2 });
        } else if link_id.is_some() {
        } else if entry.get("linkId").is_none_or(Json::is_string) {
            self.reader.missing("linkId");
        } else {
            self.reader.wrong_type("linkId", "string");
        }
    }

    fn item(&mut self, entry: &Object, parent: Option<ItemId>, link_id: &str, known: bool) {
        self.reader.known(entry, FIELDS);
        self.reader.shapes(entry, "id definition", "", "");
        self.reader.no_modifiers(entry);
        let id = ItemId::new(self.definition.items.len());
        let mut item = self.plain(entry, parent, link_id, id);
        self.item_extensions(entry, &mut item, id);
        item.initial = self.initial(entry, &item);
        self.limits(&mut item);
        self.definition.items.push(item);
        if !known && !link_id.is_empty() {
            let index = u32::try_from(id.index()).unwrap_or(u32::MAX);
            self.definition.by_link.insert(link_id.to_owned(), index);
        }
        match parent {
            Some(parent) => self.definition.items[parent.index()].children.push(id),
            None => self.definition.roots.push(id),
        }
        self.conditions(entry, id);
        self.invariants(entry, id);
        self.items(entry, Some(id));
        self.help(parent, id);
    }

    /// The type; for one outside the profile, a stand-in that leaves answers unjudged.
    fn kind(&mut self, entry: &Object) -> (ItemType, bool) {
        let Some(code) = self.reader.string(entry, "type") else {
            if !entry.contains_key("type") {
                self.reader.missing("type");
            }
            return (ItemType::Text, false);
        };
        let kind = ItemType::parse(code);
        match (kind, code) {
            (Some(_), _) => {}
            (None, "quantity" | "reference" | "attachment" | "question") => {
                self.reader.not_supported(format!("type {code}"));
            }
            (None, _) => self
                .reader
                .wrong_type("type", "one of the standard's item types"),
        }
        (kind.unwrap_or(ItemType::Text), kind.is_some())
    }

    /// What the elements of an item say, without its extensions, start values and conditions.
    fn plain(&mut self, entry: &Object, parent: Option<ItemId>, link_id: &str, id: ItemId) -> Item {
        if entry.contains_key("answerValueSet") {
            self.reader.not_supported("answerValueSet".to_owned());
        }
        let (kind, judged) = self.kind(entry);
        let above = parent.map(|id| self.definition.item(id));
        let depth = above.map_or(0, |item| item.depth + 1);
        // R5: what is read-only on a group is so for all beneath it.
        let read_only = above.is_some_and(|item| item.read_only && item.kind == ItemType::Group);
        // R4's extension: "If an item is hidden, all descendant items are hidden as well."
        let hidden = above.is_some_and(|item| item.hidden);
        Item {
            link_id: link_id.to_owned(),
            kind,
            text: self.text(entry, "text", Some(id)),
            prefix: self.text(entry, "prefix", Some(id)),
            required: self.reader.boolean(entry, "required").unwrap_or(false),
            repeats: self.reader.boolean(entry, "repeats").unwrap_or(false),
            read_only: self.reader.boolean(entry, "readOnly").unwrap_or(false) || read_only,
            hidden,
            min_occurs: None,
            max_occurs: None,
            min_length: None,
            max_length: self.reader.count(entry, "maxLength"),
            min_value: None,
            max_value: None,
            regex: None,
            entry_format: None,
            control: None,
            options: self.options(entry, kind, id),
            help: None,
            error_text: None,
            keyboard: None,
            codes: self.codings(entry, "code"),
            parent,
            children: Vec::new(),
            initial: Vec::new(),
            conditions: Vec::new(),
            behavior: self.behavior(entry),
            depth,
            unjudged: !judged,
        }
    }

    /// Whether all conditions must hold, or any. R4 asks for the element where there are several (que-12),
    /// and says of conditions without it that they are joined by "or".
    fn behavior(&mut self, entry: &Object) -> Behavior {
        match self.reader.string(entry, "enableBehavior") {
            Some("all") => Behavior::All,
            Some("any") | None => Behavior::Any,
            Some(_) => {
                self.reader.wrong_type("enableBehavior", "all or any");
                Behavior::Any
            }
        }
    }

    /// Adds a nested help text to the item it helps with.
    fn help(&mut self, parent: Option<ItemId>, id: ItemId) {
        let item = self.definition.item(id);
        let helps = item.kind == ItemType::Display
            && matches!(item.control, Some(Control::Help | Control::Flyover));
        if let (true, Some(parent), Some(text)) = (helps, parent, item.text.clone()) {
            self.definition.items[parent.index()]
                .help
                .get_or_insert(text);
        }
    }
}
