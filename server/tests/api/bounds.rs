//! Too much, too slow, and nobody there to keep it.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::Request;
use http_body_util::Full;
use intake::limits;

use crate::refusals::{none_kept, refused};
use crate::world::{World, fresh_identifier, raw, response};

/// A sample padded with white space to a size in bytes.
fn padded(size: usize) -> String {
    let mut body = response(fresh_identifier(), "Sam").to_string();
    body.push_str(&" ".repeat(size - body.len()));
    body
}

#[tokio::test]
async fn a_body_over_the_limit_gets_413_announced_or_not() {
    let world = World::new().await;
    let over = padded(limits::BODY.max + 1);
    // Without Content-Length the bytes are counted as they come.
    refused(
        &world.send(raw(Body::new(Full::from(over.clone())))).await,
        413,
        "too-long",
    );
    // With it the body is not even read.
    let announced = Request::from_parts(
        {
            let mut parts = raw("").into_parts().0;
            parts.headers.insert("content-length", over.len().into());
            parts
        },
        Body::new(Stalled),
    );
    refused(&world.send(announced).await, 413, "too-long");
    none_kept(&world).await;
    assert_eq!(world.send(raw(padded(limits::BODY.max))).await.status, 201);
}

/// A body of which nothing ever arrives.
struct Stalled;

impl HttpBody for Stalled {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        Poll::Pending
    }
}

/// A request whose body never comes.
pub fn stalled() -> Request<Body> {
    raw(Body::new(Stalled))
}

#[tokio::test]
async fn a_body_that_never_comes_gets_408() {
    let world = World::new().await;
    // From here on, waiting takes no time.
    tokio::time::pause();
    let asked = tokio::time::Instant::now();
    refused(&world.send(stalled()).await, 408, "timeout");
    assert_eq!(asked.elapsed().as_secs(), 60);
}

#[tokio::test]
async fn without_a_database_the_sender_is_asked_to_come_back() {
    let world = World::new().await;
    assert_eq!(world.get("/healthz").await.status, 200);
    world.services.store.close().await;
    let reply = world.post(&response(fresh_identifier(), "Sam")).await;
    refused(&reply, 503, "transient");
    assert_eq!(reply.header("retry-after"), "10");
    assert!(
        !reply.text().to_lowercase().contains("pool"),
        "causes stay inside: {}",
        reply.text()
    );
    assert_eq!(world.get("/healthz").await.status, 503);
}
