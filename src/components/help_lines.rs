//! The help lines: on every page, reachable in one tap.

use leptos::prelude::*;

use super::prose::linked;
use crate::{
    app::use_locale,
    routes::{Place, Route},
};

/// The strip under the header: danger and crisis, one tap away.
#[component]
pub fn HelpStrip() -> impl IntoView {
    let locale = use_locale();
    let words = &locale.interface().shell;
    let all = Place {
        locale,
        route: Route::HelpNow,
    }
    .path();
    view! {
        <aside class="help-strip" aria-label=words.help_strip>
            <ul class="help-strip__list container">
                <li class="help-strip__item">
                    <span class="help-strip__ask">{words.danger}</span>
                    <a href="tel:911">{words.call_911}</a>
                </li>
                <li class="help-strip__item">
                    <span class="help-strip__ask">{words.crisis}</span>
                    <a href="tel:988">{words.call_988}</a>
                    <a href="sms:988">{words.text_988}</a>
                </li>
                <li class="help-strip__item">
                    <a href=all>{words.more_help}</a>
                </li>
            </ul>
        </aside>
    }
}

/// All help lines, each number a link that phones understand.
#[component]
pub fn HelpLines() -> impl IntoView {
    let words = &use_locale().interface().shell;
    let lines = [
        words.line_911,
        words.line_988,
        words.line_text,
        words.line_samhsa,
    ];
    view! {
        <ul class="help-lines">
            {lines.map(|line| view! { <li>{linked(line)}</li> }).collect_view()}
        </ul>
    }
}
