//! The reference intake API, and the app from the same origin.
//!
//! Receives FHIR `QuestionnaireResponse`s by conditional create, checks them against the published
//! questionnaires, and keeps each exactly once, sealed to the intake team's public key. There is no
//! way to read a submission through this server: it does not hold the private key.

pub mod api;
pub mod config;
pub mod definitions;
pub mod headers;
pub mod health;
pub mod log;
pub mod seal;
pub mod serve;
pub mod site;
pub mod store;

use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, map_response};

use crate::definitions::Definitions;
use crate::seal::Seal;
use crate::site::Site;
use crate::store::Store;

/// What the handlers share.
pub struct Services {
    /// The database of sealed submissions.
    pub store: Store,
    /// The questionnaires that may be answered.
    pub definitions: Arc<Definitions>,
    /// Seals bodies to the intake team.
    pub seal: Arc<Seal>,
    /// The app's files.
    pub site: Site,
}

/// The whole service: API under `/api`, `/healthz`, and the app everywhere else.
pub fn app(services: Arc<Services>) -> Router {
    Router::new()
        .merge(api::router())
        .merge(health::router())
        .fallback(site::serve)
        .layer(from_fn(log::request))
        .layer(map_response(headers::secure))
        .with_state(services)
}
