//! Translations, and which of them are missing.

use super::Parser;
use super::extension::STANDARD;
use crate::definition::ItemId;
use crate::issue::{Issue, Rule};
use crate::read::Object;
use crate::text::Text;

/// A text that was read: the item that it belongs to, its element, and a bit for each language that it has.
pub(super) struct Noted {
    of: Option<ItemId>,
    field: &'static str,
    languages: u64,
}

impl Parser {
    /// Adds the translations of a primitive element, which lie beside it in `_field`.
    pub(super) fn translate(
        &mut self,
        object: &Object,
        field: &'static str,
        text: &mut Text,
        of: Option<ItemId>,
    ) {
        let beside = format!("_{field}");
        let mut languages = 0;
        match object.get(&beside).map(|value| (value, value.as_object())) {
            None => {}
            Some((_, Some(element))) => {
                for (url, extension) in self.extensions(element) {
                    if url.strip_prefix(STANDARD) == Some("translation") {
                        languages |= self.translation(extension, text);
                    } else {
                        self.foreign(url);
                    }
                }
            }
            // An array of primitives has an array of these beside it; no text here is an array.
            Some((_, None)) => self.reader.wrong_type(&beside, "object"),
        }
        self.texts.push(Noted {
            of,
            field,
            languages,
        });
    }

    /// Reads one translation; the bit of its language.
    fn translation(&mut self, extension: &Object, text: &mut Text) -> u64 {
        let (mut lang, mut content) = (None, None);
        for (url, part) in self.extensions(extension) {
            match url {
                "lang" => lang = self.reader.string(part, "valueCode"),
                "content" => {
                    let markdown = part.contains_key("valueMarkdown");
                    content = self.reader.string(
                        part,
                        if markdown {
                            "valueMarkdown"
                        } else {
                            "valueString"
                        },
                    );
                }
                _ => self.foreign(url),
            }
        }
        let (Some(lang), Some(content)) = (lang, content) else {
            self.reader.missing("translation lang and content");
            return 0;
        };
        text.add(lang, content);
        let languages = &mut self.definition.languages;
        let at = languages
            .iter()
            .position(|own| own.eq_ignore_ascii_case(lang))
            .unwrap_or_else(|| {
                languages.push(lang.to_owned());
                languages.len() - 1
            });
        1_u64
            .checked_shl(u32::try_from(at).unwrap_or(u32::MAX))
            .unwrap_or(0)
    }

    /// Warns of every text that lacks a language which other texts have. A text in a language's base
    /// (`es` for `es-MX`) has it.
    pub(super) fn missing_translations(&mut self) {
        let texts = std::mem::take(&mut self.texts);
        let translated = texts.iter().fold(0, |all, text| all | text.languages);
        for (at, lang) in self.definition.languages.iter().enumerate().take(64) {
            let base = lang.split_once('-').map(|(base, _)| base);
            let is_base = |own: &String| base.is_some_and(|base| own.eq_ignore_ascii_case(base));
            let base_at = self.definition.languages.iter().take(64).position(is_base);
            let accepted = 1_u64 << at | base_at.map_or(0, |at| 1 << at);
            if translated >> at & 1 == 0 || (base_at == Some(0) && translated & 1 == 0) {
                continue;
            }
            for text in texts.iter().filter(|text| text.languages & accepted == 0) {
                let rule = Rule::MissingTranslation {
                    lang: lang.clone(),
                    field: text.field,
                };
                let path = text
                    .of
                    .map_or_else(|| "Questionnaire".to_owned(), |id| self.definition.path(id));
                let link_id = text.of.map(|id| self.definition.item(id).link_id.as_str());
                self.reader.note(Issue::new(rule, link_id, path));
            }
        }
    }
}
