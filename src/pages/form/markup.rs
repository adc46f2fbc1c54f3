//! The questions of a form as markup: which control a question gets, and what
//! stands around it. Pure functions of the form as it stands.

mod choice;
mod group;
mod rows;

use questionnaire::{Control, Form, Item, ItemType, Keyboard, NodeId, Value};

use crate::{
    components::{
        date::{DateParts, date_field},
        field::Field,
        prose::linked,
        text_field::{Input, Typing, text_area, text_field},
    },
    html::{attr, flag},
    locales::Locale,
};

/// The code system of `item.code` whose codes are autofill tokens of the HTML standard.
const AUTOFILL: &str = "https://html.spec.whatwg.org/#autofill";

/// What questions are drawn from.
#[derive(Clone, Copy)]
pub struct Draw<'a> {
    /// The form as it stands.
    pub form: &'a Form,
    /// The language of the page.
    pub locale: Locale,
}

/// The id of a question's control: what an error links to.
pub fn control_id(node: NodeId) -> String {
    format!("q{}", node.index())
}

/// The id of an item's container.
pub fn container_id(node: NodeId) -> String {
    format!("n{}", node.index())
}

/// The id of a list of instances, which goes by the first of them.
pub fn instances_id(first: NodeId) -> String {
    format!("i{}", first.index())
}

impl Draw<'_> {
    /// Items side by side; the instances of a repeating group become one list.
    pub fn nodes(&self, nodes: &[NodeId]) -> String {
        let mut last_repeating = None;
        let mut html = String::new();
        for &node in nodes {
            let item = self.item(node);
            let help = matches!(item.control, Some(Control::Help | Control::Flyover));
            if item.hidden || help {
                continue;
            }
            let parent = self.form.node(node).1;
            if !item.is_repeating_group() {
                html += &self.node(node);
            } else if last_repeating != Some((parent, &item.link_id)) {
                last_repeating = Some((parent, &item.link_id));
                html += &self.repeating(node);
            }
        }
        html
    }

    /// One item, hidden while it is not asked.
    fn node(&self, node: NodeId) -> String {
        format!(
            "<div class=\"item\" id=\"{}\"{} data-node=\"{}\"{}>{}</div>",
            container_id(node),
            attr("data-link-id", Some(&self.item(node).link_id)),
            node.index(),
            flag("hidden", !self.form.is_enabled(node)),
            self.inside(node),
        )
    }

    /// What stands inside an item's container.
    pub fn inside(&self, node: NodeId) -> String {
        let item = self.item(node);
        let nested = || self.nodes(self.form.children(node));
        match item.kind {
            ItemType::Group => self.group(node, item, &nested()),
            ItemType::Display => self.display(item),
            _ => self.question(node, item) + &nested(),
        }
    }

    fn item(&self, node: NodeId) -> &Item {
        self.form.questionnaire().item(self.form.node(node).0)
    }

    /// Words that ask nothing, a paragraph a line.
    fn display(&self, item: &Item) -> String {
        let text = self.text(item);
        let lines = text.lines().filter(|line| !line.is_empty());
        lines
            .map(|line| format!("<p class=\"display\">{}</p>", linked(line)))
            .collect()
    }

    /// The item's text in the page's language, with its number if it has one.
    fn text(&self, item: &Item) -> String {
        let tag = self.locale.tag();
        let text = item
            .text
            .as_ref()
            .map_or(item.link_id.as_str(), |text| text.get(tag));
        match &item.prefix {
            Some(prefix) => format!("{} {text}", prefix.get(tag)),
            None => text.to_owned(),
        }
    }

    /// A question's names and words.
    fn field(&self, node: NodeId, item: &Item) -> Field {
        let hints = [item.help.as_ref(), item.entry_format.as_ref()];
        let hints = hints
            .into_iter()
            .flatten()
            .map(|text| text.get(self.locale.tag()));
        let hint = hints.collect::<Vec<_>>().join(" ");
        Field {
            id: control_id(node),
            name: item.link_id.clone(),
            label: self.text(item),
            hint: (!hint.is_empty()).then_some(hint),
            optional: !item.required && !item.read_only,
            locale: self.locale,
        }
    }

    /// The control of a question.
    fn question(&self, node: NodeId, item: &Item) -> String {
        let field = self.field(node, item);
        let answers = self.form.answers(node);
        let value = answers.first().map(Value::to_text).unwrap_or_default();
        match item.kind {
            ItemType::Boolean => self.yes_no(node, field, item),
            _ if !item.options.is_empty() => self.options(node, field, item),
            _ if item.repeats => self.rows(node, &field, item, answers),
            ItemType::Date | ItemType::DateTime => {
                date_field(&field, &date_parts(&value, item.kind), item.read_only)
            }
            ItemType::Text => {
                let limit = item.max_length.map(|limit| limit as usize);
                text_area(&field, &value, limit, item.read_only)
            }
            _ => text_field(
                &field,
                &Input {
                    value,
                    ..input(item)
                },
            ),
        }
    }
}

/// An empty input as the item asks for it.
fn input(item: &Item) -> Input {
    let autofill = item
        .codes
        .iter()
        .find(|code| code.system.as_deref() == Some(AUTOFILL));
    Input {
        typing: typing(item),
        autocomplete: autofill.and_then(|code| code.code.clone()),
        value: String::new(),
        read_only: item.read_only,
    }
}

/// How the browser helps with typing the answer.
fn typing(item: &Item) -> Typing {
    let kind = |kind, mode, short| Typing { kind, mode, short };
    match (item.kind, item.keyboard) {
        (ItemType::Integer, _) => kind(None, Some("numeric"), true),
        (ItemType::Decimal, _) => kind(None, Some("decimal"), true),
        (ItemType::Time, _) => kind(Some("time"), None, true),
        // Not `type="url"`: what the browser thinks of an unfinished address is not asked.
        (ItemType::Url, _) | (_, Some(Keyboard::Url)) => kind(None, Some("url"), false),
        (_, Some(Keyboard::Phone)) => kind(Some("tel"), None, false),
        // Not `type="email"`: browsers rewrite a domain like `correo.español` as nobody types it.
        (_, Some(Keyboard::Email)) => kind(None, Some("email"), false),
        (_, Some(Keyboard::Number)) => kind(None, Some("numeric"), true),
        _ => Typing::default(),
    }
}

/// The parts of a date as the standard writes it, or as far as it was typed (`read::date_text`).
fn date_parts(text: &str, kind: ItemType) -> DateParts {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let mut parts = date.splitn(3, '-').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    let (year, month, day) = (next(), next(), next());
    let time = time.get(..5).unwrap_or(time);
    DateParts {
        year,
        month,
        day,
        time: (kind == ItemType::DateTime).then(|| time.to_owned()),
    }
}

#[cfg(test)]
mod tests;
