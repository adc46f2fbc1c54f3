//! The program `feed`.

use std::process::{Command, Output};

fn feed(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_feed"));
    command.args(arguments).output().unwrap()
}

/// Runs it on a file with this text.
fn judged(text: &str) -> (Option<i32>, String) {
    let file =
        std::env::temp_dir().join(format!("feed-{}-{}.json", std::process::id(), text.len()));
    std::fs::write(&file, text).unwrap();
    let output = feed(&[file.to_str().unwrap()]);
    std::fs::remove_file(file).unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stdout).unwrap(),
    )
}

#[test]
fn says_what_is_shown_and_what_is_not() {
    let (code, text) = judged(
        r#"[{"slug": "grief-support-group", "name": "Grief", "day": "2", "time": "19:00", "timezone": "America/New_York"},
            {"slug": "x", "name": "X", "conference_url": "https://zoom.us/j/1"}, {"name": "Y"}]"#,
    );
    assert_eq!(code, Some(0));
    assert_eq!(
        text,
        "Shown: 2\n  \
         grief-support-group “Grief”: Tue 19:00 America/New_York, 60 minutes; for grief; types none; described by the app\n  \
         x “X”: no schedule, to be confirmed; for none; types none; described by its notes\n\n\
         Skipped or changed: 3\n  \
         entry 0 (grief-support-group), day: shown, changed: the format writes this value in another way; it was understood\n  \
         entry 1 (x), conference_url: shown, changed: how to join is never in a public feed; it is left out\n  \
         entry 2, slug: skipped: this field is missing or empty\n"
    );
}

#[test]
fn fails_where_nothing_can_be_shown() {
    for text in ["[]", "{}", "<html>", "[{}]"] {
        let (code, said) = judged(text);
        assert_eq!(code, Some(1), "{text}");
        assert!(!said.is_empty());
    }
    assert_eq!(feed(&["/no/such/file"]).status.code(), Some(2));
    for arguments in [&["--help"][..], &["a.json", "b.json"]] {
        assert_eq!(feed(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

/// One more than a feed may have, and what is reported is counted beyond what is listed.
#[test]
fn says_what_is_too_much_and_which_zone_there_is_not() {
    let (code, said) = judged(&format!("[{}]", " ".repeat(groups::feed::MAX_BYTES)));
    assert_eq!(code, Some(1));
    assert!(said.contains("larger than 4000000 bytes"), "{said}");

    let zone = |zone| {
        format!(
            r#"{{"slug": "{zone}", "name": "Z", "day": 1, "time": "9:00", "timezone": "{zone}"}}"#
        )
    };
    let (_, said) = judged(&format!("[{}, {}]", zone("Mars"), zone("UTC")));
    assert!(said.contains("Mars “Z”: no schedule"), "{said}");
    assert!(said.contains("UTC “Z”: Mon 09:00 UTC"), "{said}");
    assert!(!said.contains("more"), "{said}");

    let (_, said) = judged(&format!("[{}]", ["{}"; 203].join(",")));
    assert!(said.contains("Skipped or changed: 203"), "{said}");
    assert!(said.contains("… and 3 more"), "{said}");
}
