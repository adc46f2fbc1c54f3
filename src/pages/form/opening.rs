//! A form's opening page: what it is for, how long it takes, what happens
//! afterwards, and where answers are kept meanwhile.

use leptos::{ev, prelude::*};

use super::{
    Definition, Here,
    filling::{Filling, Keep},
    screen::say_error,
};
use crate::{
    components::{
        choices::{Choice, Choices, choice_field},
        error_summary::{ErrorLine, ErrorSummary},
        field::Field,
        heading::Heading,
        prose::{lead, paragraph},
    },
    drafts::{self, Found},
    focus,
    html::esc,
    locales::{Locale, words::Opening as OpeningWords},
};

/// The name of the choice's controls.
const KEEP: &str = "keep";

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
    let about = match words {
        Some(words) => known(here.locale, words),
        None => definition.with_untracked(|definition| {
            let definition = definition.as_ref().and_then(|definition| definition.as_ref().ok());
            let about = definition.and_then(|definition| definition.description());
            about.map(|text| lead(text.get(here.locale.tag()))).unwrap_or_default()
        }),
    };
    let gone = here.fillings.take_gone();
    view! {
        <Heading text=here.title.clone() />
        {gone.then(|| view! { <p class="notice">{interface.form.session_gone}</p> })}
        <KeptDraft here=here.clone() found=found />
        <div class="flow" inner_html=about></div>
        <Begin here=here definition=definition />
    }
}

/// What the site itself says of a form.
fn known(locale: Locale, words: &OpeningWords) -> String {
    let titles = &locale.interface().opening;
    format!(
        "{}<dl class=\"facts\"><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>{}",
        lead(words.purpose),
        esc(titles.time),
        esc(words.length),
        esc(titles.after),
        esc(words.after),
        paragraph(words.not_for),
    )
}

/// The choice, and the way into the form.
#[component]
fn Begin(here: Here, definition: RwSignal<Definition>) -> impl IntoView {
    let words = here.locale.interface();
    let errors = RwSignal::new(Vec::new());
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
            say_error(KEEP, &message);
            errors.set(vec![ErrorLine {
                control: Some(KEEP.into()),
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
    let choice_html = keep_choice(here.locale);
    view! {
        <ErrorSummary errors=errors />
        <form class="form" novalidate on:submit=submit>
            <div class="questions" inner_html=choice_html></div>
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

/// The choice of where answers are kept.
fn keep_choice(locale: Locale) -> String {
    let words = &locale.interface().opening;
    let field = Field {
        id: KEEP.into(),
        name: KEEP.into(),
        label: words.keep_question.into(),
        hint: Some(words.keep_hint.into()),
        optional: false,
        locale,
    };
    let choice = |value: &str, label: &str, hint: &str| Choice {
        value: value.into(),
        label: label.into(),
        hint: Some(hint.into()),
        ..Choice::default()
    };
    let set = Choices {
        choices: vec![
            choice("device", words.keep_yes, words.keep_yes_hint),
            choice("nothing", words.keep_no, words.keep_no_hint),
        ],
        ..Choices::default()
    };
    choice_field(&field, &set)
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
