//! The wire contract between a form in a browser and the server that receives it.
//!
//! The contract is plain HL7 FHIR R4 REST: a completed `QuestionnaireResponse` is posted with the
//! standard's [conditional create](https://hl7.org/fhir/R4/http.html#ccreate), so that sending the
//! same bytes twice leaves one record, and any FHIR R4 server can be the receiver.
//!
//! Pure Rust without a browser, a runtime, a clock or a source of randomness: callers pass those in.
//! The same code runs in the app (WebAssembly) and in the reference server.

pub mod endpoints;
pub mod identifier;
pub mod limits;
pub mod outcome;
pub mod reference;
pub mod reply;

pub use identifier::{Identifier, IdentifierError, SearchError};
pub use limits::Limit;
pub use outcome::{Issue, Outcome, Severity};
pub use reference::Reference;
pub use reply::{Received, Reply};
