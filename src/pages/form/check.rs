//! All answers before they are sent, and what sending comes to.

use leptos::prelude::*;
use questionnaire::{Control, Form, Item, NodeId, Value};

use super::{Here, filling::Filling, kept::KeptNote, phase::Phase, sending};
use crate::{
    components::{
        button::{Weight, button},
        heading::Heading,
        prose::lead,
        summary_list::{SummaryRow, summary_list},
    },
    context::use_config,
    html::esc,
    locales::Locale,
};

/// `?step=check`: the answers, until sending begins.
#[component]
pub fn CheckPage(here: Here, filling: Filling) -> impl IntoView {
    let api = use_config().api;
    if filling.outbox().is_some() {
        // Sending had begun when the tab was closed.
        sending::attempt(&here, filling, &api);
    }
    let idle = Memo::new(move |_| filling.phase.get() == Phase::Idle);
    let page = move || {
        let (here, api) = (here.clone(), api.clone());
        if idle.get() {
            view! { <Answers here=here filling=filling api=api /> }.into_any()
        } else {
            view! { <sending::Progress here=here filling=filling api=api /> }.into_any()
        }
    };
    view! { {move || page()} }
}

#[component]
fn Answers(here: Here, filling: Filling, api: String) -> impl IntoView {
    let words = &here.locale.interface().form;
    let title = format!("{} | {}", words.check_title, here.title);
    let back = {
        let here = here.clone();
        move || {
            let last = filling.form(|form| form.previous_step(usize::MAX));
            let path = last.map_or_else(|| here.base.clone(), |last| here.step(last, false));
            here.go(&path, false);
        }
    };
    let sections = sections(&here, filling);
    let caption = here.title.clone();
    let note = here.clone();
    let send = move || sending::begin(&here, filling, &api);
    view! {
        {button(words.back, Weight::Back, back)}
        <Heading text=words.check_title title=title caption=caption />
        <div class="flow" inner_html=lead(words.check_lead) + &sections></div>
        <div class="actions">{button(words.send, Weight::Main, send)}</div>
        <KeptNote here=note filling=filling />
    }
}

/// The answers of each step, under its title.
fn sections(here: &Here, filling: Filling) -> String {
    let locale = here.locale;
    let change = locale.interface().form.change;
    let steps = filling.form(|form| {
        let section = |step: questionnaire::Step| {
            let mut rows = Vec::new();
            for node in &step.nodes {
                collect(form, *node, locale, &here.step(step.index, true), &mut rows);
            }
            (
                step.title.map(|title| title.get(locale.tag()).to_owned()),
                rows,
            )
        };
        form.steps().into_iter().map(section).collect::<Vec<_>>()
    });
    let section = |(title, rows): (Option<String>, Vec<SummaryRow>)| {
        if rows.is_empty() {
            return String::new();
        }
        let title = title.map(|title| format!("<h2>{}</h2>", esc(&title)));
        format!(
            "<section>{}{}</section>",
            title.unwrap_or_default(),
            summary_list(&rows, change)
        )
    };
    steps.into_iter().map(section).collect()
}

/// A row for each question that is asked, in order.
fn collect(form: &Form, node: NodeId, locale: Locale, change: &str, rows: &mut Vec<SummaryRow>) {
    let item = form.questionnaire().item(form.node(node).0);
    if item.hidden || !form.is_enabled(node) {
        return;
    }
    if item.kind.is_question() && !matches!(item.control, Some(Control::Help | Control::Flyover)) {
        let mut values: Vec<_> = form
            .answers(node)
            .iter()
            .map(|value| shown(item, value, locale))
            .collect();
        if values.is_empty() {
            values.push(locale.interface().form.not_answered.to_owned());
        }
        let key = item
            .text
            .as_ref()
            .map_or(item.link_id.as_str(), |text| text.get(locale.tag()));
        rows.push(SummaryRow {
            key: key.to_owned(),
            values,
            change: change.to_owned(),
        });
    }
    for child in form.children(node) {
        collect(form, *child, locale, change, rows);
    }
}

/// An answer as a person reads it.
fn shown(item: &Item, value: &Value, locale: Locale) -> String {
    let words = &locale.interface().form;
    match (value, item.option_of(value)) {
        (_, Some(option)) => option.label.get(locale.tag()).to_owned(),
        (Value::Boolean(true), _) => words.yes.to_owned(),
        (Value::Boolean(false), _) => words.no.to_owned(),
        (Value::Date(_) | Value::DateTime(_), _) => crate::clock::shown(&value.to_text(), locale),
        _ => value.to_text(),
    }
}
