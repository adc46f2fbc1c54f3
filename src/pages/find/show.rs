//! Which parts of the page are shown: each part of a result names when it holds.

use groups::finder::{Answer, Inquiry, Order, Suggestion, Told, Way};
use web_sys::Element;

use super::stage::Stage;
use crate::pages::form::screen::{hide, select};

/// When a part holds: what it says, and of which group, answer or age (`data-show`, `data-of`).
pub type When = (&'static str, &'static str);

/// A result, and whose it is.
#[derive(Clone, Copy)]
pub struct View {
    /// What is suggested.
    pub suggestion: Suggestion,
    /// What the person told; nothing where somebody else passed the result on.
    pub told: Option<Told>,
}

/// Shows one part of the page, and at the first question whether answers are gone.
pub fn stage(page: &Element, stage: Stage, is_gone: bool) {
    for part in select(page, "[data-stage]") {
        let name = part.get_attribute("data-stage");
        hide(&part, name.as_deref() != Some(stage.part()));
    }
    for note in select(page, "[data-gone]") {
        hide(&note, !is_gone);
    }
}

/// Shows what holds of a result, the groups in its order, and the link that passes it on.
pub fn result(page: &Element, view: View, base: &str) {
    let holds = view.holds();
    let parts = select(page, "[data-show]");
    for part in &parts {
        hide(part, !holds.iter().any(|when| names(part, *when)));
    }
    for group in view.suggestion.fits() {
        let item = parts.iter().find(|part| names(part, ("fit", group.slug())));
        if let Some(item) = item
            && let Some(list) = item.parent_element()
        {
            // The last child once more: an element that is in the list moves there.
            list.append_child(item).ok();
        }
    }
    for note in select(page, "[data-copied]") {
        hide(&note, true);
    }
    for field in select(page, "[data-link]") {
        let origin = leptos::prelude::window().location().origin();
        let link = origin.unwrap_or_default() + base + "?show=" + &view.suggestion.code();
        // `value` of the element, which nobody types into.
        field.set_attribute("value", &link).ok();
    }
}

fn names(part: &Element, (what, of): When) -> bool {
    part.get_attribute("data-show").as_deref() == Some(what)
        && part.get_attribute("data-of").unwrap_or_default() == of
}

impl View {
    /// Everything that holds.
    pub fn holds(self) -> Vec<When> {
        let it = self.suggestion;
        let order = it.order();
        let mut holds = vec![(order_name(order), "")];
        match self.told {
            Some(told) => own(told, order, &mut holds),
            None => holds.push(("shared", "")),
        }
        for group in it.fits() {
            holds.push(("fit", group.slug()));
        }
        for near in it.near() {
            holds.push(("near", near.group().slug()));
        }
        if order != Order::None {
            holds.push(("groups", ""));
        }
        if it.names_groups() && !it.is_for_adult() {
            holds.push(("adults-only", ""));
        }
        if it.offers(Inquiry::Support) {
            holds.push(("support", ""));
        }
        if it.offers(Inquiry::Family) {
            holds.push(("family", ""));
        }
        for way in it.ways() {
            match way {
                Way::Clubs => holds.push(("clubs", "")),
                Way::Helpline => holds.push(("helpline", "")),
                Way::Contact => {}
            }
        }
        holds
    }
}

/// What holds for the person who told it.
fn own(told: Told, order: Order, holds: &mut Vec<When>) {
    holds.push(("own", ""));
    // Where all are listed, none is because of anything.
    let is_because = order != Order::Open;
    for answer in Answer::ALL {
        if told.answers.has(answer) {
            holds.push(("told", answer.code()));
            if is_because {
                holds.push(("because", answer.code()));
            }
        }
    }
    if let Some(age) = told.age {
        holds.push(("asked", ""));
        holds.push(("age", age.code()));
    }
}

/// How a part names the order that it speaks of.
pub fn order_name(order: Order) -> &'static str {
    match order {
        Order::None => "none",
        Order::Single => "single",
        Order::GriefFirst => "grief-first",
        Order::Unranked => "unranked",
        Order::Open => "open",
    }
}
