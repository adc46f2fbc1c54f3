//! The one way out: a request with a deadline, aborted when it passes.

use gloo_net::http::{Request, RequestBuilder};
use intake::{Identifier, Reply, endpoints, reply::Received};
use leptos::prelude::set_timeout_with_handle;
use std::time::Duration;
use web_sys::AbortController;

/// How long an answer may take, its body included.
const DEADLINE: Duration = Duration::from_secs(30);

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
        body: response.binary().await.ok()?,
    })
}
