//! In the place of the crate `wasm-streams`, by `[patch]` in the workspace's `Cargo.toml`.
//!
//! Leptos brings in its server functions, and these bring in that crate, for bodies that stream. This
//! app has neither. But what that crate exports to JavaScript stays in every build, whoever calls it or
//! not: 5 kB of what each visitor transfers. Here is as much of it as server functions need to compile.
//! Whoever wants to stream takes the `[patch]` out (`docs/decisions/0011-what-the-linker-cannot-know.md`).

use futures_core::Stream;
use futures_util::stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser that nothing is read from and nothing written to.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// A stream of the browser.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The browser's `undefined`: a request without a body.
    #[must_use]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// The stream of the browser.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream that is at its end.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        stream::empty()
    }
}
