//! From a configuration to a running service and back to a clean stop.

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::time::{sleep, timeout};
use tokio_util::task::TaskTracker;

use crate::config::Config;
use crate::definitions::Definitions;
use crate::seal::{Seal, SealError};
use crate::site::Site;
use crate::store::{Store, StoreError};
use crate::{Services, app};

/// How long requests under way may take once a stop was asked for.
const FAREWELL: Duration = Duration::from_secs(10);

/// How long the last bytes of their answers may take, while connections without a request are open:
/// a browser holds some ahead of need, and they would keep the server up.
const LAST_BYTES: Duration = Duration::from_millis(250);

/// Why the service did not start, or stopped; each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another program listens there.
    #[error(
        "{0} is in use by another program. Stop that program, or choose another port, for example \
         --port {next}", next = next_port(*.0)
    )]
    InUse(SocketAddr),
    /// The address cannot be listened on.
    #[error("cannot listen on {0}: {1}")]
    Bind(SocketAddr, io::Error),
    /// The folder of the app is not there.
    #[error(
        "no built app at {}. Build it first, or name its folder with --dist DIR", .0.display()
    )]
    NoApp(PathBuf),
    /// The data folder cannot be made.
    #[error("cannot make the data folder {folder}: {1}", folder = .0.display())]
    Data(PathBuf, io::Error),
    /// No key to seal to.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The database cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The service broke off.
    #[error("serving: {0}")]
    Serve(io::Error),
}

fn next_port(address: SocketAddr) -> u16 {
    address.port().checked_add(1).unwrap_or(8080)
}

/// Serves until the process is asked to stop (Ctrl-C, or SIGTERM), then finishes what is under way.
///
/// Prints the address on standard output once it accepts connections.
///
/// # Errors
/// See [`ServeError`].
pub async fn run(config: &Config) -> Result<(), ServeError> {
    let address = SocketAddr::new(config.host, config.port);
    // Before anything is made on disk: the most frequent mistake is a second start.
    let listener = listen(address).await?;
    let services = Arc::new(open(config).await?);
    let address = listener
        .local_addr()
        .map_err(|error| ServeError::Bind(address, error))?;
    println!("Serving on http://{address}");

    let asked = Arc::new(Notify::new());
    let stopping = Arc::clone(&asked);
    let stop = async move {
        stop_signal().await;
        tracing::info!("stopping");
        stopping.notify_one();
    };
    let under_way = TaskTracker::new();
    let app = app(Arc::clone(&services)).layer(from_fn_with_state(under_way.clone(), track));
    let serving = axum::serve(listener, app).with_graceful_shutdown(stop);
    let result = tokio::select! {
        result = serving.into_future() => result.map_err(ServeError::Serve),
        () = farewell(&asked, &under_way) => Ok(()),
    };
    services.store.close().await;
    result
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => ServeError::InUse(address),
            _ => ServeError::Bind(address, error),
        })
}

/// Opens everything that the handlers need.
async fn open(config: &Config) -> Result<Services, ServeError> {
    if !config.dist.is_dir() {
        return Err(ServeError::NoApp(config.dist.clone()));
    }
    let seal = seal(config)?;
    let store = Store::open(&database(config)?).await?;
    Ok(Services {
        store,
        definitions: Arc::new(Definitions::load(config.dist.join("questionnaires"))),
        seal: Arc::new(seal),
        site: Site::new(config.dist.clone()),
    })
}

/// The database's URL; makes the folder of a file.
fn database(config: &Config) -> Result<String, ServeError> {
    if let Some(url) = &config.database_url {
        return Ok(url.clone());
    }
    private_folder(&config.data).map_err(|error| ServeError::Data(config.data.clone(), error))?;
    Ok(Store::file_url(&config.data.join("intake.db")))
}

fn seal(config: &Config) -> Result<Seal, SealError> {
    match (&config.recipients, &config.dev_key) {
        (Some(recipients), _) => Seal::to(recipients),
        (None, Some(file)) => {
            let seal = Seal::with_dev_key(file)?;
            tracing::warn!(
                "for trying out only: submissions are sealed to the key in {}, which lies on this \
                 machine. For real ones set INTAKE_RECIPIENT instead of --dev-key",
                file.display()
            );
            Ok(seal)
        }
        (None, None) => Err(SealError::NoRecipient),
    }
}

/// Makes a folder that only its owner may look into; leaves an existing one as it is.
fn private_folder(folder: &PathBuf) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Middleware that counts a request among those under way.
async fn track(State(under_way): State<TaskTracker>, request: Request, next: Next) -> Response {
    under_way.track_future(next.run(request)).await
}

/// Ends once a stop was asked for and no request is under way, or [`FAREWELL`] has passed.
async fn farewell(asked: &Notify, under_way: &TaskTracker) {
    asked.notified().await;
    under_way.close();
    // Whether they ended or are cut off, the server stops now.
    let _ = timeout(FAREWELL, under_way.wait()).await;
    sleep(LAST_BYTES).await;
}

/// Ends when the process is asked to stop.
async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            // Without a handler SIGTERM ends the process at once, which loses nothing confirmed.
            let _ = interrupt.await;
            return;
        };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use tokio::time::Instant;

    use super::*;

    /// How long the farewell takes, by a clock that runs only while everything waits.
    async fn time_of_farewell(under_way: &TaskTracker) -> Duration {
        let asked = Notify::new();
        asked.notify_one();
        let start = Instant::now();
        farewell(&asked, under_way).await;
        start.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_under_way_holds_up_the_stop_and_nothing_else_does() {
        let under_way = TaskTracker::new();
        assert_eq!(time_of_farewell(&under_way).await, LAST_BYTES);

        let request = Duration::from_secs(3);
        let _handle = under_way.spawn(sleep(request));
        assert_eq!(time_of_farewell(&under_way).await, request + LAST_BYTES);

        let _stuck = under_way.spawn(pending::<()>());
        assert_eq!(time_of_farewell(&under_way).await, FAREWELL + LAST_BYTES);
    }
}
