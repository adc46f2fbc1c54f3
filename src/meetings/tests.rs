//! What the pages say of a feed, without a browser.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop where it stands"
)]

use groups::{Feed, Group, Zones};

use super::{
    known::{Copy, State},
    list, one, written,
};
use crate::{
    locales::Locale,
    pages::groups::group,
    routes::{Place, Route},
};

/// Knows no zone, so that no time is ever shown.
struct Nowhere;

impl Zones for Nowhere {
    fn offset(&self, _: &str, _: i64) -> Option<i64> {
        None
    }
}

fn state(feed: &str) -> State {
    let parsed = Feed::parse(feed.as_bytes(), &Nowhere).unwrap();
    State::Feed(Copy::of(parsed.feed, None))
}

fn places(route: &Route) -> [Place; 2] {
    Locale::ALL.map(|locale| Place {
        locale,
        route: route.clone(),
    })
}

#[test]
fn the_words_of_the_groups_are_the_crates() {
    for locale in Locale::ALL {
        let words = locale.prose().groups.all.iter();
        let named: Vec<_> = words.map(|one| (one.slug, one.name)).collect();
        assert_eq!(named, Group::ALL.map(|group| (group.slug(), group.name())));
    }
}

#[test]
fn a_feeds_texts_are_shown_as_text() {
    const HOSTILE: &str = r#"<img src=x onerror=alert(1)>' \" &"#;
    let feed = format!(
        r#"[{{"slug": "x", "name": "{HOSTILE}", "notes": "{HOSTILE}", "herren_audience": ["grief", "family"]}}]"#
    );
    let state = state(&feed);
    for place in places(&Route::Group("x".into())) {
        let page = one::page_of(&state, &place);
        // The title is no markup: whoever shows it writes it as text.
        assert!(page.title.starts_with("<img"));
        let State::Feed(copy) = &state else { panic!() };
        let list = list::row(&copy.feed.meetings[0], None, place.locale);
        for html in [page.html, list] {
            assert!(html.contains("&lt;img") && !html.contains("<img"), "{html}");
        }
    }
}

#[test]
fn whoever_a_group_is_for_finds_their_form() {
    let feed = r#"[{"slug": "a", "name": "A", "herren_audience": "recovery"},
        {"slug": "b", "name": "B", "herren_audience": "grief"}, {"slug": "c", "name": "C"}]"#;
    let page = |slug: &str| {
        let [place, _] = places(&Route::Group(slug.into()));
        one::page_of(&state(feed), &place).html
    };
    let ours = |slug| group(Locale::En, Locale::En.prose(), slug);
    let table = [
        (ours("seekingsobriety"), &["support"][..]),
        (ours("grief-support-group"), &["family"]),
        (page("a"), &["support"]),
        (page("b"), &["family"]),
        (page("c"), &["support", "family"]),
    ];
    for (html, forms) in table {
        for form in ["support", "family"] {
            let there = html.contains(&format!("href=\"/inquiry/{form}\""));
            assert_eq!(there, forms.contains(&form), "{form} {html}");
        }
    }
}

#[test]
fn without_times_the_pages_name_a_person_to_ask() {
    let without = state(r#"[{"slug": "grief-support-group", "name": "Grief"}]"#);
    for state in [State::Waiting, State::Nothing, without] {
        for locale in Locale::ALL {
            let words = locale.meetings();
            let [all, one] = [Route::Groups, Route::Group("grief-support-group".into())]
                .map(|route| written(&Place { locale, route }, &state));
            assert!(all.contains("tel:"), "{all}");
            for html in [all, one] {
                assert!(html.contains(words.confirm), "{html}");
                let failed = html.contains(words.failed);
                assert_eq!(failed, matches!(state, State::Nothing));
            }
        }
    }
}

#[test]
fn a_group_that_no_feed_has_is_not_found() {
    for place in places(&Route::Group("x".into())) {
        let words = place.locale.words();
        let page = one::page_of(&state(r#"[{"slug": "y", "name": "Y"}]"#), &place);
        assert_eq!(page.title, words.titles.not_found);
        assert!(page.html.contains(words.not_found.text));
        // Where there is no feed, it may yet be one of its groups.
        let page = one::page_of(&State::Nothing, &place);
        assert_eq!(page.title, words.titles.groups);
        assert!(page.html.contains(place.locale.meetings().failed));
    }
}

#[test]
fn a_groups_title_ends_where_its_page_begins() {
    let state = state(r#"[{"slug": "x", "name": "A\u0000B", "notes": "\u0000"}]"#);
    for place in places(&Route::Group("x".into())) {
        let page = one::page_of(&state, &place);
        assert_eq!(page.title, "AB");
        assert!(!page.html.contains('\0'));
    }
}
