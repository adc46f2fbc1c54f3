//! How to reach the organisation.

use leptos::prelude::*;

use crate::app::use_locale;

/// The organisation's phone number, as people read it.
pub const PHONE: &str = "(844) 543-8555";
/// The same number, as phones dial it.
pub const PHONE_LINK: &str = "tel:+18445438555";
/// The organisation's e-mail address.
pub const EMAIL: &str = "recovery@herrenproject.org";

/// The phone number and the e-mail address, as links.
#[component]
pub fn Contact() -> impl IntoView {
    let words = &use_locale().interface().shell;
    view! {
        <ul class="contact">
            <li>
                {words.call_us} " " <a href=PHONE_LINK>{PHONE}</a>
            </li>
            <li>
                {words.email_us} " " <a href=format!("mailto:{EMAIL}")>{EMAIL}</a>
            </li>
        </ul>
    }
}
