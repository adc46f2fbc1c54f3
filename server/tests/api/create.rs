//! The conditional create and what it leaves behind.

use std::time::{Duration, SystemTime};

use intake::{Outcome, Received, Reference, Reply as Meaning, Severity};
use serde_json::json;
use sqlx::Row;
use tokio::task::JoinSet;
use tower::ServiceExt;

use crate::world::{CANONICAL, COLLECTION, World, fresh_identifier, posting, raw, response};

#[tokio::test]
async fn the_first_is_created_and_the_same_again_is_already_there() {
    let world = World::new().await;
    let identifier = fresh_identifier();
    let first = world.post(&response(identifier, "Sam")).await;
    assert_eq!(first.status, 201, "{}", first.text());
    let location = first.header("location");
    let id = location
        .strip_prefix("/api/QuestionnaireResponse/")
        .unwrap();
    assert_eq!(first.header("etag"), "W/\"1\"");
    assert_eq!(first.header("content-type"), "application/fhir+json");
    let modified = httpdate::parse_http_date(first.header("last-modified")).unwrap();
    assert!(SystemTime::now().duration_since(modified).unwrap() < Duration::from_mins(1));
    let outcome = Outcome::read(&first.body);
    assert_eq!(outcome.issues[0].severity, Severity::Information);
    let reference = Reference::from(identifier).to_string();
    assert!(
        outcome.issues[0]
            .text
            .as_ref()
            .unwrap()
            .contains(&reference)
    );

    let again = world.post(&response(identifier, "Sam")).await;
    assert_eq!(again.status, 200);
    for name in ["location", "etag", "last-modified"] {
        assert_eq!(again.header(name), first.header(name), "{name}");
    }

    // The app reads both as receipts with the same id.
    for (reply, new) in [(&first, true), (&again, false)] {
        let received = Received {
            status: reply.status.as_u16(),
            location: Some(reply.header("location")),
            retry_after: None,
            body: &reply.body,
            now: 0,
            http_date: |_| None,
        };
        let id = Some(id.to_owned());
        let expected = if new {
            Meaning::Created { id }
        } else {
            Meaning::AlreadyThere { id }
        };
        assert_eq!(Meaning::read(&received), expected);
    }
}

#[tokio::test]
async fn a_row_holds_the_body_sealed_and_little_else() {
    let world = World::new().await;
    let identifier = fresh_identifier();
    let sent = response(identifier, "Sam");
    let reply = world.post(&sent).await;
    let rows = world
        .rows("SELECT id, identifier, reference, questionnaire, received_at, size, body FROM submission")
        .await;
    assert_eq!(rows.len(), 1);
    let text = |column: &str| rows[0].get::<String, _>(column);
    assert!(reply.header("location").ends_with(&text("id")));
    assert_eq!(text("identifier"), identifier.to_string());
    assert_eq!(text("reference"), Reference::from(identifier).to_string());
    assert_eq!(text("questionnaire"), CANONICAL);
    let received_at = humantime::parse_rfc3339(&text("received_at")).unwrap();
    assert_eq!(
        httpdate::fmt_http_date(received_at),
        reply.header("last-modified")
    );
    assert_eq!(
        rows[0].get::<i64, _>("size"),
        i64::try_from(sent.to_string().len()).unwrap()
    );
    let opened = age::decrypt(&world.key, &rows[0].get::<Vec<u8>, _>("body")).unwrap();
    assert_eq!(
        opened,
        sent.to_string().as_bytes(),
        "the very bytes that were sent"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_leave_one_row() {
    let world = World::new().await;
    let sent = response(fresh_identifier(), "Sam");
    let mut tasks = JoinSet::new();
    for _ in 0..50 {
        tasks.spawn(world.router.clone().oneshot(posting(&sent)));
    }
    let replies = tasks.join_all().await.into_iter().map(Result::unwrap);
    let (mut statuses, mut locations): (Vec<_>, Vec<_>) = replies
        .map(|reply| (reply.status().as_u16(), reply.headers()["location"].clone()))
        .unzip();
    statuses.sort_unstable();
    assert_eq!(statuses[..49], [200; 49]);
    assert_eq!(statuses[49], 201);
    locations.dedup();
    assert_eq!(locations.len(), 1);
    assert_eq!(world.rows("SELECT id FROM submission").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_different_ones_at_once_are_all_kept() {
    let world = World::new().await;
    let mut tasks = JoinSet::new();
    for at in 0..50 {
        let sent = response(fresh_identifier(), &format!("Sam {at}"));
        tasks.spawn(world.router.clone().oneshot(posting(&sent)));
    }
    for reply in tasks.join_all().await {
        assert_eq!(reply.unwrap().status(), 201);
    }
    assert_eq!(world.rows("SELECT id FROM submission").await.len(), 50);
}

#[tokio::test]
async fn another_body_under_the_same_identifier_changes_nothing() {
    let world = World::new().await;
    let identifier = fresh_identifier();
    let first = world.post(&response(identifier, "Sam")).await;
    let mut unfit = response(identifier, "Alex");
    unfit["questionnaire"] = json!("https://herrenproject.org/fhir/Questionnaire/withdrawn|1");
    for other in [response(identifier, "Alex"), unfit] {
        let reply = world.post(&other).await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("location"), first.header("location"));
    }
    let rows = world.rows("SELECT body FROM submission").await;
    assert_eq!(rows.len(), 1);
    let opened = age::decrypt(&world.key, &rows[0].get::<Vec<u8>, _>("body")).unwrap();
    assert!(String::from_utf8(opened).unwrap().contains("Sam"));
}

#[tokio::test]
async fn the_body_s_identifier_suffices() {
    let world = World::new().await;
    let sent = response(fresh_identifier(), "Sam").to_string();
    assert_eq!(world.send(raw(sent.clone())).await.status, 201);
    assert_eq!(world.send(raw(sent)).await.status, 200);
    assert_eq!(world.rows("SELECT id FROM submission").await.len(), 1);
}

#[tokio::test]
async fn prefer_chooses_between_an_outcome_and_nothing_never_the_content() {
    let world = World::new().await;
    let table = [
        ("return=minimal", true),
        ("respond-async, Return=\"minimal\"", true),
        ("return=OperationOutcome", false),
        ("return=representation", false),
        ("minimal", false),
    ];
    for (preference, empty) in table {
        let mut request = posting(&response(fresh_identifier(), "Canary"));
        request
            .headers_mut()
            .insert("prefer", preference.parse().unwrap());
        let reply = world.send(request).await;
        assert_eq!(reply.status, 201, "{preference}");
        assert_eq!(reply.body.is_empty(), empty, "{preference}");
        assert!(!reply.text().contains("Canary"), "{preference}");
        assert!(
            reply.header("location").starts_with(COLLECTION),
            "{preference}"
        );
    }
}

#[tokio::test]
async fn a_kept_submission_cannot_be_read_back() {
    let world = World::new().await;
    let reply = world.post(&response(fresh_identifier(), "Sam")).await;
    let location = reply.header("location");
    for path in [location, &format!("{location}/_history/1")] {
        let reply = world.get(path).await;
        assert_eq!(reply.status, 404, "{path}");
        assert!(!reply.text().contains("Sam"));
    }
    assert_eq!(world.get(COLLECTION).await.status, 405);
}
