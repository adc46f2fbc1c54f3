//! `/kept`: what this browser holds, to go on with or to delete.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Fillings,
    unlock::{Opening, file_form, unlock_form},
};
use crate::{
    clock,
    components::{
        doing::{Doing, act_button, act_button_of},
        error_summary::ErrorSummary,
        heading::Heading,
        prose::{lead, paragraph},
    },
    context::{use_locale, use_taken_over},
    drafts::{self, Kept, Shown},
    effect::effect,
    html::esc,
    locales::Locale,
    navigation::Navigation,
    routes::{Place, Route},
};

/// The page: the list, with the passphrase for what of it is locked, or for a file.
#[component]
pub fn KeptPage() -> impl IntoView {
    let locale = use_locale();
    let words = &locale.words().kept;
    let fillings = use_context::<Fillings>();
    let (navigation, taken_over) = (Navigation::here(), use_taken_over());
    let opening = Opening::new(locale);
    let errors = opening.errors;
    let html = RwSignal::new(lead(words.lead));
    let file = RwSignal::new(false);
    let ready = fillings
        .as_ref()
        .map(|fillings| (fillings.ready(), fillings.news()));
    // Storage is read after the first render, which must equal the prerendered page.
    effect(move || {
        if let Some((ready, news)) = ready
            && ready.get()
        {
            news.track();
            html.set(page(taken_over.get() && file.get(), locale));
        }
    });
    let act = move |what: &str, of: &str| match what {
        "open" => opening.begin(),
        "file" => file.set(true),
        "list" => file.set(false),
        "resume" => navigation.go(of, false),
        _ => {
            let gone = match what {
                "delete" => drafts::shelf()
                    .iter()
                    .filter(|kept| kept.key.as_str() == of)
                    .try_for_each(|kept| drafts::delete(&kept.key)),
                _ => drafts::delete_all(),
            };
            if let Some(fillings) = &fillings {
                fillings.forget_kept((what == "delete").then_some(of));
                fillings.news().set(true);
            }
            if gone.is_err() {
                let failed = paragraph(locale.interface().sending.not_deleted);
                html.update(|html| html.insert_str(0, &failed));
            }
        }
    };
    view! {
        <ErrorSummary errors=errors />
        <Heading text=words.title />
        <Doing html=html act=Arc::new(act) />
    }
}

/// The page as it is now.
fn page(file: bool, locale: Locale) -> String {
    let words = &locale.words().kept;
    let shelf = drafts::shelf();
    let rows: String = shelf.iter().map(|kept| row(kept, locale)).collect();
    let list = if rows.is_empty() {
        format!("<p class=\"notice\">{}</p>", esc(words.nothing))
    } else {
        let delete = act_button(words.delete_all, false, "all");
        format!("<ul class=\"shelf\">{rows}</ul><div class=\"actions\">{delete}</div>")
    };
    let locked = shelf.iter().any(|kept| kept.shown == Shown::Locked) && !file;
    let unlock = if locked {
        let keeping = &locale.interface().keeping;
        let (title, text) = (esc(keeping.unlock_title), paragraph(keeping.unlock));
        format!(
            "<section class=\"flow\"><h2>{title}</h2>{text}{}{}</section>",
            unlock_form(locale),
            paragraph(keeping.lost),
        )
    } else {
        String::new()
    };
    let other = match (file, locked) {
        (false, false) => file_form(locale),
        (true, _) => file_form(locale) + &act_button(locale.interface().form.back, false, "list"),
        (false, true) => act_button(words.open_file, false, "file"),
    };
    format!(
        "{}<div role=\"status\">{list}</div>{unlock}<section class=\"flow\"><h2>{}</h2>{}{other}</section>",
        lead(words.lead),
        esc(words.file_title),
        paragraph(words.file),
    )
}

/// What is kept, and what can be done with it.
fn row(kept: &Kept, locale: Locale) -> String {
    let words = &locale.words().kept;
    let route = kept.form.as_deref().map(Route::of_form);
    let title = match &route {
        Some(route) => route.title_or_id(locale.words()),
        None => words.locked,
    };
    let state = match kept.shown {
        Shown::Damaged => words.damaged,
        Shown::Waiting => locale.interface().sending.waiting_title,
        Shown::Unfinished | Shown::Locked => "",
    };
    let open = match (kept.shown, &route) {
        (Shown::Unfinished | Shown::Waiting, Some(route)) => {
            let route = route.clone();
            let path = Place { locale, route }.path() + "?resume";
            let resume = locale.interface().opening.resume;
            act_button_of(resume, true, "resume", &path, title)
        }
        _ => String::new(),
    };
    let delete = act_button_of(words.delete, false, "delete", kept.key.as_str(), title);
    format!(
        "<li class=\"card\"><h2 class=\"notice__title\">{}</h2>{}{}<div class=\"actions\">{open}{delete}</div></li>",
        esc(title),
        paragraph(state),
        paragraph(&dates(kept, locale)),
    )
}

/// When it was saved and is to be deleted; said more clearly where that is soon.
fn dates(kept: &Kept, locale: Locale) -> String {
    let words = &locale.words().kept;
    let head = &kept.head;
    if kept.shown == Shown::Damaged {
        return String::new();
    }
    let at =
        |instant: &str| clock::day(instant, locale) + ", " + &clock::time_of_day(instant, locale);
    let soon = if head.expires_at <= clock::in_days(2) {
        words.soon
    } else {
        ""
    };
    [
        words.saved,
        " ",
        &at(&head.saved_at),
        ". ",
        words.until,
        " ",
        &at(&head.expires_at),
        ".",
        soon,
    ]
    .concat()
}
