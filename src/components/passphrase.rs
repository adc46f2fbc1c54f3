//! The field for a passphrase: a new one, or the one that opens something.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{
    doing::act_button,
    field::Field,
    text_field::{Input, text_field},
};
use crate::locales::Locale;

/// The least that words of one's own may be: characters (NIST SP 800-63B-4, 3.1.1.2), and different ones.
const LEAST: usize = 15;
const LEAST_DIFFERENT: usize = 6;

/// The control that opens something. What is typed is shown: five words are hard to type unseen.
pub fn old_passphrase(id: &str, locale: Locale) -> String {
    field(id, locale.interface().keeping.old_hint, locale)
}

/// The control for a new one, with other words to be had by a button (see [`super::doing`]).
pub fn new_passphrase(id: &str, what: &str, locale: Locale) -> String {
    let words = &locale.interface().keeping;
    field(id, words.new_hint, locale) + &act_button(words.other_words, false, what)
}

fn field(id: &str, hint: &str, locale: Locale) -> String {
    let field = Field {
        id: id.into(),
        name: id.into(),
        label: locale.interface().keeping.passphrase.into(),
        hint: Some(hint.into()),
        optional: false,
        locale,
    };
    text_field(&field, &Input::default())
}

/// What stands in a text field.
pub fn typed(id: &str) -> String {
    input(id).map(|input| input.value()).unwrap_or_default()
}

/// Writes into a text field.
pub fn set_typed(id: &str, text: &str) {
    if let Some(input) = input(id) {
        input.set_value(text);
    }
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Whether a new passphrase is strong enough, spaces around it left out.
pub fn is_strong(passphrase: &str) -> bool {
    let passphrase = passphrase.trim();
    let mut different = Vec::new();
    for char in passphrase.chars() {
        if !different.contains(&char) {
            different.push(char);
        }
    }
    passphrase.chars().count() >= LEAST && different.len() >= LEAST_DIFFERENT
}

#[cfg(test)]
mod tests {
    use super::is_strong;

    #[test]
    fn few_characters_or_few_different_ones_are_too_weak() {
        let table = [
            ("", false),
            ("Summer2026", false),
            ("fourteen chars", false),
            ("fifteen chars !", true),
            ("               x", false),
            ("aaaaaaaaaaaaaaaaaaaa", false),
            ("abcabcabcabcabcabc", false),
            ("río luna café silla tren", true),
        ];
        for (passphrase, strong) in table {
            assert_eq!(is_strong(passphrase), strong, "{passphrase}");
        }
    }
}
