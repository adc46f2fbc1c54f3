//! The questions on the screen: shows and hides them, and says what is wrong.

use std::cell::RefCell;

use leptos::prelude::document;
use questionnaire::{Form, NodeId};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::markup::{container_id, instances_id};

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

/// Hides an element, or shows it.
pub fn hide(element: &Element, hidden: bool) {
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
