//! A draft's wrapper and its JSON. docs/DRAFTS.md describes the format.

use intake::Identifier;
use serde_json::{Map, Value};

/// The wrapper's format. The one before it had neither form nor revision; any other is not opened.
const FORMAT: &str = "2";
const FORMER: &str = "1";

/// What stands for a deleted draft, up to its revision.
const TOMBSTONE: &str = "{\"format\":\"2\",\"deleted\":true,\"revision\":";

/// A form being filled in, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The form's id; empty in the former format, where the key alone has it.
    pub form: String,
    /// The definition's `url|version` when the draft was kept.
    pub questionnaire: String,
    /// What is known without opening it.
    pub head: Head,
    /// The `QuestionnaireResponse` with status `in-progress`.
    pub response: String,
    /// What is being sent, once sending has begun.
    pub outbox: Option<Outbox>,
}

/// What a kept text says without being opened, locked or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Grows with each save.
    pub revision: u64,
    /// When it was kept, an instant of [`crate::clock`].
    pub saved_at: String,
    /// When it is to be deleted, an instant of [`crate::clock`].
    pub expires_at: String,
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

/// A kept text, read as far as it can be without a passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrapped {
    /// A draft.
    Open(Draft),
    /// A locked one.
    Locked(Head),
}

impl Head {
    /// The head alone, to which the lock adds the rest.
    pub fn to_json(&self) -> String {
        Value::Object(self.map()).to_string()
    }

    fn map(&self) -> Map<String, Value> {
        let mut map = Map::new();
        map.insert("format".to_owned(), FORMAT.into());
        map.insert("revision".to_owned(), self.revision.into());
        map.insert("savedAt".to_owned(), self.saved_at.as_str().into());
        map.insert("expiresAt".to_owned(), self.expires_at.as_str().into());
        map
    }
}

impl Draft {
    /// The wrapper as JSON text.
    pub fn to_json(&self) -> String {
        let mut map = self.head.map();
        let mut put = |key: &str, value: &str| map.insert(key.to_owned(), value.into());
        put("form", &self.form);
        put("questionnaire", &self.questionnaire);
        put("response", &self.response);
        if let Some(outbox) = &self.outbox {
            put("identifier", &outbox.identifier.to_string());
            put("body", &outbox.body);
        }
        Value::Object(map).to_string()
    }
}

impl Wrapped {
    /// Reads a kept text; `None` where it is none of this format.
    pub fn from_json(text: &str) -> Option<Self> {
        let value: Value = text.parse().ok()?;
        let get = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let form = match get("format")?.as_str() {
            FORMAT => get("form"),
            FORMER => Some(String::new()),
            _ => return None,
        };
        let head = Head {
            revision: revision_of(text),
            saved_at: get("savedAt")?,
            expires_at: get("expiresAt")?,
        };
        if get("sealed").is_some() {
            return Some(Self::Locked(head));
        }
        let outbox = match (get("identifier"), get("body")) {
            (Some(identifier), Some(body)) => Some(Outbox {
                identifier: identifier.parse().ok()?,
                body,
            }),
            _ => None,
        };
        Some(Self::Open(Draft {
            form: form?,
            questionnaire: get("questionnaire")?,
            head,
            response: get("response")?,
            outbox,
        }))
    }
}

/// What takes a deleted draft's place until the journal knows.
pub fn tombstone(revision: u64) -> String {
    format!("{TOMBSTONE}{revision}}}")
}

/// Whether that is what a text is.
pub fn is_tombstone(text: &str) -> bool {
    text.starts_with(TOMBSTONE)
}

/// The revision of a kept text, 0 in the former format. Only the wrapper's own member looks like this:
/// inside a text its quotes would be escaped.
pub fn revision_of(text: &str) -> u64 {
    let mut digits = text
        .split_once("\"revision\":")
        .map_or("", |(_, rest)| rest);
    let end = digits.find(|c: char| !c.is_ascii_digit());
    digits = digits.get(..end.unwrap_or(digits.len())).unwrap_or("");
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            form: "support".into(),
            questionnaire: "https://example.org/q|1".into(),
            head: Head {
                revision: 1_795_000_000_123,
                saved_at: "2026-11-23T20:00:00.000Z".into(),
                expires_at: "2026-11-30T20:00:00.000Z".into(),
            },
            response: r#"{"resourceType":"QuestionnaireResponse","a":"\"revision\":7"}"#.into(),
            outbox: None,
        }
    }

    fn sending() -> Draft {
        Draft {
            outbox: Some(Outbox {
                identifier: Identifier::from_random([7; 16]),
                body: "{\"revision\":1.0}".into(),
            }),
            ..draft()
        }
    }

    #[test]
    fn a_wrapper_round_trips_with_and_without_an_outbox() {
        for draft in [draft(), sending()] {
            let text = draft.to_json();
            assert_eq!(revision_of(&text), draft.head.revision);
            assert_eq!(Wrapped::from_json(&text), Some(Wrapped::Open(draft)));
        }
    }

    #[test]
    fn the_former_format_still_opens() {
        let text =
            r#"{"expiresAt":"b","format":"1","questionnaire":"q|1","response":"{}","savedAt":"a"}"#;
        let Some(Wrapped::Open(draft)) = Wrapped::from_json(text) else {
            panic!("no draft");
        };
        assert_eq!((draft.head.revision, draft.form.as_str()), (0, ""));
        assert_eq!((draft.response.as_str(), draft.outbox), ("{}", None));
    }

    #[test]
    fn what_is_locked_or_deleted_says_so() {
        let head = draft().head;
        let locked = head.to_json().replace('}', ",\"sealed\":\"AAAA\"}");
        assert_eq!(Wrapped::from_json(&locked), Some(Wrapped::Locked(head)));
        assert_eq!(Wrapped::from_json(&tombstone(7)), None);
        assert!(is_tombstone(&tombstone(7)) && !is_tombstone(&locked));
        assert_eq!(revision_of(&tombstone(7)), 7);
    }

    #[test]
    fn what_is_no_wrapper_is_refused() {
        let other_format = draft()
            .to_json()
            .replace("\"format\":\"2\"", "\"format\":\"9\"");
        let bad_identifier = sending().to_json().replace("urn:uuid:", "urn:");
        let texts = [
            "",
            "{",
            "[]",
            "null",
            "{\"format\":\"2\"}",
            &other_format,
            &bad_identifier,
        ];
        for text in texts {
            assert_eq!(Wrapped::from_json(text), None, "{text}");
        }
    }
}
