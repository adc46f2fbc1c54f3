//! The security headers that every response carries.

use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;

/// The one home of the security headers; `public/_headers` says the same for static hosts.
///
/// No inline script or style is ever allowed, so no nonce is needed; `wasm-unsafe-eval` allows
/// WebAssembly and not `eval`. Nothing may frame the app, embed its files, or learn from a referrer
/// that somebody was here.
pub const SECURITY: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
    ),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
         encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), \
         idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), \
         picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), \
         usb=(), xr-spatial-tracking=()",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// Puts [`SECURITY`] on a response, whatever made it.
pub async fn secure(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in SECURITY {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    response
}

/// Keeps a response out of every cache: what the API says is for the one who asked.
pub async fn no_store(mut response: Response) -> Response {
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert("cache-control", no_store);
    response
}
