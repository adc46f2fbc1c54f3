//! The page of a form that is being sent: on its way, waiting, or refused.

use leptos::prelude::*;

use super::{
    Here,
    filling::{Filling, Keep},
    phase::Phase,
    sending::{attempt, tell},
};
use crate::{
    components::{
        button::{Weight, button},
        contact::contact,
        heading::Heading,
        prose::{lead, paragraph},
    },
    effect::effect,
    html::esc,
};

/// What is said while answers are on their way, waiting, or refused.
#[component]
pub fn Progress(here: Here, filling: Filling, api: String) -> impl IntoView {
    let try_now = {
        let (here, api) = (here.clone(), api.clone());
        move || {
            if filling.phase.get_untracked() == Phase::Waiting {
                attempt(&here, filling, &api);
            }
        }
    };
    // Sending and waiting alternate: one page for both, so that nothing jumps.
    let refused = Memo::new(move |_| match filling.phase.get() {
        Phase::Refused(reasons) => Some(reasons),
        _ => None,
    });
    let begun = RwSignal::new(false);
    effect(move || {
        if filling.phase.get() == Phase::Waiting {
            begun.set(true);
        }
    });
    let page = move || match (refused.get(), begun.get()) {
        (Some(reasons), _) => refusal(&here, filling, &reasons),
        (None, true) => waiting(&here, filling, try_now.clone()),
        (None, false) => {
            let words = &here.locale.interface().sending;
            view! { <Heading text=words.sending /> }.into_any()
        }
    };
    view! { {move || page()} }
}

fn waiting(here: &Here, filling: Filling, try_now: impl Fn() + Send + 'static) -> AnyView {
    let words = &here.locale.interface().sending;
    let kept = match filling.keep() {
        Keep::Nothing => String::new(),
        Keep::Open | Keep::Locked => paragraph(words.waiting_kept),
    };
    let sending = move || (filling.phase.get() == Phase::Sending).then_some(words.sending);
    let person = paragraph(words.meantime) + &contact(here.locale);
    view! {
        <Heading text=words.waiting_title />
        <div class="flow" inner_html=lead(words.waiting) + &kept></div>
        <p class="status-line" role="status">{move || sending()}</p>
        <div class="actions">
            {button(words.try_now, Weight::Main, try_now)} {edit_button(here, filling)}
        </div>
        <div class="flow" inner_html=person></div>
    }
    .into_any()
}

fn refusal(here: &Here, filling: Filling, reasons: &[String]) -> AnyView {
    let words = &here.locale.interface().sending;
    // What a server says is shown as text, whatever it is.
    let reasons: String = reasons
        .iter()
        .map(|reason| format!("<li>{}</li>", esc(reason)))
        .collect();
    let html = format!("{}<ul class=\"list\">{reasons}</ul>", lead(words.refused));
    let person = paragraph(here.locale.interface().trouble.instead) + &contact(here.locale);
    view! {
        <Heading text=words.refused_title />
        <div class="flow" inner_html=html></div>
        <div class="actions">{edit_button(here, filling)}</div>
        <div class="flow" inner_html=person></div>
    }
    .into_any()
}

/// Stops sending. What is sent afterwards is another response, with another identifier.
fn edit_button(here: &Here, filling: Filling) -> AnyView {
    let own = here.clone();
    let edit = move || {
        let here = own.clone();
        let refused = filling.is_refused();
        filling.set_retry(None);
        filling.set_outbox(None);
        filling.phase.set(Phase::Idle);
        tell(&here.fillings);
        filling.save_then(move || {
            if refused {
                open_again(&here, filling);
            }
        });
    };
    button(here.locale.interface().sending.edit, Weight::Quiet, edit)
}

/// Goes on with the form as it is published now: the server may not take any more the one that was filled
/// in. What became of the answers is shown.
fn open_again(here: &Here, filling: Filling) {
    let (draft, place) = filling.as_kept();
    here.fillings.forget(&here.id);
    here.fillings.unlock(draft, place);
    if let Some(definition) = here.definition {
        definition.set(None);
    }
    here.go(&format!("{}?resume", here.base), true);
}
