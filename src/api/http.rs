//! The one way out: a request with a deadline, aborted when it passes.

use gloo_net::http::{Request, RequestBuilder};
use intake::{Identifier, Reply, endpoints, reply::Received};
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::set_timeout_with_handle;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader};

/// How long an answer may take, its body included.
const DEADLINE: Duration = Duration::from_secs(30);

/// The most bytes of a body that are taken in: as many as a definition may have.
const MAX_BODY: usize = 8 << 20;

/// An HTTP response as far as this app looks at it.
pub struct Response {
    pub status: u16,
    location: Option<String>,
    retry_after: Option<String>,
    pub body: Vec<u8>,
}

impl Response {
    /// What the answer means under the wire contract.
    pub fn reply(&self) -> Reply {
        Reply::read(&Received {
            status: self.status,
            location: self.location.as_deref(),
            retry_after: self.retry_after.as_deref(),
            body: &self.body,
            now: crate::clock::unix_seconds(),
            http_date: crate::clock::http_date,
        })
    }
}

/// A request on its way to being sent, with the means to abort it.
pub struct Outgoing {
    request: Option<Request>,
    abort: Option<AbortController>,
}

/// `GET url`.
pub fn get(url: &str) -> Outgoing {
    Outgoing::new(Request::get(url), RequestBuilder::build)
}

/// `POST url` as the wire contract has it: a conditional create.
pub fn post(url: &str, body: &str, language: &str, identifier: Identifier) -> Outgoing {
    let request = Request::post(url)
        .header("content-type", endpoints::FHIR_JSON)
        .header("accept", endpoints::FHIR_JSON)
        .header("accept-language", language)
        .header(endpoints::IF_NONE_EXIST, &identifier.if_none_exist());
    Outgoing::new(request, |request| request.body(body))
}

impl Outgoing {
    fn new(
        builder: RequestBuilder,
        build: impl FnOnce(RequestBuilder) -> Result<Request, gloo_net::Error>,
    ) -> Self {
        let abort = AbortController::new().ok();
        let signal = abort.as_ref().map(AbortController::signal);
        Self {
            request: build(builder.abort_signal(signal.as_ref())).ok(),
            abort,
        }
    }

    /// Sends the request; `None` where no whole answer came within the deadline.
    pub async fn send(self) -> Option<Response> {
        let request = self.request?;
        let timer = self
            .abort
            .and_then(|abort| set_timeout_with_handle(move || abort.abort(), DEADLINE).ok());
        let response = receive(request).await;
        if let Some(timer) = timer {
            timer.clear();
        }
        response
    }
}

async fn receive(request: Request) -> Option<Response> {
    let response = request.send().await.ok()?;
    let headers = response.headers();
    Some(Response {
        status: response.status(),
        location: headers.get(endpoints::LOCATION),
        retry_after: headers.get(endpoints::RETRY_AFTER),
        body: body(&response).await?,
    })
}

/// The whole body; `None` where it breaks off, or does not end within [`MAX_BODY`].
async fn body(response: &gloo_net::http::Response) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else {
        return Some(bytes);
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into().ok()?;
    loop {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        let part = Reflect::get(&chunk, &"value".into()).ok()?;
        // What has no bytes any more is done.
        let Ok(part) = part.dyn_into::<Uint8Array>() else {
            return Some(bytes);
        };
        let part = part.to_vec();
        if bytes.len() + part.len() > MAX_BODY {
            // Nobody waits for the rest, whatever becomes of it.
            drop(reader.cancel());
            return None;
        }
        bytes.extend(part);
    }
}
