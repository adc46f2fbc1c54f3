//! Every way through this site's own forms, walked step by step as a person goes: over each class of
//! answers that some condition tells from the others, with the optional questions skipped and answered.

mod answers;
mod walk;

use std::sync::Arc;

use questionnaire::Questionnaire;

use walk::{End, Path, walk};

/// Questions that must be answered with what they ask for, because nothing can be done without it.
/// Every other required question offers a way not to say.
const NEEDED: [&str; 21] = [
    // Which page is the right one, how to reach the person without harm, and that they want it.
    "adult",
    "preferred-name",
    "contact-method",
    "phone",
    "email",
    "voicemail",
    "neutral-messages",
    "consent",
    // Work details of a school and of an adult who works there.
    "role",
    "registration-type",
    "school-name",
    "level",
    "grades",
    "city",
    "state",
    "zip",
    "advisor-name",
    "advisor-role",
    "advisor-adult",
    "advisor-email",
    "accuracy",
];

/// Answers that are a way not to say.
const SKIPS: [&str; 3] = ["prefer-not-to-say", "not-sure", "not-yet"];

fn definition(name: &str) -> Arc<Questionnaire> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/questionnaires");
    let file = std::fs::read(format!("{folder}/{name}.json")).unwrap();
    let parsed = Questionnaire::parse(&file).unwrap_or_else(|issues| panic!("{issues:?}"));
    assert_eq!(parsed.warnings, [], "{name}");
    Arc::new(parsed.questionnaire)
}

/// Walks all of a form, holds each way to what the opening page says of the number of questions that
/// need an answer, and says how many ways there are: to sending, and to each page that it ends at.
fn count(name: &str, needed: usize) -> (usize, usize) {
    let paths: Vec<Path> = [false, true]
        .into_iter()
        .flat_map(|optional| walk(&definition(name), optional))
        .collect();
    let sent = paths
        .iter()
        .filter(|path| matches!(path.end, End::Sent(_)))
        .count();
    println!(
        "{name}: {} ways, {sent} to sending, {} to another page",
        paths.len(),
        paths.len() - sent
    );
    for path in &paths {
        path.assert_good();
        if let End::Sent(_) = path.end {
            assert_eq!(path.required(), needed, "{:?}", path.asked);
        }
    }
    (sent, paths.len() - sent)
}

#[test]
fn every_way_through_the_support_inquiry() {
    assert_eq!(count("support", 7), (84, 2));
}

#[test]
fn every_way_through_the_family_inquiry() {
    assert_eq!(count("family", 8), (240, 2));
}

#[test]
fn every_way_through_the_club_registration() {
    assert_eq!(count("club", 14), (36, 2));
}

#[test]
fn no_question_is_without_a_way_past_it() {
    for name in ["support", "family", "club"] {
        let definition = definition(name);
        for (_, item) in definition.items() {
            let skip = item
                .options
                .iter()
                .any(|option| SKIPS.contains(&option.code().as_str()));
            let asked = item.kind.is_question() && item.required;
            let needed = NEEDED.contains(&item.link_id.as_str());
            assert!(!asked || skip || needed, "{name}: {}", item.link_id);
        }
    }
}

/// After a death nothing is asked about treatment, and the Grief group comes before every other.
#[test]
fn a_death_leads_to_the_grief_group_and_past_treatment() {
    let definition = definition("family");
    let mut seen = 0;
    for path in walk(&definition, true) {
        let died = path.asked.contains(&"help-after-loss".to_owned());
        let groups = path.groups();
        assert_eq!(died, groups == ["grief-support-group"], "{groups:?}");
        if died {
            seen += 1;
            for no in [
                "help-wanted",
                "loved-one-state",
                "insurance",
                "substances",
                "age-band",
            ] {
                assert!(!path.asked.contains(&no.to_owned()), "{no} after a death");
            }
        }
    }
    assert_eq!(seen, 24);
}

/// Of the contact details, a path asks for those that its method needs and for no others.
#[test]
fn a_contact_method_asks_for_what_it_needs() {
    let table = [
        ("call", vec!["phone", "voicemail"]),
        ("text", vec!["phone", "neutral-messages"]),
        ("email", vec!["email", "neutral-messages"]),
    ];
    for name in ["support", "family"] {
        for path in walk(&definition(name), true) {
            let Some(method) = path.answer("contact-method") else {
                continue;
            };
            let (_, needs) = table.iter().find(|(code, _)| *code == method).unwrap();
            for detail in ["phone", "email", "voicemail", "neutral-messages"] {
                let asked = path.asked.contains(&detail.to_owned());
                assert_eq!(asked, needs.contains(&detail), "{name}: {method}, {detail}");
            }
        }
    }
}
