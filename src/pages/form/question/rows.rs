//! Questions with several typed answers: a row each.

use leptos::{ev, prelude::*};
use questionnaire::{Item, NodeId, Value};

use super::{super::filling::Filling, super::read, typing};
use crate::{
    app::use_locale,
    components::{
        field::{Field, Grouped},
        text_field::{Input, input},
    },
};

/// One input a row, with the ways to add and to remove one.
pub fn rows(
    filling: Filling,
    node: NodeId,
    field: Field,
    item: &Item,
    answers: &[Value],
) -> AnyView {
    let words = &use_locale().interface().form;
    let mut values: Vec<_> = answers.iter().map(Value::to_text).collect();
    if values.is_empty() {
        values.push(String::new());
    }
    let most = item.max_occurs.map_or(usize::MAX, |most| most as usize);
    let next = StoredValue::new(values.len());
    let list = RwSignal::new(values.into_iter().enumerate().collect::<Vec<_>>());
    let add = move |_: ev::MouseEvent| {
        next.update_value(|next| *next += 1);
        list.update(|list| list.push((next.get_value(), String::new())));
    };
    let remove = move |key: usize| {
        list.update(|list| list.retain(|(other, _)| *other != key));
        // Read again once the row has left the page.
        request_animation_frame(move || read::again(filling, node));
    };
    let (typing, read_only, inner) = (typing(item), item.read_only, field.clone());
    let row = move |(key, value): (usize, String)| {
        let first = list.with_untracked(|list| list.first().is_some_and(|(at, _)| *at == key));
        let bare = Input {
            id: if first {
                inner.id.clone()
            } else {
                format!("{}-{key}", inner.id)
            },
            name: inner.name.clone(),
            value,
            described: inner.described_by(),
            typing,
            autocomplete: None,
            read_only,
        };
        let label = format!("{} {}", inner.label, key + 1);
        let control = input(bare, inner.invalid()).into_any();
        view! {
            <div class="row">
                <div class="row__input" role="group" aria-label=label>
                    {control}
                </div>
                <button
                    class="button button--quiet"
                    type="button"
                    hidden=move || list.with(|list| list.len() < 2)
                    on:click=move |_| remove(key)
                >
                    {words.remove}
                </button>
            </div>
        }
        .into_any()
    };
    view! {
        <Grouped field=field>
            <For each=move || list.get() key=|row| row.0 children=row />
            <button
                class="button button--quiet"
                type="button"
                hidden=move || list.with(|list| list.len() >= most)
                on:click=add
            >
                {words.add_another}
            </button>
        </Grouped>
    }
    .into_any()
}
