//! What Trunk calls when it has built, before it moves the result into `dist`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::shell::{cargo, command, run};
use crate::{compress, fingerprint, lean, names, paths, squeeze};

/// How the native program that renders each route is built, shared by all who build it. Its views are
/// erased as the browser's are (.cargo/config.toml): the markers that hydration goes by depend on it.
pub const PRERENDER: [&str; 10] = [
    "--config",
    "build.rustflags=[\"--cfg\", \"erase_components\"]",
    "--release",
    "--package",
    "peer-support",
    "--bin",
    "prerender",
    "--no-default-features",
    "--features",
    "ssr",
];

/// Renders each route into the folder that Trunk is building and compresses what lies there.
///
/// A build for development stays as Trunk made it: the app mounts on the empty page, and each
/// reload is spared a native build.
pub fn post_build() -> Result<()> {
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug") {
        return Ok(());
    }
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("TRUNK_STAGING_DIR is not set: this command is for Trunk to call")?;
    lean::app(&folder)?;
    lean::meetings(&folder)?;
    names::meetings(&folder)?;
    // Built already where `cargo xtask` called Trunk, and built now where a person did.
    run(cargo(&["run", "--quiet"])
        .args(PRERENDER)
        .env("TRUNK_STAGING_DIR", &folder))?;
    minify(&folder)?;
    squeeze_definitions(&folder)?;
    let count = compress::folder(&folder)?;
    println!("  compressed {count} files");
    Ok(())
}

/// Takes the white space out of the questionnaires, which are written to be read by people.
fn squeeze_definitions(folder: &Path) -> Result<()> {
    for file in fingerprint::files(&folder.join("questionnaires"))? {
        if file.extension().is_some_and(|end| end == "json") {
            fs::write(&file, squeeze::json(&squeeze::read(&file)?))?;
        }
    }
    Ok(())
}

/// Takes the comments and long names out of the scripts; Trunk's own way to do that fails on what
/// wasm-bindgen writes today. A build that a person started without the tools goes without.
fn minify(folder: &Path) -> Result<()> {
    let scripts = fingerprint::files(folder)?.into_iter();
    let scripts: Vec<_> = scripts
        .filter(|file| file.extension().is_some_and(|end| end == "js"))
        .collect();
    if paths::on_path("esbuild").is_none() {
        println!("  scripts: larger than need be, since esbuild is not on PATH");
        return Ok(());
    }
    // A name's hash is of what the script was made of, which this changes the same way each time.
    run(command("esbuild")
        .args(["--minify", "--allow-overwrite", "--log-level=warning"])
        .arg(format!("--outdir={}", folder.display()))
        .args(scripts))
}
