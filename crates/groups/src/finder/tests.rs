//! Every combination of answers, judged by what must hold for all; and the questions on the way.

use std::collections::BTreeSet;

use super::*;
use crate::Group;

mod rows;
mod share;

/// Every combination that can be told: any answers, with each age or none.
fn all_told() -> impl Iterator<Item = Told> {
    Answers::ALL.sets().flat_map(|answers| {
        let ages = Age::ALL.map(Some).into_iter().chain([None]);
        ages.map(move |age| Told { answers, age })
    })
}

fn suggestion(told: Told) -> Option<Suggestion> {
    match told.finding().outcome {
        Outcome::Youth => None,
        Outcome::Suggestion(suggestion) => Some(suggestion),
    }
}

/// Those who are not below 18, with what is suggested to them.
fn all_suggestions() -> impl Iterator<Item = (Told, Suggestion)> {
    all_told().filter_map(|told| Some((told, suggestion(told)?)))
}

#[test]
fn all_combinations_are_enumerated() {
    let count = all_told().count();
    println!("{count} combinations of answers");
    assert_eq!(count, 8192, "2^11 answers, 3 ages or none");
}

#[test]
fn no_combination_ends_in_nothing() {
    for (told, suggestion) in all_suggestions() {
        let ways = suggestion.ways();
        assert!(ways.contains(&Way::Contact), "{told:?}");
        let groups = suggestion.fits().len() + suggestion.near().len();
        assert!(
            groups + ways.len() > 1,
            "{told:?} leads to a phone number alone"
        );
    }
}

#[test]
fn below_18_and_nobody_else_is_led_past_groups_forms_and_contact() {
    for told in all_told() {
        let is_youth = told.finding().outcome == Outcome::Youth;
        assert_eq!(is_youth, told.age == Some(Age::Under18), "{told:?}");
    }
}

#[test]
fn what_is_urgent_comes_first_whatever_else_was_told() {
    for told in all_told() {
        let first = told.finding().first();
        let expected = match (
            told.answers.has(Answer::Danger),
            told.answers.has(Answer::Crisis),
        ) {
            (true, true) => vec![Urgent::Danger, Urgent::Crisis],
            (true, false) => vec![Urgent::Danger],
            (false, true) => vec![Urgent::Crisis],
            (false, false) => vec![],
        };
        assert_eq!(first, expected, "{told:?}");
    }
}

#[test]
fn what_is_urgent_changes_nothing_of_what_follows() {
    for told in all_told() {
        let calm = Told {
            answers: told.answers.without(Answers::URGENT),
            ..told
        };
        assert_eq!(told.finding().outcome, calm.finding().outcome, "{told:?}");
    }
}

#[test]
fn every_group_is_reached_by_a_single_answer() {
    for group in Group::ALL {
        let reached = Answer::ALL.into_iter().any(|answer| {
            let told = Told {
                answers: Answers::of(&[answer]),
                age: Some(Age::Adult),
            };
            suggestion(told).is_some_and(|suggestion| suggestion.fits() == [group])
        });
        assert!(reached, "{group:?}");
    }
}

#[test]
fn every_group_explains_itself_by_answers_that_were_given() {
    for (told, suggestion) in all_suggestions() {
        for group in suggestion.fits() {
            let because = suggestion.because(group);
            assert!(!because.is_empty(), "{told:?}: {group:?}");
            let not_given = because.without(told.answers);
            let is_open = suggestion.order() == Order::Open;
            assert!(not_given.is_empty() || is_open, "{told:?}: {group:?}");
        }
    }
}

#[test]
fn every_answer_but_the_urgent_ones_shows_in_the_result() {
    for (told, suggestion) in all_suggestions() {
        let mut shown: Answers = Answers::URGENT.with(Answer::Unsure);
        for group in suggestion.fits() {
            shown = suggestion.because(group).iter().fold(shown, Answers::with);
        }
        for way in suggestion.ways() {
            shown = match way {
                Way::Clubs => shown.with(Answer::Professional),
                Way::Helpline => shown.with(Answer::OtherLoss),
                Way::Contact => shown,
            };
        }
        assert!(told.answers.without(shown).is_empty(), "{told:?}");
    }
}

#[test]
fn no_group_is_named_twice() {
    for (told, suggestion) in all_suggestions() {
        let near = suggestion.near().into_iter().map(Near::group);
        let groups: Vec<_> = suggestion.fits().into_iter().chain(near).collect();
        let once: BTreeSet<_> = groups.iter().collect();
        assert_eq!(groups.len(), once.len(), "{told:?}: {groups:?}");
    }
}

#[test]
fn grief_comes_first_wherever_there_is_a_loss_to_substance_use() {
    for (told, suggestion) in all_suggestions() {
        if told.answers.has(Answer::Loss) {
            let fits = suggestion.fits();
            assert_eq!(fits.first(), Some(&Group::GriefSupport), "{told:?}");
            let alone = fits.len() == 1;
            assert_eq!(suggestion.order() == Order::GriefFirst, !alone, "{told:?}");
        } else {
            assert_ne!(suggestion.order(), Order::GriefFirst, "{told:?}");
        }
    }
}

#[test]
fn only_a_told_adult_is_offered_a_form() {
    for (told, suggestion) in all_suggestions() {
        assert_eq!(suggestion.is_for_adult(), told.age == Some(Age::Adult));
        for inquiry in [Inquiry::Support, Inquiry::Family] {
            if suggestion.offers(inquiry) {
                assert_eq!(told.age, Some(Age::Adult), "{told:?}");
            }
        }
    }
}

#[test]
fn the_questions_are_at_most_two_and_end() {
    for told in all_told() {
        match told.next() {
            Some(Question::Reasons) => assert!(told.answers.is_empty()),
            Some(Question::Age) => assert_eq!(told.age, None),
            None => {
                assert!(!told.answers.is_empty());
                let groups = suggestion(told).map(|one| one.fits().len() + one.near().len());
                // Whoever sees a group was asked for their age.
                assert!(told.age.is_some() || groups == Some(0), "{told:?}");
            }
        }
    }
}

#[test]
fn each_answer_is_named_by_its_own_code() {
    for answer in Answer::ALL {
        assert_eq!(Answer::from_code(answer.code()), Some(answer));
    }
    for age in Age::ALL {
        assert_eq!(Age::from_code(age.code()), Some(age));
    }
    assert_eq!(Answer::from_code("adult"), None);
}
