//! Buttons: one view for all, so that each costs its words alone.

use leptos::{ev, prelude::*};

/// How much a button stands out.
#[derive(Clone, Copy)]
pub enum Weight {
    /// The way on.
    Main,
    /// Everything else.
    Quiet,
    /// The way back, at the top of a page.
    Back,
}

/// A button that does something when it is pressed.
pub fn button(label: &'static str, weight: Weight, act: impl Fn() + Send + 'static) -> AnyView {
    let act: Box<dyn Fn() + Send> = Box::new(act);
    view! {
        <button class=class(weight) type="button" on:click=move |_: ev::MouseEvent| act()>
            {label}
        </button>
    }
    .into_any()
}

/// The button that submits its form.
pub fn submit(label: &'static str) -> AnyView {
    view! {
        <button class=class(Weight::Main) type="submit">
            {label}
        </button>
    }
    .into_any()
}

fn class(weight: Weight) -> &'static str {
    match weight {
        Weight::Main => "button",
        Weight::Quiet => "button button--quiet",
        Weight::Back => "back",
    }
}
