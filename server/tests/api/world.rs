//! A server of its own for each test, with a database, a key and a folder of files.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use age::x25519;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use intake::Identifier;
use intake::endpoints::{FHIR_JSON, IF_NONE_EXIST};
use serde_json::{Value, json};
use server::definitions::Definitions;
use server::seal::Seal;
use server::site::Site;
use server::store::Store;
use server::{Services, app};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Connection};
use tempfile::TempDir;
use tower::ServiceExt;

pub const COLLECTION: &str = "/api/QuestionnaireResponse";
pub const CANONICAL: &str = "https://herrenproject.org/fhir/Questionnaire/sample|1.0.0";
pub const SAMPLE: &str = include_str!("fixtures/sample.json");

pub struct World {
    pub folder: TempDir,
    pub key: x25519::Identity,
    pub services: Arc<Services>,
    pub router: Router,
    database: String,
}

/// A response with its body read.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl World {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        fs::create_dir_all(dist.join("questionnaires")).unwrap();
        fs::write(dist.join("questionnaires/sample.json"), SAMPLE).unwrap();
        let database = match std::env::var("TEST_DATABASE_URL") {
            Ok(url) => schema(&url).await,
            Err(_) => Store::file_url(&folder.path().join("intake.db")),
        };
        let key = x25519::Identity::generate();
        let services = Arc::new(Services {
            store: Store::open(&database).await.unwrap(),
            definitions: Arc::new(Definitions::load(dist.join("questionnaires"))),
            seal: Arc::new(Seal::to(&key.to_public().to_string()).unwrap()),
            site: Site::new(dist),
        });
        let router = app(Arc::clone(&services));
        Self {
            folder,
            key,
            services,
            router,
            database,
        }
    }

    pub fn dist(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    /// Writes a file under the app's folder.
    pub fn write(&self, path: &str, content: &str) {
        let file = self.dist().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }

    pub async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Reply {
            status: head.status,
            headers: head.headers,
            body,
        }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(request("GET", path)).await
    }

    /// Posts a response under its own identifier, as the app does.
    pub async fn post(&self, response: &Value) -> Reply {
        self.send(posting(response)).await
    }

    pub async fn rows(&self, sql: &'static str) -> Vec<AnyRow> {
        let mut connection = AnyConnection::connect(&self.database).await.unwrap();
        sqlx::query(sql).fetch_all(&mut connection).await.unwrap()
    }
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// A fresh schema in a `PostgreSQL` database, as a URL.
async fn schema(url: &str) -> String {
    sqlx::any::install_default_drivers();
    let name = format!("test_{}", uuid::Uuid::new_v4().simple());
    let mut connection = AnyConnection::connect(url).await.unwrap();
    let create = AssertSqlSafe(format!("CREATE SCHEMA {name}"));
    sqlx::query(create).execute(&mut connection).await.unwrap();
    let separator = if url.contains('?') { '&' } else { '?' };
    format!("{url}{separator}options[search_path]={name}")
}

pub fn fresh_identifier() -> Identifier {
    Identifier::from_random(*uuid::Uuid::new_v4().as_bytes())
}

/// A response that fits the sample, from somebody with a name.
pub fn response(identifier: Identifier, name: &str) -> Value {
    json!({
        "resourceType": "QuestionnaireResponse",
        "identifier": identifier.to_json(),
        "questionnaire": CANONICAL,
        "status": "completed",
        "authored": "2026-11-23T12:00:00Z",
        "item": [{"linkId": "name", "answer": [{"valueString": name}]}]
    })
}

pub fn request(method: &str, path: &str) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .body(Body::empty())
        .unwrap()
}

/// A conditional create of a response, with the identifier that it carries.
pub fn posting(response: &Value) -> Request<Body> {
    let mut request = raw(response.to_string());
    if let Ok(identifier) = Identifier::from_json(&response["identifier"]) {
        let value = identifier.if_none_exist().parse().unwrap();
        request.headers_mut().insert(IF_NONE_EXIST, value);
    }
    request
}

/// A create of any bytes, without a condition.
pub fn raw(body: impl Into<Body>) -> Request<Body> {
    let builder = Request::builder().method("POST").uri(COLLECTION);
    builder
        .header("content-type", FHIR_JSON)
        .body(body.into())
        .unwrap()
}
