//! Text with translations.

/// A text in the definition's own language, and its translations
/// (`http://hl7.org/fhir/StructureDefinition/translation`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    default: String,
    translations: Vec<(String, String)>,
}

impl Text {
    /// A text without translations.
    pub fn new(default: impl Into<String>) -> Self {
        Self {
            default: default.into(),
            translations: Vec::new(),
        }
    }

    /// Adds a translation; the first one given for a language wins.
    pub fn add(&mut self, lang: impl Into<String>, content: impl Into<String>) {
        self.translations.push((lang.into(), content.into()));
    }

    /// The text in `lang` (a BCP 47 tag); where that is missing, in its base language
    /// (`es-MX` falls back to `es`), and at last in the language of the definition.
    pub fn get(&self, lang: &str) -> &str {
        self.exact(lang)
            .or_else(|| lang.split_once('-').and_then(|(base, _)| self.exact(base)))
            .unwrap_or(&self.default)
    }

    /// The text in the definition's own language.
    pub fn as_str(&self) -> &str {
        &self.default
    }

    /// Whether these are its words, in any of its languages.
    pub fn says(&self, words: &str) -> bool {
        self.default == words
            || self
                .translations
                .iter()
                .any(|(_, content)| content == words)
    }

    /// The languages that this text is translated into.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.translations.iter().map(|(lang, _)| lang.as_str())
    }

    fn exact(&self, lang: &str) -> Option<&str> {
        let found = self
            .translations
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(lang));
        found.map(|(_, content)| content.as_str())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
