//! The language of messages.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;

/// A language that the API speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// English, and whenever no other is asked for.
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// Chooses by `Accept-Language` (RFC 9110, 12.5.4): the highest weight, at equal weights the
    /// first.
    pub fn accepted(header: &str) -> Self {
        let ranges = header.split(',').filter_map(|range| {
            let mut parts = range.split(';').map(str::trim);
            let tag = parts.next()?.split('-').next()?;
            let language = match tag.to_ascii_lowercase().as_str() {
                "en" | "*" => Self::English,
                "es" => Self::Spanish,
                _ => return None,
            };
            let weight = parts
                .find_map(|part| part.strip_prefix("q="))
                .unwrap_or("1");
            let weight: f32 = weight.parse().ok().filter(|weight| *weight > 0.0)?;
            Some((language, weight))
        });
        // `max_by` would take the last of equals.
        let best = ranges.reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map_or(Self::English, |(language, _)| language)
    }
}

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let header = parts
            .headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        Ok(Self::accepted(header.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, English, Spanish};

    #[test]
    fn the_highest_weight_wins_then_the_first() {
        let table = [
            ("", English),
            ("es", Spanish),
            ("ES-mx", Spanish),
            ("en, es", English),
            ("es, en", Spanish),
            ("en;q=0.5, es;q=0.9", Spanish),
            ("fr, es;q=0.1", Spanish),
            ("es;q=0, *", English),
            ("es;q=0", English),
            ("*, es;q=0.9", English),
            ("es;q=x", English),
            ("es;q=NaN", English),
            ("est", English),
            (";;,,=", English),
        ];
        for (header, expected) in table {
            assert_eq!(Language::accepted(header), expected, "{header}");
        }
    }
}
