//! The server as its clients meet it: real database, real files, real sealing.
//!
//! With `TEST_DATABASE_URL=postgres://…` the same tests run against `PostgreSQL`, each in a schema of
//! its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test that cannot go on has failed"
)]

mod bounds;
mod create;
mod definitions;
mod headers;
mod openapi;
mod process;
mod refusals;
mod secrecy;
mod site;
mod world;
