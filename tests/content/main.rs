//! What this site says: every string of the interface, the pages and the forms, in both languages.
//!
//! `cargo test -p peer-support --no-default-features --features ssr --test content -- --nocapture`
//! prints the reading grade of each English string.

mod facts;
mod reading;
mod strings;

use strings::{Said, all};

/// Words for people that are not said, whatever their ending; and promises that nobody made.
const NEVER: [&str; 42] = [
    // English
    "addict ",
    "addicts",
    "alcoholic",
    "junkie",
    "abuse",
    "drug of choice",
    "clean",
    "dirty",
    "user",
    "overdosed on",
    "lost the battle",
    "committed suicide",
    "victim",
    "patient",
    "suffer",
    "100%",
    "100 %",
    "confidential",
    "anonymous",
    "guarantee",
    "24 hours",
    "business day",
    "as soon as possible",
    "immediately",
    "within",
    "tomorrow",
    "cure",
    "no one can read",
    "nobody can read",
    // Spanish
    "adicto",
    "adicta",
    "alcohólic",
    "abuso",
    "droga de elección",
    "limpi",
    "víctima",
    "confidencial",
    "anónim",
    "garantiz",
    "24 horas",
    "inmediato",
    "día hábil",
];

#[test]
fn everything_is_said_in_both_languages() {
    let said = all();
    assert!(said.len() > 500, "{} strings are not all", said.len());
    for Said { place, en, es } in &said {
        assert!(!en.trim().is_empty(), "{place}: nothing in English");
        assert!(
            !es.trim().is_empty(),
            "{place}: nothing in Spanish, for {en:?}"
        );
        let sentence = en.split_whitespace().count() > 6;
        assert!(!sentence || en != es, "{place}: Spanish is English: {en:?}");
    }
}

#[test]
fn english_reads_at_sixth_grade() {
    let mut labels = Vec::new();
    let mut hard = Vec::new();
    for Said { place, en, .. } in &all() {
        let figures = reading::figures(en);
        if reading::is_label(en) {
            labels.push(figures);
            continue;
        }
        println!("{:5.1}  {place}: {en}", figures.grade());
        if figures.grade() >= reading::LIMIT {
            hard.push(format!("{:.1} {place}: {en}", figures.grade()));
        }
    }
    let labels = reading::together(&labels);
    println!(
        "{:5.1}  {} labels together",
        labels.grade(),
        labels.sentences
    );
    assert!(labels.grade() < reading::LIMIT, "{labels:?}");
    assert_eq!(hard, Vec::<String>::new());
}

#[test]
fn people_come_first_and_nothing_is_promised() {
    for Said { place, en, es } in &all() {
        for text in [en, es] {
            let text = format!("{} ", reading::without_names(text).to_lowercase());
            for word in NEVER {
                assert!(!begins_a_word(&text, word), "{place}: {word:?} in {text:?}");
            }
        }
    }
}

/// The club's end says "received".
#[test]
fn a_club_that_was_received_is_not_called_approved() {
    let end: Vec<_> = all().into_iter().filter(Said::is_of_a_clubs_end).collect();
    assert!(end.len() > 20, "{} strings", end.len());
    for Said { place, en, es } in end {
        assert!(!en.to_lowercase().contains("approv"), "{place}: {en}");
        assert!(!es.to_lowercase().contains("aprob"), "{place}: {es}");
    }
}

#[test]
fn no_fact_is_said_that_nobody_published() {
    for Said { place, en, es } in &all() {
        for text in [en, es] {
            assert_eq!(
                facts::unknown(text),
                Vec::<String>::new(),
                "{place}: {text}"
            );
        }
    }
}

#[test]
fn no_fact_is_known_that_is_not_said() {
    let texts: Vec<_> = all()
        .into_iter()
        .flat_map(|said| [said.en, said.es])
        .collect();
    assert_eq!(facts::unused(&texts), Vec::<&str>::new());
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(char::is_alphabetic)
    })
}
