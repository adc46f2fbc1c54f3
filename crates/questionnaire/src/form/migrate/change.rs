//! What became of the answers of a draft.

use crate::text::Text;
use crate::value::Value;

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is where it was.
    Kept,
    /// Its question has another place now.
    Moved,
    /// Its question has another type now, and the answer could be carried over.
    Converted,
    /// Its question is gone, or takes no such answer any more.
    NoLongerAsked,
}

/// What became of the answers to one question of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The question's link id in the draft.
    pub link_id: String,
    /// What became of them.
    pub kind: ChangeKind,
    /// The question's text, as far as it is known.
    pub question: Option<Text>,
    /// The answers as the draft had them.
    pub answers: Vec<Value>,
}

impl Change {
    /// A sentence about it, in Spanish where `lang` is Spanish, else in English.
    pub fn message(&self, lang: &str) -> String {
        let spanish = crate::issue::is_spanish(lang);
        let question = self
            .question
            .as_ref()
            .map_or(self.link_id.as_str(), |text| text.get(lang));
        let answers: Vec<String> = self
            .answers
            .iter()
            .map(|answer| in_words(answer, spanish))
            .collect();
        let answers = answers.join(", ");
        match (self.kind, spanish) {
            (ChangeKind::Kept, false) => format!("Your answer to “{question}” is as you left it"),
            (ChangeKind::Kept, true) => format!("Su respuesta a «{question}» está como la dejó"),
            (ChangeKind::Moved, false) => {
                format!("The question “{question}” has moved. Your answer is kept")
            }
            (ChangeKind::Moved, true) => {
                format!("La pregunta «{question}» cambió de lugar. Su respuesta se conserva")
            }
            (ChangeKind::Converted, false) => {
                format!("The question “{question}” has changed. Check your answer: {answers}")
            }
            (ChangeKind::Converted, true) => {
                format!("La pregunta «{question}» cambió. Revise su respuesta: {answers}")
            }
            (ChangeKind::NoLongerAsked, false) => {
                format!("“{question}” is no longer asked. Your answer was: {answers}")
            }
            (ChangeKind::NoLongerAsked, true) => {
                format!("Ya no se pregunta «{question}». Su respuesta era: {answers}")
            }
        }
    }
}

/// An answer as its question shows it.
fn in_words(answer: &Value, spanish: bool) -> String {
    match (answer, spanish) {
        (Value::Boolean(true), false) => "Yes".to_owned(),
        (Value::Boolean(true), true) => "Sí".to_owned(),
        (Value::Boolean(false), _) => "No".to_owned(),
        _ => answer.to_text(),
    }
}
