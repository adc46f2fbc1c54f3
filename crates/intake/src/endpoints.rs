//! Paths, media types and header names, in one home.

/// The FHIR resource type that is sent, and the name of its collection.
pub const RESOURCE: &str = "QuestionnaireResponse";

/// Media type of FHIR's JSON representation
/// ([R4, 3.1.0.1.10](https://hl7.org/fhir/R4/http.html#mime-type)).
pub const FHIR_JSON: &str = "application/fhir+json";

/// Header of a conditional create
/// ([R4, 3.1.0.8.1](https://hl7.org/fhir/R4/http.html#ccreate)); see
/// [`Identifier::if_none_exist`](crate::Identifier::if_none_exist) for its value.
pub const IF_NONE_EXIST: &str = "if-none-exist";

/// Header in which a client says how much of the result it wants back (RFC 7240).
pub const PREFER: &str = "prefer";

/// Header that carries the address of the created record.
pub const LOCATION: &str = "location";

/// Header with which a server asks for patience (RFC 9110, 10.2.3).
pub const RETRY_AFTER: &str = "retry-after";

/// Address of the collection under an API base such as `/api` or `https://fhir.example.org/r4/`.
///
/// ```
/// assert_eq!(intake::endpoints::collection("/api/"), "/api/QuestionnaireResponse");
/// ```
pub fn collection(base: &str) -> String {
    format!("{}/{RESOURCE}", base.trim_end_matches('/'))
}

/// Address of one record under an API base, as a server writes it into `Location`.
pub fn record(base: &str, id: &str) -> String {
    format!("{}/{id}", collection(base))
}

/// Whether a `Content-Type` names JSON that may hold a FHIR resource: FHIR's own type, the one
/// that older clients send, and plain JSON, each with any parameters but a charset other than
/// UTF-8 (R4 allows UTF-8 only).
pub fn is_fhir_json(content_type: &str) -> bool {
    let mut parts = content_type.split(';').map(str::trim);
    // What is split has at least one part, if an empty one.
    let essence = parts.next().unwrap_or_default();
    let known = [FHIR_JSON, "application/json", "application/json+fhir"];
    known.iter().any(|name| essence.eq_ignore_ascii_case(name))
        && parts.all(|parameter| match parameter.split_once('=') {
            Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
                value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
            }
            _ => true,
        })
}

/// The id in a `Location` such as `/api/QuestionnaireResponse/42` or
/// `https://example.org/fhir/QuestionnaireResponse/42/_history/1`; `None` where the address names
/// no record or the id is not one by FHIR's grammar (`[A-Za-z0-9\-.]{1,64}`).
pub fn location_id(location: &str) -> Option<&str> {
    let path = location.split(['?', '#']).next()?;
    let mut segments = path.split('/');
    segments.find(|segment| *segment == RESOURCE)?;
    let id = segments.next()?;
    let legal = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    ((1..=64).contains(&id.len()) && id.bytes().all(legal)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collection_and_record_tolerate_a_trailing_slash() {
        for base in ["/api", "/api/", "/api//"] {
            assert_eq!(collection(base), "/api/QuestionnaireResponse", "{base}");
            assert_eq!(record(base, "7"), "/api/QuestionnaireResponse/7", "{base}");
        }
        assert_eq!(collection(""), "/QuestionnaireResponse");
    }

    #[test]
    fn content_types() {
        let table = [
            ("application/fhir+json", true),
            ("Application/FHIR+JSON", true),
            ("application/fhir+json; fhirVersion=4.0", true),
            ("application/fhir+json;charset=UTF-8", true),
            ("application/fhir+json; charset=\"utf-8\"", true),
            ("application/json", true),
            ("application/json+fhir", true),
            ("application/fhir+json; charset=latin1", false),
            ("application/fhir+xml", false),
            ("text/plain", false),
            ("application/fhir+jsonx", false),
            ("", false),
        ];
        for (value, expected) in table {
            assert_eq!(is_fhir_json(value), expected, "{value}");
        }
    }

    #[test]
    fn location_ids() {
        let long = format!("/QuestionnaireResponse/{}", "a".repeat(65));
        let longest = &long[..long.len() - 1];
        let table = [
            ("/api/QuestionnaireResponse/42", Some("42")),
            ("QuestionnaireResponse/a-b.C", Some("a-b.C")),
            (
                "https://x.test/r4/QuestionnaireResponse/9/_history/1",
                Some("9"),
            ),
            ("/api/QuestionnaireResponse/42?x=1#y", Some("42")),
            ("/api/QuestionnaireResponse", None),
            ("/api/QuestionnaireResponse/", None),
            ("/api/QuestionnaireResponse/a b", None),
            ("/api/QuestionnaireResponse/<script>", None),
            ("/api/Patient/42", None),
            ("", None),
            (long.as_str(), None),
            (longest, longest.rsplit('/').next()),
        ];
        for (location, expected) in table {
            assert_eq!(location_id(location), expected, "{location}");
        }
    }
}
