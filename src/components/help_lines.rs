//! The help lines: on every page, reachable in one tap.

use super::prose::item;
#[cfg(feature = "prose")]
use crate::locales::interface::Shell;
use crate::{
    html::esc,
    locales::Locale,
    routes::{Place, Route},
};

/// A call or a text, as phones understand it, and what a link to it says.
#[cfg(feature = "prose")]
pub type Call = (&'static str, fn(&Shell) -> &'static str);

/// Calls 911.
#[cfg(feature = "prose")]
pub const CALL_911: Call = ("tel:911", |words| words.call_911);
/// Calls 988.
#[cfg(feature = "prose")]
pub const CALL_988: Call = ("tel:988", |words| words.call_988);
/// Texts 988.
#[cfg(feature = "prose")]
pub const TEXT_988: Call = ("sms:988", |words| words.text_988);
/// Texts the Crisis Text Line.
#[cfg(feature = "prose")]
pub const TEXT_LINE: Call = ("sms:741741?&amp;body=HOME", |words| words.text_home);

/// Links that are large enough for a hand that shakes.
#[cfg(feature = "prose")]
pub fn calls(locale: Locale, calls: &[Call]) -> String {
    let words = &locale.interface().shell;
    let link = |(href, label): &Call| {
        let label = esc(label(words));
        format!("<a class=\"button button--call\" href=\"{href}\">{label}</a>")
    };
    let links: String = calls.iter().map(link).collect();
    format!("<p class=\"calls\">{links}</p>")
}

/// The strip under the header: danger and crisis, one tap away.
pub fn help_strip(locale: Locale) -> String {
    let words = &locale.interface().shell;
    let all = Place {
        locale,
        route: Route::HelpNow,
    }
    .path();
    let link = |href: &str, text: &str| format!("<a href=\"{href}\">{}</a>", esc(text));
    let row = |ask: &str, links: String| {
        format!(
            "<li class=\"help-strip__item\"><span class=\"help-strip__ask\">{}</span>{links}</li>",
            esc(ask)
        )
    };
    format!(
        "<aside class=\"help-strip\" aria-label=\"{}\"><ul class=\"help-strip__list container\">\
         {}{}<li class=\"help-strip__item\">{}</li></ul></aside>",
        esc(words.help_strip),
        row(words.danger, link("tel:911", words.call_911)),
        row(
            words.crisis,
            link("tel:988", words.call_988) + &link("sms:988", words.text_988)
        ),
        link(&all, words.more_help),
    )
}

/// All help lines, each number a link that phones understand.
pub fn help_lines(locale: Locale) -> String {
    let words = &locale.interface().shell;
    let lines = [
        words.line_911,
        words.line_988,
        words.line_text,
        words.line_samhsa,
    ];
    format!("<ul class=\"help-lines\">{}</ul>", lines.map(item).concat())
}
