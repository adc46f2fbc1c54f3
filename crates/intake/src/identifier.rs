//! The identifier that makes sending idempotent.

use std::fmt;
use std::str::FromStr;

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

/// The system of identifiers that are URIs
/// ([R4, identifier systems](https://hl7.org/fhir/R4/identifier-registry.html)).
pub const SYSTEM: &str = "urn:ietf:rfc:3986";

const PREFIX: &str = "urn:uuid:";
/// Where the hyphens of a UUID stand (RFC 9562, section 4).
const HYPHENS: [usize; 4] = [8, 13, 18, 23];
/// The search for an identifier of [`SYSTEM`], percent-encoded (RFC 3986, section 2.1).
const SEARCH: &str = "identifier=urn%3Aietf%3Arfc%3A3986%7C";

/// A random (version 4) UUID that names one submission, minted and stored before it is first sent.
///
/// Written as `urn:uuid:…` in lower case; read in either case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Identifier([u8; 16]);

/// Why a text is no [`Identifier`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IdentifierError {
    /// It does not begin with `urn:uuid:`.
    Prefix,
    /// What follows is not eight, four, four, four and twelve hexadecimal digits with hyphens.
    Form,
    /// A UUID, but not a random one (version 4, variant of RFC 9562).
    Version,
    /// The FHIR `Identifier` has another system than [`SYSTEM`], or lacks a system or value.
    System,
}

/// Why an `If-None-Exist` value is not one of this contract.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SearchError {
    /// Not exactly one search parameter `identifier` with exactly one value.
    Parameter,
    /// The percent-encoding does not give UTF-8.
    Encoding,
    /// The value after decoding names no identifier.
    Identifier(IdentifierError),
}

impl Identifier {
    /// Makes an identifier from 16 bytes of a cryptographic random source, of which 122 bits stay.
    pub fn from_random(mut bytes: [u8; 16]) -> Self {
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Self(bytes)
    }

    /// The sixteen bytes of the UUID, most significant first.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// The value of `If-None-Exist` for this identifier: a token search by system and value
    /// ([R4, 3.1.1.4.10](https://hl7.org/fhir/R4/search.html#token)), percent-encoded as a query.
    pub fn if_none_exist(&self) -> String {
        // Of what an identifier is written with, the colons alone have to be encoded.
        SEARCH.to_owned() + &self.to_string().replace(':', "%3A")
    }

    /// Reads the value of `If-None-Exist`, percent-encoded or not.
    ///
    /// # Errors
    /// See [`SearchError`]. Other parameters, several values and other systems are refused rather
    /// than ignored, since ignoring one would widen what counts as "already there".
    pub fn from_if_none_exist(value: &str) -> Result<Self, SearchError> {
        let query = value.trim();
        let query = query.strip_prefix('?').unwrap_or(query);
        let token = match query.split_once('=') {
            Some(("identifier", token)) if !token.contains(['&', '=']) => token,
            _ => return Err(SearchError::Parameter),
        };
        let token = percent_decode_str(token)
            .decode_utf8()
            .map_err(|_| SearchError::Encoding)?;
        // A comma would mean "or"; neither part may hold one, so no escape needs undoing.
        if token.contains([',', '\\']) {
            return Err(SearchError::Parameter);
        }
        let (system, value) = token
            .split_once('|')
            .ok_or(SearchError::Identifier(IdentifierError::System))?;
        if system != SYSTEM {
            return Err(SearchError::Identifier(IdentifierError::System));
        }
        value.parse().map_err(SearchError::Identifier)
    }

    /// The FHIR `Identifier` that goes into the response.
    pub fn to_json(&self) -> Value {
        json!({"system": SYSTEM, "value": self.to_string()})
    }

    /// Reads the FHIR `Identifier` of a response; other members (`use`, `period` …) are ignored.
    ///
    /// # Errors
    /// See [`IdentifierError`].
    pub fn from_json(identifier: &Value) -> Result<Self, IdentifierError> {
        if identifier.get("system").and_then(Value::as_str) != Some(SYSTEM) {
            return Err(IdentifierError::System);
        }
        let value = identifier.get("value").and_then(Value::as_str);
        value.ok_or(IdentifierError::System)?.parse()
    }
}

impl FromStr for Identifier {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let prefix = text.get(..PREFIX.len()).ok_or(IdentifierError::Prefix)?;
        if !prefix.eq_ignore_ascii_case(PREFIX) {
            return Err(IdentifierError::Prefix);
        }
        let digits = &text.as_bytes()[PREFIX.len()..];
        if digits.len() != 36 {
            return Err(IdentifierError::Form);
        }
        let mut bytes = [0; 16];
        let mut nibbles = 0;
        for (at, digit) in digits.iter().enumerate() {
            if HYPHENS.contains(&at) {
                if *digit != b'-' {
                    return Err(IdentifierError::Form);
                }
                continue;
            }
            // 36 characters less 4 hyphens are 32 nibbles: the index stays below 16.
            bytes[nibbles / 2] = bytes[nibbles / 2] << 4 | nibble(*digit)?;
            nibbles += 1;
        }
        let random = bytes[6] >> 4 == 4 && bytes[8] >> 6 == 2;
        if random {
            Ok(Self(bytes))
        } else {
            Err(IdentifierError::Version)
        }
    }
}

fn nibble(digit: u8) -> Result<u8, IdentifierError> {
    match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        b'A'..=b'F' => Ok(digit - b'A' + 10),
        _ => Err(IdentifierError::Form),
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(PREFIX)?;
        for (at, byte) in self.0.iter().enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                out.write_str("-")?;
            }
            write!(out, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Display for IdentifierError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Prefix => "the identifier does not begin with urn:uuid:",
            Self::Form => "the identifier is not a UUID of 8-4-4-4-12 hexadecimal digits",
            Self::Version => "the identifier is not a random UUID (version 4)",
            Self::System => "the identifier needs the system urn:ietf:rfc:3986 and a value",
        })
    }
}

impl fmt::Display for SearchError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parameter => out
                .write_str("If-None-Exist must be one search parameter identifier with one value"),
            Self::Encoding => out.write_str("If-None-Exist is not percent-encoded UTF-8"),
            Self::Identifier(error) => write!(out, "If-None-Exist: {error}"),
        }
    }
}

impl std::error::Error for IdentifierError {}
impl std::error::Error for SearchError {}

#[cfg(test)]
mod tests;
