//! The release build of app and server.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::post_build::PRERENDER;
use crate::setup::Tools;
use crate::shell::{cargo, command, run};
use crate::{fingerprint, paths};

/// Builds the app into `dist`, unless `dist` is what these sources gave the last time.
pub fn app(tools: &Tools) -> Result<()> {
    let inputs = fingerprint::of_inputs(&paths::root())?;
    if is_current(inputs) {
        println!("  app: nothing changed since the last build");
        return Ok(());
    }
    println!("  app: sources changed; first the program that prerenders, then Trunk");
    run(cargo(&["build"]).args(PRERENDER))?;
    run(tools.on_path_of(command("trunk").args(["build", "--release"]))?)?;
    remember(inputs)
}

/// Builds the server; Cargo knows by itself whether anything changed.
pub fn server() -> Result<()> {
    run(&mut cargo(&["build", "--release", "--package", "server"]))
}

/// Where the fingerprints of the last build lie: of what it read and of what it made.
fn stamp() -> PathBuf {
    paths::target().join("xtask").join("dist.stamp")
}

fn is_current(inputs: u64) -> bool {
    let (Ok(outputs), Ok(stamp)) = (
        fingerprint::of_folder(&paths::dist()),
        fs::read_to_string(stamp()),
    ) else {
        return false;
    };
    stamp == line(inputs, outputs)
}

fn remember(inputs: u64) -> Result<()> {
    let outputs = fingerprint::of_folder(&paths::dist())?;
    let stamp = stamp();
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&stamp, line(inputs, outputs)).with_context(|| format!("writing {}", stamp.display()))
}

fn line(inputs: u64, outputs: u64) -> String {
    format!("{inputs:016x} {outputs:016x}\n")
}
