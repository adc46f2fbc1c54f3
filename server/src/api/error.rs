//! The one error type of the API: what a sender may know, in the sender's language.

use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use intake::endpoints::FHIR_JSON;
use intake::{IdentifierError, Issue, Outcome, SearchError, Severity, limits};

use super::language::Language;
use crate::definitions::Unknown;

/// How long a sender is asked to wait when the database is away, in seconds.
const COME_BACK: HeaderValue = HeaderValue::from_static("10");

/// Why a request was refused. Causes inside the server stay there, in its log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ApiError {
    /// The body is not JSON, from this place on.
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1; 0 at the start of a line.
        column: usize,
    },
    /// The connection broke off while the body was read.
    Broken,
    /// `If-None-Exist` is not a search by identifier.
    Search(SearchError),
    /// `If-None-Exist` names another identifier than the body.
    IdentifiersDiffer,
    /// The body's identifier is missing or none of this contract.
    Identifier(IdentifierError),
    /// No such path under the API.
    UnknownPath,
    /// The path is there, the method is not.
    Method,
    /// The body did not arrive in time.
    TooSlow,
    /// The body is larger than [`limits::BODY`].
    TooLarge,
    /// The body is not FHIR JSON.
    MediaType,
    /// A resource of another type.
    WrongResource,
    /// A draft, or a state that this server does not take.
    NotCompleted,
    /// `questionnaire` is missing or no text.
    NoQuestionnaire,
    /// The questionnaire or its version is not published here.
    Unknown(Unknown),
    /// The response does not fit its questionnaire: an `OperationOutcome` that says where.
    Invalid(String),
    /// Something inside failed; the same request may succeed later.
    Unavailable,
    /// Something inside is broken.
    Internal,
}

impl ApiError {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Malformed { .. } | Self::Broken | Self::Search(_) | Self::IdentifiersDiffer => {
                StatusCode::BAD_REQUEST
            }
            Self::UnknownPath => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Identifier(_)
            | Self::WrongResource
            | Self::NotCompleted
            | Self::NoQuestionnaire
            | Self::Unknown(_)
            | Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The standard's issue type.
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } | Self::WrongResource => "structure",
            Self::Broken => "incomplete",
            Self::Search(_) | Self::IdentifiersDiffer | Self::Invalid(_) => "invalid",
            Self::Identifier(IdentifierError::System) | Self::NoQuestionnaire => "required",
            Self::Identifier(_) | Self::NotCompleted => "value",
            Self::UnknownPath | Self::Unknown(_) => "not-found",
            Self::Method | Self::MediaType => "not-supported",
            Self::TooSlow => "timeout",
            Self::TooLarge => "too-long",
            Self::Unavailable => "transient",
            Self::Internal => "exception",
        }
    }

    /// The element that it is about.
    fn expression(&self) -> Option<&'static str> {
        match self {
            Self::Identifier(_) | Self::IdentifiersDiffer => {
                Some("QuestionnaireResponse.identifier")
            }
            Self::NotCompleted => Some("QuestionnaireResponse.status"),
            Self::NoQuestionnaire | Self::Unknown(_) => Some("QuestionnaireResponse.questionnaire"),
            _ => None,
        }
    }

    /// Words for whoever builds or runs a client; English, as specifications are.
    fn diagnostics(&self) -> Option<String> {
        match self {
            Self::Malformed { line, column } => Some(format!(
                "The body is not JSON from line {line}, column {column}."
            )),
            Self::Search(error) => Some(error.to_string()),
            Self::Identifier(error) => Some(error.to_string()),
            Self::IdentifiersDiffer => {
                Some("If-None-Exist and QuestionnaireResponse.identifier must be the same.".into())
            }
            Self::MediaType => Some(format!(
                "Send {FHIR_JSON} in UTF-8, without a content coding."
            )),
            Self::WrongResource => Some("resourceType must be QuestionnaireResponse.".into()),
            Self::NotCompleted => Some("status must be completed.".into()),
            Self::NoQuestionnaire => {
                Some("questionnaire must name the form as url|version.".into())
            }
            _ => None,
        }
    }

    /// Words for the person who filled the form in.
    fn text(&self, language: Language) -> &'static str {
        let (english, spanish) = match self {
            Self::TooLarge => return limits::BODY.message(language.tag()),
            Self::Unknown(Unknown::Url) => (
                "This form is not accepted here.",
                "Este formulario no se acepta aquí.",
            ),
            Self::Unknown(Unknown::Version) => (
                "The form has changed since you opened it. Go back to your answers, look through \
                 them, and send them again.",
                "El formulario cambió desde que lo abrió. Vuelva a sus respuestas, revíselas y \
                 envíelas de nuevo.",
            ),
            Self::UnknownPath => (
                "There is nothing at this address.",
                "No hay nada en esta dirección.",
            ),
            Self::Method => (
                "This address does not work in this way.",
                "Esta dirección no funciona de esta manera.",
            ),
            Self::TooSlow | Self::Broken => (
                "Not everything arrived. Try again.",
                "No llegó todo. Inténtelo de nuevo.",
            ),
            Self::Unavailable | Self::Internal => (
                "This cannot be received at the moment. Try again later.",
                "No se puede recibir en este momento. Inténtelo más tarde.",
            ),
            _ => (
                "This could not be received because it was sent in a wrong form.",
                "No se pudo recibir porque se envió en un formato incorrecto.",
            ),
        };
        match language {
            Language::English => english,
            Language::Spanish => spanish,
        }
    }

    /// The response: an `OperationOutcome` in the language of the request.
    pub fn respond(self, language: Language) -> Response {
        let status = self.status();
        let body = match self {
            Self::Invalid(outcome) => outcome,
            other => {
                let mut issue = Issue::new(Severity::Error, other.code(), other.text(language));
                issue.diagnostics = other.diagnostics();
                issue.expression = other.expression().map(str::to_owned).into_iter().collect();
                Outcome::of(issue).to_json().to_string()
            }
        };
        let mut response = outcome(status, language, body);
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, COME_BACK);
        }
        response
    }
}

/// A response with an `OperationOutcome`.
pub fn outcome(status: StatusCode, language: Language, body: String) -> Response {
    let headers = [
        (CONTENT_TYPE, FHIR_JSON),
        (CONTENT_LANGUAGE, language.tag()),
    ];
    (status, headers, body).into_response()
}
