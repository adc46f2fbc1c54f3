//! Groups inside a step, and groups that can be added again.

use leptos::{ev, prelude::*};
use questionnaire::{Item, NodeId};

use super::{super::filling::Filling, nodes, one as one_item, text};
use crate::app::use_locale;

/// A group under a legend; without a text it is only its items.
pub fn one(filling: Filling, node: NodeId, item: &Item, children: &[NodeId]) -> AnyView {
    let error = filling.live(node).error;
    let silent = error.clone();
    let inner = nodes(filling, children);
    if item.text.is_none() {
        return inner;
    }
    view! {
        <fieldset class="group" id=super::control_id(node) tabindex="-1">
            <legend class="group__title">{text(item)}</legend>
            <p class="field__error" hidden=move || silent.with(Option::is_none)>
                {move || error.get()}
            </p>
            {inner}
        </fieldset>
    }
    .into_any()
}

/// All instances of a repeating group, with the ways to add and to remove one.
pub fn repeating(filling: Filling, first: NodeId) -> AnyView {
    let instances = move || filling.form(|form| form.instances(first).to_vec());
    let list = RwSignal::new(instances());
    let words = &use_locale().interface().form;
    let enabled = filling.live(first).enabled;
    // The first instance may itself be removed; any that is left answers for all.
    let any = move || list.with(|list| list.first().copied()).unwrap_or(first);
    let add = move |_: ev::MouseEvent| {
        if let Some(added) = filling.add(any()) {
            list.set(filling.form(|form| form.instances(added).to_vec()));
        }
    };
    let remove = move |node: NodeId| {
        let rest: Vec<_> = list
            .get_untracked()
            .into_iter()
            .filter(|&other| other != node)
            .collect();
        if filling.remove(node) {
            list.set(rest);
        }
    };
    view! {
        <div class="instances" hidden=move || !enabled.get()>
            <For each=move || list.get() key=|node| node.index() let:node>
                <div class="instance">
                    {one_item(filling, node)}
                    <button
                        class="button button--quiet"
                        type="button"
                        hidden=move || {
                            list.track();
                            !filling.form(|form| form.can_remove(node))
                        }
                        on:click=move |_| remove(node)
                    >
                        {words.remove}
                    </button>
                </div>
            </For>
            <button
                class="button button--quiet"
                type="button"
                hidden=move || {
                    list.track();
                    !filling.form(|form| form.can_add(any()))
                }
                on:click=add
            >
                {words.add_another}
            </button>
        </div>
    }
    .into_any()
}
