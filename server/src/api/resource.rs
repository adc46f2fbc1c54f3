//! What the server itself looks at in a response; the rest is the questionnaire's business.

use intake::endpoints::RESOURCE;
use intake::{Identifier, IdentifierError};
use serde_json::Value;

use super::error::ApiError;

/// The head of a `QuestionnaireResponse`.
#[derive(PartialEq, Eq, Debug)]
pub struct Head {
    /// The sender's identifier.
    pub identifier: Identifier,
    /// The questionnaire's canonical `url|version`.
    pub canonical: String,
}

impl Head {
    /// Reads the head from the bytes of a body, given the identifier of `If-None-Exist`, if any.
    ///
    /// # Errors
    /// Not JSON or two identifiers (400); another resource, not completed, no identifier, no
    /// questionnaire (422).
    pub fn read(bytes: &[u8], criterion: Option<Identifier>) -> Result<Self, ApiError> {
        let resource: Value =
            serde_json::from_slice(bytes).map_err(|error| ApiError::Malformed {
                line: error.line(),
                column: error.column(),
            })?;
        if resource.get("resourceType").and_then(Value::as_str) != Some(RESOURCE) {
            return Err(ApiError::WrongResource);
        }
        if resource.get("status").and_then(Value::as_str) != Some("completed") {
            return Err(ApiError::NotCompleted);
        }
        let identifier = identifier(&resource, criterion)?;
        let canonical = resource.get("questionnaire").and_then(Value::as_str);
        let canonical = canonical.ok_or(ApiError::NoQuestionnaire)?.to_owned();
        Ok(Self {
            identifier,
            canonical,
        })
    }
}

/// The one identifier of header and body. The body must carry it, since the record is found by it
/// on whichever server keeps it; the header may leave it to the body.
fn identifier(resource: &Value, criterion: Option<Identifier>) -> Result<Identifier, ApiError> {
    let own = resource
        .get("identifier")
        .map(Identifier::from_json)
        .transpose();
    match (own, criterion) {
        (Ok(Some(own)), None) => Ok(own),
        (Ok(Some(own)), Some(criterion)) if own == criterion => Ok(own),
        (Ok(None), None) => Err(ApiError::Identifier(IdentifierError::System)),
        (Err(error), _) => Err(ApiError::Identifier(error)),
        (Ok(_), Some(_)) => Err(ApiError::IdentifiersDiffer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(resource: &Value) -> Result<Head, ApiError> {
        Head::read(resource.to_string().as_bytes(), None)
    }

    #[test]
    fn reads_the_head() {
        let identifier = Identifier::from_random([7; 16]);
        let mut resource = json!({"resourceType": RESOURCE, "status": "completed", "identifier": identifier.to_json(),
            "questionnaire": "https://x.test/q|1.0"});
        let canonical = "https://x.test/q|1.0".to_owned();
        assert_eq!(
            read(&resource),
            Ok(Head {
                identifier,
                canonical
            })
        );
        for wrong in [json!(["https://x.test/q"]), json!(7), json!(null)] {
            resource["questionnaire"] = wrong;
            assert_eq!(read(&resource), Err(ApiError::NoQuestionnaire));
        }
    }

    #[test]
    fn says_where_json_breaks_off_and_not_what_it_said() {
        let broken = Head::read(b"{\n \"secret", None);
        assert_eq!(broken, Err(ApiError::Malformed { line: 2, column: 8 }));
        let deep = Head::read("[".repeat(10_000).as_bytes(), None);
        assert!(matches!(deep, Err(ApiError::Malformed { .. })));
    }
}
