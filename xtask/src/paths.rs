//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The checkout's root.
pub fn root() -> PathBuf {
    // The folder of this crate, known when it was compiled, is one below the root.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// What Trunk built and the server serves.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The server's own files in development: database and development key.
pub fn data() -> PathBuf {
    root().join("data")
}

/// The journeys' own npm project.
pub fn e2e() -> PathBuf {
    root().join("e2e")
}

/// Cargo's build folder, as the environment says or as is usual.
pub fn target() -> PathBuf {
    let named = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    root().join(named.unwrap_or_else(|| PathBuf::from("target")))
}

/// A native program of this workspace, built for release.
pub fn program(name: &str) -> PathBuf {
    target()
        .join("release")
        .join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// A folder for this project's tools that outlives the checkout, one for each user.
///
/// # Errors
/// Where neither `XDG_CACHE_HOME` nor a home folder is known.
pub fn cache() -> Result<PathBuf> {
    let base = match env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(cache) => PathBuf::from(cache),
        None => env::home_dir()
            .context("no home folder to keep tools in: set XDG_CACHE_HOME")?
            .join(".cache"),
    };
    if !base.is_absolute() {
        bail!(
            "XDG_CACHE_HOME must be an absolute path, and is {}",
            base.display()
        );
    }
    Ok(base.join("peer-support"))
}

/// The first program of that name on `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}
