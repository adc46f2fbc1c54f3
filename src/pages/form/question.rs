//! One item of a form: which control a question gets, and what stands around it.

mod choice;
mod group;
mod rows;

use leptos::prelude::*;
use questionnaire::{Control, Item, ItemType, Keyboard, NodeId, Value};

use super::{filling::Filling, read};
use crate::{
    app::use_locale,
    components::{
        date::DateField,
        field::Field,
        text_field::{TextArea, TextField, Typing},
    },
};

/// The code system of `item.code` whose codes are autofill tokens of the HTML standard.
const AUTOFILL: &str = "https://html.spec.whatwg.org/#autofill";

/// The id of a question's control: what an error links to.
pub fn control_id(node: NodeId) -> String {
    format!("q{}", node.index())
}

/// Items side by side; the instances of a repeating group become one list.
pub fn nodes(filling: Filling, nodes: &[NodeId]) -> AnyView {
    let questionnaire = filling.questionnaire();
    let mut views = Vec::new();
    let mut last_repeating = None;
    for &node in nodes {
        let (id, repeating, skipped) = filling.form(|form| {
            let id = form.node(node).0;
            let item = questionnaire.item(id);
            let help = matches!(item.control, Some(Control::Help | Control::Flyover));
            (id, item.is_repeating_group(), item.hidden || help)
        });
        if skipped || (repeating && last_repeating == Some(id)) {
            continue;
        }
        last_repeating = repeating.then_some(id);
        views.push(if repeating {
            group::repeating(filling, node)
        } else {
            one(filling, node)
        });
    }
    views.into_any()
}

/// One item, shown while it is asked.
fn one(filling: Filling, node: NodeId) -> AnyView {
    let questionnaire = filling.questionnaire();
    let (item_id, children) =
        filling.form(|form| (form.node(node).0, form.children(node).to_vec()));
    let item = questionnaire.item(item_id);
    let enabled = filling.live(node).enabled;
    let control = match item.kind {
        ItemType::Group => group::one(filling, node, item, &children),
        ItemType::Display => display(item),
        _ => question(filling, node, item),
    };
    let nested = item.kind.is_question().then(|| nodes(filling, &children));
    view! {
        <div
            class="item"
            data-link-id=item.link_id.clone()
            data-node=node.index()
            hidden=move || !enabled.get()
        >
            {control}
            {nested}
        </div>
    }
    .into_any()
}

/// Words that ask nothing, a paragraph a line.
fn display(item: &Item) -> AnyView {
    let text = text(item);
    let lines = text.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| view! { <p class="display">{line.to_owned()}</p> })
        .collect_view()
        .into_any()
}

/// The item's text in the page's language, with its number if it has one.
fn text(item: &Item) -> String {
    let tag = use_locale().tag();
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
fn field(filling: Filling, node: NodeId, item: &Item) -> Field {
    let tag = use_locale().tag();
    let hints = [item.help.as_ref(), item.entry_format.as_ref()];
    let hint: Vec<_> = hints
        .into_iter()
        .flatten()
        .map(|text| text.get(tag))
        .collect();
    Field {
        id: control_id(node),
        name: item.link_id.clone(),
        label: text(item),
        hint: (!hint.is_empty()).then(|| hint.join(" ")),
        optional: !item.required && !item.read_only,
        error: filling.live(node).error,
    }
}

/// The control of a question.
fn question(filling: Filling, node: NodeId, item: &Item) -> AnyView {
    let field = field(filling, node, item);
    let answers = filling.form(|form| form.answers(node).to_vec());
    let value = || answers.first().map(Value::to_text).unwrap_or_default();
    match item.kind {
        ItemType::Boolean => choice::yes_no(filling, node, field, item, &answers),
        _ if !item.options.is_empty() => choice::options(filling, node, field, item, &answers),
        _ if item.repeats => rows::rows(filling, node, field, item, &answers),
        ItemType::Date | ItemType::DateTime => {
            let parts = read::date_parts(&value(), item.kind);
            let hint = item.help.is_none() && item.entry_format.is_none();
            view! { <DateField field=field parts=parts hint=hint read_only=item.read_only /> }
                .into_any()
        }
        ItemType::Text => {
            let limit = item.max_length.map(|limit| limit as usize);
            view! { <TextArea field=field value=value() limit=limit read_only=item.read_only /> }
                .into_any()
        }
        _ => {
            let (typing, autocomplete) = (typing(item), autofill(item));
            view! {
                <TextField
                    field=field
                    typing=typing
                    autocomplete=autocomplete
                    value=value()
                    read_only=item.read_only
                />
            }
            .into_any()
        }
    }
}

/// How the browser helps with typing the answer.
fn typing(item: &Item) -> Typing {
    let kind = |kind, mode, short| Typing { kind, mode, short };
    match (item.kind, item.keyboard) {
        (ItemType::Integer, _) => kind(None, Some("numeric"), true),
        (ItemType::Decimal, _) => kind(None, Some("decimal"), true),
        (ItemType::Time, _) => kind(Some("time"), None, true),
        // Not `type="url"` or `"email"`: what the browser thinks of the text is not asked.
        (ItemType::Url, _) | (_, Some(Keyboard::Url)) => kind(None, Some("url"), false),
        (_, Some(Keyboard::Phone)) => kind(Some("tel"), None, false),
        (_, Some(Keyboard::Email)) => kind(Some("email"), None, false),
        (_, Some(Keyboard::Number)) => kind(None, Some("numeric"), true),
        _ => Typing::default(),
    }
}

fn autofill(item: &Item) -> Option<String> {
    let code = item
        .codes
        .iter()
        .find(|code| code.system.as_deref() == Some(AUTOFILL))?;
    code.code.clone()
}
