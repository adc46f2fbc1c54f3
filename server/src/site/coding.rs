//! `Accept-Encoding` (RFC 9110, 12.5.3), as far as precompressed files go.

use axum::http::HeaderValue;
use axum::http::header::GetAll;

/// The content codings that a client takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Accepted {
    /// `br`
    pub brotli: bool,
    /// `gzip`
    pub gzip: bool,
}

impl Accepted {
    /// Reads the header's values; none means the plain file.
    pub fn read(values: &GetAll<'_, HeaderValue>) -> Self {
        let values: Vec<_> = values
            .iter()
            .filter_map(|value| value.to_str().ok())
            .collect();
        let offers: Vec<_> = values
            .iter()
            .flat_map(|value| value.split(','))
            .map(offer)
            .collect();
        let takes = |coding: &str| {
            let named = |name: &str| {
                offers
                    .iter()
                    .find(|(offered, _)| offered.eq_ignore_ascii_case(name))
            };
            named(coding)
                .or_else(|| named("*"))
                .is_some_and(|(_, taken)| *taken)
        };
        Self {
            brotli: takes("br"),
            gzip: takes("gzip"),
        }
    }
}

/// A coding and whether its weight is above zero.
fn offer(text: &str) -> (&str, bool) {
    let mut parts = text.split(';').map(str::trim);
    let coding = parts.next().unwrap_or_default();
    let weight = parts
        .find_map(|part| part.strip_prefix("q="))
        .unwrap_or("1");
    (
        coding,
        weight.parse::<f32>().is_ok_and(|weight| weight > 0.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderMap;
    use axum::http::header::ACCEPT_ENCODING;

    #[test]
    fn codings() {
        let table: [(&[&str], bool, bool); 11] = [
            (&[], false, false),
            (&[""], false, false),
            (&["br"], true, false),
            (&["gzip, deflate, BR"], true, true),
            (&["gzip", "br"], true, true),
            (&["br;q=0, gzip;q=0.1"], false, true),
            (&["*"], true, true),
            (&["*;q=0.5, br;q=0"], false, true),
            (&["identity"], false, false),
            (&["brotli"], false, false),
            (&["br;q=x"], false, false),
        ];
        for (values, brotli, gzip) in table {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(ACCEPT_ENCODING, HeaderValue::from_static(value));
            }
            let accepted = Accepted::read(&headers.get_all(ACCEPT_ENCODING));
            assert_eq!(accepted, Accepted { brotli, gzip }, "{values:?}");
        }
    }
}
