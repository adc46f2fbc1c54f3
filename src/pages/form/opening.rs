//! A form's opening page: what it is for, how long it takes, what happens
//! afterwards, and where answers are kept meanwhile.

use leptos::{ev, prelude::*};

use super::{
    Definition, Here,
    filling::{Filling, Keep},
};
use crate::{
    components::{
        choices::{Choice, ChoiceField, Choices},
        error_summary::{ErrorLine, ErrorSummary},
        field::Field,
        heading::Heading,
        prose::linked,
    },
    drafts::{self, Found},
    focus,
    locales::words::Opening as OpeningWords,
};

/// The opening page. `words` are those of a form that the site itself knows;
/// any other says what its definition says.
#[component]
pub fn Opening(
    here: Here,
    definition: RwSignal<Definition>,
    words: Option<&'static OpeningWords>,
) -> impl IntoView {
    let interface = here.locale.interface();
    let found = RwSignal::new(Found::Nothing);
    let id = StoredValue::new(here.id.clone());
    // Storage is read after the first render, which must equal the prerendered page.
    Effect::new(move || found.set(id.with_value(|id| drafts::find(id))));
    let about = definition.with_untracked(|definition| {
        let definition = definition.as_ref()?.as_ref().ok()?;
        Some(definition.description()?.get(here.locale.tag()).to_owned())
    });
    let gone = here.fillings.take_gone();
    view! {
        <Heading text=here.title.clone() />
        {gone.then(|| view! { <p class="notice">{interface.form.session_gone}</p> })}
        <KeptDraft here=here.clone() found=found />
        {match words {
            Some(words) => known(here.clone(), words),
            None => view! { <p class="lead">{about}</p> }.into_any(),
        }}
        <Begin here=here definition=definition />
    }
}

/// What the site itself says of a form.
fn known(here: Here, words: &'static OpeningWords) -> AnyView {
    let interface = &here.locale.interface().opening;
    view! {
        <p class="lead">{words.purpose}</p>
        <dl class="facts">
            <dt>{interface.time}</dt>
            <dd>{words.length}</dd>
            <dt>{interface.after}</dt>
            <dd>{words.after}</dd>
        </dl>
        <p>{linked(words.not_for)}</p>
    }
    .into_any()
}

/// The choice, and the way into the form.
#[component]
fn Begin(here: Here, definition: RwSignal<Definition>) -> impl IntoView {
    let words = here.locale.interface();
    let errors = RwSignal::new(Vec::new());
    let field = Field {
        id: "keep".into(),
        name: "keep".into(),
        label: words.opening.keep_question.into(),
        hint: Some(words.opening.keep_hint.into()),
        optional: false,
        error: ArcRwSignal::new(None),
    };
    let error = field.error.clone();
    // The choice itself is only in the page until it is made.
    let choice = StoredValue::new(None::<Keep>);
    let title = here.title.clone();
    let waiting = RwSignal::new(false);
    let begin = {
        let here = here.clone();
        move |keep| {
            let Some(Some(Ok(questionnaire))) = definition.try_get_untracked() else {
                return;
            };
            let start = questionnaire.clone();
            let make = || Filling::begin(&here.id, start, keep);
            here.enter(here.fillings.put(&here.id, make));
        }
    };
    let when_here = begin.clone();
    Effect::new(move || {
        // Continue came before the definition: honoured as soon as it is here.
        if waiting.get() && definition.with(Option::is_some) {
            waiting.set(false);
            if let Some(keep) = choice.get_value() {
                when_here(keep);
            }
        }
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        choice.set_value(chosen());
        let Some(keep) = choice.get_value() else {
            let message = words.opening.keep_error.to_owned();
            error.set(Some(message.clone()));
            errors.set(vec![ErrorLine {
                control: Some("keep".into()),
                message,
            }]);
            focus::set_title(&format!("{}{title}", words.form.error_prefix));
            return;
        };
        if definition.with_untracked(Option::is_some) {
            begin(keep);
        } else {
            waiting.set(true);
        }
    };
    let option = |value: &str, label: &str, hint: &str| Choice {
        hint: Some(hint.to_owned()),
        ..Choice::new(value, label, false)
    };
    let set = Choices {
        choices: vec![
            option(
                "device",
                words.opening.keep_yes,
                words.opening.keep_yes_hint,
            ),
            option("nothing", words.opening.keep_no, words.opening.keep_no_hint),
        ],
        several: false,
        other: None,
        read_only: false,
    };
    view! {
        <ErrorSummary errors=errors />
        <form class="form" novalidate on:submit=submit>
            <ChoiceField field=field set=set />
            <p class="form__status" role="status">
                {move || waiting.get().then_some(words.form.loading)}
            </p>
            <div class="actions">
                <button class="button" type="submit">
                    {words.form.continue_}
                </button>
            </div>
        </form>
    }
}

/// The choice as it stands in the page.
fn chosen() -> Option<Keep> {
    let checked = document()
        .query_selector("input[name='keep']:checked")
        .ok()??;
    match checked.get_attribute("value")?.as_str() {
        "device" => Some(Keep::Device),
        _ => Some(Keep::Nothing),
    }
}

/// What lies in storage for this form, and the ways on from there.
#[component]
fn KeptDraft(here: Here, found: RwSignal<Found>) -> impl IntoView {
    let words = &here.locale.interface().opening;
    let deleted = RwSignal::new(false);
    let delete = {
        let here = here.clone();
        move |_: ev::MouseEvent| {
            if drafts::delete(&here.id).is_ok() {
                here.fillings.forget(&here.id);
                found.set(Found::Nothing);
                deleted.set(true);
            }
        }
    };
    let resume = format!("{}?resume", here.base);
    move || {
        let delete = delete.clone();
        let button = |label: &'static str| {
            view! {
                <button class="button button--quiet" type="button" on:click=delete>
                    {label}
                </button>
            }
        };
        match found.get() {
            Found::Nothing => deleted
                .get()
                .then(|| view! { <p class="notice" role="status">{words.deleted}</p> })
                .into_any(),
            Found::Expired => view! { <p class="notice">{words.expired}</p> }.into_any(),
            Found::Damaged => view! {
                <div class="notice">
                    <p>{words.damaged}</p>
                    {button(words.delete_damaged)}
                </div>
            }
            .into_any(),
            Found::Draft(_) => view! {
                <section class="notice notice--resume">
                    <h2 class="notice__title">{words.resume_title}</h2>
                    <div class="actions">
                        <a class="button" href=resume.clone()>
                            {words.resume}
                        </a>
                        {button(words.delete)}
                    </div>
                </section>
            }
            .into_any(),
        }
    }
}
