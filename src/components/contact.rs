//! How to reach the organisation.

use crate::{html::esc, locales::Locale};

/// The organisation's phone number, as people read it.
pub const PHONE: &str = "(844) 543-8555";
/// The same number, as phones dial it.
pub const PHONE_LINK: &str = "tel:+18445438555";
/// The organisation's e-mail address.
pub const EMAIL: &str = "recovery@herrenproject.org";

/// The phone number and the e-mail address, as links.
pub fn contact(locale: Locale) -> String {
    let words = &locale.interface().shell;
    format!(
        "<ul class=\"contact\"><li>{} <a href=\"{PHONE_LINK}\">{PHONE}</a></li>\
         <li>{} <a href=\"mailto:{EMAIL}\">{EMAIL}</a></li></ul>",
        esc(words.call_us),
        esc(words.email_us),
    )
}
