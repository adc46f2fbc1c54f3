//! A draft's wrapper and its JSON.

use intake::Identifier;
use serde_json::{Map, Value};

/// The wrapper's format; one that is unknown is not opened.
const FORMAT: &str = "1";

/// A form being filled in, as it lies in storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The definition's `url|version` when the draft was kept.
    pub questionnaire: String,
    /// When it was kept, an instant of [`crate::clock`].
    pub saved_at: String,
    /// When it is to be deleted, an instant of [`crate::clock`].
    pub expires_at: String,
    /// The `QuestionnaireResponse` with status `in-progress`.
    pub response: String,
    /// What is being sent, once sending has begun.
    pub outbox: Option<Outbox>,
}

/// A response whose sending has begun. Every attempt sends the same bytes
/// under the same identifier, so that one record comes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// The response's identifier.
    pub identifier: Identifier,
    /// The exact bytes of the request's body.
    pub body: String,
}

impl Draft {
    /// The wrapper as JSON text.
    pub fn to_json(&self) -> String {
        let mut map = Map::new();
        let mut put = |key: &str, value: &str| map.insert(key.to_owned(), value.into());
        put("format", FORMAT);
        put("questionnaire", &self.questionnaire);
        put("savedAt", &self.saved_at);
        put("expiresAt", &self.expires_at);
        put("response", &self.response);
        if let Some(outbox) = &self.outbox {
            put("identifier", &outbox.identifier.to_string());
            put("body", &outbox.body);
        }
        Value::Object(map).to_string()
    }

    /// Reads a wrapper; `None` where the text is none of this format.
    pub fn from_json(text: &str) -> Option<Self> {
        let value: Value = text.parse().ok()?;
        let get = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
        if get("format")? != FORMAT {
            return None;
        }
        let outbox = match (get("identifier"), get("body")) {
            (Some(identifier), Some(body)) => Some(Outbox {
                identifier: identifier.parse().ok()?,
                body,
            }),
            _ => None,
        };
        Some(Self {
            questionnaire: get("questionnaire")?,
            saved_at: get("savedAt")?,
            expires_at: get("expiresAt")?,
            response: get("response")?,
            outbox,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            questionnaire: "https://example.org/q|1".into(),
            saved_at: "2026-11-23T20:00:00.000Z".into(),
            expires_at: "2026-11-30T20:00:00.000Z".into(),
            response: r#"{"resourceType":"QuestionnaireResponse"}"#.into(),
            outbox: None,
        }
    }

    #[test]
    fn a_wrapper_round_trips_with_and_without_an_outbox() {
        let plain = draft();
        let sending = Draft {
            outbox: Some(Outbox {
                identifier: Identifier::from_random([7; 16]),
                body: "{\"a\":1.0}".into(),
            }),
            ..draft()
        };
        for draft in [plain, sending] {
            assert_eq!(Draft::from_json(&draft.to_json()), Some(draft));
        }
    }

    #[test]
    fn what_is_no_wrapper_is_refused() {
        let other_format = draft()
            .to_json()
            .replace("\"format\":\"1\"", "\"format\":\"9\"");
        let bad_identifier = Draft {
            outbox: Some(Outbox {
                identifier: Identifier::from_random([7; 16]),
                body: "x".into(),
            }),
            ..draft()
        };
        let bad_identifier = bad_identifier.to_json().replace("urn:uuid:", "urn:");
        for text in [
            "",
            "{",
            "[]",
            "null",
            "{\"format\":\"1\"}",
            &other_format,
            &bad_identifier,
        ] {
            assert_eq!(Draft::from_json(text), None, "{text}");
        }
    }
}
