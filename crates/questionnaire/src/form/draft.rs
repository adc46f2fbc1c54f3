//! A form as a `QuestionnaireResponse`: the draft with everything in it, and the completed response.

use super::Form;
use crate::issue::Issue;
use crate::tree::NodeId;
use crate::write::{field, name, separate, value};

/// What a completed response says besides its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// Its own name, `urn:uuid:…`, by which a second sending is recognised.
    pub identifier: String,
    /// When it was completed, a FHIR `dateTime`.
    pub authored: String,
    /// The language that it was filled in in.
    pub language: Option<String>,
}

/// What is written of a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All answers, those of questions that are not asked included.
    Draft,
    /// What is asked.
    Completed,
}

impl Form {
    /// The form as a `QuestionnaireResponse` in progress: every answer, also those of questions that are
    /// not asked, and text that is no value.
    pub fn draft(&self) -> String {
        let mut out = String::from("{");
        field(&mut out, "resourceType", "QuestionnaireResponse");
        field(&mut out, "questionnaire", &self.questionnaire.canonical());
        field(&mut out, "status", "in-progress");
        self.items(&mut out, self.roots(), Extent::Draft);
        out.push('}');
        out
    }

    /// The form as a completed `QuestionnaireResponse`: items in the definition's order, answers to
    /// questions that are not asked left out, numbers as they were typed.
    ///
    /// # Errors
    /// What is missing or wrong ([`Form::check_all`]).
    pub fn complete(&self, completion: &Completion) -> Result<String, Vec<Issue>> {
        let issues = self.check_all();
        if issues.iter().any(Issue::is_error) {
            return Err(issues);
        }
        let mut out = String::from("{");
        field(&mut out, "resourceType", "QuestionnaireResponse");
        if let Some(language) = &completion.language {
            field(&mut out, "language", language);
        }
        name(&mut out, "identifier");
        out.push('{');
        field(&mut out, "system", "urn:ietf:rfc:3986");
        field(&mut out, "value", &completion.identifier);
        out.push('}');
        field(&mut out, "questionnaire", &self.questionnaire.canonical());
        field(&mut out, "status", "completed");
        field(&mut out, "authored", &completion.authored);
        self.items(&mut out, self.roots(), Extent::Completed);
        out.push('}');
        Ok(out)
    }

    fn items(&self, out: &mut String, nodes: &[NodeId], extent: Extent) {
        let mut written = nodes
            .iter()
            .filter(|id| self.is_written(**id, extent))
            .peekable();
        if written.peek().is_none() {
            return;
        }
        name(out, "item");
        out.push('[');
        for id in written {
            separate(out);
            self.item(out, *id, extent);
        }
        out.push(']');
    }

    /// Whether a node has anything to say: an answer, or one beneath it. Instances of repeating groups are
    /// kept in a draft even while they are empty, so that they are there again.
    fn is_written(&self, id: NodeId, extent: Extent) -> bool {
        if extent == Extent::Completed && (!self.is_enabled(id) || self.is_spare(id)) {
            return false;
        }
        let several = extent == Extent::Draft && self.instances(id).len() > 1;
        several
            || !self.answers(id).is_empty()
            || self
                .children(id)
                .iter()
                .any(|child| self.is_written(*child, extent))
    }

    fn item(&self, out: &mut String, id: NodeId, extent: Extent) {
        let item = self.questionnaire.item(self.tree.node(id).item);
        out.push('{');
        field(out, "linkId", &item.link_id);
        if let Some(text) = item.text.as_ref() {
            field(out, "text", text.as_str());
        }
        if item.kind.is_question() {
            name(out, "answer");
            out.push('[');
            let answers = self.answers(id);
            for answer in answers {
                separate(out);
                out.push('{');
                value(out, answer);
                self.items(out, self.children(id), extent);
                out.push('}');
            }
            if answers.is_empty() {
                out.push('{');
                self.items(out, self.children(id), extent);
                out.push('}');
            }
            out.push(']');
        } else {
            self.items(out, self.children(id), extent);
        }
        out.push('}');
    }
}
