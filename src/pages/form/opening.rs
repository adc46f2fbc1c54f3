//! A form's opening page: what it is for, how long it takes, what happens
//! afterwards, and where answers are kept meanwhile.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Here,
    definition::Definition,
    filling::Keep,
    keeping::Keeping,
    renew::{self, WorkBegin},
    screen::say_error,
    standing::{Standing, unfinished},
};
use crate::{
    components::{
        error_summary::ErrorLine,
        heading::Heading,
        prose::{lead, paragraph},
    },
    drafts::Key,
    effect::effect,
    focus,
    html::esc,
    locales::{Locale, words::Opening as OpeningWords},
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
    let standing = RwSignal::new(Standing::Nothing);
    let own = here.clone();
    let (ready, news) = (here.fillings.ready(), here.fillings.news());
    // Storage is read after the first render, which must equal the prerendered page.
    effect(move || {
        news.track();
        if ready.get() && standing.get_untracked() != Standing::Deleted {
            standing.set(Standing::of(&own));
        }
    });
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
            <Begin here=here definition=definition standing=standing />
        </div>
    }
}

/// What the site itself says of a form.
fn known(locale: Locale, words: &OpeningWords) -> String {
    let titles = &locale.interface().opening;
    format!(
        "{}<dl class=\"facts\"><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>{}{}",
        lead(words.purpose),
        esc(titles.time),
        esc(words.length),
        esc(titles.after),
        esc(words.after),
        paragraph(words.not_for),
        paragraph(locale.interface().shell.leave_hint),
    )
}

/// The choice, and the way into the form.
#[component]
fn Begin(
    here: Here,
    definition: RwSignal<Definition>,
    standing: RwSignal<Standing>,
) -> impl IntoView {
    let errors = RwSignal::new(Vec::new());
    // The choice, made before the definition came.
    let early = StoredValue::new(None::<(Keep, Key)>);
    let (title, work) = (here.title.clone(), here.work);
    let waiting = RwSignal::new(false);
    let error_prefix = here.locale.interface().form.error_prefix;
    let say = move |control: &str, message: &str| {
        say_error(control, message);
        errors.set(vec![ErrorLine {
            control: control.to_owned(),
            message: message.to_owned(),
        }]);
        focus::set_title(&format!("{error_prefix}{title}"));
    };
    let begin = {
        let here = here.clone();
        move || {
            let Some(Some(Ok(questionnaire))) = definition.try_get_untracked() else {
                waiting.set(true);
                return;
            };
            // Begun meanwhile in another tab: beginning anew would write over it.
            if Standing::of(&here) == Standing::Unfinished {
                standing.set(Standing::Unfinished);
                return;
            }
            let Some((keep, key)) = early.try_update_value(Option::take).flatten() else {
                return;
            };
            if work && renew::is_chosen() {
                renew::begin(here.clone(), questionnaire, say.clone());
                return;
            }
            let filling = here.fillings.begin(&here.id, questionnaire, keep, key);
            here.enter(filling);
        }
    };
    let when_here = begin.clone();
    effect(move || {
        // Continue came before the definition: honoured as soon as it is here.
        if waiting.get() && definition.with(Option::is_some) {
            waiting.set(false);
            when_here();
        }
    });
    let chosen = Arc::new(move |keep, key| {
        early.set_value(Some((keep, key)));
        begin();
    });
    if work {
        return view! { <WorkBegin here=here errors=errors waiting=waiting chosen=chosen /> }
            .into_any();
    }
    let title = here.title.clone();
    view! { <Keeping here=here current=None title=title waiting=waiting chosen=chosen /> }
        .into_any()
}
