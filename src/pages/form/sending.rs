//! Sending: what is sent is fixed and kept before the first attempt, and
//! tried again until the server has it or refuses it for good. What is said meanwhile: [`super::progress`].

use std::time::Duration;

use intake::{Identifier, Reference, Reply};
use leptos::{prelude::*, task::spawn_local};
use questionnaire::Completion;

use super::{
    Fillings, Here,
    filling::Filling,
    phase::{Phase, Retry},
};
use crate::{api, clock, drafts::Outbox, focus, routes::Place};

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
pub fn tell(fillings: &Fillings) {
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
