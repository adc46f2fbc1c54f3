//! Forms published, changed and withdrawn while the server runs.

use std::fs;

use serde_json::{Value, json};

use crate::world::{SAMPLE, World, fresh_identifier, response};

const URL: &str = "https://herrenproject.org/fhir/Questionnaire/sample";

/// The sample in another version, in which a name is that long at most.
fn version(version: &str, max_length: usize) -> String {
    let mut definition: Value = serde_json::from_str(SAMPLE).unwrap();
    definition["version"] = json!(version);
    definition["item"][0]["maxLength"] = json!(max_length);
    definition.to_string()
}

async fn status(world: &World, version: &str) -> u16 {
    let mut sent = response(fresh_identifier(), "Samantha");
    sent["questionnaire"] = json!(format!("{URL}|{version}"));
    world.post(&sent).await.status.as_u16()
}

#[tokio::test]
async fn a_new_version_is_taken_at_once_and_the_old_one_stays() {
    let world = World::new().await;
    assert_eq!(status(&world, "2.0.0").await, 422);
    world.write("questionnaires/sample-2.json", &version("2.0.0", 40));
    assert_eq!(status(&world, "2.0.0").await, 201);
    assert_eq!(status(&world, "1.0.0").await, 201);
}

#[tokio::test]
async fn an_open_form_outlives_its_file() {
    let world = World::new().await;
    world.write("questionnaires/sample.json", &version("2.0.0", 40));
    assert_eq!(status(&world, "2.0.0").await, 201);
    assert_eq!(status(&world, "1.0.0").await, 201);
    fs::remove_dir_all(world.dist().join("questionnaires")).unwrap();
    assert_eq!(status(&world, "1.0.0").await, 201);
}

#[tokio::test]
async fn a_definition_put_right_in_place_counts_from_the_next_response() {
    let world = World::new().await;
    assert_eq!(status(&world, "1.0.0").await, 201);
    world.write("questionnaires/sample.json", &version("1.0.0", 3));
    assert_eq!(status(&world, "1.0.0").await, 422);
}

#[tokio::test]
async fn one_that_cannot_be_used_spoils_no_other() {
    let world = World::new().await;
    world.write("questionnaires/broken.json", "{");
    world.write(
        "questionnaires/sample.json",
        "{\"resourceType\":\"Questionnaire\",\"item\":7}",
    );
    world.write("questionnaires/notes.txt", "not a form");
    assert_eq!(
        status(&world, "1.0.0").await,
        201,
        "the readable version stays"
    );
}
