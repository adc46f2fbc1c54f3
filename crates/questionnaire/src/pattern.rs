//! Patterns of texts (the `regex` extension), in time that grows only with the text.

use std::fmt;

/// The longest pattern that is read, in bytes.
pub const MAX_PATTERN_LENGTH: usize = 1_000;

/// A pattern that a whole text must fit.
#[derive(Clone)]
pub struct Pattern {
    source: String,
    #[cfg(feature = "regex")]
    regex: regex_lite::Regex,
}

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// Why it is refused: syntax that the engine doesn't have (look-around, back references, Unicode
    /// classes), or beyond the bounds of length, nesting or compiled size.
    #[cfg(feature = "regex")]
    pub fn new(source: &str) -> Result<Self, String> {
        if source.len() > MAX_PATTERN_LENGTH {
            return Err(format!("longer than {MAX_PATTERN_LENGTH} bytes"));
        }
        let compile = |text: &str| {
            let mut builder = regex_lite::RegexBuilder::new(text);
            builder
                .size_limit(1 << 16)
                .nest_limit(20)
                .build()
                .map_err(|error| error.to_string())
        };
        // Alone first: a bracket that closes more than it opens must not slip out of the anchors.
        compile(source)?;
        let regex = compile(&format!("^(?:{source})$"))?;
        Ok(Self {
            source: source.to_owned(),
            regex,
        })
    }

    /// Always an error: this build has no pattern engine (feature `regex`).
    ///
    /// # Errors
    /// Always.
    #[cfg(not(feature = "regex"))]
    pub fn new(_source: &str) -> Result<Self, String> {
        Err("patterns are not part of this build".to_owned())
    }

    /// Whether a whole text fits.
    pub fn fits(&self, text: &str) -> bool {
        #[cfg(feature = "regex")]
        return self.regex.is_match(text);
        #[cfg(not(feature = "regex"))]
        return text.is_empty() || !self.source.is_empty();
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.source
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.source, f)
    }
}
