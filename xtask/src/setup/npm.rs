//! The journeys' npm packages, wasm-opt among them.

use std::fs;

use anyhow::{Context, Result, bail};

use super::say;
use crate::paths;
use crate::shell::{command, output, run};

/// The oldest Node.js that the packages run on.
const OLDEST_NODE: u32 = 20;

/// Installs exactly what the lock file names, unless that is what lies there.
pub fn ensure() -> Result<()> {
    node()?;
    let lock = fs::read(paths::e2e().join("package-lock.json")).context("e2e/package-lock.json")?;
    let installed = paths::e2e().join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|content| content == lock) {
        say("npm packages", "there");
        return Ok(());
    }
    say(
        "npm packages",
        "missing or out of date, installed from the lock file",
    );
    run(command("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(paths::e2e()))?;
    fs::write(&installed, lock).with_context(|| format!("writing {}", installed.display()))
}

fn node() -> Result<()> {
    let version = output(command("node").arg("--version"))
        .with_context(|| format!("Node.js is missing: install version {OLDEST_NODE} or later"))?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .map(str::parse::<u32>);
    match major {
        Some(Ok(major)) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("Node.js {OLDEST_NODE} or later is needed, and this is {version}"),
    }
}
