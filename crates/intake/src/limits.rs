//! What a submission may measure: number, name and message in one home, so that the app can warn
//! before sending in the same words in which the server refuses.

/// An upper bound with the words for going past it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    /// What is measured, for logs and documents.
    pub name: &'static str,
    /// The largest allowed value, in [`unit`](Self::unit).
    pub max: usize,
    /// The unit of [`max`](Self::max).
    pub unit: &'static str,
    english: &'static str,
    spanish: &'static str,
}

/// The body of one request, before and after any transfer coding.
pub const BODY: Limit = Limit {
    name: "request body",
    max: 256 * 1024,
    unit: "bytes",
    english: "This is too long to send (the limit is 256 kB). Shorten the longest answers and try again.",
    spanish: "Esto es demasiado largo para enviarlo (el límite es 256 kB). Acorte las respuestas más \
              largas e inténtelo de nuevo.",
};

impl Limit {
    /// Whether a measure is within the limit; the limit itself is.
    pub fn allows(&self, measure: usize) -> bool {
        measure <= self.max
    }

    /// What to tell the person, in the language of a BCP 47 tag (English where it is not Spanish).
    pub fn message(&self, language: &str) -> &'static str {
        if is_spanish(language) {
            self.spanish
        } else {
            self.english
        }
    }
}

fn is_spanish(tag: &str) -> bool {
    tag.split(['-', '_'])
        .next()
        .is_some_and(|primary| primary.eq_ignore_ascii_case("es"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_itself_is_allowed() {
        for (measure, allowed) in [(0, true), (262_144, true), (262_145, false)] {
            assert_eq!(BODY.allows(measure), allowed, "{measure}");
        }
    }

    #[test]
    fn messages_follow_the_language_and_name_the_limit() {
        for (tag, start) in [
            ("en", "This"),
            ("es", "Esto"),
            ("es-US", "Esto"),
            ("est", "This"),
            ("", "This"),
        ] {
            let message = BODY.message(tag);
            assert!(message.starts_with(start), "{tag}: {message}");
            assert!(
                message.contains(&(BODY.max / 1024).to_string()),
                "{tag}: {message}"
            );
        }
    }
}
