//! What was sent is found nowhere but in what the key opens.

use std::fs;
use std::path::Path;

use age::x25519;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sqlx::{AnyConnection, Connection, Row};

use crate::process::{command, folder, start};
use crate::world::{COLLECTION, fresh_identifier, response};

const CANARY: &str = "canary-Quetzalcoatl-7391";

/// The canary in the spellings in which it could hide: plain, UTF-16, hexadecimal, and base64 at
/// each of its three alignments.
fn spellings() -> Vec<Vec<u8>> {
    let mut all = vec![CANARY.as_bytes().to_vec()];
    all.push(CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect());
    all.push(
        CANARY
            .bytes()
            .flat_map(|byte| format!("{byte:02x}").into_bytes())
            .collect(),
    );
    for skipped in 0..3 {
        let whole = (CANARY.len() - skipped) / 3 * 3;
        let part = &CANARY.as_bytes()[skipped..skipped + whole];
        all.push(BASE64_STANDARD.encode(part).into_bytes());
    }
    all
}

fn holds_canary(bytes: &[u8]) -> bool {
    let found = |needle: &Vec<u8>| bytes.windows(needle.len()).any(|window| window == needle);
    spellings().iter().any(found)
}

/// Names and contents of a folder's files.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

#[tokio::test]
async fn nothing_that_was_sent_is_left_in_the_clear() {
    let folder = folder();
    let key = x25519::Identity::generate();
    let mut command = command(folder.path(), &["--port", "0"]);
    command.env("INTAKE_RECIPIENT", key.to_public().to_string());
    let mut server = start(command);

    let good = response(fresh_identifier(), CANARY).to_string();
    let misfit = good.replace("\"name\"", "\"stranger\"");
    let table = [
        (COLLECTION.to_owned(), good.clone(), "201"),
        (format!("{COLLECTION}?note={CANARY}"), good.clone(), "200"),
        (COLLECTION.to_owned(), format!("{{\"{CANARY}"), "400"),
        (
            COLLECTION.to_owned(),
            misfit.replace("urn:uuid:", "urn:uuid:x"),
            "422",
        ),
        (format!("/api/{CANARY}"), good.clone(), "404"),
        (format!("/{CANARY}"), good.clone(), "405"),
    ];
    for (path, body, status) in table {
        let reply = server.post(&path, CANARY, &body);
        assert!(
            reply.starts_with(&format!("HTTP/1.1 {status} ")),
            "{path}: {reply}"
        );
        assert!(!holds_canary(reply.as_bytes()), "{reply}");
    }
    assert!(
        server
            .get(&format!("/{CANARY}?q={CANARY}"))
            .starts_with("HTTP/1.1 404 ")
    );
    server.exchange(&format!(
        "{CANARY} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    ));

    // While it runs, with the write-ahead log, and after it has stopped.
    let running = files(&folder.path().join("data"));
    assert!(
        running
            .iter()
            .any(|(name, bytes)| name.ends_with("-wal") && !bytes.is_empty())
    );
    let (code, logged) = server.stop();
    assert_eq!(code, Some(0));
    let stopped = files(&folder.path().join("data"));
    assert_eq!(stopped.len(), 1, "the log is folded into the one file");
    for (name, bytes) in running.iter().chain(&stopped) {
        assert!(!holds_canary(bytes), "{name}");
    }
    let log = String::from_utf8_lossy(&logged);
    assert!(
        log.contains("route=\"/api/QuestionnaireResponse\" status=201"),
        "{log}"
    );
    assert!(!holds_canary(&logged), "{log}");

    sqlx::any::install_default_drivers();
    let file = server::store::Store::file_url(&folder.path().join("data/intake.db"));
    let mut connection = AnyConnection::connect(&file).await.unwrap();
    let rows = sqlx::query("SELECT body FROM submission")
        .fetch_all(&mut connection)
        .await
        .unwrap();
    assert_eq!(rows.len(), 1);
    let opened = age::decrypt(&key, &rows[0].get::<Vec<u8>, _>("body")).unwrap();
    assert_eq!(opened, good.as_bytes());
    assert!(holds_canary(&opened), "the search finds what is there");
}
