//! Sending: what is sent is fixed and kept before the first attempt, and
//! tried again until the server has it or refuses it for good.

use std::time::Duration;

use intake::{Identifier, Reference, Reply};
use leptos::{prelude::*, task::spawn_local};
use questionnaire::Completion;

use super::{
    Fillings, Here,
    filling::{Filling, Keep, Retry},
    phase::Phase,
};
use crate::{
    api, clock,
    components::{
        button::{Weight, button},
        contact::contact,
        heading::Heading,
        prose::{lead, paragraph},
    },
    drafts::Outbox,
    effect::effect,
    focus,
    html::esc,
    routes::Place,
};

/// The longest wait between two attempts, in seconds.
const LONGEST_WAIT: u64 = 60;

/// Fixes the response and its identifier, keeps both, and sends.
pub fn begin(here: &Here, filling: Filling, api: &str) {
    if filling.outbox().is_some() {
        // A second tap, before the page has changed: what is sent is fixed already.
        return;
    }
    let Some(identifier) = new_identifier() else {
        // A browser without random numbers can send nothing safely.
        filling.phase.set(Phase::Refused(Vec::new()));
        return;
    };
    let completion = Completion {
        identifier: identifier.to_string(),
        authored: clock::now(),
        language: Some(here.locale.tag().to_owned()),
    };
    match filling.form(|form| form.complete(&completion)) {
        Ok(body) => {
            filling.set_outbox(Some(Outbox { identifier, body }));
            let (here, api) = (here.clone(), api.to_owned());
            // What is sent has to be where a crash cannot reach it.
            filling.save_then(move || attempt(&here, filling, &api));
        }
        Err(_) => here.enter(filling),
    }
}

/// A random identifier (RFC 9562, version 4) from the browser's own source.
fn new_identifier() -> Option<Identifier> {
    let mut bytes = [0; 16];
    let crypto = window().crypto().ok()?;
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(Identifier::from_random(bytes))
}

/// Sends what is fixed, unless an attempt is under way.
pub fn attempt(here: &Here, filling: Filling, api: &str) {
    again(here.clone(), filling, api.to_owned(), 0);
}

fn again(here: Here, filling: Filling, api: String, tries: u32) {
    let Some(outbox) = filling.outbox() else {
        return;
    };
    if filling.phase.get_untracked() == Phase::Sending {
        return;
    }
    filling.phase.set(Phase::Sending);
    // The tab that writes a draft is the one that sends it, and shows the receipt.
    filling.when_held(move || submit(here, filling, api, tries, outbox));
}

fn submit(here: Here, filling: Filling, api: String, tries: u32, outbox: Outbox) {
    spawn_local(async move {
        let language = here.locale.tag();
        let reply = api::submit(&api, &outbox.body, outbox.identifier, language).await;
        // Stopped, or gone, while the answer was on its way.
        let sending = filling.phase.try_get_untracked() == Some(Phase::Sending);
        if !sending || filling.outbox().as_ref() != Some(&outbox) {
            return;
        }
        let fillings = here.fillings.clone();
        match reply {
            Reply::Created { .. } | Reply::AlreadyThere { .. } => {
                let reference = Reference::from(outbox.identifier).to_string();
                filling.keep_sent(outbox.body);
                let left_behind = !filling.wipe();
                filling.phase.set(Phase::Received {
                    reference,
                    left_behind,
                });
                show_receipt(&here);
            }
            Reply::Refused { outcome, .. } => {
                let reasons = outcome.issues.into_iter().filter_map(|issue| issue.text);
                filling.phase.set(Phase::Refused(reasons.collect()));
            }
            Reply::Retry { after } => {
                filling.phase.set(Phase::Waiting);
                wait(here, filling, api, tries, after);
            }
        }
        // Once it waits, nothing new is to be said each time.
        if tries == 0 || !fillings.wait() {
            tell(&fillings);
        }
    });
}

/// Lets other pages know how far sending has come: in their titles, and where forms are listed.
fn tell(fillings: &Fillings) {
    let waits = fillings.wait();
    let locale = fillings.locale();
    focus::say_waiting(if waits {
        locale.interface().sending.waiting_title
    } else {
        ""
    });
    fillings.news().set(true);
}

/// Goes on to the receipt, in the language of the page, if the person is still at the form. They may
/// have gone to read about help meanwhile, and are not torn away from there.
fn show_receipt(here: &Here) {
    let place = Place::from_path(&here.navigation.path());
    if place.route.form_id() == Some(&here.id) {
        here.go(&format!("{}?step=sent", place.path()), true);
    }
}

/// Tries again after what the server asks, or after twice as long as the time before.
fn wait(here: Here, filling: Filling, api: String, tries: u32, after: Option<Duration>) {
    let seconds = after.map_or(0, |after| after.as_secs());
    let doubled = (1 << tries.min(6)).min(LONGEST_WAIT);
    // Up to half as long again, so that many do not come back at the same moment.
    let jitter = Duration::from_millis(jitter(doubled * 500));
    let pause = Duration::from_secs(seconds.max(doubled)) + jitter;
    let go_on = move || {
        if filling.phase.try_get_untracked() == Some(Phase::Waiting) {
            again(here.clone(), filling, api.clone(), tries + 1);
        }
    };
    // What the server asked for is waited for, whatever comes back meanwhile.
    let act = after
        .is_none()
        .then(|| Box::new(go_on.clone()) as Box<dyn Fn() + Send + Sync>);
    let timer = set_timeout_with_handle(go_on, pause).ok();
    filling.set_retry(Some(Retry { timer, act }));
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "at most 30,000, and casts saturate"
)]
fn jitter(milliseconds: u64) -> u64 {
    (js_sys::Math::random() * milliseconds as f64) as u64
}

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
