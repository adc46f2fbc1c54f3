//! Codes of shared results.

use std::collections::BTreeMap;

use super::{super::*, all_suggestions};

#[test]
fn a_code_brings_back_the_result_and_nothing_of_danger_crisis_or_age() {
    let mut read = BTreeMap::new();
    for (told, suggestion) in all_suggestions() {
        let code = suggestion.code();
        let shared = *read
            .entry(code.clone())
            .or_insert_with(|| Suggestion::from_code(&code).expect("a code of ours"));
        assert_eq!(shared.fits(), suggestion.fits(), "{told:?}");
        assert_eq!(shared.near(), suggestion.near(), "{told:?}");
        assert_eq!(shared.ways(), suggestion.ways(), "{told:?}");
        assert_eq!(shared.order(), suggestion.order(), "{told:?}");
        assert!(!shared.is_for_adult());

        let calm = Told {
            answers: told.answers.without(Answers::URGENT),
            age: Some(Age::Adult),
        };
        let Outcome::Suggestion(calm) = calm.finding().outcome else {
            unreachable!("an adult");
        };
        assert_eq!(code, calm.code(), "{told:?}");
    }
}

#[test]
fn codes_are_what_links_out_there_say() {
    use Answer::{Child, Loss, Myself, OtherLoss, Partner, Professional, Unsure};
    let table: [(&[Answer], &str); 7] = [
        (&[Myself], "s"),
        (&[Child], "pF"),
        (&[Partner, Loss], "gfM"),
        (&[Myself, Child], "spF"),
        (&[OtherLoss], "Gh"),
        (&[Professional], "c"),
        (&[Unsure], "smfpg"),
    ];
    for (answers, expected) in table {
        let told = Told {
            answers: Answers::of(answers),
            age: Some(Age::Withheld),
        };
        let Outcome::Suggestion(suggestion) = told.finding().outcome else {
            unreachable!("not below 18");
        };
        assert_eq!(suggestion.code(), expected);
    }
}

#[test]
fn a_code_that_no_answers_lead_to_is_none() {
    for wrong in [
        "", "p", "Fp", "sp", "gg", "ss", "x", "S", "pM", "spF ", "sñ", "danger",
    ] {
        assert_eq!(Suggestion::from_code(wrong), None, "{wrong}");
    }
}
