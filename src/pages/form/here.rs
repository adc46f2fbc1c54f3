//! What every part of a form page knows of it, and the paths inside it.

use leptos::prelude::{RwSignal, use_context};

use super::{definition::Definition, filling::Filling, fillings::Fillings};
use crate::{locales::Locale, navigation::Navigation, routes::Place};

/// What every part of a form page knows of it.
#[derive(Clone)]
pub struct Here {
    /// The form's id.
    pub id: String,
    /// The page's path.
    pub base: String,
    /// The form's title.
    pub title: String,
    /// Whether the form asks about work alone: then it is kept without asking, and for longer.
    pub work: bool,
    /// The page's language.
    pub locale: Locale,
    /// The definition that the page goes by.
    pub definition: Option<RwSignal<Definition>>,
    /// The tab's forms.
    pub fillings: Fillings,
    /// Where the visitor is.
    pub navigation: Navigation,
}

impl Here {
    /// The page of a form; none where the place is no form.
    pub fn new(place: &Place) -> Option<Self> {
        Some(Self {
            id: place.route.form_id()?.to_owned(),
            base: place.path(),
            title: place.route.title(place.locale.words()).to_owned(),
            work: place.route.is_work(),
            locale: place.locale,
            definition: None,
            fillings: use_context()?,
            navigation: Navigation::here(),
        })
    }

    /// The path to the step at a place of the definition, from 0; `change` comes back to the answers.
    pub fn step(&self, index: usize, change: bool) -> String {
        let change = if change { "&change" } else { "" };
        format!("{}?step={}{change}", self.base, index + 1)
    }

    /// The path to all answers, before they are sent.
    pub fn check(&self) -> String {
        format!("{}?step=check", self.base)
    }

    /// The path to where the answers are kept.
    pub fn keep(&self) -> String {
        format!("{}?step=keep", self.base)
    }

    /// The path to the receipt.
    pub fn sent(&self) -> String {
        format!("{}?step=sent", self.base)
    }

    /// The path to the list of all parts.
    pub fn tasks(&self) -> String {
        format!("{}?step=tasks", self.base)
    }

    /// The path to the page to print.
    pub fn summary(&self) -> String {
        format!("{}?step=summary", self.base)
    }

    /// The path to wherever the form stopped.
    pub fn onward(&self, filling: Filling) -> String {
        if filling.outbox().is_some() {
            return self.check();
        }
        match filling.form(questionnaire::Form::first_incomplete) {
            Some(index) => self.step(index, false),
            None => self.check(),
        }
    }

    /// Forgets what was sent, unless the page goes on in another language.
    pub fn forget_sent(&self) {
        let place = Place::from_path(&self.navigation.path());
        let filling = self.fillings.get(&self.id);
        if let Some(filling) = filling.filter(|_| place.route.form_id() != Some(&self.id)) {
            filling.forget_sent();
        }
    }

    /// Goes into the form, where it stopped.
    pub fn enter(&self, filling: Filling) {
        self.go(&self.onward(filling), false);
    }

    /// Goes to a path; in place of the present one, if `replace`.
    pub fn go(&self, path: &str, replace: bool) {
        self.navigation.go(path, replace);
    }
}
