//! What happens on the screen beside answering: a list gets shorter, a count goes down, a group or a
//! row is added or removed.

use leptos::prelude::document;
use questionnaire::{NodeId, Value};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{
    filling::Filling,
    markup::{Draw, instances_id},
    read,
    screen::{container, drawn},
};
use crate::{
    components::{select, text_field::count},
    locales::Locale,
};

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
