//! What there is of a form already when its opening page is shown, and the ways on from there.

use leptos::prelude::*;

use super::Here;
use crate::{
    clock,
    components::{
        button::{Weight, button},
        prose::paragraph,
    },
    drafts::{self, Found, Shown},
    html::esc,
    routes::{Place, Route},
};

/// What there is of this form already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Nothing,
    /// Answers, in memory or in storage.
    Unfinished,
    /// Something locked, which may be this form or another.
    Locked,
    /// A draft past its time, which has been deleted.
    Expired,
    /// What is no draft, set aside.
    Damaged,
    /// Answers, just deleted by the person.
    Deleted,
}

impl Standing {
    /// What there is now.
    pub fn of(here: &Here) -> Self {
        let begun = here.fillings.get(&here.id);
        if begun.is_some_and(|filling| !filling.is_received()) {
            return Self::Unfinished;
        }
        let locked = |kept: &drafts::Kept| kept.shown == Shown::Locked;
        match drafts::find(&here.id) {
            Found::Draft(_) => Self::Unfinished,
            Found::Damaged => Self::Damaged,
            _ if drafts::shelf().iter().any(locked) => Self::Locked,
            Found::Nothing if here.fillings.expired() == 0 => Self::Nothing,
            Found::Nothing | Found::Expired => Self::Expired,
        }
    }
}

/// Until when a draft is kept, where that is soon, and what can be done about it.
fn soon(here: &Here, kept: &Found) -> String {
    let words = &here.locale.interface().keeping;
    match kept {
        Found::Draft(draft) if draft.head.expires_at <= clock::in_days(2) => {
            let day = clock::day(&draft.head.expires_at, here.locale);
            paragraph(&[words.expires, &day, words.expires_more].join(" "))
        }
        _ => String::new(),
    }
}

/// What there is of this form already, and the ways on from there.
pub fn unfinished(here: &Here, standing: RwSignal<Standing>) -> AnyView {
    let words = &here.locale.interface().opening;
    let list = here.locale.forms().tasks.link;
    let delete = |label: &'static str| {
        let here = here.clone();
        let delete = move || {
            let begun = here.fillings.get(&here.id);
            let discarded = begun.is_none_or(|filling| filling.discard());
            here.fillings.forget(&here.id);
            let deleted = drafts::delete_form(&here.id).is_ok() && discarded;
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
        Standing::Locked => {
            let path = Place {
                locale: here.locale,
                route: Route::Kept,
            }
            .path();
            let words = here.locale.words();
            let text = paragraph(here.locale.interface().keeping.locked_here);
            let here = here.clone();
            let open = move || here.go(&path, false);
            (text, button(words.kept.title, Weight::Quiet, open))
        }
        Standing::Unfinished => {
            let kept = drafts::find(&here.id);
            let expires = soon(here, &kept);
            let outbox = matches!(&kept, Found::Draft(draft) if draft.outbox.is_some());
            let begun = here.fillings.get(&here.id);
            let said = if begun.map_or(outbox, |filling| filling.waits()) {
                here.locale.interface().sending.waiting_title
            } else {
                words.resume_title
            };
            let (tasks, here) = (here.tasks(), here.clone());
            let work = here.work;
            let resume = move || here.go(&format!("{}?resume", here.base), false);
            let mut title = format!("<h2 class=\"notice__title\">{}</h2>", esc(said));
            if work {
                title = format!("{title}<p><a href=\"{tasks}\">{}</a></p>", esc(list));
            }
            let actions = view! {
                <div class="actions">
                    {button(words.resume, Weight::Main, resume)} {delete(words.delete)}
                </div>
            };
            (title + &expires, actions.into_any())
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
