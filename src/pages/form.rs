//! Forms: one page for every definition, from its opening page to the receipt.
//!
//! Where the person stands in a form is in the URL and nowhere else:
//! no query is the opening page, `?start` the first step, `?step=N` the step
//! at place N of the definition, `?step=check` the answers before sending,
//! `?step=tasks` all parts with how far each is, `?step=summary` a page to print, `?step=keep` where the
//! answers are kept, `?step=sent` the receipt, `?resume` wherever a kept draft stopped.

mod acts;
mod answers;
mod beginning;
mod check;
mod copy;
mod definition;
mod elsewhere;
mod filling;
mod fillings;
mod here;
mod holding;
mod keep;
mod keeping;
mod kept;
mod markup;
mod opening;
mod parts;
mod phase;
mod progress;
mod read;
mod receipt;
mod renew;
mod renewal;
mod saving;
pub(super) mod screen;
mod sending;
mod sent;
mod stage;
mod standing;
mod step;
mod summary;
mod tasks;
mod trouble;
#[cfg(not(feature = "ssr"))]
mod waiting;
#[cfg(not(feature = "ssr"))]
mod watching;

pub use filling::Keep;
pub use fillings::{Fillings, Prefill};

use std::sync::Arc;

use leptos::prelude::*;
use questionnaire::Questionnaire;

use self::{definition::Definition, filling::Filling, here::Here, stage::Stage};
use crate::{
    components::heading::Heading,
    context::use_taken_over,
    drafts::{self, Found, Key, Shown},
    effect::effect,
    focus,
    locales::words::Opening as OpeningWords,
    pages::unlock::Unlock,
    routes::{Place, Route},
};

/// The page of a form.
#[component]
pub fn FormPage(place: Place) -> impl IntoView {
    let words = opening_words(&place);
    let Some(mut here) = Here::new(&place) else {
        return ().into_any();
    };
    let definition = RwSignal::new(Definition::None);
    here.definition = Some(definition);
    definition::fetch(&here.id, definition);
    let navigation = here.navigation;
    let taken_over = use_taken_over();
    let stage = Memo::new(move |_| {
        // The prerendered page knows no query, and the first render must equal it.
        if taken_over.get() {
            Stage::from_query(&navigation.search())
        } else {
            Stage::Opening
        }
    });
    let opens = words.is_some();
    let ready = here.fillings.ready();
    effect(move || {
        let is_opening = taken_over.get() && stage.get() == Stage::Opening;
        if ready.get() && ((is_opening && opens) || definition.with(Option::is_some)) {
            focus::reveal();
        }
    });
    let left = here.clone();
    on_cleanup(move || left.forget_sent());
    let page = move || {
        let stage = stage.get();
        let begun = here.fillings.get(&here.id);
        if let Some(filling) = begun
            && !stage.is_after_sending()
        {
            filling.forget_sent();
        }
        if stage == Stage::Opening && begun.is_some_and(|filling| filling.has_news()) {
            // Sent while the person was on another page.
            return redirect(here.clone(), here.sent());
        }
        if let (Stage::Opening, Some(words)) = (stage, words) {
            return view! { <opening::Opening here=here.clone() definition=definition words=Some(words) /> }
                .into_any();
        }
        let here = here.clone();
        let known = words.is_some();
        view! { {move || arrived(&here, definition, stage, known)} }.into_any()
    };
    view! { {move || page()} }.into_any()
}

/// What the site itself says of a form, for those it knows.
fn opening_words(place: &Place) -> Option<&'static OpeningWords> {
    let words = &place.locale.words().openings;
    match place.route {
        Route::SupportInquiry => Some(&words.support),
        Route::FamilyInquiry => Some(&words.family),
        Route::ClubRegistration => Some(&words.club),
        _ => None,
    }
}

/// The page for a stage, as soon as the definition has come.
fn arrived(here: &Here, definition: RwSignal<Definition>, stage: Stage, known: bool) -> AnyView {
    let words = here.locale.interface();
    // What was kept has to be there before it can be looked for.
    let definition_here = definition.get().filter(|_| here.fillings.ready().get());
    match definition_here {
        None => {
            let title = if known {
                here.title.clone()
            } else {
                words.form.loading.to_owned()
            };
            view! {
                <Heading text=title />
                <p role="status">{words.form.loading}</p>
            }
            .into_any()
        }
        Some(Err(trouble)) => {
            let again = move || definition.set(None);
            view! { <trouble::TroublePage here=here.clone() trouble=trouble again=again /> }
                .into_any()
        }
        Some(Ok(questionnaire)) => {
            let mut here = here.clone();
            if !known {
                let title = questionnaire
                    .title()
                    .map(|title| title.get(here.locale.tag()));
                title.unwrap_or(&here.id).clone_into(&mut here.title);
            }
            match stage {
                Stage::Opening => {
                    view! { <opening::Opening here=here definition=definition words=None /> }
                        .into_any()
                }
                _ => inside(here, questionnaire, stage),
            }
        }
    }
}

/// A stage inside the form.
fn inside(here: Here, questionnaire: Arc<Questionnaire>, stage: Stage) -> AnyView {
    let page = move || {
        let here = here.clone();
        let filling = match open(&here, questionnaire.clone(), stage) {
            Opened::Here(filling) => filling,
            Opened::Locked => {
                here.fillings.news().track();
                return view! { <Unlock /> }.into_any();
            }
            Opened::Nothing => {
                // After a receipt there is nothing to miss.
                if stage != Stage::Sent {
                    here.fillings.say_gone();
                }
                return redirect(here.clone(), here.base);
            }
        };
        if filling.elsewhere.get() {
            here.fillings.news().track();
            return view! { <elsewhere::Elsewhere here=here filling=filling /> }.into_any();
        }
        page_of(here, filling, stage)
    };
    view! { {move || page()} }.into_any()
}

/// The page of a stage, for a form that is open here.
fn page_of(here: Here, filling: Filling, stage: Stage) -> AnyView {
    let sent = filling.is_received();
    match stage {
        Stage::Summary if summary::is_there(filling) => summary::page(&here, filling),
        Stage::Sent if sent => receipt::page(&here, filling),
        _ if sent => redirect(here.clone(), here.base),
        Stage::Tasks => tasks::page(&here, filling),
        // What is being sent is fixed: to change it, its sending is stopped first.
        Stage::Step(index, change) if filling.outbox().is_none() && filling.may_visit(index) => {
            view! { <step::StepPage here=here filling=filling index=index change=change /> }
                .into_any()
        }
        Stage::Check if filling.form(|form| form.first_incomplete().is_none()) => {
            view! { <check::CheckPage here=here filling=filling /> }.into_any()
        }
        Stage::Keep => view! { <keep::KeepPage here=here filling=filling /> }.into_any(),
        _ => {
            let onward = here.onward(filling);
            redirect(here, onward)
        }
    }
}

/// What there is to go on with.
enum Opened {
    Here(Filling),
    /// Something locked, which may be this form.
    Locked,
    Nothing,
}

/// The form as it stands in memory, or as it was kept, or a new one.
fn open(here: &Here, questionnaire: Arc<Questionnaire>, stage: Stage) -> Opened {
    let fillings = &here.fillings;
    let unlocked = fillings.take_unlocked(&here.id);
    let in_memory = fillings.get(&here.id);
    if let Some(filling) = in_memory
        && unlocked.is_none()
        && !(stage == Stage::Start && filling.is_received())
    {
        return Opened::Here(filling);
    }
    let place = (Keep::Open, Key::of(&here.id));
    let kept = match (unlocked, drafts::find(&here.id)) {
        (Some(unlocked), _) => Some(unlocked),
        (None, Found::Draft(draft)) => Some((*draft, place)),
        _ => None,
    };
    if let Some((draft, place)) = kept {
        let questionnaire = questionnaire.clone();
        let is_open = place.0 == Keep::Open;
        if let Some(filling) = fillings.resume(&here.id, questionnaire, &draft, place) {
            return Opened::Here(filling);
        }
        if is_open {
            drafts::set_aside(&here.id);
        }
    }
    if stage == Stage::Start {
        let keep = if here.work { Keep::Open } else { Keep::Nothing };
        let key = Key::of(&here.id);
        return Opened::Here(fillings.begin(&here.id, questionnaire, keep, key));
    }
    let locked = |kept: &drafts::Kept| kept.shown == Shown::Locked;
    if stage != Stage::Sent && drafts::shelf().iter().any(locked) {
        return Opened::Locked;
    }
    Opened::Nothing
}

/// Goes on to where the person may be, in place of where they asked to be.
fn redirect(here: Here, path: String) -> AnyView {
    effect(move || here.go(&path, true));
    ().into_any()
}
