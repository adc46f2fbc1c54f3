//! The `check` command: what it prints, and its exit code.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value as Json, json};

use crate::{response, with_items};

/// Files that are removed again.
struct Files(PathBuf);

impl Files {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let folder =
            std::env::temp_dir().join(format!("questionnaire-check-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for (name, content) in files {
            std::fs::write(folder.join(name), content).unwrap();
        }
        Self(folder)
    }

    fn check(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_check"))
            .current_dir(&self.0)
            .args(arguments)
            .output()
            .unwrap()
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn printed(output: &Output) -> Json {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn exit_codes_and_outcomes() {
    let good = with_items(&json!([{"linkId": "a", "type": "integer", "required": true}, {"linkId": "b", "type": "string"}])).to_string();
    let bad = with_items(
        &json!([{"linkId": "a", "type": "integer", "maxLength": "x", "required": true}]),
    )
    .to_string();
    let warned = with_items(&json!([{"linkId": "a", "type": "string", "extension": [{"url": "https://example.org/x"}]}])).to_string();
    let full = response(
        "completed",
        &json!([{"linkId": "a", "answer": [{"valueInteger": 1}]}]),
    )
    .to_string();
    let empty = response("completed", &json!([{"linkId": "b"}])).to_string();
    let files = Files::new(
        "codes",
        &[
            ("good", good.as_bytes()),
            ("bad", bad.as_bytes()),
            ("warned", warned.as_bytes()),
            ("full", full.as_bytes()),
            ("empty", empty.as_bytes()),
            ("broken", b"{"),
        ],
    );
    let rows: &[(&[&str], i32, &[(&str, &str)])] = &[
        (&["good"], 0, &[("information", "informational")]),
        (&["good", "full"], 0, &[("information", "informational")]),
        (&["good", "empty"], 1, &[("error", "required")]),
        (&["warned"], 0, &[("warning", "not-supported")]),
        (&["bad"], 1, &[("error", "structure")]),
        (
            &["bad", "empty"],
            1,
            &[
                ("error", "structure"),
                ("error", "not-found"),
                ("error", "required"),
            ],
        ),
        (&["broken"], 1, &[("fatal", "invalid")]),
        (&["good", "broken"], 1, &[("fatal", "invalid")]),
    ];
    for (arguments, code, issues) in rows {
        let output = files.check(arguments);
        assert_eq!(output.status.code(), Some(*code), "{arguments:?}");
        let body = printed(&output);
        assert_eq!(body["resourceType"], "OperationOutcome");
        let found: Vec<_> = body["issue"]
            .as_array()
            .unwrap()
            .iter()
            .map(|issue| {
                (
                    issue["severity"].as_str().unwrap(),
                    issue["code"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(found, *issues, "{arguments:?}");
    }
    let outcome = printed(&files.check(&["good", "empty", "--lang", "es"]));
    assert_eq!(
        outcome["issue"][0]["expression"][0],
        "QuestionnaireResponse.item.where(linkId='a')"
    );
    assert_eq!(outcome["issue"][0]["details"]["text"], "Escriba un número");
}

#[test]
fn files_that_cannot_be_read_and_arguments_without_sense() {
    let files = Files::new(
        "unread",
        &[(
            "good",
            with_items(&json!([{"linkId": "a", "type": "string"}]))
                .to_string()
                .as_bytes(),
        )],
    );
    for arguments in [
        &["absent"][..],
        &["good", "absent"],
        &[],
        &["good", "good", "good"],
        &["--what"],
        &["good", "--enabled"],
        &["."],
    ] {
        let output = files.check(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{arguments:?}"
        );
    }
}

#[test]
fn enabled_lists_what_is_asked() {
    let definition = with_items(&json!([
        {"linkId": "a", "type": "boolean", "maxLength": "a fault"},
        {"linkId": "b", "type": "string", "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}]},
        {"linkId": "c", "type": "display", "text": "C"},
    ]));
    let response = response(
        "completed",
        &json!([{"linkId": "a", "answer": [{"valueBoolean": false}]}]),
    );
    let files = Files::new(
        "enabled",
        &[
            ("q", definition.to_string().as_bytes()),
            ("r", response.to_string().as_bytes()),
            ("broken", b"["),
        ],
    );
    let output = files.check(&["q", "r", "--enabled"]);
    assert_eq!(
        (output.status.code(), printed(&output)),
        (Some(0), json!(["a", "c"]))
    );
    assert_eq!(
        files.check(&["q", "broken", "--enabled"]).status.code(),
        Some(1)
    );
}
