//! Groups inside a step, and groups that can be added again.

use questionnaire::{Item, NodeId};

use super::{Draw, control_id, instances_id};
use crate::{
    components::field::error_slot,
    html::{attr, esc, flag},
};

impl Draw<'_> {
    /// A group under a legend; without a text it is only its items.
    pub(super) fn group(&self, node: NodeId, item: &Item, inside: &str) -> String {
        let id = control_id(node);
        let error = error_slot(&id, self.locale);
        if item.text.is_none() {
            return format!("<div id=\"{id}\" tabindex=\"-1\">{error}{inside}</div>");
        }
        format!(
            "<fieldset class=\"group\" id=\"{id}\" tabindex=\"-1\" aria-describedby=\"{id}-error\">\
             <legend class=\"group__title\">{}</legend>{error}{inside}</fieldset>",
            esc(&self.text(item)),
        )
    }

    /// All instances of a repeating group, with the ways to add and to remove one.
    pub(super) fn repeating(&self, first: NodeId) -> String {
        format!(
            "<div class=\"instances\" id=\"{}\"{}>{}</div>",
            instances_id(first),
            flag("hidden", !self.form.is_enabled(first)),
            self.instances(first),
        )
    }

    /// What stands inside the list of instances.
    pub fn instances(&self, any: NodeId) -> String {
        let words = &self.locale.interface().form;
        let title = self.text(self.item(any));
        let all = self.form.instances(any).iter().enumerate();
        let all: String = all
            .map(|(at, &node)| {
                let name = format!("{}: {title} {}", words.remove, at + 1);
                let hidden = !self.form.can_remove(node);
                format!(
                    "<div class=\"instance\">{}{}</div>",
                    self.node(node),
                    act("remove", node, words.remove, Some(&name), hidden),
                )
            })
            .collect();
        all + &act("add", any, words.add_another, None, !self.form.can_add(any))
    }
}

/// A button that changes how many instances or rows there are.
pub(super) fn act(
    what: &str,
    node: NodeId,
    label: &str,
    name: Option<&str>,
    hidden: bool,
) -> String {
    format!(
        "<button class=\"button button--quiet\" type=\"button\" data-act=\"{what}\" data-of=\"{}\"{}{}>{}</button>",
        node.index(),
        attr("aria-label", name),
        flag("hidden", hidden),
        esc(label),
    )
}
