//! The questions on the screen: shows and hides them, says what is wrong,
//! and draws a list again when its length changes.

use leptos::prelude::document;
use questionnaire::{NodeId, Value};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{filling::Filling, markup::Draw, read};
use crate::{
    components::{select, text_field::count},
    locales::Locale,
};

/// Every element inside another that a selector names.
pub fn select(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Shows an item, or hides it.
pub fn show(node: NodeId, asked: bool) {
    let index = node.index();
    let item = find(&format!("[data-node='{index}']"));
    for element in item
        .into_iter()
        .chain(find(&format!("[data-instances='{index}']")))
    {
        hide(&element, !asked);
    }
}

fn hide(element: &Element, hidden: bool) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.set_hidden(hidden);
    }
}

/// Takes back every error that is said on the screen.
pub fn clear_errors(form: &Element) {
    for slot in select(form, ".field__error:not([hidden])") {
        hide(&slot, true);
    }
    for control in select(form, "[aria-invalid]") {
        // An attribute that is there can be removed.
        control.remove_attribute("aria-invalid").ok();
    }
}

/// Says at a control what is wrong with its answer.
pub fn say_error(id: &str, message: &str) {
    if let Some(slot) = document().get_element_by_id(&format!("{id}-error")) {
        if let Ok(Some(words)) = slot.query_selector("[data-message]") {
            words.set_text_content(Some(message));
        }
        hide(&slot, false);
    }
    let field = document()
        .get_element_by_id(id)
        .and_then(|control| control.closest(".field").ok());
    for control in field
        .flatten()
        .map(|field| select(&field, "[data-part]"))
        .unwrap_or_default()
    {
        // An attribute of a well-formed name can be set.
        control.set_attribute("aria-invalid", "true").ok();
    }
}

/// What happens beside answering while somebody types: a list gets shorter, a count goes down.
pub fn typed(control: &Element, locale: Locale) {
    if let (Some(list), Some(filter)) = (
        control.get_attribute("data-filter"),
        control.dyn_ref::<HtmlInputElement>(),
    ) {
        let list = document().get_element_by_id(&list);
        if let Some(list) = list
            .as_ref()
            .and_then(|list| list.dyn_ref::<HtmlSelectElement>())
        {
            select::shorten(list, &filter.value());
        }
    }
    let limit = control
        .get_attribute("data-limit")
        .and_then(|limit| limit.parse().ok());
    if let (Some(limit), Some(area)) = (limit, control.dyn_ref::<HtmlTextAreaElement>())
        && let Some(slot) = document().get_element_by_id(&format!("{}-count", control.id()))
    {
        slot.set_text_content(Some(&count(area.value().chars().count(), limit, locale)));
    }
}

/// Does what a button inside the questions asks for, and puts the focus where it goes on.
pub fn act(filling: Filling, button: &Element, locale: Locale) {
    let number = button
        .get_attribute("data-of")
        .and_then(|number| number.parse().ok());
    let node = number.and_then(|number| filling.node(number));
    let (Some(what), Some(node)) = (button.get_attribute("data-act"), node) else {
        return;
    };
    match what.as_str() {
        "add" => {
            if let Some(added) = filling.add(node) {
                redraw_instances(filling, button, added, locale);
                focus_first(&format!("[data-node='{}']", added.index()));
            }
        }
        "remove" => {
            let rest = filling.form(|form| {
                form.instances(node)
                    .iter()
                    .copied()
                    .find(|other| *other != node)
            });
            if let Some(rest) = rest
                && filling.remove(node)
            {
                redraw_instances(filling, button, rest, locale);
                focus_first(&format!("[data-node='{}']", rest.index()));
            }
        }
        "add-row" => {
            let mut values = filling.form(|form| form.answers(node).to_vec());
            // The row that is there may be empty, and one more is wanted all the same.
            let rows = find(&format!("[data-node='{}']", node.index()))
                .map_or(0, |item| read::controls(&item).len());
            values.resize(rows + 1, Value::Typed(String::new()));
            redraw_rows(filling, node, values, locale);
        }
        "remove-row" => {
            let row = button.closest(".row").ok().flatten();
            if let Some(row) = row {
                row.remove();
            }
            read::again(filling, node);
            let values = filling.form(|form| form.answers(node).to_vec());
            redraw_rows(filling, node, values, locale);
        }
        _ => {}
    }
}

fn redraw_instances(filling: Filling, button: &Element, any: NodeId, locale: Locale) {
    if let Ok(Some(list)) = button.closest(".instances") {
        let html = filling.form(|form| Draw { form, locale }.instances(any));
        list.set_inner_html(&html);
        let first = filling.form(|form| form.instances(any).first().copied());
        // The list goes by its first instance, which may be another now.
        let number = first.unwrap_or(any).index().to_string();
        list.set_attribute("data-instances", &number).ok();
    }
}

fn redraw_rows(filling: Filling, node: NodeId, values: Vec<Value>, locale: Locale) {
    filling.answer(node, values);
    let selector = format!("[data-node='{}']", node.index());
    if let Some(item) = find(&selector) {
        item.set_inner_html(&filling.form(|form| Draw { form, locale }.inside(node)));
        if let Some(last) = read::controls(&item)
            .last()
            .and_then(|last| last.dyn_ref::<HtmlElement>())
        {
            last.focus().ok();
        }
    }
}

fn focus_first(selector: &str) {
    if let Some(control) = find(&format!("{selector} [data-part]"))
        && let Some(control) = control.dyn_ref::<HtmlElement>()
    {
        control.focus().ok();
    }
}
