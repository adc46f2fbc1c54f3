//! What is locked, and what came in a file: opened with its passphrase. The
//! page shows nothing of what is in it.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{Fillings, Keep};
use crate::{
    components::{
        doing::{Doing, act_form, say},
        error_summary::{ErrorLine, ErrorSummary},
        heading::Heading,
        passphrase::{old_passphrase, typed},
        prose::{lead, linked},
    },
    context::use_locale,
    drafts::{self, Answer, Draft, Key, Shown, Wrapped},
    html::esc,
    locales::{Locale, interface::Keeping},
    navigation::Navigation,
    routes::{Place, Route},
};

/// The field for the passphrase, and the control for a file.
const PASSPHRASE: &str = "open-passphrase";
const FILE: &str = "file";

/// Why something was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// No file was chosen.
    NoFile,
    /// It is none of ours, too large, or damaged.
    Unreadable,
    /// The passphrase is another.
    Wrong,
    /// A draft of the same form is kept already, or open.
    Occupied,
}

impl OpenError {
    fn say(self, words: &Keeping) -> &'static str {
        match self {
            Self::NoFile => words.no_file,
            Self::Unreadable => words.unreadable,
            Self::Wrong => words.wrong,
            Self::Occupied => words.occupied,
        }
    }
}

/// The screen in front of whatever is locked on this device.
#[component]
pub fn Unlock() -> impl IntoView {
    let locale = use_locale();
    let words = &locale.interface().keeping;
    let kept = Place {
        locale,
        route: Route::Kept,
    };
    let html = format!(
        "{}{}<p>{} <a href=\"{}\">{}</a></p>",
        lead(words.unlock),
        unlock_form(locale),
        linked(words.lost),
        kept.path(),
        esc(locale.words().kept.title),
    );
    let opening = Opening::new(locale);
    let errors = opening.errors;
    let act = move |_: &str, _: &str| opening.begin();
    view! {
        <ErrorSummary errors=errors />
        <Heading text=words.unlock_title />
        <Doing html=RwSignal::new(html) act=Arc::new(act) />
    }
}

/// The form for a passphrase.
pub fn unlock_form(locale: Locale) -> String {
    let passphrase = old_passphrase(PASSPHRASE, locale);
    act_form(&passphrase, locale.interface().keeping.open_locked, "open")
}

/// The form for a file and its passphrase.
pub fn file_form(locale: Locale) -> String {
    let words = &locale.interface().keeping;
    let controls = format!(
        "<div class=\"field\"><label class=\"field__label\" for=\"{FILE}\">{}</label>\
         <input class=\"input\" id=\"{FILE}\" type=\"file\" accept=\".json,application/json\"></div>{}",
        esc(words.file),
        old_passphrase(PASSPHRASE, locale),
    );
    act_form(&controls, locale.words().kept.open_file, "open")
}

/// Opens what is locked, and goes on from there.
#[derive(Clone)]
pub struct Opening {
    /// What went wrong, for the page to say.
    pub errors: RwSignal<Vec<ErrorLine>>,
    locale: Locale,
    navigation: Navigation,
    fillings: Option<Fillings>,
}

impl Opening {
    /// For the page that is being drawn.
    pub fn new(locale: Locale) -> Self {
        Self {
            errors: RwSignal::new(Vec::new()),
            locale,
            navigation: Navigation::here(),
            fillings: use_context(),
        }
    }

    /// Tries the passphrase that stands in the page, on the file chosen there or on what is kept here.
    pub fn begin(&self) {
        let opening = self.clone();
        let file = document().get_element_by_id(FILE).is_some();
        let words = &self.locale.interface().keeping;
        say("open", words.opening);
        spawn_local(async move {
            let passphrase = typed(PASSPHRASE);
            let result = if file {
                opening.open_file(&passphrase).await
            } else {
                open_kept(&passphrase).await
            };
            say("open", "");
            match result {
                Ok((draft, place)) => opening.go_on(draft, place),
                Err(error) => {
                    let control = if error == OpenError::NoFile {
                        FILE
                    } else {
                        PASSPHRASE
                    };
                    opening.errors.try_set(vec![ErrorLine {
                        control: control.into(),
                        message: error.say(words).into(),
                    }]);
                }
            }
        });
    }

    /// Opens a file; its answers are in memory until the person says where to keep them.
    async fn open_file(&self, passphrase: &str) -> Opened {
        let text = match drafts::upload(FILE).await {
            Answer::Text(text) => text,
            Answer::Done => return Err(OpenError::NoFile),
            Answer::Failed => return Err(OpenError::Unreadable),
        };
        let draft = open(&Key::of_file(), passphrase, &text).await?;
        let begun = self.fillings.as_ref().and_then(|all| all.get(&draft.form));
        let key = Key::of(&draft.form);
        if begun.is_some_and(|begun| !begun.is_received()) || drafts::text(&key).is_some() {
            return Err(OpenError::Occupied);
        }
        Ok((draft, (Keep::Nothing, key)))
    }

    /// Goes to the form that turned out to be inside, or stays there.
    fn go_on(&self, draft: Draft, place: (Keep, Key)) {
        let route = Route::of_form(&draft.form);
        let here = Place::from_path(&self.navigation.path()).route == route;
        let query = if place.0 == Keep::Nothing {
            "?step=keep"
        } else {
            "?resume"
        };
        if let Some(fillings) = &self.fillings {
            fillings.unlock(draft, place);
        }
        if !here {
            let locale = self.locale;
            self.navigation
                .go(&(Place { locale, route }.path() + query), false);
        }
    }
}

/// A draft that was opened, and where it is kept.
type Opened = Result<(Draft, (Keep, Key)), OpenError>;

/// Tries the passphrase on everything that is locked here.
async fn open_kept(passphrase: &str) -> Opened {
    let mut result = Err(OpenError::Unreadable);
    for kept in drafts::shelf() {
        let Some(text) = drafts::text(&kept.key).filter(|_| kept.shown == Shown::Locked) else {
            continue;
        };
        match open(&kept.key, passphrase, &text).await {
            Ok(mut draft) => {
                // The head outside is the one that counts: the clock may have been set right since.
                draft.head = kept.head;
                return Ok((draft, (Keep::Locked, kept.key)));
            }
            Err(OpenError::Wrong) => result = Err(OpenError::Wrong),
            Err(_) => {}
        }
    }
    result
}

async fn open(key: &Key, passphrase: &str, text: &str) -> Result<Draft, OpenError> {
    if !matches!(Wrapped::from_json(text), Some(Wrapped::Locked(_))) {
        return Err(OpenError::Unreadable);
    }
    let inside = match drafts::open(key, passphrase, text).await {
        Answer::Text(inside) => inside,
        Answer::Done => return Err(OpenError::Wrong),
        Answer::Failed => return Err(OpenError::Unreadable),
    };
    match Wrapped::from_json(&inside) {
        Some(Wrapped::Open(draft)) if Route::is_form(&draft.form) => Ok(draft),
        _ => Err(OpenError::Unreadable),
    }
}
