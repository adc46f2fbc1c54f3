//! What waits to be sent is sent as soon as the app runs, whatever page it runs on. What is locked waits
//! for its passphrase.

use leptos::{
    prelude::{GetUntracked, document},
    task::spawn_local,
};

use super::{Fillings, Here, definition, filling::Keep, phase::Phase, sending};
use crate::{
    context::use_config,
    drafts::{self, Found, Key, Shown},
    focus,
    routes::{Place, Route},
};

/// Sends what is kept in the open and waits, except what this tab has in hand.
pub fn send(fillings: &Fillings) {
    for kept in drafts::shelf() {
        if let (Shown::Waiting, Some(id)) = (kept.shown, kept.form)
            && fillings.get(&id).is_none()
        {
            let fillings = fillings.clone();
            spawn_local(async move {
                if send_one(&fillings, &id).await.is_none() {
                    focus::say_waiting(fillings.locale().interface().sending.waiting_title);
                }
            });
        }
    }
}

/// Opens a draft and sends it, unless another tab has it; `None` where it has to go on waiting.
async fn send_one(fillings: &Fillings, id: &str) -> Option<()> {
    let questionnaire = definition::read(id).await.ok()?;
    let left = document().document_element()?.has_attribute("data-left");
    let place = Place {
        locale: fillings.locale(),
        route: Route::of_form(id),
    };
    let (here, api) = fillings.within(|| (Here::new(&place), use_config().api));
    let here = here.filter(|_| !left)?;
    let filling = match (fillings.get(id), drafts::find(id)) {
        (Some(filling), _) => filling,
        (None, Found::Draft(draft)) => {
            fillings.resume(id, questionnaire, &draft, (Keep::Open, Key::of(id)))?
        }
        _ => return Some(()),
    };
    if filling.phase.get_untracked() == Phase::Idle {
        sending::attempt(&here, filling, &api);
    }
    Some(())
}
