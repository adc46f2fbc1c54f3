//! All answers before they are sent, and what sending comes to.

use leptos::prelude::*;

use super::{
    Here, answers, filling::Filling, kept::KeptNote, phase::Phase, progress, sending,
    step::changes, summary,
};
use crate::{
    components::{
        button::{Weight, button},
        heading::Heading,
        prose::lead,
    },
    context::use_config,
};

/// `?step=check`: the answers, until sending begins.
#[component]
pub fn CheckPage(here: Here, filling: Filling) -> impl IntoView {
    let api = use_config().api;
    if filling.outbox().is_some() && filling.phase.get_untracked() == Phase::Idle {
        // Sending had begun when the tab was closed.
        sending::attempt(&here, filling, &api);
    }
    let idle = Memo::new(move |_| filling.phase.get() == Phase::Idle);
    let page = move || {
        let (here, api) = (here.clone(), api.clone());
        if idle.get() {
            view! { <Answers here=here filling=filling api=api /> }.into_any()
        } else {
            view! { <progress::Progress here=here filling=filling api=api /> }.into_any()
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
    let changes = changes(&here, filling);
    let sections = sections(&here, filling);
    let caption = here.title.clone();
    let note = here.clone();
    let summary = summary::link(&here, filling);
    let send = move || sending::begin(&here, filling, &api);
    view! {
        {button(words.back, Weight::Back, back)}
        <Heading text=words.check_title title=title caption=caption />
        <div class="flow" inner_html=changes + &lead(words.check_lead) + &sections + &summary></div>
        <div class="actions">{button(words.send, Weight::Main, send)}</div>
        <KeptNote here=note filling=filling />
    }
}

/// The answers of each step, under its title, each with the way back to it.
fn sections(here: &Here, filling: Filling) -> String {
    let mut sections = filling.form(|form| answers::sections(form, here.locale, true));
    for section in &mut sections {
        let step = here.step(section.step.index, true);
        for row in &mut section.rows {
            row.change.clone_from(&step);
        }
    }
    answers::html(&sections, here.locale)
}
