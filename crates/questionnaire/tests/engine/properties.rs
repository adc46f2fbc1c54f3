//! What holds for any definition and any edits.

mod definitions;
mod edits;

use std::fmt::Write;
use std::sync::Arc;

use proptest::prelude::*;
use questionnaire::{Form, Questionnaire, check_response};

use crate::forms::completion;
use crate::{good, with_items};
use definitions::{items, seed};
use edits::{Edit, apply, edit, nodes};

fn enabled(form: &Form) -> Vec<bool> {
    nodes(form)
        .into_iter()
        .map(|id| form.is_enabled(id))
        .collect()
}

fn any_form() -> impl Strategy<Value = (Arc<Questionnaire>, Vec<Edit>)> {
    let parts = (
        prop::collection::vec(seed(), 1..12),
        prop::collection::vec(edit(), 0..12),
    );
    parts.prop_map(|(seeds, edits)| (good(&with_items(&items(&seeds))), edits))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Setting answers one by one comes to the same as working everything out anew, and what is
    /// reported as flipped is what did flip.
    #[test]
    fn incremental_is_full((definition, edits) in any_form()) {
        let mut form = Form::new(definition.clone());
        for edit in &edits {
            let before: Vec<_> = nodes(&form).into_iter().map(|id| (id, form.is_enabled(id))).collect();
            let flipped = apply(&mut form, edit);
            let after = nodes(&form);
            let really: Vec<_> = after.iter().copied().filter(|id| before.contains(&(*id, !form.is_enabled(*id)))).collect();
            prop_assert_eq!(&flipped, &really, "after {:?}", edit);
            let mut anew = form.clone();
            anew.recompute();
            prop_assert_eq!(enabled(&form), enabled(&anew), "after {:?}", edit);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// A draft holds everything; a completed response is good by the same rules.
    #[test]
    fn drafts_and_responses_are_exact((definition, edits) in any_form()) {
        let mut form = Form::new(definition.clone());
        for edit in &edits {
            apply(&mut form, edit);
        }
        let draft = form.draft();
        let (opened, changes) = Form::open(definition.clone(), draft.as_bytes()).map_err(|issues| TestCaseError::fail(format!("{issues:?}")))?;
        prop_assert_eq!(opened.draft(), draft);
        prop_assert_eq!(enabled(&opened), enabled(&form));
        prop_assert!(changes.iter().all(|change| change.kind == questionnaire::ChangeKind::Kept));
        if let Ok(sent) = form.complete(&completion()) {
            let issues = check_response(&definition, sent.as_bytes());
            prop_assert!(issues.is_empty(), "{:?} {}", issues, sent);
        }
    }

    /// Steps lead from one to the next, whatever is answered.
    #[test]
    fn steps_hang_together((definition, edits) in any_form()) {
        let mut form = Form::new(definition);
        for edit in &edits {
            apply(&mut form, edit);
        }
        let steps: Vec<usize> = form.steps().iter().map(|step| step.index).collect();
        let mut walked: Vec<usize> = steps.first().copied().into_iter().collect();
        while let Some(next) = walked.last().and_then(|last| form.next_step(*last)) {
            walked.push(next);
        }
        prop_assert_eq!(&walked, &steps);
        let allowed = steps.iter().take_while(|step| form.may_visit(**step)).count();
        let incomplete = form.first_incomplete().map_or(steps.len(), |first| steps.iter().take_while(|step| **step <= first).count());
        prop_assert_eq!(allowed, incomplete);
    }

    /// No bytes bring it down: not random ones, and not good files with random changes.
    #[test]
    fn any_bytes_give_an_outcome(bytes in prop::collection::vec(any::<u8>(), 0..300), (definition, _) in any_form()) {
        let _ = Questionnaire::parse_lenient(&bytes);
        let _ = check_response(&definition, &bytes);
        let _ = Form::open(definition.clone(), &bytes);
    }

    #[test]
    fn damaged_files_give_an_outcome(seeds in prop::collection::vec(seed(), 1..8), damage in prop::collection::vec((any::<u16>(), any::<u8>()), 1..6)) {
        let mut bytes = with_items(&items(&seeds)).to_string().into_bytes();
        let definition = good(&with_items(&items(&seeds)));
        let mut draft = String::new();
        let _ = write!(draft, "{}", Form::new(definition.clone()).draft());
        let mut draft = draft.into_bytes();
        for (at, byte) in damage {
            let (first, second) = (usize::from(at) % bytes.len(), usize::from(at) % draft.len());
            bytes[first] = byte;
            draft[second] = byte;
        }
        let (damaged, _) = Questionnaire::parse_lenient(&bytes);
        let _ = check_response(&definition, &draft);
        if let Some(damaged) = damaged {
            let damaged = Arc::new(damaged);
            let _ = check_response(&damaged, &draft);
            let _ = Form::open(damaged.clone(), &draft);
            let form = Form::new(damaged);
            let _ = (form.steps(), form.check_all(), form.draft());
        }
    }
}
