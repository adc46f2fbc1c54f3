//! Walking a form: question by question, step by step, branching where answers lead apart.

use std::sync::Arc;

use questionnaire::{Form, NodeId, Questionnaire, check_response};

use super::answers::choices;
use crate::forms::completion;

const EXIT: &str = "https://herrenproject.org/fhir/CodeSystem/exit";
const GROUP: &str = "https://herrenproject.org/fhir/CodeSystem/group";

/// Where a way ends.
pub enum End {
    /// At sending, with this response.
    Sent(String),
    /// At another page, by its code.
    Exit(String),
}

/// One way through a form.
pub struct Path {
    form: Form,
    /// The questions met, in order.
    pub asked: Vec<String>,
    /// Where it ends.
    pub end: End,
}

/// All ways through a form; `optional` answers what may be skipped.
pub fn walk(definition: &Arc<Questionnaire>, optional: bool) -> Vec<Path> {
    let mut paths = Vec::new();
    let form = Form::new(definition.clone());
    let first = form.steps().first().unwrap().index;
    go(form, first, Vec::new(), optional, &mut paths);
    paths
}

fn go(mut form: Form, step: usize, asked: Vec<NodeId>, optional: bool, paths: &mut Vec<Path>) {
    if let Some(node) = next_question(&form, step, &asked) {
        for answer in choices(&form, node, optional) {
            let (mut form, mut asked) = (form.clone(), asked.clone());
            form.set(node, answer);
            asked.push(node);
            go(form, step, asked, optional, paths);
        }
        return;
    }
    let names = asked.iter().map(|node| name(&form, *node)).collect();
    if let Some(code) = code_on(&form, step, EXIT) {
        paths.push(Path {
            form,
            asked: names,
            end: End::Exit(code),
        });
        return;
    }
    assert_eq!(form.check_step(step), [], "after {names:?}");
    if let Some(next) = form.next_step(step) {
        assert!(form.may_visit(next));
        go(form, next, asked, optional, paths);
        return;
    }
    assert_eq!(form.first_incomplete(), None, "after {names:?}");
    form.recompute();
    let sent = form
        .complete(&completion())
        .unwrap_or_else(|issues| panic!("{names:?}: {issues:?}"));
    paths.push(Path {
        form,
        asked: names,
        end: End::Sent(sent),
    });
}

fn name(form: &Form, node: NodeId) -> String {
    form.questionnaire().item(form.node(node).0).link_id.clone()
}

/// The items of a step, those beneath included, in order.
fn items(form: &Form, step: usize) -> Vec<NodeId> {
    let steps = form.steps();
    let nodes = steps
        .iter()
        .find(|one| one.index == step)
        .map(|one| &one.nodes);
    beneath(form, nodes.map_or(&[][..], Vec::as_slice))
}

fn beneath(form: &Form, nodes: &[NodeId]) -> Vec<NodeId> {
    let below = |node: &NodeId| [vec![*node], beneath(form, form.children(*node))].concat();
    nodes.iter().flat_map(below).collect()
}

/// The first question of a step that is asked and was not met yet.
fn next_question(form: &Form, step: usize, asked: &[NodeId]) -> Option<NodeId> {
    items(form, step).into_iter().find(|node| {
        let item = form.questionnaire().item(form.node(*node).0);
        item.kind.is_question() && form.is_enabled(*node) && !item.hidden && !asked.contains(node)
    })
}

fn code_on(form: &Form, step: usize, system: &str) -> Option<String> {
    let nodes = items(form, step);
    codes(form, &nodes, system).into_iter().next()
}

/// The codes of a system on items that are asked.
fn codes(form: &Form, nodes: &[NodeId], system: &str) -> Vec<String> {
    let enabled = nodes.iter().filter(|node| form.is_enabled(**node));
    let codes = enabled.flat_map(|node| &form.questionnaire().item(form.node(*node).0).codes);
    let codes = codes.filter(|code| code.system.as_deref() == Some(system));
    codes.filter_map(|code| code.code.clone()).collect()
}

impl Path {
    /// Holds the way to what every way promises.
    pub fn assert_good(&self) {
        match &self.end {
            End::Sent(sent) => {
                let found = check_response(self.form.questionnaire(), sent.as_bytes());
                assert_eq!(found, [], "{:?}", self.asked);
                assert!(self.asked.len() > 5, "{:?}", self.asked);
            }
            End::Exit(code) => {
                assert!(["youth", "student"].contains(&code.as_str()), "{code}");
                // Nothing was asked besides what told that the form ends here.
                assert_eq!(self.asked.len(), 1, "{:?}", self.asked);
            }
        }
    }

    /// How many of the questions met need an answer.
    pub fn required(&self) -> usize {
        let definition = self.form.questionnaire();
        let item = |name: &&String| definition.find(name).map(|id| definition.item(id).required);
        self.asked
            .iter()
            .filter(|name| item(name) == Some(true))
            .count()
    }

    /// The code of an answer.
    pub fn answer(&self, link_id: &str) -> Option<String> {
        let node = self.form.find(link_id)?;
        let item = self.form.questionnaire().item(self.form.node(node).0);
        let value = self.form.answers(node).first()?;
        item.option_of(value).map(questionnaire::AnswerOption::code)
    }

    /// The groups that the receipt names, in order.
    pub fn groups(&self) -> Vec<String> {
        codes(&self.form, &beneath(&self.form, self.form.roots()), GROUP)
    }
}
