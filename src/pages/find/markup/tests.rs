//! The page's words against the table: whatever can hold has its part, and each part can hold.

use std::collections::BTreeSet;

use groups::finder::{Age, Answers, Outcome, Suggestion, Told};

use super::page_html;
use crate::{
    locales::Locale,
    pages::find::show::{View, When},
};

/// What the parts of the page name.
fn parts(html: &str) -> BTreeSet<(String, String)> {
    let tags = html.split('<').filter_map(|tag| tag.split_once('>'));
    let value = |tag: &str, name: &str| {
        let rest = tag.split_once(&format!("{name}=\""))?.1;
        Some(rest.split_once('"')?.0.to_owned())
    };
    tags.filter_map(|(tag, _)| {
        let of = value(tag, "data-of").unwrap_or_default();
        Some((value(tag, "data-show")?, of))
    })
    .collect()
}

/// Every result that a person's own answers have.
fn own_views() -> impl Iterator<Item = View> {
    let told = Answers::ALL.sets().flat_map(|answers| {
        let ages = [Some(Age::Adult), Some(Age::Withheld), None];
        ages.map(move |age| Told { answers, age })
    });
    told.filter(|told| told.next().is_none()).map(|told| {
        let Outcome::Suggestion(suggestion) = told.finding().outcome else {
            unreachable!("not below 18");
        };
        let told = Some(told);
        View { suggestion, told }
    })
}

/// Every result that can be passed on.
fn shared_views() -> impl Iterator<Item = View> {
    let codes: BTreeSet<_> = own_views().map(|view| view.suggestion.code()).collect();
    codes.into_iter().map(|code| View {
        suggestion: Suggestion::from_code(&code).expect("a code of ours"),
        told: None,
    })
}

#[test]
fn each_part_can_hold_and_what_holds_of_groups_has_a_part() {
    let held: BTreeSet<When> = own_views()
        .chain(shared_views())
        .flat_map(View::holds)
        .collect();
    for locale in Locale::ALL {
        let parts = parts(&page_html(locale, locale.prose()));
        for (what, of) in &parts {
            let holds = held.iter().any(|(a, b)| a == what && b == of);
            assert!(holds, "no result shows {what} {of}");
        }
        for (what, of) in &held {
            // Answers that no group fits are no reason for one.
            let is_reason = *what == "because";
            let has_part = parts.contains(&((*what).to_owned(), (*of).to_owned()));
            assert!(has_part || is_reason, "nothing says {what} {of}");
        }
    }
}

#[test]
fn each_group_that_fits_says_why_in_words() {
    let parts = parts(&page_html(Locale::En, Locale::En.prose()));
    for view in own_views() {
        for group in view.suggestion.fits() {
            let because = view.suggestion.because(group);
            let said = because.iter().any(|answer| {
                let is_said = ("because".to_owned(), answer.code().to_owned());
                parts.contains(&is_said)
            });
            let open = view.holds().contains(&("open", ""));
            assert!(said || open, "{group:?} because of {because:?}");
        }
    }
}
