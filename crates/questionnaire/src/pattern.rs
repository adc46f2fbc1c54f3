//! Patterns of texts (the `regex` extension), in time that grows only with the text.

use std::fmt;
use std::sync::OnceLock;

/// Whether a whole text fits a pattern; `None` where the pattern cannot be read.
pub type Matcher = fn(pattern: &str, text: &str) -> Option<bool>;

/// The host's own patterns, for builds without the `regex` feature.
static MATCHER: OnceLock<Matcher> = OnceLock::new();

/// Lends the engine its host's patterns, such as a browser's `RegExp`, which a WebAssembly build would
/// else carry a second time. Call it before the first definition is read; the first call counts, and
/// with the `regex` feature none does.
pub fn use_matcher(matcher: Matcher) {
    MATCHER.get_or_init(|| matcher);
}

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

    /// Reads a pattern with the host's own patterns ([`use_matcher`]).
    ///
    /// # Errors
    /// Why it is refused: it is too long, the host cannot read it, or no host has lent its patterns.
    #[cfg(not(feature = "regex"))]
    pub fn new(source: &str) -> Result<Self, String> {
        if source.len() > MAX_PATTERN_LENGTH {
            return Err(format!("longer than {MAX_PATTERN_LENGTH} bytes"));
        }
        let matcher = MATCHER.get().ok_or("patterns are not part of this build")?;
        matcher(source, "").ok_or("the pattern cannot be read")?;
        Ok(Self {
            source: source.to_owned(),
        })
    }

    /// Whether a whole text fits.
    pub fn fits(&self, text: &str) -> bool {
        #[cfg(feature = "regex")]
        return self.regex.is_match(text);
        #[cfg(not(feature = "regex"))]
        return MATCHER
            .get()
            .and_then(|matcher| matcher(&self.source, text))
            .unwrap_or(false);
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
