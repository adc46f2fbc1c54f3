//! One step of a form: its questions, Continue and Back.

use leptos::{ev, html, prelude::*};
use questionnaire::{Issue, NodeId};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    Here, acts,
    filling::{Filling, Keep},
    kept::KeptNote,
    markup::{Draw, control_id},
    parts, read, screen,
};
use crate::{
    components::{
        button::{Weight, button, submit as submit_button},
        error_summary::{ErrorLine, ErrorSummary},
        heading::Heading,
        page::flow,
        prose::paragraph,
    },
    focus,
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// The step at a place of the definition.
#[component]
pub fn StepPage(here: Here, filling: Filling, index: usize, change: bool) -> impl IntoView {
    let words = here.locale.interface();
    let (title, nodes) = filling.step(index, here.locale).unwrap_or_default();
    let heading = title.clone().unwrap_or_else(|| here.title.clone());
    let document_title = match &title {
        Some(title) => format!("{title} | {}", here.title),
        None => here.title.clone(),
    };
    let caption = if title.is_some() {
        here.title.clone()
    } else {
        String::new()
    };
    let errors = RwSignal::new(Vec::<ErrorLine>::new());
    let form = NodeRef::<html::Form>::new();
    let locale = here.locale;
    let questions = filling.form(|form| Draw { form, locale }.nodes(&nodes));
    screen::drawn();
    let submit = {
        let (here, title) = (here.clone(), document_title.clone());
        move |event: ev::SubmitEvent| {
            event.prevent_default();
            let Some(form) = form.get_untracked() else {
                return;
            };
            read::all(filling, &form);
            screen::clear_errors(&form);
            let issues = filling.check(&nodes);
            errors.set(
                issues
                    .iter()
                    .map(|(node, issue)| say(filling, *node, issue, locale))
                    .collect(),
            );
            if issues.is_empty() {
                filling.save();
                go_on(&here, filling, &nodes, index, change);
            } else {
                focus::set_title(&format!(
                    "{}{title}",
                    here.locale.interface().form.error_prefix
                ));
            }
        }
    };
    let input = move |event: ev::Event| {
        if let Some(control) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        {
            acts::typed(&control, locale);
            read::control(filling, &control);
        }
    };
    let click = move |event: ev::MouseEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(Ok(Some(button))) = target.map(|target| target.closest("[data-act]")) {
            acts::act(filling, &button, locale);
        }
    };
    let back = back_button(&here, filling, index, change);
    let leave = leave_button(&here, filling);
    let note = here.clone();
    let tasks = if here.work {
        let words = here.locale.forms().tasks.link;
        format!("<p><a href=\"{}\">{}</a></p>", here.tasks(), esc(words))
    } else {
        String::new()
    };
    view! {
        {back}
        <ErrorSummary errors=errors />
        <Heading text=heading title=document_title caption=caption />
        <div class="flow" inner_html=changes(&here, filling)></div>
        <form class="form" novalidate autocomplete="off" node_ref=form on:submit=submit on:input=input on:click=click>
            <div class="questions" inner_html=questions></div>
            <div class="actions">{submit_button(words.form.continue_)} {leave}</div>
        </form>
        {flow(tasks)}
        <KeptNote here=note filling=filling />
    }
}

/// Says at a question what is wrong; the line of the summary, which names
/// the question unless the question's own words for it do.
fn say(filling: Filling, node: NodeId, issue: &Issue, locale: Locale) -> ErrorLine {
    let (id, message) = (control_id(node), issue.message(locale.tag()));
    screen::say_error(&id, &message);
    let questionnaire = filling.questionnaire();
    let item = questionnaire.item(filling.form(|form| form.node(node).0));
    let message = match &item.text {
        Some(text) if issue.error_text.is_none() => {
            format!("{} – {message}", text.get(locale.tag()))
        }
        _ => message,
    };
    ErrorLine {
        control: id,
        message,
    }
}

/// The step before, or the answers that the person came from.
fn back_button(here: &Here, filling: Filling, index: usize, change: bool) -> AnyView {
    let label = here.locale.interface().form.back;
    let here = here.clone();
    let back = move || {
        filling.flush();
        let path = match filling.form(|form| form.previous_step(index)) {
            _ if change => here.check(),
            Some(previous) => here.step(previous, false),
            None => here.base.clone(),
        };
        here.go(&path, false);
    };
    button(label, Weight::Back, back)
}

/// A way home for whoever has a draft kept.
pub fn leave_button(here: &Here, filling: Filling) -> Option<AnyView> {
    let label = here.locale.interface().form.save_and_leave;
    let home = Place {
        locale: here.locale,
        route: Route::Home,
    }
    .path();
    let here = here.clone();
    let leave = move || {
        filling.save();
        here.go(&home, false);
    };
    (filling.keep() != Keep::Nothing).then(|| button(label, Weight::Quiet, leave))
}

/// What changed in the form since the draft was kept.
pub fn changes(here: &Here, filling: Filling) -> String {
    let changes = filling.changes();
    let renewed = if filling.is_renewal() {
        format!(
            "<p class=\"notice\">{}</p>",
            esc(here.locale.forms().work.renewed)
        )
    } else {
        String::new()
    };
    if changes.is_empty() {
        return renewed;
    }
    let lines: String = changes
        .iter()
        .map(|change| format!("<li>{}</li>", esc(change)))
        .collect();
    let lead = paragraph(here.locale.interface().opening.changed);
    format!("{renewed}<div class=\"notice\">{lead}<ul class=\"list\">{lines}</ul></div>")
}

/// From a step without errors to whatever comes next.
fn go_on(here: &Here, filling: Filling, nodes: &[NodeId], index: usize, change: bool) {
    if let Some(exit) = filling.form(|form| parts::exit(form, nodes)) {
        // The form ends here for this person: nothing of it is kept.
        filling.wipe();
        here.fillings.forget(&here.id);
        here.go(
            &Place {
                locale: here.locale,
                route: exit,
            }
            .path(),
            false,
        );
        return;
    }
    let next = if change {
        filling.form(questionnaire::Form::first_incomplete)
    } else {
        filling.form(|form| form.next_step(index))
    };
    let path = next.map_or_else(|| here.check(), |next| here.step(next, change));
    here.go(&path, false);
}

impl Filling {
    /// The title and the items of the visible step at a place of the definition.
    fn step(&self, index: usize, locale: Locale) -> Option<(Option<String>, Vec<NodeId>)> {
        let step = self.form(|form| form.steps().into_iter().find(|step| step.index == index))?;
        let title = step.title.map(|title| title.get(locale.tag()).to_owned());
        // A step that is a group shows what is in it: the group's text is the heading.
        let nodes = match (step.nodes.as_slice(), &title) {
            (&[group], Some(_)) => self.form(|form| form.children(group).to_vec()),
            _ => step.nodes,
        };
        Some((title, nodes))
    }

    /// Whether the person may stand at this step now.
    pub(super) fn may_visit(&self, index: usize) -> bool {
        self.form(|form| {
            form.steps().iter().any(|step| step.index == index) && form.may_visit(index)
        })
    }

    /// Everything wrong with the answers of some items and those nested in them.
    fn check(&self, nodes: &[NodeId]) -> Vec<(NodeId, Issue)> {
        self.form(|form| {
            let mut issues = Vec::new();
            let mut left: Vec<_> = nodes.iter().rev().copied().collect();
            while let Some(node) = left.pop() {
                if form.is_enabled(node) {
                    issues.extend(form.check(node).into_iter().map(|issue| (node, issue)));
                    left.extend(form.children(node).iter().rev());
                }
            }
            issues
        })
    }
}
