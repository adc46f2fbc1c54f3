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
        button::{Weight, button, submit as submit_button},
        choices::{Choice, Choices, choice_field},
        error_summary::{ErrorLine, ErrorSummary},
        field::Field,
        heading::Heading,
        prose::{lead, paragraph},
    },
    drafts::{self, Found},
    effect::effect,
    focus,
    html::esc,
    locales::{Locale, words::Opening as OpeningWords},
};

/// The name of the choice's controls.
const KEEP: &str = "keep";

/// What there is of this form already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Nothing,
    /// Answers, in memory or in storage.
    Unfinished,
    /// A draft past its time, which has been deleted.
    Expired,
    /// What is no draft, set aside.
    Damaged,
    /// Answers, just deleted by the person.
    Deleted,
}

impl Standing {
    fn of(here: &Here) -> Self {
        let begun = here.fillings.get(&here.id);
        if begun.is_some_and(|filling| !filling.is_received()) {
            return Self::Unfinished;
        }
        match drafts::find(&here.id) {
            Found::Nothing => Self::Nothing,
            Found::Draft(_) => Self::Unfinished,
            Found::Expired => Self::Expired,
            Found::Damaged => Self::Damaged,
        }
    }
}

/// The opening page. `words` are those of a form that the site itself knows;
/// any other says what its definition says.
#[component]
pub fn Opening(
    here: Here,
    definition: RwSignal<Definition>,
    words: Option<&'static OpeningWords>,
) -> impl IntoView {
    let interface = here.locale.interface();
    let standing = RwSignal::new(Standing::Nothing);
    let own = here.clone();
    // Storage is read after the first render, which must equal the prerendered page.
    effect(move || standing.set(Standing::of(&own)));
    let about = match words {
        Some(words) => known(here.locale, words),
        None => definition.with_untracked(|definition| {
            let definition = definition
                .as_ref()
                .and_then(|definition| definition.as_ref().ok());
            let about = definition.and_then(|definition| definition.description());
            about
                .map(|text| lead(text.get(here.locale.tag())))
                .unwrap_or_default()
        }),
    };
    let gone = if here.fillings.take_gone() {
        format!(
            "<p class=\"notice\">{}</p>",
            esc(interface.form.session_gone)
        )
    } else {
        String::new()
    };
    let kept_here = here.clone();
    view! {
        <Heading text=here.title.clone() />
        <div class="flow" inner_html=gone></div>
        {move || unfinished(&kept_here, standing)}
        <div class="flow" inner_html=about></div>
        // Whoever has begun goes on or deletes: beginning anew would write over the answers.
        <div hidden=move || standing.get() == Standing::Unfinished>
            <Begin here=here definition=definition />
        </div>
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
    effect(move || {
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
                control: KEEP.into(),
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
            <div class="actions">{submit_button(words.form.continue_)}</div>
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
        all: vec![
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

/// What there is of this form already, and the ways on from there.
fn unfinished(here: &Here, standing: RwSignal<Standing>) -> AnyView {
    let words = &here.locale.interface().opening;
    let delete = |label: &'static str| {
        let here = here.clone();
        let delete = move || {
            here.fillings.forget(&here.id);
            let deleted = drafts::delete(&here.id).is_ok();
            // Where storage would not let go, what is still there is said again.
            standing.set(if deleted {
                Standing::Deleted
            } else {
                Standing::of(&here)
            });
        };
        button(label, Weight::Quiet, delete)
    };
    let (text, actions) = match standing.get() {
        Standing::Nothing => return ().into_any(),
        Standing::Deleted => (paragraph(words.deleted), ().into_any()),
        Standing::Expired => (paragraph(words.expired), ().into_any()),
        Standing::Damaged => (paragraph(words.damaged), delete(words.delete_damaged)),
        Standing::Unfinished => {
            let here = here.clone();
            let resume = move || here.go(&format!("{}?resume", here.base), false);
            let title = format!(
                "<h2 class=\"notice__title\">{}</h2>",
                esc(words.resume_title)
            );
            let actions = view! {
                <div class="actions">
                    {button(words.resume, Weight::Main, resume)} {delete(words.delete)}
                </div>
            };
            (title, actions.into_any())
        }
    };
    view! {
        <div class="notice" role="status">
            <div inner_html=text></div>
            {actions}
        </div>
    }
    .into_any()
}
