//! `?step=keep`: where the answers are kept, to be changed at any time; to
//! take along, and to delete.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    Here,
    filling::{Filling, Keep},
    keeping::{Keeping, offer},
    kept::KeptNote,
};
use crate::{
    components::{
        button::{Weight, button},
        doing::{Doing, act_button, act_form, say},
        heading::Heading,
        passphrase::{is_strong, new_passphrase, typed},
        prose::paragraph,
    },
    download,
    drafts::{self, Answer, Key},
    effect::effect,
    html::esc,
    locales::Locale,
};

/// The field that locks a file.
const FILE: &str = "file-passphrase";
/// What the file is called: nothing that says what is in it.
const FILE_NAME: &str = "locked-form.json";

/// The page.
#[component]
pub fn KeepPage(here: Here, filling: Filling) -> impl IntoView {
    let (locale, words) = (here.locale, here.locale.interface());
    let title = format!("{} | {}", words.keeping.title, here.title);
    let onward = here.onward(filling);
    let go = {
        let (here, onward) = (here.clone(), onward.clone());
        move || here.go(&onward, false)
    };
    let back = go.clone();
    let chosen = Arc::new(move |keep, key: Key| {
        if keep == Keep::Nothing || filling.place_of().as_ref() != Some(&key) {
            filling.move_to(keep, key);
        }
        go();
    });
    let keep = filling.keep();
    let act = {
        let here = here.clone();
        move |what: &str, _: &str| match what {
            "delete" => {
                filling.discard();
                here.fillings.forget(&here.id);
                here.go(&here.base, true);
            }
            "words" => offer(FILE, true, locale),
            "open" => offer(FILE, false, locale),
            _ => save_file(filling, locale),
        }
    };
    let html = RwSignal::new(below(keep, locale));
    effect(move || offer(FILE, false, locale));
    view! {
        {button(words.form.back, Weight::Back, back)}
        <Heading text=words.keeping.title title=title.clone() caption=here.title.clone() />
        <Keeping here=here.clone() current=Some(keep) title=title waiting=RwSignal::new(false) chosen=chosen />
        <KeptNote here=here filling=filling />
        <Doing html=html act=Arc::new(act) />
    }
}

/// What stands below the choice.
fn below(keep: Keep, locale: Locale) -> String {
    let words = locale.interface();
    let delete = if keep == Keep::Nothing {
        String::new()
    } else {
        format!(
            "<section class=\"flow\"><h2>{}</h2>{}</section>",
            esc(words.keeping.delete_title),
            act_button(words.opening.delete, false, "delete")
        )
    };
    format!(
        "<section class=\"flow\"><h2>{}</h2>{}{}{}</section>{delete}",
        esc(words.keeping.take_title),
        paragraph(words.keeping.take),
        new_passphrase(FILE, "words", locale),
        act_form("", words.keeping.take_save, "save"),
    )
}

/// Saves the answers as a locked file.
fn save_file(filling: Filling, locale: Locale) {
    let words = &locale.interface().keeping;
    let passphrase = typed(FILE);
    if !is_strong(&passphrase) {
        say("save", words.too_weak);
        return;
    }
    say("save", words.locking);
    spawn_local(async move {
        let key = Key::of_file();
        let draft = filling.draft();
        let made = drafts::secure(&key, &passphrase).await;
        let sealed = drafts::seal(&key, &draft.head, &draft.to_json()).await;
        let saved = match (made, sealed) {
            (Answer::Done, Answer::Text(text)) => {
                download::offer(FILE_NAME, "application/json", &text)
            }
            _ => None,
        };
        say(
            "save",
            if saved.is_some() {
                words.file_saved
            } else {
                words.cannot_lock
            },
        );
    });
}
