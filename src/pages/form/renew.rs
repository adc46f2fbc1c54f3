//! The way into a form about work: kept from the first answer without asking, begun anew or with a
//! file to renew from.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};
use questionnaire::Questionnaire;

use super::{
    Here,
    filling::{Filling, Keep},
    renewal,
};
use crate::{
    components::{
        button::submit as submit_button,
        error_summary::{ErrorLine, ErrorSummary},
        field::Field,
        passphrase::typed,
        prose::paragraph,
    },
    drafts::{self, Answer, Key},
    locales::Locale,
};

/// The id of the file's control.
const FILE: &str = "renewal";

/// The way in. `chosen` learns where the answers are to be.
#[component]
pub fn WorkBegin(
    here: Here,
    errors: RwSignal<Vec<ErrorLine>>,
    /// Whether Continue was pressed and the form is not here yet.
    waiting: RwSignal<bool>,
    chosen: Arc<dyn Fn(Keep, Key) + Send + Sync>,
) -> impl IntoView {
    let words = here.locale.interface();
    let html = paragraph(here.locale.forms().work.kept) + &file_field(here.locale);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        chosen(Keep::Open, Key::of(&here.id));
    };
    view! {
        <ErrorSummary errors=errors />
        <form class="form" novalidate on:submit=submit>
            <div class="questions flow" inner_html=html></div>
            <p class="form__status" role="status">
                {move || waiting.get().then_some(words.form.loading)}
            </p>
            <div class="actions">{submit_button(words.form.continue_)}</div>
        </form>
    }
}

/// Asks for the file; most begin without one.
fn file_field(locale: Locale) -> String {
    let words = &locale.forms().work;
    let field = Field {
        id: FILE.into(),
        name: FILE.into(),
        label: words.renew_label.into(),
        hint: Some(words.renew_hint.into()),
        optional: true,
        locale,
    };
    let control = format!(
        "<input class=\"input\" id=\"{FILE}\" name=\"{FILE}\" data-part=\"value\" type=\"file\" \
         accept=\".json,application/json\" aria-describedby=\"{}\">",
        field.described_by(),
    );
    field.labelled(&control)
}

/// Whether a file was chosen.
pub fn is_chosen() -> bool {
    !typed(FILE).is_empty()
}

/// Begins with what is in the file, or says that it is another.
pub fn begin(here: Here, questionnaire: Arc<Questionnaire>, say: impl Fn(&str, &str) + 'static) {
    spawn_local(async move {
        let renewed = match drafts::upload(FILE).await {
            Answer::Text(text) => renewal::renew(questionnaire, text.as_bytes()),
            _ => None,
        };
        match renewed {
            Some(renewed) => {
                let make = || Filling::renew(&here.id, renewed, here.locale);
                here.enter(here.fillings.put(&here.id, make));
            }
            None => say(FILE, here.locale.forms().work.renew_wrong),
        }
    });
}
