//! The decision table, a test a row, named after it.

use super::super::*;
use crate::Group::{self, Family, GriefSupport, Parental, SeekingSobriety, Spousal};

/// A result in plain values.
#[derive(Debug, PartialEq, Eq)]
struct Plain {
    fits: Vec<Group>,
    near: Vec<Near>,
    inquiries: Vec<Inquiry>,
    ways: Vec<Way>,
}

/// What an adult who gave these answers is told.
fn adult(answers: &[Answer]) -> Plain {
    told(answers, Age::Adult)
}

fn told(answers: &[Answer], age: Age) -> Plain {
    plain(of(answers, age))
}

fn of(answers: &[Answer], age: Age) -> Suggestion {
    let answers = Answers::of(answers);
    let age = Some(age);
    match (Told { answers, age }).finding().outcome {
        Outcome::Suggestion(suggestion) => suggestion,
        Outcome::Youth => panic!("below 18"),
    }
}

fn plain(suggestion: Suggestion) -> Plain {
    let offered = [Inquiry::Support, Inquiry::Family];
    Plain {
        fits: suggestion.fits(),
        near: suggestion.near(),
        inquiries: offered
            .into_iter()
            .filter(|inquiry| suggestion.offers(*inquiry))
            .collect(),
        ways: suggestion.ways(),
    }
}

fn first(answers: &[Answer]) -> Vec<Urgent> {
    let answers = Answers::of(answers);
    Told { answers, age: None }.finding().first()
}

/// A row that leads to one group and the family inquiry, with a group that nearly fits.
fn family_row(fit: Group, near: Option<Near>) -> Plain {
    Plain {
        fits: vec![fit],
        near: near.into_iter().collect(),
        inquiries: vec![Inquiry::Family],
        ways: vec![Way::Contact],
    }
}

#[test]
fn danger_now_or_possible_overdose() {
    assert_eq!(first(&[Answer::Danger]), [Urgent::Danger]);
    assert_eq!(
        first(&[Answer::Child, Answer::Danger]),
        [Urgent::Danger],
        "and the person may go on"
    );
    let on = adult(&[Answer::Child, Answer::Danger]);
    assert_eq!(on, adult(&[Answer::Child]));
}

#[test]
fn thoughts_of_suicide_or_crisis() {
    assert_eq!(first(&[Answer::Crisis]), [Urgent::Crisis]);
    assert_eq!(adult(&[Answer::Crisis]).fits, Group::ALL, "if they wish");
}

#[test]
fn under_18() {
    let answers = Answers::of(&[Answer::Myself]);
    let age = Some(Age::Under18);
    assert_eq!(Told { answers, age }.finding().outcome, Outcome::Youth);
    let ways = [
        YouthWay::Lifeline,
        YouthWay::TextLine,
        YouthWay::Helpline,
        YouthWay::TrustedAdult,
        YouthWay::Alateen,
        YouthWay::Clubs,
    ];
    assert_eq!(YouthWay::ALL, ways);
}

#[test]
fn age_withheld() {
    let withheld = told(&[Answer::Child], Age::Withheld);
    let expected = adult(&[Answer::Child]);
    assert_eq!(withheld.inquiries, []);
    assert_eq!(withheld.fits, expected.fits);
    assert!(!of(&[Answer::Child], Age::Withheld).is_for_adult());
    assert!(Group::Parental.facts().any(|fact| fact == Fact::Adults));
}

#[test]
fn myself() {
    let expected = Plain {
        fits: vec![SeekingSobriety],
        near: vec![],
        inquiries: vec![Inquiry::Support],
        ways: vec![Way::Contact],
    };
    assert_eq!(adult(&[Answer::Myself]), expected);
    assert_eq!(of(&[Answer::Myself], Age::Adult).order(), Order::Single);
}

#[test]
fn my_child_any_age() {
    assert_eq!(
        adult(&[Answer::Child]),
        family_row(Parental, Some(Near::OpenToAllRelations))
    );
}

#[test]
fn my_spouse() {
    assert_eq!(
        adult(&[Answer::Spouse]),
        family_row(Spousal, Some(Near::OpenToAllRelations))
    );
}

#[test]
fn unmarried_or_former_partner() {
    assert_eq!(
        adult(&[Answer::Partner]),
        family_row(Family, Some(Near::AskFirst))
    );
}

#[test]
fn parent_sibling_other_relative_friend() {
    assert_eq!(adult(&[Answer::Relative]), family_row(Family, None));
}

#[test]
fn lost_somebody_to_substance_use() {
    assert_eq!(adult(&[Answer::Loss]), family_row(GriefSupport, None));
}

#[test]
fn another_kind_of_loss() {
    let expected = Plain {
        fits: vec![],
        near: vec![Near::OtherLoss],
        inquiries: vec![],
        ways: vec![Way::Helpline, Way::Contact],
    };
    assert_eq!(adult(&[Answer::OtherLoss]), expected);
}

#[test]
fn myself_and_somebody_i_love() {
    for (answer, group) in [
        (Answer::Child, Parental),
        (Answer::Spouse, Spousal),
        (Answer::Partner, Family),
        (Answer::Relative, Family),
    ] {
        let both = of(&[answer, Answer::Myself], Age::Adult);
        assert_eq!(both.order(), Order::Unranked);
        let plain = plain(both);
        assert_eq!(plain.fits, [SeekingSobriety, group]);
        assert_eq!(plain.inquiries, [Inquiry::Support, Inquiry::Family]);
    }
}

#[test]
fn a_loss_and_a_present_worry() {
    let both = of(&[Answer::Relative, Answer::Loss], Age::Adult);
    assert_eq!(both.order(), Order::GriefFirst);
    assert_eq!(plain(both).fits, [GriefSupport, Family]);
    let all = adult(&[Answer::Myself, Answer::Spouse, Answer::Child, Answer::Loss]);
    assert_eq!(all.fits, [GriefSupport, SeekingSobriety, Parental, Spousal]);
    assert_eq!(all.near, [Near::OpenToAllRelations]);
}

#[test]
fn not_sure_or_prefer_not_to_say() {
    let expected = Plain {
        fits: Group::ALL.to_vec(),
        near: vec![],
        inquiries: vec![],
        ways: vec![Way::Contact],
    };
    assert_eq!(adult(&[Answer::Unsure]), expected);
    assert_eq!(of(&[Answer::Unsure], Age::Adult).order(), Order::Open);
    let unsure_and_more = adult(&[Answer::Unsure, Answer::Myself]);
    assert_eq!(unsure_and_more, adult(&[Answer::Myself]));
}

#[test]
fn school_staff_or_professional() {
    let expected = Plain {
        fits: vec![],
        near: vec![],
        inquiries: vec![],
        ways: vec![Way::Clubs, Way::Contact],
    };
    assert_eq!(adult(&[Answer::Professional]), expected);
    let answers = Answers::of(&[Answer::Professional]);
    let next = Told { answers, age: None }.next();
    assert_eq!(next, None, "no group is named, so no age is asked");
}

#[test]
fn what_nearly_fits_is_the_group_that_the_table_names() {
    let groups = Near::ALL.map(Near::group);
    assert_eq!(groups, [Family, Spousal, GriefSupport]);
}

#[test]
fn every_result_says_what_is_known_of_the_group() {
    let of_all = [
        Fact::Free,
        Fact::WeeklyHour,
        Fact::Online,
        Fact::Adults,
        Fact::Moderated,
    ];
    assert_eq!(Fact::OF_ALL, of_all);
    for group in Group::ALL {
        let facts: Vec<_> = group.facts().collect();
        assert_eq!(facts[..5], of_all);
        let speaking = facts.contains(&Fact::SpeakingOptional);
        assert_eq!(speaking, group != SeekingSobriety, "{group:?}");
    }
}
