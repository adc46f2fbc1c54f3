//! The choice of where answers are kept: asked before anything is written,
//! and changed from every step.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    Here,
    filling::Keep,
    screen::{clear_errors, say_error},
};
use crate::{
    components::{
        button::submit as submit_button,
        choices::{Choice, Choices, choice_field},
        error_summary::{ErrorLine, ErrorSummary},
        field::Field,
        passphrase::{is_strong, new_passphrase, set_typed, typed},
    },
    drafts::{self, Answer, Key},
    effect::effect,
    focus,
    locales::Locale,
};

/// The name of the choice's controls.
const KEEP: &str = "keep";
/// The field for a new passphrase.
const PASSPHRASE: &str = "passphrase";

/// The choice, with a button that makes it. `chosen` learns where the answers are to be, once that is
/// locked if it is to be.
#[component]
pub fn Keeping(
    here: Here,
    current: Option<Keep>,
    /// The title, for the document's where there are errors.
    title: String,
    /// Whether the choice was made and the form is not here yet.
    waiting: RwSignal<bool>,
    chosen: Arc<dyn Fn(Keep, Key) + Send + Sync>,
) -> impl IntoView {
    let words = here.locale.interface();
    let errors = RwSignal::new(Vec::new());
    let locking = RwSignal::new(false);
    let (locale, id) = (here.locale, here.id);
    let fail = move |control: &str, message: &str| {
        say_error(control, message);
        errors.set(vec![ErrorLine {
            control: control.into(),
            message: message.into(),
        }]);
        focus::set_title(&format!("{}{title}", words.form.error_prefix));
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if let Some(form) = event
            .target()
            .and_then(|form| form.dyn_into::<Element>().ok())
        {
            clear_errors(&form);
        }
        errors.set(Vec::new());
        match picked() {
            None => fail(KEEP, words.opening.keep_error),
            Some(Keep::Locked) => {
                let passphrase = typed(PASSPHRASE);
                if !is_strong(&passphrase) {
                    fail(PASSPHRASE, words.keeping.too_weak);
                } else if !locking.get_untracked() {
                    locking.set(true);
                    let (fail, chosen) = (fail.clone(), chosen.clone());
                    spawn_local(async move {
                        let key = Key::free();
                        let locked = drafts::secure(&key, &passphrase).await;
                        locking.try_set(false);
                        match locked {
                            Answer::Done => chosen(Keep::Locked, key),
                            _ => fail(PASSPHRASE, words.keeping.cannot_lock),
                        }
                    });
                }
            }
            Some(keep) => chosen(keep, Key::of(&id)),
        }
    };
    // Drawn already chosen, or chosen before the app could hear it.
    effect(move || offer_if_locked(locale));
    let status = move || {
        let locking = locking.get().then_some(words.keeping.locking);
        locking.or(waiting.get().then_some(words.form.loading))
    };
    view! {
        <ErrorSummary errors=errors />
        <form
            class="form"
            novalidate
            autocomplete="off"
            on:submit=submit
            on:change=move |_| offer_if_locked(locale)
            on:click=move |event: ev::MouseEvent| other_words(&event, locale)
        >
            <div class="questions" inner_html=choice(locale, current)></div>
            <p class="form__status" role="status">{status}</p>
            <div class="actions">{submit_button(words.form.continue_)}</div>
        </form>
    }
}

/// The choice's controls.
fn choice(locale: Locale, current: Option<Keep>) -> String {
    let words = &locale.interface().opening;
    let field = Field {
        id: KEEP.into(),
        name: KEEP.into(),
        label: words.keep_question.into(),
        hint: Some(words.keep_hint.into()),
        optional: false,
        locale,
    };
    let choice = |keep, value: &str, label: &str, hint: &str| Choice {
        value: value.into(),
        label: label.into(),
        hint: Some(hint.into()),
        checked: current == Some(keep),
        ..Choice::default()
    };
    let set = Choices {
        all: vec![
            choice(
                Keep::Locked,
                "locked",
                words.keep_locked,
                words.keep_locked_hint,
            ),
            choice(Keep::Open, "open", words.keep_open, words.keep_open_hint),
            choice(Keep::Nothing, "nothing", words.keep_no, words.keep_no_hint),
        ],
        ..Choices::default()
    };
    format!(
        "<div class=\"keeping\">{}<div class=\"keeping__lock\">{}</div></div>",
        choice_field(&field, &set),
        new_passphrase(PASSPHRASE, "words", locale),
    )
}

/// The choice as it stands in the page.
fn picked() -> Option<Keep> {
    let checked = document().query_selector("input[name='keep']:checked");
    match checked.ok()??.get_attribute("value")?.as_str() {
        "locked" => Some(Keep::Locked),
        "open" => Some(Keep::Open),
        _ => Some(Keep::Nothing),
    }
}

/// Offers words as soon as a lock is wanted: only then are they fetched.
fn offer_if_locked(locale: Locale) {
    if picked() == Some(Keep::Locked) {
        offer(PASSPHRASE, false, locale);
    }
}

/// Hears the button that asks for other words.
fn other_words(event: &ev::MouseEvent, locale: Locale) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|target| target.has_attribute("data-do")) {
        offer(PASSPHRASE, true, locale);
    }
}

/// Puts random words into a field, over others only where that is wanted. Where they do not come, the
/// person's own are as good.
pub fn offer(field: &str, over: bool, locale: Locale) {
    if !over && !typed(field).is_empty() {
        return;
    }
    let field = field.to_owned();
    spawn_local(async move {
        if let Answer::Text(words) = drafts::words(locale.tag()).await
            && (over || typed(&field).is_empty())
        {
            set_typed(&field, &words);
        }
    });
}
