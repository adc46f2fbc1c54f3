//! The database: one row a submission, whose content is sealed before it comes here.

use std::path::Path;
use std::time::{Duration, SystemTime};

use intake::{Identifier, Reference};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sqlx::any::{AnyPoolOptions, AnyRow, install_default_drivers};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AnyPool, Row, SqlSafeStr};

/// Characters of a file name that stand for themselves in a database URL.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_');

/// How long a request waits for a connection before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(10);

/// Database connections kept open at most; `SQLite` writes one at a time anyway.
const CONNECTIONS: u32 = 8;

const SQLITE: &str = include_str!("../migrations/sqlite/0001_submission.sql");
const POSTGRES: &str = include_str!("../migrations/postgres/0001_submission.sql");

const INSERT: &str = "INSERT INTO submission \
    (id, identifier, reference, questionnaire, received_at, size, body) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (identifier) DO NOTHING";
const FIND: &str = "SELECT id, received_at FROM submission WHERE identifier = $1";

/// The databases that this server knows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Sqlite,
    Postgres,
}

/// What went wrong with the database; shown to operators, never to senders.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database could not be reached or refused a statement.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The URL names no database that this server knows. It is not repeated: it may hold a password.
    #[error("DATABASE_URL must begin with postgres:// or sqlite:")]
    Url,
    /// The tables could not be made or brought up to date.
    #[error("database migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored row does not read as this program writes it.
    #[error("database: a stored time is unreadable")]
    Time,
}

/// A submission on its way in.
pub struct Submission<'a> {
    /// The sender's identifier.
    pub identifier: Identifier,
    /// Canonical `url|version` of the questionnaire.
    pub questionnaire: &'a str,
    /// Bytes before sealing.
    pub size: usize,
    /// The sealed body.
    pub sealed: &'a [u8],
}

/// What the outside may know of a kept submission.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// The record's id, given by this server.
    pub id: String,
    /// When it was received, in whole seconds.
    pub received_at: SystemTime,
}

/// The database of submissions, `SQLite` or `PostgreSQL`.
pub struct Store {
    pool: AnyPool,
}

impl Kind {
    fn of(url: &str) -> Result<Self, StoreError> {
        match url.split_once(':') {
            Some(("sqlite", _)) => Ok(Self::Sqlite),
            Some(("postgres" | "postgresql", _)) => Ok(Self::Postgres),
            _ => Err(StoreError::Url),
        }
    }
}

impl Store {
    /// Opens the database and brings its tables up to date.
    ///
    /// # Errors
    /// The URL names no `sqlite:` or `postgres:` database, the database cannot be reached, or a
    /// migration fails.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        install_default_drivers();
        let kind = Kind::of(url)?;
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| Box::pin(prepare(kind, connection)))
            .connect(url)
            .await?;
        migrations(kind).run(&pool).await?;
        Ok(Self { pool })
    }

    /// The URL of a `SQLite` file, which is created where it does not exist.
    pub fn file_url(file: &Path) -> String {
        let path = file.to_string_lossy();
        format!("sqlite:{}?mode=rwc", utf8_percent_encode(&path, PATH))
    }

    /// The submission of an identifier, if it has been received.
    ///
    /// # Errors
    /// The database failed.
    pub async fn find(&self, identifier: Identifier) -> Result<Option<Kept>, StoreError> {
        let row = sqlx::query(FIND)
            .bind(identifier.to_string())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(kept).transpose()
    }

    /// Keeps a submission unless its identifier is kept already, in one transaction; `true` where
    /// it is new. However many arrive at once, the unique identifier lets one in.
    ///
    /// # Errors
    /// The database failed; then nothing was kept.
    pub async fn keep(&self, new: &Submission<'_>) -> Result<(Kept, bool), StoreError> {
        let identifier = new.identifier.to_string();
        let mut transaction = self.pool.begin().await?;
        let inserted = sqlx::query(INSERT)
            .bind(uuid::Uuid::new_v4().to_string())
            .bind(identifier.clone())
            .bind(Reference::from(new.identifier).to_string())
            .bind(new.questionnaire.to_owned())
            .bind(humantime::format_rfc3339_seconds(SystemTime::now()).to_string())
            .bind(i64::try_from(new.size).unwrap_or(i64::MAX))
            .bind(new.sealed.to_vec())
            .execute(&mut *transaction)
            .await?;
        let row = sqlx::query(FIND)
            .bind(identifier)
            .fetch_one(&mut *transaction)
            .await?;
        let kept = kept(&row)?;
        transaction.commit().await?;
        Ok((kept, inserted.rows_affected() == 1))
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// It does not.
    pub async fn ready(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// Closes all connections, so that `SQLite` folds its log back into the one file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

fn kept(row: &AnyRow) -> Result<Kept, StoreError> {
    let received_at: String = row.try_get("received_at")?;
    let received_at = humantime::parse_rfc3339(&received_at).map_err(|_| StoreError::Time)?;
    Ok(Kept {
        id: row.try_get("id")?,
        received_at,
    })
}

/// Settings of one new connection.
async fn prepare(kind: Kind, connection: &mut AnyConnection) -> sqlx::Result<()> {
    if kind == Kind::Sqlite {
        // Readers never wait for the writer, writers wait for each other, and what was confirmed to
        // a sender survives a power cut (synchronous = FULL).
        for pragma in [
            "PRAGMA busy_timeout = 10000",
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON",
        ] {
            sqlx::query(pragma).execute(&mut *connection).await?;
        }
    }
    Ok(())
}

fn migrations(kind: Kind) -> Migrator {
    let sql = if kind == Kind::Sqlite {
        SQLITE
    } else {
        POSTGRES
    };
    let first = Migration::new(
        1,
        "submission".into(),
        MigrationType::Simple,
        sql.into_sql_str(),
        false,
    );
    Migrator::with_migrations(vec![first])
}
