//! Browser entry: takes over a prerendered page, or mounts on any other.

/// `<body data-prerendered>` says that the page was rendered for its own URL.
#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::{mount, prelude::document};
    use peer_support::app::App;

    let Some(body) = document().body() else {
        return;
    };
    if body.has_attribute("data-prerendered") {
        mount::hydrate_body(App);
    } else {
        // The fallback page says how to reach a person until the app is here.
        body.set_inner_html("");
        mount::mount_to_body(App);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
