//! The questions on the screen: shows and hides them, says what is wrong,
//! and draws a list again when its length changes.

use std::cell::RefCell;

use leptos::prelude::document;
use questionnaire::{Form, NodeId, Value};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{
    filling::Filling,
    markup::{Draw, container_id, instances_id},
    read,
};
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

thread_local! {
    /// The containers on the screen that were looked up, by the node's number: a long form may show
    /// and hide thousands at one key, and each way to the document costs more than what it finds.
    static CONTAINERS: RefCell<Vec<Option<HtmlElement>>> = const { RefCell::new(Vec::new()) };
}

/// Forgets which elements are on the screen; whenever questions are drawn.
pub fn drawn() {
    CONTAINERS.with_borrow_mut(Vec::clear);
}

/// The container of an item.
pub fn container(node: NodeId) -> Option<HtmlElement> {
    CONTAINERS.with_borrow_mut(|containers| {
        let index = node.index();
        if containers.len() <= index {
            containers.resize(index + 1, None);
        }
        let slot = containers.get_mut(index)?;
        if slot.is_none() {
            let found = document().get_element_by_id(&container_id(node));
            *slot = found.and_then(|found| found.dyn_into().ok());
        }
        slot.clone()
    })
}

/// Shows items, or hides them, as they are asked now.
pub fn show(form: &Form, flipped: &[NodeId]) {
    for &node in flipped {
        let hidden = !form.is_enabled(node);
        if let Some(item) = container(node) {
            item.set_hidden(hidden);
        }
        let item = form.questionnaire().item(form.node(node).0);
        if item.is_repeating_group()
            && let Some(list) = document().get_element_by_id(&instances_id(node))
        {
            hide(&list, hidden);
        }
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
                focus_first(added);
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
                focus_first(rest);
            }
        }
        "add-row" => {
            let mut values = filling.form(|form| form.answers(node).to_vec());
            // The row that is there may be empty, and one more is wanted all the same.
            let rows = container(node).map_or(0, |item| read::controls(&item).len());
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
        drawn();
        let first = filling.form(|form| form.instances(any).first().copied());
        // The list goes by its first instance, which may be another now.
        list.set_id(&instances_id(first.unwrap_or(any)));
    }
}

fn redraw_rows(filling: Filling, node: NodeId, values: Vec<Value>, locale: Locale) {
    filling.answer(node, values);
    if let Some(item) = container(node) {
        item.set_inner_html(&filling.form(|form| Draw { form, locale }.inside(node)));
        drawn();
        if let Some(last) = read::controls(&item)
            .last()
            .and_then(|last| last.dyn_ref::<HtmlElement>())
        {
            last.focus().ok();
        }
    }
}

fn focus_first(node: NodeId) {
    let control = container(node).and_then(|item| item.query_selector("[data-part]").ok()?);
    if let Some(control) = control
        .as_ref()
        .and_then(|control| control.dyn_ref::<HtmlElement>())
    {
        control.focus().ok();
    }
}
