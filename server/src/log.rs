//! What is written about a request: method, route, status and duration. Nothing that a person
//! sent, no address, no query, no header.

use std::panic;
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Starts logging to standard error.
///
/// What is logged cannot be raised from outside: the libraries' own debug levels would write
/// headers and statements.
pub fn start() {
    let levels = Targets::new()
        .with_target("server", LevelFilter::INFO)
        .with_default(LevelFilter::WARN);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false);
    tracing_subscriber::registry()
        .with(lines)
        .with(levels)
        .init();
    // A panic's message may quote the text that it tripped over: say only where it was.
    panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(%place, "panic");
    }));
}

/// Middleware that writes one line a request.
pub async fn request(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = known(request.method());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    tracing::info!(
        method,
        route = route.as_ref().map_or("site", MatchedPath::as_str),
        status = response.status().as_u16(),
        ms = started.elapsed().as_millis(),
    );
    response
}

/// The standard methods by name; whatever else was sent is not repeated.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}
