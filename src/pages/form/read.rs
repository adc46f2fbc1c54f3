//! Reads the answers out of the page.
//!
//! Controls belong to the browser; one listener on the form hears them all
//! and comes here with the question that the control stands in.

use questionnaire::{Item, ItemType, NodeId, Value};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::{
    filling::Filling,
    screen::{self, select},
};
use crate::components::choices::OTHER;

/// Takes in what was just typed or chosen in `control`.
pub fn control(filling: Filling, control: &Element) {
    if !control.has_attribute("data-part") {
        return;
    }
    if let Ok(Some(container)) = control.closest("[data-node]") {
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            let_go(&container, input);
        }
        if let Some(node) = node_of(filling, &container) {
            take(filling, node, &controls(&container));
        }
    }
}

/// Takes in a question of which a control was added or removed.
pub fn again(filling: Filling, node: NodeId) {
    if let Some(container) = screen::container(node) {
        take(filling, node, &controls(&container));
    }
}

/// Takes in every question of a step: what a page restored or an autofill
/// wrote without a word is in the page, and so in the form.
pub fn all(filling: Filling, step: &Element) {
    let mut questions: Vec<(NodeId, Vec<Element>)> = Vec::new();
    for control in select(step, "[data-part]") {
        let container = control.closest("[data-node]").ok().flatten();
        let Some(node) = container.and_then(|container| node_of(filling, &container)) else {
            continue;
        };
        // A question's controls follow one another; those of a question nested in it come after them.
        match questions.last_mut() {
            Some((last, controls)) if *last == node => controls.push(control),
            _ => questions.push((node, vec![control])),
        }
    }
    for (node, controls) in questions {
        take(filling, node, &controls);
    }
}

fn node_of(filling: Filling, container: &Element) -> Option<NodeId> {
    filling.node(container.get_attribute("data-node")?.parse().ok()?)
}

fn take(filling: Filling, node: NodeId, controls: &[Element]) {
    let questionnaire = filling.questionnaire();
    let item = questionnaire.item(filling.form(|form| form.node(node).0));
    if item.read_only {
        return;
    }
    controls.iter().for_each(leave_no_state);
    let values = values(item, controls);
    if filling.form(|form| form.answers(node) != values) {
        filling.answer(node, values);
    }
}

/// What a control holds becomes what it was drawn with. Browsers write the controls that differ from
/// that into the session that they would restore: to the disk, wherever the person wants their answers.
fn leave_no_state(control: &Element) {
    let Some(input) = control.dyn_ref::<HtmlInputElement>() else {
        // The form's `autocomplete="off"` speaks for lists and long texts.
        return;
    };
    if matches!(input.type_().as_str(), "radio" | "checkbox") {
        input.set_default_checked(input.checked());
    } else {
        input.set_default_value(&input.value());
    }
}

/// An exclusive option lets go of the others, and they of it.
fn let_go(container: &Element, chosen: &HtmlInputElement) {
    if chosen.type_() != "checkbox" || !chosen.checked() {
        return;
    }
    let exclusive = chosen.has_attribute("data-exclusive");
    for control in controls(container) {
        if let Some(other) = control.dyn_ref::<HtmlInputElement>()
            && other.type_() == "checkbox"
            && !other.is_same_node(Some(chosen))
            && (exclusive || other.has_attribute("data-exclusive"))
        {
            other.set_checked(false);
        }
    }
}

/// The controls of a question, without those of questions nested in it.
pub fn controls(container: &Element) -> Vec<Element> {
    let own = |control: &Element| {
        let nearest = control.closest("[data-node]").ok().flatten();
        nearest.is_some_and(|nearest| nearest.is_same_node(Some(container)))
    };
    select(container, "[data-part]")
        .into_iter()
        .filter(own)
        .collect()
}

/// The answers that the controls of a question hold.
fn values(item: &Item, controls: &[Element]) -> Vec<Value> {
    if matches!(item.kind, ItemType::Date | ItemType::DateTime) && !item.repeats {
        return item.parse_text(&date_text(controls)).into_iter().collect();
    }
    let own = || part(controls, "other").unwrap_or_default();
    let of_value = |text: String| {
        if text != OTHER {
            return item.parse_text(&text);
        }
        let own = own();
        // Chosen, but not written yet: kept as typed, so that the choice is not lost.
        item.parse_text(&own).or(Some(Value::Typed(own)))
    };
    let held = controls.iter().filter(|control| is_part(control, "value"));
    held.filter_map(held_text).filter_map(of_value).collect()
}

/// What a control holds: nothing, if it is a box that is not ticked.
fn held_text(control: &Element) -> Option<String> {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        let box_ = matches!(input.type_().as_str(), "radio" | "checkbox");
        return (!box_ || input.checked()).then(|| input.value());
    }
    if let Some(list) = control.dyn_ref::<HtmlSelectElement>() {
        return Some(list.value());
    }
    control
        .dyn_ref::<HtmlTextAreaElement>()
        .map(HtmlTextAreaElement::value)
}

fn is_part(control: &Element, name: &str) -> bool {
    control.get_attribute("data-part").as_deref() == Some(name)
}

fn part(controls: &[Element], name: &str) -> Option<String> {
    let control = controls.iter().find(|control| is_part(control, name))?;
    held_text(control).map(|text| text.trim().to_owned())
}

/// The date as the standard writes it, as far as its parts are there:
/// `2026-03-27`, `2026-03`, `2026`; what is no date keeps its parts, as typed.
fn date_text(controls: &[Element]) -> String {
    let get = |name| part(controls, name).unwrap_or_default();
    let two = |text: String| {
        if text.len() == 1 {
            format!("0{text}")
        } else {
            text
        }
    };
    let (year, month, day) = (get("year"), two(get("month")), two(get("day")));
    let date = match (month.as_str(), day.as_str()) {
        ("", "") => year,
        (month, "") => format!("{year}-{month}"),
        (month, day) => format!("{year}-{month}-{day}"),
    };
    match get("time") {
        time if time.is_empty() => date,
        time => {
            let zone = crate::clock::zone_offset(&format!("{date}T{time}")).unwrap_or_default();
            format!("{date}T{time}:00{zone}")
        }
    }
}
